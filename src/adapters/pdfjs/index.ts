export { pagesFromPdfjs } from "./pages";
export { type PdfjsDocument, PdfjsLayoutError, type PdfjsOperators } from "./types";

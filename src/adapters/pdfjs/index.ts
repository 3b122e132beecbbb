export { pagesFromPdfjs } from "./pages";
export type { PdfjsDocument, PdfjsOperators } from "./types";

/**
 * From what other libraries give to what this library reads, without depending on any of them: functions that take
 * their objects by structure. They open no file.
 *
 * @module
 */
export { type PdfjsDocument, PdfjsLayoutError, type PdfjsOperators, pagesFromPdfjs } from "./pdfjs";

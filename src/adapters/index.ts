/**
 * From what other libraries give to pages, sheets and lines, without depending on any of them: functions that take
 * their objects by structure. They open no file.
 *
 * @module
 */
export { type DomNode, linesFromDom } from "./dom";
export {
  type ExceljsCell,
  type ExceljsRow,
  type ExceljsWorkbook,
  type ExceljsWorksheet,
  sheetsFromExceljs,
} from "./exceljs";
export { linesFromMammoth } from "./mammoth";
export { type PdfjsDocument, type PdfjsOperators, pagesFromPdfjs } from "./pdfjs";
export { type SheetjsWorkbook, sheetsFromSheetjs } from "./sheetjs";

/**
 * From what other libraries give to pages, sheets and lines, without depending on any of them: functions that take
 * their objects by structure. They open no file.
 *
 * @module
 */
export {
  type DomNode,
  type ExceljsCell,
  type ExceljsRow,
  type ExceljsWorkbook,
  type ExceljsWorksheet,
  linesFromDom,
  linesFromMammoth,
  type PdfjsDocument,
  type PdfjsOperators,
  pagesFromPdfjs,
  type SheetjsWorkbook,
  sheetsFromExceljs,
  sheetsFromSheetjs,
} from "../adapters";

/**
 * From what the usual libraries give to sheets and lines. The libraries are known by the shape of their objects alone:
 * nothing here imports one or opens a file.
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
export { type SheetjsWorkbook, sheetsFromSheetjs } from "./sheetjs";

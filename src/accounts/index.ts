export type {
  Aside,
  CellAddress,
  ColumnOf,
  FinalAccounts,
  FormTable,
  FormTables,
  Named,
  Row,
  StrayRow,
} from "./accounts";
export {
  amountOf,
  type Cell,
  cellAt,
  cellsOf,
  columnsOfRow,
  findRow,
  isEmptyTable,
  isPartlyRead,
  lineOf,
  measureOf,
  type RowFinder,
  rowFinder,
  tableOf,
} from "./cells";
export type { FormReading, ReadingState, UnreadFormLine } from "./form-reading";
export { BODY_NAME, isOtherBody } from "./other-body";
export { sampleAccounts } from "./sample";
export { accountsShape, parseAccounts, tryParseAccounts } from "./shape";
export { type GridCell, type GridRow, writeGrid, writeGridCells } from "./write-grid";
export type { WriteGridOptions } from "./write-options";
export { type WriteTextOptions, writeText } from "./write-text";

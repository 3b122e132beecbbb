export type { Aside, CellAddress, FinalAccounts, FormTable, FormTables, Row, StrayRow } from "./accounts";
export {
  amountOf,
  type Cell,
  cellsOf,
  columnsOfRow,
  findRow,
  isEmptyTable,
  isPartlyRead,
  lineOf,
  measureOf,
  tableOf,
} from "./cells";
export type { FormReading, ReadingState, UnreadFormLine } from "./form-reading";
export { sampleAccounts } from "./sample";
export { AccountsError, accountsSchema, parseAccounts } from "./schema";
export { writeGrid } from "./write-grid";
export type { WriteOptions } from "./write-options";
export { type WriteTextOptions, writeText } from "./write-text";

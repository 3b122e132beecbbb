/**
 * The accounts of a department: what they are, how their cells are addressed, how they are written as tables.
 *
 * @module
 */
export {
  type Aside,
  amountOf,
  type Cell,
  type CellAddress,
  type ColumnOf,
  cellAt,
  cellsOf,
  type FinalAccounts,
  type FormReading,
  type FormTable,
  type FormTables,
  findRow,
  type GridCell,
  type GridRow,
  type Named,
  parseAccounts,
  type ReadingState,
  type Row,
  type StrayRow,
  sampleAccounts,
  tableOf,
  tryParseAccounts,
  type UnreadFormLine,
  type WriteGridOptions,
  type WriteTextOptions,
  writeGrid,
  writeGridCells,
  writeText,
} from "../accounts";

/**
 * From the text of a disclosure, or from the cells of a spreadsheet, to accounts: every figure at its place
 * with its line, and what has no certain place reported.
 *
 * @module
 */
export { type Line, readLines, type Sheet, sheetLines } from "../tables";
export { mayHoldAmount } from "./printed-figures";
export { readAccounts } from "./read-accounts";
export { readGrid, readGrids, readPages, readText } from "./read-grid";
export { type AccountOfReading, accountOfReading, type Taken } from "./reading-account";
export type {
  DocumentKind,
  FormRegion,
  PrecisionEvidence,
  ReadAccounts,
  ReadOptions,
  UnreadLine,
} from "./result";

/**
 * Amounts of money: exact, in 分; from and to 元 and 万元; rates.
 *
 * @module
 */
export type { ErrorIssue, JuesuanErrorCode, Result } from "../errors";
export type { Misfit, Said } from "../guard";
export {
  type AmountBlank,
  type AmountFigure,
  type AmountInvalid,
  type AmountProblem,
  type AmountReading,
  addFen,
  amountIn,
  FEN_PER_UNIT,
  type Fen,
  type FormatAmountOptions,
  fen,
  formatAmount,
  growth,
  type Interval,
  inWan,
  inYuan,
  negateFen,
  type Precision,
  parseAmount,
  type ReadAmountOptions,
  rate,
  readAmount,
  roundFen,
  subtractFen,
  sumFen,
  tryParseAmount,
  type Unit,
  wan,
  yuan,
} from "../money";

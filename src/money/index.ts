/**
 * Amounts of money: exact, in 分; their printed forms; what rounding leaves unknown; rates.
 *
 * @module
 */
export { type ErrorIssue, JuesuanError, type JuesuanErrorCode, type Result } from "../errors";
export type {
  AmountBlank,
  AmountFigure,
  AmountInvalid,
  AmountProblem,
  AmountReading,
} from "./amount-reading";
export { amountIn, decimalsIn, numberIn } from "./convert";
export { Decimal } from "./decimal";
export { addFen, type Fen, fen, negateFen, subtractFen, sumFen } from "./fen";
export { type FormatAmountOptions, formatAmount, groupDigits } from "./format";
export {
  type Interval,
  intersectIntervals,
  intervalContains,
  intervalOf,
  scaleInterval,
  sumIntervals,
} from "./interval";
export {
  growthHolds,
  growthInterval,
  type OperandPrecisions,
  type PercentCheck,
  type PrintedPercent,
  percentHolds,
  percentInterval,
} from "./percent";
export { growth, rate } from "./rate";
export { parseAmount, readAmount, tryParseAmount } from "./read-amount";
export { readNumber } from "./read-number";
export type { ReadAmountOptions } from "./read-printed";
export { roundFen } from "./round";
export { shifted } from "./shifted";
export { decimalsOfFen, FEN_PER_UNIT, halfStepOf, type Precision, stepOf, type Unit } from "./unit";
export { inWan, inYuan, wan, yuan } from "./yuan";

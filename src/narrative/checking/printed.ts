import { type Fen, halfStepOf, type Precision, readAmount, type Unit } from "../../money";
import type { Statement } from "../statement";
import { MONEY_UNITS } from "../words/units";

/** An amount as a sentence prints it. */
export interface PrintedAmount {
  /** In 分. */
  readonly fen: Fen;
  readonly precision: Precision;
  /** What rounding leaves open of it to either side, in 分. */
  readonly half: number;
}

/** Decimals that leave nothing open in a unit: to the 分. */
const EXACT_DECIMALS: Readonly<Record<Unit, number>> = { 元: 2, 万元: 6, 亿元: 10 };

/** Whether the unit of a statement is one of money. */
export function isMoneyUnit(unit: string): unit is Unit {
  return MONEY_UNITS.has(unit);
}

/** The amount of a statement in 分; null when it is none, or finer than a 分. An implied amount is exact. */
export function printedAmount(statement: Statement): PrintedAmount | null {
  const { unit, value } = statement;
  if (!isMoneyUnit(unit)) return null;
  const reading = readAmount(value, unit);
  if (reading.kind !== "figure") return null;
  const precision = {
    unit,
    decimals: Math.min(statement.decimals ?? EXACT_DECIMALS[unit], EXACT_DECIMALS[unit]),
  };
  return { fen: reading.fen, precision, half: halfStepOf(precision) };
}

/** Half a unit of the last printed digit of a percentage, in percentage points. */
export function halfDigit(statement: Statement): number {
  return 0.5 / 10 ** (statement.decimals ?? 10);
}

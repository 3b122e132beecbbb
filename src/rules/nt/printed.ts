import { decimalFigure, type Figure } from "../../checking";
import { decimalsOfFen, type Fen, halfStepOf, type Precision, readAmount, type Unit } from "../../money";
import { MONEY_UNITS, type Statement } from "../../narrative";

/** An amount as a sentence prints it. */
interface PrintedAmount {
  /** In 分. */
  readonly fen: Fen;
  readonly precision: Precision;
  /** What rounding leaves open of it to either side, in 分. */
  readonly half: number;
}

/** Whether the unit of a statement is one of money. */
export function isMoneyUnit(unit: string): unit is Unit {
  return MONEY_UNITS.includes(unit);
}

/**
 * The amount of a statement in 分; null when it is none. An implied amount is exact; one printed finer than a 分 is cut
 * off there, which leaves a 分 open.
 */
function printedAmount(statement: Statement): PrintedAmount | null {
  const { unit, value } = statement;
  if (!isMoneyUnit(unit)) return null;
  const exact = decimalsOfFen(unit);
  const precision = { unit, decimals: Math.min(statement.decimals ?? exact, exact) };
  const reading = readAmount(value, unit);
  if (reading.kind === "figure") return { fen: reading.fen, precision, half: halfStepOf(precision) };
  if (reading.kind !== "invalid" || reading.reason !== "too-fine") return null;
  const cut = readAmount(value.slice(0, value.indexOf(".") + 1 + exact), unit);
  return cut.kind === "figure" ? { fen: cut.fen, precision, half: 1 } : null;
}

/** Lines of statements, without repetition. */
export function linesOf(...statements: readonly (Statement | null)[]): number[] {
  const lines = new Set<number>();
  for (const each of statements) if (each?.span != null) lines.add(each.span.line);
  return [...lines];
}

/** The money that a sentence prints; null where it prints none. */
export function moneyOf(statement: Statement | null | undefined): Figure | null {
  const amount = statement == null ? null : printedAmount(statement);
  if (statement == null || amount === null) return null;
  const { fen, half, precision } = amount;
  return { amount: fen, half, measure: "money", places: [], lines: linesOf(statement), unit: precision };
}

/** The count that a sentence prints; null where it prints none. */
export function countedIn(statement: Statement): Figure | null {
  const amount = Number(statement.value);
  if (!Number.isInteger(amount)) return null;
  return { amount, half: 0, measure: "count", places: [], lines: linesOf(statement) };
}

/** The percentage that a sentence prints; null where it prints none. */
export function percentOf(statement: Statement): Figure | null {
  if (statement.decimals === null) return null;
  return decimalFigure(statement.value, "percent", linesOf(statement), { rounded: true });
}

/** Half a unit of the last printed digit of a percentage, in percentage points. */
export function halfDigit(statement: Statement): number {
  return 0.5 / 10 ** (statement.decimals ?? 10);
}

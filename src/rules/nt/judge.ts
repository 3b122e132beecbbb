import type { Judgement } from "../../checking";
import { type Fen, growthHolds, percentHolds, rate } from "../../money";
import type { Statement } from "../../narrative";
import { lineOfStatement } from "./facts";
import { halfDigit, isMoneyUnit, type PrintedAmount, printedAmount } from "./printed";
import type { Held } from "./targets";

/** What holds needs no words: only findings tell where and what. */
export const PASS: Judgement = { outcome: "pass" };

/** Parameters that every finding of a sentence carries. */
export function paramsOf(statement: Statement): Record<string, string | number> {
  return { subject: statement.subject, text: statement.text, printed: statement.value + statement.unit };
}

/** Most decimals that a precision may have. */
const MOST_DECIMALS = 20;

/** Decimals of an amount that words imply and no figure prints. */
const IMPLIED_DECIMALS = 2;

/** A judgement in money, printed as the sentence prints it. */
export function inMoney(statement: Statement | null): Pick<Judgement, "measure" | "precision"> {
  if (statement === null || !isMoneyUnit(statement.unit)) return { measure: "money" };
  const { unit, decimals } = statement;
  return {
    measure: "money",
    precision: { unit, decimals: Math.min(decimals ?? IMPLIED_DECIMALS, MOST_DECIMALS) },
  };
}

/** Lines of statements, without repetition. */
export function linesOf(...statements: readonly (Statement | null)[]): number[] {
  const lines = new Set<number>();
  for (const each of statements) if (each?.span != null) lines.add(each.span.line);
  return [...lines];
}

/**
 * Whether a sentence and the forms tell the same figure. Printed to the same digit they must be equal;
 * printed to different digits their intervals must meet.
 */
export function sameFigure(
  said: PrintedAmount,
  held: Held,
): { readonly holds: boolean; readonly tolerance: number } {
  const isSingle = held.cells.length === 1;
  if (isSingle && held.half === said.half) return { holds: said.fen === held.amount, tolerance: 0 };
  const tolerance = said.half + held.half;
  return { holds: Math.abs(said.fen - held.amount) <= tolerance, tolerance };
}

/** Compares a sentence with the forms. */
export function compareWithForms(statement: Statement, held: Held | null): Judgement {
  const said = printedAmount(statement);
  if (held === null || said === null) return { lines: linesOf(statement), outcome: "indeterminate" };
  const { holds, tolerance } = sameFigure(said, held);
  if (holds) return PASS;
  return {
    lines: linesOf(statement),
    params: paramsOf(statement),
    outcome: "fail",
    where: held.cells,
    ...inMoney(statement),
    expected: held.amount,
    actual: said.fen,
    tolerance,
  };
}

/** Compares a count with the forms. */
export function compareCount(statement: Statement, held: Held | null): Judgement {
  const base = { lines: linesOf(statement), params: paramsOf(statement) };
  const count = Number(statement.value);
  if (held === null || !Number.isInteger(count)) return { ...base, outcome: "indeterminate" };
  return {
    ...base,
    outcome: count === held.amount ? "pass" : "fail",
    where: held.cells,
    measure: "count",
    expected: held.amount,
    actual: count,
    tolerance: 0,
  };
}

/** Room for the error of floating point, in percentage points per percentage point. */
const FLOATING = 1e-12;

/**
 * Whether a ratio, reckoned in floating point, prints as the statement does beyond doubt. Most honest percentages do, and need
 * no decimal arithmetic; what does not is judged exactly, by the intervals of its operands.
 */
export function surelyPrints(statement: Statement, ratio: number): boolean {
  const percent = ratio * 100;
  return (
    Math.abs(Number(statement.value) - percent) < halfDigit(statement) - FLOATING * (1 + Math.abs(percent))
  );
}

/** Judges a printed percentage of two printed amounts; over nothing it is not applicable. */
export function judgePercent(
  statement: Statement,
  part: PrintedAmount,
  whole: PrintedAmount,
  kind: "share" | "growth",
  others: readonly (Statement | null)[],
): Judgement {
  if (statement.decimals === null || statement.decimals > 10) return { outcome: "notApplicable" };
  const ratio = kind === "share" ? part.fen / whole.fen : (part.fen - whole.fen) / Math.abs(whole.fen);
  if (Math.abs(whole.fen) > whole.half && surelyPrints(statement, ratio)) return PASS;
  const base = { lines: linesOf(statement, ...others), params: paramsOf(statement) };
  const printed = { value: statement.value, decimals: statement.decimals };
  const precisions = { part: part.precision, whole: whole.precision };
  const check = (kind === "share" ? percentHolds : growthHolds)(printed, part.fen, whole.fen, precisions);
  if (check === null) return { ...base, ...overNothing(statement, part, whole) };
  const expected =
    kind === "share"
      ? rate(part.fen, whole.fen, statement.decimals)
      : rate((part.fen - whole.fen) as Fen, Math.abs(whole.fen) as Fen, statement.decimals);
  return {
    ...base,
    outcome: check.holds ? "pass" : "fail",
    measure: "percent",
    expected,
    actual: statement.value,
    tolerance: Math.max(0, (check.high - check.low) / 2),
    params: { ...base.params, low: trimmed(check.low), high: trimmed(check.high) },
  };
}

/** A percentage of nothing: 0 of 0 prints 0 or 100 (both are customary), anything else cannot be judged. */
function overNothing(statement: Statement, part: PrintedAmount, whole: PrintedAmount): Judgement {
  const isNothing = part.fen === 0 && whole.fen === 0;
  if (!isNothing || Number(statement.value) === 0 || Number(statement.value) === 100)
    return { outcome: "notApplicable" };
  return {
    outcome: "fail",
    measure: "percent",
    expected: "0",
    actual: statement.value,
    tolerance: 0,
    params: { ...paramsOf(statement), low: "0", high: "0" },
  };
}

const trimmed = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** Judges that amounts add up to a total, within the rounding of all of them. */
export function judgeSum(parts: readonly Statement[], total: Statement, reason?: string): Judgement {
  const base = {
    lines: [...new Set([lineOfStatement(total), ...parts.map(lineOfStatement)])].sort((a, b) => a - b),
    params: { ...paramsOf(total), parts: parts.length },
    ...(reason === undefined ? {} : { reason }),
  };
  const whole = printedAmount(total);
  const amounts = parts.map(printedAmount);
  if (whole === null || amounts.some((amount) => amount === null))
    return { ...base, outcome: "indeterminate" };
  let sum = 0;
  let tolerance = whole.half;
  for (const amount of amounts) {
    sum += amount?.fen ?? 0;
    tolerance += amount?.half ?? 0;
  }
  return {
    ...base,
    outcome: Math.abs(sum - whole.fen) <= tolerance ? "pass" : "fail",
    ...inMoney(total),
    expected: sum,
    actual: whole.fen,
    tolerance,
  };
}

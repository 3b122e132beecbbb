import {
  equal,
  type Figure,
  growthIs,
  INDETERMINATE,
  type Judgement,
  PASS,
  shareIs,
  sumsTo,
} from "../../checking";
import type { Statement } from "../../narrative";
import { countedIn, halfDigit, isMoneyUnit, linesOf, moneyOf, percentOf } from "./printed";
import type { Held } from "./targets";

export { linesOf };

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

/** A verdict on a sentence: with its words, and its unit where it is one of money. What holds needs no words. */
export function told(verdict: Judgement, statement: Statement, more: Partial<Judgement> = {}): Judgement {
  if (verdict.outcome !== "fail") return verdict;
  return {
    ...verdict,
    ...(verdict.measure === "money" ? inMoney(statement) : {}),
    ...more,
    lines: [...new Set([...(verdict.lines ?? []), ...linesOf(statement), ...(more.lines ?? [])])],
    params: { ...paramsOf(statement), ...verdict.params, ...more.params },
  };
}

/** Compares a sentence with the forms. A figure against a blank cell says so. */
export function compareWithForms(statement: Statement, held: Held | null): Judgement {
  const said = held?.measure === "count" ? countedIn(statement) : moneyOf(statement);
  if (held === null || said === null) return { ...INDETERMINATE, lines: linesOf(statement) };
  const verdict = equal(said, held);
  const reason = held.isBlank && verdict.severity === undefined ? { reason: "blank" } : {};
  return told(verdict, statement, { where: held.places, against: [], ...reason });
}

/**
 * Compares a whole number among amounts with decimals (50万元 beside 12.34万元) with the forms: it means itself, not what
 * rounds to it. A null says that its print alone is judged.
 */
export function compareWhole(statement: Statement, held: Held | null): Judgement | null {
  const said = moneyOf(statement);
  if (said === null || held === null || held.measure === "count") return null;
  if (Math.abs(said.amount - held.amount) <= held.half) return null;
  const verdict = equal({ ...held, amount: said.amount, places: [], lines: said.lines }, held);
  if (verdict.outcome !== "fail" || verdict.severity === "info") return null;
  return told(verdict, statement, { where: held.places, against: [], reason: "whole", severity: "info" });
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

/** Judges a printed percentage of two figures; over nothing it is not applicable. */
export function judgePercent(
  statement: Statement,
  part: Figure,
  whole: Figure,
  kind: "share" | "growth",
): Judgement {
  const ratio =
    kind === "share" ? part.amount / whole.amount : (part.amount - whole.amount) / Math.abs(whole.amount);
  if (Math.abs(whole.amount) > whole.half && surelyPrints(statement, ratio)) return PASS;
  const printed = percentOf(statement);
  if (printed === null) return { outcome: "notApplicable" };
  const verdict = (kind === "share" ? shareIs : growthIs)(printed, part, whole);
  const isOfForms = part.places.length + whole.places.length > 0;
  return told(verdict, statement, isOfForms ? { reason: "byForms" } : {});
}

/** Judges that amounts add up to a total, within the rounding of all of them. */
export function judgeSum(parts: readonly Statement[], total: Statement, reason?: string): Judgement {
  const whole = moneyOf(total);
  const amounts = parts.flatMap((part) => moneyOf(part) ?? []);
  if (whole === null || amounts.length !== parts.length)
    return { ...INDETERMINATE, lines: linesOf(total, ...parts) };
  return told(sumsTo(whole, amounts), total, {
    params: { parts: parts.length },
    ...(reason === undefined ? {} : { reason }),
  });
}

import type { Figure, Judgement } from "../../checking";
import type { Statement, StatementMeasure } from "../../narrative";
import { changeBeside, type Facts, lastSaying, lineOfStatement, partner } from "./facts";
import { moneyOf } from "./printed";
import { heldOf } from "./targets";

/**
 * Of several ways to read a sentence one that holds is enough: nothing is wrong then. Where none holds, the first is the
 * finding: a later way accuses nobody of what the first, by the text's own figures, leaves open.
 */
export function anyHolds(judgements: readonly Judgement[]): Judgement | null {
  return judgements.find(({ outcome }) => outcome === "pass") ?? judgements[0] ?? null;
}

/**
 * The outturn that a percentage is about: the nearest told and, where the forms hold another figure, that one too. The
 * text may have misprinted the amount and not the rate, or the form may err.
 */
export function outturnsOf(facts: Facts, statement: Statement): Figure[] {
  const said = moneyOf(partner(facts, statement, ({ measure }) => measure === "amount"));
  if (said === null) return [];
  const held = heldOf(facts.accounts, statement.subject, statement.section);
  const isOther =
    held !== null &&
    !held.isBlank &&
    held.places.length === 1 &&
    Math.abs(said.amount - held.amount) > said.half + held.half;
  return isOther ? [said, held] : [said];
}

/** 总收入, 收入总额 and the like may mean the total of the year or the grand total. */
const GRAND: Readonly<Record<string, string>> = { 收入合计: "收入总计", 支出合计: "支出总计" };
const YEARLY: Readonly<Record<string, string>> = { 收入总计: "收入合计", 支出总计: "支出合计" };

/** The other subject that the words of a statement may mean, or null. */
export function otherSubject({ text }: Statement, subject: string): string | null {
  return /总收入|总支出|收入总额|支出总额/.test(text) ? (GRAND[subject] ?? YEARLY[subject] ?? null) : null;
}

/** The whole of a share, as far as it is told before: by its outturn, or by its budget. */
export function wholesOf(facts: Facts, statement: Statement, measure: StatementMeasure): Figure[] {
  const { whole, section } = statement;
  if (whole === null) return [];
  const other = otherSubject(statement, whole);
  const titles = other === null ? [whole] : [whole, other];
  return titles.flatMap(
    (title) => moneyOf(lastSaying(facts, title, measure, lineOfStatement(statement), section)) ?? [],
  );
}

/** The budget that form 09 holds, where the sentence prints none; the initial budget is not in it. */
export function budgetOfForms(facts: Facts, statement: Statement): Figure | null {
  if (statement.base === "年初预算" || statement.among !== undefined) return null;
  const held = heldOf(facts.accounts, statement.subject, statement.section, "budget");
  return held === null || held.isBlank ? null : held;
}

/** What a sentence tells beside as the difference from the same base; null where it tells none, or may tell it of another. */
export function differenceBeside(facts: Facts, statement: Statement): Figure | null {
  const change = changeBeside(facts, statement);
  if (change === null || change.implied || change.direction === null || change.among !== undefined)
    return null;
  return moneyOf(change);
}

/** The budget that a statement compares with: printed in the text, else held by form 09. */
export function budgetFor(facts: Facts, statement: Statement): Figure | null {
  const told = partner(
    facts,
    statement,
    ({ measure, base, implied }) =>
      measure === "budget" && !implied && (base === statement.base || statement.base === "预算"),
  );
  return moneyOf(told) ?? budgetOfForms(facts, statement);
}

import { tableOf } from "../../accounts";
import type { Judgement } from "../../checking";
import type { Fen } from "../../money";
import type { Measure, Statement } from "../../narrative";
import { type Facts, lastSaying, lineOfStatement, partner } from "./facts";
import { type PrintedAmount, printedAmount } from "./printed";
import { heldOf } from "./targets";

/** An amount, and the statement that tells it where a sentence does. */
export interface Reading {
  readonly amount: PrintedAmount;
  readonly told: Statement | null;
}

/**
 * Of several ways to read a sentence one that holds is enough: nothing is wrong then. Where none holds, the first that
 * fails is the finding.
 */
export function anyHolds(judgements: readonly Judgement[]): Judgement | null {
  return (
    judgements.find(({ outcome }) => outcome === "pass") ??
    judgements.find(({ outcome }) => outcome === "fail") ??
    judgements[0] ??
    null
  );
}

/**
 * The outturn that a percentage is about: the nearest told and, where the forms hold another figure, that one too. The
 * text may have misprinted the amount and not the rate, or the form may err.
 */
export function outturnsOf(facts: Facts, statement: Statement): Reading[] {
  const told = partner(facts, statement, ({ measure }) => measure === "amount");
  const said = told === null ? null : printedAmount(told);
  if (said === null) return [];
  const held = heldOf(facts.accounts, statement.subject, statement.section);
  const isOther =
    held !== null &&
    !held.isBlank &&
    held.cells.length === 1 &&
    Math.abs(said.fen - held.amount) > said.half + held.half;
  const first = { amount: said, told };
  return isOther ? [first, { amount: { ...said, fen: held.amount as Fen }, told }] : [first];
}

/** 总收入 and 总支出 may mean the total of the year or the grand total. */
const GRAND: Readonly<Record<string, string>> = { 收入合计: "收入总计", 支出合计: "支出总计" };
const YEARLY: Readonly<Record<string, string>> = { 收入总计: "收入合计", 支出总计: "支出合计" };

/** The other subject that the words of a statement may mean, or null. */
export function otherSubject({ text }: Statement, subject: string): string | null {
  return /总收入|总支出/.test(text) ? (GRAND[subject] ?? YEARLY[subject] ?? null) : null;
}

/** The whole of a share, as far as it is told before: by its outturn, or by its budget. */
export function wholesOf(facts: Facts, statement: Statement, measure: Measure): Reading[] {
  const { whole, section } = statement;
  if (whole === null) return [];
  const other = otherSubject(statement, whole);
  const titles = other === null ? [whole] : [whole, other];
  return titles.flatMap((title) => {
    const told = lastSaying(facts, title, measure, lineOfStatement(statement), section);
    const amount = told === undefined ? null : printedAmount(told);
    return told === undefined || amount === null ? [] : [{ amount, told }];
  });
}

/** The budget that form 09 holds, where the sentence prints none; the initial budget is not in it. */
export function budgetOfForms(facts: Facts, statement: Statement): PrintedAmount | null {
  if (statement.base === "年初预算" || statement.among !== undefined) return null;
  const held = heldOf(facts.accounts, statement.subject, statement.section, "budget");
  const [cell] = held?.cells ?? [];
  const precision = cell === undefined ? undefined : tableOf(facts.accounts, cell.form)?.precision;
  if (held === null || held.isBlank || precision === undefined) return null;
  return { fen: held.amount as Fen, precision, half: held.half };
}

/** The budget that a statement compares with: printed in the text, else held by form 09. */
export function budgetFor(facts: Facts, statement: Statement): Reading | null {
  const told = partner(
    facts,
    statement,
    ({ measure, base, implied }) =>
      measure === "budget" && !implied && (base === statement.base || statement.base === "预算"),
  );
  const printed = told === null ? null : printedAmount(told);
  if (printed !== null) return { amount: printed, told };
  const held = budgetOfForms(facts, statement);
  return held === null ? null : { amount: held, told: null };
}

import type { Statement } from "../statement";
import { MONEY_UNITS } from "../words/units";
import type { Measured } from "./measure";
import type { Run } from "./run";
import type { State } from "./state";
import type { Subject } from "./subject";
import type { FigureToken } from "./token";

/** How many statements back the budget and the outturn of a change are looked for. */
const WITHIN = 8;

const half = ({ decimals }: { readonly decimals: number | null }): number =>
  decimals === null ? 0 : 0.5 / 10 ** decimals;

/** `年初预算10万元，支出决算8万元，减少2万元`: a change that names nothing to compare with is of the budget, where it is the difference of both. */
export function againstBudget(
  { clause, state, out }: Run,
  subjects: readonly Subject[],
  measured: Measured,
  figure: FigureToken,
  unit: string,
): Measured {
  const [subject, other] = subjects;
  const isOpen =
    clause.base === null && !clause.prior && state.compareBase === null && state.mode === "plain";
  if (!isOpen || subject === undefined || other !== undefined || measured.base !== "上年") return measured;
  if (measured.measure !== "change" || !MONEY_UNITS.includes(unit)) return measured;
  const told = out.statements
    .slice(Math.max(state.begun.statements, out.statements.length - WITHIN))
    .filter((each) => each.subject === subject.title && each.unit === unit && !each.aside);
  const last = (measure: Statement["measure"]) => told.filter((each) => each.measure === measure).at(-1);
  const [budget, amount] = [last("budget"), last("amount")];
  if (budget === undefined || amount === undefined || last("previous") !== undefined) return measured;
  const change = Number(figure.digits) * (measured.direction === "down" ? -1 : 1);
  const difference = Number(amount.value) - Number(budget.value);
  const room = half(amount) + half(budget) + half(figure) + 1e-9;
  if (change === 0 || Math.abs(difference - change) > room) return measured;
  // 下降20%, behind it, is of the same.
  state.compareBase = budget.base;
  return { ...measured, base: budget.base };
}

/** `由400万元增加到480万元`: the first is what is compared with. */
export function leadsOver({ tokens, folded, state }: Run, index: number, before: string): boolean {
  const to = tokens[index + 1];
  if (state.mode !== "plain" || !/[由从]$/.test(before)) return false;
  return (
    to?.kind === "word" && to.role.role === "actual" && /[到至为]$/.test(folded.text.slice(to.from, to.to))
  );
}

/** What is compared with is no outturn of this year. */
export function comparedFrom(own: Measured, { compareBase }: State): Measured {
  if (own.measure !== "amount") return own;
  const isOfBudget = compareBase !== null && compareBase !== "上年";
  return { measure: isOfBudget ? "budget" : "previous", base: compareBase ?? "上年", direction: null };
}

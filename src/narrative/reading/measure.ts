import type { Base, StatementMeasure } from "../measure";
import type { StatedDirection } from "../statement";
import { MONEY_UNITS } from "../words/units";
import type { Clause, State } from "./state";

/** What a figure measures, against what, and which way. */
export interface Measured {
  readonly measure: StatementMeasure;
  readonly base: Base | null;
  readonly direction: StatedDirection | null;
  /** Of a year that is neither this nor the last. */
  readonly aside?: boolean;
}

const amount: Measured = { measure: "amount", base: null, direction: null };

/** The budget that `预算` means here: the one the sentence named before, when it named one. */
export function resolveBudget(base: Base, state: State): Base {
  return base === "预算" ? (state.budgetBase ?? base) : base;
}

/** Measure of a figure in money by what its clause has said. */
export function measureOfMoney(clause: Clause, state: State, before: string): Measured {
  if (clause.relation !== null && clause.budget !== null)
    return { measure: "change", base: resolveBudget(clause.budget, state), direction: clause.relation };
  if (clause.relation !== null && clause.base !== null)
    return { measure: "change", base: clause.base, direction: clause.relation };
  if (clause.direction !== null && clause.direction !== "flat")
    return { measure: "change", base: comparedWith(clause, state), direction: clause.direction };
  if (clause.difference) {
    const base = clause.base ?? toldBudget(state);
    if (base !== null) return { measure: "change", base, direction: null };
  }
  if (clause.budget !== null && !clause.complete)
    return { measure: "budget", base: resolveBudget(clause.budget, state), direction: null };
  if (clause.prior || isPriorYear(state)) return { measure: "previous", base: "上年", direction: null };
  if (state.partsBase !== null && !clause.actual && !SPENT.test(before.replace(OF_BUDGET, "")))
    return { measure: "budget", base: state.partsBase, direction: null };
  if (state.section === "budget") return { measure: "budget", base: "预算", direction: null };
  return amount;
}

/** What was spent, however it is worded: no part of a budget. */
const SPENT = /支出|决算|实际|执行|支付|开支/;

/** `（其中：一般公共预算支出10万元）`: the name of what pays, not what was spent. */
const OF_BUDGET = /预算(?:财政拨款)?支出$/;

/** Whether the words speak of the year before that of the accounts. */
export function isPriorYear(state: State): boolean {
  return state.year !== null && state.documentYear !== null && state.year === state.documentYear - 1;
}

const BUDGETS = ["年初预算", "全年预算", "预算"] as const;

/** The budget that the sentence told of its subject; null where it told none. */
function toldBudget({ subjects, told }: State): Base | null {
  return BUDGETS.find((base) => subjects.some(({ title }) => told.has(`${title}|budget|${base}`))) ?? null;
}

/** The budget that the sentence told of a subject, where it told no outturn of it. */
export function budgetOnly(title: string, { told }: State): Clause["budget"] {
  if (told.has(`${title}|amount|`)) return null;
  return BUDGETS.find((base) => told.has(`${title}|budget|${base}`)) ?? null;
}

function hasToldBudget(state: State, title: string): boolean {
  return BUDGETS.some((base) =>
    ["budget", "completion"].some((measure) => state.told.has(`${title}|${measure}|${base}`)),
  );
}

/** With what a direction word compares: what the clause named, else the sentence, else the year before. */
export function comparedWith(clause: Clause, state: State): Base {
  // 超年初预算5万元，超出11.11%: the rate is of the change just told.
  const isOfLast = clause.base === null && !clause.prior && clause.nouns.length === 0 && clause.weak === null;
  if (isOfLast && state.lastMeasure === "change" && state.compareBase === null && state.sentenceHasFigure)
    return state.lastBase ?? "上年";
  const isOfBudget = clause.ofBudget && state.subjects.some(({ title }) => hasToldBudget(state, title));
  // 节约, 超支, 预决算差异: of the budget, where nothing else is compared with.
  const open = state.compareBase ?? (clause.ofBudget ? "预算" : null);
  const base = clause.base ?? (isOfBudget ? "预算" : open);
  return base === null ? "上年" : resolveBudget(base, state);
}

/** Measure of a percentage by what its clause has said. */
export function measureOfPercent(clause: Clause, state: State): Measured {
  const { budget } = clause;
  if (clause.relation !== null && (budget !== null || clause.base !== null))
    return {
      measure: "growth",
      base: budget === null ? clause.base : resolveBudget(budget, state),
      direction: clause.relation,
    };
  // 低于预算数0.90万元，低于30.5%: the second is of the first's base.
  if (clause.relation !== null && state.lastMeasure === "change" && state.sentenceHasFigure)
    return { measure: "growth", base: state.lastBase, direction: clause.relation };
  if (clause.direction !== null && clause.direction !== "flat")
    return { measure: "growth", base: comparedWith(clause, state), direction: clause.direction };
  if (clause.complete || (budget !== null && clause.wholeNouns.length === 0))
    return {
      measure: "completion",
      base: resolveBudget(budget ?? state.budgetBase ?? "预算", state),
      direction: null,
    };
  // 占比由上年的98.31%变为…: the share of last year.
  if (clause.share) return { measure: "share", base: null, direction: null, aside: clause.prior };
  // 较上年-2.5%
  if (clause.compare && clause.base === "上年") return { measure: "growth", base: "上年", direction: null };
  return { measure: "rate", base: null, direction: null };
}

/** Unit of a figure that was printed without one, as far as its clause tells; null when it does not. */
export function impliedUnit(clause: Clause, state: State, before: string): string | null {
  if (clause.share || clause.complete) return "%";
  // 比年初预算23万元增加2.56: behind an amount the next may be money or a rate.
  const isBehindAmount =
    state.lastMeasure !== "change" && /(?:增加|减少|增支|减支|增收|减收)了?$/.test(before);
  if (isBehindAmount) return null;
  if (clause.direction !== null && state.lastUnit !== null && MONEY_UNITS.includes(state.lastUnit))
    return "%";
  return null;
}

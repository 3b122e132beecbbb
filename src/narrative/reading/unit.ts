import type { Folded } from "../text/fold";
import { MONEY_UNITS } from "../words/units";
import { comparedWith, impliedUnit, type Measured } from "./measure";
import type { RowFigure } from "./row";
import type { Run } from "./run";
import type { Clause, State } from "./state";
import type { FigureToken, Token } from "./token";

/** Unit of a figure: printed, printed behind its row, or told by the words and figures around it. */
export function unitOf(
  { clause, state, tokens, folded }: Run,
  figure: FigureToken,
  index: number,
  row: readonly RowFigure[],
): string | null {
  const printed = figure.unit ?? row.at(-1)?.figure.unit ?? null;
  if (printed === "万" && isMoneyHere(clause, state, tokens[index + 1], wordBefore(folded, figure)))
    return "万元";
  return (
    printed ??
    impliedUnit(clause, state, wordBefore(folded, figure)) ??
    unitOfChange(clause, tokens, index) ??
    unitOfNothing(folded, clause, state, figure)
  );
}

/** `年初预算数为0，`: nothing is nothing in every unit of money. */
function unitOfNothing(
  { text }: Folded,
  clause: Clause,
  { moneyUnit }: State,
  { digits, from, to }: FigureToken,
): string | null {
  if (/[1-9]/.test(digits) || clause.count !== null) return null;
  const before = text.slice(Math.max(0, from - 8), from);
  if (/[预决]算(?:数|金额)?(?:均为|为|是)?$/.test(before)) return moneyUnit;
  // 年末结转和结余为0。
  const isOfMoney = /(?:费|费用|经费|支出|收入|结转和结余|结转结余|总额|金额)(?:均为|各为|为|是)$/.test(
    before,
  );
  return isOfMoney && /^[,;。)、]?$/.test(text.charAt(to)) ? moneyUnit : null;
}

/** Nouns that are counted and cost nothing by themselves. */
const COUNTED = /用车|车辆|人数|面积|保有量/;

/** `印刷费10万`: what costs or comes in, directly before its figure. */
const COSTS = /(?:费|费用|经费|支出|收入|补助|金额|奖金|补贴|工资)(?:为|共|共计|约)?$/;

/** The characters directly before a figure. */
const wordBefore = ({ text }: Folded, { from }: FigureToken): string =>
  text.slice(Math.max(0, from - 6), from);

/** `经营收入0.00万`: 万 without 元 is money where the clause speaks of money and nothing counted follows. */
function isMoneyHere(clause: Clause, state: State, next: Token | undefined, before: string): boolean {
  if (clause.count !== null || next?.kind === "text") return false;
  if (COSTS.test(before)) return true;
  const noun = clause.nouns.at(-1);
  if (noun !== undefined) return noun.noun !== null && !COUNTED.test(noun.title);
  if (clause.weak !== null || clause.bare !== null) return true;
  const isOfMoney = clause.direction !== null || clause.prior || clause.budget !== null;
  return isOfMoney && state.lastUnit !== null && MONEY_UNITS.includes(state.lastUnit);
}

/** `较上年2.08减少0.03万元`: the figure that is compared with has the unit of its change. */
function unitOfChange(clause: Clause, tokens: readonly Token[], index: number): string | null {
  if (!clause.compare || (!clause.prior && clause.budget === null)) return null;
  const word = tokens[index + 1];
  if (word?.kind !== "word" || word.role.role !== "direction") return null;
  const change = tokens[index + 2];
  const unit = change?.kind === "figure" ? change.unit : null;
  return unit !== null && MONEY_UNITS.includes(unit) ? unit : null;
}

const isMoney = (token: Token | undefined): boolean =>
  token?.kind === "figure" && token.unit !== null && MONEY_UNITS.includes(token.unit);

/**
 * What a figure measures that stands behind another with no word between; null where nothing tells, undefined where a word
 * or the beginning of the clause stands before it.
 */
export function measuredBehind(run: Run, index: number): Measured | null | undefined {
  const { tokens, state } = run;
  const [further, before, figure] = [tokens[index - 2], tokens[index - 1], tokens[index]];
  if (state.mode !== "plain" || figure?.kind !== "figure") return undefined;
  if (isMoney(before) && isMoney(figure)) return changeBehind(run, index);
  if (before?.kind !== "mark" || !isMoney(further)) return undefined;
  if (before.mark === "(" && isMoney(figure)) return changeBehind(run, index) ?? undefined;
  return figure.unit === "%" && /[,(]/.test(before.mark) ? rateBehind(run, figure) : undefined;
}

/** `增加8.00万元，10%`, `增加8.00万元（10%）`: the rate of the change just told. */
function rateBehind({ out, folded }: Run, { to }: FigureToken): Measured | undefined {
  const last = out.statements.at(-1);
  if (last?.measure !== "change" || last.aside || folded.text.charAt(to) === "的") return undefined;
  return { measure: "growth", base: last.base, direction: last.direction };
}

/**
 * `较2022年688.84万元131.49万元，增长19.09%`: behind the amount that is compared with, a second one is the change; its
 * word of direction is left out and stands before the rate. Null where nothing tells which way it goes.
 */
function changeBehind({ clause, tokens, state }: Run, index: number): Measured | null {
  if (state.lastMeasure !== "previous" && state.lastMeasure !== "budget") return null;
  let at = index + 1;
  for (
    let mark = tokens[at];
    at < index + 3 && mark?.kind === "mark" && /[,()]/.test(mark.mark);
    mark = tokens[at]
  )
    at += 1;
  const word = tokens[at];
  const direction = word?.kind === "word" && word.role.role === "direction" ? word.role.direction : null;
  const isTold = direction === "up" || direction === "down";
  return isTold ? { measure: "change", base: comparedWith(clause, state), direction } : null;
}

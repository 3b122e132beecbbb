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
  if (printed === "万" && isMoneyHere(clause, state, tokens[index + 1])) return "万元";
  return (
    printed ??
    impliedUnit(clause, state) ??
    unitOfChange(clause, tokens, index) ??
    unitOfNothing(folded, clause, state, figure)
  );
}

/** `年初预算数为0，`: nothing is nothing in every unit of money. */
function unitOfNothing(
  { text }: Folded,
  clause: Clause,
  { moneyUnit }: State,
  { digits, from }: FigureToken,
): string | null {
  if (/[1-9]/.test(digits) || clause.count !== null) return null;
  return /[预决]算(?:数|金额)?(?:均为|为|是)?$/.test(text.slice(Math.max(0, from - 8), from))
    ? moneyUnit
    : null;
}

/** Nouns that are counted and cost nothing by themselves. */
const COUNTED = /用车|车辆|人数|面积|保有量/;

/** `经营收入0.00万`: 万 without 元 is money where the clause speaks of money and nothing counted follows. */
function isMoneyHere(clause: Clause, state: State, next: Token | undefined): boolean {
  if (clause.count !== null || next?.kind === "text") return false;
  const noun = clause.nouns.at(-1);
  if (noun !== undefined) return noun.noun !== null && !COUNTED.test(noun.title);
  if (clause.weak !== null || clause.bare !== null) return true;
  const isOfMoney = clause.direction !== null || clause.prior || clause.budget !== null;
  return isOfMoney && state.lastUnit !== null && MONEY_UNITS.has(state.lastUnit);
}

/** `较上年2.08减少0.03万元`: the figure that is compared with has the unit of its change. */
function unitOfChange(clause: Clause, tokens: readonly Token[], index: number): string | null {
  if (!clause.compare || (!clause.prior && clause.budget === null)) return null;
  const word = tokens[index + 1];
  if (word?.kind !== "word" || word.role.role !== "direction") return null;
  const change = tokens[index + 2];
  const unit = change?.kind === "figure" ? change.unit : null;
  return unit !== null && MONEY_UNITS.has(unit) ? unit : null;
}

/** Whether the figure stands directly behind an amount, with no word between. */
export function isBehindMoney({ tokens, state }: Run, index: number): boolean {
  const [before, figure] = [tokens[index - 1], tokens[index]];
  return (
    state.mode === "plain" &&
    before?.kind === "figure" &&
    before.unit !== null &&
    MONEY_UNITS.has(before.unit) &&
    figure?.kind === "figure" &&
    figure.unit !== null &&
    MONEY_UNITS.has(figure.unit)
  );
}

/**
 * `较2022年688.84万元131.49万元，增长19.09%`: behind the amount that is compared with, a second one is the change; its
 * word of direction is left out and stands before the rate. Null where nothing tells which way it goes.
 */
export function changeBehind({ clause, tokens, state }: Run, index: number): Measured | null {
  if (state.lastMeasure !== "previous" && state.lastMeasure !== "budget") return null;
  const mark = tokens[index + 1];
  const isParted = mark?.kind === "mark" && (mark.mark === "," || mark.mark === "(");
  const word = tokens[index + (isParted ? 2 : 1)];
  const direction = word?.kind === "word" && word.role.role === "direction" ? word.role.direction : null;
  const isTold = direction === "up" || direction === "down";
  return isTold ? { measure: "change", base: comparedWith(clause, state), direction } : null;
}

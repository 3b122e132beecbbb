import { type Measured, resolveBudget } from "./measure";
import type { Run } from "./run";
import type { Clause, Mode, State } from "./state";
import type { Subject } from "./subject";
import type { FigureToken, Token } from "./token";

/** A figure of a row, with the direction word of its own before it. */
export interface RowFigure {
  readonly figure: FigureToken;
  readonly index: number;
  readonly direction: Clause["direction"];
}

/** Longest row of figures. */
const LONGEST_ROW = 4;

/**
 * Figures that stand one behind the other, parted by one mark only: `A,B万元`, `P%、Q%`; behind 和 a direction of its own
 * may stand (`增加A万元和减少B万元`).
 */
export function figureRow(tokens: readonly Token[], index: number): RowFigure[] {
  const row: RowFigure[] = [];
  let direction: Clause["direction"] = null;
  for (let at = index; row.length < LONGEST_ROW; ) {
    const figure = tokens[at];
    if (figure?.kind !== "figure") break;
    row.push({ figure, index: at, direction });
    const between = tokens[at + 1];
    const isMark = between?.kind === "mark" && (between.mark === "," || between.mark === "、");
    const isAnd = between?.kind === "word" && between.role.role === "with";
    if (!isMark && !isAnd) break;
    const word = tokens[at + 2];
    const isTurned =
      word?.kind === "word" && word.role.role === "direction" && (isAnd || isListed(tokens, figure, at));
    direction = isTurned && word.role.role === "direction" ? word.role.direction : null;
    at += isTurned ? 3 : 2;
  }
  return row;
}

/** `增加20万元、减少10万元`: the second has a direction of its own and the unit of the first. */
function isListed(tokens: readonly Token[], { unit }: FigureToken, at: number): boolean {
  const [mark, , next] = tokens.slice(at + 1, at + 4);
  return mark?.kind === "mark" && mark.mark === "、" && next?.kind === "figure" && next.unit === unit;
}

/** Figures of one unit in a row, and not as many subjects: nothing tells which is of what. */
export function isOpenRow(row: readonly RowFigure[], subjects: readonly Subject[], mode: Mode): boolean {
  const units = new Set(row.map(({ figure }) => figure.unit).filter((unit) => unit !== null));
  return mode === "plain" && row.length > 1 && subjects.length > 0 && units.size === 1;
}

/**
 * `…增加100万元，…增加90万元，分别增长11%和10%`: the subjects of a row with a figure for each; null where it is none. Those of
 * the sentence, or its parts without their whole (`支出400万元，其中基本支出100万元，项目支出300万元，分别占25%和75%`).
 */
export function subjectsOfEach(
  row: readonly RowFigure[],
  named: readonly Subject[],
  clause: Clause,
  { mode, mentioned, mentionedBefore, among, rowSubjects }: State,
): readonly Subject[] | null {
  if (mode !== "plain" || row.length < 2 || named.length !== 1) return null;
  // 分别增加10万元、8万元，增长11%、9%: the second row is of the same.
  if (clause.nouns.length === 0 && rowSubjects.length === row.length) return rowSubjects;
  if (!clause.each) return null;
  if (mentioned.length === 0 && mentionedBefore.length === row.length) return mentionedBefore;
  const parts = mentioned.filter(({ title }) => title !== among);
  return [mentioned, parts].find((subjects) => subjects.length === row.length) ?? null;
}

/** `2022年至2024年…分别为A、B、C`: the years of a row of figures, or null. */
export function yearsOfRow({ clause, state }: Run, row: readonly RowFigure[]): number[] | null {
  const [first] = clause.years;
  const last = clause.years.at(-1);
  if (state.mode !== "plain" || first === undefined || last === undefined || row.length < 2) return null;
  if (clause.years.length === row.length) return clause.years;
  const isRange = clause.years.length === 2 && last - first + 1 === row.length;
  return isRange ? row.map((_, position) => first + position) : null;
}

/** An amount of this year, of the year before, or of another, which is told in passing. */
export function measuredIn(year: number, measured: Measured, { documentYear }: State): Measured {
  if (documentYear === null || year === documentYear || measured.measure === "budget")
    return {
      ...measured,
      measure: measured.measure === "previous" ? "amount" : measured.measure,
      base: measured.measure === "previous" ? null : measured.base,
    };
  if (year === documentYear - 1 && (measured.measure === "amount" || measured.measure === "previous"))
    return { measure: "previous", base: "上年", direction: null };
  return { ...measured, aside: true };
}

/** `年初预算、决算分别为20万元、18万元`: what each of two figures measures; null where the clause does not name both. */
export function budgetAndOutturn(
  { clause, tokens, state }: Run,
  row: readonly RowFigure[],
  subjects: readonly Subject[],
): Measured[] | null {
  const [first] = row;
  if (first === undefined || row.length !== 2 || subjects.length !== 1) return null;
  if (!clause.each || state.mode !== "plain") return null;
  const told: Measured[] = [];
  for (const token of tokens.slice(clause.start, first.index)) {
    if (token.kind !== "word") continue;
    const { role } = token;
    if (role.role === "direction" || role.role === "share" || role.role === "prior") return null;
    if (role.role === "budget")
      told.push({ measure: "budget", base: resolveBudget(role.base, state), direction: null });
    if (role.role === "actual") told.push({ measure: "amount", base: null, direction: null });
  }
  return told.length === 2 && told[0]?.measure !== told[1]?.measure ? told : null;
}

import type { Base, StatementMeasure } from "../measure";
import type { NameList, Reason, Span, Statement, UnreadFigure, YearMention } from "../statement";
import { columnAt, type Folded, lineAt } from "../text/fold";
import type { State } from "./state";
import type { FigureToken } from "./token";

/** What reading collects. */
export interface Collected {
  readonly statements: Statement[];
  readonly reasons: Reason[];
  readonly unread: UnreadFigure[];
  readonly years: YearMention[];
  readonly lists: NameList[];
  /** Figures in the narrative, read or not. */
  figures: number;
}

/** Gives the text of a line by its 1-based number. */
export type LineText = (number: number) => string;

/** Where the folded characters from `from` to `to` (not included) were printed. */
export function spanOf(folded: Folded, from: number, to: number): Span {
  const last = Math.max(from, to - 1);
  return {
    line: lineAt(folded, from),
    start: columnAt(folded, from),
    endLine: lineAt(folded, last),
    end: columnAt(folded, last) + 1,
  };
}

/** The characters of a span as printed; lines that a sentence runs over are put together. */
export function printedText(span: Span, lineText: LineText): string {
  if (span.line === span.endLine) return lineText(span.line).slice(span.start, span.end);
  const parts = [lineText(span.line).slice(span.start).trim()];
  for (let line = span.line + 1; line < span.endLine; line += 1) parts.push(lineText(line).trim());
  parts.push(lineText(span.endLine).slice(0, span.end).trim());
  return parts.join("");
}

/** A statement before it knows its place. */
export interface Draft {
  readonly subject: string;
  readonly measure: StatementMeasure;
  readonly base: Base | null;
  readonly whole: string | null;
  readonly value: string;
  readonly unit: string;
  readonly decimals: number | null;
  readonly direction: Statement["direction"];
  readonly implied: boolean;
  readonly aside: boolean;
  readonly among?: string;
}

/** Value of a figure with the sign of its direction word: `减少2.70` is -2.70; zero has no sign. */
export function signedValue(figure: FigureToken, direction: Statement["direction"]): string {
  const isDown = direction === "down";
  const isNegative = isDown !== figure.negative;
  return isNegative && /[1-9]/.test(figure.digits) ? `-${figure.digits}` : figure.digits;
}

/** Year that a draft is about. */
export function periodOf(draft: Draft, state: State): number | null {
  const year = state.year ?? state.documentYear;
  // 2022年决算数0.75万元，同比减少0.15万元: behind the figure of the year before, the change is this year's.
  const isOfThis =
    draft.base === "上年" && draft.measure !== "previous" && state.told.has(`${draft.subject}|previous|上年`);
  if (isOfThis && state.documentYear !== null) return state.documentYear;
  if (draft.measure !== "previous") return state.year ?? year;
  if (state.documentYear !== null) return state.documentYear - 1;
  return year === null ? null : year - 1;
}

/** Records that the sentence has told this. */
export function remember(draft: Draft, state: State): void {
  state.told.add(`${draft.subject}|${draft.measure}|${draft.base ?? ""}`);
}

import type { GridRow } from "../tables";
import { linesOf } from "./listed-titles";
import { isDecimal, type Token } from "./listed-tokens";

/** A row of cells with the lines of the tokens they come from. */
export function rowOf(
  cells: readonly string[],
  tokens: readonly (Token | undefined)[],
  line: number,
): GridRow {
  return { cells, line, lines: cells.map((_, index) => tokens[index]?.line ?? line), broken: false };
}

/** Each token in a row of its own, which no form places. */
export function singles(tokens: readonly Token[]): GridRow[] {
  return tokens.map((token) => rowOf([token.text], [token], token.line));
}

/** Figures that belong to no column, each behind the last one. */
export function unplaced(tokens: readonly Token[], width: number): GridRow[] {
  const blank = new Array<undefined>(width).fill(undefined);
  return tokens.map((token) => rowOf([...blank.map(() => ""), token.text], [...blank, token], token.line));
}

/** A row of labels and figures; where those are fewer than the columns, they stand loose behind the width. */
export function looseOf(labels: readonly Token[], figures: readonly Token[], width: number): GridRow {
  const short = labels.length + figures.length < width && figures.length > 0;
  const blank = new Array<undefined>(short ? width - labels.length : 0).fill(undefined);
  const tokens: (Token | undefined)[] = [...labels, ...blank, ...figures];
  const row = rowOf(
    tokens.map((token) => token?.text ?? ""),
    tokens,
    tokens.find((token) => token !== undefined)?.line ?? 0,
  );
  return short ? { ...row, loose: width } : row;
}

/**
 * Whether a figure begins its line though words of its row share a line: then the cells of the row do not stand
 * together, and the figure may be of another one.
 */
export function isApart(labels: readonly Token[], figures: readonly Token[]): boolean {
  const [first] = figures;
  return first?.first === true && labels.some(({ alone }) => !alone);
}

/** Whether figures stand behind other cells of their line, not each on a line of its own: a row is a line. */
export function areLines(tokens: readonly Token[]): boolean {
  return linesOf(tokens).some(
    ([first, ...more]) => !isDecimal(first?.text ?? "") && more.some(({ text }) => isDecimal(text)),
  );
}

/**
 * Whether figures begin a line under a title that is alone on its own. Where a row is a line, they are of a row whose
 * title the extractor took elsewhere.
 */
export function isBelow(title: Token | undefined, figures: readonly Token[]): boolean {
  const [first] = figures;
  return first?.first === true && title?.alone === true && title.line !== first.line;
}

/** Whether figures of one row stand on several lines that hold other cells as well: then they are not of one row. */
export function isTorn(figures: readonly Token[]): boolean {
  const [first] = figures;
  return figures.some(({ line, alone }) => line !== first?.line && !(alone && first?.alone));
}

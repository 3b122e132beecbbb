import type { Page, PageRule, PageText } from "../../src/tables";
import { type Line, pageLines } from "../../src/tables";

/** Width of a text set in a font of this size: Chinese characters are as wide as high, others half as wide. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, char) => sum + (/[\u2e80-\uffe6]/.test(char) ? size : size / 2), 0);
}

/** A text with its upper left corner. */
export function text(content: string, x: number, y: number, size = 10): PageText {
  return { text: content, x, y, width: widthOf(content, size), height: size };
}

/** A text that ends at a place, as figures do. */
export function textTo(content: string, right: number, y: number, size = 10): PageText {
  return text(content, right - widthOf(content, size), y, size);
}

export const across = (y: number, x1: number, x2: number): PageRule => ({ x1, y1: y, x2, y2: y });
export const down = (x: number, y1: number, y2: number): PageRule => ({ x1: x, y1, x2: x, y2 });

/** All rules of a grid. */
export function grid(xs: readonly number[], ys: readonly number[]): PageRule[] {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)];
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)];
  return [...ys.map((y) => across(y, left, right)), ...xs.map((x) => down(x, top, bottom))];
}

/** Texts at the left of the cells of a grid, one line each. */
export function cells(
  xs: readonly number[],
  ys: readonly number[],
  rows: readonly (readonly string[])[],
): PageText[] {
  return rows.flatMap((row, r) =>
    row.flatMap((content, c) =>
      content === "" ? [] : [text(content, (xs[c] ?? 0) + 3, ((ys[r] ?? 0) + (ys[r + 1] ?? 0)) / 2 - 5)],
    ),
  );
}

/** A page of A4. */
export function page(
  texts: readonly PageText[],
  rules: readonly PageRule[] = [],
  more: Partial<Page> = {},
): Page {
  return { width: 595, height: 842, texts, rules, ...more };
}

/** The cells of the lines that stand in tables. */
export function tableCells(...pages: readonly Page[]): (readonly string[])[] {
  return ruledLines(...pages).map((line) => line.cells);
}

/** The lines that stand in tables. */
export function ruledLines(...pages: readonly Page[]): Line[] {
  return pageLines(pages).lines.filter((line) => line.ruled);
}

import type { PageText } from "../../tables";
import { type Matrix, matrixFrom, times } from "./matrix";
import type { PdfjsText } from "./types";

/** Share of the height that stands over the base line, where the font does not tell. */
const ASCENT = 0.86;

/** The texts of a page in places as it is seen. */
export function textsOf({ items, styles }: PdfjsText, viewport: Matrix): PageText[] {
  return items.flatMap((item) => {
    const { str, transform, width, height, fontName } = item as Record<string, unknown>;
    if (typeof str !== "string" || !/\S/.test(str)) return [];
    const matrix = matrixFrom(transform);
    if (matrix === null) return [];
    const font = typeof fontName === "string" ? fontName : "";
    const size = { width: numberOr(width, 0), height: numberOr(height, 0) };
    return [textOf(str, times(viewport, matrix), size, font, styles[font] ?? {})];
  });
}

function textOf(
  text: string,
  [a, b, c, d, x, y]: Matrix,
  size: { width: number; height: number },
  font: string,
  style: object,
): PageText {
  const { ascent, vertical } = style as Record<string, unknown>;
  if (vertical === true) {
    // Vertical writing: the point is the middle of the upper edge, and the height is the length of the run.
    const wide = size.width || Math.hypot(a, b);
    return { text, x: x - wide / 2, y, width: wide, height: size.height, vertical, font };
  }
  const high = Math.hypot(c, d) || size.height || 1;
  const over = high * (typeof ascent === "number" && ascent > 0.5 && ascent < 1 ? ascent : ASCENT);
  const along = unit(a, b, [1, 0]);
  const up = unit(-c, -d, [-along[1], along[0]]);
  // The corners of the run: it goes along its base line, and rises over it against `up`.
  const corners = [
    [x + up[0] * (high - over), y + up[1] * (high - over)],
    [x - up[0] * over, y - up[1] * over],
  ].flatMap(([px = 0, py = 0]) => [
    [px, py],
    [px + along[0] * size.width, py + along[1] * size.width],
  ]);
  const xs = corners.map(([px = 0]) => px);
  const ys = corners.map(([, py = 0]) => py);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const box = { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  const angle = Math.round((Math.atan2(along[1], along[0]) * 180) / Math.PI);
  return { text, ...box, ...(angle === 0 ? {} : { angle }), font };
}

function unit(x: number, y: number, otherwise: readonly [number, number]): readonly [number, number] {
  const length = Math.hypot(x, y);
  return length > 0 && Number.isFinite(length) ? [x / length, y / length] : otherwise;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === "number" && Number.isFinite(value) ? value : otherwise;
}

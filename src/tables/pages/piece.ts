/** A piece of text that stands upright, cleaned, with the box it fills. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Height of its characters: of a piece in vertical writing its width. */
  readonly size: number;
  /** Whether it runs along its width; vertical and turned pieces are taken only into cells. */
  readonly across: boolean;
}

export const middleX = (box: { readonly x: number; readonly width: number }): number => box.x + box.width / 2;
export const middleY = (box: { readonly y: number; readonly height: number }): number =>
  box.y + box.height / 2;
export const rightOf = (box: { readonly x: number; readonly width: number }): number => box.x + box.width;

/** The box around others; they are one at least. */
export function around(boxes: readonly { x: number; y: number; width: number; height: number }[]): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  let [x, y, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    x = Math.min(x, box.x);
    y = Math.min(y, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return { x, y, width: right - x, height: bottom - y };
}

/** The middle one of some numbers; `otherwise` of none. */
export function median(values: readonly number[], otherwise: number): number {
  if (values.length === 0) return otherwise;
  return [...values].sort((a, b) => a - b)[values.length >> 1] as number;
}

const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Whether a character is as wide as it is high. */
export const isWide = (char: string): boolean => WIDE.test(char);

/** Width of a text in places of half-width characters. */
export function places(text: string): number {
  let sum = 0;
  for (const char of text) sum += isWide(char) || char.length > 1 ? 2 : 1;
  return sum;
}

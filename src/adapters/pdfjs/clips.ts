import type { PageImage } from "../../tables";
import type { TextStart } from "./drawing";
import type { Bounds } from "./matrix";

/** Distance within which a run begins where a text does. */
const SAME = 0.5;

/** Finds what the text that begins at a point is clipped to, where that is less than the page. */
export function clipsOf(
  starts: readonly TextStart[],
  page: Bounds,
): (x: number, y: number) => PageImage | undefined {
  const found = new Map<string, TextStart>();
  for (const start of starts) found.set(keyOf(start.x, start.y, 0, 0), start);
  return (x, y) => {
    for (const [dx, dy] of AROUND) {
      const start = found.get(keyOf(x, y, dx, dy));
      if (start === undefined || Math.abs(start.x - x) > SAME || Math.abs(start.y - y) > SAME) continue;
      return isLess(start.clip, page) ? boxOf(start.clip) : undefined;
    }
    return undefined;
  };
}

const AROUND = [0, -1, 1].flatMap((dx) => [0, -1, 1].map((dy): [number, number] => [dx, dy]));

function keyOf(x: number, y: number, dx: number, dy: number): string {
  return `${Math.round(x) + dx},${Math.round(y) + dy}`;
}

function isLess([x1, y1, x2, y2]: Bounds, page: Bounds): boolean {
  return x2 > x1 && y2 > y1 && (x1 > page[0] || y1 > page[1] || x2 < page[2] || y2 < page[3]);
}

function boxOf([x1, y1, x2, y2]: Bounds): PageImage {
  return { x: x1, y: y1, width: x2 - x1, height: y2 - y1 };
}

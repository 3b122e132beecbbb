import type { Box, Line, Page } from "juesuan/disclosure";

/** Quarter turns clockwise. */
export type Turns = 0 | 1 | 2 | 3;

/** A rectangle by its least and greatest coordinates. */
export interface Rect {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

/** A page of a PDF: what is shown of it, in its own coordinates, and how a viewer turns it. */
export interface PageView {
  readonly view: Rect;
  /** `/Rotate` of the page. */
  readonly turns: Turns;
  /** Size of a unit of the page in points. */
  readonly userUnit: number;
  /** Quarters by which the reader turned the page further, as its text runs up or down. */
  readonly read: Turns;
}

/** Quarter turns of an angle in degrees. */
export function turnsOf(angle: number): Turns {
  return (((Math.round(angle / 90) % 4) + 4) % 4) as Turns;
}

/** A point of the page as it was read (from its upper left corner, downwards) in the coordinates of the PDF. */
export function toUser(
  { view, turns, userUnit, read }: PageView,
  x: number,
  y: number,
): readonly [number, number] {
  const across = (view.x2 - view.x1) * userUnit;
  const down = (view.y2 - view.y1) * userUnit;
  const [width, height] = turns % 2 === 0 ? [across, down] : [down, across];
  const [shownX, shownY] = unturned(read, x, y, width, height);
  const [u, v] = [shownX / userUnit, shownY / userUnit];
  switch (turns) {
    case 0:
      return [view.x1 + u, view.y2 - v];
    case 1:
      return [view.x1 + v, view.y1 + u];
    case 2:
      return [view.x2 - u, view.y1 + v];
    case 3:
      return [view.x2 - v, view.y2 - u];
  }
}

/** A point of the turned page where it stands on the page as it is shown, which has this size. */
function unturned(
  turns: Turns,
  x: number,
  y: number,
  width: number,
  height: number,
): readonly [number, number] {
  switch (turns) {
    case 0:
      return [x, y];
    case 1:
      return [y, height - x];
    case 2:
      return [width - x, height - y];
    case 3:
      return [width - y, x];
  }
}

/** A box of the page as it was read in the coordinates of the PDF. */
export function rectOf(page: PageView, { x, y, width, height }: Omit<Box, "page">): Rect {
  const [ax, ay] = toUser(page, x, y);
  const [bx, by] = toUser(page, x + width, y + height);
  return { x1: Math.min(ax, bx), y1: Math.min(ay, by), x2: Math.max(ax, bx), y2: Math.max(ay, by) };
}

/**
 * By how many quarters the reader turned a page so that its text runs from left to right. The lines do not say it: it is
 * the turn by which the texts of the page come to lie in the boxes of its lines.
 */
export function turnsRead(page: Page, lines: readonly Line[]): Turns {
  const boxes = lines.flatMap(({ box }) => (box === undefined ? [] : [box])).slice(0, MOST);
  const counts = ([0, 1, 2, 3] as const).map((turns) => {
    const own = boxes.map((box) => rectOf(shownPage(page, turns), box));
    const inside = page.texts.slice(0, MOST).filter((text) => {
      const [x, y] = [text.x + text.width / 2, page.height - text.y - text.height / 2];
      return own.some(({ x1, y1, x2, y2 }) => x >= x1 && x <= x2 && y >= y1 && y <= y2);
    });
    return inside.length;
  });
  return counts.indexOf(Math.max(...counts)) as Turns;
}

/** Texts and lines that are enough to tell. */
const MOST = 400;

function shownPage({ width, height }: Page, read: Turns): PageView {
  return { view: { x1: 0, y1: 0, x2: width, y2: height }, turns: 0, userUnit: 1, read };
}

import type { Page, PageImage, PageRule, PageText } from "./page";

/** Largest page: 200 inches, the limit of the format itself. */
const LARGEST = 14_400;
/** Text this far beyond the page is not printed with it. */
const MARGIN = 20;
/** Share of the characters that must lie in one direction for the page to be turned. */
const MOST = 0.6;

/** A page as it is read: upright, finite positions, positive sizes. */
export interface UprightPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PageText[];
  readonly rules: readonly PageRule[];
  readonly images: readonly PageImage[] | undefined;
  readonly invisible: boolean | undefined;
  /** Texts and rules whose positions are no numbers; texts beyond the page. */
  readonly invalid: number;
  readonly outside: readonly string[];
}

/** Cleans a page of what is no position and turns it so that most of its text runs from left to right. */
export function upright(page: Page): UprightPage {
  const given = page.texts.filter((text) => typeof text.text === "string" && /\S/.test(text.text));
  const placed = given.flatMap(placedText);
  const rules = page.rules.filter(isPlaced);
  const size = {
    width: extent(page.width, Math.max(0, ...sampled(placed, (text) => text.x + text.width))),
    height: extent(page.height, Math.max(0, ...sampled(placed, (text) => text.y + text.height))),
  };
  const inside = placed.filter((text) => isInside(text, size));
  const outside = placed.filter((text) => !isInside(text, size)).map(({ text }) => text);
  const clean = { ...size, texts: inside, rules, images: page.images?.filter(isBox) };
  const turns = Math.round((page.rotation ?? 0) / 90) || 0;
  const turned = turn(clean, (((turns % 4) + 4) % 4) as Turns);
  return {
    ...turn(turned, ((4 - direction(turned.texts)) % 4) as Turns),
    invisible: page.invisible,
    invalid: given.length - placed.length + page.rules.length - rules.length,
    outside,
  };
}

type Turns = 0 | 1 | 2 | 3;

interface TurnedPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PageText[];
  readonly rules: readonly PageRule[];
  readonly images: readonly PageImage[] | undefined;
}

function extent(size: number, found: number): number {
  const wanted = Number.isFinite(size) && size > 0 ? size : found;
  return Math.min(Math.max(wanted, 1), LARGEST);
}

/** A few thousand values are enough to find the extent of a page that does not tell it. */
function sampled<T>(values: readonly T[], of: (value: T) => number): number[] {
  return values.slice(0, 5000).map(of);
}

function placedText(text: PageText): PageText[] {
  const { x, y, width, height } = text;
  if (![x, y, width, height].every(Number.isFinite)) return [];
  if (width >= 0 && height > 0) return [text];
  return [
    {
      ...text,
      x: Math.min(x, x + width),
      y: Math.min(y, y + height),
      width: Math.abs(width),
      height: Math.abs(height) || 1,
    },
  ];
}

function isPlaced({ x1, y1, x2, y2 }: PageRule): boolean {
  return [x1, y1, x2, y2].every(Number.isFinite);
}

function isBox({ x, y, width, height }: PageImage): boolean {
  return [x, y, width, height].every(Number.isFinite);
}

function isInside(text: PageText, { width, height }: { width: number; height: number }): boolean {
  const [x, y] = [text.x + text.width / 2, text.y + text.height / 2];
  return x > -MARGIN && y > -MARGIN && x < width + MARGIN && y < height + MARGIN;
}

/** Quarter turns clockwise in which most of the characters lie. */
function direction(texts: readonly PageText[]): Turns {
  const counts = [0, 0, 0, 0];
  let all = 0;
  for (const { text, angle = 0 } of texts) {
    all += text.length;
    const quarter = quarterOf(angle);
    if (quarter !== null) counts[quarter] = (counts[quarter] ?? 0) + text.length;
  }
  const found = counts.findIndex((count) => count > all * MOST);
  return Math.max(found, 0) as Turns;
}

/** Quarter turns of an angle, or null where it lies between them. */
export function quarterOf(angle: number): Turns | null {
  if (!Number.isFinite(angle)) return 0;
  const quarters = Math.round(angle / 90);
  return Math.abs(angle - quarters * 90) > 3 ? null : ((((quarters % 4) + 4) % 4) as Turns);
}

/** The sheet turned clockwise by quarters. */
function turn(sheet: TurnedPage, turns: Turns): TurnedPage {
  if (turns === 0) return sheet;
  const { width, height } = sheet;
  const point = (x: number, y: number): readonly [number, number] =>
    turns === 1 ? [height - y, x] : turns === 2 ? [width - x, height - y] : [y, width - x];
  const box = <T extends PageImage>(one: T): T => {
    const [ax, ay] = point(one.x, one.y);
    const [bx, by] = point(one.x + one.width, one.y + one.height);
    return {
      ...one,
      x: Math.min(ax, bx),
      y: Math.min(ay, by),
      width: Math.abs(ax - bx),
      height: Math.abs(ay - by),
    };
  };
  return {
    width: turns === 2 ? width : height,
    height: turns === 2 ? height : width,
    texts: sheet.texts.map((text) => ({
      ...box(text),
      angle: (text.angle ?? 0) + turns * 90,
      ...(text.clip === undefined ? {} : { clip: box(text.clip) }),
    })),
    rules: sheet.rules.map(({ x1, y1, x2, y2 }) => {
      const [ax, ay] = point(x1, y1);
      const [bx, by] = point(x2, y2);
      return { x1: ax, y1: ay, x2: bx, y2: by };
    }),
    images: sheet.images?.map(box),
  };
}

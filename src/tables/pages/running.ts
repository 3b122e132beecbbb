import { isPageNumber } from "../marks";
import type { Printed } from "./printed";

/** A page's lines outside its tables, from above to below. */
export interface Outside {
  readonly height: number;
  readonly lines: readonly Printed[];
}

/** Share of the page's height in which heads and feet stand. */
const EDGE = 0.09;
/** Pages on which a head or foot stands at least, and their share of all. */
const PAGES = 3;
const SHARE = 0.5;
/** Heads and feet stand this many times their height away from what is next to them. */
const AWAY = 0.6;

/**
 * The lines that are no part of what a page says: its number, and heads and feet that stand on most pages at one place.
 * The first of these is kept.
 */
export function runningLines(pages: readonly Outside[]): ReadonlySet<Printed> {
  const running = new Set<Printed>();
  const groups = new Map<string, Printed[]>();
  for (const page of pages) {
    for (const line of edgeLines(page)) {
      if (isPageMark(line.text)) running.add(line);
      else {
        const key = `${line.y < page.height / 2 ? "head" : "foot"} ${line.text}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [line]);
        else group.push(line);
      }
    }
  }
  for (const group of groups.values()) {
    if (group.length < PAGES || group.length < pages.length * SHARE) continue;
    for (const line of group.slice(1)) running.add(line);
  }
  return running;
}

/** The number of a page, printed bare or with marks. */
function isPageMark(text: string): boolean {
  return text.length <= 40 && (isPageNumber(text) || /^\d{1,4}$/.test(text.trim()));
}

/** The outermost line of a page above and below, where it stands apart from the others near the edge. */
function edgeLines({ height, lines }: Outside): Printed[] {
  const out: Printed[] = [];
  const [first, second] = lines;
  if (first !== undefined && first.y + first.height < height * EDGE) {
    if (second === undefined || second.y - (first.y + first.height) > first.height * AWAY) out.push(first);
  }
  const [last, before] = [lines.at(-1), lines.at(-2)];
  if (last !== undefined && last !== out[0] && last.y > height * (1 - EDGE)) {
    if (before === undefined || last.y - (before.y + before.height) > last.height * AWAY) out.push(last);
  }
  return out;
}

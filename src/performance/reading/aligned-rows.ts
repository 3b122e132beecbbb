import type { Piece } from "./aligned-bands";

/** A row of lines: from … to − 1. */
export type Span = readonly [from: number, to: number];

/** No row is higher than this. */
const MOST_HEIGHT = 14;

/**
 * Cuts the lines of a table into rows. Each row has one line with figures (its anchor); the others hold the rest of
 * its longer cells, under the anchor where cells start at the top, around it where they are centred. Which of the two
 * is what leaves fewer cells with a gap or off their place. `null` where lines are left over.
 */
export function rowSpans(
  placed: readonly (readonly (Piece | null)[])[],
  anchors: readonly boolean[],
  free: readonly boolean[],
): readonly Span[] | null {
  const first = anchors.indexOf(true);
  if (first < 0) return null;
  const top = atTop(anchors, first);
  const topCost =
    top === null ? Infinity : top.reduce((sum, span) => sum + costOf(placed, free, span, "top"), 0);
  if (topCost === 0) return top;
  const centred = aroundAnchors(placed, anchors, free);
  if (centred === null) return top;
  return centred.cost < topCost ? centred.spans : top;
}

function atTop(anchors: readonly boolean[], first: number): Span[] | null {
  if (first > 0) return null;
  const starts = anchors.flatMap((anchor, index) => (anchor ? [index] : []));
  return starts.map((start, order) => [start, starts[order + 1] ?? anchors.length]);
}

/** Every way of cutting the lines with one anchor in each row, at the least cost. */
function aroundAnchors(
  placed: readonly (readonly (Piece | null)[])[],
  anchors: readonly boolean[],
  free: readonly boolean[],
): { cost: number; spans: readonly Span[] } | null {
  const best: number[] = [0];
  const from: number[] = [0];
  for (let to = 1; to <= anchors.length; to += 1) {
    best[to] = Infinity;
    let held = 0;
    for (let start = to - 1; start >= Math.max(0, to - MOST_HEIGHT); start -= 1) {
      if (anchors[start] === true) held += 1;
      if (held > 1) break;
      if (held === 0 || best[start] === Infinity) continue;
      const cost = (best[start] ?? Infinity) + costOf(placed, free, [start, to], "middle");
      if (cost < (best[to] ?? Infinity)) [best[to], from[to]] = [cost, start];
    }
  }
  const cost = best[anchors.length] ?? Infinity;
  if (cost === Infinity) return null;
  const spans: Span[] = [];
  for (let to = anchors.length; to > 0; to = from[to] ?? 0) spans.unshift([from[to] ?? 0, to]);
  return { cost, spans };
}

/**
 * How many cells of a row have a gap, or stand where no cell of such a row stands: at its top, or in its middle, odd
 * lines all above or all below.
 */
function costOf(
  placed: readonly (readonly (Piece | null)[])[],
  free: readonly boolean[],
  [from, to]: Span,
  place: "top" | "middle",
): number {
  let gaps = 0;
  let off = 0;
  let offUp = 0;
  let offDown = 0;
  free.forEach((judged, band) => {
    if (!judged) return;
    let first = -1;
    let last = -1;
    let count = 0;
    for (let line = from; line < to; line += 1) {
      if (placed[line]?.[band] == null) continue;
      if (first < 0) first = line;
      last = line;
      count += 1;
    }
    if (count === 0) return;
    if (last - first + 1 !== count) gaps += 2;
    const above = first - from;
    const spare = to - from - (last - first + 1);
    if (above > 0) off += 1;
    if (above !== Math.floor(spare / 2)) offUp += 1;
    if (above !== Math.ceil(spare / 2)) offDown += 1;
  });
  return gaps + (place === "top" ? off : Math.min(offUp, offDown));
}

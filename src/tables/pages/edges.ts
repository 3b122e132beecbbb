import type { PageRule } from "./page";

/** A stretch of a horizontal (`at` is its y) or vertical (`at` is its x) edge. */
export interface Edge {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The edges of a page. */
export interface Edges {
  readonly across: readonly Edge[];
  readonly down: readonly Edge[];
}

/** Rules this near to each other are one: double lines, borders that two cells each draw. */
const SAME = 3;
/** A rule is straight where it leaves its direction by no more. */
const STRAIGHT = 1.5;
/** Gap that the pieces of an interrupted, dashed or dotted rule leave. */
const GAP = 4.5;
/** Shortest edge: less is a dot, a tick, a bar of a character. */
const SHORTEST = 6;
/** Most edges of one direction: the longest page of accounts has a few hundred. */
const MOST = 4000;

/** Joins ruling lines to edges; null where there are more than any table has. */
export function edgesOf(
  rules: readonly PageRule[],
  page: { readonly width: number; readonly height: number },
): Edges | null {
  const across: Edge[] = [];
  const down: Edge[] = [];
  for (const { x1, y1, x2, y2 } of rules) {
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
    if (height <= STRAIGHT && width >= height)
      put(across, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2), page.height, page.width);
    if (width <= STRAIGHT && height >= width)
      put(down, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2), page.width, page.height);
  }
  const edges = { across: joined(across), down: joined(down) };
  return edges.across.length > MOST || edges.down.length > MOST ? null : edges;
}

/** Cuts what stands beyond the page. */
function put(edges: Edge[], at: number, from: number, to: number, most: number, length: number): void {
  if (at < -SAME || at > most + SAME || to < 0 || from > length) return;
  edges.push({ at, from: Math.max(from, 0), to: Math.min(to, length) });
}

function joined(pieces: Edge[]): Edge[] {
  pieces.sort((a, b) => a.at - b.at);
  const edges: Edge[] = [];
  for (let first = 0; first < pieces.length; ) {
    let behind = first + 1;
    while (behind < pieces.length && near(pieces, first, behind)) behind++;
    edges.push(...joinLine(pieces.slice(first, behind)));
    first = behind;
  }
  return edges;
}

function near(pieces: readonly Edge[], first: number, other: number): boolean {
  return (pieces[other] as Edge).at - (pieces[first] as Edge).at <= SAME;
}

/** Joins the pieces of one line to edges as long as they touch. */
function joinLine(pieces: Edge[]): Edge[] {
  pieces.sort((a, b) => a.from - b.from);
  const edges: Edge[] = [];
  let at = 0;
  let count = 0;
  let [from, to] = [0, -1];
  const close = () => {
    if (count > 0 && to - from >= SHORTEST) edges.push({ at: at / count, from, to });
  };
  for (const piece of pieces) {
    if (count > 0 && piece.from - to <= GAP) to = Math.max(to, piece.to);
    else {
      close();
      [at, count, from, to] = [0, 0, piece.from, piece.to];
    }
    at += piece.at;
    count++;
  }
  close();
  return edges;
}

/** The places of edges, each once, in order; edges of one line differ by less than {@link SAME}. */
export function placesOf(values: readonly number[]): number[] {
  const out: number[] = [];
  let [sum, count, first] = [0, 0, 0];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (count > 0 && value - first > SAME) {
      out.push(sum / count);
      [sum, count] = [0, 0];
    }
    if (count === 0) first = value;
    sum += value;
    count++;
  }
  if (count > 0) out.push(sum / count);
  return out;
}

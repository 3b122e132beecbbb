/**
 * Merged cells whose text stands in every cell they cover, as some libraries and many CSV exports give them. Nothing
 * says which cells are merged: equal texts beside each other may as well be two cells. So a sheet must show that it
 * repeats at all, and below a header each cell belongs to the column that the header gives it.
 */

type Cells = readonly string[];

/** A row with what is asked of it again and again. */
interface Row {
  readonly cells: Cells;
  /** Runs of two or more equal texts: their first column and the one behind their last. */
  readonly runs: ReadonlyMap<number, number>;
  readonly filled: number;
  /** First column that is not blank. */
  readonly first: number;
  /** Last column with a text. */
  readonly lastText: number;
  /** Texts and nothing else, more than one: titles, or keys with their values. */
  readonly titles: boolean;
  /** Most of its width repeats. */
  readonly repeating: boolean;
}

/** What the titles above say of the edge to the left of a column: absent where they are silent. */
type Edge = "merged" | "border" | undefined;

/** Fewest cells that one text must fill before it counts as repeated over a merge. */
const CLEAR = 3;
/** Rows under a title that must repeat over its columns where older titles part them. */
const CONFIRMED = 2;

/**
 * The rows with the text of each merged cell in its first column alone; rows of a sheet that repeats nothing as they are.
 */
export function withoutRepeats(given: readonly Cells[]): readonly Cells[] {
  const rows = given.map(rowOf);
  if (!rows.some(showsRepeats)) return given;
  const out = given.map((cells) => [...cells]);
  const width = given.reduce((most, cells) => Math.max(most, cells.length), 0);
  const edges = new Array<Edge>(width).fill(undefined);
  let labels = 0;
  rows.forEach((row, at) => {
    const merged = new Map([...row.runs].filter(([from, to]) => isMerge(rows, at, from, to, edges)));
    for (const [from, to] of merged) out[at]?.fill("", from + 1, to);
    if (isNumbered(row, labels)) out[at]?.fill("", 1, labels);
    if (!row.titles || [...merged].some(([from, to]) => row.filled === to - from)) return;
    for (const [from, to] of merged) mergeFigures(rows, out, at, from, to);
    labels = merged.get(0) ?? labels;
    learn(row, merged, edges);
  });
  return withoutLabels(given, out);
}

/** A text with letters, a year too; no figure with its unit (15分, ≥18座). */
function isText(cell: string): boolean {
  if (!/\p{L}/u.test(cell)) return false;
  return /^\d{4}年度?$/.test(cell) || !/^[^\p{L}\d]{0,3}\d[\d.,]*\p{L}{0,3}$/u.test(cell);
}

function rowOf(cells: Cells): Row {
  const texts = cells.map(isText);
  // Equal figures make no run: a total is often equal to the first of its parts.
  const runs = new Map<number, number>();
  let covered = 0;
  for (let from = 0, to = 0; from < cells.length; from = to) {
    for (to = from + 1; to < cells.length && cells[to] === cells[from]; ) to++;
    if (to - from > 1 && texts[from]) runs.set(from, to);
    if (to - from > 1 && texts[from]) covered += to - from;
  }
  const filled = cells.filter((cell) => cell !== "").length;
  return {
    cells,
    runs,
    filled,
    first: cells.findIndex((cell) => cell !== ""),
    lastText: texts.lastIndexOf(true),
    titles: filled > 1 && filled === texts.filter((text) => text).length,
    repeating: covered * 2 > cells.length,
  };
}

/** A row that can only come of merged cells: one text over its width, or titles that mostly repeat. */
function showsRepeats({ runs, filled, titles, repeating }: Row): boolean {
  return [...runs].some(
    ([from, to]) => to - from >= CLEAR && (filled === to - from || (titles && repeating)),
  );
}

function isMerge(
  rows: readonly Row[],
  at: number,
  from: number,
  to: number,
  edges: readonly Edge[],
): boolean {
  const row = rows[at] as Row;
  const size = to - from;
  if (row.filled === size || !edges.slice(from + 1, to).includes("border")) return true;
  // A label over the columns of labels: wide, or with figures alone behind it (合计, 总分).
  if (!row.titles) return row.first === from && ((from === 0 && size >= CLEAR) || row.lastText < to);
  if (size >= CLEAR || (row.repeating && row.filled === row.cells.length)) return true;
  const below = rows.slice(at + 1, at + 1 + CONFIRMED);
  return below.length === CONFIRMED && below.every(({ runs }) => runs.get(from) === to);
}

/** Whether a row begins with one number over all columns of labels, its name behind it: no such number is an amount. */
function isNumbered({ cells }: Row, labels: number): boolean {
  const [number = ""] = cells;
  if (labels < 2 || !/^\d{3,}$/.test(number) || !isText(cells[labels] ?? "")) return false;
  return cells.slice(0, labels).every((cell) => cell === number);
}

/**
 * Figures under a title that is merged over their columns: one figure where every row below, up to the next titles,
 * has the same in all of them. Where one row has two, the title is that of several columns.
 */
function mergeFigures(
  rows: readonly Row[],
  out: readonly string[][],
  at: number,
  from: number,
  to: number,
): void {
  const endsHere = ({ titles, cells }: Row) => titles && cells.slice(from, to).some((cell) => cell !== "");
  let end = at + 1;
  while (end < rows.length && !endsHere(rows[end] as Row)) end++;
  const under = rows.slice(at + 1, end).map(({ cells }) => cells.slice(from, to));
  if (under.some((cells) => cells.some((cell) => cell !== cells[0]))) return;
  for (let index = at + 1; index < end; index++) out[index]?.fill("", from + 1, to);
}

/** What titles say of the edges of their columns; where a row has none, what was said before holds no longer. */
function learn({ cells }: Row, merged: ReadonlyMap<number, number>, edges: Edge[]): void {
  let inside = 0;
  for (let index = 1; index < edges.length; index++) {
    inside = Math.max(inside, merged.get(index - 1) ?? 0);
    const left = cells[index - 1] ?? "";
    const own = cells[index] ?? "";
    if (left === "" && own === "") edges[index] = undefined;
    else if (left !== own) edges[index] = "border";
    else if (index < inside) edges[index] = "merged";
  }
}

/** The rows with a label of several rows, beside the names of these, in its first row alone. */
function withoutLabels(given: readonly Cells[], out: string[][]): readonly Cells[] {
  const isNamed = (cells: Cells = []) => isText(cells.find((cell, index) => index > 0 && cell !== "") ?? "");
  given.forEach(([label = ""], at) => {
    const repeats = at > 0 && isText(label) && label === given[at - 1]?.[0];
    if (repeats && isNamed(out[at]) && isNamed(out[at - 1])) out[at]?.fill("", 0, 1);
  });
  return out;
}

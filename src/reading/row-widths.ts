import { codeLevel, type Form } from "../forms";
import { type GridRow, isBlank, isFigure, widestOf } from "../tables";
import { readCodeLabel } from "./code-cells";
import { type Entry, type RowEntry, stray } from "./entries";
import { addsUp, partsOfTotal } from "./row-sums";

/** The number of cells that more than half of some rows with figures have; null where there is none. */
export function usualWidth(rows: readonly GridRow[]): number | null {
  const counts = new Map<number, number>();
  let all = 0;
  for (const { cells, loose } of rows) {
    if (loose !== undefined || !cells.some(isFigure)) continue;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    all++;
  }
  for (const [width, count] of counts) if (count * 2 > all) return width;
  return null;
}

/** Where rows print the blank cells at their end, the width that all have: a shorter one lost a cell inside. */
export function keepsBlanks(segment: readonly GridRow[]): number {
  const isKept = ({ cells, loose }: GridRow, width: number, isNothing: (cell: string) => boolean) =>
    loose === undefined &&
    cells.length === width &&
    isNothing(cells[width - 1] ?? "") &&
    cells.some(isFigure);
  const widest = widestOf(segment);
  if (segment.filter((row) => isKept(row, widest, (cell) => cell === "")).length > 1) return widest;
  const usual = usualWidth(segment) ?? 0;
  return segment.filter((row) => isKept(row, usual, isNought)).length > 1 ? usual : 0;
}

/**
 * Whether rows have lost their blank cells: 类, 款 and 项 have a column each, and the rows of a 类 print one cell before
 * their name, those of a 款 two, those of a 项 three.
 */
export function losesBlanks(segment: readonly GridRow[]): boolean {
  const before = segment.flatMap(({ cells, loose }) => {
    const { digits, name, last } = readCodeLabel(cells, []);
    if (loose !== undefined || digits === "" || name === "") return [];
    return cells.slice(0, last).includes("") || last !== codeLevel(digits) ? [-1] : [last];
  });
  return !before.includes(-1) && new Set(before).size > 1;
}

/** Why a row is not read that prints its blank cells, and another number of cells than there are columns. */
export const OTHER_WIDTH = "a row with another number of cells than the header has columns";

/** Rows of one width from which on they are those of another table. */
const MANY = 3;

/** The widths of rows that print their blank cells too, and fewer than the table: they are the rows of another one. */
export function otherWidths(segment: readonly GridRow[], kept: number): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { cells, loose } of segment)
    if (loose === undefined && cells.length < kept && cells.length > 2 && cells.at(-1) === "")
      counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return new Set([...counts].flatMap(([width, count]) => (count < MANY ? [] : [width])));
}

/** Whether a cell prints that there is nothing. */
const isNought = (cell: string) => isBlank(cell) || /^0(?:\.0{1,4})?$/.test(cell);

/** Whether a cell prints a figure other than nothing. */
const isFilled = (text: string) => /[1-9]/.test(text) && isFigure(text);

/** Why no row of a table is read whose totals would be blank. */
export const EMPTY_TOTAL =
  "the column of the total would be empty in every row, so that no column is certain";

/** Whether the column that sums up the others is blank wherever one of those is filled. */
export function totalIsEmpty(form: Form, entries: readonly Entry[]): boolean {
  if (!form.columns.some(({ id }) => id === "total")) return false;
  const filled = entries.filter(
    (entry): entry is RowEntry =>
      entry.kind === "row" &&
      entry.placed.some(({ column }) => column === "total") &&
      entry.placed.some(({ at }) => isFilled(entry.row.cells[at] ?? "")),
  );
  return (
    filled.length > 0 &&
    filled.every(({ row, placed }) =>
      placed.some(({ column, at }) => column === "total" && isBlank(row.cells[at] ?? "")),
    )
  );
}

/** Why the rows of a table are not read whose total is blank. */
export const BLANK_SUM = "the total is blank beside rows with figures, which may be those of another table";

/** Whether the row of the total is there without a figure, while other rows have some. */
export function sumIsBlank(entries: readonly Entry[]): boolean {
  const rows = entries.flatMap((entry) => (entry.kind === "row" ? [entry] : []));
  const isFull = ({ row, placed }: RowEntry) => placed.some(({ at }) => isFilled(row.cells[at] ?? ""));
  const totals = rows.filter(({ identity }) => identity.key === "total");
  const prints = ({ row, placed }: RowEntry) => placed.some(({ at }) => isFigure(row.cells[at] ?? ""));
  return totals.length > 0 && !totals.some(prints) && rows.some(isFull);
}

/** Why a row is not read whose total would be blank. */
export const BLANK_TOTAL =
  "the total of the row would be blank beside its parts, so that no column is certain";

/** The entries with those as strays whose total would be blank beside a part of it: their figures stand in other columns. */
export function withoutBlankTotals(form: Form, entries: readonly Entry[]): Entry[] {
  const parts = partsOfTotal(form);
  return entries.map((entry) => {
    if (entry.kind !== "row" || entry.row.table !== undefined) return entry;
    const { row, placed, identity } = entry;
    const text = (at: number) => row.cells[at] ?? "";
    const isOpen = placed.some(({ column, at }) => column === "total" && isBlank(text(at)));
    if (!isOpen || !placed.some(({ column, at }) => parts.has(column) && isFilled(text(at)))) return entry;
    // A line of a form with two sides holds a row of each: the other side keeps its own.
    const own = form.sides.length > 1 ? placed.map(({ at }) => at) : [...row.cells.keys()];
    return stray(row, own, identity.name, identity.key, BLANK_TOTAL);
  });
}

/** Why no row of a table is read whose rows do not add up. */
export const NONE_ADDS_UP = "hardly a row adds up as it stands, so that no column is certain";

/** Rows from which on a table is judged by its sums, and how many of them must add up: one in so many. */
const ROWS = 3;
const SOME = 4;

/** Whether so few rows of a table add up under its header that their figures must be those of other columns. */
export function noneAddsUp(form: Form, entries: readonly Entry[]): boolean {
  const sums = entries.flatMap((entry) => {
    if (entry.kind !== "row") return [];
    const texts = new Map(entry.placed.map(({ column, at }) => [column, entry.row.cells[at] ?? ""]));
    const filled = [...texts.values()].filter(isFilled);
    return filled.length < 2 ? [] : [addsUp(form, entry.identity.key, texts)];
  });
  return sums.length >= ROWS && sums.filter((adds) => adds).length * SOME < sums.length;
}

import type { Form } from "../forms";
import { type GridRow, isBlank, isFigure, widestOf } from "../tables";
import type { Entry, RowEntry } from "./entries";

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

/** Whether a cell prints that there is nothing. */
const isNought = (cell: string) => isBlank(cell) || /^0(?:\.0{1,4})?$/.test(cell);

/** Why no row of a table is read whose totals would be blank. */
export const EMPTY_TOTAL =
  "the column of the total would be empty in every row, so that no column is certain";

/** Whether the column that sums up the others is blank wherever one of those is filled. */
export function totalIsEmpty(form: Form, entries: readonly Entry[]): boolean {
  if (!form.columns.some(({ id }) => id === "total")) return false;
  const isFilled = (text: string) => /[1-9]/.test(text) && isFigure(text);
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

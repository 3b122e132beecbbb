import type { FormId } from "../forms";
import { type GridRow, isFigure, squash, squashLabel, widestOf } from "../tables";
import { rowsLabelled } from "./fixed-rows";
import { columnNumbers, isLabelTitle } from "./header";

/** The rows of one table that can be read together, and those of a table whose columns nothing tells. */
export interface TableParts {
  readonly parts: readonly (readonly GridRow[])[];
  readonly unfit: readonly GridRow[];
}

/**
 * Rows in known columns, table by table: each is another page or sheet with columns of its own. A table that repeats
 * the header of the one before goes on with it, and so does one without a header that is as wide; one of another
 * width has no columns that are certain.
 */
export function tableParts(form: FormId, rows: readonly GridRow[]): TableParts {
  const tables: GridRow[][] = [];
  for (const row of rows) {
    const last = tables.at(-1);
    if (last === undefined || last[0]?.table !== row.table) tables.push([row]);
    else last.push(row);
  }
  if (tables.length < 2 || rows.some(({ table }) => table === undefined)) return { parts: [rows], unfit: [] };
  const parts: GridRow[][] = [];
  const unfit: GridRow[] = [];
  let header: readonly GridRow[] = [];
  let width = 0;
  for (const table of tables) {
    const begin = table.findIndex((row) => !isHead(form, row));
    const own = begin < 0 ? table : table.slice(0, begin);
    const titled = own.some(({ cells }) => cells.some((cell) => isLabelTitle(squash(cell))));
    const before = parts.at(-1);
    const goesOn =
      widestOf(table) === width && (!titled || printOf(own.slice(0, header.length)) === printOf(header));
    if (before !== undefined && goesOn) for (const row of table) before.push(row);
    else if (titled || before === undefined) {
      header = own;
      width = widestOf(table);
      parts.push([...table]);
    } else for (const row of table) unfit.push(row);
  }
  return { parts, unfit };
}

function printOf(rows: readonly GridRow[]): string {
  return rows.map(({ cells }) => cells.map(squash).join("\t")).join("\n");
}

/** Whether a row is one of the header: 栏次, or no figure and no title of a row. */
function isHead(form: FormId, { cells }: GridRow): boolean {
  if (columnNumbers(cells) !== null) return true;
  if (
    cells.some(
      (cell) =>
        isFigure(cell) ||
        (/^(?:合计|总计)$/.test(squash(cell)) && !cells.some((one) => isLabelTitle(squash(one)))),
    )
  )
    return false;
  return !cells.some(
    (cell) => /^[一二三四五六七八九十]{1,3}、/.test(cell) && rowsLabelled(form, squashLabel(cell)).length > 0,
  );
}

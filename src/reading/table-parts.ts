import { type FormId, rowsLabelled } from "../forms";
import { filledWidth, type GridRow, isFigure, segmentsOf, squash, squashLabel, widestOf } from "../tables";
import { columnNumbers, isLabelTitle } from "./header";

/** The rows of one table that can be read together, and those of a table whose columns nothing tells. */
export interface TableParts {
  readonly parts: readonly (readonly GridRow[])[];
  readonly unfit: readonly GridRow[];
}

/**
 * Rows in known columns, by the tables that have the same: each is another page or sheet. A table with the header of
 * the one before goes on with it, and so does one without a header that is as wide; of a narrower one no column is
 * certain. One with another header stands for itself.
 */
export function tableParts(form: FormId, rows: readonly GridRow[]): TableParts {
  const tables = withHeads(form, segmentsOf(rows));
  if (tables.length < 2 || rows.some(({ table }) => table === undefined)) return { parts: [rows], unfit: [] };
  const parts: GridRow[][] = [];
  const unfit: GridRow[] = [];
  let header = "";
  let width = 0;
  for (const table of tables) {
    const own = headOf(form, table);
    const titled = own.length > 0;
    const last = parts.at(-1);
    const head = titled ? textOf(own) : header;
    const fits = head === header && (titled || widestOf(table) === width);
    if (last !== undefined && fits) for (const row of table.slice(own.length)) last.push(row);
    else if (last === undefined || titled) {
      parts.push([...table]);
      header = head;
      width = widestOf(table);
    } else for (const row of table) unfit.push(row);
  }
  return { parts, unfit };
}

/**
 * The tables of a form; a page that ends within a header repeated from the first table leaves its first rows alone,
 * and they head the next table.
 */
function withHeads(form: FormId, [first = [], ...tables]: readonly (readonly GridRow[])[]) {
  const header = `${textOf(headOf(form, first))}\n`;
  const whole: (readonly GridRow[])[] = [first];
  let heads: readonly GridRow[] = [];
  for (const table of tables) {
    const own = [...heads, ...table];
    const isBegin = own.every((row) => isHead(form, row)) && header.startsWith(`${textOf(own)}\n`);
    if (!isBegin) whole.push(own);
    heads = isBegin ? own : [];
  }
  return heads.length > 0 ? [...whole, heads] : whole;
}

/** The rows of a table up to the last above its figures that has titles of labels; none where it has none. */
function headOf(form: FormId, table: readonly GridRow[]): readonly GridRow[] {
  const begin = table.findIndex((row) => !isHead(form, row));
  const above = begin < 0 ? table : table.slice(0, begin);
  const titled = above.map(({ cells }) => cells.some((cell) => isLabelTitle(squash(cell))));
  return above.slice(0, titled.lastIndexOf(true) + 1);
}

/** The texts of header rows, by which two tables have the same columns. */
function textOf(rows: readonly GridRow[]): string {
  return rows.map(({ cells }) => cells.slice(0, filledWidth(cells)).map(squash).join("\t")).join("\n");
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

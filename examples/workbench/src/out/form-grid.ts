import {
  type FinalAccounts,
  type FormTable,
  type GridRow,
  type Row,
  tableOf,
  writeGridCells,
} from "juesuan/accounts";
import { measureOf, provinceIn } from "juesuan/advanced";
import { type FormSheet, toSheets } from "juesuan/aggregation";
import { type FormId, layoutFor } from "juesuan/forms";
import { type Fen, formatAmount, type Precision } from "juesuan/money";

/** Place of a cell in a grid, from 0. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** A cell of a form that holds a figure, at its place in the grid. */
export interface GridFigure extends GridPlace {
  /** As printed, without separators. */
  readonly text: string;
  readonly amount: Fen;
  readonly measure: "money" | "count";
}

/** A block of a grid that is one cell: a heading over several columns, a title over several rows. */
export interface GridMerge extends GridPlace {
  readonly rows: number;
  readonly columns: number;
}

/** A form laid out as it is published, and where its cells stand. */
export interface FormGrid {
  readonly form: FormId;
  /** `公开03 支出决算表`. */
  readonly name: string;
  readonly table: FormTable;
  readonly precision: Precision;
  readonly rows: readonly (readonly string[])[];
  readonly width: number;
  /** Rows of the heading: title, number, body, year, unit. */
  readonly headingRows: number;
  /** Rows of the header under it. */
  readonly headerRows: number;
  /** Notes at the end. */
  readonly noteRows: number;
  readonly figures: readonly GridFigure[];
  readonly merges: readonly GridMerge[];
  /** Where a cell of the table stands, by the place of its row in the table; undefined where the layout prints it nowhere. */
  readonly placeOf: (row: number, column: string) => GridPlace | undefined;
}

/** The forms of accounts in the layout of their province and year. */
export function formGrids(accounts: FinalAccounts): readonly FormGrid[] {
  const province = provinceIn(accounts.department ?? "");
  const layout = layoutFor(province, accounts.year);
  const { department, year } = accounts;
  return toSheets(accounts, { province }).flatMap((sheet) => {
    const table = tableOf(accounts, sheet.form);
    if (table === undefined) return [];
    return [gridOf(sheet, table, writeGridCells(table, sheet.form, { layout, department, year }))];
  });
}

function gridOf({ form, name, rows }: FormSheet, table: FormTable, written: readonly GridRow[]): FormGrid {
  const rowsOf = indexesByKey(table);
  const places = new Map<string, GridPlace>();
  const figures: GridFigure[] = [];
  written.forEach(({ cells }, row) => {
    cells.forEach(({ at }, column) => {
      if (at === undefined) return;
      // A code that is printed twice stands in two rows, in their order.
      const index = rowsOf.get(at.row)?.find((one) => !places.has(`${one} ${at.column}`));
      if (index === undefined) return;
      places.set(`${index} ${at.column}`, { row, column });
      const amount = (table.rows[index]?.cells as Row["cells"] | undefined)?.[at.column];
      if (typeof amount !== "number") return;
      const measure = measureOf(form, at.row);
      const text = measure === "count" ? String(amount) : formatAmount(amount, table.precision);
      figures.push({ row, column, amount, measure, text });
    });
  });
  const first = written.findIndex(({ cells }) => cells.length > 1);
  const headingRows = first < 0 ? written.length - table.notes.length : first;
  const body = written.findIndex(({ head }, row) => row >= headingRows && !head);
  const headerRows = first < 0 ? 0 : (body < 0 ? written.length : body) - headingRows;
  return {
    form,
    name,
    table,
    precision: table.precision,
    rows,
    width: Math.max(1, ...rows.map((cells) => cells.length)),
    headingRows,
    headerRows,
    noteRows: table.notes.length,
    figures,
    merges: mergesOf(rows, headingRows, headerRows),
    placeOf: (row, column) => places.get(`${row} ${column}`),
  };
}

/** The places of the rows of a table by their keys. */
function indexesByKey({ rows }: FormTable): ReadonlyMap<string, readonly number[]> {
  const indexes = new Map<string, number[]>();
  rows.forEach(({ key }, at) => {
    const known = indexes.get(key);
    if (known === undefined) indexes.set(key, [at]);
    else known.push(at);
  });
  return indexes;
}

/** The row of 栏次, which stands under all titles. */
const NUMBERS = "栏次";

/** In a header a text goes on over the empty cells to its right, and a single one over the empty cells below it. */
function mergesOf(rows: FormSheet["rows"], from: number, count: number): GridMerge[] {
  const header = rows.slice(from, from + count);
  const taken = new Set<string>();
  const merges: GridMerge[] = [];
  const isFree = (row: number, column: number) =>
    header[row]?.[column] === "" && !taken.has(`${row} ${column}`);
  header.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (text === "") return;
      let columns = 1;
      while (isFree(row, column + columns)) columns++;
      let down = 1;
      if (columns === 1) while (header[row + down]?.[0] !== NUMBERS && isFree(row + down, column)) down++;
      for (let r = 0; r < down; r++) for (let c = 0; c < columns; c++) taken.add(`${row + r} ${column + c}`);
      if (columns > 1 || down > 1) merges.push({ row: from + row, column, rows: down, columns });
    });
  });
  return merges;
}

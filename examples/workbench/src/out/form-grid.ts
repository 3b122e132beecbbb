import { type FinalAccounts, type FormTable, type Row, tableOf } from "juesuan/accounts";
import { measureOf, provinceIn } from "juesuan/advanced";
import { type FormSheet, toSheets } from "juesuan/aggregation";
import type { FormId } from "juesuan/forms";
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

/** What stands in a cell whose place is asked: no text of a disclosure has it. */
const MARK = "\u0001";

/**
 * The forms of accounts in the layout of their province and year. Where a cell comes to stand is asked of the library's
 * own writer: it lays the same tables out a second time, with a mark in every cell that names it.
 */
export function formGrids(accounts: FinalAccounts): readonly FormGrid[] {
  const options = { province: provinceIn(accounts.department ?? "") };
  const marked = toSheets(withTables(accounts, markedTable), options);
  const bare = toSheets(withTables(accounts, bareTable), options);
  return toSheets(accounts, options).flatMap((sheet, index) => {
    const table = tableOf(accounts, sheet.form);
    const marks = marked[index]?.rows;
    const head = bare[index]?.rows;
    return table === undefined || marks === undefined || head === undefined
      ? []
      : [gridOf(sheet, table, marks, head)];
  });
}

function withTables(accounts: FinalAccounts, change: (table: FormTable) => FormTable): FinalAccounts {
  const forms = Object.entries(accounts.forms).flatMap(([form, table]) =>
    table === undefined ? [] : [[form, change(table as FormTable)]],
  );
  return { ...accounts, forms: Object.fromEntries(forms) };
}

function markedTable(table: FormTable): FormTable {
  const rows = table.rows.map((row, at): Row => {
    const columns = Object.entries(row.cells).flatMap(([column, amount]) =>
      amount === undefined ? [] : [column],
    );
    return {
      ...row,
      cells: Object.fromEntries(columns.map((column) => [column, null])),
      marks: Object.fromEntries(columns.map((column) => [column, `${MARK}${at}${MARK}${column}`])),
    };
  });
  return { ...table, rows: rows as FormTable["rows"] };
}

/** A table without rows and notes is its heading and its header. */
function bareTable(table: FormTable): FormTable {
  return { ...table, rows: [], notes: [] };
}

function gridOf(
  { form, name, rows }: FormSheet,
  table: FormTable,
  marks: FormSheet["rows"],
  bare: FormSheet["rows"],
): FormGrid {
  const places = new Map<string, GridPlace>();
  const figures: GridFigure[] = [];
  marks.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (!cell.startsWith(MARK)) return;
      const [, at = "", id = ""] = cell.split(MARK);
      places.set(`${at} ${id}`, { row, column });
      const printed = table.rows[Number(at)];
      const amount = (printed?.cells as Row["cells"] | undefined)?.[id];
      if (printed === undefined || typeof amount !== "number") return;
      const measure = measureOf(form, printed.key);
      const text = measure === "count" ? String(amount) : formatAmount(amount, table.precision);
      figures.push({ row, column, amount, measure, text });
    });
  });
  const headingRows = bare.findIndex((cells) => cells.length > 1);
  const headerRows = headingRows < 0 ? 0 : bare.length - headingRows;
  const frame = {
    width: Math.max(1, ...rows.map((cells) => cells.length)),
    headingRows: headingRows < 0 ? bare.length : headingRows,
    headerRows,
    noteRows: table.notes.length,
  };
  return {
    form,
    name,
    table,
    precision: table.precision,
    rows,
    ...frame,
    figures,
    merges: mergesOf(rows, frame.headingRows, headerRows),
    placeOf: (row, column) => places.get(`${row} ${column}`),
  };
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

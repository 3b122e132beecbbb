import { need, needTable } from "../errors";
import { type FormId, formOf, type HeadPart } from "../forms";
import type { CellAddress, FormTable } from "./accounts";
import { bodied, headed, type PrintedRow, textOf } from "./write-cell";
import { writeCoded } from "./write-coded";
import { writeEconomic } from "./write-economic";
import { writeLined } from "./write-lined";
import { writeMatrix } from "./write-matrix";
import type { WriteGridOptions } from "./write-options";

/**
 * A form as a grid of texts in its official layout: heading (title, number, body, year, unit), header,
 * rows and notes. Amounts are printed in the table's precision; what reads the grid back gets the same table.
 *
 * @param table - The form to write.
 * @param form - Which form it is.
 * @param options - Variants of the layout.
 * @example
 * ```ts
 * import { sampleAccounts, writeGrid } from "juesuan/accounts";
 * const grid = writeGrid(sampleAccounts().forms.expenditure!, "expenditure", { heading: false, columnNumbers: false });
 * grid[2]; // => ["合计", "", "180.20", "154.16", "26.04", "", "", ""]
 * ```
 */
export function writeGrid(table: FormTable, form: FormId, options: WriteGridOptions = {}): string[][] {
  return looked(table, form, options).map(({ cells }) => cells.map(textOf));
}

/** One place of a written form: its text, and the cell of the form that stands there, if one does. */
export interface GridCell {
  readonly text: string;
  readonly at?: CellAddress;
}

/** One line of a written form. */
export interface GridRow {
  /** Whether it belongs to the heading or to the header: titles, 栏次. */
  readonly head: boolean;
  readonly cells: readonly GridCell[];
}

/**
 * The rows of {@link writeGrid} with the address of every cell: for whoever shows a form as it is published and needs to
 * know which cell of the accounts stands where.
 *
 * @param table - The form to write.
 * @param form - Which form it is.
 * @param options - Variants of the layout.
 * @returns The rows from the top; a blank cell of the form has an address too, a label has none.
 * @throws {JuesuanError} `wrong-argument` for what is no form.
 * @example
 * ```ts
 * import { sampleAccounts, writeGridCells } from "juesuan/accounts";
 * const rows = writeGridCells(sampleAccounts().forms.expenditure!, "expenditure", { heading: false });
 * rows[3]?.cells[2]; // => { text: "180.20", at: { form: "expenditure", row: "total", column: "total" } }
 * rows[0]?.head; // => true
 * ```
 */
export function writeGridCells(table: FormTable, form: FormId, options: WriteGridOptions = {}): GridRow[] {
  return looked(table, form, options).map(({ cells, head }) => ({
    head,
    cells: cells.map((cell) =>
      typeof cell === "string"
        ? { text: cell }
        : { text: cell.text, at: { form, row: cell.row, column: cell.column } },
    ),
  }));
}

/** The rows of both, for arguments that plain JavaScript may pass. */
function looked(table: FormTable, form: FormId, options: WriteGridOptions): PrintedRow[] {
  needTable(table, "table");
  need("list", table.notes, "table", "notes");
  need("text", form, "form");
  need("object", options, "options");
  return printedRows(table, form, options);
}

/** The rows of both, those of headings and headers told from the others. */
export function printedRows(table: FormTable, form: FormId, options: WriteGridOptions): PrintedRow[] {
  return [
    ...(options.heading === false ? [] : headed(headingRows(table, form, options))),
    ...tableRows(table, form, options),
    ...bodied(table.notes.map((note) => [note])),
  ];
}

function tableRows(table: FormTable, form: FormId, options: WriteGridOptions): PrintedRow[] {
  const declaration = formOf(form);
  switch (declaration.family) {
    case "coded":
      return writeCoded(table, declaration, options);
    case "economic":
      return writeEconomic(table, options);
    case "matrix":
      return writeMatrix(table, declaration, options);
    case "lined":
      return writeLined(table, form, options);
  }
}

function headingRows(table: FormTable, form: FormId, options: WriteGridOptions): string[][] {
  const { layout } = options;
  const place = layout === undefined ? -1 : layout.forms.indexOf(form);
  const prints = (part: HeadPart) => layout?.heads.includes(part) ?? true;
  const own = place < 0 ? table.number : String(place + 1).padStart(2, "0");
  const number = prints("number") ? own : null;
  const body = prints("body") ? (table.heading?.body ?? options.department ?? null) : null;
  const year = table.heading?.year ?? options.year ?? null;
  return [
    [layout?.titles?.[form] ?? table.title],
    ...(number === null ? [] : [[`公开${number}表`]]),
    ...(body === null ? [] : [[`部门：${body}`]]),
    ...(year === null ? [] : [[`${year}年度`]]),
    [`金额单位：${table.precision.unit}`],
  ];
}

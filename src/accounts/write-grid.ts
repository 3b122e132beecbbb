import { need, needTable } from "../errors";
import { type FormId, formOf, type HeadPart } from "../forms";
import type { FormTable } from "./accounts";
import { bodied, headed, type PrintedRow } from "./write-cell";
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
  needTable(table, "table");
  need("list", table.notes, "table", "notes");
  need("text", form, "form");
  need("object", options, "options");
  return printedRows(table, form, options).map(({ cells }) => [...cells]);
}

/** The rows of {@link writeGrid}, those of headings and headers told from the others. */
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

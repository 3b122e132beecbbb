import { type Column, type FormId, fixedRow } from "../forms";
import { formatAmount } from "../money";
import type { FormTable, Row } from "./accounts";
import type { WriteGridOptions } from "./write-options";

/** A figure as printed, with the row and the column of the form that it stands in. */
export interface PrintedCell {
  readonly text: string;
  readonly row: string;
  readonly column: string;
}

/** What stands in one place of a printed row: a text of its own, or a cell of the form. */
export type Printed = string | PrintedCell;

/** A cell as printed: its amount in the table's precision, a count as it is, a blank as its mark. */
export function printCell(
  table: FormTable,
  row: Row,
  column: string,
  options: WriteGridOptions,
  form?: FormId,
): PrintedCell {
  return { text: amountText(table, row, column, options, form), row: row.key, column };
}

/** The text of what stands in one place. */
export function textOf(printed: Printed): string {
  return typeof printed === "string" ? printed : printed.text;
}

function amountText(
  table: FormTable,
  row: Row,
  column: string,
  options: WriteGridOptions,
  form: FormId | undefined,
): string {
  const amount = row.cells[column as keyof typeof row.cells];
  if (amount === undefined || amount === null) return row.marks?.[column as keyof typeof row.marks] ?? "";
  if (form !== undefined && fixedRow(form, row.key)?.row.measure === "count") return String(amount);
  return formatAmount(amount, table.precision, { grouping: options.grouping === true });
}

const DIGITS = "一二三四五六七八九";

/** Chinese ordinal from 1 to 99. */
export function chineseOrdinal(value: number): string {
  const tens = Math.floor(value / 10);
  const rest = value % 10;
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens - 1]}十`;
  return head + (rest === 0 ? "" : (DIGITS[rest - 1] ?? ""));
}

/** A row of a form as it is printed, and whether it belongs to a header: titles and 栏次. */
export interface PrintedRow {
  readonly cells: readonly Printed[];
  readonly head: boolean;
}

/** Rows of a header. */
export function headed(rows: readonly (readonly Printed[])[]): PrintedRow[] {
  return rows.map((cells) => ({ cells, head: true }));
}

/** Rows of a body. */
export function bodied(rows: readonly (readonly Printed[])[]): PrintedRow[] {
  return rows.map((cells) => ({ cells, head: false }));
}

/** The two rows of titles over columns of amounts: a heading over its first column, what it covers under it. */
export function headsOf(columns: readonly Column[]): { readonly top: string[]; readonly low: string[] } {
  const top = columns.map(({ title, under }, index) => {
    if (under === undefined) return title;
    return columns[index - 1]?.under === under ? "" : under;
  });
  const low = columns.map(({ title, under }) => {
    if (under === undefined) return "";
    return title.startsWith(under) ? title.slice(under.length) : title;
  });
  return { top, low };
}

/** A row of this width that begins with these cells. */
export function padded(cells: readonly Printed[], width: number): Printed[] {
  return [...cells, ...new Array<string>(Math.max(0, width - cells.length)).fill("")];
}

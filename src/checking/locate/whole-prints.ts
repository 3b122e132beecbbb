import type { FormTable, Row, StrayRow } from "../../accounts";
import { codeLevel, type FormId, formOf } from "../../forms";
import { fen, readAmount } from "../../money";
import { printedColumns } from "./stage";

/**
 * A table with the coded rows that were given up because a print with two points (202.831.42) looks like two figures:
 * where a row has a code and one print for each column, none is two, and only those that are no amount are lost.
 */
export function withWholePrints(form: FormId, table: FormTable): FormTable {
  if (formOf(form).family !== "coded") return table;
  const columns = printedColumns(form, table, TOTAL);
  const rows = [...table.rows];
  const strays: StrayRow[] = [];
  for (const stray of table.strays ?? []) {
    const whole = wholeRow(stray, columns, table);
    strays.push(...(whole?.strays ?? [stray]));
    if (whole === null) continue;
    const after = rows.findIndex((row) => (row.line ?? 0) > (stray.line ?? 0));
    rows.splice(after < 0 ? rows.length : after, 0, whole.row);
  }
  return rows.length === table.rows.length ? table : { ...table, rows, strays };
}

const TOTAL = "total";

function wholeRow(
  stray: StrayRow,
  columns: readonly string[],
  table: FormTable,
): { readonly row: Row; readonly strays: readonly StrayRow[] } | null {
  if (stray.code !== null || stray.line === null) return null;
  const [first = ""] = stray.figures;
  // The row above all others that has no code is 合计.
  const isTotal = stray.figures.length === columns.length && stray.line < (table.rows[0]?.line ?? 0);
  const key = isTotal ? TOTAL : first;
  const prints = isTotal ? stray.figures : stray.figures.slice(1);
  if (prints.length !== columns.length || table.rows.some((row) => row.key === key)) return null;
  if (!isTotal && codeLevel(key) === undefined) return null;
  const cells: Record<string, number> = {};
  const lost: StrayRow[] = [];
  prints.forEach((print, index) => {
    const reading = readAmount(print, table.precision.unit);
    if (reading.kind === "figure") cells[columns[index] as string] = fen(reading.fen);
    else lost.push({ ...stray, code: key, figures: [print] });
  });
  return lost.length === 0
    ? null
    : { row: { key, name: null, cells, line: stray.line } as Row, strays: lost };
}

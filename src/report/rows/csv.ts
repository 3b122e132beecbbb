import { toCsv } from "../../aggregation";
import { need, needObjects } from "../../errors";
import type { RowValue } from "./row";

/**
 * Flat rows as CSV with the names of their columns in the first line, for a spreadsheet, DuckDB or pandas. Nothing stands
 * for null; a text that a spreadsheet would compute is guarded, as `toCsv` does.
 *
 * @example
 * ```ts
 * import { rowsToCsv } from "juesuan/report";
 * rowsToCsv([{ unitId: "001", fen: 3000000, page: null }]); // => "unitId,fen,page\r\n001,3000000,\r\n"
 * rowsToCsv([]); // => ""
 * ```
 */
export function rowsToCsv<R extends { readonly [K in keyof R]: RowValue }>(rows: readonly R[]): string {
  needObjects(rows, "rows").forEach((row, index) => {
    for (const column in row)
      if (typeof row[column] === "object") need("text", row[column] ?? "", "rows", index, column);
  });
  const [first] = rows;
  if (first === undefined) return "";
  const columns = Object.keys(first) as (keyof R & string)[];
  const texts = rows.map((row) => columns.map((column) => textOf(row[column])));
  return toCsv([columns, ...texts]);
}

const textOf = (value: RowValue): string => (value === null ? "" : String(value));

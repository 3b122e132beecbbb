import { cellsOf, measureOf, tableOf } from "../../accounts";
import { columnTitle, type FormId, formOf, rowTitle } from "../../forms";
import type { Unit } from "../../money";
import { type Audit, needAudit } from "../audit";
import { placesIn } from "../places";
import { type OfUnit, ofUnit, type RowPlace, type RowsOptions, rowPlace } from "./row";

/** A figure of a form. A blank cell has no row: it is no zero. */
export interface CellRow extends OfUnit, RowPlace {
  readonly form: FormId;
  readonly formTitle: string;
  /** Key of the row: that of a fixed row, or a code. */
  readonly row: string;
  readonly rowTitle: string;
  readonly column: string;
  readonly columnTitle: string;
  readonly measure: "money" | "count";
  /** The amount in 分; null for a count. */
  readonly fen: number | null;
  /** The count; null for an amount. */
  readonly count: number | null;
  /** Unit in which the form is printed, and its decimals: half of its last digit is what the print leaves open. */
  readonly printUnit: Unit;
  readonly decimals: number;
}

/**
 * Each figure of each form as a flat row: stable ids beside the official titles, amounts as whole 分.
 *
 * @example
 * ```ts
 * import { cellRows } from "juesuan/report";
 * import { audit, read } from "juesuan/disclosure";
 * const text = "示例局2024年度部门决算\n支出决算表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n合计\t\t3.00\t1.00\t2.00";
 * const [row] = cellRows(audit(read(text)), { unitId: "001" });
 * row; // => { unitId: "001", department: "示例局", year: 2024, form: "expenditure", formTitle: "支出决算表", row: "total", rowTitle: "合计", column: "total", columnTitle: "本年支出合计", measure: "money", fen: 3000000, count: null, printUnit: "万元", decimals: 2, line: 5, page: null, sheet: null }
 * ```
 */
export function cellRows(input: Audit, options: RowsOptions = {}): CellRow[] {
  needAudit(input, "input");
  const { accounts } = input;
  const own = ofUnit(input, options);
  const placeOf = placesIn(input.lines);
  const rows: CellRow[] = [];
  for (const { form, row, column, amount, line } of cellsOf(accounts)) {
    const table = tableOf(accounts, form);
    if (table === undefined || amount === null) continue;
    const measure = measureOf(form, row);
    rows.push({
      ...own,
      form,
      formTitle: formOf(form).title,
      row,
      rowTitle: rowTitle(form, row),
      column,
      columnTitle: columnTitle(form, column),
      measure,
      fen: measure === "money" ? amount : null,
      count: measure === "count" ? amount : null,
      printUnit: table.precision.unit,
      decimals: table.precision.decimals,
      ...rowPlace(line, placeOf(line)),
    });
  }
  return rows;
}

import { formOf } from "../forms";
import type { FormTable, Row } from "./accounts";
import { bodied, headed, type PrintedRow, padded, printCell } from "./write-cell";
import type { WriteOptions } from "./write-options";

const EMPTY = { name: null, cells: {} } as const;
const VEHICLES = "公务用车购置及运行维护费";

/** 三公: one line of twelve columns, two rows of six, or an item a row. */
export function writeMatrix(table: FormTable, options: WriteOptions): PrintedRow[] {
  const columns = formOf("threePublic").columns;
  const rowOf = (key: string): Row => table.rows.find((row) => row.key === key) ?? { key, ...EMPTY };
  const budget = rowOf("budget");
  const actual = rowOf("actual");
  const cells = (row: Row) => columns.map(({ id }) => printCell(table, row, id, options));
  const empty = table.rows.length === 0;
  if (options.threePublic === "turned") {
    const items = columns.map(({ id, title }) => [
      id === "vehicles" ? VEHICLES : title,
      printCell(table, budget, id, options),
      printCell(table, actual, id, options),
    ]);
    return [...headed([["项目", "预算数", "决算数"]]), ...bodied(empty ? [] : items)];
  }
  const upper = ["合计", "因公出国（境）费", VEHICLES, "", "", "公务接待费"];
  const lower = ["", "", "小计", "公务用车购置费", "公务用车运行维护费", ""];
  const numbers = (from: number) => columns.map((_, index) => String(from + index));
  const numbered = options.columnNumbers !== false;
  if (options.threePublic === "rows") {
    const header = [["项目", ...upper], ["", ...lower], ...(numbered ? [["栏次", ...numbers(1)]] : [])];
    const body = [
      ["预算数", ...cells(budget)],
      ["决算数", ...cells(actual)],
    ];
    return [...headed(header), ...bodied(empty ? [] : body)];
  }
  const header = [
    [...padded(["预算数"], 6), ...padded(["决算数"], 6)],
    [...upper, ...upper],
    [...lower, ...lower],
    ...(numbered ? [numbers(1).concat(numbers(7))] : []),
  ];
  return [...headed(header), ...bodied(empty ? [] : [[...cells(budget), ...cells(actual)]])];
}

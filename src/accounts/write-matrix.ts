import type { Form } from "../forms";
import type { FormTable, Row } from "./accounts";
import { bodied, headed, headsOf, type PrintedRow, padded, printCell } from "./write-cell";
import type { WriteGridOptions } from "./write-options";

/** 三公: the rows of the form beside each other in one line (twelve columns), two rows of six, or an item a row. */
export function writeMatrix(table: FormTable, form: Form, options: WriteGridOptions): PrintedRow[] {
  const columns = form.columns.filter(
    ({ id, local }) => local !== true || table.rows.some(({ cells }) => id in cells),
  );
  const declared = form.sides.flatMap((side) => side.rows);
  const rowOf = (key: string): Row =>
    table.rows.find((row) => row.key === key) ?? { key, name: null, cells: {} };
  const cells = (key: string) => columns.map(({ id }) => printCell(table, rowOf(key), id, options));
  const empty = table.rows.length === 0;
  const manner = options.threePublic ?? options.layout?.threePublic;
  if (manner === "turned") {
    const items = columns.map(({ id, title }) => [
      title.replace(/小计$/, ""),
      ...declared.map(({ key }) => printCell(table, rowOf(key), id, options)),
    ]);
    return [...headed([["项目", ...declared.map(({ title }) => title)]]), ...bodied(empty ? [] : items)];
  }
  const { top, low } = headsOf(columns);
  const numbers = (from: number) => columns.map((_, index) => String(from + index));
  const numbered = options.columnNumbers !== false;
  if (manner === "rows") {
    const header = [["项目", ...top], ["", ...low], ...(numbered ? [["栏次", ...numbers(1)]] : [])];
    const body = declared.map(({ key, title }) => [title, ...cells(key)]);
    return [...headed(header), ...bodied(empty ? [] : body)];
  }
  const pairs = declared.filter(({ key }) => form.pairs?.includes(key));
  if (manner === "pairs") {
    const wide = (titles: readonly string[]) => titles.flatMap((title) => padded([title], pairs.length));
    const heads = [wide(top), wide(low), columns.flatMap(() => pairs.map(({ title }) => title))];
    const body = columns.flatMap((_, at) => pairs.map(({ key }) => cells(key)[at] ?? ""));
    return [...headed(heads), ...bodied(empty ? [] : [body])];
  }
  const header = [
    pairs.flatMap(({ title }) => padded([title], columns.length)),
    pairs.flatMap(() => top),
    pairs.flatMap(() => low),
    ...(numbered ? [pairs.flatMap((_, index) => numbers(1 + index * columns.length))] : []),
  ];
  return [...headed(header), ...bodied(empty ? [] : [pairs.flatMap(({ key }) => cells(key))])];
}

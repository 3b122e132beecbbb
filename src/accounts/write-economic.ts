import { codeLevel } from "../forms";
import type { FormTable, Row } from "./accounts";
import { bodied, headed, type Printed, type PrintedRow, padded, printCell } from "./write-cell";
import type { WriteGridOptions } from "./write-options";

/** 06 in one to four column groups: personnel in the first, the rest spread over the others. */
export function writeEconomic(table: FormTable, options: WriteGridOptions): PrintedRow[] {
  const count = Math.min(4, Math.max(1, options.groups ?? 3));
  const codes = options.economicCodes !== false;
  const items = table.rows.filter((row) => codeLevel(row.key) !== undefined);
  const personnel = items.filter((row) => row.key.startsWith("301") || row.key.startsWith("303"));
  const others = items.filter((row) => !personnel.includes(row));
  const groups: Row[][] = count === 1 ? [items] : [personnel, ...spread(others, count - 1)];
  const one = codes ? ["科目编码", "科目名称", "决算数"] : ["科目名称", "决算数"];
  const width = one.length * count;
  const header = [
    ...(count === 1 ? [] : [padded([...padded(["人员经费"], one.length), "公用经费"], width)]),
    groups.flatMap(() => one),
  ];
  const height = Math.max(0, ...groups.map((group) => group.length));
  const body = Array.from({ length: height }, (_, index) =>
    groups.flatMap((group) => {
      const row = group[index];
      if (row === undefined) return one.map(() => "");
      const printed =
        row.repaired === undefined || row.repaired.printed === "" ? row.key : row.repaired.printed;
      return [...(codes ? [printed] : []), row.name ?? "", printCell(table, row, "amount", options)];
    }),
  );
  return [...headed(header), ...bodied([...body, ...totals(table, options, one.length, width, count)])];
}

function spread(rows: readonly Row[], count: number): Row[][] {
  const size = Math.max(1, Math.ceil(rows.length / count));
  return Array.from({ length: count }, (_, index) => rows.slice(index * size, (index + 1) * size));
}

/** 人员经费合计 under the first group, 公用经费合计 under the others with its figure in the last column. */
function totals(
  table: FormTable,
  options: WriteGridOptions,
  size: number,
  width: number,
  count: number,
): Printed[][] {
  const cellsOf = (row: Row | undefined, span: number): Printed[] =>
    row === undefined
      ? new Array<Printed>(span).fill("")
      : [...padded([row.name ?? ""], span - 1), printCell(table, row, "amount", options)];
  const find = (key: string) => table.rows.find((row) => row.key === key);
  const personnel = find("personnel");
  const publicPart = find("public");
  const total = find("total");
  const pair =
    count === 1
      ? [personnel, publicPart].flatMap((row) => (row === undefined ? [] : [cellsOf(row, width)]))
      : personnel === undefined && publicPart === undefined
        ? []
        : [[...cellsOf(personnel, size), ...cellsOf(publicPart, width - size)]];
  return [...pair, ...(total === undefined ? [] : [cellsOf(total, width)])];
}

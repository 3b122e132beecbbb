import { codeLevel, type Form } from "../forms";
import type { FormTable, Row } from "./accounts";
import { bodied, headed, headsOf, type Printed, type PrintedRow, padded, printCell } from "./write-cell";
import type { WriteGridOptions } from "./write-options";

/** Rows keyed by functional code: 02, 03, 05, 07, 08. */
export function writeCoded(table: FormTable, form: Form, options: WriteGridOptions): PrintedRow[] {
  const codes = options.codes ?? "one";
  const labels = codes === "one" ? 2 : 4;
  const printed = form.columns.filter(
    ({ id, local }) => local !== true || table.rows.some((row) => id in row.cells),
  );
  const width = labels + printed.length;
  const { top, low } = headsOf(printed);
  const header = [
    [...padded(["项目"], labels), ...top],
    [...(codes === "one" ? ["科目编码", "科目名称"] : ["科目编码", "", "", "科目名称"]), ...low],
    ...(codes === "one" ? [] : [padded(["类", "款", "项"], width)]),
    ...(options.columnNumbers === false
      ? []
      : [[...padded(["栏次"], labels), ...printed.map((_, index) => String(index + 1))]]),
  ];
  const rows =
    options.total === "last"
      ? [
          ...table.rows.filter((row) => row.key !== "total"),
          ...table.rows.filter((row) => row.key === "total"),
        ]
      : table.rows;
  const body = rows.map((row) => [
    ...labelsOf(row, codes),
    ...printed.map(({ id }) => printCell(table, row, id, options)),
  ]);
  return [...headed(header), ...bodied(body)];
}

function labelsOf(row: Row, codes: "one" | "levels" | "parts"): Printed[] {
  const level = codeLevel(row.key);
  if (level === undefined) return padded([row.name ?? "合计"], codes === "one" ? 2 : 4);
  const code = row.repaired === undefined || row.repaired.printed === "" ? row.key : row.repaired.printed;
  const name = row.name ?? "";
  if (codes === "one") return [code, name];
  const parts = [row.key.slice(0, 3), row.key.slice(3, 5), row.key.slice(5, 7)];
  if (codes === "parts") return [...parts, name];
  return [...parts.map((_, index) => (index === level - 1 ? row.key : "")), name];
}

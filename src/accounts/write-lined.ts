import { type FormId, formOf, type Side } from "../forms";
import type { FormTable, Row } from "./accounts";
import {
  bodied,
  chineseOrdinal,
  headed,
  type Printed,
  type PrintedRow,
  padded,
  printCell,
} from "./write-cell";
import type { WriteGridOptions } from "./write-options";

/** Forms whose rows are fixed titles: 01, 04 and 10. */
export function writeLined(table: FormTable, form: FormId, options: WriteGridOptions): PrintedRow[] {
  if (form === "statistics") return writeStatistics(table, options);
  const [income, expenditure] = formOf(form).sides;
  if (income === undefined || expenditure === undefined) return [];
  const left = sideRows(table, income);
  const right = sideRows(table, expenditure);
  const numbered = options.lineNumbers !== false;
  const print = (place: Row | null, side: Side, line: number | null, ordinal: string): Printed[] => [
    place === null ? "" : ordinal + (place.name ?? ""),
    ...(numbered ? [line === null ? "" : String(line)] : []),
    ...side.columns.map((column) => (place === null ? "" : printCell(table, place, column, options))),
  ];
  const titles = (side: Side) =>
    formOf(form)
      .columns.filter(({ id }) => side.columns.includes(id))
      .map(({ title }) => title);
  const headerOf = (side: Side) => ["项目", ...(numbered ? ["行次"] : []), ...titles(side)];
  if (options.sides === "below") {
    const width = Math.max(headerOf(income).length, headerOf(expenditure).length);
    let line = 0;
    return [income, expenditure].flatMap((side, index) => {
      const { items, closing } = index === 0 ? left : right;
      const rows = [...items, ...closing].map((row, place) =>
        padded(print(row, side, ++line, ordinalOf(options, row, items, place)), width),
      );
      return [...headed([padded([side.title ?? ""], width), padded(headerOf(side), width)]), ...bodied(rows)];
    });
  }
  const height = Math.max(left.items.length, right.items.length);
  const depth = Math.max(left.closing.length, right.closing.length);
  const leftRows = arrange(left, height, depth);
  const rightRows = arrange(right, height, depth);
  const numbers = (side: Side, from: number) => [
    "栏次",
    ...(numbered ? [""] : []),
    ...titles(side).map((_, index) => String(from + index)),
  ];
  const header = [
    [...padded(["收入"], headerOf(income).length), ...padded(["支出"], headerOf(expenditure).length)],
    [...headerOf(income), ...headerOf(expenditure)],
    ...(options.columnNumbers === false ? [] : [[...numbers(income, 1), ...numbers(expenditure, 2)]]),
  ];
  const body = leftRows.map((row, index) => [
    ...print(row, income, index + 1, ordinalOf(options, row, left.items, index)),
    ...print(
      rightRows[index] ?? null,
      expenditure,
      leftRows.length + index + 1,
      ordinalOf(options, rightRows[index] ?? null, right.items, index),
    ),
  ]);
  return [...headed(header), ...bodied(body)];
}

interface SideRows {
  readonly items: readonly Row[];
  /** From 合计 of the year down to 总计. */
  readonly closing: readonly Row[];
}

function sideRows(table: FormTable, side: Side): SideRows {
  const rows = table.rows.filter((row) => side.rows.some(({ key }) => key === row.key));
  const from = rows.findIndex((row) => row.key === `${side.id}.subtotal`);
  const cut = from < 0 ? rows.length : from;
  return { items: rows.slice(0, cut), closing: rows.slice(cut) };
}

/** Items from the top, the closing rows from one line on, 总计 on the last. */
function arrange({ items, closing }: SideRows, height: number, depth: number): (Row | null)[] {
  const blank = (count: number) => new Array<null>(Math.max(0, count)).fill(null);
  const last = closing.at(-1);
  return [
    ...items,
    ...blank(height - items.length),
    ...closing.slice(0, -1),
    ...blank(depth - closing.length),
    ...(last === undefined ? [] : [last]),
  ];
}

function ordinalOf(options: WriteGridOptions, row: Row | null, items: readonly Row[], place: number): string {
  return options.ordinals === false || row === null || !items.includes(row)
    ? ""
    : `${chineseOrdinal(place + 1)}、`;
}

/** 公开10: three parts, each with its heading. */
function writeStatistics(table: FormTable, options: WriteGridOptions): PrintedRow[] {
  const side = formOf("statistics").sides[0];
  if (side === undefined) return [];
  const numbered = options.lineNumbers !== false;
  const out: PrintedRow[] = [];
  let part = 0;
  let under: string | undefined;
  for (const declared of side.rows) {
    const row = table.rows.find(({ key }) => key === declared.key);
    if (row === undefined || declared.under === undefined) continue;
    if (declared.under !== under) {
      under = declared.under;
      part += 1;
      const title = side.rows.find(({ key }) => key === under)?.title ?? "";
      const width = numbered ? 3 : 2;
      const titles = numbered ? ["项目", "行次", "统计数"] : ["项目", "统计数"];
      out.push(...headed([padded([`${chineseOrdinal(part)}、${title}`], width), titles]));
    }
    const number = declared.lineNumber === undefined ? "" : String(declared.lineNumber);
    const cells = [
      row.name ?? declared.title,
      ...(numbered ? [number] : []),
      printCell(table, row, "count", options, "statistics"),
    ];
    out.push(...bodied([cells]));
  }
  return out;
}

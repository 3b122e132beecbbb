import { cellsOf } from "../../src/accounts";
import { readText } from "../../src/reading";
import { tableRuns } from "../support/table-runs";
import { widthOf } from "./make/page";

/** Other ways in which the cells of tab-separated tables arrive. */
export interface Arrival {
  readonly name: string;
  readonly change: (text: string) => string;
}

/** Runs of tab-separated lines are tables; `change` gives the lines of one. */
function tables(text: string, change: (rows: readonly string[][]) => string[]): string {
  const isRow = (line: string) => line.includes("\t") && !/金额单位|单位：/.test(line);
  return [...tableRuns(text, isRow)]
    .flatMap(({ rows, line }) => [
      ...(rows.length > 0 ? change(rows) : []),
      ...(line === null ? [] : [line.replace(/\t+/g, "    ")]),
    ])
    .join("\n");
}

const isFigure = (text: string) => /^-?[0-9,]+(?:\.[0-9]+)?%?$/.test(text) && !/^[0-9]{3,7}$/.test(text);

function aligned(rows: readonly string[][], measure: (text: string) => number): string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const widths = Array.from({ length: width }, (_, index) =>
    Math.max(4, ...rows.map((row) => measure((row[index] ?? "").trim()))),
  );
  return rows.map((row) =>
    Array.from({ length: width }, (_, index) => {
      const text = (row[index] ?? "").trim();
      const room = " ".repeat((widths[index] ?? 0) - measure(text));
      return isFigure(text) ? room + text : text + room;
    })
      .join("  ")
      .trimEnd(),
  );
}

/** The rows of a table with 0.00 in each blank cell of a column of amounts beside a label. */
function withZeros(rows: readonly string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.length));
  const isAmount = (text: string | undefined) => /^-?[0-9,]*[0-9]\.[0-9]+$/.test((text ?? "").trim());
  const first = rows.findIndex((row) => row.some(isAmount));
  const body = rows.slice(Math.max(0, first));
  const amounts = Array.from(
    { length: width },
    (_, at) =>
      body.every((row) => (row[at] ?? "").trim() === "" || isAmount(row[at])) &&
      !rows.some((row) => (row[at] ?? "").trim() === "备注"),
  );
  return rows.map((row, place) => {
    if (place < first) return row;
    let labelled = false;
    return row.map((cell, at) => {
      if (amounts[at] === true) return cell.trim() === "" && labelled ? "0.00" : cell;
      const text = /[\u4e00-\u9fff]/.test(cell) && !/经费合计/.test(cell);
      labelled = text || (labelled && amounts[at - 1] !== true);
      return cell;
    });
  });
}

/** The cells of a row with one space between them, as extractors and browsers give them; blank ones leave no trace. */
function singleSpaced(row: readonly string[]): string {
  return row
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(" ");
}

export const ARRIVALS: readonly Arrival[] = [
  { name: "a cell a line, blanks as empty lines", change: (text) => tables(text, (rows) => rows.flat()) },
  {
    name: "a cell a line, blanks left out",
    change: (text) => tables(text, (rows) => rows.flat().filter((cell) => cell.trim() !== "")),
  },
  {
    name: "a cell a line, an empty line behind each",
    change: (text) => tables(text, (rows) => rows.flat().flatMap((cell) => [cell, ""])),
  },
  {
    name: "single spaces",
    change: (text) => tables(text, (rows) => rows.map(singleSpaced)),
  },
  {
    name: "single spaces, zeros for blanks",
    change: (text) => tables(text, (rows) => withZeros(rows).map(singleSpaced)),
  },
  {
    name: "aligned by characters",
    change: (text) => tables(text, (rows) => aligned(rows, (cell) => cell.length)),
  },
  { name: "aligned by width", change: (text) => tables(text, (rows) => aligned(rows, widthOf)) },
];

/** The tab-separated documents of the corpus whose cells are made to arrive otherwise. */
export const TABBED = [
  "01-forestry-tabs",
  "06-culture-2018",
  "07-hospital-split-codes",
  "10-market-extra-columns",
  "15-planted-exact",
  "16-planted-rounded",
];

function cellsIn(text: string): Map<string, number> {
  const cells = new Map<string, number>();
  for (const { form, row, column, amount } of cellsOf(readText(text).accounts))
    if (amount !== null && amount !== 0) cells.set(`${form}|${row}|${column}`, amount);
  return cells;
}

/** Lines with a figure of two decimals under a form that are neither read, nor kept beside it, nor reported. */
function lostLines(text: string): number[] {
  const { accounts, unread, regions } = readText(text);
  const told = new Set([
    ...unread.map(({ line }) => line),
    ...[...cellsOf(accounts)].map(({ line }) => line),
    ...Object.values(accounts.forms).flatMap(({ strays }) => (strays ?? []).map(({ line }) => line)),
  ]);
  return text
    .split("\n")
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line, number }) => {
      const inside = regions.some(({ from, to }) => from <= number && number <= to);
      return inside && /[0-9]\.[0-9]{2}(?![0-9%])/.test(line) && !told.has(number);
    })
    .map(({ number }) => number);
}

/** How the cells of a text are read when they arrive otherwise, beside how they are read from tabs. */
export function readArrival(text: string, arrival: Arrival) {
  const plain = cellsIn(text);
  const changed = arrival.change(text);
  const got = cellsIn(changed);
  return {
    cells: plain.size,
    missing: [...plain.keys()].filter((place) => !got.has(place)),
    wrong: [...got].filter(([place, amount]) => plain.get(place) !== amount).map(([place]) => place),
    lost: lostLines(changed),
  };
}

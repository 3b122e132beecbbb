import type { CodeScope } from "../codes";
import { type CodeKind, type FormId, rowsLabelled } from "../forms";
import { type GridRow, isFigure, squash, squashLabel } from "../tables";
import { readCodeLabel } from "./code-cells";
import { TOTAL } from "./coded-fit";
import { type Entry, strayRows } from "./entries";
import { isHeaderRow, isLabelTitle } from "./header";

/** The classifications that the rows of a form are not of; a form without codes has rows of neither. */
const OTHERS: Readonly<Record<CodeKind | "none", readonly CodeKind[]>> = {
  functional: ["departmentEconomic"],
  departmentEconomic: ["functional"],
  none: ["functional", "departmentEconomic"],
};

/** Why rows are not read that stand under the title of another table. */
export const OF_ANOTHER = "a row of another table, whose title was not found";

/** The rows of a form, and those of another one that stand under its title. */
interface OwnRows {
  readonly own: readonly GridRow[];
  readonly foreign: readonly Entry[];
}

/**
 * Where the title of a table is lost, its rows stand under that of the table before, and codes tell: 支出功能分类 has 201
 * to 234, the economic one 301 to 399. A row is of the other classification where that has its code, and its own has
 * neither code nor name; then so are the rows around it, up to a header or a row of the form's own: to which of both a
 * total between them belongs, nothing tells.
 */
export function ownRows(rows: readonly GridRow[], kind: CodeKind | undefined, codes: CodeScope): OwnRows {
  let totalled = false;
  const sides = rows.map((row, at) => {
    const side = sideOf(row, kind, codes);
    // A total right under a header is of the rows behind it, and so is a second 合计.
    const before = rows[at - 1];
    const isHeaded = before !== undefined && isHeaderRow(before);
    const isOpen = totalsOf(row.cells).some((word) => isHeaded || (totalled && word === "合计"));
    totalled ||= row.cells.some((cell) => /合计$/.test(squash(cell)));
    return side === "own" && kind === undefined && isOpen ? "unknown" : side;
  });
  if (!sides.includes("other")) return { own: rows, foreign: [] };
  const isForeign = foreignRows(sides);
  const foreign = rows.filter((_, at) => isForeign[at]);
  const left = new Set(foreign);
  return {
    own: rows.filter((row) => !left.has(row)),
    foreign: strayRows(foreign, "a row by codes that this form does not have"),
  };
}

/** 十四、 before a name. */
const ORDINAL = /^[一二三四五六七八九十]{1,3}、/;

/** Whether a name is numbered as those of 01 and 04; those of 06 may be numbered too. */
function isNumbered(cell: string, kind: CodeKind, codes: CodeScope): boolean {
  return (
    ORDINAL.test(squash(cell)) &&
    (kind === "functional" || codes[kind].rowsNamed(squashLabel(cell)).length === 0)
  );
}

/** Whether a cell is the title of a row of 01 or 04 that is no sum and no name of the form's own codes. */
function isOfSummary(cell: string, kind: CodeKind, codes: CodeScope): boolean {
  if (cell.length < 4 || cell.length > 40 || !/[\u4e00-\u9fff]{4}/.test(cell) || TOTAL.test(squash(cell)))
    return false;
  const label = squashLabel(cell);
  const isRow =
    rowsLabelled("summary", label).length + rowsLabelled("appropriationSummary", label).length > 0;
  return isRow && codes[kind].rowsNamed(label).length === 0;
}

type RowSide = "own" | "other" | "header" | "unknown";

function sideOf(row: GridRow, kind: CodeKind | undefined, codes: CodeScope): RowSide {
  const { cells } = row;
  if (isHeaderRow(row)) return "header";
  const { digits, name } = readCodeLabel(cells, []);
  const isOther =
    name !== "" && OTHERS[kind ?? "none"].some((other) => codes[other].rowsOf(digits).length > 0);
  if (kind === undefined) return isOther ? "other" : "own";
  if (cells.some((cell) => cell.includes("、") && isNumbered(cell, kind, codes))) return "other";
  if (digits === "" && cells.some((cell) => /\d\.\d/.test(cell) && isFigure(cell))) {
    if (cells.some((cell) => isOfSummary(cell, kind, codes))) return "other";
  }
  if (digits === "" || name === "") return "unknown";
  // A slip of a digit makes a code of the other classification, and leaves the name; 住房公积金 is an item of both.
  const isBoth = OTHERS[kind].some((other) =>
    codes[other].rowsNamed(name).some(({ code }) => code === digits),
  );
  const isOwn = codes[kind].rowsOf(digits).length > 0 || (!isBoth && codes[kind].rowsNamed(name).length > 0);
  return isOther && !isOwn ? "other" : "own";
}

/** The names of the totals of a row that names nothing else. */
function totalsOf(cells: readonly string[]): readonly string[] {
  const words = cells.map(squash).filter((cell) => /[\u4e00-\u9fff]/.test(cell));
  return words.every((word) => TOTAL.test(word)) ? words : [];
}

/** Of each row whether it is of the other classification, or next to one that is: before a header it ends its own table. */
function foreignRows(sides: readonly RowSide[]): readonly boolean[] {
  const known = (side: RowSide) => side === "own" || side === "other";
  const before: RowSide[] = [];
  for (const side of sides) before.push(known(side) ? side : (before.at(-1) ?? "own"));
  const behind: RowSide[] = [];
  for (const side of [...sides].reverse())
    behind.push(known(side) ? side : side === "header" ? "own" : (behind.at(-1) ?? "own"));
  behind.reverse();
  return sides.map(
    (side, at) => side !== "header" && (behind[at] === "other" || (!known(side) && before[at] === "other")),
  );
}

/**
 * The rows of a table up to where another one begins whose title is lost: at a header that has titles of other columns,
 * where the total returns and the codes behind it begin again, or where a code returns in a row of another width. A header
 * that returns as it was goes on with the table.
 */
export function untilNextTable(rows: readonly GridRow[], titles: readonly GridRow[]): OwnRows {
  const known = new Set(titles.flatMap(({ cells }) => cells.map(squash)));
  const codes = new Set<string>();
  let totals = 0;
  let width = 0;
  let ended = false;
  const own: GridRow[] = [];
  const rest: GridRow[] = [];
  for (const [at, row] of rows.entries()) {
    const words = row.cells.map(squash).filter((cell) => /[\u4e00-\u9fff]{2}/.test(cell));
    if (isHeaderRow(row) && words.some((word) => !isLabelTitle(word)))
      ended = codes.size > 0 && words.some((word) => !isLabelTitle(word) && !known.has(word));
    else if (words.some((word) => TOTAL.test(word))) {
      totals++;
      ended ||= totals > 1 && codes.has(nextCode(rows, at));
    }
    const { digits } = readCodeLabel(row.cells, []);
    ended ||= codes.has(digits) && isWhole(row) && row.cells.length !== width;
    (ended ? rest : own).push(row);
    if (digits === "" || ended) continue;
    codes.add(digits);
    if (isWhole(row)) width = row.cells.length;
  }
  return { own, foreign: strayRows(rest, OF_ANOTHER) };
}

/** The rows of a table up to a header behind them that has a title which its own has not: it heads another table. */
export function untilOtherHead(rows: readonly GridRow[], titles: readonly GridRow[]): OwnRows {
  const known = new Set(titles.flatMap(({ cells }) => cells.map(squash)));
  const isOther = (word: string) =>
    /[\u4e00-\u9fff]{2}/.test(word) && !isLabelTitle(word) && !known.has(word);
  const end = rows.findIndex((row) => isHeaderRow(row) && row.cells.map(squash).some(isOther));
  return end < 0
    ? { own: rows, foreign: [] }
    : { own: rows.slice(0, end), foreign: strayRows(rows.slice(end), OF_ANOTHER) };
}

/**
 * The rows of a form with fixed rows up to where those of another one begin whose title is lost: behind 总计 a row returns
 * that stands above it.
 */
export function untilRowsReturn(id: FormId, rows: readonly GridRow[]): OwnRows {
  const total = rows.findIndex(({ cells }) => cells.some((cell) => /总\s*计/.test(cell)));
  // Most forms end there.
  if (total < 0 || !rows.slice(total + 1).some(({ cells }) => cells.some(isFigure)))
    return { own: rows, foreign: [] };
  const seen = new Set<string>();
  const end = rows.findIndex(({ cells }, at) => {
    const keys = cells.flatMap((cell) => {
      const found = /[\u4e00-\u9fff]/.test(cell) ? rowsLabelled(id, squashLabel(cell)) : [];
      return found.length === 1 ? found.map(({ row }) => row.key) : [];
    });
    if (at > total && keys.some((key) => seen.has(key))) return true;
    for (const key of keys) seen.add(key);
    return false;
  });
  return end < 0
    ? { own: rows, foreign: [] }
    : { own: rows.slice(0, end), foreign: strayRows(rows.slice(end), OF_ANOTHER) };
}

/** Whether a row is all that its line prints, cut by separators. */
const isWhole = ({ cells, loose }: GridRow): boolean =>
  loose === undefined && cells.filter(isFigure).length > 1;

/** The code of the next row that has one; empty where none follows. */
function nextCode(rows: readonly GridRow[], at: number): string {
  for (const { cells } of rows.slice(at + 1, at + 1 + NEAR)) {
    const { digits } = readCodeLabel(cells, []);
    if (digits !== "") return digits;
  }
  return "";
}

/** Rows from a total to the first code behind it. */
const NEAR = 3;

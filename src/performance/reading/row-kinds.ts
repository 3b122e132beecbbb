import { readPrinted } from "../printed";
import { isLabelOf } from "../vocabulary/labels";
import { isInlineFund } from "./budget-rows";
import {
  budgetRole,
  indicatorRole,
  isBudgetHeader,
  isIndicatorHeader,
  isManagementHeader,
  isSubHeader,
} from "./columns";
import { compact, filledCells, type GridRow, isTotalLabel } from "./grid";
import { sectionTitle } from "./sections";
import { firstTitle } from "./titles";

/** What a row of a form is by itself; what it does there is told by the part of the form it stands in. */
export type RowKind =
  | "blank"
  | "pageNumber"
  | "prose"
  /** A line of one cell with a source of funds: 其他资金：2880.00. */
  | "inlineFund"
  /** A line of one cell that titles the indicators under it, with their points: 一、履职效能（50分）. */
  | "section"
  /** A row whose cells no place is certain for. */
  | "torn"
  /** The upper of two heading rows: all its cells name columns, the levels stand below. */
  | "upperHeading"
  | "indicatorHeading"
  | "managementHeading"
  | "fundHeading"
  | "name"
  | "department"
  | "footer"
  /** A line of one cell with who filled the form in, and when. */
  | "contact"
  | "total"
  /** The sum of a part (小计), which the rows over it print already. */
  | "subtotal"
  | "goal"
  /** Anything else: a row of funds, of indicators, of the head. */
  | "row";

/** A row with what it is; it is asked once. */
export interface KnownRow {
  readonly row: GridRow;
  readonly kind: RowKind;
  /** The cells that hold something. */
  readonly filled: readonly string[];
  /** The first of them, without spaces. */
  readonly label: string;
}

const PAGE = /^[-—–]?\d{1,3}[-—–]?$|^第\d+页/;

/** 第1页 共2页, which a sheet has in a row of its own. */
const OF_PAGES = /^第\d+页(?:[,，/]?共\d+页)?$/;

/** Tells of every row what it is. */
export function knownRows(rows: readonly GridRow[]): KnownRow[] {
  let block = "";
  return rows.map((row, index) => {
    const next = rows[index + 1];
    const title = compact(row.cells[0] ?? "");
    const found = knownRow(row, next);
    const cell =
      found.kind === "pageNumber" && [rows[index - 1], next].some((other) => isFigureBeside(row, other));
    const known: KnownRow = cell ? { ...found, kind: "prose" } : found;
    if (known.kind === "fundHeading") block = title;
    else if (title !== block) block = "";
    else if (block !== "" && known.filled.length > 1) return knownRow(withoutTitle(row), next);
    return known;
  });
}

/**
 * Whether a line above or below tells that a lone figure is a cell, and no number of a page: another figure, or the label
 * of an amount above it.
 */
function isFigureBeside(row: GridRow, other: GridRow | undefined): boolean {
  if (other?.prose !== true || Math.abs(other.line - row.line) !== 1) return false;
  const [text = ""] = other.cells;
  const role = other.line < row.line ? budgetRole(text) : null;
  return readPrinted(text).kind === "number" || /^(?:initial|adjusted|executed)$/.test(role ?? "");
}

function knownRow(row: GridRow, next: GridRow | undefined): KnownRow {
  const filled = filledCells(row);
  const label = firstTitle(row);
  return { row, filled, label, kind: kindOf(row, filled, label, next) };
}

/** A row of funds without the title of its block, where a program fills a merged cell into every row that it covers. */
const withoutTitle = (row: GridRow): GridRow => ({ ...row, cells: ["", ...row.cells.slice(1)] });

function kindOf(row: GridRow, filled: readonly string[], label: string, next: GridRow | undefined): RowKind {
  if (filled.length === 0) return "blank";
  if (row.torn === true) return "torn";
  if (row.prose) return kindOfLine(label, filled);
  if (filled.length === 1 && OF_PAGES.test(label)) return "pageNumber";
  if (isIndicatorHeader(row)) return "indicatorHeading";
  if (next !== undefined && isIndicatorHeader(next) && filled.length > 2 && isSubHeader(row, indicatorRole))
    return "upperHeading";
  if (isManagementHeader(row)) return "managementHeading";
  if (isBudgetHeader(row)) return "fundHeading";
  if (isLabelOf("name", label) && (filled.length > 1 || /[:：]./.test(label))) return "name";
  if (isLabelOf("department", label) && filled.length > 1) return "department";
  if (isLabelOf("footer", label)) return "footer";
  if (isTotalLabel(sumLabel(filled)) && isSum(row, filled)) return "total";
  if (isSubtotal(filled)) return "subtotal";
  return isLabelOf("goal", label) ? "goal" : "row";
}

function kindOfLine(label: string, filled: readonly string[]): RowKind {
  if (PAGE.test(label)) return "pageNumber";
  if (isInlineFund(label)) return "inlineFund";
  if (isContact(label)) return "contact";
  return sectionTitle(filled) === null ? "prose" : "section";
}

/** Who filled a form in, with a telephone or a date: their digits are no figures of a sentence. */
const isContact = (label: string): boolean =>
  /^(?:填[表报](?:人|单位|日期)|制表人|联系(?:人|电话)|经办人|审核人)[:：（(]/.test(label) &&
  /(?:电话|日期|时间)[:：]?/.test(label);

/** What may call a row one of sums: its first cell that is no figure, for the points may stand on the left. */
const sumLabel = (filled: readonly string[]): string =>
  filled.find((cell) => readPrinted(cell).kind !== "number") ?? "";

/** A row of sums prints a figure, or nothing but its label where the total was left blank. */
function isSum(row: GridRow, filled: readonly string[]): boolean {
  return (
    filled.some((cell) => readPrinted(cell).kind === "number") ||
    (filled.length === 1 && row.cells.length > 2)
  );
}

/** A sum of a part prints its label, behind the title of its level too, and nothing else but figures. */
function isSubtotal(filled: readonly string[]): boolean {
  const at = filled.findIndex((cell) => isLabelOf("subtotal", compact(cell)));
  return at >= 0 && at < 3 && filled.slice(at + 1).every((cell) => readPrinted(cell).kind !== "text");
}

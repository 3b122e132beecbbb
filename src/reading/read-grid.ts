import type { Line } from "../accounts";
import { readLines } from "./lines";
import { readAccounts, readForms } from "./read-accounts";
import type { ReadAccounts } from "./result";

/** A sheet of a workbook: its name and its rows of cells. */
export interface Sheet {
  /** Name of the sheet; where it is the title of a form and the sheet prints none, it stands for the title. */
  readonly name?: string;
  /** Rows of cells as a spreadsheet library gives them: texts, numbers, null, undefined, dates, anything. */
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * Reads the forms of a disclosure from its text: `readAccounts(readLines(text))`.
 *
 * @param text - The whole text of the document, never a path.
 * @example
 * ```ts
 * import { readText } from "juesuan/reading";
 * readText("关于开会的通知").kind; // => "other"
 * ```
 */
export function readText(text: string): ReadAccounts {
  return readAccounts(readLines(text));
}

/**
 * Reads forms from one grid of cells, as a spreadsheet library gives a sheet. Lines are row numbers from 1.
 * Numbers are the decimal numbers they show (binary noise of formulas is taken away); cells that are neither
 * text nor number are blank, or, where they hold something, are reported in `unread`.
 *
 * @param rows - Rows of cells: texts, numbers, null, undefined, dates, anything.
 * @param options - `name`: the sheet's name, for a sheet that does not print its title.
 * @example
 * ```ts
 * import { readGrid } from "juesuan/reading";
 * const { accounts } = readGrid([
 *   ["支出决算表"],
 *   ["单位：万元"],
 *   ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
 *   ["合计", null, 3.3, 0.1 + 0.2, 3],
 * ]);
 * accounts.forms.expenditure?.rows[0]?.cells.basic; // => 300000
 * ```
 */
export function readGrid(
  rows: readonly (readonly unknown[])[],
  options: { readonly name?: string } = {},
): ReadAccounts {
  return readGrids([{ rows, ...options }]);
}

/**
 * Reads forms from all sheets of a workbook. Lines run through: the first row of a sheet follows the last of
 * the sheet before it.
 *
 * @param sheets - The sheets, in the order of the workbook.
 * @example
 * ```ts
 * import { readGrids } from "juesuan/reading";
 * const sheets = [{ name: "收入决算表", rows: [["单位：元"], ["科目编码", "科目名称", "本年收入合计", "财政拨款收入"], ["合计", "", "2.00", "2.00"]] }];
 * readGrids(sheets).accounts.forms.income?.rows[0]?.line; // => 3
 * ```
 */
export function readGrids(sheets: readonly Sheet[]): ReadAccounts {
  const titles = new Map<number, string>();
  let first = 0;
  for (const { name, rows } of sheets) {
    if (name !== undefined) titles.set(first, name);
    first += rows.length;
  }
  return readForms(sheetLines(sheets), true, titles);
}

/**
 * The rows of a workbook as lines, as {@link readGrids} numbers them: for readers of what stands beside the forms.
 *
 * @param sheets - The sheets, in the order of the workbook.
 * @example
 * ```ts
 * import { sheetLines } from "juesuan/reading";
 * sheetLines([{ rows: [["合计", null, 3.3]] }]); // => [{ number: 1, text: "合计\t\t3.3", cells: ["合计", "", "3.3"] }]
 * ```
 */
export function sheetLines(sheets: readonly Sheet[]): Line[] {
  return sheets
    .flatMap(({ rows }) => rows)
    .map((row, index) => {
      const cells = (Array.isArray(row) ? row : [row]).map(cellText);
      return { number: index + 1, text: cells.join("\t"), cells };
    });
}

/** Longest object text that is shown. */
const SHOWN = 40;

/** The text of a cell: a number as the decimal it shows; nothing for null; the class of anything else. */
function cellText(value: unknown): string {
  if (typeof value === "string") return value.replace(/[\t\r\n]+/g, " ").trim();
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : `#${value}`;
  if (typeof value === "bigint") return String(value);
  if (value === null || value === undefined || value === false) return "";
  if (typeof value === "boolean") return "TRUE";
  return `[${Object.prototype.toString.call(value).slice(8, -1).slice(0, SHOWN)}]`;
}

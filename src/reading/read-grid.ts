import { type Line, readLines, type Sheet, sheetLines } from "../tables";
import { readAccounts, readForms } from "./read-accounts";
import type { ReadAccounts } from "./result";

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
  const lines = sheetLines(sheets).map((line): Line => ({ ...line, ruled: true }));
  return readForms(lines, true);
}

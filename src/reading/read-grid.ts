import { need, needObjects } from "../errors";
import { type Page, pageLines, readLines, type Sheet, sheetLines } from "../tables";
import { readAccounts, readForms } from "./read-accounts";
import type { ReadAccounts, ReadOptions } from "./result";

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
export function readText(text: string, options: ReadOptions = {}): ReadAccounts {
  return readAccounts(readLines(text), options);
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
  { name, ...options }: ReadOptions & { readonly name?: string } = {},
): ReadAccounts {
  need("list", rows, "rows");
  return readGrids([{ rows, ...(name === undefined ? {} : { name }) }], options);
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
export function readGrids(sheets: readonly Sheet[], options: ReadOptions = {}): ReadAccounts {
  needObjects(sheets, "sheets");
  return readForms(sheetLines(sheets), true, options);
}

/**
 * Reads forms from pages with positions: `readAccounts(pageLines(pages).lines)`. Lines are numbered through all pages.
 *
 * @param pages - The pages, as an adapter gives them.
 * @example
 * ```ts
 * import { readPages } from "juesuan/reading";
 * const text = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 10, height: 10 });
 * const rows = [["科目编码", "科目名称", "本年支出合计", "基本支出"], ["合计", "", "3.00", "3.00"], ["201", "公共服务", "3.00", "3.00"]];
 * const texts = [text("支出决算表", 200, 20), text("单位：万元", 400, 40), ...rows.flatMap((row, r) => row.map((cell, c) => text(cell, 15 + c * 100, 65 + r * 20)))];
 * const down = [10, 110, 210, 310, 410].map((x) => ({ x1: x, y1: 60, x2: x, y2: 120 }));
 * const across = [60, 80, 100, 120].map((y) => ({ x1: 10, y1: y, x2: 410, y2: y }));
 * const { accounts } = readPages([{ width: 595, height: 842, texts, rules: [...down, ...across] }]);
 * accounts.forms.expenditure?.rows.map((row) => row.cells.basic); // => [3000000, 3000000]
 * ```
 */
export function readPages(pages: readonly Page[], options: ReadOptions = {}): ReadAccounts {
  needObjects(pages, "pages");
  return readAccounts(pageLines(pages).lines, options);
}

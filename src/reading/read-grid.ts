import { need, needObjects } from "../errors";
import { type Page, pageLines, readLines, type Sheet, sheetLines } from "../tables";
import { readAccounts, readForms } from "./read-accounts";
import type { ReadAccounts, ReadOptions } from "./result";

/**
 * Reads the forms of a disclosure from its text: `readAccounts(readLines(text))`.
 *
 * @param text - The whole text of the document, never a path.
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
 */
export function readGrids(sheets: readonly Sheet[], options: ReadOptions = {}): ReadAccounts {
  needObjects(sheets, "sheets");
  return readForms(sheetLines(sheets), true, options);
}

/**
 * Reads forms from pages with positions: `readAccounts(pageLines(pages).lines)`. Lines are numbered through all pages.
 *
 * @param pages - The pages, as an adapter gives them.
 */
export function readPages(pages: readonly Page[], options: ReadOptions = {}): ReadAccounts {
  needObjects(pages, "pages");
  return readAccounts(pageLines(pages).lines, options);
}

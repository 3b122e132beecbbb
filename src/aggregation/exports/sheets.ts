import { type FinalAccounts, tableOf, type WriteGridOptions, writeGrid } from "../../accounts";
import { need, needFigures } from "../../errors";
import { FORM_IDS, type FormId, formOf, layoutFor, type ProvinceName } from "../../forms";

/** One form as rows of texts, for a CSV file or a sheet of a workbook. */
export interface FormSheet {
  readonly form: FormId;
  /** `公开01 收入支出决算总表`: number and title in the layout. */
  readonly name: string;
  /** Title, number, body, year and unit, header with 行次 or 栏次, rows, notes. */
  readonly rows: readonly (readonly string[])[];
}

/** Whose layout the forms are laid in, and its variants. */
export interface SheetsOptions extends Omit<WriteGridOptions, "layout"> {
  readonly province?: ProvinceName | null;
}

/**
 * The forms as rows of texts in the official layout of a province and year: order, numbers, titles, 行次 and notes.
 * Amounts are printed in each form's own unit and decimals; round before with {@link roundAccounts}. Options name the
 * province whose layout is used, the national one where left out, and variants as `writeGrid` takes them.
 *
 * @example
 * ```ts
 * import { toSheets } from "juesuan/aggregation";
 * import { sampleAccounts } from "juesuan/accounts";
 * const [sheet] = toSheets(sampleAccounts(), { province: "山西" });
 * sheet?.name; // => "公开03 支出决算表"
 * ```
 */
export function toSheets(accounts: FinalAccounts, given: SheetsOptions = {}): readonly FormSheet[] {
  needFigures(accounts, "accounts");
  const { province = null, ...options } = need("object", given, "options");
  const layout = layoutFor(province, accounts.year);
  const order = [...layout.forms, ...FORM_IDS.filter((form) => !layout.forms.includes(form))];
  return order.flatMap((form): FormSheet[] => {
    const table = tableOf(accounts, form);
    if (table === undefined) return [];
    const at = layout.forms.indexOf(form);
    const number = at === -1 ? formOf(form).number : String(at + 1).padStart(2, "0");
    const about = { department: accounts.department, year: accounts.year, ...options, layout };
    const title = layout.titles?.[form] ?? formOf(form).title;
    const name = layout.heads.includes("number") ? `公开${number} ${title}` : title;
    return [{ form, name, rows: writeGrid(table, form, about) }];
  });
}

/** What a spreadsheet would compute when it opens the file: `=`, `+`, `-`, `@` before more than a figure. */
const FORMULA = /^[=+\-@\t\r＝＋－＠](?!$)/;
const FIGURE = /^[+-]?\d[\d,]*(?:\.\d*)?%?$/;

/**
 * Rows of texts as CSV (RFC 4180): lines end with CR LF, a cell with a comma, a quote or a line break stands in quotes.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, so that it stays a text.
 *
 * @example
 * ```ts
 * import { toCsv } from "juesuan/aggregation";
 * toCsv([["=1+1", "-1.00"]]); // => "'=1+1,-1.00\r\n"
 * toCsv([["合计", "1,234.50"], ["说明：“本表”", 'a"b']]); // => "合计,\"1,234.50\"\r\n说明：“本表”,\"a\"\"b\"\r\n"
 * ```
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  need("list", rows, "rows");
  return rows.map((row, index) => `${textRow(row, index).map(cell).join(",")}\r\n`).join("");
}

function textRow(row: readonly string[], index: number): readonly string[] {
  need("list", row, "rows", index);
  row.forEach((text, column) => {
    need("text", text, "rows", index, column);
  });
  return row;
}

function cell(text: string): string {
  const safe = FORMULA.test(text) && !FIGURE.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import type { Line } from "./line";

/** A sheet of a workbook: its name and its rows of cells. */
export interface Sheet {
  /** Name of the sheet; where it is the title of a form and the sheet prints none, it stands for the title. */
  readonly name?: string;
  /** Rows of cells as a spreadsheet library gives them: texts, numbers, null, undefined, dates, anything. */
  readonly rows: readonly (readonly unknown[])[];
}

/**
 * The rows of a workbook as lines, as `readGrids` numbers them: for readers of what stands beside the forms.
 *
 * @param sheets - The sheets, in the order of the workbook.
 * @example
 * ```ts
 * import { sheetLines } from "juesuan/tables";
 * sheetLines([{ rows: [["合计", null, 3.3]] }]); // => [{ number: 1, text: "合计\t\t3.3", cells: ["合计", "", "3.3"] }]
 * ```
 */
export function sheetLines(sheets: readonly Sheet[]): Line[] {
  return sheets
    .flatMap(({ name, rows }) => rows.map((row) => ({ name, row })))
    .map(({ name, row }, index) => {
      const cells = (Array.isArray(row) ? row : [row]).map(cellText);
      const line = { number: index + 1, text: cells.join("\t"), cells };
      return name === undefined ? line : { ...line, sheet: name };
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

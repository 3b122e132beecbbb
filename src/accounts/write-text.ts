import { needAccounts } from "../errors";
import { FORM_IDS } from "../forms";
import type { FinalAccounts } from "./accounts";
import { tableOf } from "./cells";
import { textOf } from "./write-cell";
import { printedRows } from "./write-grid";
import type { WriteGridOptions } from "./write-options";

/** How the cells of a written text are kept apart. */
export interface WriteTextOptions extends WriteGridOptions {
  /** Tabs between cells, each cell a line, or columns aligned by spaces as a printed page. */
  readonly arrival?: "tabs" | "lines" | "aligned" | "pipes";
}

/**
 * The forms of accounts as a text like those that are published, in the order of the layout.
 *
 * @param accounts - The accounts to write.
 * @param options - How cells are kept apart, and the variants of the layout.
 * @example
 * ```ts
 * import { sampleAccounts, writeText } from "juesuan/accounts";
 * writeText(sampleAccounts()).split("\n")[0]; // => "支出决算表"
 * ```
 */
export function writeText(accounts: FinalAccounts, options: WriteTextOptions = {}): string {
  needAccounts(accounts, "accounts");
  const about = { department: accounts.department, year: accounts.year, ...options };
  return (options.layout?.forms ?? FORM_IDS)
    .flatMap((form) => {
      const table = tableOf(accounts, form);
      return table === undefined
        ? []
        : [
            printRows(
              printedRows(table, form, about).map(({ cells, head }) => ({ cells: cells.map(textOf), head })),
              options.arrival ?? "tabs",
            ),
          ];
    })
    .join("\n\n");
}

interface TextRow {
  readonly cells: readonly string[];
  readonly head: boolean;
}

function printRows(rows: readonly TextRow[], arrival: "tabs" | "lines" | "aligned" | "pipes"): string {
  if (arrival === "aligned") return alignedText(rows);
  const separate = arrival === "lines" ? "\n" : "\t";
  return rows
    .map(({ cells }) =>
      arrival === "pipes" && cells.length > 1 ? `| ${cells.join(" | ")} |` : cells.join(separate),
    )
    .join("\n");
}

const GAP = "   ";

/** Labels to the left, figures and the marks in their place to the right, titles in the middle of columns as wide as their widest cell. */
function alignedText(rows: readonly TextRow[]): string {
  const widths: number[] = [];
  for (const { cells } of rows) {
    if (cells.length === 1) continue;
    cells.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 4, displayWidth(cell));
    });
  }
  return rows
    .map(({ cells, head }) => {
      if (cells.length === 1) return cells[0] ?? "";
      const place = head ? centred : padCell;
      return cells
        .map((cell, index) => place(cell, widths[index] ?? 0))
        .join(GAP)
        .trimEnd();
    })
    .join("\n");
}

function isAmount(cell: string): boolean {
  return /^-?[\d,]+\.\d+$/.test(cell);
}

function padCell(cell: string, width: number): string {
  const space = " ".repeat(Math.max(0, width - displayWidth(cell)));
  return isAmount(cell) || /^(?:\d{1,2}|[^\p{L}\p{N}]+)$/u.test(cell) ? space + cell : cell + space;
}

function centred(cell: string, width: number): string {
  const space = Math.max(0, width - displayWidth(cell));
  const before = Math.floor(space / 2);
  return " ".repeat(before) + cell + " ".repeat(space - before);
}

/** Width on the page: a full-width character counts two, among them the quotation marks and dashes of Chinese. */
function displayWidth(text: string): number {
  let width = 0;
  for (const char of text) width += (char.codePointAt(0) ?? 0) > 0x2e7f || /[“”—]/.test(char) ? 2 : 1;
  return width;
}

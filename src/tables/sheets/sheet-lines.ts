import { need, needObjects } from "../../errors";
import { oneLine } from "../join";
import type { Line } from "../line";
import { isProse } from "../marks";
import { filledWidth } from "../row";
import { readCell } from "./cell";
import { coveredCells } from "./merges";
import { withoutRepeats } from "./repeated";
import {
  columnName,
  type Sheet,
  type SheetProblem,
  type SheetProblemCode,
  type SheetsReading,
} from "./sheet";

/**
 * The rows of a workbook as lines, and what is in doubt in them. The n-th line is the n-th row, counted through all
 * sheets. A merged cell has its text in its first column and row, also where no list of merges is given and the text
 * stands in every column it covers. A number is the decimal that is meant; a percentage is written as one; a date is
 * never a figure. What cannot be read stands as `#?` or as the error that it shows, so
 * nothing takes it for a blank, and is told in `problems` with its address. Never throws.
 *
 * @param sheets - The sheets, in the order of the workbook.
 * @example
 * ```ts
 * import { readSheets } from "juesuan/advanced";
 * const rows = [["合计", { formula: "B2+B3", result: 0.1 + 0.2 }, { value: 0.905, format: "0.0%" }, new Map()]];
 * const { lines, problems } = readSheets([{ name: "03", rows }]);
 * lines[0]?.cells; // => ["合计", "0.3", "90.5%", "#?"]
 * problems; // => [{ code: "unknown", sheet: "03", address: "D1", line: 1, sample: "Map" }]
 * ```
 */
export function readSheets(sheets: readonly Sheet[]): SheetsReading {
  needObjects(sheets, "sheets").forEach(({ rows }, at) => {
    need("list", rows, "sheets", at, "rows");
  });
  const lines: Line[] = [];
  const problems: SheetProblem[] = [];
  sheets.forEach((sheet, index) => {
    const name = sheet.name ?? String(index + 1);
    if (sheet.hidden === true) {
      problems.push({ code: "hidden-sheet", sheet: name, address: "", line: null, sample: "" });
    } else readSheet(sheet, name, index + 1, lines, problems);
  });
  return { lines, problems };
}

/**
 * The lines of {@link readSheets}.
 *
 * @param sheets - The sheets, in the order of the workbook.
 */
export function sheetLines(sheets: readonly Sheet[]): Line[] {
  needObjects(sheets, "sheets").forEach(({ rows }, at) => {
    need("list", rows, "sheets", at, "rows");
  });
  return readSheets(sheets).lines;
}

/** Blank rows in a row that keep their numbers; a cell lost at the end of a sheet makes no million lines. */
const MOST_BLANK = 1000;
/** Columns that a spreadsheet has. */
const MOST_COLUMNS = 16_384;

function readSheet(sheet: Sheet, name: string, table: number, lines: Line[], problems: SheetProblem[]): void {
  const { rows: read, found } = readRows(sheet);
  const rows = (sheet.merges ?? []).length > 0 ? read : withoutRepeats(read);
  const width = rows.reduce((most, row) => Math.max(most, filledWidth(row)), 0);
  const own = sheet.name === undefined ? {} : { sheet: sheet.name };
  const numbers = new Map<number, number>();
  let number = lines.at(-1)?.number ?? 0;
  let blanks = 0;
  const last = rows.reduce((end, row, index) => (filledWidth(row) > 0 ? index + 1 : end), 0);
  for (let index = 0; index < last; index++) {
    const row = rows[index] as readonly string[];
    blanks = filledWidth(row) === 0 ? blanks + 1 : 0;
    if (blanks > MOST_BLANK) continue;
    number++;
    if (blanks > 0) lines.push({ number, text: "", cells: [""], ruled: true, table, ...own });
    else {
      numbers.set(index + 1, number);
      for (const cells of rowsIn(row.slice(0, width))) {
        lines.push({ number, text: cells.join("\t"), cells, ruled: true, table, ...own });
      }
    }
  }
  for (const { code, row, address, sample } of [...found, ...hiddenIn(sheet, numbers, width)]) {
    problems.push({ code, sheet: name, address, line: numbers.get(row) ?? null, sample });
  }
}

interface Found {
  readonly code: SheetProblemCode;
  /** Row counted from 1; 0 where none is concerned. */
  readonly row: number;
  readonly address: string;
  readonly sample: string;
}

/** The texts of all cells; line ends inside a cell are kept. */
function readRows(sheet: Sheet): { rows: string[][]; found: Found[] } {
  const found: Found[] = [];
  const { top, left } = originOf(sheet.rows);
  const columns = sheet.rows.reduce((most, row) => Math.max(most, Array.isArray(row) ? row.length : 1), 0);
  const covered = coveredCells(sheet.merges ?? [], sheet.rows.length, Math.min(columns, MOST_COLUMNS));
  const rows: string[][] = [];
  for (let at = top; at < sheet.rows.length; at++) {
    const given: unknown = sheet.rows[at];
    const values: readonly unknown[] = Array.isArray(given) ? given : given === undefined ? [] : [given];
    const row = at - top;
    const texts: string[] = [];
    for (let column = 0; column < Math.min(values.length - left, MOST_COLUMNS); column++) {
      const value = values[column + left];
      let { text, code } = readCell(value);
      const first = covered.size === 0 ? undefined : covered.get(`${row},${column}`);
      if (first !== undefined && text !== "") {
        const master = first[0] === row ? texts[first[1]] : rows[first[0]]?.[first[1]];
        if (text === master) {
          text = "";
          code = null;
        } else code = "merge";
      }
      texts.push(text.trim() === "" ? "" : text);
      if (code !== null) {
        const address = `${columnName(column)}${row + 1}`;
        found.push({ code, row: row + 1, address, sample: sampleOf(text, value) });
      }
    }
    rows.push(texts);
  }
  return { rows, found };
}

/** Where A1 stands: some libraries count rows and cells from 1 and leave the first place of their lists empty. */
function originOf(rows: readonly (readonly unknown[])[]): { top: 0 | 1; left: 0 | 1 } {
  const top = rows.length > 0 && !(0 in rows) ? 1 : 0;
  const left = rows.every((row) => !Array.isArray(row) || row.length === 0 || !(0 in row)) ? 1 : 0;
  return { top, left };
}

function sampleOf(text: string, value: unknown): string {
  const kind = Object.prototype.toString.call(value).slice(8, -1);
  return (text === "#?" ? (kind === "Object" ? "" : kind) : oneLine(text)).slice(0, 40);
}

/** The rows of cells that a row of the sheet prints: running text in its only cell keeps its lines. */
function rowsIn(row: readonly string[]): string[][] {
  const filled = row.filter((text) => text !== "");
  const pieces = filled.length === 1 ? (filled[0] as string).split(/[\r\n]/) : [];
  const full = pieces.filter((piece) => piece.trim() !== "");
  if (full.length < 2 || (full.length === 2 && !full.some(isProse))) return [row.map(oneLine)];
  return full.map((piece) => row.map((text) => (text === "" ? "" : oneLine(piece))));
}

function hiddenIn(sheet: Sheet, numbers: ReadonlyMap<number, number>, width: number): Found[] {
  const rows = (sheet.hiddenRows ?? []).filter((row) => numbers.has(row));
  const columns = (sheet.hiddenColumns ?? []).filter((column) => column >= 1 && column <= width);
  return [
    ...rows.map((row): Found => ({ code: "hidden-row", row, address: String(row), sample: "" })),
    ...columns.map(
      (column): Found => ({ code: "hidden-column", row: 0, address: columnName(column - 1), sample: "" }),
    ),
  ];
}

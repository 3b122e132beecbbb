import { strToU8, unzipSync, zipSync } from "fflate";
import writeXlsxFile, {
  type CellObject,
  type Feature,
  type Row,
  type Sheet,
} from "write-excel-file/universal";
import { xmlText } from "./text-width";

/** What a formula gives as it is written: programs that do not recompute show it. */
export type Cached = number | string;

/** A cell of a sheet; `cached` goes with a formula, `text` stands in place of one. */
export type XlsxCell = (CellObject & { readonly cached?: Cached; readonly text?: string }) | null;

/** A sheet before it is written. */
export interface XlsxSheet {
  readonly name: string;
  readonly rows: readonly (readonly XlsxCell[])[];
  readonly widths: readonly number[];
  /** Printed across the paper. */
  readonly landscape?: boolean;
  /** Rows that stay when the sheet is scrolled. */
  readonly frozen?: number;
  readonly highlights?: Sheet<Blob>["conditionalFormatting"];
}

/** The letters of a column, from 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? "" : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** `C7`: an address in A1 style; row and column count from 0. */
export function addressOf(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `'公开03 支出决算表'!`: a sheet as formulas name it. */
export function sheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}

/** A text in a formula. Excel takes 255 characters there. */
export function formulaText(text: string): string {
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return `"${shown.replaceAll('"', '""')}"`;
}

/** A link to a cell of the workbook. */
export function linkCell(text: string, sheet: string, address: string, style: CellObject = {}): XlsxCell {
  const target = formulaText(`#${sheetPrefix(sheet)}${address}`);
  return {
    ...style,
    type: "Formula",
    value: `HYPERLINK(${target},${formulaText(text)})`,
    cached: text,
    textColor: "#0B4F9C",
  };
}

/** What a spreadsheet would compute once somebody edits the cell or saves it as CSV. */
const FORMULA = /^[\s]*[=+\-@\t\r＝＋－＠](?!$)/;

/**
 * What stands for a text until it is set: texts stand in their cells, since the list of shared ones would grow with the
 * accounts, and the library compresses it where nothing can be held back.
 */
const IN_PLACE = "0";

/** Most characters that Excel takes in a cell. */
const LONGEST = 32_000;

/**
 * A text. It is written as a string, which no program computes; one that looks like a formula is also formatted as text,
 * so that it stays one when it is edited.
 */
export function textCell(text: string, style: CellObject = {}): XlsxCell {
  if (text === "") return { ...style };
  const clean = xmlText(text).slice(0, LONGEST);
  const format = FORMULA.test(clean) ? { format: "@" } : {};
  return { ...style, type: "Formula", value: IN_PLACE, text: clean, ...format };
}

/** A figure with its number format. */
export function numberCell(value: number, format: string, style: CellObject = {}): XlsxCell {
  return { ...style, type: Number, value, format };
}

/** A live formula, with what it gives now. */
export function formulaCell(value: string, cached: Cached, style: CellObject = {}): XlsxCell {
  return { ...style, type: "Formula", value, cached };
}

/** Excel's name of a sheet: 31 characters, some of them not allowed, each name once. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean = name.replace(/[[\]/\\:*?]/g, " ").slice(0, 31);
    let own = clean;
    for (let at = 2; taken.has(own.toLowerCase()); at++) own = `${clean.slice(0, 27)} (${at})`;
    taken.add(own.toLowerCase());
    return own;
  });
}

/** Writes a workbook. Formulas have their values with them, and Excel computes them anew when it opens the file. */
export async function writeWorkbook(sheets: readonly XlsxSheet[]): Promise<Uint8Array> {
  const set = sheets.map(({ rows }) => setIn(rows));
  const written = sheets.map(
    (sheet): Sheet<Blob> => ({
      sheet: sheet.name,
      data: sheet.rows.map((row): Row => row.map(withoutCached)),
      columns: sheet.widths.map((width) => ({ width })),
      ...(sheet.landscape === true ? { orientation: "landscape" as const } : {}),
      ...(sheet.frozen === undefined ? {} : { stickyRowsCount: sheet.frozen }),
      ...(sheet.highlights === undefined ? {} : { conditionalFormatting: [...sheet.highlights] }),
    }),
  );
  const held = new Map<string, string>();
  const blob = await writeXlsxFile(written, {
    fontFamily: "宋体",
    fontSize: 11,
    features: [withValues(set), heldBack(held)],
  }).toBlob();
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  for (const [path, content] of held) files[path] = strToU8(content);
  return zipSync(files);
}

/**
 * The library of workbooks compresses large files in workers made of text, which a strict policy of a page forbids: the
 * files that grow with the accounts are held back and compressed here.
 */
function heldBack(held: Map<string, string>): Feature<Blob> {
  return {
    files: {
      write: {
        files: (sheets, { read }) => {
          const written = sheets.map((_, at): [path: string, content: string] => {
            const path = `xl/worksheets/sheet${at + 1}.xml`;
            const content = read(path);
            if (typeof content !== "string") throw new Error(`no sheet ${path} was written`);
            // The library takes out its reference to a drawing that there is not: it must find it.
            const [drawing = "-"] = /<drawing [^>]*>/.exec(content) ?? [];
            held.set(path, content.replace(drawing, ""));
            return [path, drawing];
          });
          return Object.fromEntries(written);
        },
      },
    },
  };
}

function withoutCached(cell: XlsxCell): CellObject | null {
  if (cell === null) return null;
  const { cached: _, text: __, ...rest } = cell;
  return rest;
}

/** What is set in the cells of a sheet after the library wrote it, by their addresses. */
type SetCell = Pick<NonNullable<XlsxCell>, "cached" | "text">;

function setIn(rows: XlsxSheet["rows"]): ReadonlyMap<string, SetCell> {
  const values = new Map<string, SetCell>();
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if ((cell?.cached ?? cell?.text) !== undefined) values.set(addressOf(row, column), cell ?? {});
    });
  });
  return values;
}

const FORMULA_CELL = /<c r="([A-Z]+\d+)"([^>]*)>(<f>[^<]*<\/f>)<\/c>/g;

/** The library of workbooks writes formulas without values; this sets them, and what it has no option for. */
function withValues(set: readonly ReadonlyMap<string, SetCell>[]): Feature<Blob> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (content, _options, { sheetIndex }) =>
            fitted(
              content.replace(FORMULA_CELL, (whole, address: string, rest: string, formula: string) => {
                const { cached: value, text } = set[sheetIndex]?.get(address) ?? {};
                if (text !== undefined)
                  return `<c r="${address}"${rest} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
                if (value === undefined) return whole;
                const type = typeof value === "string" ? ' t="str"' : "";
                return `<c r="${address}"${rest}${type}>${formula}<v>${escaped(value)}</v></c>`;
              }),
            ),
        },
        "xl/workbook.xml": {
          transformElementAttributes: (tag, attributes) =>
            tag === "calcPr" ? { ...attributes, fullCalcOnLoad: 1 } : attributes,
        },
      },
    },
  };
}

/** A sheet across the paper is as wide as the paper and as long as it must be. */
function fitted(content: string): string {
  if (!content.includes("<pageSetup ")) return content;
  return content
    .replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace("<pageSetup ", '<pageSetup fitToWidth="1" fitToHeight="0" ');
}

function escaped(value: Cached): string {
  if (typeof value === "number") return String(value);
  return value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

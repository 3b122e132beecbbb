import { need } from "../errors";
import type { Sheet, SheetCell, SheetMerge } from "../tables";

/** What is used of a workbook of SheetJS (`XLSX.read`), whatever its options. */
export interface SheetjsWorkbook {
  readonly SheetNames: readonly string[];
  readonly Sheets: Readonly<Record<string, object>>;
  readonly Workbook?: {
    readonly Sheets?: readonly { readonly Hidden?: number }[];
  };
}

/** A cell of SheetJS: type, value, text as shown, number format, formula. */
interface SheetjsCell {
  readonly t?: unknown;
  readonly v?: unknown;
  readonly w?: unknown;
  readonly z?: unknown;
  readonly f?: unknown;
}

/**
 * The sheets of a workbook that SheetJS has read, from `.xls` and `.et` as well as from `.xlsx`: merged cells once,
 * errors and formats as they are shown, hidden rows, columns and sheets told.
 *
 * @param workbook - What `XLSX.read` gives; with `cellNF: true` the number formats are known exactly.
 * @example
 * ```ts
 * import { sheetsFromSheetjs } from "juesuan/adapters";
 * const sheet = { "!ref": "B1:C1", B1: { t: "s", v: "合计" }, C1: { t: "n", v: 1, w: "1.00" } };
 * sheetsFromSheetjs({ SheetNames: ["03"], Sheets: { "03": sheet } })[0]?.rows; // => [[null, "合计", { value: 1, format: "0.00" }]]
 * ```
 */
export function sheetsFromSheetjs(workbook: SheetjsWorkbook): Sheet[] {
  need("object", workbook, "workbook");
  need("object", workbook.Sheets, "workbook", "Sheets");
  return need("list", workbook.SheetNames, "workbook", "SheetNames").map((name, index) => {
    need("text", name, "workbook", "SheetNames", index);
    const sheet = (workbook.Sheets[name] ?? {}) as Readonly<Record<string, unknown>>;
    return {
      name,
      rows: rowsOf(sheet),
      merges: listOf(sheet["!merges"]) as SheetMerge[],
      hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      hiddenRows: hiddenOf(sheet["!rows"]),
      hiddenColumns: hiddenOf(sheet["!cols"]),
    };
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Numbers from 1 of the rows or columns that are hidden. */
function hiddenOf(value: unknown): number[] {
  const hidden: number[] = [];
  listOf(value).forEach((one, index) => {
    if ((one as { hidden?: boolean } | null | undefined)?.hidden === true) hidden.push(index + 1);
  });
  return hidden;
}

/** The cells by row and column; by the cells that there are, for a sheet may claim a million rows. */
function rowsOf(sheet: Readonly<Record<string, unknown>>): unknown[][] {
  const rows: unknown[][] = [];
  const put = (row: number, column: number, cell: unknown): void => {
    while (rows.length <= row) rows.push([]);
    const cells = rows[row] as unknown[];
    while (cells.length < column) cells.push(null);
    cells[column] = cellValue(cell as SheetjsCell);
  };
  listOf(sheet["!data"]).forEach((row, at) => {
    listOf(row).forEach((cell, column) => {
      if (cell !== null && cell !== undefined) put(at, column, need("object", cell, at, column));
    });
  });
  for (const [address, cell] of Object.entries(sheet)) {
    const found = /^([A-Z]{1,3})(\d{1,7})$/.exec(address);
    if (found === null) continue;
    const column = [...(found[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    put(Number(found[2]) - 1, column - 1, need("object", cell, address));
  }
  return rows;
}

function cellValue({ t, v, w, z, f }: SheetjsCell): unknown {
  if (t === "e") return { error: w };
  if (t === "n" && typeof v === "number") return numberOf(v, w, z);
  if (v === undefined && typeof f === "string") return { formula: f };
  return t === "z" ? null : v;
}

/** A number with its format; where only the text is known that is shown, the format that it tells. */
function numberOf(value: number, shown: unknown, format: unknown): unknown {
  if (typeof format === "string") return { value, format } satisfies SheetCell;
  if (typeof shown !== "string" || shown.trim() === "") return value;
  const text = shown.trim();
  const digits = Number(text.replace(/[^\d.]/g, ""));
  const decimals = (text.split(".")[1] ?? "").replace(/\D/g, "").length;
  const places = decimals === 0 ? "" : `.${"0".repeat(decimals)}`;
  const near = (other: number) => Math.abs(digits - Math.abs(other)) <= 0.5000001 * 10 ** -decimals;
  if (text.endsWith("%") && near(value * 100)) return { value, format: `0${places}%` } satisfies SheetCell;
  if (/^[-(]?[\d,]*(?:\.\d*)?\)?$/.test(text)) {
    // Another number is shown than the cell holds: a format that divides.
    return near(value) ? { value, format: `0${places}` } : { value, format: "0," };
  }
  return /e[+-]?\d/i.test(text) ? value : text;
}

import { need, needObjects } from "../errors";
import type { Sheet, SheetCell } from "../tables";

/** What is used of a cell of exceljs. */
export interface ExceljsCell {
  readonly address: string;
  readonly value: unknown;
  readonly numFmt?: string;
  /** Of a cell inside a merged one the first; of any other the cell itself. */
  readonly master?: { readonly address: string };
}

/** What is used of a row of exceljs. */
export interface ExceljsRow {
  readonly hidden?: boolean;
  eachCell(visit: (cell: ExceljsCell, column: number) => void): void;
}

/** What is used of a worksheet of exceljs. */
export interface ExceljsWorksheet {
  readonly name: string;
  readonly state?: string;
  readonly columns?: readonly ({ readonly hidden?: boolean } | null | undefined)[] | null;
  eachRow(visit: (row: ExceljsRow, number: number) => void): void;
}

/** What is used of a workbook of exceljs. */
export interface ExceljsWorkbook {
  readonly worksheets: readonly ExceljsWorksheet[];
}

/**
 * The sheets of a workbook that exceljs has loaded: merged cells once, formulas by their results, numbers with their
 * formats, hidden rows, columns and sheets told.
 *
 * @param workbook - An `ExcelJS.Workbook` after `xlsx.load` or `xlsx.readFile`.
 * @example
 * ```ts
 * import { type ExceljsRow, sheetsFromExceljs } from "juesuan/adapters";
 * const row: ExceljsRow = { eachCell: (visit) => visit({ address: "B1", value: 0.905, numFmt: "0.0%" }, 2) };
 * const worksheets = [{ name: "03", eachRow: (visit: (row: ExceljsRow, number: number) => void) => visit(row, 1) }];
 * sheetsFromExceljs({ worksheets })[0]?.rows; // => [[null, { value: 0.905, format: "0.0%" }]]
 * ```
 */
export function sheetsFromExceljs(workbook: ExceljsWorkbook): Sheet[] {
  need("object", workbook, "workbook");
  return needObjects(workbook.worksheets, "workbook", "worksheets").map((worksheet, index) => {
    need("function", worksheet.eachRow, "workbook", "worksheets", index, "eachRow");
    const rows: (readonly unknown[])[] = [];
    const hiddenRows: number[] = [];
    worksheet.eachRow((row, number) => {
      while (rows.length < number) rows.push([]);
      if (row.hidden === true) hiddenRows.push(number);
      const cells: unknown[] = [];
      row.eachCell((cell, column) => {
        while (cells.length < column) cells.push(null);
        cells[column - 1] = cellOf(cell);
      });
      rows[number - 1] = cells;
    });
    const hiddenColumns = (worksheet.columns ?? []).flatMap((column, index) =>
      column?.hidden === true ? [index + 1] : [],
    );
    const hidden = worksheet.state === "hidden" || worksheet.state === "veryHidden";
    return { name: worksheet.name, rows, hidden, hiddenRows, hiddenColumns };
  });
}

function cellOf({ address, master, numFmt, value }: ExceljsCell): unknown {
  if (master !== undefined && master.address !== address) return null;
  if (numFmt === undefined || typeof value === "string" || value === null) return value;
  return { value, format: numFmt } satisfies SheetCell;
}

import { amountIn } from "juesuan/money";
import type { CellObject } from "write-excel-file/universal";
import type { FindingEntry } from "./findings";
import type { FormGrid } from "./form-grid";
import { BORDER, formatOf, HEAD, MARKED, TITLE } from "./sheet-styles";
import { displayWidth } from "./text-width";
import { numberCell, textCell, type XlsxCell, type XlsxSheet } from "./xlsx";

/** A form as it is published; cells with findings are marked, and nothing stands beside the table. */
export function formSheet(grid: FormGrid, name: string, entries: readonly FindingEntry[]): XlsxSheet {
  const { rows, headingRows, headerRows, noteRows, width, figures, precision } = grid;
  const values = new Map(figures.map((figure) => [`${figure.row} ${figure.column}`, figure]));
  const merges = new Map(grid.merges.map((merge) => [`${merge.row} ${merge.column}`, merge]));
  const marks = marksOf(grid, entries);
  const body = headingRows + headerRows;
  const cells = rows.map((texts, row): XlsxCell[] => {
    if (row < headingRows) return [{ ...textCell(texts[0] ?? "", headingStyle(row)), columnSpan: width }];
    if (row >= rows.length - noteRows) return [{ ...textCell(texts[0] ?? "", NOTE), columnSpan: width }];
    return texts.map((text, column): XlsxCell => {
      const place = `${row} ${column}`;
      if (row < body) {
        const merge = merges.get(place);
        const span = merge === undefined ? {} : { rowSpan: merge.rows, columnSpan: merge.columns };
        return { ...textCell(text, HEAD), ...span };
      }
      const style = { ...BORDER, ...marks.get(place) };
      const figure = values.get(place);
      if (figure === undefined) return textCell(text, style);
      if (figure.measure === "count") return numberCell(figure.amount, "0", style);
      return numberCell(Number(amountIn(figure.amount, precision.unit)), formatOf(precision.decimals), style);
    });
  });
  return { name, rows: withoutCovered(cells), widths: widthsOf(grid), landscape: width > 6 };
}

const NOTE = { wrap: true, height: 30, alignVertical: "top" } as const satisfies CellObject;

function headingStyle(row: number): CellObject {
  return row === 0 ? { ...TITLE, align: "center" } : {};
}

/** What a merged cell covers is null: the library of workbooks asks for it. */
function withoutCovered(rows: readonly (readonly XlsxCell[])[]): XlsxCell[][] {
  const out = rows.map((cells) => [...cells]);
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const [down, across] = [cell?.rowSpan ?? 1, cell?.columnSpan ?? 1];
      for (let r = 0; r < down; r++)
        for (let c = 0; c < across; c++) {
          const covered = out[row + r];
          if (covered !== undefined && r + c > 0) covered[column + c] = null;
        }
    });
  });
  return out;
}

/** The look of the cells that findings judge; the gravest goes before. */
function marksOf(grid: FormGrid, entries: readonly FindingEntry[]): ReadonlyMap<string, CellObject> {
  const rowOf = new Map<string, number>();
  grid.table.rows.forEach(({ key }, at) => {
    if (!rowOf.has(key)) rowOf.set(key, at);
  });
  const marks = new Map<string, CellObject>();
  for (const severity of ["info", "warning", "error"] as const)
    for (const { finding } of entries) {
      if (finding.severity !== severity) continue;
      for (const { form, row, column } of finding.where) {
        const at = form === grid.form ? grid.placeOf(rowOf.get(row) ?? -1, column) : undefined;
        if (at !== undefined) marks.set(`${at.row} ${at.column}`, MARKED[severity]);
      }
    }
  return marks;
}

/** Columns as wide as their widest text of the body, within reason. */
function widthsOf({ rows, headingRows, headerRows, noteRows, width }: FormGrid): number[] {
  const body = rows.slice(headingRows, rows.length - noteRows);
  return Array.from({ length: width }, (_, column) => {
    const widest = body.reduce((most, cells, row) => {
      const length = displayWidth(cells[column] ?? "");
      return Math.max(most, row < headerRows ? Math.min(length, 14) : length);
    }, 0);
    return Math.min(48, Math.max(8, widest + 2));
  });
}

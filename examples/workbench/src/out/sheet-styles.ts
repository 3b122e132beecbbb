import type { Severity } from "juesuan/checking";
import type { CellObject } from "write-excel-file/universal";
import { displayWidth } from "./text-width";
import type { XlsxCell } from "./xlsx";

export const BORDER = { borderStyle: "thin", borderColor: "#595959" } as const satisfies CellObject;
export const HEAD = {
  ...BORDER,
  fontWeight: "bold",
  align: "center",
  alignVertical: "center",
  wrap: true,
  backgroundColor: "#E8EDF3",
} as const satisfies CellObject;
export const BODY = { ...BORDER, alignVertical: "top", wrap: true } as const satisfies CellObject;
export const TITLE = { fontWeight: "bold", fontSize: 16 } as const satisfies CellObject;

/** How a cell with a finding looks: never by colour alone, the border differs too. */
export const MARKED: Readonly<Record<Severity, CellObject>> = {
  error: { backgroundColor: "#F9D6D2", borderStyle: "thick", borderColor: "#B3261E", fontWeight: "bold" },
  warning: { backgroundColor: "#FCE9C8", borderStyle: "mediumDashed", borderColor: "#8A5300" },
  info: { backgroundColor: "#E3EAF2", borderStyle: "dotted", borderColor: "#4A5560" },
};

/** The number format of figures with so many decimals. */
export function formatOf(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** Height of one line of a cell, in points. */
const LINE_HEIGHT = 15;

/** A row as high as its wrapped texts need: not every program finds that out when it opens a file. */
export function highEnough(cells: readonly XlsxCell[], widths: readonly number[]): XlsxCell[] {
  const lines = cells.map((cell, column) => {
    const text = cell?.text ?? cell?.cached;
    const width = Math.max(1, (widths[column] ?? 10) - 1);
    return typeof text === "string" && cell?.wrap === true ? Math.ceil(displayWidth(text) / width) : 1;
  });
  const height = Math.min(400, Math.max(1, ...lines) * LINE_HEIGHT + 1);
  return cells.map((cell, column) => (column === 0 && cell !== null ? { ...cell, height } : cell));
}

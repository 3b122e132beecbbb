import type { CodeScope } from "../codes";
import { cellLine, type GridRow, isBlank, isFigure, squash } from "../tables";
import { readCodeLabel } from "./code-cells";
import { isLabelTitle } from "./header";

/**
 * Rows of a coded form with names that the width of their column broke over several lines put together: the
 * figures then stand behind the last part of the name, or the last part stands alone under them.
 */
export function joinTorn(rows: readonly GridRow[], codes: CodeScope): GridRow[] {
  const out: GridRow[] = [];
  for (const row of rows) {
    const above = out.at(-1);
    const joined = above === undefined ? null : joinRows(above, row, codes);
    if (joined === null) out.push(row);
    else out[out.length - 1] = joined;
  }
  return out;
}

/** The rest of a row above: a text that is no title, and no code before it; null for any other row. */
function joinRows(above: GridRow, row: GridRow, codes: CodeScope): GridRow | null {
  const at = row.cells.findIndex((cell) => cell !== "");
  const rest = row.cells[at] ?? "";
  const text = squash(rest);
  if (at < 0 || at > 3 || !/^[\u4e00-\u9fff（(]/.test(rest) || isLabelTitle(text) || text.length > 40)
    return null;
  if (/^(?:合计|总计|小计|本年合计|合计栏)$/.test(text)) return null;
  const label = readCodeLabel(above.cells, []);
  if (label.digits === "" || label.name === "") return null;
  // In known columns a name goes on in its own.
  if (row.table !== undefined && (at !== label.last || above.table !== row.table)) return null;
  const behind = row.cells.slice(at + 1);
  const figures = behind.some((cell) => isFigure(cell));
  if (!figures && behind.some((cell) => !isBlank(cell))) return null;
  const open = above.cells.slice(label.last + 1).every((cell) => cell === "");
  if (figures ? !open : !continues(codes, label.digits, label.name, text)) return null;
  const name = `${above.cells[label.last] ?? ""}${rest}`;
  const labels = [...above.cells.slice(0, label.last), name];
  const tail = open ? behind : above.cells.slice(label.last + 1);
  const from = open ? { row, at: at + 1 } : { row: above, at: label.last + 1 };
  return {
    cells: [...labels, ...tail],
    line: from.row.line,
    lines: [
      ...labels.map((_, index) => cellLine(above, index)),
      ...tail.map((_, index) => cellLine(from.row, from.at + index)),
    ],
    broken: above.broken,
    ...(from.row.loose === undefined ? {} : { loose: labels.length }),
    ...(above.table === undefined ? {} : { table: above.table }),
    ...(above.page === undefined ? {} : { page: above.page }),
    ...(above.boxes === undefined && from.row.boxes === undefined
      ? {}
      : {
          boxes: [
            ...labels.map((_, index) => above.boxes?.[index]),
            ...tail.map((_, index) => from.row.boxes?.[from.at + index]),
          ],
        }),
  };
}

/** Whether a name with this behind it is nearer to the one the catalogue gives the code. */
function continues(codes: CodeScope, digits: string, name: string, rest: string): boolean {
  return codes.functional.rowsOf(digits).some((entry) => squash(entry.name).startsWith(squash(name) + rest));
}

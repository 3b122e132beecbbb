import type { Box, Line } from "../line";
import { inColumnsOf, isTorn, joined, repeatedHead } from "./continued";
import { inOrder } from "./lay-out";
import { plainText, type TextSize } from "./plain";
import type { Printed } from "./printed";
import type { Place, Table, TableRow } from "./table";

/** The table that ended the page before, with nothing under it. */
interface Open {
  readonly table: Table;
  /** Rows of its first page, which a head that is repeated equals. */
  readonly first: readonly TableRow[];
  /** Its last rows, without repeated heads. */
  readonly recent: readonly TableRow[];
}

/** Rows that tell which columns of a table are always filled. */
const RECENT = 100;

/** Numbers lines through all pages, and tables: one that goes on over the page keeps its number. */
export class Numbering {
  readonly lines: Line[] = [];
  private tables = 0;
  private open: Open | null = null;

  addPage(page: number, tables: readonly Table[], kept: readonly Printed[], measure: TextSize): void {
    let before = this.open;
    for (const one of inOrder(tables, kept)) {
      if ("rows" in one) this.addTable(page, one, before);
      else {
        this.addLine(page, one, plainText(one, measure));
        this.open = null;
      }
      before = null;
    }
  }

  private addTable(page: number, found: Table, before: Open | null): void {
    const table = before === null ? null : inColumnsOf(before.table, found);
    if (before === null || table === null) {
      this.tables++;
      for (const row of found.rows) this.addRow(page, row);
      this.open = { table: found, first: found.rows, recent: found.rows.slice(-RECENT) };
      return;
    }
    const head = repeatedHead(before.first, table.rows);
    const body = [...before.recent, ...table.rows.slice(head)];
    const [last, next] = [before.recent.at(-1), table.rows[head]];
    const ruled = table.columns === undefined && last !== undefined && next !== undefined;
    const torn = ruled && isTorn(last, next, body, before.table.open);
    if (torn) this.extendLast(joined(last, next));
    const rows = table.rows.filter((_, at) => !torn || at !== head);
    for (const row of rows) this.addRow(page, row);
    const recent = [...before.recent, ...table.rows.slice(torn ? head + 1 : head)].slice(-RECENT);
    this.open = { table, first: before.first, recent };
  }

  private addRow(page: number, { cells, boxes, spans, box }: TableRow): void {
    this.lines.push({
      number: this.lines.length + 1,
      text: cells.join("\t"),
      cells,
      ruled: true,
      table: this.tables,
      page,
      box: placed(page, box),
      boxes: boxes.map((one) => (one === undefined ? undefined : placed(page, one))),
      ...(spans.some((span) => span !== undefined) ? { spans } : {}),
    });
  }

  /** The last row with the texts that the next page adds to it. */
  private extendLast(cells: readonly string[]): void {
    const last = this.lines.pop();
    if (last !== undefined) this.lines.push({ ...last, cells, text: cells.join("\t") });
  }

  private addLine(page: number, { x, y, width, height }: Printed, text: string): void {
    this.lines.push({
      number: this.lines.length + 1,
      text,
      cells: [text.trim()],
      page,
      box: placed(page, { x, y, width, height }),
    });
  }
}

function placed(page: number, { x, y, width, height }: Place): Box {
  return { page, x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height) };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

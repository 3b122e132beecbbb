import { oneLine } from "../join";
import { isProse } from "../marks";
import { placeCells, type SpannedCell, type Spans } from "./spans";

/** A line made of markup: text, or a row of a table. */
export interface Made {
  readonly number: number;
  readonly text: string;
  readonly cells?: readonly string[];
  readonly table?: number;
}

interface Cell {
  readonly line: number;
  readonly columns: number;
  readonly rows: number;
  /** Text since the last block: `\n` where a `<br>` stands, `\r` where the source breaks the line. */
  text: string;
  /** What stands before it: blocks of text and rows of tables inside the cell. */
  readonly items: Made[];
  /** A table of rows and columns stands in the cell: the cell only lays out the page. */
  layout: boolean;
}

interface Table {
  readonly id: number;
  /** Opened by a row without a `<table>` around it. */
  readonly implied: boolean;
  readonly made: Made[];
  readonly spans: Spans;
  row: { readonly line: number; readonly cells: Cell[]; open: boolean } | null;
}

/** Tables inside tables, down to this depth; a deeper one is text of its cell. */
const DEEPEST = 20;

/** Collects lines and tables while the tags of a text are walked through. */
export class Builder {
  private readonly made: Made[] = [];
  private readonly tables: Table[] = [];
  private tableCount = 0;
  private readonly budget: number;

  constructor(characters: number) {
    this.budget = characters;
  }

  /** The cell that text goes into; null outside of cells. */
  get cell(): Cell | null {
    const row = this.tables.at(-1)?.row;
    return row?.open ? (row.cells.at(-1) ?? null) : null;
  }

  get inTable(): boolean {
    return this.tables.length > 0;
  }

  /** Whether tables stand so deep in one another that a further one is only text. */
  get full(): boolean {
    return this.tables.length >= DEEPEST;
  }

  /** A line outside of cells: between the rows of a table it ends one that has no tag around its rows. */
  line(number: number, text: string): void {
    const table = this.tables.at(-1);
    if (table !== undefined && text.trim() !== "") {
      this.endRow();
      if (table.implied) this.closeTable();
    }
    this.target().push({ number, text });
  }

  openTable(number: number, implied: boolean): void {
    // A table between the rows of another ends it.
    if (this.tables.length > 0 && this.cell === null) this.closeTable();
    const cell = this.cell;
    if (cell !== null) endBlock(cell, number);
    const spans = { carried: [], width: 0, budget: this.budget };
    this.tableCount += 1;
    this.tables.push({ id: this.tableCount, implied, made: [], spans, row: null });
  }

  openRow(number: number): void {
    if (this.tables.length === 0) this.openTable(number, true);
    this.endRow();
    const table = this.tables.at(-1) as Table;
    table.row = { line: number, cells: [], open: false };
  }

  openCell(number: number, columns: number, rows: number): void {
    if (!this.tables.at(-1)?.row) this.openRow(number);
    this.closeCell(number);
    const { row } = this.tables.at(-1) as Table;
    row?.cells.push({ line: number, columns, rows, text: "", items: [], layout: false });
    if (row) row.open = true;
  }

  closeCell(number: number): void {
    const cell = this.cell;
    const table = this.tables.at(-1);
    if (cell !== null) endBlock(cell, number);
    if (table?.row) table.row.open = false;
  }

  /** Ends the group of rows: no merged cell reaches over its end. */
  openGroup(): void {
    this.endRow();
    const table = this.tables.at(-1);
    if (table !== undefined) table.spans.carried = [];
  }

  endRow(): void {
    const table = this.tables.at(-1);
    const row = table?.row;
    if (table === undefined || !row) return;
    this.closeCell(row.line);
    table.row = null;
    const alone = row.cells.length === 1 && !table.spans.carried.some((rows) => rows > 0);
    const cells = placeCells(row.cells.map(spanned), table.spans);
    const laid = row.cells.some((cell) => cell.layout) || (alone && isColumn(row.cells[0] as Cell));
    const target = this.tables.length === 1 ? this.made : table.made;
    if (laid) for (const item of row.cells.flatMap(laidOut)) target.push(item);
    else if (cells.length > 0)
      target.push({ number: row.line, text: cells.join("\t"), cells, table: table.id });
  }

  closeTable(): void {
    this.endRow();
    const table = this.tables.pop();
    const cell = this.cell;
    if (table === undefined || table.made.length === 0) return;
    if (cell === null) for (const item of table.made) this.target().push(item);
    else {
      if (isGrid(table.made)) cell.layout = true;
      for (const item of table.made) cell.items.push(item);
    }
  }

  /** Ends all that is open and gives the lines. */
  finish(): Made[] {
    while (this.tables.length > 0) this.closeTable();
    return this.made;
  }

  private target(): Made[] {
    return this.tables.length < 2 ? this.made : (this.tables.at(-1) as Table).made;
  }
}

/** Ends the block of text of a cell. */
export function endBlock(cell: Cell, number: number): void {
  if (cell.text.trim() !== "") cell.items.push({ number, text: cell.text });
  cell.text = "";
}

function spanned(cell: Cell): SpannedCell {
  const text = oneLine(cell.items.map(({ text }) => text).join("\n"));
  return { text, columns: cell.columns, rows: cell.rows };
}

/** Rows and columns, and not one row or one column that only divides a cell. */
function isGrid(made: readonly Made[]): boolean {
  const rows = made.filter(({ cells }) => cells !== undefined && cells.length > 1);
  return rows.length > 1;
}

/** Whether the only cell of a row holds running text, line by line. */
function isColumn(cell: Cell): boolean {
  if (cell.items.length > 1) return true;
  const pieces = (cell.items[0]?.text ?? "").split("\n").filter((piece) => piece.trim() !== "");
  return pieces.length > 2 || (pieces.length > 1 && pieces.some(isProse));
}

/** The lines of a cell that only lays out the page. */
function laidOut(cell: Cell): Made[] {
  return cell.items.flatMap((item) =>
    item.cells !== undefined
      ? [item]
      : item.text
          .split("\n")
          .map((piece) => ({ number: item.number, text: oneLine(piece) }))
          .filter(({ text }) => text !== ""),
  );
}

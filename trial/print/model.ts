/** One cell as printed; it may run over columns and rows, as a merged cell does. */
export interface Cell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
  /** Figures stand at the right edge, titles in the middle, everything else at the left. */
  readonly at?: "left" | "middle" | "right";
}

/** A table: its head, its body, and how wide each column is beside the others. */
export interface Table {
  readonly head: readonly (readonly Cell[])[];
  readonly body: readonly (readonly Cell[])[];
  readonly widths: readonly number[];
}

/** A part of a document: a table under its title, or paragraphs. */
export interface Part {
  readonly title: string;
  /** What stands between title and table: number of the form, body, unit; the last at the right edge. */
  readonly facts: readonly string[];
  readonly table: Table | null;
  /** Under the table, or all of the text. */
  readonly paragraphs: readonly string[];
}

/** How a document is laid out. */
export interface Look {
  readonly rules: "all" | "none" | "horizontal";
  readonly landscape: boolean;
  /** Size of the letters, in points. */
  readonly size: number;
  /** Whether the head of a table is printed again on each page that the table runs over to. */
  readonly repeatedHeads: boolean;
  /** Whether the facts over a table share one line or have a line each. */
  readonly facts: "line" | "lines";
}

/** A document before any program has printed it. */
export interface Layout {
  readonly name: string;
  readonly parts: readonly Part[];
  readonly look: Look;
}

const FIGURE = /^-?[\d,]+(?:\.\d+)?%?$/;

/** A cell with its text at the place that its content asks for. */
export function cell(text: string, columns = 1, rows = 1): Cell {
  return {
    text,
    ...(columns > 1 ? { columns } : {}),
    ...(rows > 1 ? { rows } : {}),
    at: FIGURE.test(text) && (text.includes(".") || text === "0") ? "right" : "left",
  };
}

/** A title of columns. */
export function title(text: string, columns = 1, rows = 1): Cell {
  return { ...cell(text, columns, rows), at: "middle" };
}

/** A cell at its place in the grid of its table. */
export interface Placed extends Cell {
  readonly row: number;
  readonly column: number;
}

/** Every cell of a table with its row and column; what a merged cell covers is left out. */
export function placed(table: Table): Placed[] {
  const taken = new Set<string>();
  const cells: Placed[] = [];
  [...table.head, ...table.body].forEach((row, y) => {
    let x = 0;
    for (const one of row) {
      while (taken.has(`${y},${x}`)) x += 1;
      cells.push({ ...one, row: y, column: x });
      for (let dy = 0; dy < (one.rows ?? 1); dy += 1)
        for (let dx = 0; dx < (one.columns ?? 1); dx += 1) taken.add(`${y + dy},${x + dx}`);
      x += one.columns ?? 1;
    }
  });
  return cells;
}

/** The table as lines with tabs: a merged cell holds its text in its first place. */
export function tabbed(table: Table): string[] {
  const lines = [...table.head, ...table.body].map(() => table.widths.map(() => ""));
  for (const one of placed(table)) {
    const line = lines[one.row];
    if (line !== undefined) line[one.column] = one.text;
  }
  return lines.map((line) => line.join("\t"));
}

/** A document as text with tabs: what every arrival is measured against. */
export function plainText(layout: Layout): string {
  return layout.parts
    .flatMap(({ title: heading, facts, table, paragraphs }) => [
      ...(heading === "" ? [] : [heading]),
      ...(facts.length === 0 ? [] : layout.look.facts === "line" ? [facts.join("\t")] : facts),
      ...(table === null ? [] : tabbed(table)),
      ...paragraphs,
      "",
    ])
    .join("\n");
}

/** The rows of a table, none where lines follow each other, and the line that ends it; null at the end of the text. */
export interface TableRun {
  readonly rows: string[][];
  readonly line: string | null;
}

const hasTabs = (line: string): boolean => line.includes("\t");

/** A text cut into the runs of its lines that are rows of tables, with tabs between their cells, each with the line behind it. */
export function* tableRuns(text: string, isRow: (line: string) => boolean = hasTabs): Generator<TableRun> {
  let rows: string[][] = [];
  for (const line of text.split("\n")) {
    if (isRow(line)) rows.push(line.split("\t"));
    else {
      yield { rows, line };
      rows = [];
    }
  }
  yield { rows, line: null };
}

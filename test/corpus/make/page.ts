/** One cell that a reader is expected to find, in the titles of the JSON contract. */
export interface ExpectedCell {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly amount: string;
  readonly line: number;
  /** Position in the text where several disclosures follow one another. */
  readonly disclosure?: number;
  /** True where a reader may also leave the cell out (the text does not settle its place). */
  readonly optional?: true;
}

/** A printed figure and the cell it stands for; `place` null for figures of forms outside the ten. */
export interface Figure {
  readonly text: string;
  readonly amount: string | null;
  readonly place: readonly [form: string, row: string, column: string] | null;
  readonly optional?: true;
  /** True for a figure that cannot be read (a letter among the digits): its line must be reported. */
  readonly damaged?: true;
}

export type Item = string | Figure;
export type Row = readonly Item[];

export interface ExpectedStatement {
  readonly line: number;
  readonly subject: string;
  readonly measure: string;
  readonly value: string;
  readonly unit: string;
}

const textOf = (item: Item): string => (typeof item === "string" ? item : item.text);

/** Width of a text in a fixed-pitch font: Chinese characters take two places. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Whether a Chinese character counts for two places (a terminal) or one (`pdftotext -layout`). */
export type Measure = "places" | "characters";

function pad(text: string, width: number, side: "left" | "right" | "center", measure: Measure): string {
  const room = Math.max(0, width - (measure === "places" ? widthOf(text) : text.length));
  const before = side === "right" ? room : side === "center" ? Math.floor(room / 2) : 0;
  return " ".repeat(before) + text + " ".repeat(room - before);
}

/** Lines of a disclosure with the record of what stands where. */
export class Page {
  readonly lines: string[] = [];
  readonly cells: ExpectedCell[] = [];
  readonly statements: ExpectedStatement[] = [];
  /** Lines with a figure that nobody can read. */
  readonly damaged: number[] = [];
  disclosure = 0;
  private counter = 0;

  text(...lines: readonly string[]): void {
    for (const line of lines) this.lines.push(...line.split("\n"));
  }

  /** A line of prose whose statements are on the line just written. */
  say(line: string, ...statements: readonly Omit<ExpectedStatement, "line">[]): void {
    this.lines.push(line);
    for (const statement of statements) this.statements.push({ line: this.lines.length, ...statement });
  }

  private record(item: Item, line: number): void {
    if (typeof item !== "string" && item.damaged === true) this.damaged.push(line);
    if (typeof item === "string" || item.place === null || item.amount === null) return;
    const [form, row, column] = item.place;
    this.cells.push({
      form,
      row,
      column,
      amount: item.amount,
      line,
      ...(this.disclosure > 0 ? { disclosure: this.disclosure } : {}),
      ...(item.optional === true ? { optional: true as const } : {}),
    });
  }

  private put(row: Row, line: string): void {
    this.lines.push(line);
    for (const item of row) this.record(item, this.lines.length);
  }

  tabs(rows: readonly Row[]): void {
    for (const row of rows) this.put(row, row.map(textOf).join("\t"));
  }

  /** Each row between a beginning and an end, as web pages have it. */
  between(rows: readonly Row[], begin: string, middle: string, end: string): void {
    for (const row of rows) this.put(row, `${begin}${row.map(textOf).join(middle)}${end}`);
  }

  pipes(rows: readonly Row[], rule = 0): void {
    rows.forEach((row, index) => {
      this.put(row, `| ${row.map(textOf).join(" | ")} |`);
      if (index === rule) this.lines.push(`|${row.map(() => "---").join("|")}|`);
    });
  }

  /** One cell a line; blank cells as empty lines or missing; `gap` empty lines after each row. */
  cellLines(rows: readonly Row[], options: { blanks: "empty" | "missing"; gap?: number }): void {
    for (const row of rows) {
      for (const item of row) {
        if (textOf(item) === "" && options.blanks === "missing") continue;
        this.lines.push(textOf(item));
        this.record(item, this.lines.length);
      }
      for (let n = 0; n < (options.gap ?? 0); n++) this.lines.push("");
    }
  }

  /** Space-aligned text; figures to the right of their column. `breakEvery` rows calls `onBreak`. */
  aligned(
    rows: readonly Row[],
    widths: readonly number[],
    options: {
      indent?: number;
      breakEvery?: number;
      onBreak?: () => void;
      center?: boolean;
      measure?: Measure;
      separator?: string;
    } = {},
  ): void {
    this.counter = 0;
    for (const row of rows) {
      if (options.breakEvery !== undefined && this.counter === options.breakEvery) {
        options.onBreak?.();
        this.counter = 0;
      }
      this.counter += 1;
      const line = row
        .map((item, index) =>
          pad(
            textOf(item),
            widths[index] ?? 12,
            options.center === true ? "center" : typeof item !== "string" ? "right" : "left",
            options.measure ?? "places",
          ),
        )
        .join(options.separator ?? "  ");
      this.put(row, (" ".repeat(options.indent ?? 0) + line).trimEnd());
    }
  }
}

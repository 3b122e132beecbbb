/** One line of a text, as published: its 1-based number, its text, and its cells where it has tabs. */
export interface Line {
  /** 1-based number of the line in the text it came from. */
  readonly number: number;
  /** The line without its end, otherwise untouched. */
  readonly text: string;
  /** The line cut at its tabs, each cell trimmed; a line without tabs is one cell. */
  readonly cells: readonly string[];
}

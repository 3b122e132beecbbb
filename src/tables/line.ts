/** A place on a page: points from the upper left corner, y downwards. */
export interface Box {
  /** 1-based number of the page. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * One line of what was brought: a line of a text, a row of a table on a page, a row of a sheet or of a web table.
 * Whatever the arrival, its cells are those that a reader places.
 */
export interface Line {
  /** 1-based number of the line: of the text it came from, or, for pages and sheets, of the line that was made. */
  readonly number: number;
  /** The line without its end, otherwise untouched; of a made line its cells with tabs between them. */
  readonly text: string;
  /** Its cells, each trimmed: cut at tabs, at bars or at the edges of a table; a line without any is one cell. */
  readonly cells: readonly string[];
  /**
   * Whether the cells stand in columns that are known: rules of a page, markup or a sheet keep blank cells, so that the
   * n-th cell of every line of a table is the n-th column. Absent where only the text tells.
   */
  readonly ruled?: true;
  /** Number of the table that the line belongs to, where pages, markup or sheets tell; counts through the document. */
  readonly table?: number;
  /** 1-based number of the page. */
  readonly page?: number;
  /** Name of the sheet. */
  readonly sheet?: string;
  /** Place of the whole line on its page. */
  readonly box?: Box;
  /** Place of each cell, where it is known. */
  readonly boxes?: readonly (Box | undefined)[];
  /**
   * Of each cell that goes over several rows or columns, how many of both; undefined for every other. Its text stands
   * in its first row and column, and '' in the others.
   */
  readonly spans?: readonly (readonly [rows: number, columns: number] | undefined)[];
}

import type { Box, Line } from "./line";
import { isNote, isPageNumber, isProse, isSection } from "./marks";
import { filledWidth } from "./row";

/** Longest line that is looked at for what a short line may be. */
const SHORT = 400;

/**
 * A line with what it is, each fact found out once, when it is first asked for: later stages read facts and never
 * judge the raw text again.
 */
export class LexedLine implements Line {
  readonly number: number;
  readonly text: string;
  readonly cells: readonly string[];
  readonly ruled?: true;
  readonly table?: number;
  readonly page?: number;
  readonly sheet?: string;
  readonly box?: Box;
  readonly boxes?: readonly (Box | undefined)[];
  /** Its only text, without blanks around: of the line, or of the one cell that is filled; empty where several are. */
  readonly statement: string;
  /** How many cells are filled. */
  readonly filled: number;
  #note: boolean | undefined;
  #prose: boolean | undefined;
  #pageMark: boolean | undefined;
  #section: boolean | undefined;

  constructor(line: Line) {
    this.number = line.number;
    this.text = line.text;
    this.cells = line.cells;
    if (line.ruled !== undefined) this.ruled = line.ruled;
    if (line.table !== undefined) this.table = line.table;
    if (line.page !== undefined) this.page = line.page;
    if (line.sheet !== undefined) this.sheet = line.sheet;
    if (line.box !== undefined) this.box = line.box;
    if (line.boxes !== undefined) this.boxes = line.boxes;
    let filled = 0;
    let only = "";
    for (const cell of this.cells) {
      if (cell === "") continue;
      filled++;
      only = cell;
    }
    this.filled = filled;
    this.statement = filled === 1 ? only : "";
  }

  /** Whether nothing but blanks stands on it and no cell was cut. */
  get isBlank(): boolean {
    return this.filled === 0 && this.cells.length <= 1;
  }

  /** Number of cells up to the last that is filled. */
  get width(): number {
    return filledWidth(this.cells);
  }

  /** A statement under or over a table: 注：…, 本表无数据. */
  get isNote(): boolean {
    this.#note ??= this.statement !== "" && isNote(this.statement);
    return this.#note;
  }

  /** Running text. */
  get isProse(): boolean {
    this.#prose ??= this.statement !== "" && isProse(this.statement);
    return this.#prose;
  }

  /** The number of a page and nothing else. */
  get isPageMark(): boolean {
    this.#pageMark ??= isPageNumber(this.statement);
    return this.#pageMark;
  }

  /** The opening of another part of the document. */
  get isSection(): boolean {
    this.#section ??= this.text.length <= SHORT && isSection(this.text);
    return this.#section;
  }

  /** Whether a page of the text ends before it. */
  get opensPage(): boolean {
    return this.text.startsWith("\f");
  }
}

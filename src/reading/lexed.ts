import type { Unit } from "../money";
import { LexedLine, type Line, squash } from "../tables";
import { type Segment, segmentsIn } from "./aligned-segments";
import { bodyIn, type HeadingFacts, headingFacts, unitIn, yearIn } from "./heading";
import { isRow } from "./listed-tokens";
import { matchTitle, type TitleMatch } from "./titles";

/** Longest line that may be a title, a heading or a part of one. */
const SHORT = 400;

/** Cells of a line with a title: the others may state number, body, year or unit. */
const TITLE_CELLS = 5;

const HEADER_WORD =
  /^(?:项目(?:\(.{0,12}\))?|行次|栏次|科目(?:编码|代码)(?:[及和与、/]?(?:科目)?名称)?|科目名称|(?:支出)?功能分类(?:科目)?(?:编码|名称)?|经济分类(?:科目)?(?:编码|名称)?|收入|支出|\d{0,4}年?度?预算数|\d{0,4}年?度?决算数|统计数|人员经费|公用经费|合计|编码|金额)$/;

const FIGURED = /(?:^|\s)-?[\d,]{1,20}\.\d{1,2}(?:\s|$)/;

/** Titles of tables of performance, which follow the forms. */
const ANOTHER_TABLE = /一级指标|二级指标|三级指标|绩效目标|绩效指标|自评/;

/** A line of a disclosure with what it says of forms, each fact found out once, when it is first asked for. */
export class FormLine extends LexedLine {
  #parts: readonly string[] | undefined;
  #heading: HeadingFacts | null | undefined;
  #title: TitleMatch | null | undefined;
  #foreign: boolean | undefined;
  #headsTable: boolean | undefined;
  #headed: boolean | undefined;
  #plain: string | undefined;
  #row: boolean | undefined;
  #places: readonly Segment[] | undefined;
  #characters: readonly Segment[] | undefined;

  /** Its cells, or the pieces that wide blanks divide. */
  get parts(): readonly string[] {
    this.#parts ??= partsOf(this);
    return this.#parts;
  }

  /** What the whole line states of a form: number, body, year, unit; null where it states nothing. */
  get heading(): HeadingFacts | null {
    if (this.#heading === undefined) this.#heading = headingFacts(joined(this));
    return this.#heading;
  }

  /** Whether every filled part of it states a fact of a heading, so that none heads a column. */
  get isHeading(): boolean {
    this.#headed ??=
      this.filled > 0 &&
      this.parts.length <= TITLE_CELLS &&
      this.parts.length > 0 &&
      this.parts.every((part) => headingFacts(part) !== null || /^\d{4}年度?$/.test(squash(part)));
    return this.#headed;
  }

  /** The title of a form, known or not, alone or beside facts of a heading. */
  get title(): TitleMatch | null {
    if (this.#title === undefined) this.#title = titleOf(this);
    return this.#title;
  }

  /** Whether a title of a column stands in it. */
  get headsTable(): boolean {
    this.#headsTable ??= this.parts.some(isHeaderWord) || (!this.isProse && hasHeaderWords(this.text));
    return this.#headsTable;
  }

  /** Whether figures with decimals stand in it as cells, so that it belongs to a table. */
  get isFigured(): boolean {
    return this.text.length < 1000 && FIGURED.test(this.text) && !this.isProse;
  }

  /** Whether the header of a table that is no form of final accounts stands in it. */
  get isForeign(): boolean {
    const { text } = this;
    this.#foreign ??= text.length < 2000 && /[指目自]/.test(text) && ANOTHER_TABLE.test(text);
    return this.#foreign;
  }

  /** Its cells in one text. */
  get plain(): string {
    this.#plain ??= this.cells.length > 1 ? this.cells.join(" ").trim() : (this.cells[0] ?? "").trim();
    return this.#plain;
  }

  /** Whether spaces divide a figure from other cells on it; 部门：某局 2021 年度 公开 08 表 has facts and no figure. */
  get isRow(): boolean {
    this.#row ??=
      isRow(this.plain) && !(Object.keys(this.heading ?? {}).length > 1 && !/\.\d/.test(this.plain));
    return this.#row;
  }

  /** Its segments where columns are counted in places of half-width characters. */
  get places(): readonly Segment[] {
    this.#places ??= segmentsIn(this.text.replaceAll("\f", ""), "places");
    return this.#places;
  }

  /** Its segments where each character counts one. */
  get characters(): readonly Segment[] {
    this.#characters ??= segmentsIn(this.text.replaceAll("\f", ""), "characters");
    return this.#characters;
  }

  /** Year that it names. */
  get year(): number | undefined {
    return yearIn(this.text);
  }

  /** Unit that it names. */
  get unit(): Unit | undefined {
    return unitIn(this.text);
  }

  /** Reporting body that it names behind 部门 or 单位. */
  get body(): string | undefined {
    return bodyIn(squash(this.text));
  }
}

function isHeaderWord(text: string): boolean {
  return text.length < 30 && HEADER_WORD.test(squash(text));
}

/** Whether single spaces divide the titles of a header: one of its words among several, or two alone. */
function hasHeaderWords(text: string): boolean {
  if (text.length > 300 || !/\S\s+\S/.test(text)) return false;
  const words = text.trim().split(/\s+/);
  const heads = words.filter(isHeaderWord).length;
  return heads > 1 || (heads > 0 && words.length > 2);
}

function joined({ text, cells }: LexedLine): string {
  return cells.length > 1 && text.length <= SHORT ? cells.join("  ") : text;
}

/** The lines of a text, each with what it is. */
export function lexLines(lines: readonly Line[]): FormLine[] {
  return lines.map((line) => new FormLine(line));
}

function partsOf(line: LexedLine): readonly string[] {
  if (line.text.length > SHORT) return [];
  const text = line.text.trim();
  const cells =
    line.cells.length > 1
      ? line.cells
      : /[ \u3000|]/.test(text)
        ? text.split(/ {2}|\u3000 ?\u3000| \u3000|\u3000 |\|/)
        : [text];
  if (cells.length > 60) return [];
  return cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
}

/** A line that begins with a code is a row, though its name may end as a title does: 2010107 人大代表 / 履职能力提升. */
const CODED = /^\s{0,8}\d{3}(?: ?\d{2}){0,2}\s{1,8}[^\d\s年]/;

function titleOf(line: FormLine): TitleMatch | null {
  if (
    !line.text.includes("表") ||
    CODED.test(line.text) ||
    line.parts.length === 0 ||
    line.parts.length > TITLE_CELLS
  )
    return null;
  let found: TitleMatch | null = null;
  for (const part of line.parts) {
    const match: TitleMatch | null = found === null ? matchTitle(part) : null;
    if (match !== null) found = match;
    else if (headingFacts(part) === null) return null;
  }
  return found;
}

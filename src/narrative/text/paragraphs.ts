import type { Line } from "../../tables";
import type { SectionId } from "../sections";
import type { ChartRow } from "../statement";
import { unitAt } from "../words/units";
import { type Apart, linesApart } from "./apart";
import { CELL_BREAK, type Folded, foldedFrom, foldedWithout, foldLine, joinFolded } from "./fold";
import { beginsItem, headingOf } from "./heading";
import { withoutPageMarks } from "./page-marks";

/** A paragraph of a 情况说明: lines that belong to one sentence or more, folded. */
export interface Paragraph {
  readonly section: SectionId | null;
  readonly folded: Folded;
}

const FINISHED = new Set(["。", "；", ";", "：", ":", "!", "?"]);
/** `。（见图1）`: a note behind the sentence. */
const NOTE_AT_END = /[。;]\([^()]{1,20}\)$/;
const NOTE_LENGTH = 24;
/** `主要原因是：` at the end of a line: the reason stands in the next. */
const OPENS_REASON = /(?:原因|主要)(?:有|是|为|如下|在于)?:$/;
const PAGE_MARK = /^(?:-*\d{1,4}-*|第\d{1,4}页(?:[,/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4})$/;

/** Whether a line could open, close or belong to a section at all: cheap, before it is folded. */
function mayMatter(text: string): boolean {
  return /[情说說第附名公概绩績]/.test(text);
}

/**
 * Cuts the narrative of a disclosure into paragraphs: sections by their headings; lines broken inside a
 * sentence joined, page numbers, running heads and blank lines between them left out; rows and cells of tables left
 * out. A text without any heading is one narrative.
 */
export function paragraphsOf(lines: readonly Line[]): Pick<Cutting, "paragraphs" | "charts" | "rows"> {
  const apart = linesApart(lines);
  const found = cut(lines, apart, false);
  return found.opened ? found : cut(lines, apart, true);
}

/** What cutting has found, and where it stands. */
interface Cutting {
  readonly paragraphs: Paragraph[];
  /** Rows of cells with figures inside the sections. */
  readonly charts: ChartRow[];
  /** Rows of an evaluation between the sentences, which nobody else has read. */
  readonly rows: { readonly section: SectionId | null; readonly line: Line }[];
  open: boolean;
  opened: boolean;
  /** Behind 名词解释 and appendices. */
  forGood: boolean;
  section: SectionId | null;
  /** Lines of the paragraph that is not yet closed. */
  pieces: Folded[];
  blankBefore: boolean;
}

function cut(lines: readonly Line[], apart: Apart, fromStart: boolean): Cutting {
  const cutting: Cutting = {
    paragraphs: [],
    charts: [],
    rows: [],
    open: fromStart,
    opened: false,
    forGood: false,
    section: null,
    pieces: [],
    blankBefore: false,
  };
  for (let index = 0; index < lines.length; index += 1) takeLine(cutting, lines, index, apart);
  flush(cutting);
  return cutting;
}

function flush(cutting: Cutting): void {
  const { paragraphs, pieces, section } = cutting;
  if (pieces.length > 0) paragraphs.push({ section, folded: joinFolded(pieces) });
  cutting.pieces = [];
}

function takeLine(cutting: Cutting, lines: readonly Line[], index: number, apart: Apart): void {
  const line = lines[index];
  if (line === undefined || (!cutting.open && !mayMatter(line.text))) return;
  if (apart.cells.has(index)) {
    flush(cutting);
    return;
  }
  const before = cutting.pieces.at(-1)?.text;
  const isInside = before !== undefined && !isFinished(before);
  if (isInside && apart.heads.has(index)) {
    cutting.blankBefore = true;
    return;
  }
  const folded = withoutTabs(
    withoutPageMarks(foldLine(line.text, line.number)),
    line,
    isInside ? before : "",
  );
  const { text } = folded;
  if (text.length === 0) {
    cutting.blankBefore = true;
    return;
  }
  const isBlankBefore = cutting.blankBefore;
  cutting.blankBefore = apart.heads.has(index);
  if (takeHeading(cutting, folded) || apart.heads.has(index)) return;
  if (!cutting.open || isTableRow(text) || isAlignedRow(line.text)) {
    flush(cutting);
    const row = cutting.open ? chartRow(folded, cutting.section, line.number) : null;
    if (row !== null) cutting.charts.push(row);
    else if (cutting.open && EVALUATES.test(text) && hasBareFigures(line.text))
      cutting.rows.push({ section: cutting.section, line });
    return;
  }
  if (PAGE_MARK.test(text) && isPageMark(lines, index, before, isBlankBefore)) return;
  const opensReason = OPENS_REASON.test((before ?? "").slice(-NOTE_LENGTH));
  const begins =
    !opensReason && (apart.titles.has(index) || (beginsItem(text) && !isInsideNumber(before ?? "", text)));
  if (before !== undefined && (isFinished(before) || begins)) flush(cutting);
  cutting.pieces.push(folded);
}

/** Whether the line is a heading, which opens or closes a section. */
function takeHeading(cutting: Cutting, folded: Folded): boolean {
  const heading = headingOf(folded.text, cutting.open ? cutting.section : null, cutting.forGood);
  if (heading === null) return false;
  flush(cutting);
  cutting.open = heading.kind === "opens";
  if (heading.kind === "closes") {
    cutting.forGood ||= heading.forGood;
    return true;
  }
  cutting.forGood = false;
  cutting.opened = true;
  cutting.section = heading.section;
  if (heading.contentAt < folded.text.length) cutting.pieces = [foldedFrom(folded, heading.contentAt)];
  return true;
}

/** A tab that has no figure beside it parts two cells. */
const PARTING_TAB = /* @__PURE__ */ new RegExp(`[^\\d.%${CELL_BREAK}]${CELL_BREAK}+[^-\\d${CELL_BREAK}]`);
const UNIT_BEHIND_TAB = /* @__PURE__ */ new RegExp(`\\d${CELL_BREAK}+(?:万元|亿元|万|元|%|批|人|个|辆|台)`);
const ALL_BREAKS = /* @__PURE__ */ new RegExp(CELL_BREAK, "g");

/** Takes out the tabs that an extractor put around the figures of a sentence; cells keep theirs. */
function withoutTabs(folded: Folded, line: Line, before: string): Folded {
  const { text } = folded;
  if (!text.includes(CELL_BREAK) || line.text.includes("|") || PARTING_TAB.test(text)) return folded;
  const isSentence = !isTableRow(text) || UNIT_BEHIND_TAB.test(text) || /[,;]/.test(before);
  if (!isSentence) return folded;
  const ranges = [...text.matchAll(ALL_BREAKS)].map(({ index }) => ({ from: index, to: index + 1 }));
  return foldedWithout(folded, ranges);
}

/** A row of an aligned table: no mark, no unit behind a figure, and figures parted by blanks or three cells by wide ones. */
function isAlignedRow(text: string): boolean {
  if (hasBareFigures(text)) return true;
  if (text.length > LONGEST_ALIGNED || /[，。；：;:]|,(?!\d)/.test(text)) return false;
  if (/\d\.\d{1,6}[%％]?\s+[-−]?\d[\d,]*(?:\.\d+)?[%％]?\s*$/.test(text)) return true;
  if (!/\d/.test(text) || /\d\s*(?:万|亿|元|%|％|人|批|个|辆|台|年|月)/.test(text)) return false;
  return text.trim().split(WIDE_GAP).length >= LEAST_ALIGNED;
}

/** What stands in the rows of an evaluation and in no others. */
const EVALUATES = /[≥≤≧≦]|(?:数量|质量|时效|成本|效益|满意度|产出)指标/;

/** A figure without a unit, a dash for none. */
const BARE_CELL = /^(?:[-−—]{1,3}|[-−]?\d[\d,]*(?:\.\d+)?[%％]?)$/;

/** `培训人次 ≥500人次 520人次 10 10`: figures one behind the other without unit or mark, as only cells stand. */
function hasBareFigures(text: string): boolean {
  if (text.length > LONGEST_ALIGNED || /[，。；;]/.test(text)) return false;
  const cells = text.trim().split(/\s+/);
  return cells.some(
    (cell, index) =>
      index > 0 &&
      /\d/.test(cell) &&
      BARE_CELL.test(cell) &&
      BARE_CELL.test(cells[index - 1] ?? "") &&
      unitAt(cells[index + 1] ?? "", 0) === null,
  );
}

/** What parts two cells of an aligned table, and how many cells make a row. */
const WIDE_GAP = /\s{2,}/;
const LEAST_ALIGNED = 3;

/** Longest row of an aligned table. */
const LONGEST_ALIGNED = 200;

/** A row of cells whose first names something and whose others are figures, or null. */
function chartRow({ text }: Folded, section: SectionId | null, line: number): ChartRow | null {
  const [label = "", ...rest] = text.split(CELL_BREAK).filter((cell) => cell.length > 0);
  const figures = rest.filter((cell) => /^-?[\d,]+(?:\.\d+)?%?$/.test(cell));
  if (label.length < 2 || /^[\d.,%-]+$/.test(label) || figures.length === 0 || figures.length !== rest.length)
    return null;
  return { label, figures, section, line };
}

/** A row of a table: cells by tabs or bars, and no sentence. */
function isTableRow(text: string): boolean {
  return text.includes(CELL_BREAK) && !/[。;]|,(?!\d)/.test(text);
}

function isFinished(text: string): boolean {
  if (OPENS_REASON.test(text.slice(-NOTE_LENGTH))) return false;
  return FINISHED.has(text.charAt(text.length - 1)) || NOTE_AT_END.test(text.slice(-NOTE_LENGTH));
}

/** A number broken over two lines: its first part ends in a digit or its mark, the second begins with one. */
function isInsideNumber(before: string, text: string): boolean {
  return /[\d.,]$/.test(before.slice(-1)) && /^\d/.test(text) && /\d[.,]?$/.test(before.slice(-2));
}

/**
 * Whether a line begins with a unit that needs a figure. Behind a blank line a single character that other words follow is
 * the beginning of a word (项目), not a unit.
 */
function needsFigure(text: string, blankBefore: boolean): boolean {
  const unit = unitAt(text, 0);
  if (unit === null || /^[-\d]/.test(text)) return false;
  return !blankBefore || unit.end > 1 || !/^[项次场处期组天分名家户份条件页张]\p{Script=Han}/u.test(text);
}

/** A number alone on its line is a page number unless the sentence needs it: a unit follows, or a digit's mark came before. */
function isPageMark(
  lines: readonly Line[],
  index: number,
  before: string | undefined,
  blankBefore: boolean,
): boolean {
  if (before === undefined || isFinished(before)) return true;
  // A unit cut in two needs no figure, and an amount with its two decimals is whole.
  if (/\d[万亿批人团]$/.test(before.slice(-2))) return true;
  if (blankBefore && /\.\d{2}$/.test(before.slice(-3))) return true;
  if (!blankBefore && /[\d][.,]$/.test(before.slice(-2))) return false;
  for (let next = index + 1; next < Math.min(index + 4, lines.length); next += 1) {
    const text = foldLine((lines[next]?.text ?? "").slice(0, 8), 0).text;
    if (text.length > 0) return !needsFigure(text, blankBefore);
  }
  return true;
}

import type { Line } from "../../tables";
import type { SectionId } from "../sections";
import type { ChartRow } from "../statement";
import { unitAt } from "../words/units";
import { CELL_BREAK, type Folded, foldedFrom, foldLine, joinFolded } from "./fold";
import { beginsItem, headingOf } from "./heading";

/** A paragraph of a 情况说明: lines that belong to one sentence or more, folded. */
export interface Paragraph {
  readonly section: SectionId | null;
  readonly folded: Folded;
}

const FINISHED = new Set(["。", "；", ";", "：", ":", "!", "?"]);
const PAGE_MARK = /^(?:-*\d{1,4}-*|第\d{1,4}页(?:[,/]?共\d{1,4}页)?|\d{1,4}\/\d{1,4})$/;

/** Whether a line could open, close or belong to a section at all: cheap, before it is folded. */
function mayMatter(text: string): boolean {
  return /[情说說第附名公概绩績]/.test(text);
}

/**
 * Cuts the narrative of a disclosure into paragraphs: sections by their headings; lines broken inside a
 * sentence joined, page numbers and blank lines between them left out; rows of tables left out. A text
 * without any heading is one narrative.
 */
export function paragraphsOf(lines: readonly Line[]): Pick<Collected, "paragraphs" | "charts"> {
  const found = collect(lines, false);
  return found.opened ? found : collect(lines, true);
}

interface Collected {
  readonly paragraphs: Paragraph[];
  /** Rows of cells with figures inside the sections. */
  readonly charts: ChartRow[];
  readonly opened: boolean;
}

function collect(lines: readonly Line[], fromStart: boolean): Collected {
  const paragraphs: Paragraph[] = [];
  const charts: ChartRow[] = [];
  let open = fromStart;
  let opened = false;
  let forGood = false;
  let section: SectionId | null = null;
  let pieces: Folded[] = [];
  let blankBefore = false;
  const flush = () => {
    if (pieces.length > 0) paragraphs.push({ section, folded: joinFolded(pieces) });
    pieces = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || (!open && !mayMatter(line.text))) continue;
    const folded = foldLine(line.text, line.number);
    const { text } = folded;
    if (text.length === 0) {
      blankBefore = true;
      continue;
    }
    const isBlankBefore = blankBefore;
    blankBefore = false;
    const heading = headingOf(text, open ? section : null, forGood);
    if (heading !== null) {
      flush();
      open = heading.kind === "opens";
      if (heading.kind === "closes") {
        forGood ||= heading.forGood;
        continue;
      }
      forGood = false;
      opened = true;
      section = heading.section;
      if (heading.contentAt < text.length) pieces = [foldedFrom(folded, heading.contentAt)];
      continue;
    }
    if (!open || isTableRow(text)) {
      flush();
      const row = open ? chartRow(folded, section, line.number) : null;
      if (row !== null) charts.push(row);
      continue;
    }
    const before = pieces.at(-1)?.text;
    if (PAGE_MARK.test(text) && isPageMark(lines, index, before, isBlankBefore)) continue;
    if (before !== undefined && (isFinished(before) || (beginsItem(text) && !isInsideNumber(before, text))))
      flush();
    pieces.push(folded);
  }
  flush();
  return { paragraphs, charts, opened };
}

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
  return FINISHED.has(text.charAt(text.length - 1));
}

/** A number broken over two lines: its first part ends in a digit or its mark, the second begins with one. */
function isInsideNumber(before: string, text: string): boolean {
  return /[\d.,]$/.test(before.slice(-1)) && /^\d/.test(text) && /\d[.,]?$/.test(before.slice(-2));
}

/** A number alone on its line is a page number unless the sentence needs it: a unit follows, or a digit's mark came before. */
function isPageMark(
  lines: readonly Line[],
  index: number,
  before: string | undefined,
  blankBefore: boolean,
): boolean {
  if (before === undefined || isFinished(before)) return true;
  if (!blankBefore && /[\d][.,]$/.test(before.slice(-2))) return false;
  for (let next = index + 1; next < Math.min(index + 4, lines.length); next += 1) {
    const text = foldLine((lines[next]?.text ?? "").slice(0, 8), 0).text;
    if (text.length > 0) return unitAt(text, 0) === null || /^[-\d]/.test(text);
  }
  return true;
}

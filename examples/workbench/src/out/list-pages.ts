import type { Severity } from "juesuan/checking";
import type { Audit, Locale } from "juesuan/report";
import { localized } from "../localized";
import { type FindingEntry, figureTexts, findingEntries } from "./findings";
import { COLOURS, DASHES } from "./marks";
import { outlineOf } from "./outline";
import { TEXTS } from "./texts";

/** A line of text on a page of the list; its place is the left end of its baseline, from the upper left corner. */
export interface ListText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Height of the letters in points. */
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string;
}

/** A box on a page of the list: the mark of a severity, as its frames are drawn. */
export interface ListMark {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
  /** Lengths of dashes and gaps; empty for a full line. */
  readonly dash: readonly number[];
  readonly line: number;
}

/** A page of the list of findings: what stands where, in points, for whoever draws it. */
export interface ListPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ListText[];
  readonly marks: readonly ListMark[];
  /** Places that lead to a page of the document, 1-based. */
  readonly links: readonly {
    readonly page: number;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** A4, and what stays free at its edges. */
const [WIDTH, HEIGHT, MARGIN] = [595, 842, 48];
const WORDS = {
  title: { zh: "审核发现一览", en: "List of findings" },
  none: { zh: "没有发现问题。", en: "No findings." },
  note: {
    zh: "本文件由“决算”核对后加注：原文未改，各页的框和编号是批注，可在阅读器中隐藏或删除；编号与下表一致。",
    en: "Annotated by juesuan: the document itself is unchanged. Frames and numbers are annotations; they have the numbers of this list.",
  },
  legend: {
    zh: "粗框为被核的数，细框为与之比较的数。",
    en: "Thick frames judge, thin frames are what was compared.",
  },
  offPage: { zh: "不在页面上", en: "on no page" },
} as const;

/** The pages that list all findings under the numbers of their frames. */
export function listPages(audit: Audit, locale: Locale): readonly ListPage[] {
  const entries = findingEntries(audit, locale);
  const pages = new PageMaker(locale);
  pages.text(localized(WORDS.title, locale), 18, true, INK);
  pages.gap(6);
  for (const fact of outlineOf(audit, locale).facts.slice(0, MOST_FACTS)) pages.text(fact, 9, false, GREY);
  pages.text(localized(WORDS.note, locale), 9, false, GREY);
  pages.legend();
  pages.text(localized(WORDS.legend, locale), 9, false, GREY);
  pages.gap(8);
  if (entries.length === 0) pages.text(localized(WORDS.none, locale), 11, false, INK);
  for (const entry of entries) pages.entry(entry, firstPage(audit, entry));
  return pages.all();
}

const INK = "#1b1b1b";
const GREY = "#4a4a4a";
const MOST_FACTS = 4;

/** The page that a finding points to first. */
function firstPage({ lines }: Audit, { finding }: FindingEntry): number | null {
  const placed = finding.where.find(({ page }) => page !== undefined)?.page;
  if (placed !== undefined) return placed;
  const own = new Set(finding.lines);
  return lines.find(({ number, page }) => own.has(number) && page !== undefined)?.page ?? null;
}

type Open = {
  texts: ListText[];
  marks: ListMark[];
  links: { page: number; x: number; y: number; width: number; height: number }[];
};

/** Fills pages from the top, and begins another one where a block has no room. */
class PageMaker {
  private readonly pages: Open[] = [];
  private y = HEIGHT;

  constructor(private readonly locale: Locale) {}

  gap(height: number): void {
    this.y += height;
  }

  text(text: string, size: number, bold: boolean, colour: string, indent = 0): void {
    for (const line of wrapped(text, (WIDTH - 2 * MARGIN - indent) / size)) {
      this.room(size * LEADING);
      this.y += size * LEADING;
      this.page().texts.push({ text: line, x: MARGIN + indent, y: this.y, size, bold, colour });
    }
  }

  /** What each severity looks like. */
  legend(): void {
    this.room(22);
    this.y += 18;
    (["error", "warning", "info"] as const).forEach((severity, at) => {
      const x = MARGIN + at * 110;
      this.mark(severity, x, this.y - 9, 24, 11);
      const text = localized(TEXTS.severity[severity], this.locale);
      this.page().texts.push({ text, x: x + 30, y: this.y, size: 10, bold: false, colour: INK });
    });
    this.y += 4;
  }

  /** A finding: its number in the frame of its severity, the sentence, the formula, figures and the source. */
  entry(entry: FindingEntry, page: number | null): void {
    const { locale } = this;
    const width = (WIDTH - 2 * MARGIN - INDENT) / BODY_SIZE;
    const colon = locale === "en" ? ": " : "：";
    const details = [
      ...(entry.formula === "" ? [] : [`${localized(TEXTS.formula, locale)}${colon}${entry.formula}`]),
      figureTexts(entry, locale).join(locale === "en" ? "; " : "；"),
      `${localized(TEXTS.place, locale)}${colon}${entry.where === "" ? localized(WORDS.offPage, locale) : entry.where}`,
      `${localized(TEXTS.source, locale)}${colon}${entry.source}`,
      ...(entry.acknowledged === null
        ? []
        : [`${localized(TEXTS.acknowledged, locale)}${colon}${entry.acknowledged}`]),
    ].filter((text) => text !== "");
    const lines = [entry.sentence, ...details].flatMap((text) => wrapped(text, width));
    this.room(Math.min(HEIGHT / 2, (lines.length + 1.5) * BODY_SIZE * LEADING));
    const top = this.y + 4;
    this.mark(entry.severity, MARGIN, top, 30, 16);
    const number = String(entry.number);
    this.page().texts.push({
      text: number,
      x: MARGIN + 15 - number.length * 2.8,
      y: top + 12,
      size: 10,
      bold: true,
      colour: COLOURS[entry.severity],
    });
    if (page !== null)
      this.page().links.push({ page, x: MARGIN, y: top, width: WIDTH - 2 * MARGIN, height: 16 });
    const head = `${localized(TEXTS.severity[entry.severity], locale)}  ${entry.rule}  ${entry.title}`;
    this.text(head, 10.5, true, COLOURS[entry.severity], INDENT);
    this.text(entry.sentence, BODY_SIZE, false, INK, INDENT);
    for (const detail of details) this.text(detail, BODY_SIZE, false, GREY, INDENT);
    this.gap(8);
  }

  all(): readonly ListPage[] {
    return this.pages.map((page) => ({ width: WIDTH, height: HEIGHT, ...page }));
  }

  private mark(severity: Severity, x: number, y: number, width: number, height: number): void {
    this.page().marks.push({
      ...{ x, y, width, height },
      colour: COLOURS[severity],
      dash: DASHES[severity],
      line: 1.5,
    });
  }

  private room(height: number): void {
    if (this.y + height <= HEIGHT - MARGIN) return;
    this.pages.push({ texts: [], marks: [], links: [] });
    this.y = MARGIN;
  }

  private page(): Open {
    if (this.pages.length === 0) this.room(HEIGHT);
    return this.pages[this.pages.length - 1] as Open;
  }
}

const LEADING = 1.45;
const INDENT = 40;
const BODY_SIZE = 9.5;

/** A text in lines of at most this width, counted in heights of its letters; Latin words are not cut. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let room = width;
  for (const piece of text.match(/[\x21-\x7e]+|\s+|[^\x21-\x7e\s]/gu) ?? []) {
    const size = widthOf(piece);
    // No line begins with a mark that closes: it may stand out by its half.
    if (size > room && line.trim() !== "" && !CLOSING.test(piece)) {
      lines.push(line.trimEnd());
      [line, room] = ["", width];
    }
    if (line === "" && piece.trim() === "") continue;
    for (const part of size > width ? (piece.match(/.{1,60}/gu) ?? []) : [piece]) {
      if (widthOf(part) > room && line !== "") {
        lines.push(line);
        [line, room] = ["", width];
      }
      line += part;
      room -= widthOf(part);
    }
  }
  if (line.trim() !== "") lines.push(line.trimEnd());
  return lines;
}

const CLOSING = /^[，。；：、？！）》”’〕】]$/;

/** Width in heights of the letters: Chinese characters are square; of Latin ones no wider is taken. */
function widthOf(text: string): number {
  return [...text].reduce((sum, char) => {
    if (char > "\u2e7f" || /[“”‘’—…Σ×≤≥]/.test(char)) return sum + 1;
    return sum + (/[A-Z@%MWmw]/.test(char) ? 0.8 : 0.6);
  }, 0);
}

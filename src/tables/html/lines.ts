import { oneLine } from "../join";
import type { Line } from "../line";
import { Builder, endBlock, type Made } from "./build";
import { decodeEntities, HAS_ENTITY } from "./entities";
import { BLOCK_ELEMENTS, numericAttribute, type Token, tokens } from "./tokens";

const PAGE = /<(?:!doctype\s|html[\s>]|body[\s>])/i;
const MARKUP =
  /<\/?(?:html|body|pre|table|thead|tbody|tfoot|tr|t[dh]|caption|p|div|span|br|h[1-6]|b|strong|font|sup|sub|ul|ol|li|center|section|img)(?:\s[^<>]{0,2000})?\/?>|<!--/i;

/** Whether a text holds markup: of a whole page, of parts, or of a table among plain lines. */
export function hasMarkup(text: string): boolean {
  return (text.includes("<") && MARKUP.test(text)) || (text.includes("&") && HAS_ENTITY.test(text));
}

/**
 * The lines of a text with markup (`\n` between its lines). A row of a table is one line with its cells in their
 * columns; another block is a line without tags; what stands outside of tags keeps its lines. Each has the number of
 * the source line on which it begins, so the rows of a table in one line share its number; only where one source
 * line holds a whole document (several tables, or many blocks), or where `made` asks for it, are the lines counted
 * as they were made.
 */
export function markupLines(text: string, made: boolean): Line[] {
  const page = PAGE.test(text.slice(0, 100_000));
  const walker = new Walker(text, page);
  for (const token of tokens(page || made ? text : withoutBlocksInRows(text), page)) walker.take(token);
  const items = walker.finish();
  const counted = made || isCrowded(items);
  return items.map((item, index) => lineOf(item, counted ? index + 1 : item.number));
}

const BLOCK = /<\/?(?:p|div|br)(?:\s[^<>]{0,2000})?\/?>/gi;

/** In a row whose cells tabs keep apart, a paragraph inside a cell ends no line. */
function withoutBlocksInRows(text: string): string {
  if (!text.includes("\t")) return text;
  return text
    .split("\n")
    .map((line) => (isTabbed(line) ? line.replace(BLOCK, " ") : line))
    .join("\n");
}

function isTabbed(line: string): boolean {
  if (!line.includes("<") || /<t[rdh][\s>]/i.test(line)) return false;
  return line.split("\t").filter((cell) => cell.trim() !== "").length > 1;
}

function lineOf({ text, cells, table }: Made, number: number): Line {
  if (cells !== undefined && table !== undefined) return { number, text, cells, ruled: true, table };
  const parts = text.includes("\t") ? text.split("\t").map((cell) => cell.trim()) : [text.trim()];
  return { number, text, cells: parts };
}

const MANY = 4;

/** Whether one source line holds two tables or many blocks: its number tells nothing. */
function isCrowded(items: readonly Made[]): boolean {
  let number = 0;
  let tables = 0;
  let blocks = 0;
  let table: number | undefined;
  for (const item of items) {
    if (item.number !== number) {
      number = item.number;
      tables = 0;
      blocks = 0;
      table = undefined;
    }
    if (item.cells === undefined) blocks++;
    else if (item.table !== table) {
      table = item.table;
      tables++;
    }
    if (tables > 1 || blocks >= MANY) return true;
  }
  return false;
}

/** Walks through the tags of a text and hands lines, rows and cells to the builder. */
class Walker {
  private readonly builder: Builder;
  /** The line outside of cells that is being written, and where it begins. */
  private text = "";
  private begins = 1;
  /** A tag stands on the source line: when nothing else does, the line is left out. */
  private touched = false;
  private number = 1;
  /** Line of the last tag, and the place where that line ends. */
  private tagLine = 1;
  private lineBegin = 0;
  private lineEnd: number;
  private cut = { line: 0, is: false };
  private inHead = false;
  private inPre = false;
  /** Tables that stand too deep to be tables. */
  private ignored = 0;

  constructor(
    private readonly source: string,
    readonly page: boolean,
  ) {
    this.builder = new Builder(source.length);
    this.lineEnd = this.endFrom(0);
  }

  take(token: Token): void {
    while (this.lineEnd < token.at) {
      this.tagLine++;
      this.lineBegin = this.lineEnd + 1;
      this.lineEnd = this.endFrom(this.lineBegin);
    }
    this.number = this.tagLine;
    if (token.kind === "text") {
      if (!this.inHead) this.takeText(token.text);
      return;
    }
    if (token.name === "head") this.inHead = this.page && token.kind === "open";
    else if (token.name === "body") this.inHead = false;
    if (this.inHead) return;
    this.touched = true;
    if (token.name === "pre") {
      this.endOutside();
      this.inPre = token.kind === "open";
    }
    if (!this.takeTableTag(token) && BLOCK_ELEMENTS.has(token.name)) this.takeBlock(token);
  }

  finish(): Made[] {
    this.endLine(true);
    return this.builder.finish();
  }

  private endFrom(at: number): number {
    const end = this.source.indexOf("\n", at);
    return end === -1 ? Number.POSITIVE_INFINITY : end;
  }

  private takeText(raw: string): void {
    const { cell } = this.builder;
    const flows = !this.inPre && (cell !== null || this.page);
    const text = decodeEntities(flows ? raw.replaceAll("\n", "\r") : raw);
    if (cell !== null) cell.text += text;
    else if (flows) {
      if (this.text.trim() === "") {
        this.begins =
          this.number + (raw.slice(0, raw.length - raw.trimStart().length).split("\n").length - 1);
      }
      this.text += text;
    } else this.takeLines(text.split("\n"));
  }

  /** Text whose line ends count. */
  private takeLines(pieces: readonly string[]): void {
    for (let index = 0; index < pieces.length; index++) {
      if (index > 0) {
        this.endLine(true);
        this.number++;
      }
      if (this.text.trim() === "") this.begins = this.number;
      this.text += pieces[index] as string;
    }
  }

  /** Ends the line outside of cells; a blank one is kept where the source itself has it. */
  private endLine(bySource: boolean): void {
    const text = this.page && !this.inPre ? oneLine(this.text) : this.text;
    if (text.trim() !== "") this.builder.line(this.begins, text);
    else if (bySource && !this.touched && !this.page && !this.builder.inTable) {
      this.builder.line(this.begins, text);
    }
    this.text = "";
    this.begins = this.number;
    if (bySource) this.touched = false;
  }

  /** Whether the tag is one of a table. */
  private takeTableTag({ kind, name, text }: Token): boolean {
    const { builder } = this;
    const open = kind === "open";
    if (name === "table") {
      if (open && builder.full) this.ignored++;
      else if (!open && this.ignored > 0) this.ignored--;
      else if (open) {
        this.endOutside();
        builder.openTable(this.number, false);
      } else if (builder.inTable) {
        this.endOutside();
        builder.closeTable();
      }
      return true;
    }
    if (this.ignored > 0) return false;
    if (name === "td" || name === "th") {
      this.endOutside();
      if (open) {
        const columns = numericAttribute(text, "colspan") ?? 1;
        builder.openCell(this.number, columns, numericAttribute(text, "rowspan") ?? 1);
      } else builder.closeCell(this.number);
    } else if (name === "tr") {
      this.endOutside();
      if (open) builder.openRow(this.number);
      else builder.endRow();
    } else if (name === "tbody" || name === "thead" || name === "tfoot") {
      this.endOutside();
      builder.openGroup();
    } else return false;
    return true;
  }

  private endOutside(): void {
    if (this.builder.cell === null) this.endLine(false);
  }

  private takeBlock({ name }: Token): void {
    const { cell } = this.builder;
    if (cell === null) {
      // In a row of a text with bars or tabs a line end belongs to a cell.
      if (name === "br" && !this.page && this.isCut()) this.text += " ";
      else this.endLine(false);
    } else if (name === "br") cell.text += "\n";
    else endBlock(cell, this.number);
  }

  /** Whether the source line of the tag has bars or tabs, as far as a row of cells may reach. */
  private isCut(): boolean {
    if (this.cut.line !== this.tagLine) {
      const line = this.source.slice(this.lineBegin, Math.min(this.lineEnd, this.lineBegin + 4000));
      this.cut = { line: this.tagLine, is: /[|\t]/.test(line) };
    }
    return this.cut.is;
  }
}

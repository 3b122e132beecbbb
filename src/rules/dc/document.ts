import { type FinalAccounts, tableOf } from "../../accounts";
import { type contentsOf, HEADING_OF_FORM, plainTitle } from "../../checking";
import { FORM_IDS } from "../../forms";
import { isProse, type Line } from "../../tables";

/** A statement under a form that it has no figures. */
const STATEMENT =
  /无数据|空表|(?:没有|无|未)[^，。；]{0,30}(?:收入|支出|收支|拨款|安排|发生|使用|涉及|预算|资金)|不涉及|为零/;

/** Whether one of the notes says that the form has no figures. */
export function hasStatement(notes: readonly string[]): boolean {
  return notes.some((note) => !/^\s*注[:：]\s*本表反映[^。]*(?:。\s*)?$/.test(note) && STATEMENT.test(note));
}

/** Whether the text holds more than tables: sentences or headings of the 情况说明. */
export function hasNarrative(lines: readonly Line[]): boolean {
  return lines.some(
    (line) =>
      (/情况说明/.test(line.text) || /年[度]?.{0,12}(?:收入|支出|收、支)总计.{0,40}元/.test(line.text)) &&
      isSentence(line),
  );
}

/** Matters that a department also publishes on a page of their own. */
const ONE_MATTER =
  /三公|运行经费|政府采购|国有资产|绩效|项目支出|基本支出|政府性基金|国有资本经营|会议费|培训费|债务/;
const WHOLE =
  /(?:部门|单位|财政|本级|局|委|办|院|校|中心|年度?)(?:收支)?决算(?!情况|说明.{0,4}$)|决算(?:公开|报告|草案)/;

/** Lines at the head of a text in which it says what it is. */
const HEAD_LINES = 6;

/**
 * Whether the text is a page on one matter (三公经费 alone, procurement alone) and no disclosure of all accounts: its
 * head names that matter and nowhere speaks of the whole 部门决算. What such a page leaves out stands elsewhere.
 */
export function isOneMatter(lines: readonly Line[]): boolean {
  const head: string[] = [];
  for (const line of lines) {
    const bare = plainTitle(line.text);
    if (bare === "") continue;
    if (bare.length > 60 || head.length >= HEAD_LINES || HEADING_OF_FORM.test(bare)) break;
    head.push(bare);
  }
  return ONE_MATTER.test(head[0] ?? "") && !head.some((text) => WHOLE.test(text));
}

/** The lines of sentences and headings: forms and tables left out, and the contents where they can be told. */
export function narrativeLines(
  lines: readonly Line[],
  accounts: FinalAccounts,
  contents: ReturnType<typeof contentsOf>,
): Line[] {
  const ranges = FORM_IDS.flatMap((form) => {
    const table = tableOf(accounts, form);
    return table?.line === undefined ? [] : [{ from: table.line, to: table.lastLine ?? table.line }];
  });
  return lines.filter(
    (line) =>
      isSentence(line) &&
      (contents === null || line.number < contents.from || line.number > contents.to) &&
      !ranges.some(({ from, to }) => from <= line.number && line.number <= to),
  );
}

/** Whether a line is one of sentences or headings: a tab or two of an extractor in it make it no row of a table. */
function isSentence({ cells, ruled, text }: Line): boolean {
  if (cells.length === 1) return true;
  const filled = cells.filter((cell) => cell !== "");
  if (ruled === true || filled.length > MOST_GAPS) return false;
  return filled.length === 1 || isProse(filled.join("")) || /^[第（(一二三四五六七八九十]/.test(text.trim());
}

const MOST_GAPS = 40;

/** Several lines of the text as one, for what the end of a line cuts. */
export interface Paragraph {
  /** Number of its first line. */
  readonly number: number;
  /** Without spaces. */
  readonly text: string;
  /** How many lines it took. */
  readonly lines: number;
}

/**
 * Lines put together where the width of the page broke a sentence: a line without an end of a sentence goes on in the
 * next unless that begins a heading or an item.
 */
export function paragraphs(lines: readonly Line[]): Paragraph[] {
  const found: Paragraph[] = [];
  let open = false;
  for (const { number, text } of lines) {
    const bare = text.replace(/\s/g, "");
    const last = found.at(-1);
    if (bare === "") open = false;
    else if (open && last !== undefined && !OPENING.test(bare) && last.text.length < LONGEST_PARAGRAPH) {
      found[found.length - 1] = { ...last, text: last.text + bare, lines: last.lines + 1 };
    } else found.push({ number, text: bare, lines: 1 });
    // A short line is a heading: the width of the page has not broken it.
    if (bare !== "") open = !/[。；;！？!?：:]$/.test(bare) && bare.length >= FULL_LINE;
  }
  return found;
}

const OPENING =
  /^(?:第.{1,3}部分|[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[、.．](?!\d)|[#*•·-])/;
const LONGEST_PARAGRAPH = 4000;

/** Characters from which a line may have filled the width of its page. */
const FULL_LINE = 20;

/** The lines that follow a mention of a subject, this many at most, in one text without spaces. */
export function passage(together: readonly Paragraph[], subject: RegExp, reach: number): string {
  const near: string[] = [];
  let left = 0;
  for (const { text, lines: count } of together) {
    if (subject.test(text)) left = reach;
    if (left > 0) near.push(text);
    left -= count;
  }
  return near.join("\n");
}

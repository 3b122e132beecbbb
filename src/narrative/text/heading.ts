import { type SectionId, sectionOf } from "../sections";
import { CELL_BREAK } from "./fold";

/** What a line does to the flow of sections. */
export type Heading =
  /** Opens the section; its own text may begin behind the heading, at `contentAt` of the folded line. */
  | { readonly kind: "opens"; readonly section: SectionId | null; readonly contentAt: number }
  /** 名词解释, 附件, a table: the narrative is over. */
  | { readonly kind: "closes"; readonly forGood: boolean };

const LONGEST_HEADING = 60;
const ORDINAL =
  /^(?:第[一二三四五六七八九十\d]{1,3}部分[:、.]?|\(?[一二三四五六七八九十]{1,3}[)、.,:]|\(?\d{1,2}[)、.](?!\d)|[①-⑳]|关于)/;
const CHINESE_ORDINAL = /^\(?[一二三四五六七八九十]{1,3}[)、.]/;
const TELLS = /(?:情况的?说明|说明|情况|概况|情况如下|其他(?:重要)?事项)$/;
/** Headings that stand inside a section and open none. */
const SUB_HEADING =
  /^(?:总体|结构|具体|构成|(?:本年)?收入情况$|(?:本年)?支出情况$|(?:年末)?结转(?:和)?结余情况$)/;
const FIRST_LEVEL = /^[一二三四五六七八九十]{1,3}、/;
const OF_SIDE = /^(?:本年)?(?:收入|支出)情况$/;
/** 湖南, 河北: （二）财政拨款支出决算结构情况, a view of what the section on appropriations tells. */
const FISCAL_PART = /^财政拨款支出(?:决算)?(?:总体|结构|具体)/;
/** One of the three public expenses: its heading names the subject and opens no section of its own. */
const THREE_PUBLIC_ITEM = /因公出国|公务用车(?:购置|运行)|公务接待/;
/** `3.其他收入：指…`: an entry of 名词解释. */
const GLOSSARY_ENTRY =
  /^(?:\d{1,2}[.、]|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))[^,。:;]{2,60}[:,]?(?:是)?指(?![标数导定南挥])/;
const CLOSES =
  /^(?:名词解释|专业名词解释|附件|附表|部门决算公开表|公开\d{2}表|决算公开表格|部门决算表|决算表|决算报表|相关附件)/;

/** Takes ordinals off the front (`第三部分`, `一、`, `(一)`, `1.`), at most three of them. */
export function withoutOrdinal(text: string): { readonly rest: string; readonly length: number } {
  let length = 0;
  for (let turn = 0; turn < 3; turn += 1) {
    const found = ORDINAL.exec(text.slice(length, length + 12));
    if (found === null) break;
    length += found[0].length;
  }
  return { rest: text.slice(length), length };
}

/** Whether a folded line begins a new paragraph by its ordinal (`1.`, `(二)`, `三、`, `①`). */
export function beginsItem(text: string): boolean {
  return ORDINAL.test(text.slice(0, 12));
}

/**
 * The heading in a folded line, or null. `current` is the section it stands in; behind 名词解释 and appendices
 * (`forGood`) only a heading that speaks of 决算 or 说明 opens the narrative again.
 */
export function headingOf(text: string, current: SectionId | null, forGood = false): Heading | null {
  const line = lineParts(text);
  if (line === null) return null;
  if (endsNarrative(line)) return { kind: "closes", forGood: true };
  const { words, isPart, contentAt } = line;
  if (words.length > LONGEST_HEADING) return null;
  if (isPart && !/情况说明|决算说明|情况的说明|决算情况/.test(words))
    return { kind: "closes", forGood: false };
  if (!isTitle(line) || standsInside(line, current)) return null;
  const section = sectionNamed(words, current);
  if (section === null) {
    if (current !== null && isOtherMatter(line)) return { kind: "opens", section: "other", contentAt };
    if (isPart) return { kind: "opens", section: null, contentAt: text.length };
    return CHINESE_ORDINAL.test(text) && /概况|职能|职责|机构设置/.test(words)
      ? { kind: "closes", forGood: false }
      : null;
  }
  if (forGood && !/说明|决算/.test(words)) return null;
  return { kind: "opens", section, contentAt };
}

/** A line that may hold a heading, taken apart. */
interface LineParts {
  readonly text: string;
  /** It begins with 第…部分. */
  readonly isPart: boolean;
  /** Length of its ordinals. */
  readonly ordinal: number;
  /** Its first cell without ordinals. */
  readonly rest: string;
  /** The heading itself: `rest` up to the first mark, without leader and page number. */
  readonly words: string;
  /** What stands behind that mark, and where it begins: at the end of the line if nothing does. */
  readonly behind: string;
  readonly contentAt: number;
}

function lineParts(text: string): LineParts | null {
  if (text.length > LONGEST_HEADING + 24 && !beginsItem(text)) return null;
  const { rest: printed, length: ordinal } = withoutOrdinal(text.slice(0, LONGEST_HEADING + 24));
  const cell = printed.indexOf(CELL_BREAK);
  const rest = cell === -1 ? printed : printed.slice(0, cell);
  if (rest.length === 0) return null;
  const stop = rest.search(/[。:;,]/);
  const contentAt = stop === -1 ? text.length : ordinal + stop + 1;
  return {
    text,
    isPart: /^第[一二三四五六七八九十\d]{1,3}部分/.test(text.slice(0, 8)),
    ordinal,
    rest,
    words: withoutLeader(stop === -1 ? rest : rest.slice(0, stop)),
    behind: text.slice(contentAt),
    contentAt,
  };
}

/** 名词解释 or one of its entries, an appendix, the forms. */
function endsNarrative({ text, isPart, ordinal, rest }: LineParts): boolean {
  const names = CLOSES.test(rest.slice(0, 12)) && (isPart || ordinal > 0 || rest.length <= 12);
  return names || GLOSSARY_ENTRY.test(text.slice(0, 80));
}

/** Whether the words announce a text: no sentence with a figure, and nothing behind them without an ordinal before. */
function isTitle({ words, ordinal, behind }: LineParts): boolean {
  const tells = TELLS.test(words) || (ordinal > 0 && words.length <= 24 && words.includes("绩效"));
  return tells && !/\d(?:万元|元|%)/.test(words) && (behind.length === 0 || ordinal > 0);
}

/** `九、乡村振兴帮扶情况`: a heading of the first level on what no section tells ends the section before it. */
function isOtherMatter({ text, words, behind }: LineParts): boolean {
  return FIRST_LEVEL.test(text) && behind === "" && words.length <= 24 && !/[收支决预]|经费|\d/.test(words);
}

/** A heading within the section it stands in. */
function standsInside({ text, words }: LineParts, current: SectionId | null): boolean {
  // 二、收入情况, 三、支出情况: beside the section before, and not within it.
  if (FIRST_LEVEL.test(text) && OF_SIDE.test(words)) return false;
  return (
    (current !== null && SUB_HEADING.test(words)) ||
    (isOfGeneral(current) && /^项目支出/.test(words)) ||
    (current === "threePublic" && THREE_PUBLIC_ITEM.test(words))
  );
}

function sectionNamed(words: string, current: SectionId | null): SectionId | null {
  if (THREE_PUBLIC_ITEM.test(words)) return "threePublic";
  if ((isOfGeneral(current) || current === "fiscal") && FISCAL_PART.test(words)) return current;
  return isOfGeneral(current) && /^基本支出/.test(words) ? "basic" : sectionOf(words);
}

function isOfGeneral(section: SectionId | null): boolean {
  return section === "general" || section === "basic";
}

/** Takes the leader and the page number off an entry of the contents (`情况说明.....16`). */
function withoutLeader(text: string): string {
  let end = text.length;
  while (end > 0 && text.length - end < 3 && /\d/.test(text.charAt(end - 1))) end -= 1;
  while (end > 0 && /[.…·]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

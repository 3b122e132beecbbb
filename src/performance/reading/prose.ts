import type { Line } from "../../tables";
import type { IndicatorInput } from "../build";
import type { Remark, StatedScore } from "../evaluation";
import { tidyCell } from "../printed";
import { undecorated } from "./grid";

const RANKS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}、/,
  /^[（(][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}(?:、|\.(?!\d))/,
  /^[（(]\d{1,2}[)）]/,
  /^[①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳]/,
];

interface Heading {
  readonly rank: number;
  readonly ordinal: number;
  readonly title: string;
  readonly line: number;
}

const NUMERALS = "一二三四五六七八九十";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

function headingIn(line: Line): Heading | null {
  const text = undecorated(line.text);
  if (text.length > 40 || /[。；;]/.test(text)) return null;
  for (const [rank, pattern] of RANKS.entries()) {
    const marker = pattern.exec(text);
    if (marker === null) continue;
    const sign = marker[0].replace(/[（()）、.]/g, "");
    const ordinal = CIRCLED.includes(sign)
      ? CIRCLED.indexOf(sign) + 1
      : /\d/.test(sign)
        ? Number(sign)
        : [...sign].reduce((sum, numeral) => sum + NUMERALS.indexOf(numeral) + 1, 0);
    return { rank, ordinal, title: text.slice(marker[0].length).trim(), line: line.number };
  }
  return null;
}

const SCORE =
  /(?:自评得分|得分|此项|故此项|本项|该项)(?:得分?|自评得分)?为?\s?(\d+(?:\.\d+)?)\s?分|自评得\s?(\d+(?:\.\d+)?)\s?分/;
const VALUE =
  /(?:为|达到?|完成|实际[^\d，。；]{0,20}|人数|数量)\s?(-?\d[\d,]*(?:\.\d+)?)\s?(%|‰|人次|人|个|家|次|项|件|万元|元|天)?(?=[，,。；;（(、]|$)/;
const WORDS = /达到预期(?:要求|目标|指标)?|超过预期|达成预期|全部完成|已完成|完成/;

/**
 * Reads a self-evaluation told in prose: a heading for each indicator, a sentence with its score. A heading whose
 * sentence was lost stays, with a blank score. Returns nothing unless at least three scores are told.
 */
export function proseIndicators(lines: readonly Line[]): readonly IndicatorInput[] {
  const found: (IndicatorInput & { readonly rank: number })[] = [];
  let stack: Heading[] = [];
  let open: Heading | null = null;
  let scored = 0;
  for (const line of lines) {
    const heading = headingIn(line);
    if (heading !== null) {
      const sibling = stack.find((one) => one.rank === heading.rank);
      // Numbers that run backwards under one parent tell that a parent heading was lost with its page.
      const lost = heading.rank === 4 && sibling !== undefined && heading.ordinal <= sibling.ordinal;
      stack = [...stack.filter((one) => one.rank < (lost ? 2 : heading.rank)), heading];
      open = heading;
      if (heading.rank === 4) found.push(rowOf(heading, stack, line, null));
      continue;
    }
    const text = tidyCell(line.text);
    const score = SCORE.exec(text);
    if (score === null || open === null) continue;
    const before = text.slice(0, score.index);
    const told = { ...toldValue(before), score: score[1] ?? score[2] ?? "" };
    const last = found.at(-1);
    if (last !== undefined && last.line === open.line)
      found[found.length - 1] = { ...last, ...told, lines: [open.line, line.number] };
    else found.push(rowOf(open, stack, line, told));
    scored += 1;
    open = null;
  }
  if (scored < 3) return [];
  const rank = found.reduce((most, row) => (row.score === undefined ? most : Math.max(most, row.rank)), 0);
  return found
    .filter((row) => row.score !== undefined || row.rank === rank)
    .map(({ rank: _, ...row }) => row);
}

function rowOf(
  heading: Heading,
  stack: readonly Heading[],
  line: Line,
  told: Partial<IndicatorInput> | null,
) {
  const above = stack.filter((one) => one.rank < heading.rank && one.rank >= 2);
  return {
    rank: heading.rank,
    name: heading.title,
    level1:
      above.at(-2)?.title ?? (above.length === 1 && above[0]?.rank === 2 ? (above[0]?.title ?? "") : ""),
    level2: above.length === 1 && above[0]?.rank === 2 ? "" : (above.at(-1)?.title ?? ""),
    line: heading.line,
    lines: told === null ? [heading.line] : [heading.line, line.number],
    ...told,
  };
}

function toldValue(text: string): { actual?: string } {
  const value = VALUE.exec(text);
  if (value !== null) return { actual: `${value[1] ?? ""}${value[2] ?? ""}` };
  const words = WORDS.exec(text);
  return words === null ? {} : { actual: words[0] };
}

/** What follows a figure that is the edge of a grade: 90分（含）以上为优, 80分-90分为良. */
const EDGE = /^\s?(?:[（(]?含|及?以[上下]|[-—–~～至])/;

const STATED: readonly (readonly [RegExp, StatedScore["of"]])[] = [
  [/预算执行(?:情况|率)?(?:自评)?得分(?:为)?\s?(\d+(?:\.\d+)?)\s?分/, "budget"],
  [/指标完成情况得分(?:为)?\s?(\d+(?:\.\d+)?)\s?分/, "indicators"],
  [
    /(?:总得分|总分|总评分|综合(?:自评|评价)?得分|(?:绩效)?自评(?:总|综合)?得分|评价(?:综合)?得分|自评总分|自评分数?|评分)(?:数|值)?(?:为|是|达|[:：])?\s?(\d+(?:\.\d+)?)\s?分/,
    "total",
  ],
  [
    /(?:属于|等[级次](?:评定)?为|评(?:定|价|级)为|结论为|结果为|等级[:：])\s?[“"'‘「]?(优秀|优|良好|良|中|差)(?:[”"'’」]|等|级|。|，|；|$)/,
    "grade",
  ],
];

const GRADE_WORDS: Readonly<Record<string, string>> = { 优秀: "优", 良好: "良" };

/** The scores and grades stated in the text around a table. */
export function statedScores(remarks: readonly Remark[]): StatedScore[] {
  const stated: StatedScore[] = [];
  for (const { line, text } of remarks) {
    const tidy = tidyCell(text);
    for (const [pattern, of] of STATED) {
      const match = pattern.exec(tidy);
      if (match === null || EDGE.test(tidy.slice(match.index + match[0].length))) continue;
      const value = match[1] ?? "";
      stated.push({ line, of, value: GRADE_WORDS[value] ?? value });
    }
  }
  return stated;
}

import type { Figure } from "../../checking";
import type { Evaluation, Indicator } from "../../performance";
import type { Line } from "../../tables";
import { type AmountColumn, moneyTold, rateOf } from "./figures";
import { lineAt, type Sentence, sentencesOf } from "./sentences";

/** A percentage told: 参保率达到93.17%. */
export interface ToldRate {
  /** The last words of its name: 参保率. */
  readonly word: string;
  /** What stands before it up to a sign: 城乡居民基本医疗保险参保率. */
  readonly subject: string;
  readonly figure: Figure;
}

/** A number of heads, what each of them gets, and the amount that this makes. */
export interface ToldProduct {
  readonly number: string;
  readonly standard: string;
  /** What rounding leaves open of the standard, in 分: something where it is an average. */
  readonly half: number;
  readonly amount: Figure;
}

/** The number that the text tells of an indicator by its name: 培训场次12场. */
export interface ToldValue {
  readonly row: Indicator;
  readonly line: number;
  /** Decimal string, and the actual value of its row. */
  readonly told: string;
  readonly printed: string;
}

/** An amount of the funds; `named` where a summary tells it of this evaluation and no other. */
export interface ToldAmount {
  readonly column: AmountColumn;
  readonly figure: Figure;
  readonly named: boolean;
}

/** A score or grade that a summary tells. */
export interface ToldResult {
  readonly line: number;
  readonly value: string;
}

/** The figures that the report around the tables of an evaluation tells, and its summary in the narrative. */
export interface OwnProse {
  readonly rates: readonly ToldRate[];
  readonly amounts: readonly ToldAmount[];
  readonly values: readonly ToldValue[];
  readonly products: readonly ToldProduct[];
  readonly scores: readonly ToldResult[];
  readonly grades: readonly ToldResult[];
  /** What 项目概况 comes to. */
  readonly overview: Figure | null;
}

/** Rows of tables among the lines of a text: they tell targets beside results, and are no report. */
export function rowsAmong(lines: readonly Line[]): ReadonlySet<number> {
  return new Set(lines.filter(({ cells }) => cells.length > 1).map(({ number }) => number));
}

/** Reads the report around the tables of an evaluation, and the paragraphs of the narrative that sum it up. */
export function ownProseOf(
  evaluation: Evaluation,
  rows: ReadonlySet<number> = new Set(),
  summaries: readonly Sentence[] = [],
): OwnProse {
  const { remarks, form } = evaluation;
  const report = form.prose ? [] : remarks.filter(({ line, text }) => !rows.has(line) && !/[\t|]/.test(text));
  const own = sentencesOf(report.map(({ line, text }) => ({ number: line, text })));
  const all = [...own, ...summaries];
  return {
    rates: all.flatMap(ratesIn),
    amounts: [
      ...own.flatMap((one) => amountsIn(one, false)),
      ...summaries.flatMap((one) => amountsIn(one, true)),
    ],
    values: all.flatMap((one) => valuesIn(one, evaluation)),
    products: all.flatMap(productsIn),
    scores: summaries.flatMap((one) => resultsIn(one, SCORE)),
    grades: summaries.flatMap((one) => resultsIn(one, GRADE)),
    overview: own.map(overviewIn).find((figure) => figure !== null) ?? null,
  };
}

const SCORE = /自评(?:综合|总)?得分(?:为|是)?\s?(\d{1,3}(?:\.\d{1,4})?)\s?分/g;
const GRADE = /(?:自评|评价)?(?:结果|等级|结论)(?:为|属于|是)?[“"]?(优|良|中|差)(?=[”"，。；、\s]|$)/g;

function resultsIn(sentence: Sentence, pattern: RegExp): readonly ToldResult[] {
  return [...sentence.text.matchAll(pattern)].map(({ 1: value = "", index = 0 }) => ({
    line: lineAt(sentence, index),
    value,
  }));
}

/** Numbers told right behind the names of indicators; per cent are rates. */
function valuesIn(sentence: Sentence, { indicators }: Evaluation): readonly ToldValue[] {
  const { text } = sentence;
  return indicators.flatMap((row): readonly ToldValue[] => {
    const { actual, target } = row;
    const name = row.name.replace(/^指标\s?\d{1,2}\s?[:：]/, "").replace(/指标$/, "");
    const unit =
      actual.kind === "number" && actual.unit !== ""
        ? actual.unit
        : target.kind === "number"
          ? target.unit
          : "";
    if (actual.kind !== "number" || name.length < 3 || unit === "" || /[%‰]/.test(unit)) return [];
    return placesOf(text, name).flatMap((at) => {
      const match = BEHIND.exec(text.slice(at + name.length, at + name.length + 40));
      if (match === null || isAsked(text.slice(0, at + name.length))) return [];
      const rest = text.slice(at + name.length + match[0].length);
      if (!rest.startsWith(unit) || BOUNDED.test(rest.slice(unit.length))) return [];
      const told = (match[1] ?? "").replace(/,/g, "");
      return [{ row, line: lineAt(sentence, at + name.length), told, printed: actual.value }];
    });
  });
}

const BEHIND =
  /^(?:指标)?(?:实际)?(?:完成|达到|达|共计|共|为|是)?(?:了|到)?\s?(\d[\d,]{0,14}(?:\.\d{1,6})?)\s?/;

/** Where a name stands in a text, the first few times. */
function placesOf(text: string, name: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(name); at >= 0 && places.length < 4; at = text.indexOf(name, at + name.length))
    places.push(at);
  return places;
}

const RATE =
  /([\u4e00-\u9fff]{0,30}[率度])(?:指标)?(?:约为|达到|实际为|为|达|是)?(?:了|到)?\s?(\d{1,4}(?:\.\d{1,6})?)\s?%/g;
/** What is asked for or hoped for, and what is only bounded, is nothing that was reached. */
const ASKED = /目标(?![^，。；]{0,6}(?:完成|实现|达成))|预期|预计|计划|力争/;
const ASKED_HERE = /要求|不低于|不少于|不高于|应达|确保|标准|上年|去年|同期/;
const BOUNDED = /^[（(]?(?:及|或)?(?:以上|以下|以内|左右|上下|多)/;

/** Percentages that were reached: one that is bounded (90%以上) or asked for is left out. */
function ratesIn(sentence: Sentence): readonly ToldRate[] {
  if (!sentence.text.includes("%")) return [];
  const { text } = sentence;
  const named = [...text.matchAll(RATE)].flatMap(
    ({ 0: whole, 1: subject = "", 2: digits = "", index = 0 }): readonly ToldRate[] => {
      if (isAsked(text.slice(0, index + subject.length)) || BOUNDED.test(text.slice(index + whole.length)))
        return [];
      const figure = rateOf(digits, lineAt(sentence, index + whole.indexOf(digits)));
      const word = /[\u4e00-\u9fff]{2}[率度]$/.exec(subject)?.[0];
      return figure === null || word === undefined ? [] : [{ word, subject, figure }];
    },
  );
  const completed = [...text.matchAll(COMPLETED)].flatMap(
    ({ 1: digits = "", index = 0 }): readonly ToldRate[] => {
      const figure = rateOf(digits, lineAt(sentence, index));
      return figure === null ? [] : [{ word: "执行率", subject: "预算执行率", figure }];
    },
  );
  return [...named, ...completed];
}

/** 完成预算的84%: the rate of execution. */
const COMPLETED = /完成(?:全年|调整后)?预算(?:数)?的\s?(\d{1,4}(?:\.\d{1,6})?)\s?%/g;

/** Whether the words before a figure ask for it: in the sentence, or in its own clause. */
function isAsked(before: string): boolean {
  const since = (signs: readonly string[]): string =>
    before.slice(Math.max(...signs.map((sign) => before.lastIndexOf(sign))) + 1);
  return ASKED.test(since(["。", "；"])) || ASKED_HERE.test(since(["。", "；", "，", ","]));
}

const AMOUNT =
  /(年初预算|全年预算|调整后预算|调整预算|预算执行(?=数)|实际执行|全年执行|实际支出|实际支付|执行(?=数))(?:数|额|金额|资金)?(?:共计|安排|约)?(?:为|了)?\s?([\d,]{1,20}(?:\.\d{1,6})?)\s?(亿元|万元|元)/g;
const COLUMN_OF: readonly (readonly [RegExp, AmountColumn])[] = [
  [/^年初/, "initial"],
  [/预算$/, "adjusted"],
  [/./, "executed"],
];

function amountsIn(sentence: Sentence, named: boolean): readonly ToldAmount[] {
  if (!sentence.text.includes("元")) return [];
  return [...sentence.text.matchAll(AMOUNT)].flatMap(
    ({ 1: title = "", 2: digits = "", 3: unit = "", index = 0 }) => {
      const figure = moneyTold(digits, unit, lineAt(sentence, index + title.length));
      const column = COLUMN_OF.find(([pattern]) => pattern.test(title))?.[1];
      return figure === null || column === undefined ? [] : [{ column, figure, named }];
    },
  );
}

const PRODUCTS: readonly RegExp[] = [
  /([\d,]{1,12}(?:\.\d{1,4})?)\s?(?:人|名|户)[^。；;\d]{0,40}?(标准|每人|人均)[^。；;\d月]{0,12}?([\d,]{1,12}(?:\.\d{1,4})?)\s?元(?:\/(?:人|户))?[，,、]?[^。；;\d月]{0,16}?(?:共|合计|共计)[^。；;\d]{0,12}?([\d,]{1,20}(?:\.\d{1,6})?)\s?(万元|元)/,
  /(每|人均)(?:人|户)?[^。；;\d月]{0,8}?([\d,]{1,12}(?:\.\d{1,4})?)\s?元[^。；;\d]{0,20}?([\d,]{1,12}(?:\.\d{1,4})?)\s?(?:人|名|户)[^。；;\d]{0,30}?(?:共|合计|共计)[^。；;\d]{0,12}?([\d,]{1,20}(?:\.\d{1,6})?)\s?(万元|元)/,
];

function productsIn(sentence: Sentence): readonly ToldProduct[] {
  if (!/\d\s?元/.test(sentence.text)) return [];
  return PRODUCTS.flatMap((pattern, order) => {
    const match = pattern.exec(sentence.text);
    if (match === null) return [];
    const [, first = "", second = "", third = "", amount = "", unit = ""] = match.map((part) =>
      (part ?? "").replace(/,/g, ""),
    );
    const [number, word, standard] = order === 0 ? [first, second, third] : [third, first, second];
    const figure = moneyTold(
      amount,
      unit,
      lineAt(sentence, match.index + match[0].lastIndexOf(match[4] ?? "")),
    );
    const decimals = standard.split(".")[1]?.length ?? 0;
    const half = word === "人均" ? 50 / 10 ** decimals : 0;
    return figure === null ? [] : [{ number, standard, half, amount: figure }];
  });
}

const OVERVIEW = /共(?:计)?(?:需|约|为|下达)?\s?([\d,]{1,20}(?:\.\d{1,6})?)\s?(亿元|万元|元)/g;

function overviewIn(sentence: Sentence): Figure | null {
  if (!/^项目概况\s?[:：]/.test(sentence.text)) return null;
  const match = [...sentence.text.matchAll(OVERVIEW)].at(-1);
  return match === undefined
    ? null
    : moneyTold(match[1] ?? "", match[2] ?? "", lineAt(sentence, match.index ?? 0));
}

import type { Figure } from "../../checking";
import type { Evaluation } from "../../performance";
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

/** The figures that the report around the tables of an evaluation tells. */
export interface OwnProse {
  readonly rates: readonly ToldRate[];
  readonly amounts: readonly { readonly column: AmountColumn; readonly figure: Figure }[];
  readonly products: readonly ToldProduct[];
  /** What 项目概况 comes to. */
  readonly overview: Figure | null;
}

export const NO_OWN_PROSE: OwnProse = { rates: [], amounts: [], products: [], overview: null };

/** Reads the report around the tables of an evaluation. */
export function ownProseOf({ remarks, form }: Evaluation): OwnProse {
  if (form.prose) return NO_OWN_PROSE;
  const sentences = sentencesOf(remarks.map(({ line, text }) => ({ number: line, text })));
  return {
    rates: sentences.flatMap(ratesIn),
    amounts: sentences.flatMap(amountsIn),
    products: sentences.flatMap(productsIn),
    overview: sentences.map(overviewIn).find((figure) => figure !== null) ?? null,
  };
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
  return [...text.matchAll(RATE)].flatMap(({ 0: whole, 1: subject = "", 2: digits = "", index = 0 }) => {
    const before = text.slice(0, index + subject.length);
    const since = (signs: readonly string[]): string =>
      before.slice(Math.max(...signs.map((sign) => before.lastIndexOf(sign))) + 1);
    if (ASKED.test(since(["。", "；"])) || ASKED_HERE.test(since(["。", "；", "，", ","]))) return [];
    if (BOUNDED.test(text.slice(index + whole.length))) return [];
    const figure = rateOf(digits, lineAt(sentence, index + whole.indexOf(digits)));
    const word = /[\u4e00-\u9fff]{2}[率度]$/.exec(subject)?.[0];
    return figure === null || word === undefined ? [] : [{ word, subject, figure }];
  });
}

const AMOUNT =
  /(年初预算|全年预算|调整后预算|调整预算|实际执行|全年执行|实际支出|实际支付)(?:数|额|金额|资金)?(?:共计|安排|约)?(?:为|了)?\s?([\d,]{1,20}(?:\.\d{1,6})?)\s?(亿元|万元|元)/g;
const COLUMN_OF: readonly (readonly [RegExp, AmountColumn])[] = [
  [/^年初/, "initial"],
  [/预算/, "adjusted"],
  [/./, "executed"],
];

function amountsIn(sentence: Sentence): OwnProse["amounts"] {
  if (!sentence.text.includes("元")) return [];
  return [...sentence.text.matchAll(AMOUNT)].flatMap(
    ({ 1: title = "", 2: digits = "", 3: unit = "", index = 0 }) => {
      const figure = moneyTold(digits, unit, lineAt(sentence, index + title.length));
      const column = COLUMN_OF.find(([pattern]) => pattern.test(title))?.[1];
      return figure === null || column === undefined ? [] : [{ column, figure }];
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

import type { Said } from "../guard";
import type { Fen } from "./fen";
import type { Unit } from "./unit";

/**
 * Why a text is not an amount.
 * `not-a-figure`: a character that no amount has, or something missing;
 * `separator`: thousands separators that do not cut groups of three digits;
 * `too-fine`: a digit other than zero below one 分;
 * `too-large`: beyond ±9,007,199,254,740,991 分 (about 90 万亿元).
 */
export type AmountProblem = "not-a-figure" | "separator" | "too-fine" | "too-large";

/** An amount was printed. */
export interface AmountFigure {
  readonly kind: "figure";
  /** The amount, exact. */
  readonly fen: Fen;
  /** Digits printed after the point. */
  readonly decimals: number;
  /** The unit it was read in: the one printed behind the figure, else the one given. */
  readonly unit: Unit;
}

/** No figure was printed: an empty cell, or a mark such as `——` or `/`. Blank is not zero. */
export interface AmountBlank {
  readonly kind: "blank";
  /** The mark as printed, without surrounding space; empty for an empty cell. */
  readonly mark: string;
}

/** The text is neither an amount nor a mark for none. */
export interface AmountInvalid {
  readonly kind: "invalid";
  readonly reason: AmountProblem;
  /** Where the trouble begins: 0-based UTF-16 index into the text. */
  readonly position: number;
  /** What was found and what was expected, in English. */
  readonly message: string;
}

/** What a printed cell says: an amount, nothing, or something else. */
export type AmountReading = AmountFigure | AmountBlank | AmountInvalid;

const EXPECTED: Record<AmountProblem, Said> = {
  "not-a-figure": [
    "不是数字：应为数字，如2,887.87，至多带正负号、¥或元、万元、亿元",
    "is not a figure: expected digits, as 2,887.87, with a sign, ¥ or 元/万元/亿元 at most",
  ],
  separator: [
    "的分位号不对：应每三位一节，如1,234.56",
    "has a misplaced separator: expected groups of three digits, as 1,234.56",
  ],
  "too-fine": ["不到一分：请核对单位", "is finer than one 分: check its unit"],
  "too-large": ["太大，不能准确保存：请核对单位", "is too large to be held exactly: check its unit"],
};

const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

/** What is wrong with a text that is no amount, in Chinese. */
export function amountProblem(reason: AmountProblem, position: number, text: string): string {
  return `金额“${cut(text)}”${EXPECTED[reason][0]}（第${position + 1}个字）`;
}

/** The invalid reading of `text`, with its message. */
export function invalidAmount(reason: AmountProblem, position: number, text: string): AmountInvalid {
  const message = `Amount "${cut(text)}" ${EXPECTED[reason][1]} (character ${position + 1})`;
  return { kind: "invalid", reason, position, message };
}

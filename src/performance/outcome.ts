import { need, refusal, UNKNOWN_NAME, WRONG_ARGUMENT } from "../errors";
import { LOCALES } from "../guard";
import { Exact } from "./exact";

/** A number as strategies take it: a decimal string, a number, or a Decimal (anything that prints its digits). */
export type Numeric = string | number | { readonly toFixed: () => string };

/** Why no score can be given. */
export type UndecidableCode =
  | "no-weight"
  | "bad-weight"
  | "no-target"
  | "no-actual"
  | "not-a-number"
  | "target-zero"
  | "negative-target"
  | "condition-repeated"
  | "only-said-to-be-met"
  | "text-not-judged"
  | "units-differ"
  | "unit-open"
  | "policy-open"
  | "standard-missing"
  | "standard-inverted"
  | "inputs-missing"
  | "total-zero"
  | "between-steps"
  | "no-rule";

/** Why a row is open: it cannot be decided, or only an interval is known. */
export type OpenCode = UndecidableCode | "only-a-band";

/** A score. */
export interface Scored {
  readonly kind: "score";
  /** Half-up at two decimals, without trailing zeros. */
  readonly score: string;
}

/** An interval the score must lie in, because the input is judged and not measured. */
export interface Ranged {
  readonly kind: "range";
  /** Lowest permitted score. */
  readonly low: string;
  /** Highest permitted score. */
  readonly high: string;
  /** Whether the lower end itself is outside the interval. */
  readonly lowOpen: boolean;
  /** Whether the upper end itself is outside the interval. */
  readonly highOpen: boolean;
}

/** No score: the reason, and the scores the open readings would give. */
export interface Undecidable {
  readonly kind: "undecidable";
  /** Why. */
  readonly code: UndecidableCode;
  /** The scores of the readings left open, empty where there are none. */
  readonly candidates: readonly string[];
}

/** What a strategy returns. */
export type ScoreOutcome = Scored | Ranged | Undecidable;

/**
 * Decimals of a printed score: all rounding of scores is half-up at two.
 */
export const SCORE_DECIMALS = 2;

/**
 * Text of the reason why no score, or no single one, can be given.
 *
 * @throws {JuesuanError} `wrong-argument` for a locale other than `zh-CN` and `en`.
 * @example
 * ```ts
 * import { undecidableText } from "juesuan/advanced";
 * undecidableText("target-zero", "en"); // => "the target is zero, so there is nothing to be in proportion to"
 * undecidableText("no-actual", "zh-CN"); // => "没有实际完成值"
 * ```
 */
export function undecidableText(code: OpenCode, locale: "zh-CN" | "en"): string {
  if (!Object.hasOwn(TEXTS, need("text", code, "code")))
    throw refusal(UNKNOWN_NAME, code, ["未定原因的代码", "a code of what leaves a score open"], ["code"]);
  if (locale === "zh-CN") return TEXTS[code][0];
  if (locale === "en") return TEXTS[code][1];
  throw refusal(WRONG_ARGUMENT, locale, LOCALES, ["locale"]);
}

const TEXTS: Readonly<Record<OpenCode, readonly [string, string]>> = {
  "no-weight": ["没有分值", "no weight is printed"],
  "bad-weight": ["分值为负或不是数值", "the weight is negative or no number"],
  "no-target": ["没有指标值", "no target is printed"],
  "no-actual": ["没有实际完成值", "no actual value is printed"],
  "not-a-number": ["不是数值", "a value is not a number"],
  "target-zero": [
    "指标值为零，无从按比例计算",
    "the target is zero, so there is nothing to be in proportion to",
  ],
  "negative-target": ["指标值为负", "the target is negative"],
  "condition-repeated": ["实际完成值只是重复条件", "the actual value only repeats a condition"],
  "only-said-to-be-met": ["只说明已完成，没有数值", "the target is only said to be met, without a value"],
  "text-not-judged": ["文字描述，未判定达成程度", "a text that was not judged by level"],
  "units-differ": ["指标值与完成值单位不同", "target and actual are in different units"],
  "unit-open": [
    "完成值没有印单位，是百分数还是小数不能确定",
    "the value prints no unit: a share or a per cent",
  ],
  "policy-open": [
    "低于（高于）“=”目标算节约还是未完成，办法没有规定",
    "the scheme does not say whether missing an = target is a saving or a miss",
  ],
  "standard-missing": ["没有可计算的评分标准", "no standard that can be computed"],
  "standard-inverted": [
    "评分标准的满分、合格、零分值次序不对",
    "the full, pass and zero values of the standard are out of order",
  ],
  "inputs-missing": ["缺少计算所需的数据", "the figures of the formula are not given"],
  "total-zero": ["分母为零", "the denominator is zero"],
  "between-steps": ["落在评分标准没有规定的区间", "the value lies between the steps of the standard"],
  "only-a-band": ["只知道所在的档，没有评定到分", "only the band is known, nobody has given the points"],
  "no-rule": ["办法没有适用的规则", "the scheme has no rule for this row"],
};

/**
 * An undecidable outcome.
 */
export function undecidable(code: UndecidableCode, candidates: readonly string[] = []): Undecidable {
  return { kind: "undecidable", code, candidates };
}

/** The exact number, or `null` for what is none. */
export function exactOf(value: Numeric): Exact | null {
  if (value instanceof Exact) return value;
  if (typeof value === "number") return Exact.read(String(value));
  const text = typeof value === "string" ? value : printsOf(value);
  return /e/i.test(text) ? null : Exact.read(text);
}

/** What prints its digits; empty for what plain JavaScript may pass beside. */
function printsOf(value: Partial<Exclude<Numeric, string | number>> | null | undefined): string {
  const text: unknown = typeof value?.toFixed === "function" ? value.toFixed() : "";
  return typeof text === "string" ? text : "";
}

/** The exact numbers of all these; `null` where one of them is none. */
export function exactAll<const V extends readonly Numeric[]>(
  values: V,
): { readonly [I in keyof V]: Exact } | null {
  const exact = values.map(exactOf);
  return exact.includes(null) ? null : (exact as unknown as { readonly [I in keyof V]: Exact });
}

/** A weight, zero among them, or the outcome that says why it is none. */
export function weightOf(weight: Numeric): Exact | Undecidable {
  const exact = exactOf(weight);
  return exact === null || exact.isNegative() ? undecidable("bad-weight") : exact;
}

/** Whether a value is an outcome already, and no number. */
export function isOutcome(value: Exact | Undecidable): value is Undecidable {
  return "kind" in value;
}

/** Half-up at two decimals, clamped to 0..weight. */
export function scoreWithin(score: Exact, weight: Exact): Scored {
  return { kind: "score", score: clampedText(score, weight) };
}

/** The rounded and clamped score as text. */
export function clampedText(score: Exact, weight: Exact): string {
  if (score.lte(0)) return "0";
  const rounded = score.rounded(SCORE_DECIMALS);
  return (rounded.gt(weight) ? weight : rounded).toString();
}

/** The weight, target and actual of a measured indicator as decimals, or why it cannot be scored by them. */
export function operandsOf(
  weight: Numeric,
  target: Numeric,
  actual: Numeric,
): { readonly w: Exact; readonly a: Exact; readonly b: Exact } | ScoreOutcome {
  const w = weightOf(weight);
  if (isOutcome(w)) return w;
  const exact = exactAll([target, actual]);
  return exact === null ? undecidable("not-a-number") : { w, a: exact[0], b: exact[1] };
}

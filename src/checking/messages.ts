import type { Comparison } from "../forms";
import { frozen } from "../frozen";
import type { LocalizedText } from "./finding";

/** Sentences for failed relations by their comparison. */
export const RELATION_MESSAGES: Readonly<Record<Comparison, LocalizedText>> = frozen({
  "=": {
    zh: "{where}为{actual}，应为{expected}，相差{difference}（舍入最多可解释{tolerance}）",
    en: "{where} is {actual}, expected {expected}: off by {difference} (rounding explains at most {tolerance})",
  },
  "<=": {
    zh: "{where}为{actual}，不应大于{expected}，超出{difference}（舍入最多可解释{tolerance}）",
    en: "{where} is {actual}, must not exceed {expected}: over by {difference} (rounding explains at most {tolerance})",
  },
  ">=": {
    zh: "{where}为{actual}，不应小于{expected}，相差{difference}（舍入最多可解释{tolerance}）",
    en: "{where} is {actual}, must reach {expected}: off by {difference} (rounding explains at most {tolerance})",
  },
});

/** Reason of a judgement by which two prints of one figure differ by their rounding alone. */
export const LAST_DIGIT_REASON = "lastDigit";

/** Sentence for two prints of one figure that differ by their rounding (尾差), and what to do about it. */
export const LAST_DIGIT: LocalizedText = frozen({
  zh: "{where}为{actual}，{against}为{expected}，相差{difference}，属四舍五入的尾差",
  en: "{where} is {actual}, {against} is {expected}: the difference of {difference} is one of rounding",
});
export const LAST_DIGIT_ADVICE: LocalizedText = frozen({
  zh: "不算问题；可在表下注明因四舍五入存在尾差。",
  en: "no fault; a note under the form may say that rounding leaves differences",
});

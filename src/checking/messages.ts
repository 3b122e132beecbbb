import type { Comparison } from "../forms";
import type { LocalizedText } from "./finding";

/** Sentences for failed relations by their comparison. */
export const RELATION_MESSAGES: Readonly<Record<Comparison, LocalizedText>> = {
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
};

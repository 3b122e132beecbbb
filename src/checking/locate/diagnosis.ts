import { need } from "../../errors";
import { frozen } from "../../frozen";
import type { LocalizedText } from "../finding";
import { refuseUnknown } from "../refuse-unknown";

/**
 * The kinds of slip that can be told from a printed and a proposed figure, with their titles.
 * The shares say how often each is met among slips of its sort; only their proportion counts, and it decides
 * nothing but the order of explanations that the relations allow equally.
 *
 * @example
 * ```ts
 * import { DIAGNOSES } from "juesuan/advanced";
 * DIAGNOSES["rows exchanged"].zh; // => "两行互换"
 * ```
 */
export const DIAGNOSES = /* @__PURE__ */ frozen({
  "digits transposed": { zh: "数字颠倒", share: 0.14 },
  "digit dropped": { zh: "漏写数字", share: 0.09 },
  "digit doubled": { zh: "重复数字", share: 0.07 },
  "digit mistyped": { zh: "数字录错", share: 0.2 },
  "decimal point shifted": { zh: "小数点错位", share: 0.08 },
  "sign flipped": { zh: "正负号颠倒", share: 0.06 },
  "unit mistaken": { zh: "元与万元混淆", share: 0.06 },
  "figure of the neighbouring row": { zh: "错填相邻行数字", share: 0.05 },
  "figure of the neighbouring column": { zh: "错填相邻列数字", share: 0.05 },
  "rows exchanged": { zh: "两行互换", share: 0.04 },
  "row left out": { zh: "漏列一行", share: 0.05 },
  "row duplicated": { zh: "重复列行", share: 0.04 },
  "fixed row left out": { zh: "漏列固定行次", share: 0.05 },
  "total printed twice": { zh: "合计重复列示", share: 0.04 },
  "total counted twice": { zh: "合计重复计算", share: 0.03 },
  "stale total": { zh: "合计未随明细更新", share: 0.08 },
  "rounding forced": { zh: "为凑平而改动尾数", share: 0.3 },
  "unreadable figure": { zh: "数字无法辨认", share: 0.05 },
  "figure left out": { zh: "漏填数字", share: 0.03 },
  "other figure": { zh: "其他差错", share: 0.04 },
} as const) satisfies Record<string, { readonly zh: string; readonly share: number }>;

/** Kind of a slip; `other figure` where none of the known kinds leads from the proposed to the printed figure. */
export type Diagnosis = keyof typeof DIAGNOSES;

/**
 * Title of a diagnosis in both languages.
 *
 * @example
 * ```ts
 * import { diagnosisTitle } from "juesuan/advanced";
 * diagnosisTitle("digits transposed").zh; // => "数字颠倒"
 * ```
 */
export function diagnosisTitle(diagnosis: Diagnosis): LocalizedText {
  refuseUnknown(
    "diagnosis",
    ["诊断的名称", "a diagnosis"],
    [need("text", diagnosis, "diagnosis")],
    Object.keys(DIAGNOSES),
  );
  return { zh: DIAGNOSES[diagnosis].zh, en: diagnosis };
}

/** Logarithm of a diagnosis's share among slips. */
export function priorOf(diagnosis: Diagnosis): number {
  return Math.log(DIAGNOSES[diagnosis].share);
}

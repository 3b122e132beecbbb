import type { LocalizedText, Severity } from "../../checking";
import type { Certainty } from "../../performance";

/** The head of a rule: everything but what it computes. */
export function head(
  id: string,
  title: readonly [zh: string, en: string],
  formula: readonly [zh: string, en: string],
  document: string,
  certainty: Certainty,
  severity: Severity,
  related: readonly string[] = [],
) {
  return {
    id,
    title: text(title),
    formula: text(formula),
    source: { document, certainty },
    severity,
    related,
  };
}

/** A text in both languages. */
export function text([zh, en]: readonly [zh: string, en: string]): LocalizedText {
  return { zh, en };
}

/** 财预〔2020〕10号, the base of every self-evaluation. */
export const EVALUATION_MEASURES = "项目支出绩效评价管理办法（财预〔2020〕10号）";
/** 财预〔2021〕101号. */
export const INDICATOR_GUIDE = "项目支出绩效指标设定和取值指引（试行）（财预〔2021〕101号）";
/** What the forms themselves print. */
export const PRINTED_FORM = "绩效自评表";

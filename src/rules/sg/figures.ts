import { type CheckContext, type Figure, formFigure, type LocalizedText } from "../../checking";
import type { ThreePublicAmounts } from "../../three-public";

/** The heading under which a 情况说明 tells 三公, for the cases. */
export const THREE = "九、“三公”经费财政拨款支出决算情况说明\n";

/** 决算数 of a column of form 09; null where it is blank. */
export function outturn(
  { accounts }: Pick<CheckContext, "accounts">,
  column: keyof ThreePublicAmounts,
): Figure | null {
  return formFigure(accounts, "threePublic", ["actual"], column);
}

/** Sentence on parts that do not come to their total. */
export const ADDS: LocalizedText = {
  zh: "“{text}”：{subject}文中为{actual}，{parts}个分项合计为{expected}",
  en: "“{text}”: {actual} for {subject}, its {parts} parts add up to {expected}",
};

import { need, needIfGiven, needObjects, refusal, WRONG_ARGUMENT } from "../errors";
import { LOCALES } from "../guard";
import type { CodeRepair, RepairReason } from "./repair";

const sentences: Readonly<Record<"zh-CN" | "en", Readonly<Record<RepairReason, string>>>> = {
  "zh-CN": {
    asPrinted: "科目编码与目录一致",
    asPrintedNameDiffers: "科目编码在目录中，名称与目录不同",
    sameName: "编码被截断，按名称补全",
    oldName: "编码被截断，按其他年度的名称补全",
    cutName: "编码和名称均被截断，按名称的前半部分补全",
    severalFit: "编码被截断，有多个科目相符，无法确定",
    noNameFits: "编码不完整，没有名称相符的科目",
    nameMissing: "编码不完整，又没有名称，无法确定",
    noSuchCode: "目录中没有以此开头的科目编码",
    notDigits: "不是科目编码",
  },
  en: {
    asPrinted: "the code is in the catalogue as printed",
    asPrintedNameDiffers: "the code is in the catalogue, under another name",
    sameName: "the code was cut; completed by its name",
    oldName: "the code was cut; completed by a name of other years",
    cutName: "code and name were cut; completed by the beginning of the name",
    severalFit: "the code was cut; several codes fit",
    noNameFits: "the code is not whole; no name fits",
    nameMissing: "the code is not whole and has no name",
    noSuchCode: "no code of the catalogue begins so",
    notDigits: "not a code",
  },
};

/**
 * A sentence on what `repairCode` did, with the printed code and what came of it.
 *
 * @throws {JuesuanError} `wrong-argument` for a locale other than `zh-CN` and `en`.
 * @example
 * ```ts
 * import { describeRepair, functionalCodes, repairCode } from "juesuan/codes";
 * const repair = repairCode(functionalCodes, "221020", "住房公积金");
 * describeRepair(repair, "zh-CN"); // => "221020 → 2210201：编码被截断，按名称补全"
 * describeRepair(repair, "en"); // => "221020 → 2210201: the code was cut; completed by its name"
 * ```
 */
export function describeRepair(repair: CodeRepair, locale: "zh-CN" | "en"): string {
  need("object", repair, "repair");
  if (typeof locale !== "string" || !Object.hasOwn(sentences, locale))
    throw refusal(WRONG_ARGUMENT, locale, LOCALES, ["locale"]);
  need("text", repair.printed, "repair", "printed");
  need("text", repair.reason, "repair", "reason");
  needIfGiven("text", repair.code, "repair", "code");
  needObjects(repair.candidates, "repair", "candidates").forEach(({ code }, at) => {
    need("text", code, "repair", "candidates", at, "code");
  });
  const printed = repair.printed.slice(0, 40);
  const several = repair.candidates.map((entry) => entry.code).join(locale === "en" ? ", " : "、");
  const outcome = repair.code ?? several;
  const arrow = outcome === "" || outcome === printed ? printed : `${printed} → ${outcome}`;
  const mark = repair.code === null && outcome !== "" ? "?" : "";
  return `${arrow}${mark}${locale === "en" ? ": " : "："}${sentences[locale][repair.reason]}`;
}

import { cellAt, isEmptyTable, tableOf } from "../../accounts";
import { defineRule, formsNeeded, NOT_APPLICABLE, PASS } from "../../checking";
import type { Cases } from "../cases";
import { hasStatement, passage } from "../dc/document";
import { textOf } from "../dc/text";
import type { Evidence, RuleContext } from "../evidence";
import { RULES_2016 } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-21",
  title: { zh: "空表须有说明", en: "an empty form says why" },
  formula: {
    zh: "09表无数时，表下或文中说明没有“三公”经费支出",
    en: "where 09 is empty, its notes or the text say that there was no such expenditure",
  },
  source: { document: RULES_2016, certainty: "A" },
  severity: "warning",
  related: ["DC-02"],
  needs: [/* @__PURE__ */ formsNeeded("threePublic")],
  advice: {
    zh: "在空表下注明“本单位无‘三公’经费支出，故本表无数据”。",
    en: "write under the empty form that there was no such expenditure",
  },
  messages: {
    default: {
      zh: "“三公”经费表无数，也没有说明",
      en: "the form of the three public expenses is empty and nothing says why",
    },
  },
  *evaluate(context) {
    const table = tableOf(context.accounts, "threePublic");
    if (table === undefined || !isEmptyTable(table)) yield NOT_APPLICABLE;
    else if (hasStatement(table.notes) || toldAsNothing(context)) yield PASS;
    else if (context.document === undefined) yield { outcome: "indeterminate" };
    else
      yield {
        outcome: "fail",
        where: [cellAt("threePublic", "actual", "total")],
        lines: table.line === undefined ? [] : [table.line],
      };
  },
});

/** Whether a sentence tells the expenses to be nothing, or says so without figures. */
function toldAsNothing(context: RuleContext): boolean {
  const { told, document } = context;
  const isZero = (told?.told ?? []).some(
    ({ section, measure, value, subject }) =>
      measure === "amount" && Number(value) === 0 && (section === "threePublic" || subject === "三公经费"),
  );
  if (isZero || document === undefined) return isZero;
  return NOTHING.test(passage(textOf(context).paragraphs, /三公/, 4));
}

/** A sentence that says there was nothing. */
const NOTHING =
  /没有|未安排|未发生|无“?三公|为0(?![.,，]?\d)|(?<![\d.,，])0(?:\.0+)?万?元|无此项|未使用|无支出|无数据/;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "没有数据的表也要公开并说明，否则读者不知道是没有支出还是漏填。",
    en: "A form without figures is published with a word, or nobody knows whether nothing was spent or it was left out.",
  },
  pass: { forms: { threePublic: { rows: { actual: null }, notes: ["说明：本表无数据"] } } },
  fail: {
    forms: { threePublic: { rows: { actual: null } } },
    text: "三、“三公”经费\n共计情况详见附表",
  },
  missing: { forms: { threePublic: { rows: { actual: null } } } },
  rounding: "no figures",
};

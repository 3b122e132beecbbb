import { defineRule, type Figure, formFigure, INDETERMINATE, NOT_APPLICABLE, PASS } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { unprinted } from "../rows";
import { RULES_2016 } from "../sources";
import { MESSAGES } from "./published";
import { textOf } from "./text";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-06",
  title: { zh: "三公经费实物量", en: "counts behind the three public expenses" },
  formula: {
    zh: "有相应支出时，文中写明出国团组和人次、购置数、保有量、接待批次和人次",
    en: "where money was spent, the text tells groups and travellers, vehicles bought and owned, receptions and guests",
  },
  source: { document: RULES_2016, certainty: "B" },
  severity: "error",
  advice: {
    zh: "在“三公”经费说明中补充相应的团组、人次、车辆、批次。",
    en: "add groups, travellers, vehicles, receptions and guests to the section on the three public expenses",
  },
  messages: MESSAGES,
  *evaluate(context) {
    const told = textOf(context).joined;
    if (told === null) {
      yield INDETERMINATE;
      return;
    }
    const wanted: readonly (readonly [string, string, readonly RegExp[]])[] = [
      ["abroad", "因公出国（境）团组数、人次", [/团组?|团次|批次/, /人次|人数|\d人|参加/]],
      ["vehiclePurchase", "公务用车购置数", [/购置[^。]{0,40}辆|购[入买][^。]{0,30}辆|更新[^。]{0,30}辆/]],
      [
        "vehicleOperation",
        "公务用车保有量",
        [/保有量|保有[^。]{0,10}辆|公务用车[^。]{0,30}辆|车辆[^。]{0,20}辆/],
      ],
      ["reception", "公务接待批次、人次", [/批|来访团组/, /人次|人数|\d人/]],
    ];
    const lacking: { readonly parts: string; readonly spent: Figure }[] = [];
    for (const [column, parts, patterns] of wanted) {
      const spent = formFigure(context.accounts, "threePublic", ["actual"], column);
      if (spent === null) yield unprinted(context.accounts, "threePublic", "actual", column);
      else if (spent.amount === 0) yield NOT_APPLICABLE;
      else if (patterns.every((pattern) => pattern.test(told))) yield PASS;
      else lacking.push({ parts, spent });
    }
    if (lacking.length > 0)
      yield {
        outcome: "fail",
        reason: "parts",
        where: lacking.flatMap(({ spent }) => spent.places),
        params: { subject: "“三公”经费", parts: lacking.map(({ parts }) => parts).join("；") },
      };
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "公开操作规程要求同时公开“三公”经费的实物量。",
    en: "The rules on publication ask for the counts behind the three public expenses.",
  },
  pass: {
    forms: { threePublic: { actual: { reception: 1 } } },
    text: "第三部分 2024年度部门决算情况说明\n国内公务接待4批次，29人次。",
  },
  fail: {
    forms: { threePublic: { actual: { reception: 1 } } },
    text: "第三部分 2024年度部门决算情况说明\n公务接待费主要用于上级检查。",
  },
  missing: { forms: { threePublic: { actual: { reception: 1 } } } },
  rounding: "no figures",
};

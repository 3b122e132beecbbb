import { tableOf } from "../../accounts";
import { defineRule, NOT_APPLICABLE, PASS } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { FUNCTIONAL_FORMS, placesOfRow } from "../rows";
import { TEMPLATE_LAYOUT } from "../sources";
import { isCoded } from "./code-rows";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "CD-07",
  title: { zh: "科目按序且不重复", en: "codes ascend and are unique" },
  formula: {
    zh: "02、03、05、07、08表科目升序、不重复",
    en: "02, 03, 05, 07, 08: codes ascend and are unique",
  },
  source: { document: TEMPLATE_LAYOUT, certainty: "C" },
  severity: "warning",
  advice: { zh: "按代码重新排列；重复的科目合并为一行。", en: "sort the rows; put repeated codes together" },
  messages: {
    order: {
      zh: "科目{code}排在{before}之后，次序不对",
      en: "code {code} stands after {before}: out of order",
    },
    duplicate: { zh: "科目{code}重复", en: "code {code} is printed twice" },
  },
  *evaluate({ accounts }) {
    for (const form of FUNCTIONAL_FORMS) {
      const rows = (tableOf(accounts, form)?.rows ?? []).filter((row) => isCoded(row.key));
      if (rows.length < 2) {
        yield NOT_APPLICABLE;
        continue;
      }
      const seen = new Set<string>();
      let before = "";
      let clean = true;
      for (const row of rows) {
        const reason = seen.has(row.key) ? "duplicate" : row.key < before ? "order" : null;
        seen.add(row.key);
        if (reason !== null) {
          clean = false;
          yield {
            outcome: "fail",
            where: placesOfRow(form, row),
            actual: row.key,
            reason,
            params: { code: row.key, before },
          };
        }
        if (row.key > before) before = row.key;
      }
      if (clean) yield PASS;
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: { zh: "科目按代码从小到大排列，一个科目一行。", en: "Codes ascend and have one row each." },
  pass: {
    forms: {
      income: [
        ["208", 1],
        ["20805", 1],
        ["2080501", 1],
        ["210", 1],
      ],
    },
  },
  fail: {
    forms: {
      income: [
        ["210", 1],
        ["208", 1],
      ],
    },
  },
  missing: { forms: { income: [["208", 1]] } },
  rounding: "no figures",
};

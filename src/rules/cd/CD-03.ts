import { tableOf } from "../../accounts";
import { defineRule, NOT_APPLICABLE } from "../../checking";
import { FORM_IDS } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { linesOfRows, placesOfRow } from "../rows";
import { PRINTED_ACCOUNTS } from "../sources";
import { isCoded } from "./code-rows";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "CD-03",
  title: { zh: "科目代码印刷完整", en: "codes are printed in full" },
  formula: {
    zh: "代码被截断的，按上级科目和名称补全",
    en: "cut codes are repaired from the code above and the name",
  },
  source: { document: PRINTED_ACCOUNTS, certainty: "A" },
  severity: "warning",
  advice: { zh: "调整列宽，重新打印完整的科目代码。", en: "widen the column and print the codes in full" },
  messages: {
    default: {
      zh: "{count}个科目代码印刷不全，已按名称补全：{codes}",
      en: "{count} codes were cut and repaired by name: {codes}",
    },
  },
  *evaluate({ accounts }) {
    // A narrow column is one fault, in however many forms.
    const cut = FORM_IDS.flatMap((form) => {
      const rows = tableOf(accounts, form)?.rows ?? [];
      const coded = rows.filter((row) => isCoded(row.key) || row.repaired !== undefined);
      // A form that prints no codes at all has none that are cut.
      const none = coded.every(({ repaired }) => repaired?.printed === "");
      return none ? [] : coded.map((row) => ({ form, row }));
    });
    const repaired = cut.filter(({ row }) => row.repaired !== undefined);
    if (cut.length === 0) yield NOT_APPLICABLE;
    else
      yield {
        outcome: repaired.length === 0 ? "pass" : "fail",
        where: repaired.flatMap(({ form, row }) => placesOfRow(form, row)),
        lines: linesOfRows(repaired.map(({ row }) => row)),
        params: {
          count: repaired.length,
          codes: repaired
            .slice(0, 10)
            .map(({ row }) => `${row.repaired?.printed ?? ""}→${row.key}`)
            .join("、"),
        },
      };
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "列宽不够时代码末位被截掉，读者无从知道是哪个科目。",
    en: "A narrow column cuts the last digits: the reader cannot tell the code.",
  },
  pass: { forms: { income: { "2101501": 1 } } },
  fail: { forms: { income: { rows: { "2101501": 1 }, repaired: { "2101501": "210150" } } } },
  missing: { forms: { income: { total: 1 } } },
  rounding: "no figures",
};

import type { Cases } from "../cases";
import { PROCUREMENT_KINDS, PROCUREMENT_TOTAL } from "../procurement";
import { amounts } from "./amounts";
import { partsOf } from "./parts";
import { DIFFERS, DOES_NOT_ADD_UP, TEMPLATE, textRule } from "./rule";

const TOTAL = PROCUREMENT_TOTAL;
const KINDS = Object.values(PROCUREMENT_KINDS);

export const rule = /* @__PURE__ */ textRule({
  id: "NT-20",
  title: { zh: "政府采购总额等于货物、工程、服务之和", en: "procurement adds up" },
  formula: {
    zh: "总额 = 货物 + 工程 + 服务；文中数 = 10表",
    en: "total = goods + works + services; the text = form 10",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",
  related: ["NT-21", "NT-22"],
  advice: {
    zh: "核对货物、工程、服务三类与总额；有10表的以10表为准。",
    en: "compare goods, works and services with the total, and with form 10 where there is one",
  },
  messages: { ...DIFFERS, parts: DOES_NOT_ADD_UP.default },
  judge: function* (facts) {
    yield* partsOf(facts, TOTAL, KINDS, "procurement", "parts");
    // Most layouts have no form 10 to compare with.
    for (const judgement of amounts(facts, [TOTAL, ...KINDS]))
      if (judgement.outcome !== "indeterminate") yield judgement;
  },
});

const HEAD = "政府采购支出情况说明\n";
const total = (amount: string) => `${HEAD}政府采购支出总额${amount}万元`;
const kinds = (works: string) =>
  `，其中：政府采购货物支出9.00万元、政府采购工程支出${works}万元、政府采购服务支出0万元。`;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "政府采购分货物、工程、服务三类，三类之和就是总额。",
    en: "Procurement is of goods, works and services: the three make its total.",
  },
  pass: { text: total("9.00") + kinds("0") },
  fail: { text: total("9.00") + kinds("1.00") },
  missing: { text: `${total("9.00")}。` },
  rounding: { text: total("9.01") + kinds("0.00") },
};

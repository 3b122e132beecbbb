import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { EXPERIENCE } from "../sources";
import { THREE } from "./figures";
import { BAND, perHead } from "./per-head";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-17",
  title: { zh: "人均出国（境）费合理", en: "cost of a person abroad is plausible" },
  formula: {
    zh: "出国（境）费÷人次 在 limits.abroadPerPersonLeast 与 abroadPerPersonMost 之间（分；通常3000元至80000元）",
    en: "abroad / persons lies between limits.abroadPerPersonLeast and abroadPerPersonMost (in fen; usually 3,000 to 80,000 yuan)",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "info",
  related: ["SG-08"],
  advice: {
    zh: "请核实人次与金额；远洋航线、长期培训或只负担部分费用的，属正常。",
    en: "ask for persons and amount; far countries, long courses or a shared cost explain it",
  },
  messages: BAND,
  evaluate: (context) =>
    perHead(context, {
      cost: "因公出国（境）费",
      counted: "因公出国（境）人次数",
      least: "abroadPerPersonLeast",
      most: "abroadPerPersonMost",
    }),
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "人均费用远离常见范围的，多半是人次或金额单位填错。",
    en: "A cost per person far from the usual is mostly a wrong number or a wrong unit.",
  },
  pass: {
    text: `${THREE}因公出国（境）费支出5.00万元，因公出国（境）团组数1个，因公出国（境）人次数2人次。`,
  },
  fail: {
    text: `${THREE}因公出国（境）费支出50.00万元，因公出国（境）团组数1个，因公出国（境）人次数2人次。`,
  },
  missing: { text: `${THREE}因公出国（境）费支出50.00万元。` },
  rounding: {
    text: `${THREE}因公出国（境）费支出16.0万元，因公出国（境）团组数1个，因公出国（境）人次数2人次。`,
  },
};

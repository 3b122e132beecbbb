import { defineRule } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { EXPERIENCE } from "../sources";
import { THREE } from "./figures";
import { BAND, type PerHead, perHead } from "./per-head";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-16",
  title: { zh: "人均接待费合理", en: "cost of a guest is plausible" },
  formula: {
    zh: "接待费÷人次 ≤ limits.receptionPerGuestMost（分；通常300元，各地标准不同）",
    en: "reception / guests <= limits.receptionPerGuestMost (in fen; usually 300 yuan, local standards differ)",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "info",
  related: ["SG-11"],
  advice: {
    zh: "请核实人次与金额；标准按当地接待办法，可在检查参数中给出。",
    en: "ask for guests and amount; the standard is the local one, which the limits of the check may give",
  },
  messages: BAND,
  evaluate: (context) => perHead(context, ofKind("公务接待"), ofKind("国内公务接待")),
});

function ofKind(kind: string): PerHead {
  return { cost: `${kind}费`, counted: `${kind}人次`, most: "receptionPerGuestMost" };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "人均费用明显偏高的，多半是人次漏填或金额单位填错。",
    en: "A cost per guest that is too high is mostly guests left out or a wrong unit.",
  },
  pass: { text: `${THREE}公务接待费支出0.50万元，公务接待3批次，29人次。` },
  fail: { text: `${THREE}公务接待费支出5.00万元，公务接待3批次，29人次。` },
  missing: { text: `${THREE}公务接待费支出5.00万元。` },
  rounding: { text: `${THREE}公务接待费支出0.9万元，公务接待3批次，29人次。` },
};

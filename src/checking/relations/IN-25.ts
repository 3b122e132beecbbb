import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_08_1 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-25",
  title: { zh: "人员经费合计", en: "basic expenditure: personnel" },
  formula: { zh: "06表 人员经费合计 = 301 + 303", en: "06: personnel = 301 + 303" },
  source: { document: LEDGER_08_1, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["X-12"],
  advice: {
    zh: "核对301、303两类，再重算人员经费合计。",
    en: "check 301 and 303, then add up personnel again",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "人员经费由工资福利支出（301）和对个人和家庭的补助（303）构成。",
    en: "Personnel is wages and benefits (301) and subsidies to persons and families (303).",
  },
  pass: { forms: { basicDetail: { "301": 1, "303": 2, personnel: 3 } } },
  fail: { forms: { basicDetail: { "301": 1, "303": 2, personnel: 4 } } },
  missing: { forms: { basicDetail: { "301": 1, "303": 2 } } },
  rounding: { forms: { basicDetail: { "301": 1, "303": 2, personnel: 3.01 } } },
};

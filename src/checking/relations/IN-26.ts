import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_08_1 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-26",
  title: { zh: "公用经费合计", en: "basic expenditure: public" },
  formula: {
    zh: "06表 公用经费合计 = 302 + 307 + 309 + 310 + 311 + 312 + 313 + 399；合计 = 人员经费 + 公用经费",
    en: "06: public = 302 + 307 + 309 + 310 + 311 + 312 + 313 + 399; total = personnel + public",
  },
  source: { document: LEDGER_08_1, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["X-12"],
  advice: {
    zh: "核对公用经费所属各类，再重算公用经费合计和总合计。",
    en: "check the classes of public costs, then add up public costs and the total again",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "公用经费由302、307、309至313、399各类构成；人员经费与公用经费之和就是基本支出合计。",
    en: "Public costs are the classes 302, 307, 309 to 313 and 399; with personnel they make up basic expenditure.",
  },
  pass: { forms: { basicDetail: { "302": 1, "310": 2, public: 3 } } },
  fail: { forms: { basicDetail: { "302": 1, "310": 2, public: 4 } } },
  missing: { forms: { basicDetail: { "302": 1, "310": 2 } } },
  rounding: { forms: { basicDetail: { "302": 1, "310": 2, public: 3.01 } } },
};

import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_08_1 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-24",
  title: { zh: "经济分类类等于各款之和", en: "basic expenditure: economic class is the sum of its items" },
  formula: { zh: "06表 类 = Σ款", en: "06: class = sum of its items" },
  source: { document: LEDGER_08_1, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-25", "IN-26"],
  advice: {
    zh: "核对该类所属各款是否齐全、金额是否错列到相邻科目。",
    en: "see whether all items of the class are there and none stands beside its code",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: { zh: "经济分类类级数由所属各款加总得出。", en: "An economic class adds up its items." },
  pass: { forms: { basicDetail: { "302": 3, "30201": 1, "30211": 2 } } },
  fail: { forms: { basicDetail: { "302": 4, "30201": 1, "30211": 2 } } },
  missing: { forms: { basicDetail: { "302": 3 } } },
  rounding: { forms: { basicDetail: { "302": 3.01, "30201": 1, "30211": 2 } } },
};

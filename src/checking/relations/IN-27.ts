import type { RuleCases } from "../cases";
import { formRule } from "./declare";
import { FRAME, LEDGER_08_1 } from "./sources";

export const rule = /* @__PURE__ */ formRule({
  id: "IN-27",
  title: { zh: "基本支出不得列基本建设", en: "basic expenditure carries no capital construction" },
  formula: { zh: "06表 309、311 各款为空或为零", en: "06: 309 and 311 are blank or zero" },
  source: { document: LEDGER_08_1, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-26"],
  advice: {
    zh: "把该笔支出改列项目支出，或改列310资本性支出的相应科目。",
    en: "move the amount to project expenditure or to the right item of 310",
  },
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "基本建设支出属于项目支出，基本支出表的309、311两类只列科目不列数。",
    en: "Capital construction is project expenditure: 309 and 311 of the basic form carry no figure.",
  },
  pass: { forms: { basicDetail: { "309": 0, "30902": null } } },
  fail: { forms: { basicDetail: { "309": 0.01, "30902": 0.01 } } },
  missing: { forms: { basicDetail: { "309": null } } },
  rounding: "equal to the last digit",
};

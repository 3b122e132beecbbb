import { defineRule, formFigure, formsNeeded, INDETERMINATE, NOT_APPLICABLE } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { rowOf } from "../rows";
import { EXPERIENCE } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "X-32",
  title: { zh: "有人员的单位有公用经费", en: "a unit with staff has public expenses" },
  formula: {
    zh: "06表 人员经费 > 0 时 公用经费 > 0（人均水平另按当地定额判断）",
    en: "06: where personnel > 0, public > 0 (levels per head depend on local standards)",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "info",
  needs: [/* @__PURE__ */ formsNeeded("basicDetail")],
  advice: {
    zh: "核对公用经费是否列入其他科目或由其他单位负担，并说明。",
    en: "see whether public costs stand elsewhere or another unit bears them, and say so",
  },
  messages: {
    default: { zh: "有人员经费而公用经费为零", en: "there are personnel but no public expenses" },
  },
  *evaluate({ accounts }) {
    const personnel = formFigure(accounts, "basicDetail", ["personnel"], "amount");
    const all = formFigure(accounts, "basicDetail", ["public"], "amount");
    if (rowOf(accounts, "basicDetail", "public") === undefined || personnel === null) yield INDETERMINATE;
    else if (personnel.amount <= 0) yield NOT_APPLICABLE;
    else
      yield {
        outcome: (all?.amount ?? 0) > 0 ? "pass" : "fail",
        where: [{ form: "basicDetail", row: "public", column: "amount" }],
        against: personnel.places,
      };
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "有人员就有办公的开销，公用经费为零通常是漏列或列错。",
    en: "Staff need an office: no public costs usually means that they were left out.",
  },
  pass: { forms: { basicDetail: { personnel: 1, public: 1 } } },
  fail: { forms: { basicDetail: { personnel: 1, public: 0 } } },
  missing: { forms: { basicDetail: { personnel: 1 } } },
  rounding: "no figures",
};

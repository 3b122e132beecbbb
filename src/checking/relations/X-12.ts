import { cell } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { FRAME, STRUCTURE } from "./sources";

export const rule = /* @__PURE__ */ linearRule({
  id: "X-12",
  title: { zh: "基本支出等于人员加公用", en: "basic expenditure is personnel plus public" },
  formula: {
    zh: "05表 合计 基本支出 = 06表 人员经费合计 + 公用经费合计",
    en: "05 total basic = 06 personnel + public",
  },
  source: { document: STRUCTURE, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["IN-25", "IN-26"],
  advice: {
    zh: "核对05表基本支出列与06表合计；06表列入项目支出或非财政拨款的予以剔除。",
    en: "compare basic expenditure of 05 with 06; take project expenditure and other money out of 06",
  },
  relations: [
    {
      rule: "X-12",
      left: [cell("total", "basic", "generalBudget")],
      right: [cell("personnel", "amount", "basicDetail"), cell("public", "amount", "basicDetail")],
    },
  ],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "05表的基本支出按经济分类就是06表的人员经费加公用经费。",
    en: "Basic expenditure of 05 by economic code is personnel plus public costs of 06.",
  },
  pass: { forms: { generalBudget: { total: { basic: 3 } }, basicDetail: { personnel: 2, public: 1 } } },
  fail: { forms: { generalBudget: { total: { basic: 3 } }, basicDetail: { personnel: 2, public: 2 } } },
  missing: { forms: { generalBudget: { total: { basic: 3 } }, basicDetail: { personnel: 3 } } },
  rounding: {
    forms: { generalBudget: { total: { basic: 3.01 } }, basicDetail: { personnel: 2, public: 1 } },
  },
};

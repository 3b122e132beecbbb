import { cell } from "../../forms";
import type { RuleCases } from "../cases";
import { relation } from "../rule";

export const rule = /* @__PURE__ */ relation({
  id: "X-20",
  title: { zh: "三公经费不超过基本加项目支出", en: "the three public expenses fit into expenditure" },
  formula: {
    zh: "09表 决算合计 ≤ 03表 合计 基本支出 + 项目支出",
    en: "09 outturn total <= 03 total basic + project",
  },
  source: { document: "决算审核经验", certainty: "C" },
  severity: "warning",
  advice: {
    zh: "核对09表的单位（元、万元）和03表合计行。",
    en: "check the unit of 09 (元, 万元) and the total row of 03",
  },
  relations: [
    {
      rule: "X-20",
      left: [cell("actual", "total", "threePublic")],
      right: [cell("total", "basic", "expenditure"), cell("total", "project", "expenditure")],
      comparison: "<=",
    },
  ],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "“三公”经费是支出的一部分，不会大于全部基本支出和项目支出。",
    en: "The three public expenses are part of expenditure.",
  },
  pass: { forms: { threePublic: { actual: 2 }, expenditure: { total: { basic: 1, project: 1 } } } },
  fail: { forms: { threePublic: { actual: 3 }, expenditure: { total: { basic: 1, project: 1 } } } },
  missing: { forms: { threePublic: { actual: 2 } } },
  rounding: { forms: { threePublic: { actual: 2.01 }, expenditure: { total: { basic: 1, project: 1 } } } },
};

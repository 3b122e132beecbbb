import {
  atMost,
  defineRule,
  formFigure,
  formsNeeded,
  type Judgement,
  NOT_APPLICABLE,
  sumsTo,
} from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { TEMPLATE_OPERATING_COSTS } from "../sources";

const OFFICES = ["operation.administrative", "operation.quasiCivil"] as const;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "X-21",
  title: { zh: "机关运行经费与公用经费", en: "operating costs of offices" },
  formula: {
    zh: "10表 机关运行经费（行政 + 参公）≤ 06表 公用经费合计；只有行政单位的部门两者相等",
    en: "10 operating costs (offices and quasi-civil) <= 06 public; equal where the department has offices only",
  },
  source: { document: TEMPLATE_OPERATING_COSTS, certainty: "A" },
  severity: "warning",
  needs: [/* @__PURE__ */ formsNeeded("statistics", "basicDetail")],
  advice: {
    zh: "核对机关运行经费的口径和06表公用经费合计。",
    en: "check what the operating costs cover and the public costs of 06",
  },
  messages: {
    default: {
      zh: "机关运行经费{actual}，大于公用经费{expected}",
      en: "operating costs of offices are {actual}, more than public expenses {expected}",
    },
    equal: {
      zh: "只有行政单位，机关运行经费{actual}应等于公用经费{expected}",
      en: "offices only: operating costs {actual} should equal public expenses {expected}",
    },
  },
  *evaluate({ accounts, profile }) {
    const costs = formFigure(accounts, "statistics", OFFICES, "count");
    const all = formFigure(accounts, "basicDetail", ["public"], "amount");
    if (costs === null || all === null) yield NOT_APPLICABLE;
    else if (profile.unitKind !== "administrative") yield atMost(costs, all);
    else yield { ...sumsTo(costs, [all]), reason: "equal" } satisfies Judgement;
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "机关运行经费是行政和参公单位的公用经费，是部门公用经费的一部分。",
    en: "Operating costs of offices are the public costs of offices and quasi-civil units: part of all public costs.",
  },
  pass: { forms: { statistics: { "operation.administrative": 2 }, basicDetail: { public: 2 } } },
  fail: { forms: { statistics: { "operation.administrative": 3 }, basicDetail: { public: 2 } } },
  missing: { forms: { basicDetail: { public: 2 } } },
  rounding: { forms: { statistics: { "operation.administrative": 2.01 }, basicDetail: { public: 2 } } },
};

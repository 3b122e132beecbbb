import {
  atMost,
  defineRule,
  formFigure,
  formsNeeded,
  INDETERMINATE,
  NOT_APPLICABLE,
  sumOf,
} from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { rowOf, unprinted } from "../rows";
import { EXPERIENCE } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "X-20",
  title: { zh: "三公经费不超过基本加项目支出", en: "the three public expenses fit into expenditure" },
  formula: {
    zh: "09表 决算合计 ≤ 03表 合计 基本支出 + 项目支出",
    en: "09 outturn total <= 03 total basic + project",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "warning",
  needs: [/* @__PURE__ */ formsNeeded("threePublic", "expenditure")],
  advice: {
    zh: "核对09表的单位（元、万元）和03表合计行。",
    en: "check the unit of 09 (yuan, ten thousand yuan) and the total row of 03",
  },
  messages: {
    default: {
      zh: "“三公”经费决算合计{actual}，大于基本支出和项目支出之和{expected}",
      en: "the three public expenses are {actual}, more than basic and project expenditure of {expected}",
    },
  },
  *evaluate({ accounts }) {
    const spent = formFigure(accounts, "threePublic", ["actual"], "total");
    const row = rowOf(accounts, "expenditure", "total");
    const whole = sumOf(
      ["basic", "project"].flatMap((column) => formFigure(accounts, "expenditure", ["total"], column) ?? []),
    );
    const printed = row !== undefined && "basic" in row.cells && "project" in row.cells;
    if (spent === null) yield unprinted(accounts, "threePublic", "actual", "total");
    else if (whole === null || !printed) yield INDETERMINATE;
    // Money paid back makes a total smaller than its parts, down to less than nothing.
    else if (spent.amount < 0 || Object.values(row.cells).some((amount) => (amount ?? 0) < 0))
      yield NOT_APPLICABLE;
    else yield atMost(spent, whole);
  },
});

export const cases: Cases = {
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

import { tableOf } from "../../accounts";
import { defineRule, PASS, remedyOfWords } from "../../checking";
import { type FormId, formOf } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { type Printed, printed } from "../rows";
import { TEMPLATE } from "../sources";

type Side = readonly [FormId, readonly string[], string];

/** One figure in two forms: what the relations compare. */
const TWICE: readonly (readonly [Side, Side])[] = [
  [
    ["summary", ["income.subtotal"], "amount"],
    ["income", ["total"], "total"],
  ],
  [
    ["summary", ["expenditure.subtotal"], "amount"],
    ["expenditure", ["total"], "total"],
  ],
  [
    ["appropriationSummary", ["income.subtotal"], "amount"],
    ["income", ["total"], "appropriation"],
  ],
  [
    ["appropriationSummary", ["expenditure.subtotal"], "generalBudget"],
    ["generalBudget", ["total"], "total"],
  ],
  [
    ["generalBudget", ["total"], "basic"],
    ["basicDetail", ["personnel", "public"], "amount"],
  ],
];

const SCALE = 10_000;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-19",
  title: { zh: "金额单位与数值相符", en: "the unit fits the figures" },
  formula: {
    zh: "同一数字在两表中恰好相差一万倍的，其中一表单位标错",
    en: "where one figure differs exactly by a factor of 10,000 between two forms, one of them names a wrong unit",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",
  related: ["X-01", "X-04", "X-12"],
  advice: {
    zh: "核对两表的金额单位，改正标错的一张。",
    en: "check the units of both forms and correct the wrong one",
  },
  messages: {
    default: {
      zh: "同一数字在两表中相差一万倍：{actual}与{expected}，金额单位（元、万元）标错",
      en: "one figure differs by a factor of 10,000 between two forms ({actual}, {expected}): a unit (yuan, ten thousand yuan) is wrong",
    },
  },
  *evaluate({ accounts }) {
    for (const [a, b] of TWICE) {
      const left = printed(accounts, ...a);
      const right = printed(accounts, ...b);
      if (left.count === 0 || right.count === 0) {
        const present = tableOf(accounts, a[0]) !== undefined && tableOf(accounts, b[0]) !== undefined;
        yield { outcome: present ? "notApplicable" : "indeterminate" };
        continue;
      }
      const [small, large] = Math.abs(left.amount) < Math.abs(right.amount) ? [left, right] : [right, left];
      yield isScaled(small, large)
        ? {
            outcome: "fail",
            where: left.cells,
            against: right.cells,
            measure: "money",
            expected: right.amount,
            actual: left.amount,
            // One form with a wrong unit is at odds with all others.
            remedies: [a, b].map(([form]) => remedyOfWords(`${formOf(form).title}：金额单位`, 0)),
          }
        : PASS;
    }
  },
});

/** Whether the large figure is the small one in a unit ten thousand times smaller, within the rounding of both. */
function isScaled(small: Printed, large: Printed): boolean {
  return (
    small.amount !== 0 &&
    Math.abs(large.amount - small.amount * SCALE) <=
      Math.max(large.half, 1) + Math.max(small.half, 1) * SCALE &&
    Math.abs(small.amount) > 100 * Math.max(small.half, 1)
  );
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "同一个数在两表相差一万倍，只能是一张表把元和万元标反。",
    en: "One figure ten thousand times larger in another form: one of them names the wrong unit.",
  },
  pass: {
    forms: {
      summary: { rows: { "income.subtotal": 123456.78 }, unit: "元" },
      income: { rows: { total: 123456.78 }, unit: "元" },
    },
  },
  fail: {
    forms: {
      summary: { rows: { "income.subtotal": 1234567800 }, unit: "元" },
      income: { rows: { total: 123456.78 }, unit: "元" },
    },
  },
  missing: { forms: { income: { total: 1 } } },
  rounding: {
    forms: {
      summary: { "income.subtotal": 123456.78 },
      income: { rows: { total: 1234567812.34 }, unit: "元" },
    },
  },
};

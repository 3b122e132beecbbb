import type { CaseForms as Forms, FormsCase as Input } from "../../../src/checking";
import type { Quartet } from "../support/quartet";

const on = (forms: Forms): Input => ({ forms });
type Four = readonly [pass: Forms, fail: Forms, missing: Forms, rounding: Forms];

const sums = (rule: string, ...[pass, fail, missing, rounding]: Four): Quartet => ({
  rule,
  pass: on(pass),
  fail: on(fail),
  missing: on(missing),
  rounding: on(rounding),
});

export const crossForm: readonly Quartet[] = [
  {
    rule: "X-14",
    pass: on({ expenditure: { "2080501": 1 }, generalBudget: { "2080501": 1 } }),
    fail: on({ expenditure: { "2080501": 1 }, generalBudget: { "2080502": 1 } }),
    missing: on({ generalBudget: { "2080502": 1 } }),
    rounding: "no figures",
  },
  sums(
    "X-16",
    {
      income: { "2080501": 1 },
      expenditure: { "2080501": 3 },
      summary: { "income.surplusUsed": 1, "income.opening": 1 },
    },
    {
      income: { "2080501": 1 },
      expenditure: { "2080501": 3 },
      summary: { "income.surplusUsed": 0, "income.opening": 1 },
    },
    { income: { "2080501": 1 }, expenditure: { "2080501": 3 } },
    {
      income: { "2080501": 1 },
      expenditure: { "2080501": 3.01 },
      summary: { "income.surplusUsed": 1, "income.opening": 1 },
    },
  ),
  sums(
    "X-21",
    { statistics: { "operation.administrative": 2 }, basicDetail: { public: 2 } },
    { statistics: { "operation.administrative": 3 }, basicDetail: { public: 2 } },
    { basicDetail: { public: 2 } },
    { statistics: { "operation.administrative": 2.01 }, basicDetail: { public: 2 } },
  ),
  {
    rule: "X-28",
    pass: {
      forms: { summary: { "income.opening": 2 } },
      previous: { summary: { "expenditure.closing": 2 } },
    },
    fail: {
      forms: { summary: { "income.opening": 2 } },
      previous: { summary: { "expenditure.closing": 2.01 } },
    },
    missing: on({ summary: { "income.opening": 2 } }),
    rounding: "equal to the last digit",
  },
  {
    rule: "X-29",
    pass: on({
      expenditure: { rows: { "2101501": { basic: 1, project: null } }, names: { "2101501": "行政运行" } },
    }),
    fail: on({
      expenditure: { rows: { "2101501": { basic: 1, project: 1 } }, names: { "2101501": "行政运行" } },
    }),
    missing: on({
      expenditure: { rows: { "2080501": { basic: 1, project: 1 } }, names: { "2080501": "行政单位离退休" } },
    }),
    rounding: "equal to the last digit",
  },
  {
    rule: "X-32",
    pass: on({ basicDetail: { personnel: 1, public: 1 } }),
    fail: on({ basicDetail: { personnel: 1, public: 0 } }),
    missing: on({ basicDetail: { personnel: 1 } }),
    rounding: "no figures",
  },
];

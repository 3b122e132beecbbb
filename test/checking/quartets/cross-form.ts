import type { CaseForms as Forms, FormsCase as Input } from "../../../src/checking";
import type { Quartet } from "../support/quartet";

const on = (forms: Forms): Input => ({ forms });
type Four = readonly [pass: Forms, fail: Forms, missing: Forms, rounding: Forms];
type Three = readonly [pass: Forms, fail: Forms, missing: Forms];

const sums = (rule: string, ...[pass, fail, missing, rounding]: Four): Quartet => ({
  rule,
  pass: on(pass),
  fail: on(fail),
  missing: on(missing),
  rounding: on(rounding),
});
const twice = (rule: string, ...[pass, fail, missing]: Three): Quartet => ({
  rule,
  pass: on(pass),
  fail: on(fail),
  missing: on(missing),
  rounding: "equal to the last digit",
});

/** 06 against 05: an item that is paid through its own functional item. */
const linked = (rule: string, economic: string, functional: string, wrong: number): Quartet =>
  sums(
    rule,
    { basicDetail: { [economic]: 2 }, generalBudget: { [functional]: { basic: 2 } } },
    { basicDetail: { [economic]: wrong }, generalBudget: { [functional]: { basic: 2 } } },
    { basicDetail: { [economic]: 2 } },
    { basicDetail: { [economic]: 2.01 }, generalBudget: { [functional]: { basic: 2 } } },
  );

const balanced = {
  summary: {
    "income.opening": 2,
    "income.surplusUsed": 0,
    "income.subtotal": 5,
    "expenditure.subtotal": 4,
    "expenditure.distribution": 1,
    "expenditure.closing": 2,
  },
};
const granted = {
  appropriationSummary: {
    "income.opening": 1,
    "income.subtotal": 3,
    "expenditure.subtotal": 3,
    "expenditure.closing": 1,
  },
};
const noCarryOver = {
  appropriationSummary: { "income.opening": null, "expenditure.closing": 0 },
  governmentFund: {},
  stateCapital: {},
};

export const crossForm: readonly Quartet[] = [
  twice(
    "X-01",
    { summary: { "income.subtotal": 3 }, income: { total: 3 } },
    { summary: { "income.subtotal": 3 }, income: { total: 3.01 } },
    { summary: { "income.subtotal": 3 } },
  ),
  sums(
    "X-02",
    {
      summary: { "income.generalBudget": 1, "income.governmentFund": 2 },
      income: { total: { appropriation: 3 } },
    },
    {
      summary: { "income.generalBudget": 1, "income.governmentFund": 1 },
      income: { total: { appropriation: 3 } },
    },
    { summary: { "income.generalBudget": 1 } },
    {
      summary: { "income.generalBudget": 1, "income.governmentFund": 2 },
      income: { total: { appropriation: 3.01 } },
    },
  ),
  twice(
    "X-03",
    { summary: { "income.other": 2 }, income: { total: { other: 2 } } },
    { summary: { "income.other": 2 }, income: { total: { other: 2.01 } } },
    { summary: { "income.other": 2 } },
  ),
  twice(
    "X-04",
    { summary: { "expenditure.subtotal": 3 }, expenditure: { total: 3 } },
    { summary: { "expenditure.subtotal": 3 }, expenditure: { total: 2.99 } },
    { expenditure: { total: 3 } },
  ),
  twice(
    "X-05",
    { summary: { "expenditure.208": 3 }, expenditure: { "208": 3 } },
    { summary: { "expenditure.208": 3 }, expenditure: { "210": 3 } },
    { summary: { "expenditure.208": 3 }, expenditure: { "2080501": 3 } },
  ),
  twice(
    "X-06",
    { appropriationSummary: { "income.generalBudget": 1 }, summary: { "income.generalBudget": 1 } },
    { appropriationSummary: { "income.generalBudget": 1 }, summary: { "income.generalBudget": 1.01 } },
    { appropriationSummary: { "income.generalBudget": 1 } },
  ),
  twice(
    "X-07",
    { appropriationSummary: { "income.subtotal": 1 }, income: { total: { appropriation: 1 } } },
    { appropriationSummary: { "income.subtotal": 1 }, income: { total: { appropriation: 2 } } },
    { appropriationSummary: { "income.subtotal": 1 } },
  ),
  twice(
    "X-08",
    { appropriationSummary: { "expenditure.subtotal": { generalBudget: 1 } }, generalBudget: { total: 1 } },
    { appropriationSummary: { "expenditure.subtotal": { generalBudget: 1 } }, generalBudget: { total: 2 } },
    { appropriationSummary: { "expenditure.subtotal": { generalBudget: 1 } } },
  ),
  twice(
    "X-09",
    { appropriationSummary: { "expenditure.208": { generalBudget: 1 } }, generalBudget: { "208": 1 } },
    { appropriationSummary: { "expenditure.208": { generalBudget: 1 } }, generalBudget: { "208": 1.01 } },
    { appropriationSummary: { "expenditure.208": { generalBudget: 1 } } },
  ),
  twice(
    "X-10",
    {
      appropriationSummary: { "expenditure.subtotal": { governmentFund: 1 } },
      governmentFund: { total: { total: 1 } },
    },
    {
      appropriationSummary: { "expenditure.subtotal": { governmentFund: 1 } },
      governmentFund: { total: { total: 2 } },
    },
    { appropriationSummary: { "expenditure.subtotal": { governmentFund: 1 } } },
  ),
  twice(
    "X-11",
    { appropriationSummary: { "expenditure.subtotal": { stateCapital: 1 } }, stateCapital: { total: 1 } },
    { appropriationSummary: { "expenditure.subtotal": { stateCapital: 1 } }, stateCapital: {} },
    { appropriationSummary: { "expenditure.subtotal": { stateCapital: 1 } } },
  ),
  sums(
    "X-12",
    { generalBudget: { total: { basic: 3 } }, basicDetail: { personnel: 2, public: 1 } },
    { generalBudget: { total: { basic: 3 } }, basicDetail: { personnel: 2, public: 2 } },
    { generalBudget: { total: { basic: 3 } }, basicDetail: { personnel: 3 } },
    { generalBudget: { total: { basic: 3.01 } }, basicDetail: { personnel: 2, public: 1 } },
  ),
  sums(
    "X-13",
    { expenditure: { "208": 3 }, generalBudget: { "208": 2 }, governmentFund: {}, stateCapital: {} },
    { expenditure: { "208": 3 }, generalBudget: { "208": 4 }, governmentFund: {}, stateCapital: {} },
    { expenditure: { "208": 3 }, generalBudget: { "208": 4 } },
    { expenditure: { "208": 3 }, generalBudget: { "208": 3.01 }, governmentFund: {}, stateCapital: {} },
  ),
  {
    rule: "X-14",
    pass: on({ expenditure: { "2080501": 1 }, generalBudget: { "2080501": 1 } }),
    fail: on({ expenditure: { "2080501": 1 }, generalBudget: { "2080502": 1 } }),
    missing: on({ generalBudget: { "2080502": 1 } }),
    rounding: "no figures",
  },
  sums(
    "X-15",
    { ...noCarryOver, income: { "208": { appropriation: 2 } }, generalBudget: { "208": 2 } },
    { ...noCarryOver, income: { "208": { appropriation: 2 } }, generalBudget: { "208": 3 } },
    {
      ...noCarryOver,
      appropriationSummary: { "income.opening": 1, "expenditure.closing": 0 },
      income: { "208": { appropriation: 2 } },
      generalBudget: { "208": 3 },
    },
    { ...noCarryOver, income: { "208": { appropriation: 2 } }, generalBudget: { "208": 2.01 } },
  ),
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
    "X-17",
    { ...balanced, ...granted },
    { summary: { ...balanced.summary, "expenditure.closing": 1 }, ...granted },
    balanced,
    { summary: { ...balanced.summary, "expenditure.closing": 2.02 }, ...granted },
  ),
  sums(
    "X-18",
    { threePublic: { actual: { reception: 2 } }, basicDetail: { "30217": 1 } },
    { threePublic: { actual: { reception: 1 } }, basicDetail: { "30217": 2 } },
    { basicDetail: { "30217": 1 } },
    { threePublic: { actual: { reception: 1 } }, basicDetail: { "30217": 1.01 } },
  ),
  sums(
    "X-20",
    { threePublic: { actual: 2 }, expenditure: { total: { basic: 1, project: 1 } } },
    { threePublic: { actual: 3 }, expenditure: { total: { basic: 1, project: 1 } } },
    { threePublic: { actual: 2 } },
    { threePublic: { actual: 2.01 }, expenditure: { total: { basic: 1, project: 1 } } },
  ),
  sums(
    "X-21",
    { statistics: { "operation.administrative": 2 }, basicDetail: { public: 2 } },
    { statistics: { "operation.administrative": 3 }, basicDetail: { public: 2 } },
    { basicDetail: { public: 2 } },
    { statistics: { "operation.administrative": 2.01 }, basicDetail: { public: 2 } },
  ),
  linked("X-22", "30108", "2080505", 3),
  linked("X-23", "30109", "2080506", 1),
  linked("X-24", "30110", "2101101", 1),
  linked("X-25", "30111", "2101103", 1),
  linked("X-26", "30113", "2210201", 1),
  linked("X-27", "30302", "2080501", 3),
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

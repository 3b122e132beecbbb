import type { CaseForms as Forms, FormsCase as Input } from "../../../src/checking";
import type { Quartet } from "../support/quartet";

const on = (forms: Forms): Input => ({ forms });

export const inForm: readonly Quartet[] = [
  {
    rule: "IN-06",
    pass: on({
      summary: {
        rows: { "income.other": 1 },
        strays: [{ name: "其他", code: null, side: null, figures: ["1.00"], line: 3, reason: "未知项目" }],
      },
      appropriationSummary: {},
    }),
    fail: on({
      summary: {
        rows: { "income.other": 1 },
        strays: [{ name: null, code: "行次 9", side: "income", figures: ["1.00"], line: 3, reason: "空行" }],
      },
      appropriationSummary: {},
    }),
    missing: on({}),
    rounding: "no figures",
  },
  {
    rule: "IN-35",
    pass: on({ expenditure: { rows: { "2080501": -1 }, notes: ["说明：红字为冲减以前年度支出"] } }),
    fail: on({ income: { total: -1 } }),
    missing: on({ income: { total: null } }),
    rounding: "equal to the last digit",
  },
  {
    rule: "IN-36",
    pass: on({ income: { rows: { total: 1 }, decimals: 2 } }),
    fail: on({ income: { rows: { total: 1 }, decimals: 0 } }),
    missing: on({ income: { rows: { total: 0 }, decimals: 0 } }),
    rounding: "no figures",
  },
  {
    rule: "IN-37",
    pass: {
      forms: {
        income: { total: { undertaking: 0, operating: null } },
        expenditure: { total: { operating: 0 } },
      },
      profile: { unitKind: "administrative" },
    },
    fail: {
      forms: {
        income: { total: { undertaking: 1, operating: null } },
        expenditure: { total: { operating: 0 } },
      },
      profile: { unitKind: "administrative" },
    },
    missing: on({ income: { total: { undertaking: 1 } } }),
    rounding: "equal to the last digit",
  },
  {
    rule: "IN-38",
    pass: { forms: { summary: { "expenditure.distribution": 0 } }, profile: { unitKind: "administrative" } },
    fail: { forms: { summary: { "expenditure.distribution": 1 } }, profile: { unitKind: "administrative" } },
    missing: { forms: { summary: {} }, profile: { unitKind: "administrative" } },
    rounding: "equal to the last digit",
  },
  {
    rule: "IN-39",
    pass: on({
      summary: {
        rows: { "income.generalBudget": 1, "income.other": 1 },
        lineNumbers: { "income.generalBudget": 1, "income.other": 8 },
      },
    }),
    fail: on({
      summary: {
        rows: { "income.generalBudget": 1, "income.other": 1 },
        lineNumbers: { "income.generalBudget": 8, "income.other": 8 },
      },
    }),
    missing: on({ summary: { "income.generalBudget": 1, "income.other": 1 } }),
    rounding: "no figures",
  },
  {
    rule: "IN-40",
    pass: on({ income: { "208": 1, "20805": 1, "2080501": 1 } }),
    fail: on({ income: { "208": 1, "20805": 1, "2080801": 1 } }),
    missing: on({ income: { "2080501": 1 } }),
    rounding: "no figures",
  },
];

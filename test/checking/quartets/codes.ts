import type { CaseForms as Forms, FormsCase as Input } from "../../../src/checking";
import type { Quartet } from "../support/quartet";

const on = (forms: Forms, text?: string): Input => ({ forms, ...(text === undefined ? {} : { text }) });
const named = (code: string, name: string): Forms => ({
  income: { rows: { [code]: 1 }, names: { [code]: name } },
});

export const codes: readonly Quartet[] = [
  {
    rule: "CD-01",
    pass: on({ income: { "2101501": 1 } }),
    fail: on({ income: { "2990101": 1 } }),
    missing: on({ income: { total: 1 } }),
    rounding: "no figures",
  },
  {
    rule: "CD-02",
    pass: on({ basicDetail: { "30101": 1 } }),
    fail: on({ basicDetail: { "32101": 1 } }),
    missing: on({ basicDetail: { personnel: 1 } }),
    rounding: "no figures",
  },
  {
    rule: "CD-03",
    pass: on({ income: { "2101501": 1 } }),
    fail: on({ income: { rows: { "2101501": 1 }, repaired: { "2101501": "210150" } } }),
    missing: on({ income: { total: 1 } }),
    rounding: "no figures",
  },
  {
    rule: "CD-04",
    pass: on(named("2101501", "行政 运行")),
    fail: on(named("2101501", "信息化建设")),
    missing: on({ income: { "2101501": 1 } }),
    rounding: "no figures",
  },
  {
    rule: "CD-05",
    pass: on({}, "卫生健康支出（类）医疗保障管理事务（款）行政运行（项）支出1万元"),
    fail: on({}, "教育支出（类）医疗保障管理事务（款）行政运行（项）支出1万元"),
    missing: on({}, "教育支出（类）虚构事务（款）虚构（项）支出1万元"),
    rounding: "no figures",
  },
  {
    rule: "CD-06",
    pass: on({ summary: { "expenditure.208": 1 }, expenditure: { "208": 1 } }),
    fail: on({ summary: { "expenditure.208": 1 }, expenditure: { "225": 1 } }),
    missing: on({ summary: { "expenditure.208": 1 }, expenditure: { "225": null } }),
    rounding: "no figures",
  },
  {
    rule: "CD-07",
    pass: on({
      income: [
        ["208", 1],
        ["20805", 1],
        ["2080501", 1],
        ["210", 1],
      ],
    }),
    fail: on({
      income: [
        ["210", 1],
        ["208", 1],
      ],
    }),
    missing: on({ income: [["208", 1]] }),
    rounding: "no figures",
  },
  {
    rule: "CD-08",
    pass: on(named("20805", "行政事业单位养老支出")),
    fail: on(named("20805", "行政事业单位离退休")),
    missing: on(named("20805", "虚构")),
    rounding: "no figures",
  },
  {
    rule: "CD-09",
    pass: on({ governmentFund: { "2296002": 1 } }),
    fail: on({ governmentFund: { "2101501": 1 } }),
    missing: on({ governmentFund: { "2101501": null } }),
    rounding: "no figures",
  },
  {
    rule: "CD-10",
    pass: on({ expenditure: { "2101301": { basic: 0 } } }),
    fail: on({ expenditure: { "2101301": { basic: 0.01 } } }),
    missing: on({ expenditure: { "2101501": { basic: 1 } }, generalBudget: {} }),
    rounding: "equal to the last digit",
  },
];

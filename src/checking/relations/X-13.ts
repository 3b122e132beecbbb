import { EACH, each, type RelationOf } from "../../forms";
import type { RuleCases } from "../cases";
import { linearRule } from "../rule";
import { FUNDS, opt } from "./declare";
import { FRAME, STRUCTURE } from "./sources";

/** 财政拨款 expenditure of the bound row, over the three funds. */
const grantedOfRow = (column: "total" | typeof EACH) => FUNDS.map((fund) => opt(each(column, fund)));

const contains: RelationOf<"expenditure"> = {
  rule: "X-13",
  form: "expenditure",
  forEach: { rows: { all: true }, columns: ["total", "basic", "project"] },
  left: [each(EACH)],
  right: grantedOfRow(EACH),
  comparison: ">=",
  whenPrinted: true,
};

export const rule = /* @__PURE__ */ linearRule({
  id: "X-13",
  title: {
    zh: "部门支出不小于财政拨款支出",
    en: "departmental expenditure contains what the treasury granted",
  },
  formula: {
    zh: "03表 每行（合计、基本、项目）≥ 05表 + 07表 + 08表 同科目",
    en: "03 each row (total, basic, project) >= 05 + 07 + 08 of the same code",
  },
  source: { document: STRUCTURE, also: [FRAME], certainty: "A" },
  severity: "error",
  related: ["X-14"],
  advice: {
    zh: "核对该科目在03表与05、07、08表的数，改正偏小的整体或偏大的部分。",
    en: "compare the code in 03 with 05, 07 and 08; correct the whole that is too small or the part that is too large",
  },
  relations: [contains],
});

export const cases: RuleCases = {
  since: "0.1.0",
  why: {
    zh: "03表含全部资金，05、07、08表只含财政拨款，部分不能大于整体。",
    en: "03 holds all money, 05, 07 and 08 only appropriations: the part is not above the whole.",
  },
  pass: {
    forms: { expenditure: { "208": 3 }, generalBudget: { "208": 2 }, governmentFund: {}, stateCapital: {} },
  },
  fail: {
    forms: { expenditure: { "208": 3 }, generalBudget: { "208": 4 }, governmentFund: {}, stateCapital: {} },
  },
  missing: { forms: { expenditure: { "208": 3 }, generalBudget: { "208": 4 } } },
  rounding: {
    forms: {
      expenditure: { "208": 3 },
      generalBudget: { "208": 3.01 },
      governmentFund: {},
      stateCapital: {},
    },
  },
};

import { atMost, type Judgement, NOT_APPLICABLE } from "../../checking";
import type { Cases } from "../cases";
import { EVALUATION_MEASURES } from "../sources";
import { amountIn } from "./figures";
import { evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-34",
  title: { zh: "全年执行数不超过全年预算数", en: "no more is spent than the adjusted budget holds" },
  formula: { zh: "全年执行数 ≤ 全年预算数", en: "executed <= adjusted budget" },
  source: { document: EVALUATION_MEASURES, certainty: "B" },
  severity: "warning",
  related: ["PF-05", "PF-06"],
  advice: {
    zh: "核对全年预算数是否已按调整后预算填列；确属超预算执行的，说明资金来源和审批依据。",
    en: "see whether the budget is the adjusted one; where more was spent, say from what and by whose approval",
  },
  messages: {
    default: {
      zh: "“{source}”全年执行数{actual}大于全年预算数{expected}",
      en: "“{source}” executed {actual} of an adjusted budget of {expected}",
    },
  },
  *each({ evaluation }) {
    const judged = evaluation.budget.map((row): Judgement => {
      const [executed, adjusted] = [
        amountIn(evaluation, row, "executed"),
        amountIn(evaluation, row, "adjusted"),
      ];
      return executed === null || adjusted === null
        ? NOT_APPLICABLE
        : { ...atMost(executed, adjusted), params: { source: row.source } };
    });
    // The total says it for the parts that make it up.
    const total = judged[evaluation.budget.findIndex(({ role }) => role === "total")];
    yield* total?.outcome === "fail" ? [total] : judged;
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "经批准的预算，未经调整不得超支；执行数大于调整后预算，必有一数有误或超预算。",
    en: "An approved budget is not to be exceeded: more executed is an error or an expenditure without budget.",
  },
  pass: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        unit: "元",
        indicators: [],
        budget: [{ source: "合计", adjusted: "100", executed: "100" }],
      },
    ],
  },
  fail: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        unit: "元",
        indicators: [],
        budget: [{ source: "合计", adjusted: "100", executed: "102" }],
      },
    ],
  },
  missing: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        unit: "元",
        indicators: [],
        budget: [{ source: "合计", executed: "102" }],
      },
    ],
  },
  rounding: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        unit: "万元",
        indicators: [],
        budget: [{ source: "合计", adjusted: "100.0", executed: "100.1" }],
      },
    ],
  },
};

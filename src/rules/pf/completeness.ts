import { Decimal } from "../../money";
import type { Evaluation, Indicator } from "../../performance";
import { printedTotalOf } from "../../performance";
import { halfStep, numberOf, shown, weighted } from "./figures";
import { EVALUATION_MEASURES, head, PRINTED_FORM, text } from "./head";
import { type EvaluationJudgement, NOT_APPLICABLE, PASS } from "./judgement";
import { ALL_CELLS } from "./needs";
import type { EvaluationRule } from "./rule";

/** PF-34: no more is spent than the adjusted budget holds. */
export const overspentRule: EvaluationRule = {
  ...head(
    "PF-34",
    ["全年执行数不超过全年预算数", "no more is spent than the adjusted budget holds"],
    ["全年执行数 ≤ 全年预算数", "executed <= adjusted budget"],
    EVALUATION_MEASURES,
    "B",
    "warning",
    ["PF-05", "PF-06"],
  ),
  messages: {
    default: text([
      "“{source}”全年执行数{actual}大于全年预算数{expected}，请核对预算数是否为调整后预算",
      "“{source}” executed {actual} of an adjusted budget of {expected}",
    ]),
  },
  *judge({ evaluations }) {
    for (const { evaluation } of evaluations) {
      const judged = evaluation.budget.map((row) => {
        const executed = numberOf(row.executed);
        const adjusted = numberOf(row.adjusted);
        if (executed === null || adjusted === null) return NOT_APPLICABLE;
        const tolerance = halfStep(evaluation.unit).times(2);
        if (executed.minus(adjusted).lte(tolerance)) return PASS;
        return {
          outcome: "fail" as const,
          lines: [row.line],
          expected: shown(adjusted),
          actual: shown(executed),
          tolerance: tolerance.toNumber(),
          params: { source: row.source },
        };
      });
      // The total says it for the parts that make it up.
      const total = judged[evaluation.budget.findIndex((row) => row.role === "total")];
      yield* total?.outcome === "fail" ? [total] : judged;
    }
  },
};

/** PF-35: a form of scores leaves none of them blank. */
export const blanksRule: EvaluationRule = {
  needs: ALL_CELLS,
  ...head(
    "PF-35",
    ["自评表不留空白", "a self-evaluation leaves nothing blank"],
    [
      "有分值 ⇒ 有实际完成值和得分；有合计行 ⇒ 有总分",
      "weight => actual value and score; row of sums => total",
    ],
    PRINTED_FORM,
    "B",
    "warning",
    ["PF-02"],
  ),
  messages: {
    default: text(["“{row}”没有填写{blank}", "“{row}” leaves {blank} blank"]),
    total: text(["“{name}”合计行没有填写总分", "the row of sums of “{name}” has no total"]),
  },
  *judge({ evaluations }) {
    for (const { evaluation } of evaluations) {
      const has = resultColumns(evaluation);
      if (!has.scores) {
        yield NOT_APPLICABLE;
        continue;
      }
      for (const row of evaluation.indicators) yield judgeBlanks(row, has);
      if (evaluation.totalLine === 0) yield NOT_APPLICABLE;
      else if (evaluation.total.kind === "number" || printedTotalOf(evaluation) !== null) yield PASS;
      else
        yield {
          outcome: "fail",
          lines: [evaluation.totalLine],
          reason: "total",
          params: { name: evaluation.name },
        };
    }
  },
};

interface ResultColumns {
  readonly actuals: boolean;
  readonly scores: boolean;
  /** The scores make up the total: a blank one is part of a merged cell. */
  readonly whole: boolean;
}

/** The columns of results that a form prints. */
function resultColumns(evaluation: Evaluation): ResultColumns {
  const { columns } = evaluation.form;
  const scores = evaluation.indicators.flatMap((row) => numberOf(row.score) ?? []);
  const total = printedTotalOf(evaluation);
  const budget = evaluation.budget.flatMap((row) => numberOf(row.score) ?? []);
  const sum = [...scores, ...budget].reduce((one, other) => one.plus(other), new Decimal(0));
  return {
    actuals: columns.some((title) => /完成|实际/.test(title)),
    scores: columns.some((title) => /得分|自评分/.test(title)),
    whole: total !== null && sum.eq(total),
  };
}

function judgeBlanks(row: Indicator, has: ResultColumns): EvaluationJudgement {
  if (!weighted(row)) return NOT_APPLICABLE;
  const blank = [
    ...(has.actuals && row.role === "indicator" && row.actual.kind === "blank" ? ["实际完成值"] : []),
    ...(!has.whole && row.score.kind === "blank" ? ["得分"] : []),
  ];
  if (blank.length === 0) return PASS;
  return { outcome: "fail", lines: [row.line], params: { row: row.name, blank: blank.join("、") } };
}

import { Decimal } from "../../money";
import { inUnitOf } from "../../performance";
import { numberOf, shown } from "./figures";
import { EVALUATION_MEASURES, head, text } from "./head";
import { NOT_APPLICABLE, PASS } from "./judgement";
import { ALL_CELLS } from "./needs";
import type { EvaluationRule } from "./rule";

/** PF-14: a large deviation has a reason. */
export const deviationReasonRule: EvaluationRule = {
  needs: ALL_CELLS,
  ...head(
    "PF-14",
    ["偏差超过30%须说明原因", "a deviation above 30% has a reason"],
    ["|偏差度| > 30% ⇒ 有原因", "|deviation| > 30% => reason given"],
    EVALUATION_MEASURES,
    "A",
    "warning",
    ["PF-15"],
  ),
  messages: {
    default: text([
      "“{row}”偏差{actual}%，没有说明原因",
      "“{row}” deviates by {actual}% and gives no reason",
    ]),
  },
  *judge({ evaluations }) {
    for (const { evaluation } of evaluations) {
      for (const row of evaluation.indicators) {
        const printed = numberOf(row.deviation);
        const { target, actual } = row;
        const value = target.kind === "number" && actual.kind === "number" ? inUnitOf(target, actual) : null;
        const computed =
          target.kind === "number" && value !== null && Number(target.value) > 0
            ? new Decimal(value).minus(target.value).times(100).div(target.value)
            : null;
        const deviation = printed?.abs().gt(30) === true ? printed : (computed ?? printed);
        // Less of what is to be kept down is better than asked for.
        const down = target.kind === "number" && (target.operator === "≤" || target.operator === "<");
        if (deviation === null) yield NOT_APPLICABLE;
        else if (down && (computed ?? deviation).isNegative()) yield PASS;
        else if (deviation.abs().lte(30) || row.reason !== null) yield PASS;
        else
          yield {
            outcome: "fail",
            lines: [row.line],
            expected: "±30",
            actual: shown(deviation.toDecimalPlaces(2)),
            params: { row: row.name },
          };
      }
    }
  },
};

/** PF-15: a reduced score has a reason. */
export const scoreReasonRule: EvaluationRule = {
  needs: ALL_CELLS,
  ...head(
    "PF-15",
    ["扣分须说明原因", "a reduced score has a reason"],
    ["得分 < 分值 ⇒ 有原因", "score < weight => reason given"],
    EVALUATION_MEASURES,
    "B",
    "warning",
    ["PF-14"],
  ),
  messages: {
    default: text([
      "“{row}”得{actual}分（分值{expected}），没有说明扣分原因",
      "“{row}” scores {actual} of {expected} and gives no reason",
    ]),
  },
  *judge({ evaluations }) {
    for (const { evaluation } of evaluations) {
      for (const row of evaluation.indicators) {
        const weight = numberOf(row.weight);
        const score = numberOf(row.score);
        if (weight === null || score === null || row.role === "deduction") yield NOT_APPLICABLE;
        else if (score.gte(weight) || row.reason !== null) yield PASS;
        else
          yield {
            outcome: "fail",
            lines: [row.line],
            expected: shown(weight),
            actual: shown(score),
            params: { row: row.name },
          };
      }
    }
  },
};

import {
  equal,
  type Figure,
  INDETERMINATE,
  type Judgement,
  MICRO,
  NOT_APPLICABLE,
  PASS,
} from "../../checking";
import { figureOf, printedTotalOf } from "../../performance";
import type { Cases } from "../cases";
import { EVALUATION_MEASURES, PRINTED_FORM } from "../sources";
import { hasFoot, lineOfTotal, points, pointsOf } from "./figures";
import { evaluationRule, type JudgedEvaluation, WHOLE_FORM } from "./rule";
import { hundred, type Weights, weightsOf } from "./weights";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-01",
  title: { zh: "分值合计为100", en: "weights add up to 100" },
  formula: { zh: "Σ分值 = 100", en: "sum of weights = 100" },
  source: { document: EVALUATION_MEASURES, also: [PRINTED_FORM], certainty: "A" },
  severity: "error",
  related: ["PF-04", "PF-29"],
  whole: WHOLE_FORM,
  advice: {
    zh: "逐行核对分值，找出漏列的指标或印错的分值；改正后各行与合计行一并重算。",
    en: "compare the weights row by row, find the indicator left out or the weight misprinted, and add up anew",
  },
  messages: {
    default: {
      zh: "“{name}”各项分值合计为{actual}，应为{expected}",
      en: "the weights of “{name}” add up to {actual}, expected {expected}",
    },
    budget: {
      zh: "“{name}”“{source}”分值印{actual}，其余各项合计{rest}，得分也按{expected}分计算，分值应为{expected}",
      en: "the weight of “{source}” in “{name}” is printed as {actual}: the others add up to {rest} and its score goes with {expected}",
    },
    printed: {
      zh: "“{name}”合计行印的分值为{actual}，各行相加为{expected}",
      en: "the total row of “{name}” prints a weight of {actual}, the rows add up to {expected}",
    },
    cut: {
      zh: "“{name}”没有合计行，已有各行分值合计{actual}：表可能没有公开完整，不能判断",
      en: "“{name}” has no row of sums, its rows add up to {actual}: the form may go on elsewhere",
    },
  },
  *each(judged) {
    yield judgeWeights(judged);
  },
});

function judgeWeights(judged: JudgedEvaluation): Judgement {
  const { evaluation } = judged;
  const weights = weightsOf(judged);
  const { own, sum, funds, open } = weights;
  if (own === null || sum === null) return NOT_APPLICABLE;
  const name = evaluation.name;
  const lines = [lineOfTotal(evaluation)];
  const whole = hundred(lineOfTotal(evaluation));
  const found = { ...equal({ ...sum, lines: [] }, whole), lines, params: { name } };
  const wrong = funds.find(({ misprinted }) => misprinted);
  const printed = points(figureOf(evaluation.totalWeight), lineOfTotal(evaluation));
  if (wrong !== undefined)
    return {
      outcome: "fail",
      lines: [wrong.row.line],
      expected: wrong.weight,
      actual: figureOf(wrong.row.weight),
      reason: "budget",
      params: { name, source: wrong.row.source, rest: String(own.amount / MICRO) },
    };
  if (found.outcome === "pass" || fundsApart(judged, weights)) return printedAgrees(printed, sum, own, name);
  if (sum.amount > whole.amount) return found;
  if (open || (funds.length === 0 && evaluation.budget.length > 0 && leavesUsual(own, whole)))
    return INDETERMINATE;
  if (!hasFoot(evaluation)) return { ...found, reason: "cut", severity: "info" };
  if (printed === null) return found;
  // A form that says itself that it has fewer points is asked; one that says 100 contradicts itself.
  return printed.amount === sum.amount
    ? { ...found, severity: "warning" }
    : { ...equal(printed, { ...sum, lines: [] }), reason: "printed", params: { name } };
}

/** The row of sums says what the rows add up to, with the funds or without them. */
function printedAgrees(printed: Figure | null, sum: Figure, own: Figure, name: string): Judgement {
  if (printed === null || printed.amount === own.amount) return PASS;
  return { ...equal(printed, { ...sum, lines: [] }), reason: "printed", params: { name } };
}

/** Indicators that have the hundred points alone: the weight beside the funds is none of them. */
function fundsApart({ evaluation }: JudgedEvaluation, { own }: Weights): boolean {
  const total = points(printedTotalOf(evaluation), 0);
  const scores = pointsOf(evaluation.indicators.map(({ line, score }) => ({ line, text: figureOf(score) })));
  return own?.amount === 100 * MICRO && total !== null && total.amount === scores?.amount;
}

/** The indicators leave what the execution of the funds usually has, and the form prints no weight for it. */
function leavesUsual(own: Figure, whole: Figure): boolean {
  return [10, 20].some((usual) => whole.amount - own.amount === usual * MICRO);
}

const row = { level1: "产出指标", name: "次数", target: "≥4次", actual: "4次", weight: "90", score: "90" };
const funds = { source: "合计", adjusted: "100", executed: "100", weight: "10", score: "10" };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "绩效自评采用百分制，预算执行率与各项指标的分值之和只能是100。",
    en: "A self-evaluation is out of a hundred: the weights of the execution and of the indicators make up 100.",
  },
  pass: {
    evaluations: [
      { kind: "project", name: "宣传", budget: [funds], indicators: [row], total: "100", totalWeight: "100" },
    ],
  },
  fail: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        budget: [funds],
        indicators: [{ ...row, weight: "80" }],
        total: "100",
        totalWeight: "100",
      },
    ],
  },
  missing: { evaluations: [{ kind: "project", name: "宣传", indicators: [{ name: "次数" }] }] },
  rounding: "equal to the last digit",
};

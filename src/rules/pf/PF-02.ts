import {
  equal,
  type Figure,
  INDETERMINATE,
  type Judgement,
  MICRO,
  NOT_APPLICABLE,
  PASS,
  sumOf,
} from "../../checking";
import {
  type Evaluation,
  figureOf,
  type Indicator,
  printedTotalOf,
  sumsIndicatorsAlone,
} from "../../performance";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { hasFoot, lineOfTotal, points, pointsOf, rateOf } from "./figures";
import { evaluationRule, type JudgedEvaluation, WHOLE_FORM } from "./rule";
import { weightsOf } from "./weights";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-02",
  title: { zh: "得分合计等于总分", en: "scores add up to the total" },
  formula: { zh: "Σ得分 = 总分", en: "sum of scores = total" },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "error",
  related: ["PF-30"],
  whole: WHOLE_FORM,
  advice: {
    zh: "把各行得分重新相加；总分或某一行得分有误的，改正并同步修改报告中的得分。",
    en: "add up the scores anew; correct the total or the row, and the score in the report with it",
  },
  messages: {
    default: {
      zh: "“{name}”各行得分合计为{expected}，总分印为{actual}",
      en: "the scores of “{name}” add up to {expected}, the total is printed as {actual}",
    },
    blank: {
      zh: "“{name}”已印得分合计为{expected}，总分印为{actual}，空白得分无法补足差额",
      en: "the printed scores of “{name}” add up to {expected}, the total is printed as {actual}: the blank scores cannot make up the difference",
    },
    rounded: {
      zh: "“{name}”各行得分合计为{expected}，总分印为{actual}，总分经过四舍五入",
      en: "the scores of “{name}” add up to {expected}, the total is rounded to {actual}",
    },
    leftOut: {
      zh: "“{name}”各行得分合计为{expected}，总分印为{actual}，差额不超过缺列的分值（见分值合计）",
      en: "the scores of “{name}” add up to {expected}, the total is printed as {actual}: the weights that are left out may hold the difference",
    },
  },
  *each(judged) {
    yield judgeTotal(judged);
    if (sumsIndicatorsAlone(judged.evaluation)) yield judgeIndicators(judged.evaluation);
  },
});

/** A row of sums that leaves out the funds: it adds up the indicators. */
function judgeIndicators(evaluation: Evaluation): Judgement {
  const rows = evaluation.indicators.map(({ line, score }) => ({ line, text: figureOf(score) }));
  const [sum, total] = [pointsOf(rows), points(figureOf(evaluation.total), lineOfTotal(evaluation))];
  if (sum === null || total === null || evaluation.indicators.some(isUnscored)) return INDETERMINATE;
  return { ...equal(total, { ...sum, lines: [] }), params: { name: evaluation.name } };
}

/** A row that prints points to be had and none that were, or takes points away. */
const isUnscored = ({ role, weight, score }: Indicator): boolean =>
  role === "deduction" || (weight.kind === "number" && score.kind !== "number");

function judgeTotal(judged: JudgedEvaluation): Judgement {
  const { evaluation } = judged;
  const stated = evaluation.stated.filter((one) => one.of === "total").at(-1);
  const line =
    stated !== undefined && (evaluation.total.kind !== "number" || sumsIndicatorsAlone(evaluation))
      ? stated.line
      : lineOfTotal(evaluation);
  const text = printedTotalOf(evaluation);
  const total = points(text, line);
  const { sum, open } = scored(judged);
  if (total === null || text === null || sum === null) return NOT_APPLICABLE;
  const found = { ...equal(total, { ...sum, lines: [] }), params: { name: evaluation.name } };
  if (found.outcome === "pass" && open === 0) return PASS;
  const apart = total.amount - sum.amount;
  if (open > 0)
    return apart >= 0 && apart <= open ? { ...INDETERMINATE, lines: [line] } : { ...found, reason: "blank" };
  // Weights that are short of a hundred: their rows stand elsewhere or were left out, which PF-01 says.
  const weights = weightsOf(judged).sum?.amount ?? (hasFoot(evaluation) ? 100 * MICRO : 0);
  const short = 100 * MICRO - weights;
  if (apart > 0 && apart <= short)
    return hasFoot(evaluation)
      ? { ...found, reason: "leftOut", severity: "info" }
      : { ...INDETERMINATE, lines: [line] };
  if (Math.abs(apart) <= (rateOf(text, line)?.half ?? 0))
    return { ...found, reason: "rounded", severity: "info" };
  return found;
}

/** Σ of the scores that are printed, and the points of the rows whose score is blank. */
function scored({ evaluation, scheme }: JudgedEvaluation): {
  readonly sum: Figure | null;
  readonly open: number;
} {
  const rows = [
    ...weightsOf({ evaluation, scheme }).funds.map(({ row, weight }) => ({ row, weight, sign: 1 })),
    ...evaluation.indicators.map((row) => ({
      row,
      weight: figureOf(row.weight),
      sign: row.role === "deduction" && !(figureOf(row.score) ?? "").startsWith("-") ? -1 : 1,
    })),
  ];
  const scores = rows.map(({ row, sign }) => {
    const score = points(figureOf(row.score), row.line);
    return score === null ? null : { ...score, amount: sign * score.amount };
  });
  const blank = rows.filter((_, index) => scores[index] === null);
  return {
    sum: sumOf(scores.flatMap((score) => score ?? [])),
    open: blank.reduce((sum, { row, weight }) => sum + (points(weight, row.line)?.amount ?? 0), 0),
  };
}

const row = { level1: "产出指标", name: "次数", target: "≥4次", actual: "4次", weight: "90", score: "90" };
const funds = { source: "合计", adjusted: "100", executed: "100", weight: "10", score: "10" };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "总分由各行得分相加得出，得分按表上所印精确相加，没有舍入可言。",
    en: "The total is the sum of the scores, which stand as they are printed and leave nothing to rounding.",
  },
  pass: {
    evaluations: [{ kind: "project", name: "宣传", budget: [funds], indicators: [row], total: "100" }],
  },
  fail: { evaluations: [{ kind: "project", name: "宣传", budget: [funds], indicators: [row], total: "99" }] },
  missing: { evaluations: [{ kind: "project", name: "宣传", budget: [funds], indicators: [row] }] },
  rounding: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        budget: [{ ...funds, executed: "97.4", score: "9.74" }],
        indicators: [row],
        total: "99.7",
      },
    ],
  },
};

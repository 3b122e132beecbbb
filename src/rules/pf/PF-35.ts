import { equal, type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { type Evaluation, figureOf, type Indicator, printedTotalOf } from "../../performance";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { points, pointsOf, weighted } from "./figures";
import { ALL_CELLS, evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-35",
  title: { zh: "自评表不留空白", en: "a self-evaluation leaves nothing blank" },
  formula: {
    zh: "有分值 ⇒ 有实际完成值和得分；有合计行 ⇒ 有总分",
    en: "weight => actual value and score; row of sums => total",
  },
  source: { document: PRINTED_FORM, certainty: "B" },
  severity: "warning",
  related: ["PF-02"],
  whole: ALL_CELLS,
  advice: {
    zh: "补填空白的完成值、得分和总分；没有完成的填0并说明原因。",
    en: "fill in value, score and total; where nothing was reached, print 0 and say why",
  },
  messages: {
    default: { zh: "“{row}”没有填写{blank}", en: "“{row}” leaves blank: {blank}" },
    total: { zh: "“{name}”合计行没有填写总分", en: "the row of sums of “{name}” has no total" },
  },
  *each({ evaluation }) {
    const has = resultColumns(evaluation);
    if (!has.scores) {
      yield NOT_APPLICABLE;
      return;
    }
    for (const row of evaluation.indicators) yield judgeBlanks(row, has);
    if (evaluation.totalLine === 0) yield NOT_APPLICABLE;
    else if (evaluation.total.kind === "number") yield PASS;
    // A total that the text tells stands for none in a row of sums that prints the weights.
    else if (evaluation.totalWeight.kind !== "number" && printedTotalOf(evaluation) !== null) yield PASS;
    else
      yield {
        outcome: "fail",
        lines: [evaluation.totalLine],
        reason: "total",
        params: { name: evaluation.name },
      };
  },
});

interface ResultColumns {
  readonly actuals: boolean;
  readonly scores: boolean;
  /** The scores make up the total: a blank one is part of a merged cell. */
  readonly whole: boolean;
}

/** The columns of results that a form prints: by their titles, or by a row that has them. */
function resultColumns(evaluation: Evaluation): ResultColumns {
  const { columns } = evaluation.form;
  const rows = [...evaluation.indicators, ...evaluation.budget];
  const sum = pointsOf(rows.map(({ line, score }) => ({ line, text: figureOf(score) })));
  const total = points(printedTotalOf(evaluation), evaluation.totalLine);
  return {
    actuals:
      columns.some((title) => /完成|实际/.test(title)) ||
      evaluation.indicators.some(({ actual }) => actual.kind !== "blank"),
    scores:
      columns.some((title) => /得分|自评分/.test(title)) ||
      evaluation.indicators.some(({ score }) => score.kind === "number"),
    whole: total !== null && sum !== null && equal(total, sum).outcome === "pass",
  };
}

function judgeBlanks(row: Indicator, has: ResultColumns): Judgement {
  if (!weighted(row)) return NOT_APPLICABLE;
  const blank = [
    ...(has.actuals && row.role === "indicator" && row.actual.kind === "blank" ? ["实际完成值"] : []),
    ...(!has.whole && row.score.kind === "blank" ? ["得分"] : []),
  ];
  if (blank.length === 0) return PASS;
  return { outcome: "fail", lines: [row.line], params: { row: row.name, blank: blank.join("、") } };
}

const row = { name: "次数", target: "≥4次", actual: "4次", weight: "100" };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "有分值的指标都要自评打分，空白的完成值和得分使总分无从核对。",
    en: "Every indicator with points is to be scored: with blanks the total cannot be verified.",
  },
  pass: {
    evaluations: [{ kind: "project", name: "宣传", indicators: [{ ...row, score: "100" }], total: "100" }],
  },
  fail: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        indicators: [
          { ...row, score: "100" },
          { name: "人数", target: "≥9人", weight: "9" },
        ],
        total: "109",
      },
    ],
  },
  missing: { evaluations: [{ kind: "project", name: "宣传", indicators: [row] }] },
  rounding: "no figures",
};

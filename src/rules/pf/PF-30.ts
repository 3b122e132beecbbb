import { equal, type Figure, INDETERMINATE, type Judgement, NOT_APPLICABLE } from "../../checking";
import { figureOf, printedTotalOf, sumsIndicatorsAlone } from "../../performance";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { lineOfTotal, points, pointsOf } from "./figures";
import { evaluationRule, type JudgedEvaluation, WHOLE_FORM } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-30",
  title: { zh: "文中得分与表中得分一致", en: "the score told is the score of the table" },
  formula: { zh: "文中得分 = 表中得分", en: "score in the text = score in the table" },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "error",
  related: ["PF-02", "PF-37"],
  whole: WHOLE_FORM,
  advice: {
    zh: "以重新核算的自评表为准，把报告和说明中的得分改为同一个数。",
    en: "take the score of the table, once it is verified, for the report and the narrative too",
  },
  messages: {
    default: {
      zh: "“{name}”表中{of}{expected}分，文中为{actual}分",
      en: "“{name}”: the table gives {expected} for the {of}, the text says {actual}",
    },
  },
  *each(judged) {
    const found = [...ownStatements(judged), ...summaries(judged)];
    if (found.length === 0) yield NOT_APPLICABLE;
    yield* found;
  },
  *all({ prose, evaluations }) {
    for (const { evaluation, line, score } of prose.scores) {
      const own = evaluations.find((judged) => judged.evaluation === evaluation);
      if (evaluation === null || own === undefined || own.told.scores.some((told) => told.line === line))
        continue;
      const table = points(printedTotalOf(evaluation), lineOfTotal(evaluation));
      yield compared(points(score, line), table, { name: evaluation.name, of: "总分" });
    }
  },
});

/** Total, execution and indicators as the report around the table states them. */
function* ownStatements({ evaluation, score }: JudgedEvaluation): Generator<Judgement> {
  const funds = score?.budget[0];
  const table = {
    // A row of sums that leaves out the funds holds no total: PF-02 adds it up.
    total: [
      points(sumsIndicatorsAlone(evaluation) ? null : figureOf(evaluation.total), lineOfTotal(evaluation)),
      "总分",
    ],
    budget: [points(funds?.printed ?? null, funds?.line ?? 0), "预算执行"],
    indicators: [
      pointsOf(evaluation.indicators.map(({ line, score: printed }) => ({ line, text: figureOf(printed) }))),
      "指标完成",
    ],
  } as const;
  for (const { of, line, value } of evaluation.stated) {
    if (of === "grade") continue;
    const [expected, title] = table[of];
    if (of === "total" && expected === null) yield NOT_APPLICABLE;
    else
      yield compared(
        points(value, line),
        expected === null || of === "total" ? expected : { ...expected, lines: [] },
        {
          name: evaluation.name,
          of: title,
        },
      );
  }
}

/** Scores that the narrative sums the evaluation up with. */
function* summaries({ evaluation, told }: JudgedEvaluation): Generator<Judgement> {
  const table = points(printedTotalOf(evaluation), lineOfTotal(evaluation));
  for (const { line, value } of told.scores)
    yield compared(points(value, line), table, { name: evaluation.name, of: "总分" });
}

function compared(
  told: Figure | null,
  table: Figure | null,
  params: Readonly<Record<string, string>>,
): Judgement {
  return told === null || table === null ? INDETERMINATE : { ...equal(told, table), params };
}

const project = {
  kind: "project",
  name: "医保宣传补助",
  indicators: [{ name: "次数", weight: "100", score: "95" }],
  total: "95",
} as const;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "自评得分只有一个，报告和情况说明引用的就是自评表的得分。",
    en: "There is one score: the report and the narrative quote that of the table.",
  },
  pass: { text: "医保宣传补助项目绩效自评得分为95分。", evaluations: [project] },
  fail: { evaluations: [{ ...project, stated: [{ line: 11, of: "total", value: "98" }] }] },
  missing: { evaluations: [project] },
  rounding: "equal to the last digit",
};

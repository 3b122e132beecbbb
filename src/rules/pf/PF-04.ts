import { equal, type Figure, INDETERMINATE, type Judgement, PASS } from "../../checking";
import { type EvaluationSection, figureOf, type Indicator } from "../../performance";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { hasFoot, points, pointsOf } from "./figures";
import { evaluationRule, type JudgedEvaluation, WHOLE_TABLES } from "./rule";
import { weightsOf } from "./weights";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-04",
  title: { zh: "标题分值等于所属各行之和", en: "the weight of a heading is the sum of its rows" },
  formula: { zh: "标题分值 = Σ下级分值", en: "weight of the heading = sum of its rows" },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "warning",
  related: ["PF-01"],
  whole: WHOLE_TABLES,
  advice: {
    zh: "核对标题括号内的分值与所属各行：漏列指标的补列，分值改动过的同步修改标题。",
    en: "compare the weight at the heading with its rows: add the indicator left out, or correct the heading",
  },
  messages: {
    default: {
      zh: "“{section}”印{actual}分，所属各行合计{expected}分",
      en: "“{section}” prints {actual} points, its rows add up to {expected}",
    },
  },
  *each(judged) {
    for (const section of judged.evaluation.sections) yield judgeSection(judged, section);
  },
});

function judgeSection(judged: JudgedEvaluation, section: EvaluationSection): Judgement {
  const { evaluation } = judged;
  const rows = rowsOf(evaluation.indicators, section);
  const weights =
    section.level === "budget"
      ? weightsOf(judged).funds.map(({ row, weight }) => ({ line: row.line, text: weight }))
      : rows.map(({ line, weight }) => ({ line, text: figureOf(weight) }));
  const printed = points(section.weight, section.line);
  const headings = sumOfHeadings(judged, section, rows);
  // A form may print points at its headings alone.
  const sum = pointsOf(weights) ?? headings;
  if (printed === null || sum === null) return INDETERMINATE;
  const verdict = equal(printed, sum);
  // Where its own headings come to it, one of them is at odds with its rows, and not this one.
  if (verdict.outcome === "pass" || (headings !== null && equal(printed, headings).outcome === "pass"))
    return PASS;
  // Its last rows may stand where the text does not go on.
  const last = evaluation.indicators.at(-1);
  if (sum.amount < printed.amount && last !== undefined && rows.includes(last) && !hasFoot(evaluation))
    return INDETERMINATE;
  return { ...verdict, params: { section: section.title } };
}

/** What the headings under a 一级指标 come to, with the rows that stand under none of them; null where it has none. */
function sumOfHeadings(
  { evaluation }: JudgedEvaluation,
  section: EvaluationSection,
  rows: readonly Indicator[],
): Figure | null {
  if (section.level !== 1) return null;
  const under = evaluation.sections
    .filter(({ level }) => level === 2)
    .map((one) => ({ ...one, rows: rowsOf(evaluation.indicators, one) }))
    .filter((one) => one.rows.length > 0 && one.rows.every((row) => rows.includes(row)));
  if (under.length === 0) return null;
  const loose = rows.filter((row) => !under.some((one) => one.rows.includes(row)));
  return pointsOf([
    ...new Map(under.map(({ title, line, weight }) => [title, { line, text: weight }])).values(),
    ...loose.map(({ line, weight }) => ({ line, text: figureOf(weight) })),
  ]);
}

/** The rows under a heading. Two 一级指标 may have a 二级指标 of one name: those of the one where the heading stands. */
function rowsOf(rows: readonly Indicator[], { level, title, line }: EvaluationSection): readonly Indicator[] {
  if (level === 0) return rows.filter(({ role }) => role === "indicator");
  if (level === "management") return rows.filter(({ role }) => role === "management");
  if (level === 1) return rows.filter(({ level1 }) => level1 === title);
  const named = rows.filter(({ level2 }) => level === 2 && level2 === title);
  const first = named.find((row) => row.line >= line) ?? named[0];
  return named.filter(({ level1 }) => level1 === first?.level1);
}

const rows = [
  { level1: "产出指标", level2: "数量指标", name: "次数", weight: "30" },
  { level1: "产出指标", level2: "质量指标", name: "合格率", weight: "20" },
];

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "标题后括号内的分值就是所属各行分值之和，两处所印必须一致。",
    en: "The points in brackets behind a heading are those of its rows: both prints tell one sum.",
  },
  pass: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        indicators: rows,
        sections: [{ line: 3, level: 1, title: "产出指标", weight: "50" }],
      },
    ],
  },
  fail: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        total: "50",
        indicators: rows,
        sections: [{ line: 3, level: 1, title: "产出指标", weight: "60" }],
      },
    ],
  },
  missing: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        indicators: [],
        sections: [{ line: 3, level: 1, title: "产出指标", weight: "60" }],
      },
    ],
  },
  rounding: "equal to the last digit",
};

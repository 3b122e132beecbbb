import { INDETERMINATE, type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import { gradeOf, printedTotalOf } from "../../performance";
import type { Cases } from "../cases";
import { EVALUATION_MEASURES } from "../sources";
import { lineOfTotal } from "./figures";
import { evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-18",
  title: { zh: "等级与总分相符", en: "the grade matches the total" },
  formula: {
    zh: "优≥90，良≥80，中≥60，差<60",
    en: "excellent from 90, good from 80, fair from 60, poor below",
  },
  source: { document: EVALUATION_MEASURES, certainty: "B" },
  severity: "error",
  related: ["PF-02"],
  advice: {
    zh: "按办法的分档由总分确定等级；等级无误的，核对总分。",
    en: "take the grade from the total by the bands of the scheme; where it is right, look at the total",
  },
  messages: {
    default: {
      zh: "“{name}”总分{total}，等级印“{actual}”，应为“{expected}”",
      en: "“{name}” has the total {total} and the grade {actual}, expected {expected}",
    },
  },
  *each({ evaluation, scheme, told }) {
    const total = printedTotalOf(evaluation);
    const grades = [...evaluation.stated.filter(({ of }) => of === "grade"), ...told.grades];
    if (grades.length === 0) yield NOT_APPLICABLE;
    for (const { line, value } of grades)
      yield total === null
        ? INDETERMINATE
        : judgeGrade([line, lineOfTotal(evaluation)], value, gradeOf(total, scheme?.grades), {
            name: evaluation.name,
            total,
          });
  },
});

function judgeGrade(
  lines: readonly number[],
  printed: string,
  expected: string | null,
  params: Readonly<Record<string, string>>,
): Judgement {
  if (expected === null) return INDETERMINATE;
  if (expected === printed) return PASS;
  // Some places put the line between 良 and 中 elsewhere.
  const isLocal = [printed, expected].every((grade) => grade === "良" || grade === "中");
  return {
    outcome: "fail",
    lines,
    expected,
    actual: printed,
    params,
    ...(isLocal ? { severity: "warning" } : {}),
  };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "财预〔2020〕10号按总分划分优、良、中、差四档，等级由总分确定。",
    en: "Caiyu [2020] No. 10 grades by the total: the grade follows from it.",
  },
  pass: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        indicators: [],
        total: "95",
        stated: [{ line: 11, of: "grade", value: "优" }],
      },
    ],
  },
  fail: {
    evaluations: [
      {
        kind: "project",
        name: "宣传",
        indicators: [],
        total: "89",
        stated: [{ line: 11, of: "grade", value: "优" }],
      },
    ],
  },
  missing: {
    evaluations: [
      { kind: "project", name: "宣传", indicators: [], stated: [{ line: 11, of: "grade", value: "优" }] },
    ],
  },
  rounding: "no figures",
};

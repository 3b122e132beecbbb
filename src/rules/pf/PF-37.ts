import { decimalFigure, equal, INDETERMINATE, NOT_APPLICABLE } from "../../checking";
import { Decimal } from "../../money";
import { printedTotalOf } from "../../performance";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { isProject } from "./figures";
import { ALL_FORMS, evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-37",
  title: { zh: "项目平均得分计算正确", en: "the mean of the project scores is right" },
  formula: { zh: "平均得分 = Σ各项目总分 ÷ 项目个数", en: "mean = sum of the totals / number of projects" },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "warning",
  related: ["PF-30", "PF-23"],
  whole: ALL_FORMS,
  advice: {
    zh: "用各项目自评表的总分重算平均得分；加权平均的，写明权重。",
    en: "reckon the mean anew from the totals of the forms; where it is weighted, say by what",
  },
  messages: {
    default: {
      zh: "文称项目平均得分{actual}分，{count}份自评表总分的平均为{expected}分",
      en: "the mean score is said to be {actual}, that of the {count} forms is {expected}",
    },
  },
  *all({ prose, evaluations }) {
    const means = prose.scores.filter(({ evaluation }) => evaluation === null);
    const totals = evaluations
      .filter(({ evaluation }) => isProject(evaluation))
      .map(({ evaluation }) => printedTotalOf(evaluation));
    const known = totals.flatMap((total) => total ?? []);
    // The forms of all projects are there: as many as are told, and nowhere is told of more.
    const isCounted = prose.groups.some(({ count }) => count === totals.length);
    const isSome = prose.groups.some(({ count }) => count > totals.length);
    for (const { line, score } of means) {
      if (
        known.length === 0 ||
        known.length < totals.length ||
        isSome ||
        !(isCounted || prose.claimsAll !== null)
      ) {
        yield INDETERMINATE;
        continue;
      }
      const sum = known.reduce((one, other) => one.plus(other), new Decimal(0));
      const told = decimalFigure(score, "points", [line], { rounded: true });
      const mean = decimalFigure(sum.div(known.length).toFixed(4), "points", []);
      yield told === null || mean === null
        ? INDETERMINATE
        : { ...equal(told, mean), params: { count: known.length } };
    }
    if (means.length === 0) yield NOT_APPLICABLE;
  },
});

const project = (name: string, total: string) => ({ kind: "project", name, indicators: [], total }) as const;
const text = (mean: string): string => `对2个项目开展了绩效自评，项目平均得分${mean}分。`;

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "平均得分由各项目总分得出，自评表都已公开，可以重算。",
    en: "The mean follows from the totals of the forms, which are published.",
  },
  pass: { text: text("95"), evaluations: [project("宣传", "96"), project("维修", "94")] },
  fail: { text: text("98"), evaluations: [project("宣传", "96"), project("维修", "94")] },
  missing: {
    text: text("98"),
    evaluations: [project("宣传", "96"), { kind: "project", name: "维修", indicators: [] }],
  },
  rounding: { text: text("95.3"), evaluations: [project("宣传", "96.5"), project("维修", "94.01")] },
};

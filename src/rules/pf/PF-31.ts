import { shareIs } from "../../checking";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import { evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-31",
  title: { zh: "自评覆盖率计算正确", en: "the coverage of self-evaluation is right" },
  formula: { zh: "自评覆盖率 = 自评项目 ÷ 全部项目", en: "coverage = evaluated projects / all projects" },
  source: { document: PRINTED_FORM, certainty: "A" },
  severity: "info",
  related: ["PF-23"],
  messages: {
    default: {
      zh: "自评覆盖率印{actual}%，按项目数应为{expected}%（可取{low}%至{high}%）",
      en: "the coverage is printed as {actual}%, by the number of projects it is {expected}% ({low}% to {high}%)",
    },
  },
  *all({ prose }) {
    for (const { rate, done, all } of prose.coverages) yield shareIs(rate, done, all);
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "自评覆盖率由自评项目数和全部项目数得出，同一句内可以重算。",
    en: "Two numbers of the sentence give the coverage that it tells.",
  },
  pass: { text: "自评项目8个，占全部项目10个，自评覆盖率80%。", evaluations: [] },
  fail: { text: "自评项目8个，占全部项目10个，自评覆盖率100%。", evaluations: [] },
  missing: { text: "自评覆盖率100%。", evaluations: [] },
  rounding: { text: "自评项目2个，占全部项目3个，自评覆盖率67%。", evaluations: [] },
};

import { equal, type Judgement, NOT_APPLICABLE, PASS } from "../../checking";
import type { Cases } from "../cases";
import { PRINTED_FORM } from "../sources";
import type { ToldRate } from "./own-prose";
import { evaluationRule } from "./rule";

export const rule = /* @__PURE__ */ evaluationRule({
  id: "PF-39",
  title: { zh: "同一指标前后一致", en: "an indicator told twice is one" },
  formula: { zh: "报告中同一指标的完成值前后相同", en: "the values told of one indicator are the same" },
  source: { document: PRINTED_FORM, certainty: "B" },
  severity: "warning",
  related: ["PF-26"],
  advice: {
    zh: "核实该指标的完成值，报告各处改为同一个数。",
    en: "verify the value and print the same everywhere",
  },
  messages: {
    default: {
      zh: "“{name}”报告中“{subject}”一处为{expected}%，一处为{actual}%",
      en: "the report of “{name}” tells “{subject}” as {expected}% and as {actual}%",
    },
  },
  *each({ evaluation, told }) {
    // What the table has is compared with the table.
    const own = told.rates.filter(
      ({ word, subject }) =>
        subject.length > word.length &&
        !OF_FUNDS.test(subject) &&
        !evaluation.indicators.some(({ name }) => name.replace(/指标$/, "").endsWith(word)),
    );
    const first = new Map<string, ToldRate>();
    let judged = 0;
    for (const rate of own) {
      const before = first.get(rate.subject);
      if (before === undefined) first.set(rate.subject, rate);
      else {
        judged += 1;
        yield judgeTwice(before, rate, evaluation.name);
      }
    }
    if (judged === 0) yield NOT_APPLICABLE;
  },
});

/** Rates of funds are told of one project after another. */
const OF_FUNDS = /执行|预算|进度|完成率|支付率|度$(?<!满意度|知晓度)/;

function judgeTwice(before: ToldRate, after: ToldRate, name: string): Judgement {
  const apart = Math.abs(before.figure.amount - after.figure.amount);
  if (apart <= Math.max(before.figure.half, after.figure.half)) return PASS;
  return { ...equal(after.figure, before.figure), outcome: "fail", params: { name, subject: after.subject } };
}

const project = { kind: "project", name: "宣传", indicators: [] } as const;

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "同一年度同一指标只有一个完成值，报告两处说法不一，必有一处有误。",
    en: "An indicator has one value in a year: where the report tells two, one of them is wrong.",
  },
  pass: {
    evaluations: [
      {
        ...project,
        remarks: [
          { line: 20, text: "居民医保参保率达到98%。" },
          { line: 22, text: "居民医保参保率98%。" },
        ],
      },
    ],
  },
  fail: {
    evaluations: [
      {
        ...project,
        remarks: [
          { line: 20, text: "居民医保参保率达到98%。" },
          { line: 22, text: "居民医保参保率95%。" },
        ],
      },
    ],
  },
  missing: { evaluations: [project] },
  rounding: {
    evaluations: [
      {
        ...project,
        remarks: [
          { line: 20, text: "居民医保参保率达到98.4%。" },
          { line: 22, text: "居民医保参保率98%。" },
        ],
      },
    ],
  },
};

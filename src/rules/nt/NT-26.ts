import { type Judgement, PASS } from "../../checking";
import { readAmount } from "../../money";
import { subjectNamed } from "../../narrative";
import type { Cases } from "../cases";
import { type Facts, sayings } from "./facts";
import { inMoney, paramsOf } from "./judge";
import { linesOf, moneyOf } from "./printed";
import { TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-26",
  title: { zh: "图中数与文中数一致", en: "charts agree with the text" },
  formula: {
    zh: "图（表）中的数 = 同部分文中的数",
    en: "figures of a chart = figures of its section",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  advice: {
    zh: "按决算表重新生成图表，或改正文中的数。",
    en: "draw the chart anew from the accounts, or correct the text",
  },
  messages: {
    default: {
      zh: "图中{label}为{actual}，文中{subject}为{expected}",
      en: "the chart has {actual} for {label}, the text {expected} for {subject}",
    },
  },
  judge: charts,
});

function* charts(facts: Facts): Generator<Judgement> {
  for (const { label, figures, section, line } of facts.narrative.charts) {
    const subject = section === null ? null : subjectNamed(label, section);
    if (subject === null || figures.some((figure) => figure.endsWith("%"))) continue;
    const told = sayings(facts, subject, "amount").find((each) => each.section === section);
    const said = moneyOf(told);
    const unit = said?.unit?.unit;
    if (told === undefined || said === null || unit === undefined) continue;
    const read = figures.flatMap((figure) => {
      const reading = readAmount(figure, unit);
      return reading.kind === "figure" ? [reading.fen] : [];
    });
    if (read.some((fen) => Math.abs(fen - said.amount) <= said.half)) yield PASS;
    else
      yield {
        outcome: "fail",
        lines: [line, ...linesOf(told)].sort((a, b) => a - b),
        ...inMoney(told),
        expected: said.amount,
        actual: read[0] ?? null,
        tolerance: said.half,
        params: { ...paramsOf(told), label },
      };
  }
}

const TEXT = "二、支出决算情况说明\n支出合计100.00万元。\n支出合计\t";

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "图与文字说的是同一个决算数。",
    en: "The chart shows the figure that the sentence tells.",
  },
  pass: { text: `${TEXT}100.00` },
  fail: { text: `${TEXT}110.00` },
  missing: { text: "二、支出决算情况说明\n支出合计100.00万元。" },
  rounding: { text: `${TEXT}100.002` },
};

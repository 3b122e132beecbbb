import { INDETERMINATE, type Judgement } from "../../checking";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import { type Facts, sayings } from "./facts";
import { compareWithForms, judgeSum } from "./judge";
import { isMoneyUnit } from "./printed";
import { anyHolds } from "./readings";
import { TEMPLATE, textRule } from "./rule";
import { heldOf } from "./targets";

const THREE = "九、“三公”经费财政拨款支出决算情况说明\n";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-35",
  title: { zh: "三公经费各项之和等于合计", en: "the three public expenses add up" },
  formula: {
    zh: "文中因公出国、用车、接待决算数之和 = 三公经费决算数",
    en: "sum of the items told = total told",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["SG-06"],
  advice: {
    zh: "与09表逐项核对文中各项决算数，改正抄错的一项。",
    en: "compare each item of the text with form 09 and correct the one copied wrong",
  },
  messages: {
    default: {
      zh: "{subject}文中为{actual}，{parts}个分项合计为{expected}",
      en: "the text gives {actual} for {subject}, its {parts} parts add up to {expected}",
    },
  },
  judge: outturnParts,
});

/**
 * The outturns of the items add up to an outturn of 三公 that the section tells: to any of those told, with vehicles as
 * one item or as two. A text that leaves one out is not judged.
 */
function* outturnParts(facts: Facts): Generator<Judgement> {
  const told = (subject: string) =>
    sayings(facts, subject, "amount").filter(
      ({ section, unit }) => section === "threePublic" && isMoneyUnit(unit),
    );
  const totals = told("三公经费").filter(({ implied }) => !implied);
  const first = (subject: string) => told(subject).slice(0, 1);
  const others = [...first("因公出国（境）费"), ...first("公务接待费")];
  const vehicles = first("公务用车购置及运行维护费");
  const split = [...first("公务用车购置费"), ...first("公务用车运行维护费")];
  if (totals.length === 0 || others.length !== 2) return;
  const readings = [...(vehicles.length === 1 ? [vehicles] : []), ...(split.length === 2 ? [split] : [])];
  const judged = anyHolds(
    readings.flatMap((cars) => totals.map((total) => judgeSum([...others, ...cars], total))),
  );
  // A figure that form 09 has otherwise is NT-33's to tell.
  const isTold = [...totals, ...others, ...vehicles, ...split].some((one) => differs(facts, one));
  if (judged !== null) yield judged.outcome === "fail" && isTold ? INDETERMINATE : judged;
}

function differs({ accounts }: Facts, statement: Statement): boolean {
  const held = heldOf(accounts, statement.subject, "threePublic");
  return held !== null && compareWithForms(statement, held).outcome === "fail";
}

const text = (vehicles: string) =>
  `${THREE}“三公”经费支出2.50万元，其中：因公出国（境）费支出0.00万元；公务用车购置及运行维护费支出${vehicles}万元；公务接待费支出0.50万元。`;

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "“三公”经费只由三项组成，文中各项之和就是合计。",
    en: "The three public expenses are three items and nothing else: they come to the total.",
  },
  pass: { text: text("2.00") },
  fail: { text: text("1.00") },
  missing: { text: `${THREE}“三公”经费支出2.50万元，其中：公务接待费支出0.50万元。` },
  rounding: { text: text("2.01") },
};

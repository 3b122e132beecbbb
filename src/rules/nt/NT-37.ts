import { type Judgement, PASS } from "../../checking";
import type { SectionId } from "../../narrative";
import type { Cases } from "../cases";
import type { Facts } from "./facts";
import { paramsOf } from "./judge";
import { linesOf, moneyOf } from "./printed";
import { TEMPLATE, textRule } from "./rule";

const SECTIONS: readonly SectionId[] = ["overall", "running"];

export const rule = /* @__PURE__ */ textRule({
  id: "NT-37",
  title: {
    zh: "收支总体、机关运行经费比上年增减说明原因",
    en: "changes of totals and of operating costs are explained",
  },
  formula: {
    zh: "比上年增减 ≠ 0 ⇒ 本部分有原因",
    en: "a change from last year => the section tells a reason",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "info",
  related: ["NT-14", "SG-04"],
  advice: {
    zh: "在增减额后写明主要原因。",
    en: "tell the main reason behind the change",
  },
  messages: {
    default: {
      zh: "“{text}”：{subject}比上年有增减，没有说明原因",
      en: "“{text}”: {subject} changed from last year, no reason is told",
    },
  },
  judge: function* (facts) {
    for (const section of SECTIONS) yield* judgeSection(facts, section);
  },
});

/** One finding for the changes of a section that tells no reason. */
function* judgeSection(facts: Facts, section: SectionId): Generator<Judgement> {
  const changes = facts.told.filter(
    (each) => each.section === section && each.measure === "change" && each.base === "上年" && !each.implied,
  );
  const [first] = changes.filter((each) => (moneyOf(each)?.amount ?? 0) !== 0);
  if (first === undefined) return;
  const isExplained = facts.narrative.reasons.some((reason) => reason.section === section);
  yield isExplained ? PASS : { outcome: "fail", lines: linesOf(...changes), params: paramsOf(first) };
}

const text = (reason: string) =>
  `八、机关运行经费支出情况说明\n机关运行经费支出9.00万元，比2023年度增加1.00万元，增长12.50%${reason}。`;

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "公开模板要求收支总计和机关运行经费与上年相比有增减的，说明主要原因。",
    en: "The template asks for the main reason where totals or operating costs differ from the year before.",
  },
  pass: { text: text("，主要原因是水电费增加") },
  fail: { text: text("") },
  missing: { text: "八、机关运行经费支出情况说明\n机关运行经费支出9.00万元。" },
  rounding: "no figures",
};

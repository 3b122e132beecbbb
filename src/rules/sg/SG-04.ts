import { PASS } from "../../checking";
import type { Cases } from "../cases";
import { paramsOf } from "../nt/judge";
import { linesOf, moneyOf } from "../nt/printed";
import { TEMPLATE, textRule } from "../nt/rule";

/** Whose reason also explains whose change. */
const FAMILY: Readonly<Record<string, readonly string[]>> = {
  三公经费: [
    "因公出国（境）费",
    "公务用车购置及运行维护费",
    "公务用车购置费",
    "公务用车运行维护费",
    "公务接待费",
  ],
  "因公出国（境）费": ["三公经费"],
  公务用车购置及运行维护费: ["公务用车购置费", "公务用车运行维护费", "三公经费"],
  公务用车购置费: ["公务用车购置及运行维护费", "三公经费"],
  公务用车运行维护费: ["公务用车购置及运行维护费", "三公经费"],
  公务接待费: ["国内公务接待费", "三公经费"],
  国内公务接待费: ["公务接待费", "三公经费"],
};

export const rule = /* @__PURE__ */ textRule({
  id: "SG-04",
  title: { zh: "三公经费增减说明原因", en: "changes of the three public expenses are explained" },
  formula: {
    zh: "增减额 ≠ 0 ⇒ 该项、其上级或其各分项有原因",
    en: "a change is explained at the item, above it or below it",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",
  related: ["NT-14"],
  advice: {
    zh: "写明该项增减的原因（出国团组、车辆、接待批次和人次的变化等）。",
    en: "tell why the item changed (journeys, vehicles, receptions and guests)",
  },
  messages: {
    default: {
      zh: "“{text}”：{subject}有增减，没有说明原因",
      en: "“{text}”: {subject} changed, no reason is told",
    },
  },
  judge: function* (facts) {
    const reasons = facts.narrative.reasons.filter(({ section }) => section === "threePublic");
    const explained = new Set(reasons.flatMap(({ subjects }) => subjects));
    for (const statement of facts.told) {
      const { section, measure, subject } = statement;
      if (section !== "threePublic" || measure !== "change") continue;
      const moved = moneyOf(statement);
      if (moved === null || moved.amount === 0) continue;
      const isExplained = [subject, ...(FAMILY[subject] ?? [])].some((one) => explained.has(one));
      yield isExplained ? PASS : { outcome: "fail", lines: linesOf(statement), params: paramsOf(statement) };
    }
  },
});

const TEXT = "九、“三公”经费财政拨款支出决算情况说明\n公务接待费支出0.50万元，比上年减少0.10万元";

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "财预〔2016〕143号要求公开三公经费增减变化的原因。",
    en: "Caiyu [2016] 143 asks for the reasons of changes in the three public expenses.",
  },
  pass: { text: `${TEXT}，主要原因是接待减少。` },
  fail: { text: `${TEXT}。` },
  missing: { text: "九、“三公”经费财政拨款支出决算情况说明\n公务接待费支出0.50万元。" },
  rounding: "no figures",
};

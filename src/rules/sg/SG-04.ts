import type { Judgement } from "../../checking";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import type { Facts } from "../nt/facts";
import { linesOf } from "../nt/judge";
import { isMoneyUnit } from "../nt/printed";
import { textRule } from "../nt/rule";
import { RULES_2016, TEMPLATE } from "../sources";
import { THREE } from "./figures";
import { explainedIn, isOfThree, reasonRemedy } from "./reasons";

export const rule = /* @__PURE__ */ textRule({
  id: "SG-04",
  title: { zh: "三公经费增减说明原因", en: "changes of the three public expenses are explained" },
  formula: {
    zh: "增减额 ≠ 0 ⇒ 该项、其上级或其各分项有原因",
    en: "a change is explained at the item, above it or below it",
  },
  source: { document: RULES_2016, also: [TEMPLATE], certainty: "A" },
  severity: "warning",
  advice: {
    zh: "在该项增减额后写明具体原因，如批次、车辆、团组的增减。",
    en: "tell behind the change what caused it: more or fewer receptions, vehicles, groups",
  },
  messages: {
    default: {
      zh: "“{text}”：{subject}有增减，没有说明原因",
      en: "“{text}”: {subject} changed, no reason is told",
    },
  },
  judge: changes,
});

/** All changes that nothing explains make one finding. */
function* changes(facts: Facts): Generator<Judgement> {
  const isExplained = explainedIn(facts);
  const open: Statement[] = [];
  for (const said of facts.told) {
    if (said.section !== "threePublic" || said.measure !== "change" || !isMoneyUnit(said.unit)) continue;
    if (Number(said.value) === 0 || !isOfThree(said.subject)) continue;
    if (isExplained(said.subject)) yield { outcome: "pass" };
    else open.push(said);
  }
  const [first] = open;
  if (first === undefined) return;
  const subjects = [...new Set(open.map((said) => said.subject))];
  yield {
    outcome: "fail",
    lines: linesOf(...open),
    params: { text: first.text, subject: subjects.join("、") },
    remedies: subjects.map(reasonRemedy),
  };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "公开“三公”经费决算应当对增减变化情况进行说明。",
    en: "Whoever publishes the three public expenses explains how they changed.",
  },
  pass: { text: `${THREE}公务接待费支出0.50万元，比上年减少0.10万元，主要原因是接待减少。` },
  fail: { text: `${THREE}公务接待费支出0.50万元，比上年减少0.10万元。` },
  missing: { text: `${THREE}公务接待费支出0.50万元。` },
  rounding: "no figures",
};

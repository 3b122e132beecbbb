import type { Judgement } from "../../checking";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import type { Facts } from "../nt/facts";
import { linesOf } from "../nt/judge";
import { isMoneyUnit } from "../nt/printed";
import { textRule } from "../nt/rule";
import { TEMPLATE } from "../sources";
import { THREE } from "./figures";

export const rule = /* @__PURE__ */ textRule({
  id: "SG-22",
  title: { zh: "同一部分金额单位一致", en: "one unit within a section" },
  formula: {
    zh: "同一部分的金额用同一单位（人均、车均数和零除外）",
    en: "amounts of a section in one unit (but those of one head, and zero)",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "info",
  advice: {
    zh: "把本部分金额统一为表中的单位。",
    en: "print the amounts of the section in the unit of the forms",
  },
  messages: {
    default: {
      zh: "“{text}”：单位为{unit}，本部分其他金额为{usual}",
      en: "“{text}”: in {unit}, the other amounts of the section in {usual}",
    },
  },
  *judge(facts) {
    for (const list of sectionsOf(facts)) yield oneUnit(list);
  },
});

/** Amounts by section; nothing has no unit, and the cost of one head is told in 元. */
function sectionsOf({ told }: Facts): Iterable<readonly Statement[]> {
  const bySection = new Map<string, Statement[]>();
  for (const said of told) {
    const { section, unit, value, implied, subject } = said;
    if (section === null || section === "expenses" || implied || !isMoneyUnit(unit)) continue;
    if (Number(value) === 0 || subject.includes("均")) continue;
    const list = bySection.get(section);
    if (list === undefined) bySection.set(section, [said]);
    else list.push(said);
  }
  return bySection.values();
}

function oneUnit(list: readonly Statement[]): Judgement {
  const counts = new Map<string, number>();
  for (const { unit } of list) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const [usual] = [...counts].sort((a, b) => b[1] - a[1]);
  const others = list.filter(({ unit }) => unit !== usual?.[0]);
  const [first] = others;
  if (first === undefined || usual === undefined) return { outcome: "pass" };
  const params = { text: first.text, unit: first.unit, usual: usual[0] };
  return { outcome: "fail", lines: linesOf(...others), params };
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "同一部分混用元和万元，读者容易看错一万倍。",
    en: "Where yuan and ten thousand yuan stand side by side, a reader is easily wrong by a factor of ten thousand.",
  },
  pass: { text: `${THREE}公务接待费支出0.50万元，公务用车运行维护费支出2.00万元，因公出国（境）费支出0元。` },
  fail: {
    text: `${THREE}公务接待费支出0.50万元，公务用车运行维护费支出2.00万元，因公出国（境）费支出50000元。`,
  },
  missing: { text: "本单位依法公开。" },
  rounding: "no figures",
};

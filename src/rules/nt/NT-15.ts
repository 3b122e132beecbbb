import { PASS } from "../../checking";
import type { Cases } from "../cases";
import { deviations } from "./deviations";
import { lineOfStatement, reasonsOf } from "./facts";
import { paramsOf } from "./judge";
import { linesOf } from "./printed";
import { TEMPLATE, textRule } from "./rule";

/** Per cent of completion outside which a particular reason is asked for, where the profile sets no limits. */
const LIMITS = { completionLeast: 50, completionMost: 150 };

export const rule = /* @__PURE__ */ textRule({
  id: "NT-15",
  title: {
    zh: "完成率过低或过高的有具体原因",
    en: "very low or high completion has a particular reason",
  },
  formula: {
    zh: "完成率 < 50% 或 > 150% ⇒ 有具体原因（limits.completionLeast、completionMost，单位%）",
    en: "completion below 50% or above 150% => a particular reason (limits.completionLeast, completionMost, per cent)",
  },
  source: { document: TEMPLATE, certainty: "C" },
  severity: "warning",
  related: ["NT-14"],
  limits: LIMITS,
  advice: {
    zh: "写明具体原因：追加或压减了什么、哪个项目没有执行、为什么。",
    en: "tell the particular reason: what was added or cut, which project was not carried out, and why",
  },
  messages: {
    default: {
      zh: "“{text}”：{subject}完成率{printed}，没有具体原因",
      en: "“{text}”: {subject} completed {printed} without a particular reason",
    },
  },
  judge: function* (facts) {
    const { completionLeast, completionMost } = { ...LIMITS, ...facts.profile.limits };
    for (const { rate, differs } of deviations(facts)) {
      const value = Number(rate.value);
      if (!differs || (value >= completionLeast && value <= completionMost)) continue;
      const told = reasonsOf(facts, rate.subject, lineOfStatement(rate));
      // That there is none at all is found by NT-14.
      if (told.length === 0) yield { outcome: "notApplicable" };
      else if (told.some(({ generic }) => !generic)) yield PASS;
      else yield { outcome: "fail", lines: linesOf(rate), params: paramsOf(rate) };
    }
  },
});

const ITEM =
  "五、一般公共预算财政拨款支出决算情况说明\n1.教育支出（类）普通教育（款）小学教育（项）。年初预算为700.00万元，支出决算为70.00万元，完成年初预算的10.00%";

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "执行率严重偏离预算说明预算编制或项目实施有问题，“正常浮动”之类的话不能说明。",
    en: "Completion far from the budget tells of bad planning or of projects not carried out; empty words do not explain it.",
  },
  pass: { text: `${ITEM}，主要原因是学校停办。` },
  fail: { text: `${ITEM}，主要原因是正常浮动。` },
  missing: { text: "五、一般公共预算财政拨款支出决算情况说明\n支出决算为70.00万元。" },
  rounding: "no figures",
};

import { atMost, defineRule, formFigure, formsNeeded, type Judgement, NOT_APPLICABLE } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence, RuleContext } from "../evidence";
import { EXPERIENCE } from "../sources";
import { toldAmounts } from "./told-amounts";

/** Economic items of 06 and what the text calls them. */
const EXPENSES = [
  { subject: "会议费", code: "30215" },
  { subject: "培训费", code: "30216" },
] as const;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "X-35",
  title: { zh: "会议费、培训费包含基本支出部分", en: "conferences and training contain their basic part" },
  formula: {
    zh: "文中会议费支出 ≥ 06表 30215；培训费支出 ≥ 30216",
    en: "conferences in the text >= 06 30215; training >= 30216",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "warning",
  related: ["X-18"],
  needs: [/* @__PURE__ */ formsNeeded("basicDetail")],
  advice: {
    zh: "核对文中会议费、培训费是否漏计基本支出负担的部分。",
    en: "see whether the text left out the part that basic expenditure bears",
  },
  messages: {
    default: {
      zh: "文中{subject}为{expected}，小于基本支出中的{subject}{actual}",
      en: "the text tells {expected} of {subject}, less than the {actual} in basic expenditure",
    },
  },
  *evaluate(context) {
    for (const expense of EXPENSES) yield judgeExpense(context, expense);
  },
});

function judgeExpense(context: RuleContext, { subject, code }: (typeof EXPENSES)[number]): Judgement {
  const basic = formFigure(context.accounts, "basicDetail", [code], "amount");
  // The largest amount of the text is the whole; others may be parts of it.
  const [whole] = toldAmounts(context, subject).sort((a, b) => b.amount - a.amount);
  if (basic === null || whole === undefined) return NOT_APPLICABLE;
  return { ...atMost(basic, whole), params: { subject } };
}

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "公开的会议费、培训费含基本支出和项目支出负担的全部，不会小于基本支出中的部分。",
    en: "What is published of conferences and training holds what basic expenditure bears and what projects bear.",
  },
  pass: {
    forms: { basicDetail: { "30215": 1 } },
    text: "六、会议费、培训费支出情况说明\n2024年度会议费支出2.00万元。",
  },
  fail: {
    forms: { basicDetail: { "30215": 3 } },
    text: "六、会议费、培训费支出情况说明\n2024年度会议费支出2.00万元。",
  },
  missing: { forms: { basicDetail: { "30215": 3 } } },
  rounding: {
    forms: { basicDetail: { "30215": 2.01 } },
    text: "六、会议费、培训费支出情况说明\n2024年度会议费支出2.00万元。",
  },
};

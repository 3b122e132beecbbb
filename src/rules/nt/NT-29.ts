import { equal, formFigure, formsNeeded } from "../../checking";
import type { Cases } from "../cases";
import { sayings } from "./facts";
import { told } from "./judge";
import { TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-29",
  title: { zh: "完成全年预算100%的没有结转", en: "a budget that was used up leaves no balance" },
  formula: {
    zh: "完成全年预算（或预算）100% ⇒ 一般公共预算财政拨款年末结转为0",
    en: "100% of the adjusted budget => no closing balance of the general budget",
  },
  source: { document: TEMPLATE, certainty: "C" },
  severity: "warning",
  related: ["NT-13"],
  needs: [/* @__PURE__ */ formsNeeded("appropriationSummary")],
  advice: {
    zh: "核对04表年末结转和全年预算数：结转的资金没有用完，完成率应小于100%。",
    en: "compare the closing balance of 04 with the adjusted budget: what is carried over was not spent",
  },
  messages: {
    default: {
      zh: "“{text}”：一般公共预算财政拨款年末结转和结余为{actual}",
      en: "“{text}”: the general budget closes with a balance of {actual}",
    },
  },
  judge: function* (facts) {
    const closing = formFigure(
      facts.accounts,
      "appropriationSummary",
      ["expenditure.closing"],
      "generalBudget",
    );
    for (const statement of sayings(facts, "一般公共预算财政拨款支出", "completion")) {
      if (Number(statement.value) !== 100 || statement.base === "年初预算") continue;
      if (closing === null) yield { outcome: "notApplicable" };
      else yield told(equal(closing, { ...closing, amount: 0, half: 0, places: [] }), statement);
    }
  },
});

const text = (budget: string, rate: string) =>
  `一般公共预算财政拨款支出全年预算${budget}万元，支出决算90.00万元，完成全年预算的${rate}%。`;
const closing = (amount: number) => ({
  appropriationSummary: { "expenditure.closing": { total: amount, generalBudget: amount } },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "全年预算包括上年结转，全部支出后不再有结转；有结转就没有用完。",
    en: "The adjusted budget includes what was carried over; spent in full it leaves nothing to carry on.",
  },
  pass: { text: text("90.00", "100.00"), forms: closing(0) },
  fail: { text: text("90.00", "100.00"), forms: closing(5) },
  missing: { text: text("90.00", "100.00") },
  rounding: "equal to the last digit",
};

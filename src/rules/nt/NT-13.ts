import type { Judgement } from "../../checking";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import { type Facts, lineOfStatement, partner } from "./facts";
import { judgePercent, paramsOf } from "./judge";
import { completions, plannedOf } from "./percentages";
import { linesOf, moneyOf } from "./printed";
import { anyHolds } from "./readings";
import { MISCALCULATED, TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-13",
  title: { zh: "完成预算率计算正确", en: "completion of the budget is right" },
  formula: { zh: "完成率 = 决算数 ÷ 预算数", en: "completion = outturn / budget" },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["SG-05"],
  advice: {
    zh: "用文中的决算数和预算数重算完成率；分清年初预算和全年预算。",
    en: "reckon the completion anew from outturn and budget; keep the initial and the adjusted budget apart",
  },
  messages: {
    ...MISCALCULATED,
    ofNothing: {
      zh: "“{text}”：{subject}预算为0而有支出，不能有完成率{printed}",
      en: "“{text}”: {subject} was spent without a budget: there is no completion of {printed}",
    },
  },
  judge: function* (facts) {
    yield* completions(facts, isOutside);
    yield* ofNothing(facts);
    yield* ofProjects(facts);
  },
});

/** The three public expenses have a rule of their own. */
const isOutside = ({ section }: Statement): boolean => section !== "threePublic";

/** A rate told of a budget of nothing, of which something was spent. */
function* ofNothing(facts: Facts): Generator<Judgement> {
  for (const statement of facts.told) {
    if (statement.measure !== "completion" || Number(statement.value) === 0 || !isOutside(statement))
      continue;
    const now = moneyOf(partner(facts, statement, ({ measure }) => measure === "amount"));
    if (plannedOf(facts, statement)?.amount !== 0 || now === null || now.amount <= now.half) continue;
    yield {
      outcome: "fail",
      reason: "ofNothing",
      lines: linesOf(statement),
      params: paramsOf(statement),
    };
  }
}

/** How many statements before a rate the figures stand that it is made of. */
const REACH = 6;

/**
 * The rate of a project in the section on evaluations: of the last amount of it told in the line, in a budget of it told
 * before or in another amount (`预算100万元，其中财政拨款80万元，执行78万元，完成97.5%`).
 */
function* ofProjects({ narrative: { statements } }: Facts): Generator<Judgement> {
  for (const [at, rate] of statements.entries()) {
    if (rate.section !== "performance" || rate.measure !== "completion" || rate.aside || rate.implied)
      continue;
    const before = statements
      .slice(Math.max(0, at - REACH), at)
      .filter((each) => !each.aside && lineOfStatement(each) === lineOfStatement(rate));
    const own = before.filter(({ subject }) => subject === rate.subject);
    const amount = own.filter(({ measure }) => measure === "amount").at(-1);
    const now = moneyOf(amount);
    if (now === null || !own.some(({ measure }) => measure === "budget")) continue;
    const wholes = before.flatMap((each) => (each === amount ? [] : (moneyOf(each) ?? [])));
    const judged = anyHolds(wholes.map((whole) => judgePercent(rate, now, whole, "share")));
    if (judged !== null) yield judged;
  }
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "完成率由决算数和预算数算出，除末位四舍五入外只有一个结果。",
    en: "A completion rate follows from outturn and budget, but for the rounding of its last digit.",
  },
  pass: { text: "基本支出年初预算为50.00万元，支出决算为60.00万元，完成年初预算的120.00%。" },
  fail: { text: "基本支出年初预算为50.00万元，支出决算为60.00万元，完成年初预算的83.33%。" },
  missing: { text: "基本支出支出决算为60.00万元。" },
  rounding: { text: "基本支出年初预算为0.03万元，支出决算为0.02万元，完成年初预算的70.00%。" },
};

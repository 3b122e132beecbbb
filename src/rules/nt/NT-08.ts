import {
  atMostRemedies,
  type Figure,
  INDETERMINATE,
  type Judgement,
  PASS,
  type Remedy,
  remediesOf,
  UNBOUNDED,
} from "../../checking";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import { changeBeside, type Facts, partner } from "./facts";
import { inMoney, paramsOf } from "./judge";
import { linesOf, moneyOf, percentOf } from "./printed";
import { budgetFor, differenceBeside } from "./readings";
import { TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-08",
  title: { zh: "方向词与数一致", en: "direction words agree with the figures" },
  formula: {
    zh: "增加、减少、持平、大于、小于、等于与数的符号一致；增减额与增减率同向",
    en: "words of direction agree with the sign of the figures; change and rate go the same way",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",
  related: ["NT-07", "NT-34"],
  advice: {
    zh: "比较决算数和预算数（上年数）定方向，改正方向词；模板中并列的“增加（减少）”只留一个。",
    en: "find the direction from the two figures and correct the word; of a template's two words leave one",
  },
  messages: {
    default: {
      zh: "“{text}”：方向词与数不一致（决算数{actual}，预算数{expected}）",
      en: "“{text}”: the direction does not fit the figures (outturn {actual}, budget {expected})",
    },
    opposed: { zh: "“{text}”：增减额与增减率方向相反", en: "“{text}”: change and rate go opposite ways" },
    template: {
      zh: "“{text}”：模板文字未改，方向不明",
      en: "“{text}”: left-over template, the direction is open",
    },
  },
  judge: function* (facts) {
    for (const statement of facts.told) {
      const { measure, direction } = statement;
      if (direction === "unclear")
        yield {
          outcome: "fail",
          reason: "template",
          severity: "info",
          lines: linesOf(statement),
          params: paramsOf(statement),
        };
      else if (measure === "comparison") yield compareWords(facts, statement);
      else if (measure === "growth") yield* opposed(facts, statement);
    }
  },
});

/** The budget that the difference told beside gives: `比年初预算减少5万元，决算数小于预算数`. */
function budgetBeside(facts: Facts, statement: Statement, said: Figure): Figure | null {
  const moved = differenceBeside(facts, statement);
  if (moved === null) return null;
  // Both sides rest on one outturn: only the difference is rounded.
  return { ...said, amount: said.amount - moved.amount, lines: moved.lines };
}

/** 大于、小于、等于 between the outturn and the budget. */
function compareWords(facts: Facts, statement: Statement): Judgement {
  const now = partner(facts, statement, ({ measure }) => measure === "amount");
  const said = moneyOf(now);
  const budget = budgetFor(facts, statement) ?? (said === null ? null : budgetBeside(facts, statement, said));
  if (said === null || budget === null) return { ...INDETERMINATE, lines: linesOf(statement) };
  const difference = said.amount - budget.amount;
  const sign = Math.sign(difference);
  // What rounding may hide: nothing between figures printed alike but their being equal.
  const isHidden =
    said.half === budget.half
      ? sign === 0 && said.half > 0 && statement.value !== "0"
      : Math.abs(difference) <= said.half + budget.half;
  if (Number(statement.value) === sign || isHidden) return PASS;
  return {
    outcome: "fail",
    // 预算 of a text may be the initial budget, the form has the adjusted one.
    ...(budget.places.length > 0 ? { severity: "warning" as const } : {}),
    lines: [...linesOf(statement, now), ...budget.lines],
    ...inMoney(now),
    expected: budget.amount,
    actual: said.amount,
    params: paramsOf(statement),
    remedies: Number(statement.value) < 0 ? atMostRemedies(said, budget) : atMostRemedies(budget, said),
  };
}

/** The word of a change or of a rate, put right, turns its sign. */
function turned(figure: Figure | null): readonly Remedy[] {
  if (figure === null) return [];
  return figure.amount < 0 ? remediesOf(figure, 0, UNBOUNDED) : remediesOf(figure, -UNBOUNDED, 0);
}

/** A change and its rate have one sign. */
function* opposed(facts: Facts, statement: Statement): Generator<Judgement> {
  const change = changeBeside(facts, statement);
  if (change === null || change.direction === "unclear") return;
  const isOpposed = Math.sign(Number(statement.value)) * Math.sign(Number(change.value)) < 0;
  yield isOpposed
    ? {
        outcome: "fail",
        reason: "opposed",
        lines: linesOf(statement, change),
        params: paramsOf(statement),
        remedies: [moneyOf(change), percentOf(statement)].flatMap(turned),
      }
    : PASS;
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "“增加”“小于”等词由前后两个数的大小决定，词与数相反的必有一处写错。",
    en: "Words of direction follow from the two figures; where they contradict, one of them is wrong.",
  },
  pass: { text: "公务接待费年初预算2.00万元，支出决算1.00万元，决算数小于年初预算数。" },
  fail: { text: "公务接待费年初预算2.00万元，支出决算1.00万元，决算数大于年初预算数。" },
  missing: { text: "公务接待费支出决算1.00万元。" },
  rounding: { text: "公务接待费年初预算1.00万元，支出决算1.00万元，决算数大于年初预算数。" },
};

import { type Figure, type Judgement, PASS } from "../../checking";
import type { Fen } from "../../money";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import { type Facts, sayings } from "./facts";
import { told } from "./judge";
import { countedIn, linesOf, moneyOf } from "./printed";
import { TEMPLATE, textRule } from "./rule";

/** What one head or one vehicle costs, by the title of its figure: the costs it may be of, and what they are divided by. */
const EACH: readonly (readonly [title: RegExp, costs: readonly string[], counts: readonly string[]])[] = [
  [/^人均.{0,4}接待/, ["公务接待费", "国内公务接待费"], ["公务接待人次", "国内公务接待人次"]],
  [/^(?:车均|辆均|每辆)[^/]{0,4}(?:运行|维护)/, ["公务用车运行维护费"], ["公务用车保有量"]],
];

export const rule = /* @__PURE__ */ textRule({
  id: "NT-39",
  title: { zh: "人均、车均数计算正确", en: "cost of a guest and of a vehicle is rightly reckoned" },
  formula: {
    zh: "人均接待费 = 公务接待费 ÷ 人次；车均运行维护费 = 运行维护费 ÷ 保有量（按印出的位数）",
    en: "cost of a guest = reception / guests; upkeep of a vehicle = upkeep / vehicles kept, to the printed digits",
  },
  source: { document: TEMPLATE, certainty: "C" },
  severity: "warning",
  related: ["SG-15", "SG-16"],
  advice: {
    zh: "按文中的费用与人次、辆数重算；用其他口径平均的，写明口径。",
    en: "reckon it again from cost and count; say so where another count is used",
  },
  messages: {
    default: {
      zh: "“{text}”：{subject}文中为{actual}，按文中费用与数量计算应为{expected}",
      en: "“{text}”: {actual} for {subject}, cost and count of the text give {expected}",
    },
  },
  judge: function* (facts) {
    for (const [title, costs, counts] of EACH)
      for (const subject of facts.bySubject.keys())
        if (title.test(subject))
          for (const each of sayings(facts, subject, "amount")) yield* judged(facts, each, costs, counts);
  },
});

/** The figure holds where any cost and any count of the section give it. */
function* judged(
  facts: Facts,
  each: Statement,
  costs: readonly string[],
  counts: readonly string[],
): Generator<Judgement> {
  const printed = moneyOf(each);
  const here = (subjects: readonly string[], measure: "amount" | "count") =>
    subjects.flatMap((subject) =>
      sayings(facts, subject, measure).filter(({ section }) => section === each.section),
    );
  const counted = here(counts, "count").filter((count) => (countedIn(count)?.amount ?? 0) > 0);
  const pairs = here(costs, "amount").flatMap((cost) => counted.map((count) => [cost, count] as const));
  const [first] = pairs;
  if (printed === null || first === undefined) return;
  const fits = pairs.some(([cost, count]) => isQuotient(printed, moneyOf(cost), countedIn(count)));
  if (fits) {
    yield PASS;
    return;
  }
  const [cost, count] = first;
  const expected = Math.round((moneyOf(cost)?.amount ?? 0) / (countedIn(count)?.amount ?? 1));
  yield told(
    {
      outcome: "fail",
      measure: "money",
      actual: printed.amount as Fen,
      expected,
      lines: linesOf(cost, count),
    },
    each,
  );
}

/** Half a 分: a quotient has digits behind the last that money has. */
const LEAST_HALF = 0.5;

/** Whether a cost divided by a count prints so, rounded or cut off behind the last printed digit. */
function isQuotient(printed: Figure, cost: Figure | null, count: Figure | null): boolean {
  if (cost === null || count === null) return false;
  const room = 2 * Math.max(printed.half, LEAST_HALF) * count.amount + cost.half;
  return Math.abs(printed.amount * count.amount - cost.amount) <= room + 1e-6;
}

const text = (each: string) =>
  `九、“三公”经费财政拨款支出决算情况说明\n公务用车运行维护费支出6.00万元，公务用车保有量3辆，车均${each}万元。`;

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "人均、车均数由文中的费用和数量相除得到，三个数只有一种可能。",
    en: "The cost of one is the quotient of two figures of the same text.",
  },
  pass: { text: text("2.00") },
  fail: { text: text("3.00") },
  missing: { text: "九、“三公”经费财政拨款支出决算情况说明\n公务用车运行维护费支出6.00万元，车均2.00万元。" },
  rounding: {
    text: "九、“三公”经费财政拨款支出决算情况说明\n公务用车运行维护费支出6.4万元，公务用车保有量3辆，车均2.14万元。",
  },
};

import { atMost, equal, type Figure, type Judgement, PASS, sumOf } from "../../checking";
import type { Fen } from "../../money";
import type { Cases } from "../cases";
import { type Before, befores } from "./befores";
import { type Facts, lineOfStatement } from "./facts";
import { told } from "./judge";
import { TEMPLATE, textRule } from "./rule";
import { heldOf } from "./targets";

const TOTAL = "财政拨款支出总计";
const BUDGETS = ["一般公共预算财政拨款支出", "政府性基金预算财政拨款支出", "国有资本经营预算财政拨款支出"];

export const rule = /* @__PURE__ */ textRule({
  id: "NT-25",
  title: { zh: "上年数前后一致", en: "figures of last year agree" },
  formula: {
    zh: "同一事项的上年数（本年数 − 增减额）各处相同，与上年决算相同，各预算之和不大于财政拨款总计",
    en: "the figure of last year is the same wherever told, agrees with last year's accounts, and the budgets do not exceed the total",
  },
  source: { document: TEMPLATE, certainty: "C" },
  severity: "warning",
  related: ["NT-07", "X-28"],
  advice: {
    zh: "以上年公开的决算为准核对上年数，再改正增减额和增减率。",
    en: "compare with the accounts published last year, then correct change and rate",
  },
  messages: {
    default: {
      zh: "“{text}”：{subject}上年数为{actual}，另一处为{expected}",
      en: "“{text}”: {actual} last year for {subject}, elsewhere {expected}",
    },
    accounts: {
      zh: "“{text}”：{subject}上年数为{actual}，上年决算为{expected}",
      en: "“{text}”: {actual} last year for {subject}, last year's accounts have {expected}",
    },
    negative: {
      zh: "“{text}”：{subject}本年数减增减额得上年数{actual}，小于零",
      en: "“{text}”: this year's {subject} less the change makes last year's {actual}, less than nothing",
    },
    parts: {
      zh: "各预算上年支出合计{actual}，大于财政拨款上年总计{expected}",
      en: "the budgets spent {actual} last year, more than the total {expected}",
    },
  },
  judge: lastYear,
});

/** Two figures that are one within rounding: both are reckoned, so a last digit says nothing. */
function within(actual: Figure, expected: Figure): Judgement {
  const verdict = equal(actual, expected);
  return Math.abs(actual.amount - expected.amount) <= actual.half + expected.half
    ? { outcome: "pass" }
    : verdict;
}

function atLeastNothing(figure: Figure): Judgement {
  if (figure.amount + figure.half >= 0) return PASS;
  return { outcome: "fail", measure: "money", actual: figure.amount as Fen, expected: 0 as Fen };
}

function* lastYear(facts: Facts): Generator<Judgement> {
  const first = new Map<string, Before>();
  for (const before of befores(facts)) {
    const { statement, figure } = before;
    // 支出24.80万元，比上年增加29.80万元: no expense was less than nothing.
    if (statement.section === "threePublic" && statement.measure === "change")
      yield told(atLeastNothing(figure), statement, { reason: "negative" });
    const other = first.get(statement.subject);
    if (other === undefined) first.set(statement.subject, before);
    else if (
      lineOfStatement(other.statement) !== lineOfStatement(statement) ||
      statement.measure === "previous" ||
      other.statement.measure === "previous"
    )
      yield told(within(figure, other.figure), statement);
    if (facts.previous === null) continue;
    const held = heldOf(facts.previous, statement.subject, statement.section);
    if (held !== null && !held.isBlank)
      yield told(within(figure, { ...held, places: [] }), statement, { reason: "accounts" });
  }
  yield* partsWithin(first);
}

/** What the budgets spent last year is within the total of last year. */
function* partsWithin(first: ReadonlyMap<string, Before>): Generator<Judgement> {
  const total = first.get(TOTAL);
  const sum = sumOf(BUDGETS.flatMap((part) => first.get(part)?.figure ?? []));
  if (total !== undefined && sum !== null)
    yield told(atMost(sum, total.figure), total.statement, { reason: "parts" });
}

const NOW = "机关运行经费10.00万元，比上年";

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "上年数是已经公开的一个数，无论在哪一段用本年数减增减额，得到的都应是它。",
    en: "Last year's figure was published: this year's less the change must give it wherever it is told.",
  },
  pass: { text: `${NOW}增加2.00万元。\n${NOW}8.00万元增加2.00万元。` },
  fail: { text: `${NOW}增加2.00万元。\n${NOW}增加3.00万元。` },
  missing: { text: "机关运行经费10.00万元。" },
  rounding: { text: `${NOW}增加2.00万元。\n${NOW}增加2.01万元。` },
};

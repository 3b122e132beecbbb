import { type Judgement, MICRO, sumOf, sumsTo } from "../../checking";
import type { Statement } from "../../narrative";
import type { Cases } from "../cases";
import { type Facts, sayings } from "./facts";
import { told } from "./judge";
import { moneyOf, percentOf } from "./printed";
import { TEMPLATE, textRule } from "./rule";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-05",
  title: { zh: "占比合计为100%", en: "shares add up to 100%" },
  formula: { zh: "各部分占比之和 = 100%", en: "sum of shares = 100%" },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["NT-04"],
  advice: {
    zh: "用本段各分项金额除以合计重算每个占比；只改占比，不改金额。",
    en: "reckon each share anew from the amounts of the paragraph; correct the share, not the amount",
  },
  messages: {
    default: {
      zh: "占{whole}的{parts}个比重合计为{sum}%，不是100%",
      en: "{parts} shares of {whole} add up to {sum}%, not 100%",
    },
  },
  judge: wholeShares,
});

/** Shares told of one whole that divide it up completely add up to 100%. */
function* wholeShares(facts: Facts): Generator<Judgement> {
  const groups = new Map<string, Statement[]>();
  for (const statement of facts.told) {
    if (statement.measure !== "share" || statement.whole === null || statement.implied) continue;
    const key = `${statement.section}|${statement.whole}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [statement]);
    else if (!group.some(({ subject }) => subject === statement.subject)) group.push(statement);
  }
  for (const group of groups.values()) {
    const [first] = group;
    const sum = sumOf(group.flatMap((statement) => percentOf(statement) ?? []));
    if (first === undefined || sum === null || group.length < 2 || !isPartition(facts, group)) continue;
    const verdict = sumsTo(sum, [{ ...sum, amount: 100 * MICRO, half: 0 }]);
    const params = { whole: first.whole ?? "", sum: String(verdict.actual ?? ""), parts: group.length };
    yield told(verdict, first, { params });
  }
}

/** Whether the amounts of the group add up to their whole. */
function isPartition(facts: Facts, group: readonly Statement[]): boolean {
  const title = group[0]?.whole;
  const whole = title == null ? null : moneyOf(sayings(facts, title, "amount").at(0));
  const parts = group.flatMap(
    ({ subject, section }) =>
      moneyOf(sayings(facts, subject, "amount").find((each) => each.section === section)) ?? [],
  );
  if (whole === null || whole.amount === 0 || parts.length !== group.length) return false;
  return sumsTo(whole, parts).outcome === "pass";
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "各部分金额之和等于合计时，它们的占比之和只能是100%，差额不超过各占比末位四舍五入之和。",
    en: "Where the parts make up the whole, their shares make up 100%, but for the rounding of their last digits.",
  },
  pass: {
    text: "二、支出决算情况说明\n支出合计100.00万元，其中：基本支出60.00万元，占60.00%；项目支出40.00万元，占40.00%。",
  },
  fail: {
    text: "二、支出决算情况说明\n支出合计100.00万元，其中：基本支出60.00万元，占60.00%；项目支出40.00万元，占41.00%。",
  },
  missing: { text: "二、支出决算情况说明\n支出合计100.00万元，其中：基本支出60.00万元，占60.00%。" },
  rounding: {
    text: "二、支出决算情况说明\n支出合计3.00万元，其中：基本支出1.00万元，占33.33%；项目支出2.00万元，占66.66%。",
  },
};

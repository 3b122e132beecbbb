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
    // 小微企业 are among 中小企业.
    if (statement.subject === "授予小微企业合同金额") continue;
    const key = `${statement.section}|${statement.whole}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [statement]);
    else if (!group.some(({ subject }) => subject === statement.subject)) group.push(statement);
  }
  for (const group of groups.values()) {
    const [first] = group;
    const sum = sumOf(group.flatMap((statement) => percentOf(statement) ?? []));
    if (first === undefined || sum === null || group.length < 2) continue;
    const room = roomOf(facts, group);
    if (room === null) continue;
    const verdict = sumsTo(sum, [{ ...sum, amount: 100 * MICRO, half: room, parts: [] }]);
    const params = { whole: first.whole ?? "", sum: String(verdict.actual ?? ""), parts: group.length };
    yield told(verdict, first, { params });
  }
}

/**
 * What the rounding of the amounts leaves open of the sum of their shares, in millionths of a per cent; null where the
 * amounts are no partition of the whole.
 */
function roomOf(facts: Facts, group: readonly Statement[]): number | null {
  const title = group[0]?.whole;
  const whole = title == null ? null : moneyOf(sayings(facts, title, "amount").at(0));
  const parts = group.flatMap(
    ({ subject, section }) =>
      moneyOf(sayings(facts, subject, "amount").find((each) => each.section === section)) ?? [],
  );
  // Amounts that rounding may have made of nothing divide up nothing.
  if (whole === null || parts.length !== group.length || Math.abs(whole.amount) <= whole.half) return null;
  if (parts.some(({ amount, half }) => half > 0 && amount === 0)) return null;
  if (sumsTo(whole, parts).outcome !== "pass") return null;
  const open = parts.reduce((sum, { half }) => sum + half, whole.half);
  return (open / (Math.abs(whole.amount) - whole.half)) * 100 * MICRO;
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
    text: "二、支出决算情况说明\n支出合计8.37万元，其中：基本支出3.86万元，占46.12%；项目支出4.50万元，占53.76%。",
  },
};

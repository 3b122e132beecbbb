import type { Judgement } from "../../checking";
import { MICRO, sumOf } from "../../checking";
import type { Cases } from "../cases";
import { amounts } from "./amounts";
import { type Facts, sayings } from "./facts";
import { inSection, partsOf } from "./parts";
import { percentOf } from "./printed";
import { DIFFERS, DOES_NOT_ADD_UP, TEMPLATE, textRule } from "./rule";

const SUBJECTS = [
  "收入合计",
  "财政拨款收入",
  "一般公共预算财政拨款收入",
  "政府性基金预算财政拨款收入",
  "国有资本经营预算财政拨款收入",
  "上级补助收入",
  "事业收入",
  "经营收入",
  "附属单位上缴收入",
  "其他收入",
];
const SECTIONS = ["overall", "revenue", "fiscal"] as const;

export const rule = /* @__PURE__ */ textRule({
  id: "NT-02",
  title: { zh: "收入合计和各项收入与02表一致", en: "revenue and its sources agree with form 02" },
  formula: { zh: "文中收入合计、各项收入 = 02表合计行", en: "revenue told by source = total row of form 02" },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",

  advice: {
    zh: "以02表合计行为准改正文中的数；各项收入之和应等于收入合计。",
    en: "correct the text by the total row of form 02; the sources come to the total",
  },
  messages: { ...DIFFERS, parts: DOES_NOT_ADD_UP.default },
  judge: function* (facts) {
    yield* amounts(facts, SUBJECTS, SECTIONS);
    yield* incomeParts(facts);
  },
});

const SOURCES = ["上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"];
const FUNDS = ["一般公共预算财政拨款收入", "政府性基金预算财政拨款收入", "国有资本经营预算财政拨款收入"];

/** 收入合计 is the sum of its sources, where their shares divide it up completely. */
function* incomeParts(facts: Facts): Generator<Judgement> {
  const isTold = (subject: string) => inSection(facts, subject, "revenue") !== undefined;
  const grants = isTold("财政拨款收入") ? ["财政拨款收入"] : FUNDS.filter(isTold);
  const sources = [...grants, ...SOURCES.filter(isTold)];
  const shares = sources.flatMap((source) => sayings(facts, source, "share").slice(0, 1));
  const sum = sumOf(shares.flatMap((share) => percentOf(share) ?? []));
  if (shares.length !== sources.length || sum === null || Math.abs(sum.amount - 100 * MICRO) > sum.half)
    return;
  yield* partsOf(facts, "收入合计", sources, "revenue", "parts");
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "文中的收入合计和各项收入抄自02表合计行，同一个数只能有一个值。",
    en: "The text copies revenue and its sources from the total row of form 02.",
  },
  pass: {
    text: "收入合计100.00万元，其中：财政拨款收入90.00万元，占90.00%；其他收入10.00万元，占10.00%。",
    forms: { income: { total: { total: 100, appropriation: 90, other: 10 } } },
  },
  fail: {
    text: "收入合计100.00万元，其中：财政拨款收入91.00万元，占91.00%。",
    forms: { income: { total: { total: 100, appropriation: 90, other: 10 } } },
  },
  missing: { text: "收入合计100.00万元。" },
  rounding: { text: "收入合计100万元。", forms: { income: { total: { total: 99.6 } } } },
};

import type { Cases } from "../cases";
import { amounts } from "./amounts";
import { partsOf } from "./parts";
import { DIFFERS, DOES_NOT_ADD_UP, TEMPLATE, textRule } from "./rule";

const SUBJECTS = ["工资福利支出", "商品和服务支出", "对个人和家庭的补助", "债务利息及费用支出", "资本性支出"];
const SECTIONS = ["basic"] as const;

export const rule = /* @__PURE__ */ textRule({
  id: "NT-17",
  title: { zh: "经济分类各类与06表一致", en: "economic classes agree with form 06" },
  formula: {
    zh: "文中工资福利支出等 = 06表 301、302、303、307、310",
    en: "301, 302, 303, 307, 310 of the text = form 06",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",

  advice: { zh: "以06表该类小计为准改正文中的数。", en: "correct the text by the class of form 06" },
  messages: { ...DIFFERS, parts: DOES_NOT_ADD_UP.default },
  judge: function* (facts) {
    yield* amounts(facts, SUBJECTS, SECTIONS);
    // The left side of form 06 has these two classes and no other.
    yield* partsOf(facts, "人员经费", ["工资福利支出", "对个人和家庭的补助"], "basic", "parts");
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "文中按经济分类说的数抄自06表各类，同一个数只能有一个值；末位相差1的属四舍五入的尾差。",
    en: "What the text tells by economic class is copied from form 06; a difference of one last digit is one of rounding.",
  },
  pass: {
    text: "六、一般公共预算财政拨款基本支出决算情况说明\n工资福利支出50.00万元。商品和服务支出10.00万元。",
    forms: { basicDetail: { "301": 50, "302": 10 } },
  },
  fail: {
    text: "六、一般公共预算财政拨款基本支出决算情况说明\n工资福利支出50.10万元。",
    forms: { basicDetail: { "301": 50, "302": 10 } },
  },
  missing: { text: "六、一般公共预算财政拨款基本支出决算情况说明\n工资福利支出50.10万元。" },
  rounding: {
    text: "六、一般公共预算财政拨款基本支出决算情况说明\n工资福利支出50.01万元。",
    forms: { basicDetail: { "301": 50 } },
  },
};

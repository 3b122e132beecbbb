import type { Judgement } from "../../checking";
import type { Cases } from "../cases";
import { amounts } from "./amounts";
import type { Facts } from "./facts";
import { inSection, partsOf } from "./parts";
import { DIFFERS, DOES_NOT_ADD_UP, TEMPLATE, textRule } from "./rule";

const SUBJECTS = ["支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"];
const SECTIONS = ["overall", "expenditure"] as const;

export const rule = /* @__PURE__ */ textRule({
  id: "NT-03",
  title: {
    zh: "支出合计、基本支出、项目支出与03表一致",
    en: "expenditure, basic and project, agree with form 03",
  },
  formula: {
    zh: "文中支出合计、各类支出 = 03表合计行",
    en: "expenditure told by kind = total row of form 03",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",

  advice: {
    zh: "以03表合计行为准改正文中的数；各类支出之和应等于支出合计。",
    en: "correct the text by the total row of form 03; the kinds come to the total",
  },
  messages: { ...DIFFERS, parts: DOES_NOT_ADD_UP.default },
  judge: function* (facts) {
    yield* amounts(facts, SUBJECTS, SECTIONS);
    yield* expenditureParts(facts);
  },
});

const OTHERS = ["上缴上级支出", "经营支出", "对附属单位补助支出"];

/** 支出合计 is 基本支出 and 项目支出 and what else the text tells. */
function* expenditureParts(facts: Facts): Generator<Judgement> {
  for (const section of ["expenditure", "overall"] as const) {
    const others = OTHERS.filter((kind) => inSection(facts, kind, section) !== undefined);
    yield* partsOf(facts, "支出合计", ["基本支出", "项目支出", ...others], section, "parts");
  }
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "文中的支出合计和各类支出抄自03表合计行，同一个数只能有一个值。",
    en: "The text copies expenditure and its kinds from the total row of form 03.",
  },
  pass: {
    text: "支出合计100.00万元，其中：基本支出60.00万元；项目支出40.00万元。",
    forms: { expenditure: { total: { total: 100, basic: 60, project: 40 } } },
  },
  fail: {
    text: "支出合计100.00万元，其中：基本支出61.00万元。",
    forms: { expenditure: { total: { total: 100, basic: 60, project: 40 } } },
  },
  missing: { text: "支出合计100.00万元，其中：基本支出61.00万元。" },
  rounding: { text: "支出合计100.0万元。", forms: { expenditure: { total: { total: 100.04 } } } },
};

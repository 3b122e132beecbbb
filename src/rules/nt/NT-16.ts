import type { Judgement } from "../../checking";
import type { Cases } from "../cases";
import { amounts } from "./amounts";
import { type Facts, lineOfStatement } from "./facts";
import { judgeSum } from "./judge";
import { inSection, partsOf } from "./parts";
import { DIFFERS, DOES_NOT_ADD_UP, TEMPLATE, textRule } from "./rule";

const TOTAL = "一般公共预算财政拨款基本支出";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-16",
  title: { zh: "人员经费、公用经费与06表一致", en: "personnel and public expenses agree with form 06" },
  formula: {
    zh: "文中人员经费、公用经费 = 06表合计；基本支出 = 05表",
    en: "personnel and public expenses of the text = totals of form 06; basic expenditure = form 05",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",

  advice: {
    zh: "以06表人员经费、公用经费合计为准改正文中的数。",
    en: "correct the text by the totals of form 06",
  },
  messages: { ...DIFFERS, parts: DOES_NOT_ADD_UP.default },
  judge: function* (facts) {
    yield* amounts(facts, ["人员经费", "公用经费"], ["basic"]);
    // The section on all of form 05 may tell its basic expenditure too.
    yield* amounts(facts, [TOTAL], ["basic", "general"]);
    yield* partsOf(facts, TOTAL, ["人员经费", "公用经费"], "basic", "parts");
    yield* ofAllMoney(facts);
  },
});

/** Lines that a sentence on 基本支出 and its two parts takes at most. */
const NEAR = 3;

/** The section on all expenditure may tell the same two parts of its own 基本支出, whatever money they were paid from. */
function* ofAllMoney(facts: Facts): Generator<Judgement> {
  const [whole, ...parts] = ["基本支出", "人员经费", "公用经费"].map((subject) =>
    inSection(facts, subject, "expenditure"),
  );
  const told = parts.flatMap((part) => part ?? []);
  if (whole === undefined || told.length < parts.length) return;
  const isOne = told.every(
    (part) => part.section === "expenditure" && lineOfStatement(part) - lineOfStatement(whole) <= NEAR,
  );
  if (isOne && whole.section === "expenditure") yield judgeSum(told, whole, "parts");
}

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "基本支出分为人员经费和公用经费，文中两数抄自06表，合计即05表基本支出。",
    en: "Basic expenditure is personnel and public expenses; the text copies both from form 06.",
  },
  pass: {
    text: "六、一般公共预算财政拨款基本支出决算情况说明\n一般公共预算财政拨款基本支出60.00万元，其中：人员经费50.00万元；公用经费10.00万元。",
    forms: { basicDetail: { personnel: 50, public: 10 } },
  },
  fail: {
    text: "六、一般公共预算财政拨款基本支出决算情况说明\n一般公共预算财政拨款基本支出60.00万元，其中：人员经费51.00万元；公用经费10.00万元。",
    forms: { basicDetail: { personnel: 50, public: 10 } },
  },
  missing: { text: "六、一般公共预算财政拨款基本支出决算情况说明\n人员经费51.00万元。" },
  rounding: {
    text: "六、一般公共预算财政拨款基本支出决算情况说明\n人员经费50万元。",
    forms: { basicDetail: { personnel: 50.26 } },
  },
};

import type { Cases } from "../cases";
import { amounts } from "./amounts";
import { itemsTold } from "./items";
import { compareWithForms } from "./judge";
import { DIFFERS, TEMPLATE, textRule } from "./rule";
import { heldOf } from "./targets";

const TOTALS = ["一般公共预算财政拨款支出", "一般公共预算财政拨款项目支出"];

export const rule = /* @__PURE__ */ textRule({
  id: "NT-09",
  title: { zh: "类级结构数与05表一致", en: "classes of the text agree with form 05" },
  formula: {
    zh: "文中各类、款支出 = 05表同类、款；一般公共预算财政拨款支出 = 05表合计",
    en: "amounts of classes and sections in the text = form 05, its total likewise",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",
  related: ["NT-10"],
  advice: {
    zh: "以05表该类（款）小计为准改正文中的数。",
    en: "correct the text by the class or section of form 05",
  },
  messages: DIFFERS,
  judge: function* (facts) {
    yield* amounts(facts, TOTALS, ["general"]);
    for (const depth of [1, 2])
      for (const statement of itemsTold(facts, "amount", depth))
        if (!statement.implied)
          yield compareWithForms(statement, heldOf(facts.accounts, statement.subject, "general"));
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "文中一般公共预算支出的结构抄自05表各类小计，同一个数只能有一个值。",
    en: "The text copies the structure of general budget expenditure from form 05.",
  },
  pass: {
    text: "五、一般公共预算财政拨款支出决算情况说明\n主要用于以下方面：教育（类）支出70.00万元；住房保障（类）支出20.00万元。",
    forms: { generalBudget: { "205": 70, "221": 20 } },
  },
  fail: {
    text: "五、一般公共预算财政拨款支出决算情况说明\n主要用于以下方面：教育（类）支出71.00万元；住房保障（类）支出20.00万元。",
    forms: { generalBudget: { "205": 70, "221": 20 } },
  },
  missing: {
    text: "五、一般公共预算财政拨款支出决算情况说明\n主要用于以下方面：教育（类）支出71.00万元。",
  },
  rounding: {
    text: "五、一般公共预算财政拨款支出决算情况说明\n主要用于以下方面：教育（类）支出70万元。",
    forms: { generalBudget: { "205": 70.26 } },
  },
};

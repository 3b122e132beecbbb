import { equal, INDETERMINATE } from "../../checking";
import type { Cases } from "../cases";
import { told } from "./judge";
import { moneyOf } from "./printed";
import { anyHolds } from "./readings";
import { DIFFERS, TEMPLATE, textRule } from "./rule";
import { heldOf } from "./targets";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-28",
  title: {
    zh: "绩效中的项目支出与表一致",
    en: "project spending told under performance agrees with the forms",
  },
  formula: {
    zh: "绩效部分的项目支出 = 03表或05表项目支出",
    en: "project expenditure told under performance = forms 03 or 05",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["PF-19"],
  advice: {
    zh: "核对绩效部分的项目支出总额与03表（或05表）项目支出；只评价部分项目的写明范围。",
    en: "compare with the projects of form 03 or 05; where only some projects are evaluated, say which",
  },
  messages: DIFFERS,
  judge: function* (facts) {
    for (const statement of facts.narrative.statements) {
      if (statement.section !== "performance" || statement.measure !== "amount" || statement.aside) continue;
      if (statement.subject !== "一般公共预算财政拨款项目支出" && statement.subject !== "项目支出") continue;
      const said = moneyOf(statement);
      if (said === null || said.amount === 0) continue;
      const judged = ["一般公共预算财政拨款项目支出", "项目支出"].flatMap((subject) => {
        const held = heldOf(facts.accounts, subject, "general");
        return held === null ? [] : [told(equal(said, held), statement, { where: held.places, against: [] })];
      });
      yield anyHolds(judged) ?? INDETERMINATE;
    }
  },
});

const HEAD = "预算绩效情况说明\n";
const FORMS = { generalBudget: { total: { total: 90, project: 30 } } };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "绩效部分说的“项目支出”就是决算表中的项目支出。",
    en: "The project spending that is evaluated is the project expenditure of the accounts.",
  },
  pass: { text: `${HEAD}一般公共预算项目支出30.00万元。`, forms: FORMS },
  fail: { text: `${HEAD}一般公共预算项目支出35.00万元。`, forms: FORMS },
  missing: { text: `${HEAD}一般公共预算项目支出35.00万元。` },
  rounding: { text: `${HEAD}一般公共预算项目支出30万元。`, forms: FORMS },
};

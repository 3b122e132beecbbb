import { atMost, INDETERMINATE } from "../../checking";
import type { Cases } from "../cases";
import { sayings } from "./facts";
import { compareWithForms, told } from "./judge";
import { moneyOf } from "./printed";
import { DIFFERS, TEMPLATE, textRule } from "./rule";
import { heldOf } from "./targets";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-19",
  title: { zh: "机关运行经费与10表、06表一致", en: "operating costs of offices agree with forms 10 and 06" },
  formula: {
    zh: "文中机关运行经费 = 10表；没有10表的，不大于06表公用经费",
    en: "= form 10; where there is none, at most the public expenses of form 06",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "error",
  related: ["X-21"],
  advice: {
    zh: "以10表（没有10表的，以06表公用经费）为准核对；机关运行经费不含人员经费和项目支出。",
    en: "compare with form 10, or with the public expenses of form 06; it holds neither personnel nor projects",
  },
  messages: {
    ...DIFFERS,
    exceeds: {
      zh: "“{text}”：机关运行经费{actual}，大于06表公用经费{expected}",
      en: "“{text}”: {actual} for operating costs exceeds the public expenses {expected} of form 06",
    },
  },
  judge: function* (facts) {
    for (const statement of sayings(facts, "机关运行经费", "amount")) {
      const said = statement.implied ? null : moneyOf(statement);
      if (said === null) continue;
      const shown = heldOf(facts.accounts, "机关运行经费", "running");
      const ceiling = heldOf(facts.accounts, "公用经费", "basic");
      if (shown !== null && !shown.isBlank) yield compareWithForms(statement, shown);
      else if (ceiling === null) yield INDETERMINATE;
      else {
        const verdict = atMost(said, ceiling);
        const over =
          verdict.severity === undefined ? ({ reason: "exceeds", severity: "warning" } as const) : {};
        yield told(verdict, statement, { where: ceiling.places, against: [], ...over });
      }
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "机关运行经费是行政单位和参公单位一般公共预算基本支出中的公用经费，10表按此填列。",
    en: "The operating costs of offices are public expenses of administrative and quasi-civil-service units, as form 10 has them.",
  },
  pass: {
    text: "机关运行经费支出10.00万元。",
    forms: { statistics: { "operation.administrative": 10 }, basicDetail: { public: 10 } },
  },
  fail: { text: "机关运行经费支出11.00万元。", forms: { basicDetail: { public: 10 } } },
  missing: { text: "机关运行经费支出11.00万元。" },
  rounding: { text: "机关运行经费支出10.01万元。", forms: { basicDetail: { public: 10 } } },
};

import { goesWith, INDETERMINATE } from "../../checking";
import type { Cases } from "../cases";
import { sayings } from "./facts";
import { told } from "./judge";
import { moneyOf } from "./printed";
import { TEMPLATE, textRule } from "./rule";
import { heldOf } from "./targets";

export const rule = /* @__PURE__ */ textRule({
  id: "NT-30",
  title: {
    zh: "文中称无结转结余的，01表没有",
    en: "where the text says there is no balance, form 01 has none",
  },
  formula: {
    zh: "文中“无结转结余” ⇔ 01表年初、年末结转和结余为0",
    en: "no balance told <=> opening and closing of form 01 are nil",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "warning",
  related: ["NT-01"],
  advice: {
    zh: "以01表为准改写：有结转结余的说明金额和原因。",
    en: "follow form 01: where there is a balance tell its amount and reason",
  },
  messages: {
    default: {
      zh: "“{text}”：01表结转和结余为{expected}",
      en: "“{text}”: form 01 has a balance of {expected}",
    },
  },
  judge: function* (facts) {
    for (const statement of sayings(facts, "年末结转和结余", "amount")) {
      const said = moneyOf(statement);
      if (!statement.implied || said === null) continue;
      const closing = heldOf(facts.accounts, "年末结转和结余", null);
      const opening = heldOf(facts.accounts, "年初结转和结余", null);
      const held = closing !== null && closing.amount !== 0 ? closing : opening;
      if (closing === null || held === null) yield INDETERMINATE;
      else yield told(goesWith(said, held), statement, { where: held.places, against: [] });
    }
  },
});

const FORMS = { summary: { "income.opening": 0, "expenditure.closing": 0 } };

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "01表列有年初、年末结转和结余，文中不能称没有。",
    en: "Form 01 has the balances: the text cannot say that there are none.",
  },
  pass: { text: "本年无结转结余。", forms: FORMS },
  fail: {
    text: "本年无结转结余。",
    forms: { summary: { "income.opening": 0, "expenditure.closing": 5 } },
  },
  missing: { text: "本年无结转结余。" },
  rounding: "equal to the last digit",
};

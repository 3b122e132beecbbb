import { tableOf } from "../../accounts";
import { defineRule, INDETERMINATE, NOT_APPLICABLE } from "../../checking";
import { formOf } from "../../forms";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { RULES_2016, SECRETS_LAW } from "../sources";
import { expectedForms, GROUND, withholding } from "./expected-forms";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-21",
  title: { zh: "不公开的表说明依据", en: "a withheld form names its ground" },
  formula: {
    zh: "文中说明某表不公开的，应说明涉密等依据（未说明的缺表见DC-01）",
    en: "where the text says that a form is not published, it names the ground, such as secrecy (a form that is just missing: DC-01)",
  },
  source: { document: SECRETS_LAW, also: [RULES_2016], certainty: "B" },
  severity: "warning",
  related: ["DC-01"],
  advice: {
    zh: "写明不公开的法律依据；不涉密的补充公开。",
    en: "name the ground of law, or publish the form",
  },
  messages: {
    default: { zh: "《{form}》不公开，没有说明依据", en: "{form} is not published and no ground is named" },
  },
  *evaluate(context) {
    const lacking = expectedForms(context).filter((form) => tableOf(context.accounts, form) === undefined);
    if (lacking.length > 0 && context.document === undefined) {
      yield INDETERMINATE;
      return;
    }
    for (const form of lacking) {
      const told = withholding(context, form);
      if (told.length === 0) yield NOT_APPLICABLE;
      else
        yield {
          outcome: told.some((line) => GROUND.test(line.text)) ? "pass" : "fail",
          lines: told.map((line) => line.number),
          params: { form: formOf(form).title },
        };
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "除涉及国家秘密外都应公开，不公开的须说明依据。",
    en: "Everything but state secrets is published; what is withheld names its ground.",
  },
  pass: { forms: { income: {} }, text: "《支出决算表》涉密，依法不予公开。" },
  fail: { forms: { income: {} }, text: "《支出决算表》不予公开。" },
  missing: { forms: { income: {} } },
  rounding: "no figures",
};

import { tableOf } from "../../accounts";
import { defineRule, formsNeeded, NOT_APPLICABLE, TEXT_NEEDED } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { TEMPLATE } from "../sources";

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "SG-23",
  title: { zh: "口径词一致", en: "one scope throughout" },
  formula: {
    zh: "09表标题与文中“三公”经费标题的口径（财政拨款 / 一般公共预算财政拨款）一致",
    en: "the title of 09 and the headings on the three public expenses name the same scope",
  },
  source: { document: TEMPLATE, certainty: "A" },
  severity: "info",
  needs: [/* @__PURE__ */ formsNeeded("threePublic"), TEXT_NEEDED],
  advice: {
    zh: "按09表的口径统一目录、标题和说明中的用词。",
    en: "use the scope of 09 in contents, headings and text alike",
  },
  messages: {
    default: {
      zh: "标题口径为“{actual}”，表为“{expected}”",
      en: "a heading says “{actual}”, the form “{expected}”",
    },
  },
  *evaluate({ accounts, document }) {
    const own = scopeOf(tableOf(accounts, "threePublic")?.title ?? "");
    if (own === null || document === undefined) {
      yield NOT_APPLICABLE;
      return;
    }
    const [other, ...more] = document.lines.filter(
      ({ text }) => HEADING.test(text.trim()) && scopeOf(text) !== null && scopeOf(text) !== own,
    );
    yield other === undefined
      ? { outcome: "pass" }
      : {
          outcome: "fail",
          lines: [other, ...more].map(({ number }) => number),
          expected: own,
          actual: scopeOf(other.text),
        };
  },
});

/** A heading or an entry of the contents on the three public expenses. */
const HEADING =
  /^[#*\s]{0,8}[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]{1,2}[^，。；]{0,20}[“"”]?三公[“"”]?经费[^，。；]{0,40}$/;

function scopeOf(title: string): string | null {
  if (/一般公共预算财政拨款/.test(title)) return "一般公共预算财政拨款";
  return /财政拨款/.test(title) ? "财政拨款" : null;
}

const TITLE = "财政拨款“三公”经费支出决算表";

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "2022年起09表口径为财政拨款，此前为一般公共预算财政拨款，文字沿用旧模板时口径就不一致。",
    en: "Since 2022 form 09 is on all appropriations, before on the general budget: a text from an old template differs.",
  },
  pass: {
    forms: { threePublic: { rows: {}, title: TITLE } },
    text: "九、财政拨款“三公”经费支出决算情况说明",
  },
  fail: {
    forms: { threePublic: { rows: {}, title: TITLE } },
    text: "九、一般公共预算财政拨款“三公”经费支出决算情况说明",
  },
  missing: {
    forms: { threePublic: { rows: {}, title: "“三公”经费支出决算表" } },
    text: "九、财政拨款“三公”经费支出决算情况说明",
  },
  rounding: "no figures",
};

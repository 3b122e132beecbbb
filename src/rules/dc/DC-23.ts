import { defineRule, TEXT_NEEDED } from "../../checking";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { EXPERIENCE } from "../sources";
import { textOf } from "./text";

/** Marks that stand twice or beside one another, and words that stand twice. */
const DOUBLED = /[。，；：、！？]{2}|的的(?!确)|是是(?!非)|(?<![到罢])了了(?!解|结)/;

/** Characters quoted to either side. */
const AROUND = 6;
const QUOTED = 3;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "DC-23",
  title: { zh: "标点、用字不重复", en: "no doubled marks and words" },
  formula: {
    zh: "文中没有“。。”“，。”“的的”等重复或并列的标点和字",
    en: "no doubled or mixed marks and words in the text, such as “。。”, “，。” or “的的”",
  },
  source: { document: EXPERIENCE, certainty: "C" },
  severity: "info",
  related: ["DC-20"],
  needs: [TEXT_NEEDED],
  messages: {
    default: {
      zh: "标点或字重复，共{count}处：{quotes}",
      en: "doubled marks or words in {count} places: {quotes}",
    },
  },
  *evaluate(context) {
    const found = textOf(context).narrative.flatMap(({ text, number }) => {
      const at = text.search(DOUBLED);
      return at < 0 ? [] : [{ number, quote: text.slice(Math.max(0, at - AROUND), at + 2 + AROUND).trim() }];
    });
    yield {
      outcome: found.length === 0 ? "pass" : "fail",
      lines: found.map(({ number }) => number),
      params: {
        count: found.length,
        quotes: found
          .slice(0, QUOTED)
          .map(({ quote }) => `“${quote}”`)
          .join(""),
      },
    };
  },
});

export const cases: Cases = {
  since: "0.2.0",
  why: {
    zh: "重复的标点和字多为修改模板时留下，说明文本未经校对。",
    en: "Doubled marks and words are left by editing a template: nobody has proofread the text.",
  },
  pass: { text: "本年支出的确减少，主要原因是项目完成。" },
  fail: { text: "本年支出减少，主要原因是项目的的完成。。" },
  missing: {},
  rounding: "no figures",
};

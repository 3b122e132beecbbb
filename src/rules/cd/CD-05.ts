import { defineRule, INDETERMINATE, NOT_APPLICABLE, PASS, remedyOfWords } from "../../checking";
import { judgePath } from "../../codes";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { CLASSIFICATION } from "../sources";
import { codesOf, yearOf } from "./code-rows";

/** 卫生健康支出（类）医疗保障管理事务（款）行政运行（项） in running text. */
const CHAIN =
  /([\u4e00-\u9fff、（）()]{2,40}?)[（(]类[）)]([\u4e00-\u9fff、（）()]{2,40}?)[（(]款[）)]([\u4e00-\u9fff、（）()]{2,40}?)[（(]项[）)]/g;

const LEADING = /^[、，。；（()）]+/;

/** Longer lines are no sentences. */
const MAX_LINE = 20_000;

export const rule = /* @__PURE__ */ defineRule<Evidence>({
  id: "CD-05",
  title: { zh: "文中类款项的上下级真实", en: "paths of codes in the text are real" },
  formula: {
    zh: "文中“（类）（款）（项）”：项的上级为该款，款的上级为该类",
    en: "where the text names class, section and item: the item is under that section, the section under that class",
  },
  source: { document: CLASSIFICATION, certainty: "A" },
  severity: "warning",
  related: ["CD-04"],
  advice: {
    zh: "按表中该科目的类、款、项改正文字。",
    en: "correct the sentence by the class, section and item of the form",
  },
  messages: {
    default: { zh: "文中的科目“{path}”不是真实的类款项", en: "the path “{path}” of the text does not exist" },
  },
  *evaluate(context) {
    const { document } = context;
    if (document === undefined) {
      yield NOT_APPLICABLE;
      return;
    }
    const { functional } = codesOf(context);
    const year = yearOf(context);
    for (const { text, number } of document.lines) {
      if (!text.includes("类") || !text.includes("款") || text.length > MAX_LINE) continue;
      for (const [path, ...names] of text.matchAll(CHAIN)) {
        const [className = "", section = "", item = ""] = names.map((name) => name.replace(LEADING, ""));
        const { verdict } = judgePath(functional, { class: className, section, item }, year);
        // A name that the catalogue does not hold may still be real; only known names can contradict each other.
        if (verdict === "unknown") yield INDETERMINATE;
        else if (verdict === "real") yield PASS;
        else {
          const remedies = [remedyOfWords(item, number)];
          yield { outcome: "fail", lines: [number], actual: path, params: { path }, remedies };
        }
      }
    }
  },
});

export const cases: Cases = {
  since: "0.1.0",
  why: {
    zh: "项属于款、款属于类，是分类科目的固定上下级。",
    en: "An item is under its section, a section under its class.",
  },
  pass: { forms: {}, text: "卫生健康支出（类）医疗保障管理事务（款）行政运行（项）支出1万元" },
  fail: { forms: {}, text: "教育支出（类）医疗保障管理事务（款）行政运行（项）支出1万元" },
  missing: { forms: {}, text: "教育支出（类）虚构事务（款）虚构（项）支出1万元" },
  rounding: "no figures",
};

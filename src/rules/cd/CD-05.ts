import { defineRule, INDETERMINATE, NOT_APPLICABLE, PASS } from "../../checking";
import { functionalNames, normalizeName } from "../../codes";
import type { Cases } from "../cases";
import type { Evidence } from "../evidence";
import { CLASSIFICATION } from "../sources";

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
    en: "text （类）（款）（项）: the item is under that section, the section under that class",
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
  *evaluate({ document }) {
    if (document === undefined) {
      yield NOT_APPLICABLE;
      return;
    }
    let index: Map<string, Set<string>> | null = null;
    for (const { text, number } of document.lines) {
      if (!text.includes("类") || !text.includes("款") || text.length > MAX_LINE) continue;
      for (const [path, className = "", sectionName = "", itemName = ""] of text.matchAll(CHAIN)) {
        index ??= indexNames();
        const items = codesOf(index, itemName, 7);
        const sections = codesOf(index, sectionName, 5);
        const classes = codesOf(index, className, 3);
        // A name that the catalogue does not hold may still be real; only known names can contradict each other.
        if (items.length === 0 || sections.length === 0 || classes.length === 0) {
          yield INDETERMINATE;
          continue;
        }
        const real = items.some(
          (item) => sections.includes(item.slice(0, 5)) && classes.includes(item.slice(0, 3)),
        );
        yield real ? PASS : { outcome: "fail", lines: [number], actual: path, params: { path } };
      }
    }
  },
});

/** Codes by normalised name, of all years. */
function indexNames(): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const { code, name } of functionalNames.entries()) {
    const key = normalizeName(name);
    const codes = index.get(key) ?? new Set();
    index.set(key, codes.add(code));
  }
  return index;
}

function codesOf(index: ReadonlyMap<string, ReadonlySet<string>>, name: string, length: number): string[] {
  return [...(index.get(normalizeName(name.replace(LEADING, ""))) ?? [])].filter(
    (code) => code.length === length,
  );
}

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

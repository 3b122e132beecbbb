import { defineRule, INDETERMINATE, NOT_APPLICABLE, PASS } from "../../checking";
import { functionalNames, normalizeName } from "../../codes";
import { head, says } from "../meta";
import { CLASSIFICATION } from "../sources";

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

/** 卫生健康支出（类）医疗保障管理事务（款）行政运行（项） in running text. */
const CHAIN =
  /([\u4e00-\u9fff、（）()]{2,40}?)[（(]类[）)]([\u4e00-\u9fff、（）()]{2,40}?)[（(]款[）)]([\u4e00-\u9fff、（）()]{2,40}?)[（(]项[）)]/g;
const LEADING = /^[、，。；（()）]+/;

function codesOf(index: ReadonlyMap<string, ReadonlySet<string>>, name: string, length: number): string[] {
  return [...(index.get(normalizeName(name.replace(LEADING, ""))) ?? [])].filter(
    (code) => code.length === length,
  );
}

/** CD-05: the paths of 类, 款 and 项 that the text names exist. */
export const pathRule = /* @__PURE__ */ defineRule({
  ...head(
    "CD-05",
    ["文中类款项的上下级真实", "paths of codes in the text are real"],
    [
      "文中“（类）（款）（项）”：项的上级为该款，款的上级为该类",
      "text （类）（款）（项）: the item is under that section, the section under that class",
    ],
    [CLASSIFICATION, "A"],
    "warning",
    ["CD-04"],
  ),
  ...says("文中的科目“{path}”不是真实的类款项", "the path “{path}” of the text does not exist"),
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

/** Longer lines are no sentences. */
const MAX_LINE = 20_000;

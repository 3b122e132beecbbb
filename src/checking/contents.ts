import { frozen } from "../frozen";
import { type Line, needLines } from "../tables";

/**
 * The text of a line without marks of Markdown and lists, leaders and page numbers, and without spaces.
 */
export function plainTitle(text: string): string {
  return text
    .replace(/[#*\s\u00a0\u3000]/g, "")
    .replace(/^[-+•·](?=[\u4e00-\u9fff])/, "")
    .replace(/(?<![.．…·])[.．…·]{2,}\d{0,4}$/, "");
}

/**
 * Numbers of the first and last line of the contents (目录); null where there are none.
 */
export function contentsOf(lines: readonly Line[]): { readonly from: number; readonly to: number } | null {
  needLines(lines, "lines");
  const start = lines.findIndex(({ text }) => text.includes("目") && /^目[录次]$/.test(plainTitle(text)));
  if (start < 0) return null;
  const seen = new Set<string>();
  let last = start;
  let before = start;
  for (let index = start + 1; index < Math.min(lines.length, start + MAX_CONTENTS); index++) {
    const line = lines[index] as Line;
    const printed = plainTitle(line.text);
    if (printed === "") continue;
    // The heading of a form is no entry, and the title above it is that of the form.
    if (HEADING_OF_FORM.test(printed)) {
      last = before;
      break;
    }
    // The body begins where an entry comes again, or where sentences begin.
    const entry = printed.replace(ORDINAL, "").replace(/(?<=[\u4e00-\u9fff])\d{1,3}$/, "");
    const part = printed.slice(0, 4);
    const isPart = /^第.部分/.test(part);
    if (seen.has(entry) || (isPart && seen.has(part))) break;
    // No entry is a sentence, and the title above one is that of the body: contents whose entries were lost are none.
    if (printed.length > 60 || SENTENCE.test(printed)) {
      last = before;
      break;
    }
    seen.add(entry);
    if (isPart) seen.add(part);
    before = last;
    last = index;
  }
  return { from: (lines[start] as Line).number, to: (lines[last] as Line).number };
}

/**
 * A line at the head of a form: its unit, its number, the name of the body.
 */
export const HEADING_OF_FORM = /* @__PURE__ */ frozen(
  /^(?:金额)?单位[:：]|^公开\d{1,2}表|^(?:编制|填报)?(?:部门|单位)(?:名称)?[:：]|[\u4e00-\u9fff)）](?:金额)?单位[:：](?:人民币)?[万亿]?元$/,
);
/** Ends as a sentence does. */
const SENTENCE = /[。；]$/;
const ORDINAL =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)][、.．]?|\d{1,2}[、.．]|附?表\d{1,2}[:：、.]?)/;

/** No contents are longer. */
const MAX_CONTENTS = 150;

import type { Unit } from "../money";
import { squash } from "../tables";

/** What the lines around a title say of a form. Absent parts were not printed. */
export interface HeadingFacts {
  readonly body?: string;
  readonly year?: number;
  readonly unit?: Unit;
  readonly number?: string;
}

const NUMBER = /(?:财决|公开|附)\s{0,4}表?\s{0,4}[ZF]?\s{0,4}0?(\d{1,2})(?:[-_]\d)?\s{0,4}表/;
const UNIT =
  /单位\s{0,4}[:：]?\s{0,4}(?:人民币)?\s{0,4}[（(]?\s{0,4}(万元|亿元|元)(?![\u4e00-\u9fff])|^[（(]\s{0,4}(?:人民币)?(万元|亿元|元)\s{0,4}[)）]$/;
const BODY =
  /(?:编制部门|编制单位|填报部门|填报单位|公开部门|公开单位|预算部门|预算单位|部门名称|单位名称|部门|单位)(?:[（(][^）)]{0,8}[)）])?(?:名称)?\s{0,4}[:：]\s{0,4}([^\t:：]{2,60})/;
const YEAR = /((?:19|20)\d{2})\s*年/;
const CHINESE_YEAR = /([二][〇○零OoＯ0][〇○零OoＯ0一二三四五六七八九]{2})\s*年/;
const SPACED = /[部单年公决] [门位度开算]|[万亿] 元|公开 \d|\d \d \d \d|单位[:：] ?[万亿]? 元/;
const LOOSE = /(?<=[\u4e00-\u9fff\d]) (?=[\u4e00-\u9fff\d:：])/g;

/** A line set with a space between its characters, closed up; any other as it is. */
export function closedUp(text: string): string {
  return text.length <= 200 && SPACED.test(text) ? text.replace(LOOSE, "") : text;
}

const DIGITS = "〇一二三四五六七八九";

/** Year in arabic or Chinese numerals; undefined where the text names none. */
export function yearIn(text: string): number | undefined {
  const found = YEAR.exec(closedUp(text));
  if (found !== null) return Number(found[1]);
  const chinese = CHINESE_YEAR.exec(text);
  if (chinese === null) return undefined;
  const digits = Array.from(chinese[1] ?? "", (char) => Math.max(0, DIGITS.indexOf(char)));
  return Number(digits.join(""));
}

/** Unit of amounts that a heading names; undefined where it names none. */
export function unitIn(text: string): Unit | undefined {
  if (!text.includes("元")) return undefined;
  const found = UNIT.exec(text);
  const unit = found?.[1] ?? found?.[2];
  return unit === "元" || unit === "万元" || unit === "亿元" ? unit : undefined;
}

/** A line that holds the number of a form and nothing else: 表9, 附表10. */
const ALONE = /^\s{0,20}附?表\s?(\d{1,2})\s{0,20}$/;

/** Number of a form (`公开01表` → `01`). */
export function numberIn(text: string): string | undefined {
  if (!text.includes("表")) return undefined;
  const found = NUMBER.exec(text) ?? ALONE.exec(text);
  return found === null ? undefined : (found[1] ?? "").padStart(2, "0");
}

/** Name of the reporting body that a heading names. */
export function bodyIn(text: string): string | undefined {
  if (!text.includes(":") && !text.includes("：")) return undefined;
  if (!text.includes("部门") && !text.includes("单位")) return undefined;
  const found = BODY.exec(text);
  if (found === null) return undefined;
  // What stands right before the next colon heads another fact: 部门：某局 单位：万元, 填报单位：某馆 负责人：….
  const behind = text[found.index + found[0].length] ?? "";
  const own = /[:：]/.test(behind)
    ? (found[1] ?? "").replace(/\s{1,4}[^\s]{1,12}$|(?:金额)?单位$/, "")
    : found[1];
  const printed = (own ?? "").split(/\s{2,}|金额|公开|\d{4}\s*年/)[0]?.trim() ?? "";
  // 汇总 says that units are included, it is no part of the name; 本级 is.
  const name = printed.replace(/\s{0,2}[（(](?:汇总|合并)[）)]$/, "");
  return name === "" || /^(?:人民币)?[万亿]?元/.test(squash(name)) ? undefined : name;
}

const MAY_STATE = /[表元年:：]/;

/** The facts that one line of a heading states; null where it states none or is something else. */
export function headingFacts(text: string): HeadingFacts | null {
  if (text.length > 200 || !MAY_STATE.test(text)) return null;
  const line = closedUp(text.replaceAll("\t", "  "));
  const facts = {
    ...optional("body", bodyIn(line)),
    ...optional("unit", unitIn(line)),
    ...optional("number", numberIn(line)),
    ...optional("year", isYearLine(line) ? yearIn(line) : undefined),
  };
  if (Object.keys(facts).length === 0) return null;
  return /[。；;]/.test(line) ? null : facts;
}

/** A year counts in a heading where little else stands beside it; 2021年度决算数 heads a column. */
function isYearLine(line: string): boolean {
  return line.includes("年") && line.length < 120 && !/[预决]算数(?!据)/.test(line);
}

function optional<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}

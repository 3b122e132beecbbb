import { FUNCTION_CLASSES } from "../../codes";
import type { Word } from "./word";

/** Older and shortened titles of 类 that texts use, beside the present one (政府收支分类科目 2007-2019). */
const OLDER: readonly (readonly [spelling: string, title: string])[] = [
  ["医疗卫生与计划生育支出", "卫生健康支出"],
  ["医疗卫生支出", "卫生健康支出"],
  ["文化体育与传媒支出", "文化旅游体育与传媒支出"],
  ["资源勘探信息等支出", "资源勘探工业信息等支出"],
  ["资源勘探工业信息支出", "资源勘探工业信息等支出"],
  ["城乡社区事务支出", "城乡社区支出"],
  ["农林水事务支出", "农林水支出"],
  ["商业服务业支出", "商业服务业等支出"],
  ["自然资源海洋气象支出", "自然资源海洋气象等支出"],
  ["国土海洋气象等支出", "自然资源海洋气象等支出"],
  ["国土资源气象等支出", "自然资源海洋气象等支出"],
  ["抗疫特别国债支出", "抗疫特别国债安排的支出"],
  ["粮油物资储备事务支出", "粮油物资储备支出"],
];

/** A name without `支出` at its end, by which a 类 is also called before （类）. */
const stem = (title: string): string => title.replace(/(?:安排的|事务)?支出$/, "").replace(/等$/, "");

const TITLE_BY_SPELLING: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ...OLDER.map(([spelling, title]) => [stem(spelling), title] as const),
  ...FUNCTION_CLASSES.map(({ title }) => [stem(title), title] as const),
  ...OLDER,
  ...FUNCTION_CLASSES.map(({ title }) => [title, title] as const),
]);

/** Titles that mean something else outside a list of 类. */
const AMBIGUOUS = /* @__PURE__ */ new Set(["国有资本经营预算支出", "其他支出"]);

/** The 类 by the names that are unmistakable without （类）. */
export const CLASS_WORDS: readonly Word[] = /* @__PURE__ */ [...TITLE_BY_SPELLING]
  .filter(([spelling, title]) => spelling.endsWith("支出") && !AMBIGUOUS.has(title))
  .flatMap(([spelling, title]): Word[] => [
    { text: spelling, role: { role: "class", title } },
    { text: `${spelling.slice(0, -2)}类支出`, role: { role: "class", title } },
  ]);

/** Official title of the 类 that is called so before （类）; the name itself when it is unknown. */
export function classTitle(name: string): string {
  return TITLE_BY_SPELLING.get(name) ?? TITLE_BY_SPELLING.get(stem(name)) ?? name;
}

/** Longest spelling of a 类 at the end of `text`, or null. */
export function classAtEnd(text: string): string | null {
  for (let length = Math.min(text.length, 16); length > 1; length -= 1) {
    const tail = text.slice(text.length - length);
    if (TITLE_BY_SPELLING.has(tail)) return tail;
  }
  return null;
}

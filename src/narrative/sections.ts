import { frozen } from "../frozen";
import type { Scope } from "./words/word";

/** The sections of a 情况说明, whatever their number and order. */
export type SectionId =
  | "overall"
  | "revenue"
  | "expenditure"
  | "carryover"
  | "fiscal"
  | "general"
  | "basic"
  | "threePublic"
  | "fund"
  | "capital"
  | "running"
  | "procurement"
  | "assets"
  | "performance"
  | "staff"
  | "budget"
  | "expenses"
  | "other";

/** What a section is about when its sentences do not say. */
export interface NarrativeSection {
  readonly title: string;
  /** Words of which the heading holds one. */
  readonly keywords: readonly string[];
  readonly scope: Scope | null;
  /** Subject of a sentence that names none. */
  readonly subject: string | null;
  /** Whole of a share that names none. */
  readonly whole: string | null;
}

/**
 * The sections in the order in which a heading is matched: the more particular first.
 *
 * @example
 * ```ts
 * import { SECTIONS } from "juesuan/advanced";
 * Object.keys(SECTIONS)[0]; // => "threePublic"
 * ```
 */
export const SECTIONS: Readonly<Record<SectionId, NarrativeSection>> = /* @__PURE__ */ frozen({
  threePublic: {
    title: "财政拨款“三公”经费支出决算情况说明",
    keywords: ["三公"],
    scope: null,
    subject: "三公经费",
    whole: "三公经费",
  },
  performance: { title: "预算绩效情况说明", keywords: ["绩效"], scope: null, subject: null, whole: null },
  procurement: {
    title: "政府采购支出情况说明",
    keywords: ["政府采购"],
    scope: null,
    subject: "政府采购支出",
    whole: "政府采购支出",
  },
  running: {
    title: "机关运行经费支出情况说明",
    keywords: ["机关运行", "机关(事业)运行", "机关(事业单位)运行", "运行经费"],
    scope: null,
    subject: "机关运行经费",
    whole: null,
  },
  assets: {
    title: "国有资产占用情况说明",
    keywords: ["国有资产占", "国有资产情况", "国有资产使用", "资产情况", "国有资产"],
    scope: null,
    subject: null,
    whole: null,
  },
  capital: {
    title: "国有资本经营预算财政拨款支出决算情况说明",
    keywords: ["国有资本经营", "国有资本预算", "国有资金经营"],
    scope: "capital",
    subject: "国有资本经营预算财政拨款支出",
    whole: "支出合计",
  },
  fund: {
    title: "政府性基金预算财政拨款支出决算情况说明",
    keywords: ["政府性基金", "基金预算"],
    scope: "fund",
    subject: "政府性基金预算财政拨款支出",
    whole: "支出合计",
  },
  basic: {
    title: "一般公共预算财政拨款基本支出决算情况说明",
    keywords: ["财政拨款基本支出", "公共预算基本支出", "公共财政预算基本支出"],
    scope: "general",
    subject: "一般公共预算财政拨款基本支出",
    whole: "一般公共预算财政拨款基本支出",
  },
  general: {
    title: "一般公共预算财政拨款支出决算情况说明",
    keywords: [
      "一般公共预算",
      "公共预算财政拨款",
      "一般公共财政预算",
      "财政拨款支出决算情况",
      "财政拨款支出情况",
    ],
    scope: "general",
    subject: "一般公共预算财政拨款支出",
    whole: "一般公共预算财政拨款支出",
  },
  fiscal: {
    title: "财政拨款收入支出决算总体情况说明",
    keywords: [
      "财政拨款收入支出",
      "财政拨款收支",
      "财政拨款收、支",
      "财政拨款收入、支出",
      "财政拨款决算",
      "财政拨款总体",
      "财政拨款收入",
    ],
    scope: "fiscal",
    subject: null,
    whole: "财政拨款收入",
  },
  overall: {
    title: "收入支出决算总体情况说明",
    keywords: [
      "收入支出决算",
      "收支决算",
      "收入支出总体",
      "收支总体",
      "收、支决算",
      "收入、支出决算",
      "收支情况",
      "收入支出情况",
      "收入支出预算执行",
      "决算总体",
    ],
    scope: null,
    subject: null,
    whole: null,
  },
  budget: { title: "部门预算收支情况", keywords: ["预算收支"], scope: null, subject: null, whole: null },
  carryover: {
    title: "结转结余情况",
    keywords: ["结转结余", "结转和结余", "结余分配"],
    scope: null,
    subject: "年末结转和结余",
    whole: null,
  },
  revenue: {
    title: "收入决算情况说明",
    keywords: ["收入决算", "收入情况", "收入总体", "收入的说明"],
    scope: null,
    subject: "收入合计",
    whole: "收入合计",
  },
  expenditure: {
    title: "支出决算情况说明",
    keywords: ["支出决算", "支出情况", "支出的说明"],
    scope: null,
    subject: "支出合计",
    whole: "支出合计",
  },
  staff: {
    title: "人员情况",
    keywords: ["人员情况", "人员概况", "人员构成", "编制"],
    scope: null,
    subject: null,
    whole: null,
  },
  expenses: {
    title: "一般性支出情况说明",
    keywords: ["一般性支出", "会议费", "培训费"],
    scope: null,
    subject: null,
    whole: null,
  },
  other: {
    title: "其他重要事项的情况说明",
    keywords: ["其他重要事项", "其他需要说明", "其他情况", "其他事项"],
    scope: null,
    subject: null,
    whole: null,
  },
});

const ORDER = /* @__PURE__ */ (Object.keys(SECTIONS) as SectionId[]).filter((id) => id !== "budget");

/** Section of a heading's words (folded, ordinal taken off), or null. */
export function sectionOf(heading: string): SectionId | null {
  // 政府性基金预算收支决算情况: the accounts of one budget.
  if (/(?<!基金|资本经营|公共)预算收支/.test(heading)) return "budget";
  return ORDER.find((id) => SECTIONS[id].keywords.some((word) => heading.includes(word))) ?? null;
}

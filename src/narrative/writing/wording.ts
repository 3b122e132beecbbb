import { frozen } from "../../frozen";
import type { Base } from "../measure";
import type { SectionId } from "../sections";

/** How a province words its 情况说明: data only. Braces hold what is filled in. */
export interface Wording {
  readonly id: string;
  /** Who writes so. */
  readonly title: string;
  /** Commas between groups of three digits. */
  readonly grouping: boolean;
  /** A blank between Chinese characters and figures. */
  readonly spaced: boolean;
  /** The year spoken of: `{year}年度`. */
  readonly year: string;
  /** Both totals in one, when they are equal: `收、支总计`; `scope` is 财政拨款 or nothing. */
  readonly bothTotals: string;
  /** Whether equal totals are told in one. */
  readonly joinTotals: boolean;
  /** Before a change: `与{before}年度相比，`. */
  readonly compare: string;
  /** Before a change within a sentence: `比{before}年度`. */
  readonly against: string;
  readonly up: readonly [change: string, growth: string];
  readonly down: readonly [change: string, growth: string];
  /** No change: `持平`. */
  readonly flat: string;
  /** Before the percentage of a share. */
  readonly share: string;
  /** Between the parts of a whole: `；` or `；` and a new line. */
  readonly partBreak: string;
  /** Between 其中： and the first part. */
  readonly partStart: string;
  /** A 类 in the list of the structure: `{title}（类）支出`. */
  readonly classItem: string;
  /** A 项 as heading: `{class}（类）{section}（款）{item}（项）。`. */
  readonly item: string;
  /** Names of the budgets. */
  readonly budgets: Readonly<Record<Base, string>>;
  /** Before the figure of a budget, and of an outturn. */
  readonly budgetIs: string;
  readonly actualIs: string;
  /** `完成{budget}的`. */
  readonly completed: string;
  /** `决算数大于{budget}`, `小于`, `等于`. */
  readonly more: string;
  readonly less: string;
  readonly equal: string;
  /** Leads over to a reason: `主要原因是`. */
  readonly because: string;
  /** Sections in their order with their headings; the ordinal is added. */
  readonly headings: readonly (readonly [SectionId, string])[];
}

const HEADINGS: readonly (readonly [SectionId, string])[] = [
  ["overall", "收入支出决算总体情况说明"],
  ["revenue", "收入决算情况说明"],
  ["expenditure", "支出决算情况说明"],
  ["fiscal", "财政拨款收入支出决算总体情况说明"],
  ["general", "一般公共预算财政拨款支出决算情况说明"],
  ["basic", "一般公共预算财政拨款基本支出决算情况说明"],
  ["fund", "政府性基金预算财政拨款支出决算情况说明"],
  ["capital", "国有资本经营预算财政拨款支出决算情况说明"],
  ["threePublic", "财政拨款“三公”经费支出决算情况说明"],
  ["running", "机关运行经费支出情况说明"],
  ["procurement", "政府采购支出情况说明"],
  ["assets", "国有资产占用情况说明"],
];

const BUDGETS: Readonly<Record<Base, string>> = {
  上年: "上年决算数",
  年初预算: "年初预算",
  全年预算: "全年预算",
  预算: "预算",
};

/** The wording of the national template (财政部部门决算公开模板). */
const national: Wording = {
  id: "national",
  title: "全国模板",
  grouping: true,
  spaced: false,
  year: "{year}年度",
  bothTotals: "{scope}收、支总计",
  joinTotals: true,
  compare: "与{before}年度相比，",
  against: "比{before}年度",
  up: ["增加", "增长"],
  down: ["减少", "下降"],
  flat: "持平",
  share: "占",
  partBreak: "；",
  partStart: "",
  classItem: "{class}（类）支出",
  item: "{class}（类）{section}（款）{item}（项）。",
  budgets: BUDGETS,
  budgetIs: "{budget}为",
  actualIs: "支出决算为",
  completed: "完成{budget}的",
  more: "决算数大于{budget}数",
  less: "决算数小于{budget}数",
  equal: "决算数等于{budget}数",
  because: "主要原因是",
  headings: HEADINGS,
};

/**
 * The wordings that `writeNarrative` knows: the national template, and the manners of Shanxi (parts on lines of their
 * own, 占比), Ningxia (figures set off by blanks, both totals told), Sichuan (no separators, 收入、支出总计) and Chongqing
 * (较上年决算数).
 *
 * @example
 * ```ts
 * import { wordings } from "juesuan/narrative";
 * Object.keys(wordings); // => ["national", "shanxi", "ningxia", "sichuan", "chongqing"]
 * ```
 */
export const wordings = /* @__PURE__ */ frozen({
  national,
  shanxi: {
    ...national,
    id: "shanxi",
    title: "山西",
    joinTotals: false,
    compare: "与上年相比，",
    against: "比上年度",
    flat: "与上年相同",
    share: "占比",
    partBreak: "；\n\n",
    partStart: "\n\n",
    classItem: "{class}支出(类)",
    budgetIs: "{budget}",
    actualIs: "支出决算",
  },
  ningxia: {
    ...national,
    id: "ningxia",
    title: "宁夏",
    spaced: true,
    joinTotals: false,
    item: "{class}支出(类){section}(款){item}(项)",
    because: "主要原因是：",
  },
  sichuan: {
    ...national,
    id: "sichuan",
    title: "四川",
    grouping: false,
    year: "{year}年",
    bothTotals: "{scope}收入、支出总计",
    compare: "与{before}年相比，",
    against: "较上年",
    classItem: "{class}支出",
    item: "{class}支出（类）{section}（款）{item}（项）：",
    because: "主要变动原因是",
  },
  chongqing: {
    ...national,
    id: "chongqing",
    title: "重庆",
    compare: "较上年决算数，",
    against: "较上年决算数",
    flat: "无增减",
    share: "占",
    completed: "完成{budget}数的",
    because: "主要原因是",
  },
} as const) satisfies Record<string, Wording>;

import { need } from "../errors";
import { frozen } from "../frozen";
import type { CitedSource } from "./form";

/**
 * A table that disclosures print beside the standard forms or had before them. It is recognised by its title, so that it
 * is told by its name, taken for none of the standard forms and missed by nobody; its figures are not read.
 */
export interface OtherTable {
  readonly id: string;
  /** What it is called. */
  readonly title: string;
  readonly english: string;
  /** Wordings of its title, without spaces and quotation marks. */
  readonly wordings: RegExp;
  /** Provinces where it was seen. */
  readonly regions?: readonly string[];
  readonly until?: number;
  /** What it is, and so why it is not read. */
  readonly why: string;
  readonly source: CitedSource;
}

/**
 * The tables known beside the standard forms.
 *
 * @example
 * ```ts
 * import { OTHER_TABLES } from "juesuan/advanced";
 * OTHER_TABLES.find(({ id }) => id === "stateAssets")?.title; // => "国有资产占用情况表"
 * ```
 */
export const OTHER_TABLES = /* @__PURE__ */ frozen([
  {
    id: "approvals",
    title: "决算批复表",
    english: "Tables of approval of final accounts",
    wordings: /决算批复(?:情况)?表?$/,
    until: 2014,
    why: "before the public forms were unified, departments published the tables in which the finance office approves their accounts",
    source: { document: "部门决算批复表（2014年度及以前）", certainty: "B" },
  },
  {
    id: "stateAssets",
    title: "国有资产占用情况表",
    english: "Statement of state-owned assets",
    wordings: /^国有资产(?:占有|占用|使用|和){1,4}情况(?:统计|公开)?表$/,
    regions: ["江西", "云南"],
    why: "some provinces print state assets beside the standard forms",
    source: { document: "江西省部门决算公开模板", also: ["云南省部门决算公开模板"], certainty: "A" },
  },
  {
    id: "appropriationDetail",
    title: "财政拨款支出决算明细表",
    english: "Details of final expenditure of fiscal appropriation",
    wordings: /^(?:一般公共预算)?财政拨款支出决算明细表$/,
    regions: ["四川", "云南"],
    why: "some provinces print appropriations by code and economic item at once",
    source: { document: "四川省部门决算公开模板", also: ["云南省部门决算公开模板"], certainty: "B" },
  },
  {
    id: "projects",
    title: "项目支出决算表",
    english: "Statement of final project expenditure",
    wordings: /^(?:(?:一般公共预算)?财政拨款|一般公共预算)?项目支出决算(?:明细)?表$/,
    regions: ["四川", "云南"],
    why: "some provinces print projects one by one beside the standard forms",
    source: { document: "四川省部门决算公开模板", also: ["云南省部门决算公开模板"], certainty: "B" },
  },
  {
    id: "fundThreePublic",
    title: "政府性基金预算财政拨款“三公”经费支出决算表",
    english: "Statement of the three public expenses from government funds appropriation",
    wordings: /^(?:政府性基金|国有资本经营)(?:预算)?(?:财政拨款)?三公经费支出决算表$/,
    regions: ["四川"],
    why: "some provinces print the three public expenses of other budgets in a form of their own",
    source: { document: "四川省部门决算公开模板", certainty: "B" },
  },
  {
    id: "specialAccount",
    title: "财政专户管理资金收入支出决算表",
    english: "Statement of final revenue and expenditure of special fiscal accounts",
    wordings: /^财政专户管理资金(?:收入)?支出决算(?:明细)?表$/,
    regions: ["四川", "云南"],
    why: "money in special accounts is in no standard form",
    source: { document: "云南省部门决算公开模板", certainty: "B" },
  },
  {
    id: "institution",
    title: "机构运行信息表",
    english: "Statement on the operation of institutions",
    wordings: /^机构运行信息(?:情况|统计)?表$/,
    why: "it is the internal form from which 三公 is made",
    source: { document: "部门决算报表 财决附03", certainty: "A" },
  },
  {
    id: "appropriations",
    title: "财政拨款支出决算表",
    english: "Statement of final expenditure of fiscal appropriation",
    wordings: /^财政拨款支出决算(?:总)?表$/,
    regions: ["江苏"],
    why: "it sums up the budgets that the standard forms print one by one",
    source: { document: "江苏省部门决算公开模板", certainty: "B" },
  },
  {
    id: "operatingCosts",
    title: "机关运行经费支出决算表",
    english: "Statement of operating expenses of offices",
    wordings: /^(?:一般公共预算|财政拨款){0,2}机关运行经费(?:支出)?(?:决算)?(?:情况|统计)?表$/,
    regions: ["江苏"],
    why: "some provinces print the operating costs of offices in a form of their own",
    source: { document: "江苏省部门决算公开模板", certainty: "B" },
  },
  {
    id: "procurement",
    title: "政府采购支出决算表",
    english: "Statement of government procurement",
    wordings: /^政府采购(?:支出)?(?:决算)?(?:情况|统计)?表$/,
    regions: ["江苏"],
    why: "some provinces print procurement in a form of its own",
    source: { document: "江苏省部门决算公开模板", certainty: "B" },
  },
] as const) satisfies readonly OtherTable[];

/** Id of a table beside the standard forms. */
export type OtherTableId = (typeof OTHER_TABLES)[number]["id"];

/**
 * The table beside the standard forms, or before them, that a title names; undefined where nothing is known of it.
 *
 * @example
 * ```ts
 * import { otherTable } from "juesuan/advanced";
 * otherTable("收入支出决算批复表")?.title; // => "决算批复表"
 * otherTable("国有资产占有使用情况表")?.id; // => "stateAssets"
 * otherTable("支出决算表"); // => undefined
 * ```
 */
export function otherTable(title: string): OtherTable | undefined {
  need("text", title, "title");
  const bare = title.replace(/[\s“”"'‘’]/g, "");
  return OTHER_TABLES.find(({ wordings }) => wordings.test(bare));
}

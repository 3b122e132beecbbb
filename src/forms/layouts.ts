import { refusal, WRONG_ARGUMENT } from "../errors";
import { frozen } from "../frozen";
import type { CitedSource } from "./form";
import type { OtherTableId } from "./other-tables";
import { type Province, type ProvinceName, provinceOf } from "./province";
import type { FormId } from "./standard";

/** What the head of a form prints beside its title: its number (公开NN表), the reporting body, the unit of its amounts. */
export type HeadPart = "number" | "body" | "unit";

/**
 * How a province and a span of years lay the forms out: which forms, in which order and under which number, and what
 * their heads print. Reading never needs it (forms are found by title); writing and completeness do.
 */
export interface Layout {
  readonly id: string;
  readonly title: string;
  /** Provinces it holds for; absent means wherever no other layout says more. */
  readonly provinces?: readonly Province[];
  readonly from?: number;
  readonly until?: number;
  /** Forms in order; the n-th has number n. */
  readonly forms: readonly FormId[];
  /** Tables that it prints beside these and that are no standard forms. */
  readonly others?: readonly OtherTableId[];
  /** What the head of every form prints. */
  readonly heads: readonly HeadPart[];
  /** Titles that differ from the official ones: the scope word of 三公, 收入 in that of 国资. */
  readonly titles?: Partial<Record<FormId, string>>;
  /** Whether 三公 prints 预算数 over all columns and then 决算数, the two under each column, or a row of each. */
  readonly threePublic: "wide" | "pairs" | "rows";
  readonly source: CitedSource;
}

const NATIONAL_FORMS = [
  "summary",
  "income",
  "expenditure",
  "appropriationSummary",
  "generalBudget",
  "basicDetail",
  "governmentFund",
  "stateCapital",
  "threePublic",
] as const satisfies readonly FormId[];

/** 07 三公, 08 基金, and 国资 behind them from 2020: the order up to 2021, and where it has stayed. */
const FORMS_UNTIL_2019 = [
  "summary",
  "income",
  "expenditure",
  "appropriationSummary",
  "generalBudget",
  "basicDetail",
  "threePublic",
  "governmentFund",
] as const satisfies readonly FormId[];
const FORMS_OF_2020 = [...FORMS_UNTIL_2019, "stateCapital"] as const;

const WHOLE_HEADS = ["number", "body", "unit"] as const;
const GENERAL_BUDGET_ONLY = { threePublic: "一般公共预算财政拨款“三公”经费支出决算表" } as const;
const WITH_INCOME = { stateCapital: "国有资本经营预算财政拨款收入支出决算表" } as const;
/** What layouts print whose numbers are not known: Sichuan counts 1, 1-1, Jiangsu has thirteen tables. */
const UNNUMBERED_HEADS = ["body", "unit"] as const;

/**
 * The layouts known, most special first: the first that fits province and year holds.
 *
 * @example
 * ```ts
 * import { LAYOUTS } from "juesuan/forms";
 * LAYOUTS.at(-1)?.id; // => "national"
 * ```
 */
export const LAYOUTS: readonly Layout[] = /* @__PURE__ */ frozen([
  {
    id: "shanxi",
    title: "山西",
    provinces: ["山西"],
    from: 2020,
    forms: [...NATIONAL_FORMS, "statistics"],
    heads: WHOLE_HEADS,
    threePublic: "wide",
    source: { document: "山西省部门决算公开模板", certainty: "A" },
  },
  {
    id: "ningxia",
    title: "宁夏",
    provinces: ["宁夏"],
    from: 2020,
    forms: FORMS_OF_2020,
    heads: WHOLE_HEADS,
    titles: GENERAL_BUDGET_ONLY,
    threePublic: "wide",
    source: { document: "宁夏回族自治区部门决算公开模板", certainty: "A" },
  },
  {
    id: "shanghai",
    title: "上海",
    provinces: ["上海"],
    from: 2020,
    forms: NATIONAL_FORMS,
    heads: ["unit"],
    titles: { ...WITH_INCOME, basicDetail: "一般公共预算财政拨款基本支出决算表" },
    threePublic: "pairs",
    source: { document: "上海市部门决算公开模板", certainty: "A" },
  },
  {
    id: "yunnan",
    title: "云南",
    provinces: ["云南"],
    from: 2020,
    forms: NATIONAL_FORMS,
    others: ["stateAssets"],
    heads: WHOLE_HEADS,
    titles: WITH_INCOME,
    threePublic: "wide",
    source: { document: "云南省部门决算公开模板", certainty: "B" },
  },
  {
    id: "shaanxi",
    title: "陕西",
    provinces: ["陕西"],
    from: 2022,
    forms: NATIONAL_FORMS,
    heads: WHOLE_HEADS,
    titles: { threePublic: "财政拨款“三公”经费及会议费、培训费支出决算表" },
    threePublic: "rows",
    source: { document: "陕西省部门决算公开模板", certainty: "B" },
  },
  {
    id: "jiangxi",
    title: "江西",
    provinces: ["江西"],
    from: 2022,
    forms: NATIONAL_FORMS,
    others: ["stateAssets"],
    heads: WHOLE_HEADS,
    threePublic: "wide",
    source: { document: "江西省部门决算公开模板", certainty: "A" },
  },
  {
    id: "sichuan",
    title: "四川",
    provinces: ["四川"],
    from: 2022,
    forms: NATIONAL_FORMS,
    others: ["appropriationDetail", "projects", "fundThreePublic"],
    heads: UNNUMBERED_HEADS,
    titles: { basicDetail: "一般公共预算财政拨款基本支出决算表" },
    threePublic: "wide",
    source: { document: "四川省部门决算公开模板", certainty: "B" },
  },
  {
    id: "jiangsu",
    title: "江苏",
    provinces: ["江苏"],
    from: 2022,
    forms: NATIONAL_FORMS,
    others: ["appropriations", "operatingCosts", "procurement"],
    heads: UNNUMBERED_HEADS,
    titles: { generalBudget: "一般公共预算支出决算表", basicDetail: "一般公共预算基本支出决算表" },
    threePublic: "wide",
    source: { document: "江苏省部门决算公开模板", certainty: "B" },
  },
  {
    id: "national-before-2020",
    title: "全国（2019年度及以前）",
    until: 2019,
    forms: FORMS_UNTIL_2019,
    heads: WHOLE_HEADS,
    titles: GENERAL_BUDGET_ONLY,
    threePublic: "wide",
    source: { document: "部门决算公开模板（2019年度及以前）", certainty: "B" },
  },
  {
    id: "national-2020",
    title: "全国（2020、2021年度）",
    from: 2020,
    until: 2021,
    forms: FORMS_OF_2020,
    heads: WHOLE_HEADS,
    titles: GENERAL_BUDGET_ONLY,
    threePublic: "wide",
    source: { document: "部门决算公开模板（2020、2021年度）", certainty: "A" },
  },
  {
    id: "national",
    title: "全国",
    forms: NATIONAL_FORMS,
    heads: WHOLE_HEADS,
    threePublic: "wide",
    source: { document: "部门决算公开模板", certainty: "A" },
  },
]);

/**
 * The layout that holds for a province (a name, a pinyin or a code of GB/T 2260; null for the nation) and year.
 *
 * @throws {JuesuanError} `unknown-province` for what is none, `wrong-argument` for a year of which no layout is known.
 *
 * @example
 * ```ts
 * import { layoutFor } from "juesuan/forms";
 * layoutFor("宁夏回族自治区", 2024).forms.indexOf("threePublic") + 1; // => 7
 * layoutFor(null, 2024).id; // => "national"
 * ```
 */
export function layoutFor(province: ProvinceName | null, year: number | null): Layout {
  return layoutOf(province === null ? null : provinceOf(province), year);
}

/** The same for a province that is known to be one. */
export function layoutOf(name: Province | null, year: number | null): Layout {
  if (year !== null && typeof year !== "number")
    throw refusal(WRONG_ARGUMENT, year, ["年度或null", "a year, or null"], ["year"]);
  const found = LAYOUTS.find(
    ({ provinces, from, until }) =>
      (provinces === undefined || (name !== null && provinces.includes(name))) &&
      (year === null ? until === undefined : (from ?? year) <= year && year <= (until ?? year)),
  );
  if (found === undefined) throw refusal(WRONG_ARGUMENT, year, ["年度或null", "a year, or null"], ["year"]);
  return found;
}

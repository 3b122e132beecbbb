import type { FormId } from ".";
import type { CitedSource } from "./form";

/** What the head of a form prints beside its title: its number (公开NN表), the reporting body, the unit of its amounts. */
export type HeadPart = "number" | "body" | "unit";

/**
 * How a region and a span of years lay the forms out: which forms, in which order and under which number, and what
 * their heads print. Reading never needs it (forms are found by title); writing and completeness do.
 */
export interface Layout {
  readonly id: string;
  readonly title: string;
  /** Provinces it holds for; absent means wherever no other layout says more. */
  readonly regions?: readonly string[];
  readonly from?: number;
  readonly until?: number;
  /** Forms in order; the n-th has number n. */
  readonly forms: readonly FormId[];
  /** Tables that it prints after these and that are no standard forms. */
  readonly others?: number;
  /** What the head of every form prints. */
  readonly heads: readonly HeadPart[];
  /** Titles that differ from the official ones: the scope word of 三公, 收入 in that of 国资. */
  readonly titles?: Partial<Record<FormId, string>>;
  /** Whether 三公 prints 预算数 over all columns and then 决算数, or the two under each column. */
  readonly threePublic: "wide" | "pairs";
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

/** 07 三公, 08 基金: the order up to 2021, and where it has stayed. */
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

/**
 * The layouts known, most special first: the first that fits region and year holds.
 *
 * @example
 * ```ts
 * import { LAYOUTS } from "juesuan/forms";
 * LAYOUTS.at(-1)?.id; // => "national"
 * ```
 */
export const LAYOUTS: readonly Layout[] = [
  {
    id: "shanxi",
    title: "山西",
    regions: ["山西"],
    from: 2020,
    forms: [...NATIONAL_FORMS, "statistics"],
    heads: WHOLE_HEADS,
    threePublic: "wide",
    source: { document: "山西省部门决算公开模板", certainty: "A" },
  },
  {
    id: "ningxia",
    title: "宁夏",
    regions: ["宁夏"],
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
    regions: ["上海"],
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
    regions: ["云南"],
    from: 2020,
    forms: NATIONAL_FORMS,
    others: 4,
    heads: WHOLE_HEADS,
    titles: WITH_INCOME,
    threePublic: "wide",
    source: { document: "云南省部门决算公开模板", certainty: "B" },
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
    source: { document: "部门决算公开模板（2020、2021年度）", certainty: "B" },
  },
  {
    id: "national",
    title: "全国",
    forms: NATIONAL_FORMS,
    heads: WHOLE_HEADS,
    threePublic: "wide",
    source: { document: "部门决算公开模板", certainty: "A" },
  },
];

/**
 * The layout that holds for a region (province name, short or full) and year.
 *
 * @example
 * ```ts
 * import { layoutFor } from "juesuan/forms";
 * layoutFor("宁夏回族自治区", 2024).forms.indexOf("threePublic") + 1; // => 7
 * layoutFor(null, 2024).id; // => "national"
 * ```
 */
export function layoutFor(region: string | null, year: number | null): Layout {
  const found = LAYOUTS.find(
    ({ regions, from, until }) =>
      (regions === undefined || (region !== null && regions.some((name) => region.startsWith(name)))) &&
      (year === null ? until === undefined : (from ?? year) <= year && year <= (until ?? year)),
  );
  if (found === undefined)
    throw new RangeError(`no layout for region ${region ?? "全国"}, year ${year ?? "?"}`);
  return found;
}

/** Forms of final accounts of other years, which are recognised by their title and not read. */
export interface OutOfReach {
  /** What they are called. */
  readonly title: string;
  readonly wordings: RegExp;
  readonly until?: number;
  /** Why they are not read. */
  readonly why: string;
  readonly source: CitedSource;
}

const OUT_OF_REACH: readonly OutOfReach[] = [
  {
    title: "决算批复表",
    wordings: /决算批复(?:情况)?表?$/,
    until: 2015,
    why: "before the public forms were unified, departments published the tables in which the finance office approves their accounts",
    source: { document: "部门决算批复表（2014年度及以前）", certainty: "B" },
  },
];

/**
 * What a title that is none of the standard forms belongs to; undefined where nothing is known of it.
 *
 * @example
 * ```ts
 * import { outOfReach } from "juesuan/forms";
 * outOfReach("收入支出决算批复表")?.title; // => "决算批复表"
 * ```
 */
export function outOfReach(title: string): OutOfReach | undefined {
  return OUT_OF_REACH.find(({ wordings }) => wordings.test(title));
}

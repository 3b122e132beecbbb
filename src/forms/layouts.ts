import type { Source } from "./form";
import type { FormId } from "./index";

/**
 * How a region and a span of years lay the forms out: which forms, in which order and under which number,
 * and where 行次 begin. Reading never needs it (forms are found by title); writing and completeness do.
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
  /** First 行次 of the expenditure side of 01 and 04, and whether they are printed. */
  readonly expenditureStart: { readonly summary: number; readonly appropriationSummary: number };
  /** Title of 三公: the scope word in front differs. */
  readonly titles?: Partial<Record<FormId, string>>;
  readonly source: Source;
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
    expenditureStart: { summary: 32, appropriationSummary: 33 },
    source: { document: "山西省部门决算公开模板", certainty: "A" },
  },
  {
    id: "ningxia",
    title: "宁夏",
    regions: ["宁夏"],
    from: 2020,
    forms: [
      "summary",
      "income",
      "expenditure",
      "appropriationSummary",
      "generalBudget",
      "basicDetail",
      "threePublic",
      "governmentFund",
      "stateCapital",
    ],
    expenditureStart: { summary: 29, appropriationSummary: 33 },
    titles: { threePublic: "一般公共预算财政拨款“三公”经费支出决算表" },
    source: { document: "宁夏回族自治区部门决算公开模板", certainty: "A" },
  },
  {
    id: "national-before-2020",
    title: "全国（2019年度及以前）",
    until: 2019,
    forms: [
      "summary",
      "income",
      "expenditure",
      "appropriationSummary",
      "generalBudget",
      "basicDetail",
      "threePublic",
      "governmentFund",
    ],
    expenditureStart: { summary: 29, appropriationSummary: 29 },
    titles: { threePublic: "一般公共预算财政拨款“三公”经费支出决算表" },
    source: { document: "部门决算公开模板（2019年度及以前）", certainty: "B" },
  },
  {
    id: "national",
    title: "全国",
    forms: NATIONAL_FORMS,
    expenditureStart: { summary: 32, appropriationSummary: 33 },
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
  readonly source: Source;
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

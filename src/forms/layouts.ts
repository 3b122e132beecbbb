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

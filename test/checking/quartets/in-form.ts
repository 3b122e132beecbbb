import type { CaseForms as Forms, FormsCase as Input } from "../../../src/checking";
import type { Quartet } from "../support/quartet";

const on = (forms: Forms): Input => ({ forms });

/** A relation within one form: the rows that hold, fail, lack the total, and hold within rounding. */
function within(
  rule: string,
  form: keyof Forms,
  pass: Forms[keyof Forms],
  fail: Forms[keyof Forms],
  missing: Forms[keyof Forms],
  rounding: Forms[keyof Forms],
): Quartet {
  return {
    rule,
    pass: on({ [form]: pass }),
    fail: on({ [form]: fail }),
    missing: on({ [form]: missing }),
    rounding: on({ [form]: rounding }),
  };
}

/** A figure that is printed twice. */
function equal(
  rule: string,
  form: keyof Forms,
  pass: Forms[keyof Forms],
  fail: Forms[keyof Forms],
  missing: Forms[keyof Forms],
): Quartet {
  return {
    rule,
    pass: on({ [form]: pass }),
    fail: on({ [form]: fail }),
    missing: on({ [form]: missing }),
    rounding: "equal to the last digit",
  };
}

const CODED = { "208": 3, "20805": 3, "2080501": 1, "2080505": 2 };

/** Columns of a coded form add up across, its levels down. */
const across = (total: number, parts: Readonly<Record<string, number>>) => ({ total: { total, ...parts } });

export const inForm: readonly Quartet[] = [
  within(
    "IN-02",
    "summary",
    { "expenditure.subtotal": 3, "expenditure.208": 1, "expenditure.210": 2 },
    { "expenditure.subtotal": 3, "expenditure.208": 1, "expenditure.210": 3 },
    { "expenditure.208": 1 },
    { "expenditure.subtotal": 2.99, "expenditure.208": 1, "expenditure.210": 2 },
  ),
  within(
    "IN-03",
    "summary",
    { "income.total": 6, "income.subtotal": 3, "income.surplusUsed": 1, "income.opening": 2 },
    { "income.total": 5, "income.subtotal": 3, "income.surplusUsed": 1, "income.opening": 2 },
    { "income.total": 6, "income.subtotal": 3 },
    { "income.total": 6.01, "income.subtotal": 3, "income.surplusUsed": 1, "income.opening": 2 },
  ),
  within(
    "IN-04",
    "summary",
    {
      "expenditure.total": 6,
      "expenditure.subtotal": 3,
      "expenditure.distribution": 1,
      "expenditure.closing": 2,
    },
    {
      "expenditure.total": 7,
      "expenditure.subtotal": 3,
      "expenditure.distribution": 1,
      "expenditure.closing": 2,
    },
    { "expenditure.total": 6, "expenditure.subtotal": 3 },
    {
      "expenditure.total": 6.02,
      "expenditure.subtotal": 3,
      "expenditure.distribution": 1,
      "expenditure.closing": 2,
    },
  ),
  equal(
    "IN-05",
    "summary",
    { "income.total": 6, "expenditure.total": 6 },
    { "income.total": 6, "expenditure.total": 6.01 },
    { "income.total": 6 },
  ),
  {
    rule: "IN-06",
    pass: on({
      summary: {
        rows: { "income.other": 1 },
        strays: [{ name: "其他", code: null, side: null, figures: ["1.00"], line: 3, reason: "未知项目" }],
      },
      appropriationSummary: {},
    }),
    fail: on({
      summary: {
        rows: { "income.other": 1 },
        strays: [{ name: null, code: "行次 9", side: "income", figures: ["1.00"], line: 3, reason: "空行" }],
      },
      appropriationSummary: {},
    }),
    missing: on({}),
    rounding: "no figures",
  },
  within(
    "IN-07",
    "income",
    across(3, { appropriation: 1, other: 2 }),
    across(3, { appropriation: 1, other: 1 }),
    { total: { appropriation: 1, other: 2 } },
    across(3.01, { appropriation: 1, other: 2 }),
  ),
  within("IN-08", "income", { ...CODED, total: 3 }, { ...CODED, total: 4 }, CODED, { ...CODED, total: 3.01 }),
  within("IN-09", "income", CODED, { ...CODED, "208": 4 }, { total: 3 }, { ...CODED, "208": 3.01 }),
  within(
    "IN-10",
    "income",
    CODED,
    { ...CODED, "2080501": 2 },
    { total: 3, "208": 3 },
    { ...CODED, "2080501": 1.01 },
  ),
  within("IN-11", "income", { ...CODED, total: 3 }, { ...CODED, total: 4 }, CODED, { ...CODED, total: 2.99 }),
  within(
    "IN-12",
    "expenditure",
    across(3, { basic: 1, project: 2 }),
    across(3, { basic: 1, project: 3 }),
    { total: { basic: 1, project: 2 } },
    across(2.99, { basic: 1, project: 2 }),
  ),
  within(
    "IN-13",
    "expenditure",
    { ...CODED, total: 3 },
    { ...CODED, "20805": 4, total: 3 },
    {},
    { ...CODED, total: 3.01 },
  ),
  within(
    "IN-14",
    "appropriationSummary",
    { "expenditure.208": { total: 3, generalBudget: 1, governmentFund: 2 } },
    { "expenditure.208": { total: 4, generalBudget: 1, governmentFund: 2 } },
    { "expenditure.208": { generalBudget: 1 } },
    { "expenditure.208": { total: 3.01, generalBudget: 1, governmentFund: 2 } },
  ),
  within(
    "IN-15",
    "appropriationSummary",
    { "income.subtotal": 3, "income.generalBudget": 1, "income.governmentFund": 2 },
    { "income.subtotal": 2, "income.generalBudget": 1, "income.governmentFund": 2 },
    { "income.generalBudget": 1 },
    { "income.subtotal": 3.01, "income.generalBudget": 1, "income.governmentFund": 2 },
  ),
  within(
    "IN-16",
    "appropriationSummary",
    { "income.opening": 3, "income.opening.generalBudget": 1, "income.opening.governmentFund": 2 },
    { "income.opening": 3, "income.opening.generalBudget": 1, "income.opening.governmentFund": 1 },
    { "income.opening.generalBudget": 1 },
    { "income.opening": 3.01, "income.opening.generalBudget": 1, "income.opening.governmentFund": 2 },
  ),
  within(
    "IN-17",
    "appropriationSummary",
    { "income.total": 3, "income.subtotal": 1, "income.opening": 2 },
    { "income.total": 3, "income.subtotal": 1, "income.opening": 1 },
    { "income.total": 3, "income.subtotal": 1 },
    { "income.total": 3.01, "income.subtotal": 1, "income.opening": 2 },
  ),
  within(
    "IN-18",
    "appropriationSummary",
    { "expenditure.subtotal": 3, "expenditure.208": 1, "expenditure.210": 2 },
    { "expenditure.subtotal": 3, "expenditure.208": 1, "expenditure.210": 1 },
    { "expenditure.208": 1 },
    { "expenditure.subtotal": 3.01, "expenditure.208": 1, "expenditure.210": 2 },
  ),
  within(
    "IN-19",
    "appropriationSummary",
    { "expenditure.total": 3, "expenditure.subtotal": 1, "expenditure.closing": 2 },
    { "expenditure.total": 4, "expenditure.subtotal": 1, "expenditure.closing": 2 },
    { "expenditure.total": 3 },
    { "expenditure.total": 3.01, "expenditure.subtotal": 1, "expenditure.closing": 2 },
  ),
  equal(
    "IN-20",
    "appropriationSummary",
    { "income.total": 3, "expenditure.total": 3 },
    { "income.total": 3, "expenditure.total": 3.01 },
    { "income.total": 3 },
  ),
  within(
    "IN-21",
    "appropriationSummary",
    {
      "income.generalBudget": 1,
      "income.opening.generalBudget": 2,
      "expenditure.total": { generalBudget: 3 },
    },
    {
      "income.generalBudget": 1,
      "income.opening.generalBudget": 2,
      "expenditure.total": { generalBudget: 4 },
    },
    { "income.generalBudget": 1, "income.opening.generalBudget": 2 },
    {
      "income.generalBudget": 1,
      "income.opening.generalBudget": 2,
      "expenditure.total": { generalBudget: 3.01 },
    },
  ),
  within(
    "IN-22",
    "generalBudget",
    across(3, { basic: 1, project: 2 }),
    across(3, { basic: 2, project: 2 }),
    { total: { basic: 1, project: 2 } },
    across(3.01, { basic: 1, project: 2 }),
  ),
  within(
    "IN-23",
    "generalBudget",
    { ...CODED, total: 3 },
    { ...CODED, "2080505": 3, total: 3 },
    {},
    { ...CODED, total: 3.01 },
  ),
  within(
    "IN-24",
    "basicDetail",
    { "302": 3, "30201": 1, "30211": 2 },
    { "302": 4, "30201": 1, "30211": 2 },
    { "302": 3 },
    { "302": 3.01, "30201": 1, "30211": 2 },
  ),
  within(
    "IN-25",
    "basicDetail",
    { personnel: 3, "301": 1, "303": 2 },
    { personnel: 4, "301": 1, "303": 2 },
    { "301": 1, "303": 2 },
    { personnel: 3.01, "301": 1, "303": 2 },
  ),
  within(
    "IN-26",
    "basicDetail",
    { public: 3, "302": 1, "310": 2 },
    { public: 4, "302": 1, "310": 2 },
    { "302": 1, "310": 2 },
    { public: 3.01, "302": 1, "310": 2 },
  ),
  {
    rule: "IN-27",
    pass: on({ basicDetail: { "309": 0, "30902": null } }),
    fail: on({ basicDetail: { "309": 0.01, "30902": 0.01 } }),
    missing: on({ basicDetail: { "309": null } }),
    rounding: "equal to the last digit",
  },
  within(
    "IN-28",
    "governmentFund",
    { total: { opening: 1, income: 5, total: 4, closing: 2 } },
    { total: { opening: 1, income: 5, total: 4, closing: 3 } },
    { total: { opening: 1, income: 5, total: 4 } },
    { total: { opening: 1, income: 5, total: 4, closing: 2.01 } },
  ),
  within(
    "IN-29",
    "governmentFund",
    { total: { total: 3, basic: 1, project: 2 } },
    { total: { total: 3, basic: 1, project: 3 } },
    { total: { basic: 1, project: 2 } },
    { total: { total: 3.01, basic: 1, project: 2 } },
  ),
  within(
    "IN-30",
    "stateCapital",
    { total: { total: 2, basic: 0, project: 2 } },
    { total: { total: 3, basic: 0, project: 2 } },
    {},
    { total: { total: 2.01, basic: 0, project: 2 } },
  ),
  within(
    "IN-31",
    "threePublic",
    { budget: { total: 6, abroad: 1, vehicles: 3, vehiclePurchase: 1, vehicleOperation: 2, reception: 2 } },
    { budget: { total: 7, abroad: 1, vehicles: 3, vehiclePurchase: 1, vehicleOperation: 2, reception: 2 } },
    { actual: { total: 1 } },
    {
      budget: { total: 6.01, abroad: 1, vehicles: 3, vehiclePurchase: 1, vehicleOperation: 2, reception: 2 },
    },
  ),
  within(
    "IN-32",
    "threePublic",
    { actual: { total: 6, abroad: 1, vehicles: 3, vehiclePurchase: 1, vehicleOperation: 2, reception: 2 } },
    { actual: { total: 6, abroad: 1, vehicles: 3, vehiclePurchase: 2, vehicleOperation: 2, reception: 2 } },
    { budget: { total: 1 } },
    {
      actual: { total: 6.01, abroad: 1, vehicles: 3, vehiclePurchase: 1, vehicleOperation: 2, reception: 2 },
    },
  ),
  within(
    "IN-33",
    "statistics",
    { "procurement.total": 3, "procurement.goods": 1, "procurement.services": 2 },
    { "procurement.total": 4, "procurement.goods": 1, "procurement.services": 2 },
    { "procurement.goods": 1 },
    { "procurement.total": 3.01, "procurement.goods": 1, "procurement.services": 2 },
  ),
  equal(
    "IN-34",
    "statistics",
    { "vehicles.total": 3, "vehicles.special": 1, "vehicles.other": 2 },
    { "vehicles.total": 4, "vehicles.special": 1, "vehicles.other": 2 },
    { "vehicles.special": 1 },
  ),
  {
    rule: "IN-35",
    pass: on({ expenditure: { rows: { "2080501": -1 }, notes: ["说明：红字为冲减以前年度支出"] } }),
    fail: on({ income: { total: -1 } }),
    missing: on({ income: { total: null } }),
    rounding: "equal to the last digit",
  },
  {
    rule: "IN-36",
    pass: on({ income: { rows: { total: 1 }, decimals: 2 } }),
    fail: on({ income: { rows: { total: 1 }, decimals: 0 } }),
    missing: on({ income: { rows: { total: 0 }, decimals: 0 } }),
    rounding: "no figures",
  },
  {
    rule: "IN-37",
    pass: {
      forms: {
        income: { total: { undertaking: 0, operating: null } },
        expenditure: { total: { operating: 0 } },
      },
      profile: { unitKind: "administrative" },
    },
    fail: {
      forms: {
        income: { total: { undertaking: 1, operating: null } },
        expenditure: { total: { operating: 0 } },
      },
      profile: { unitKind: "administrative" },
    },
    missing: on({ income: { total: { undertaking: 1 } } }),
    rounding: "equal to the last digit",
  },
  {
    rule: "IN-38",
    pass: { forms: { summary: { "expenditure.distribution": 0 } }, profile: { unitKind: "administrative" } },
    fail: { forms: { summary: { "expenditure.distribution": 1 } }, profile: { unitKind: "administrative" } },
    missing: { forms: { summary: {} }, profile: { unitKind: "administrative" } },
    rounding: "equal to the last digit",
  },
  {
    rule: "IN-39",
    pass: on({
      summary: {
        rows: { "income.generalBudget": 1, "income.other": 1 },
        lineNumbers: { "income.generalBudget": 1, "income.other": 8 },
      },
    }),
    fail: on({
      summary: {
        rows: { "income.generalBudget": 1, "income.other": 1 },
        lineNumbers: { "income.generalBudget": 8, "income.other": 8 },
      },
    }),
    missing: on({ summary: { "income.generalBudget": 1, "income.other": 1 } }),
    rounding: "no figures",
  },
  {
    rule: "IN-40",
    pass: on({ income: { "208": 1, "20805": 1, "2080501": 1 } }),
    fail: on({ income: { "208": 1, "20805": 1, "2080801": 1 } }),
    missing: on({ income: { "2080501": 1 } }),
    rounding: "no figures",
  },
  within(
    "IN-41",
    "appropriationSummary",
    {
      "expenditure.closing": 3,
      "expenditure.closing.generalBudget": 1,
      "expenditure.closing.governmentFund": 2,
    },
    {
      "expenditure.closing": 4,
      "expenditure.closing.generalBudget": 1,
      "expenditure.closing.governmentFund": 2,
    },
    { "expenditure.closing": 3, "expenditure.closing.generalBudget": null },
    {
      "expenditure.closing": 3.01,
      "expenditure.closing.generalBudget": 1,
      "expenditure.closing.governmentFund": 2,
    },
  ),
];

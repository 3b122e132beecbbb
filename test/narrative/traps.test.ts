import { describe, expect, it } from "vitest";
import type { FinalAccounts } from "../../src/accounts";
import { check } from "../../src/checking";
import { readNarrative } from "../../src/narrative";
import { evidenceOf, textRules } from "../../src/rules";
import { table } from "./tables";

const accounts: FinalAccounts = {
  department: null,
  year: 2024,
  unit: "万元",
  forms: {
    summary: table({
      "income.total": { amount: "1234.56" },
      "expenditure.total": { amount: "1234.56" },
      "income.opening": { amount: "34.56" },
      "expenditure.closing": { amount: "20.00" },
    }),
    income: table({
      total: { total: "1200.00", appropriation: "1100.00", undertaking: "60.00", other: "40.00" },
    }),
    expenditure: table({ total: { total: "1214.56", basic: "800.00", project: "414.56" } }),
    appropriationSummary: table({
      "income.total": { amount: "1120.00" },
      "expenditure.total": { total: "1120.00" },
    }),
    generalBudget: table(
      {
        total: { total: "1110.00", basic: "800.00", project: "310.00" },
        "205": { total: "900.00" },
        "20502": { total: "900.00" },
        "2050202": { total: "900.00" },
        "208": { total: "210.00" },
        "20805": { total: "210.00" },
        "2080505": { total: "150.00" },
        "2080506": { total: "60.00" },
      },
      {
        "205": "教育支出",
        "20502": "普通教育",
        "2050202": "小学教育",
        "208": "社会保障和就业支出",
        "20805": "行政事业单位养老支出",
        "2080505": "机关事业单位基本养老保险缴费支出",
        "2080506": "机关事业单位职业年金缴费支出",
      },
    ),
    basicDetail: table({
      personnel: { amount: "700.00" },
      public: { amount: "100.00" },
      "301": { amount: "650.00" },
      "302": { amount: "100.00" },
      "303": { amount: "50.00" },
    }),
    governmentFund: table({}),
    stateCapital: table({}),
    threePublic: table({
      budget: {
        total: "8.00",
        abroad: "0.00",
        vehicles: "6.00",
        vehiclePurchase: "0.00",
        vehicleOperation: "6.00",
        reception: "2.00",
      },
      actual: {
        total: "6.40",
        abroad: "0.00",
        vehicles: "5.00",
        vehiclePurchase: "0.00",
        vehicleOperation: "5.00",
        reception: "1.40",
      },
    }),
    statistics: table({
      "operation.administrative": { count: "95.00" },
      "procurement.total": { count: "120.00" },
      "procurement.goods": { count: "70.00" },
      "procurement.works": { count: "0.00" },
      "procurement.services": { count: "50.00" },
      "vehicles.total": { count: 3 },
      "vehicles.principals": { count: 1 },
      "vehicles.emergency": { count: 1 },
      "vehicles.other": { count: 1 },
      "equipment.million": { count: 0 },
    }),
  } as FinalAccounts["forms"],
};

const previous: FinalAccounts = {
  department: null,
  year: 2023,
  unit: "万元",
  forms: {
    summary: table({ "income.total": { amount: "1300.00" }, "expenditure.total": { amount: "1300.00" } }),
    appropriationSummary: table({
      "income.total": { amount: "1180.00" },
      "expenditure.total": { total: "1180.00" },
    }),
    generalBudget: table({ total: { total: "1150.00", basic: "803.00", project: "347.00" } }),
    threePublic: table({
      actual: {
        total: "7.00",
        abroad: "0.00",
        vehicles: "5.00",
        vehiclePurchase: "0.00",
        vehicleOperation: "5.00",
        reception: "2.00",
      },
    }),
    statistics: table({ "operation.administrative": { count: "100.00" } }),
  } as FinalAccounts["forms"],
};

const ALL = "收入支出决算总体情况说明";
const IN = "收入决算情况说明";
const OUT = "支出决算情况说明";
const GENERAL = "一般公共预算财政拨款支出决算情况说明";
const BASIC = "一般公共预算财政拨款基本支出决算情况说明";
const THREE = "“三公”经费财政拨款支出决算情况说明";
const RUN = "机关运行经费支出情况说明";
const BUY = "政府采购支出情况说明";
const THINGS = "国有资产占用情况说明";
const FUND = "政府性基金预算财政拨款支出决算情况说明";

function judged(heading: string, text: string) {
  const narrative = readNarrative(`一、${heading}\n${text}`, { year: 2024 });
  const { findings, broken } = check(accounts, {
    // That a reason is told is no matter of these sentences.
    rules: textRules.filter(({ id }) => id !== "NT-37"),
    evidence: evidenceOf({ narrative: narrative }),
    previous,
  });
  expect(broken).toEqual([]);
  expect(narrative.unread).toEqual([]);
  return findings.map(({ rule }) => rule);
}

const PENSION = "社会保障和就业支出（类）行政事业单位养老支出（款）";
const ITEMS = `${PENSION}机关事业单位基本养老保险缴费支出（项）。年初预算为150.00万元，支出决算为150.00万元，完成年初预算的100%。\n${PENSION}机关事业单位职业年金缴费支出（项）。年初预算为60.00万元，支出决算为60.00万元，完成年初预算的100%。`;
const SCHOOL = "教育支出（类）普通教育（款）小学教育（项）。";

/** What does not agree, and a rule that must say so. */
const WRONG: readonly (readonly [what: string, rule: string, heading: string, text: string])[] = [
  ["digits swapped in a total", "NT-01", ALL, "2024年度收入总计1,234.56万元，支出总计1,243.56万元。"],
  ["元 for 万元", "NT-01", ALL, "2024年度收入总计1,234.56元。"],
  [
    "a decrease told as an increase",
    "NT-25",
    ALL,
    "2024年度收、支总计均为1,234.56万元。与2023年度相比，收、支总计各增加65.44万元，增长5.60%，主要原因是项目变动。",
  ],
  [
    "change and rate going opposite ways",
    "NT-08",
    ALL,
    "2024年度收、支总计均为1,234.56万元。与2023年度相比，收、支总计各减少65.44万元，增长5.03%，主要原因是项目变动。",
  ],
  [
    "a rate over this year instead of last year",
    "NT-07",
    ALL,
    "2024年度收、支总计均为1,234.56万元。与2023年度相比，收、支总计各减少65.44万元，下降5.30%，主要原因是项目变动。",
  ],
  [
    "compared with the wrong year",
    "NT-27",
    ALL,
    "2024年度收、支总计均为1,234.56万元。与2022年度相比，收、支总计各减少65.44万元，下降5.03%，主要原因是项目变动。",
  ],
  [
    "a wrong source of income",
    "NT-02",
    IN,
    "2024年度收入合计1,200.00万元，其中：财政拨款收入1,100.00万元，占91.67%；事业收入65.00万元，占5.42%；其他收入40.00万元，占3.33%。",
  ],
  [
    "a wrong share of income",
    "NT-04",
    IN,
    "2024年度收入合计1,200.00万元，其中：财政拨款收入1,100.00万元，占91.67%；事业收入60.00万元，占5.00%；其他收入40.00万元，占3.53%。",
  ],
  [
    "shares beyond a hundred",
    "NT-05",
    OUT,
    "2024年度支出合计1,214.56万元，其中：基本支出800.00万元，占65.87%；项目支出414.56万元，占35.13%。",
  ],
  [
    "a wrong share of a class",
    "NT-04",
    GENERAL,
    "2024年度一般公共预算财政拨款支出1,110.00万元，主要用于以下方面：教育支出（类）900.00万元，占82.08%；社会保障和就业支出（类）210.00万元，占18.92%。",
  ],
  [
    "小于 where it is more",
    "NT-08",
    GENERAL,
    `${SCHOOL}年初预算为850.00万元，支出决算为900.00万元，完成年初预算的105.88%，决算数小于年初预算数的主要原因是人员增加。\n${ITEMS}`,
  ],
  [
    "completion upside down",
    "NT-13",
    GENERAL,
    `${SCHOOL}年初预算为850.00万元，支出决算为900.00万元，完成年初预算的94.44%，决算数大于年初预算数的主要原因是人员增加。\n${ITEMS}`,
  ],
  ["an item left out", "NT-10", GENERAL, ITEMS],
  [
    "personnel and public expenses mixed up",
    "NT-16",
    BASIC,
    "2024年度一般公共预算财政拨款基本支出800.00万元，其中：人员经费710.00万元，公用经费90.00万元。",
  ],
  [
    "completion of 三公 miscalculated",
    "SG-05",
    THREE,
    "“三公”经费全年预算为8.00万元，支出决算为6.40万元，完成全年预算的85.00%。",
  ],
  ["a reception fee in 元 that is not the form's", "NT-33", THREE, "公务接待费支出决算为14,100.00元。"],
  [
    "receptions that cost and were none",
    "SG-11",
    THREE,
    "公务接待费支出决算为1.40万元，公务接待0批次，0人次。",
  ],
  [
    "a rate of operating costs over the wrong year",
    "NT-07",
    RUN,
    "2024年度机关运行经费支出95.00万元，比2023年度减少5.00万元，下降5.26%，主要原因是压减开支。",
  ],
  [
    "procurement that does not add up",
    "NT-20",
    BUY,
    "2024年度政府采购支出总额120.00万元，其中：政府采购货物支出70.00万元、政府采购工程支出0.00万元、政府采购服务支出40.00万元。",
  ],
  [
    "more to the small than to small and medium",
    "NT-22",
    BUY,
    "2024年度政府采购支出总额120.00万元。授予中小企业合同金额60.00万元，占政府采购支出总额的50.00%，其中：授予小微企业合同金额80.00万元。",
  ],
  [
    "vehicles that do not add up",
    "NT-23",
    THINGS,
    "截至2024年12月31日，共有车辆3辆，其中：主要负责人用车1辆、应急保障用车1辆、其他用车2辆。",
  ],
  ["a fund that the form does not have", "NT-24", FUND, "2024年度政府性基金预算财政拨款支出12.00万元。"],
  [
    "a share of a printed whole that does not fit",
    "NT-04",
    OUT,
    "项目支出414.56万元，占支出合计1,214.56万元的43.13%。",
  ],
  ["持平 where it is not", "NT-25", RUN, "2024年度机关运行经费支出95.00万元，与上年持平。"],
];

/** What looks wrong and is right. */
const RIGHT: readonly (readonly [what: string, heading: string, text: string])[] = [
  [
    "a decrease printed as negative growth",
    ALL,
    "2024年度收、支总计均为1,234.56万元。与2023年度相比，收、支总计各减少65.44万元，增长-5.03%，主要原因是项目变动。",
  ],
  [
    "a negative increase",
    ALL,
    "2024年度收、支总计均为1,234.56万元。与2023年度相比，收、支总计各增加-65.44万元，增长-5.03%，主要原因是项目变动。",
  ],
  [
    "a change of amounts that were not yet rounded",
    ALL,
    "2024年度收、支总计均为1,234.56万元。与2023年度相比，收、支总计各减少65.45万元，下降5.03%，主要原因是项目变动。",
  ],
  [
    "fewer decimals than the form",
    ALL,
    "2024年度收入总计1,234.6万元，支出总计1,235万元，比上年减少65.4万元，下降5.0%，主要原因是项目变动。",
  ],
  ["亿元", ALL, "2024年度收入总计0.12亿元，支出总计0.123亿元。"],
  ["元 where the form has 万元", ALL, "2024年度收入总计12,345,612.34元，支出总计12,345,612.34元。"],
  [
    "last year's figure printed",
    ALL,
    "2024年度收入总计1,234.56万元，与2023年度1,300.00万元相比减少65.44万元，下降5.03%，主要原因是项目变动。",
  ],
  [
    "from one year to the other",
    ALL,
    "收入总计由2023年的1,300.00万元减少到2024年的1,234.56万元，减少65.44万元，下降5.03%。",
  ],
  [
    "shares without decimals",
    IN,
    "2024年度收入合计1,200.00万元，其中：财政拨款收入1,100.00万元，占92%；事业收入60.00万元，占5%；其他收入40.00万元，占3%。",
  ],
  [
    "only one of the sources told",
    IN,
    "2024年度收入合计1,200.00万元，其中：财政拨款收入1,100.00万元，占91.67%。",
  ],
  [
    "shares that add up to 100.1",
    OUT,
    "2024年度支出合计1,214.56万元，其中：基本支出800.00万元，占65.87%；项目支出414.56万元，占34.1%。",
  ],
  ["a printed whole", OUT, "项目支出414.56万元，占支出合计1,214.56万元的34.13%。"],
  [
    "half a unit rounded up",
    GENERAL,
    `${SCHOOL}年初预算为2,400.00万元，支出决算为900.00万元，完成年初预算的38%，决算数小于年初预算数的主要原因是部分工程未完工。\n${ITEMS}`,
  ],
  [
    "a budget printed shorter than its outturn",
    GENERAL,
    `${SCHOOL}年初预算为900万元，支出决算为900.00万元，完成年初预算的100.0%，决算数与年初预算数持平。\n${ITEMS}`,
  ],
  [
    "a budget with its completion behind it",
    GENERAL,
    `${SCHOOL}支出决算为900.00万元，完成年初预算850.00万元的105.88%，决算数大于年初预算数的主要原因是人员增加。\n${ITEMS}`,
  ],
  [
    "基本持平",
    BASIC,
    "2024年度一般公共预算财政拨款基本支出800.00万元，与上年基本持平，其中：人员经费700.00万元，公用经费100.00万元。",
  ],
  [
    "a change in 元",
    THREE,
    "“三公”经费支出决算为64,000.00元，比2023年度减少6,000.00元，下降8.57%，主要原因是接待减少。",
  ],
  [
    "nothing of nothing",
    THREE,
    "因公出国（境）费全年预算为0.00万元，支出决算为0.00万元，完成全年预算的0%，与上年持平。",
  ],
  [
    "an amount in a reason behind brackets",
    ALL,
    "本部门2024年度总收入1234.56万元，总支出1234.56万元（含结转和结余），因上级追加项目资金120.50万元，与上年决算数相比，减少65.44万元，下降5.03%。",
  ],
  [
    "a share of an amount that its print leaves open",
    BUY,
    "2024年度政府采购支出总额120.00万元。授予中小企业合同金额0.00万元，占政府采购支出总额的0.0%，其中：授予小微企业合同金额0.00万元，占授予中小企业合同金额的36.0%。",
  ],
  [
    "持平 of what did not change",
    THREE,
    "公务用车运行维护费全年预算为6.00万元，支出决算为5.00万元，完成全年预算的83.33%，与上年持平。",
  ],
  [
    "two bases in one sentence",
    RUN,
    "2024年度机关运行经费支出95.00万元，比年初预算增加3.00万元，比2023年度下降5.00%，主要原因是维修增加。",
  ],
  [
    "a reason with figures of its own",
    RUN,
    "2024年度机关运行经费支出95.00万元，比2023年度减少5.00万元，下降5.00%，主要原因是2023年一次性支付维修款8.00万元，本年无此项支出。",
  ],
  [
    "a kind of procurement that is nil and not told",
    BUY,
    "2024年度政府采购支出总额120.00万元，其中：货物支出70.00万元、服务支出50.00万元。授予中小企业合同金额120.00万元，占政府采购支出总额的100%。",
  ],
  [
    "vehicles counted in 台",
    THINGS,
    "截至2024年12月31日，共有车辆3台，其中：主要负责人用车1台、应急保障用车1台、其他用车1台，单价100万元（含）以上设备（不含车辆）0台（套）。",
  ],
  [
    "a comparison with the year before the last",
    ALL,
    "2024年度收入总计1,234.56万元，比2023年度1,300.00万元减少65.44万元，比2022年度1,200.00万元增加34.56万元。",
  ],
  ["three years in a row", THREE, "2022年至2024年“三公”经费支出决算分别为9.00万元、7.00万元、6.40万元。"],
  ["no fund", FUND, "本部门2024年度没有政府性基金预算财政拨款收入，也没有使用政府性基金预算安排的支出。"],
];

describe("sentences that do not agree", () => {
  it.each(WRONG)("%s: %s", (_, rule, heading, text) => {
    expect(judged(heading, text)).toContain(rule);
  });
});

describe("sentences that look wrong and are right", () => {
  it.each(RIGHT)("%s", (_, heading, text) => {
    expect(judged(heading, text)).toEqual([]);
  });
});

it("prints the money of a finding as its sentence does", () => {
  const narrative = readNarrative(`一、${ALL}\n2024年度收入总计1,243.5万元。`, { year: 2024 });
  const { findings } = check(accounts, {
    // That a reason is told is no matter of these sentences.
    rules: textRules.filter(({ id }) => id !== "NT-37"),
    evidence: evidenceOf({ narrative: narrative }),
  });
  expect(findings.map(({ precision }) => precision)).toEqual([{ unit: "万元", decimals: 1 }]);
});

it("takes what was cut or taken back for no budget of the year", () => {
  const text = "对3个项目开展重点评价，涉及资金500万元，收回存量资金30.5万元，核减2025年预算安排80万元。";
  const told = readNarrative(text, { year: 2024 }).statements.filter(({ aside }) => !aside);
  expect(told.map(({ value, unit }) => `${value}${unit}`)).toEqual(["3个", "500万元"]);
});

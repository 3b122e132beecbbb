import { describe, expect, it } from "vitest";
import type { FinalAccounts } from "../../src/accounts";
import { check, type Profile, profile } from "../../src/checking";
import { readNarrative } from "../../src/narrative";
import { evidenceOf, narrativeRules } from "../../src/rules";
import { narrativeJudged } from "../../src/rules/nt/list";
import { table } from "./tables";

/** A department that spends 100.00: basic 60.00, project 40.00. */
const accounts: FinalAccounts = {
  department: null,
  year: 2024,
  unit: "万元",
  forms: {
    summary: table({
      "income.total": { amount: "100.00" },
      "expenditure.total": { amount: "100.00" },
      "income.opening": { amount: "0.00" },
      "expenditure.closing": { amount: "5.00" },
    }),
    income: table({ total: { total: "100.00", appropriation: "90.00", other: "10.00" } }),
    expenditure: table({ total: { total: "100.00", basic: "60.00", project: "40.00" } }),
    appropriationSummary: table({
      "income.total": { amount: "90.00" },
      "expenditure.total": { total: "90.00" },
      "expenditure.closing": { total: "5.00", generalBudget: "5.00" },
    }),
    generalBudget: table(
      {
        total: { total: "90.00", basic: "60.00", project: "30.00" },
        "205": { total: "70.00" },
        "20502": { total: "70.00" },
        "2050202": { total: "70.00" },
        "221": { total: "20.00" },
        "22102": { total: "20.00" },
        "2210201": { total: "20.00" },
      },
      {
        "205": "教育支出",
        "20502": "普通教育",
        "2050202": "小学教育",
        "221": "住房保障支出",
        "22102": "住房改革支出",
        "2210201": "住房公积金",
      },
    ),
    basicDetail: table(
      {
        personnel: { amount: "50.00" },
        public: { amount: "10.00" },
        "301": { amount: "50.00" },
        "30101": { amount: "50.00" },
        "30102": { amount: "0.00" },
        "302": { amount: "10.00" },
        "30201": { amount: "10.00" },
      },
      { "30101": "基本工资", "30102": "津贴补贴", "30201": "办公费" },
    ),
    governmentFund: table({}),
    stateCapital: table({ total: { total: "3.00" } }),
    threePublic: table({
      budget: {
        total: "3.00",
        abroad: "0.00",
        vehicles: "2.00",
        vehiclePurchase: "0.00",
        vehicleOperation: "2.00",
        reception: "1.00",
      },
      actual: {
        total: "2.50",
        abroad: "0.00",
        vehicles: "2.00",
        vehiclePurchase: "0.00",
        vehicleOperation: "2.00",
        reception: "0.50",
      },
    }),
    statistics: table({
      "operation.administrative": { count: "10.00" },
      "procurement.total": { count: "9.00" },
      "procurement.goods": { count: "9.00" },
      "vehicles.total": { count: 2 },
      "vehicles.other": { count: 2 },
    }),
  } as FinalAccounts["forms"],
};

const none: FinalAccounts = { department: null, year: 2024, unit: null, forms: {} };

/** Outcomes of one rule on a text. */
function judged(id: string, text: string, of: FinalAccounts = accounts, previous?: FinalAccounts) {
  const { findings, outcomes, broken } = check(of, {
    rules: narrativeRules.filter((rule) => rule.id === id),
    evidence: evidenceOf({ narrative: readNarrative(text, { year: 2024 }) }),
    ...(previous === undefined ? {} : { previous }),
  });
  expect(broken).toEqual([]);
  return { findings, outcomes };
}

const GENERAL = "五、一般公共预算财政拨款支出决算情况说明\n";
const BASIC = "六、一般公共预算财政拨款基本支出决算情况说明\n";
const THREE = "九、“三公”经费财政拨款支出决算情况说明\n";
const BUY = "政府采购支出情况说明\n";
const ASSETS = "（三）国有资产占用情况说明\n";

interface Case {
  readonly rule: string;
  readonly pass: string;
  readonly fail: string;
  /** Without forms the rule cannot judge. */
  readonly needsForms?: true;
  /** True within rounding. */
  readonly rounded?: string;
}

const CASES: readonly Case[] = [
  {
    rule: "NT-01",
    pass: "收入总计100.00万元。",
    fail: "收入总计100.01万元。",
    rounded: "收入总计100万元。",
    needsForms: true,
  },
  {
    rule: "NT-02",
    pass: "收入合计100.00万元，其中：财政拨款收入90.00万元，占90.00%；其他收入10.00万元，占10.00%。",
    fail: "收入合计100.00万元，其中：财政拨款收入91.00万元。",
  },
  {
    rule: "NT-03",
    pass: "支出合计100.00万元，其中：基本支出60.00万元；项目支出40.00万元。",
    fail: "支出合计100.00万元，其中：基本支出61.00万元。",
    needsForms: true,
  },
  {
    rule: "NT-04",
    pass: "支出合计100.00万元，其中：基本支出60.00万元，占60.00%。",
    fail: "支出合计100.00万元，其中：基本支出60.00万元，占60.10%。",
    rounded: "支出合计3.00万元，其中：基本支出1.00万元，占33.5%。",
  },
  {
    rule: "NT-06",
    pass: "财政拨款收入总计90.00万元，支出总计90.00万元。",
    fail: "财政拨款收入总计90.00万元，支出总计99.00万元。",
    needsForms: true,
  },
  {
    rule: "NT-07",
    pass: "机关运行经费10.00万元，比上年增加2.00万元，增长25.00%。",
    fail: "机关运行经费10.00万元，比上年增加2.00万元，增长20.00%。",
    rounded: "机关运行经费0.30万元，比上年减少0.30万元，下降50.67%。",
  },
  {
    rule: "NT-08",
    pass: "公务接待费年初预算2.00万元，支出决算1.00万元，决算数小于年初预算数。",
    fail: "公务接待费年初预算2.00万元，支出决算1.00万元，决算数大于年初预算数。",
  },
  {
    rule: "NT-09",
    pass: `${GENERAL}主要用于以下方面：教育（类）支出70.00万元；住房保障（类）支出20.00万元。`,
    fail: `${GENERAL}主要用于以下方面：教育（类）支出71.00万元。`,
    needsForms: true,
  },
  {
    rule: "NT-10",
    pass: `${GENERAL}1.教育支出（类）普通教育（款）小学教育（项）。支出决算为70.00万元。2.住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为20.00万元。`,
    fail: `${GENERAL}1.教育支出（类）普通教育（款）小学教育（项）。支出决算为70.00万元。`,
    needsForms: true,
  },
  {
    rule: "NT-11",
    pass: `${GENERAL}一般公共预算财政拨款支出90.00万元。1.教育支出（类）普通教育（款）小学教育（项）。支出决算为70.00万元。2.住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为20.00万元。`,
    fail: `${GENERAL}一般公共预算财政拨款支出90.00万元。1.教育支出（类）普通教育（款）小学教育（项）。支出决算为70.00万元。2.住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为21.00万元。`,
  },
  {
    rule: "NT-12",
    pass: `${GENERAL}一般公共预算财政拨款支出年初预算为100.00万元，支出决算为90.00万元。1.教育支出（类）普通教育（款）小学教育（项）。年初预算为100.00万元，支出决算为90.00万元。`,
    fail: `${GENERAL}一般公共预算财政拨款支出年初预算为100.00万元，支出决算为90.00万元。1.教育支出（类）普通教育（款）小学教育（项）。年初预算为80.00万元，支出决算为90.00万元。`,
  },
  {
    rule: "NT-13",
    pass: "基本支出年初预算为50.00万元，支出决算为60.00万元，完成年初预算的120.00%。",
    fail: "基本支出年初预算为50.00万元，支出决算为60.00万元，完成年初预算的83.33%。",
    rounded: "基本支出年初预算为0.03万元，支出决算为0.02万元，完成年初预算的70.00%。",
  },
  {
    rule: "NT-14",
    pass: `${GENERAL}1.教育支出（类）普通教育（款）小学教育（项）。年初预算为80.00万元，支出决算为70.00万元，完成年初预算的87.50%，决算数小于年初预算数的主要原因是学生减少。`,
    fail: `${GENERAL}1.教育支出（类）普通教育（款）小学教育（项）。年初预算为80.00万元，支出决算为70.00万元，完成年初预算的87.50%。`,
  },
  {
    rule: "NT-15",
    pass: `${GENERAL}1.教育支出（类）普通教育（款）小学教育（项）。年初预算为700.00万元，支出决算为70.00万元，完成年初预算的10.00%，主要原因是学校停办。`,
    fail: `${GENERAL}1.教育支出（类）普通教育（款）小学教育（项）。年初预算为700.00万元，支出决算为70.00万元，完成年初预算的10.00%，主要原因是正常浮动。`,
  },
  {
    rule: "NT-16",
    pass: `${BASIC}一般公共预算财政拨款基本支出60.00万元，其中：人员经费50.00万元；公用经费10.00万元。`,
    fail: `${BASIC}一般公共预算财政拨款基本支出60.00万元，其中：人员经费51.00万元；公用经费10.00万元。`,
  },
  {
    rule: "NT-17",
    pass: `${BASIC}工资福利支出50.00万元。商品和服务支出10.00万元。`,
    fail: `${BASIC}工资福利支出50.10万元。`,
    rounded: `${BASIC}工资福利支出50万元。`,
    needsForms: true,
  },
  {
    rule: "NT-18",
    pass: `${BASIC}人员经费50.00万元，主要包括：基本工资；公用经费10.00万元，主要包括：办公费。`,
    fail: `${BASIC}人员经费50.00万元，主要包括：基本工资、津贴补贴；公用经费10.00万元，主要包括：办公费。`,
    needsForms: true,
  },
  {
    rule: "NT-19",
    pass: "机关运行经费支出10.00万元。",
    fail: "机关运行经费支出11.00万元。",
    needsForms: true,
  },
  {
    rule: "NT-20",
    pass: `${BUY}政府采购支出总额9.00万元，其中：政府采购货物支出9.00万元、政府采购工程支出0万元、政府采购服务支出0万元。`,
    fail: `${BUY}政府采购支出总额9.00万元，其中：政府采购货物支出9.00万元、政府采购工程支出1.00万元、政府采购服务支出0万元。`,
  },
  {
    rule: "NT-21",
    pass: `${BUY}政府采购支出总额9.00万元。授予中小企业合同金额4.50万元，占政府采购支出总额的50.00%。`,
    fail: `${BUY}政府采购支出总额9.00万元。授予中小企业合同金额4.50万元，占政府采购支出总额的100.00%。`,
  },
  {
    rule: "NT-22",
    pass: `${BUY}政府采购支出总额9.00万元。授予中小企业合同金额4.50万元，其中：授予小微企业合同金额4.50万元。`,
    fail: `${BUY}政府采购支出总额9.00万元。授予中小企业合同金额4.50万元，其中：授予小微企业合同金额5.00万元。`,
  },
  {
    rule: "NT-23",
    pass: `${ASSETS}共有车辆2辆，其中：其他用车2辆。`,
    fail: `${ASSETS}共有车辆3辆，其中：其他用车2辆。`,
  },
  {
    rule: "NT-24",
    pass: "七、政府性基金预算财政拨款支出决算情况说明\n本年度无此项支出。",
    fail: "八、国有资本经营预算财政拨款支出决算情况说明\n本年度无此项支出。",
    needsForms: true,
  },
  {
    rule: "NT-25",
    pass: "机关运行经费10.00万元，比上年增加2.00万元。\n机关运行经费10.00万元，比上年8.00万元增加2.00万元。",
    fail: "机关运行经费10.00万元，比上年增加2.00万元。\n机关运行经费10.00万元，比上年增加3.00万元。",
  },
  {
    rule: "NT-26",
    pass: "二、支出决算情况说明\n支出合计100.00万元。\n支出合计\t100.00",
    fail: "二、支出决算情况说明\n支出合计100.00万元。\n支出合计\t110.00",
  },
  {
    rule: "NT-27",
    pass: "二、支出决算情况说明\n2024年度支出合计100.00万元，与2023年度相比增加1.00万元。",
    fail: "二、支出决算情况说明\n2024年度支出合计100.00万元，与2022年度相比增加1.00万元。",
  },
  {
    rule: "NT-28",
    pass: "预算绩效情况说明\n一般公共预算项目支出30.00万元。",
    fail: "预算绩效情况说明\n一般公共预算项目支出35.00万元。",
    needsForms: true,
  },
  {
    rule: "NT-29",
    pass: "一般公共预算财政拨款支出全年预算95.00万元，支出决算90.00万元，完成年初预算的100.00%。",
    fail: "一般公共预算财政拨款支出全年预算90.00万元，支出决算90.00万元，完成全年预算的100.00%。",
  },
  { rule: "NT-30", pass: "年末结转和结余5.00万元。", fail: "本年无结转结余。" },
  {
    rule: "NT-31",
    pass: "3、人员情况\n事业编制11人，目前在职11人。",
    fail: "3、人员情况\n事业编制11人，目前在职12人。",
  },
  {
    rule: "NT-32",
    pass: "4、资产情况\n资产合计28.09万元，其中货币资金0.31万元，固定资产净值26.51万元，无形资产净值1.27万元。",
    fail: "4、资产情况\n资产合计28.09万元，其中货币资金0.31万元，固定资产净值27.51万元，无形资产净值1.27万元。",
  },
  {
    rule: "NT-33",
    pass: `${THREE}公务接待费全年预算1.00万元，支出决算0.50万元。`,
    fail: `${THREE}公务接待费全年预算1.00万元，支出决算0.60万元。`,
  },
  {
    rule: "NT-34",
    pass: `${THREE}公务接待费支出决算0.50万元，与全年预算相比减少0.50万元，下降50.00%。`,
    fail: `${THREE}公务接待费支出决算0.50万元，与全年预算相比减少0.30万元，下降30.00%。`,
    needsForms: true,
  },
];

describe.each(CASES)("$rule", ({ rule, pass, fail, rounded, needsForms }) => {
  it("passes", () => {
    const { outcomes } = judged(rule, pass);
    expect(outcomes.fail).toBe(0);
    if (!["NT-29", "NT-30"].includes(rule)) expect(outcomes.pass + outcomes.notApplicable).toBeGreaterThan(0);
  });

  it("fails at its sentence", () => {
    const { findings } = judged(rule, fail);
    expect(findings.map((finding) => finding.rule)).toContain(rule);
    expect(findings.flatMap(({ lines, where }) => [...lines, ...where]).length).toBeGreaterThan(0);
  });

  it("is not applicable where nothing is told", () => {
    expect(judged(rule, "本单位依法公开。").outcomes).toMatchObject({ pass: 0, fail: 0, indeterminate: 0 });
  });

  if (rounded !== undefined)
    it("passes within rounding", () => {
      expect(
        judged(rule, rounded, rule === "NT-01" || rule === "NT-17" ? accounts : none).outcomes.fail,
      ).toBe(0);
    });

  if (needsForms)
    it("is indeterminate without the forms", () => {
      const { outcomes } = judged(rule, fail, none);
      expect(outcomes.fail).toBe(0);
      expect(outcomes.indeterminate).toBeGreaterThan(0);
    });
});

describe("all rules", () => {
  it("are tested, have a source, a formula and messages in both languages", () => {
    // The others have their cases in their files.
    const own = narrativeJudged.map(({ id }) => id);
    expect(narrativeRules.map(({ id }) => id).filter((id) => !own.includes(id))).toEqual(
      CASES.map(({ rule }) => rule),
    );
    for (const { title, formula, messages, source } of narrativeRules) {
      expect(
        title.zh.length * title.en.length * formula.zh.length * formula.en.length * source.document.length,
      ).toBeGreaterThan(0);
      for (const message of Object.values(messages ?? {}))
        expect(message.zh.length * message.en.length).toBeGreaterThan(0);
    }
  });

  it("compare with last year's accounts where they are given", () => {
    const text = "机关运行经费10.00万元，比上年增加2.00万元。";
    const previous = {
      ...none,
      year: 2023,
      forms: {
        statistics: table({ "operation.administrative": { count: "9.00" } }),
      } as FinalAccounts["forms"],
    };
    expect(
      judged("NT-25", text, none, previous).findings.map(({ expected, actual }) => [expected, actual]),
    ).toEqual([[9_000_000, 8_000_000]]);
  });

  it.each([["NT-15", { completionLeast: 10 }]])(
    "%s takes the limits of the profile before the national ones",
    (rule, limits) => {
      const narrative = readNarrative(CASES.find((each) => each.rule === rule)?.fail ?? "");
      const rules = narrativeRules.filter(({ id }) => id === rule);
      const evidence = evidenceOf({ narrative });
      const failed = (at: Partial<Profile>) =>
        check(accounts, { rules, evidence, profile: profile(null, 2024, at) }).outcomes.fail;
      expect(failed({})).toBe(1);
      expect(failed({ limits })).toBe(0);
    },
  );

  it("point out left-over templates and opposed directions", () => {
    expect(judged("NT-08", "公务接待费1.20万元，比上年下降（增长）5.00%。").findings[0]).toMatchObject({
      severity: "info",
    });
    expect(
      judged("NT-08", "公务接待费1.20万元，比上年增加0.10万元，下降9.09%。").findings[0]?.message.zh,
    ).toContain("方向相反");
  });

  it("find a change greater than the outturn, a rate of nothing, and figures where form 09 is empty", () => {
    const negative = judged("NT-07", "机关运行经费10.00万元，比上年增加20.00万元，增长25.00%。");
    expect(negative.findings[0]?.message.zh).toContain("负数");
    const empty = { ...none, forms: { threePublic: table({}) } as FinalAccounts["forms"] };
    expect(judged("NT-33", `${THREE}公务接待费支出决算0.00万元。`, empty).outcomes).toMatchObject({
      pass: 1,
      fail: 0,
    });
    expect(judged("NT-33", `${THREE}公务接待费支出决算0.50万元。`, empty).outcomes.fail).toBe(1);
  });

  it("take an item with a wrong name by its amount, and report one that no row can be", () => {
    const renamed = `${GENERAL}1.教育支出（类）普通教育（款）小学（项）。支出决算为70.00万元。2.住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为20.00万元。`;
    expect(judged("NT-10", renamed).findings).toEqual([]);
    const unknown = `${GENERAL}1.教育支出（类）普通教育（款）小学（项）。支出决算为71.00万元。2.住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为20.00万元。`;
    expect(
      judged("NT-10", unknown).findings.map(
        ({ message }) => message.zh.includes("没有此科目") || message.zh.includes("没有说明"),
      ),
    ).toEqual([true, true]);
  });
});

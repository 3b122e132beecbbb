import { describe, expect, it } from "vitest";
import type { FinalAccounts } from "../../src/accounts";
import { check, type Profile, profile } from "../../src/checking";
import { readNarrative } from "../../src/narrative";
import { evidenceOf, narrativeRules, textRules } from "../../src/rules";
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
const THREE = "九、“三公”经费财政拨款支出决算情况说明\n";

describe("all rules", () => {
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

  it.each([
    ["SG-15", "公务用车运行维护费支出20.00万元，公务用车保有量1辆。", { vehicleUpkeepMost: 20_000_000 }],
    ["SG-16", "公务接待费支出5.00万元，公务接待3批次，29人次。", { receptionPerGuestMost: 200_000 }],
    [
      "SG-17",
      "因公出国（境）费支出50.00万元，因公出国（境）团组数1个，因公出国（境）人次数2人次。",
      { abroadPerPersonMost: 25_000_000 },
    ],
    ["SG-18", "公务用车购置费支出28.00万元，购置公务用车1辆。", { vehiclePriceMost: 28_000_000 }],
    ["SG-20", "国内公务接待3批次，29人次。陪同人员18人。", { mealHostsFew: 18, mealGuestsSmall: 29 }],
  ])("%s takes the limits of the profile before the national ones", (rule, text, limits) => {
    const narrative = readNarrative(THREE + text);
    const rules = textRules.filter(({ id }) => id === rule);
    const evidence = evidenceOf({ narrative });
    const failed = (at: Partial<Profile>) =>
      check(accounts, { rules, evidence, profile: profile(null, 2024, at) }).outcomes.fail;
    expect(failed({})).toBe(1);
    expect(failed({ limits })).toBe(0);
  });

  it("take the least completion of the profile before their own", () => {
    const text = `${GENERAL}1.教育支出（类）普通教育（款）小学教育（项）。年初预算为700.00万元，支出决算为70.00万元，完成年初预算的10.00%，主要原因是正常浮动。`;
    const rules = narrativeRules.filter(({ id }) => id === "NT-15");
    const evidence = evidenceOf({ narrative: readNarrative(text) });
    const failed = (at: Partial<Profile>) =>
      check(accounts, { rules, evidence, profile: profile(null, 2024, at) }).outcomes.fail;
    expect([failed({}), failed({ limits: { completionLeast: 10 } })]).toEqual([1, 0]);
  });

  it("point out left-over templates and opposed directions", () => {
    expect(judged("NT-08", "公务接待费1.20万元，比上年下降（增长）5.00%。").findings[0]).toMatchObject({
      severity: "info",
    });
    expect(
      judged("NT-08", "公务接待费1.20万元，比上年增加0.10万元，下降9.09%。").findings[0]?.message.zh,
    ).toContain("方向相反");
  });

  it("find a change greater than the outturn, and figures where form 09 is empty", () => {
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
    expect(judged("NT-10", renamed).findings.map(({ severity, params }) => [severity, params.name])).toEqual([
      ["warning", "小学教育"],
    ]);
    const unknown = `${GENERAL}1.教育支出（类）普通教育（款）小学（项）。支出决算为71.00万元。2.住房保障支出（类）住房改革支出（款）住房公积金（项）。支出决算为20.00万元。`;
    expect(
      judged("NT-10", unknown).findings.map(
        ({ message }) => message.zh.includes("没有此科目") || message.zh.includes("没有说明"),
      ),
    ).toEqual([true, true]);
  });
});

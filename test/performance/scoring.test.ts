import { describe, expect, it } from "vitest";
import { JuesuanError } from "../../src/errors";
import {
  chooseScheme,
  defineScheme,
  evaluationOf,
  gradeOf,
  henanDepartment,
  henanProject,
  type IndicatorInput,
  inputProblems,
  national2020,
  national2021,
  nhsaThreePoint,
  parseEvaluation,
  type Scheme,
  schemes,
  scoreEvaluation,
  shanxiProject,
  sichuanDepartment2024,
  summarizeEvaluation,
  undecidableText,
  verdictOn,
} from "../../src/performance";
import { evaluationSchema } from "../../src/schemas";

function scored(scheme: Scheme, indicator: Partial<IndicatorInput>, inputs: Record<string, string> = {}) {
  const evaluation = evaluationOf({
    kind: scheme.kinds[0] ?? "project",
    name: "x",
    indicators: [{ name: "指标", weight: "10", ...indicator }],
  });
  const name = indicator.name ?? "指标";
  return scoreEvaluation(evaluation, scheme, { inputs: { [name]: inputs } }).indicators[0];
}

describe("the national scheme", () => {
  it.each([
    ["≥95%", "96%", "10"],
    ["≥95%", "90%", "9.47"],
    [">3次", "3次", "10"],
    ["≤30天", "40天", "7.5"],
    ["≤5万元", "27100元", "10"],
    ["≥47.5万人", "475000人", "10"],
    ["=253条", "246", "9.72"],
    ["=60人", "60", "10"],
    ["显著提升", "85%", "8.5"],
  ])("target %s, actual %s scores %s", (target, actual, expected) => {
    expect(scored(national2020, { target, actual })?.expected).toBe(expected);
  });

  it.each([
    ["≥2次", "≥2次", "condition-repeated"],
    ["≥2次", "完成", "only-said-to-be-met"],
    ["≥2次", "", "no-actual"],
    ["≥2次", "3万元", "units-differ"],
    ["≥0次", "3次", "target-zero"],
    ["=60人", "70", "policy-open"],
    ["有所提高", "正在推进", "text-not-judged"],
    ["有所提高", "", "no-actual"],
    ["有所提高", "≥90%", "condition-repeated"],
    ["", "90", "no-target"],
    ["≥2次", "若干次", "text-not-judged"],
    ["≥2次", "NaN", "not-a-number"],
  ])("target %s, actual “%s” is undecidable: %s", (target, actual, code) => {
    const outcome = scored(national2020, { target, actual })?.outcome;
    expect(outcome?.kind === "undecidable" ? outcome.code : outcome).toBe(code);
  });

  it("judges texts by bands, and by the wider ones of Hubei", () => {
    expect(scored(national2020, { target: "提升", actual: "达成预期指标" })?.outcome).toMatchObject({
      low: "8",
      high: "10",
    });
    expect(scored(national2020, { target: "提升", actual: "基本完成" })?.outcome).toMatchObject({
      low: "6",
      high: "8",
      highOpen: true,
    });
    expect(scored(schemes.hubei2020, { target: "提升", actual: "部分达成" })?.outcome).toMatchObject({
      low: "5",
      high: "8",
    });
    expect(scored(national2020, { target: "优良", actual: "优" })?.outcome).toMatchObject({
      low: "8",
      high: "10",
    });
  });

  it.each([
    // Dates: in time, late, and what neither tells.
    ["2024年12月31日前", "2024年12月20日", "10"],
    ["2024年11月底前", "2024-11-20", "10"],
    ["2024/6/30前完成", "2024.06.30", "10"],
    ["12月底前", "11月", "10"],
    ["2024年6月底前", "2024年7月1日", "0–10"],
    ["12月前", "12月3日", "text-not-judged"],
    ["2023年12月前", "11月3日", "text-not-judged"],
    // What should not happen.
    ["=0起", "0起", "10"],
    ["≤0起", "0", "10"],
    ["≤0起", "2起", "0–10"],
    ["=0起", "未发生", "10"],
    ["0次", "无", "10"],
    ["无安全事故", "未发生", "8..10"],
    ["≤0%", "-3.2%", "10"],
    // Words that go the other way, and the target's own words.
    ["显著提升", "提升不显著", "0–8"],
    ["有所提高", "有所下降", "0–8"],
    ["显著提升", "群众知晓度显著提升", "8..10"],
    ["显著提升", "较为明显", "text-not-judged"],
    // Between two values.
    ["90%-95%", "93%", "10"],
    ["90%～95%", "89.9%", "0–10"],
    ["3至5天", "6天", "0–10"],
    ["3-5天", "4次", "units-differ"],
    ["90%-95%", "完成", "8..10"],
    ["≥85%", "90%-95%", "10"],
    ["≥95%", "90%-95%", "9.47..10"],
    // Counts with their things, per mille.
    ["≥5次", "4次培训", "8"],
    ["≥3个", "3个项目", "10"],
    ["≥3个", "3个月", "units-differ"],
    ["≥100人", "90人次", "units-differ"],
    ["≤5‰", "0.4%", "10"],
    // One bare rate: a share or a per cent.
    ["≥95%", "0.96", "unit-open"],
    ["≤1%", "0.5", "10"],
  ])("target %s, actual “%s”: %s", (target, actual, expected) => {
    const evaluation = evaluationOf({
      kind: "project",
      name: "x",
      year: 2024,
      indicators: [{ name: "指标", weight: "10", target, actual }],
    });
    const outcome = scoreEvaluation(evaluation, national2020).indicators[0]?.outcome;
    const said =
      outcome?.kind === "score"
        ? outcome.score
        : outcome?.kind === "range"
          ? `${outcome.low}${outcome.highOpen ? "–" : ".."}${outcome.high}`
          : outcome?.code;
    expect(said).toBe(expected);
  });

  it("takes bare rates for shares where two rows print them so, for per cents where one prints a whole one", () => {
    const of = (...actuals: string[]) =>
      scoreEvaluation(
        evaluationOf({
          kind: "project",
          name: "x",
          indicators: actuals.map((actual, index) => ({
            name: `率${index}`,
            weight: "10",
            target: "≥95%",
            actual,
          })),
        }),
        national2020,
      ).indicators.map((row) => row.expected);
    expect(of("0.9", "1")).toEqual(["9.47", "10"]);
    expect(of("0.9", "96")).toEqual(["0.09", "10"]);
  });

  it("leaves the cost below its = target undecided unless the policy says", () => {
    const cost = { level2: "成本指标", target: "=100元", actual: "80元" };
    expect(scored(national2021, cost)?.outcome).toMatchObject({
      code: "policy-open",
      candidates: ["8", "10"],
    });
    expect(scored(shanxiProject({ equalsPolicy: "proportional" }), cost)?.expected).toBe("8");
    expect(scored(shanxiProject({ equalsPolicy: "strict" }), cost)?.expected).toBe("0");
  });
});

describe("the steps for central units", () => {
  it.each([
    ["100", "100", "10"],
    ["105", "100", "10"],
    ["99.99", "100", "7"],
    ["80", "100", "7"],
    ["60", "100", "5"],
    ["59.99", "100", "0"],
  ])("give an execution of %s of %s %s points", (executed, budget, expected) => {
    expect(schemes.central2021.execution?.award({ executed, budget, weight: "10" })).toEqual({
      kind: "score",
      score: expected,
    });
  });

  it.each([
    ["产出指标", "≥200人次", "180人次", "7.5"],
    ["产出指标", "≥200人次", "120人次", "0"],
    ["产出指标", "≥200人次", "260人次", "10"],
    ["满意度指标", "≥95%", "90%", "10"],
    ["满意度指标", "≥95%", "89.9%", "8"],
    ["满意度指标", "≥95%", "60", "5"],
    ["满意度指标", "≥95%", "59.9%", "0"],
    ["成本指标", "≤10万元", "9万元", "10"],
    ["成本指标", "=10万元", "10万元", "10"],
  ])("%s with target %s and actual %s: %s", (level1, target, actual, expected) => {
    expect(scored(schemes.central2021, { level1, target, actual })?.expected).toBe(expected);
  });

  it("leave open what the guide does not say, and are chosen for 中央 alone", () => {
    expect(scored(schemes.central2021, { target: "≤10万元", actual: "11万元" })?.outcome).toMatchObject({
      low: "0",
      high: "10",
      highOpen: true,
    });
    expect(scored(schemes.central2021, { target: "=10人", actual: "8人" })?.outcome).toMatchObject({
      candidates: ["8", "10"],
    });
    const evaluation = evaluationOf({
      kind: "project",
      name: "x",
      indicators: [{ name: "a", weight: "90" }],
    });
    expect(chooseScheme(evaluation, { province: "中央" })?.id).toBe("central2021");
    expect(chooseScheme(evaluation)?.id).toBe("mof2020");
  });
});

describe("every scheme", () => {
  it.each(Object.values(schemes))("$id says in short how each of its rules reckons", (scheme) => {
    const silent = scheme.rules.filter(({ formula }) => formula === undefined).map(({ id }) => id);
    expect(silent).toEqual([]);
    expect(scheme.execution === null || (scheme.execution.formula ?? "") !== "").toBe(true);
  });

  it("that no document proves is of certainty C", () => {
    const proved = ["mof2020", "mof2021", "central2021", "hubei2020", "department2013"];
    expect(Object.values(schemes).flatMap(({ id, certainty }) => (certainty === "C" ? [] : [id]))).toEqual(
      proved,
    );
  });
});

describe("Henan's automatic scheme", () => {
  it.each([
    ["≥70%", "95%", "20", "19.35", "5.71"],
    ["≥3323人", "500人", "5", "0.75", "-84.95"],
    ["≥105059人", "98106人", "10", "9.34", "-6.62"],
    ["≥1742人", "1700人", "10", "9.76", "-2.41"],
    ["≥0000", "100", "3", "1.8", "NaN"],
    ["≥0000", "0000", "1", "0", "0"],
    ["≥10次", "30次", "10", "6", "170"],
    ["≥35人", "40人", "10", "10", "0"],
    ["≤12月", "12月", "10", "10", "0"],
    ["≤100万元", "60万元", "10", "10", "0"],
    ["=270元", "270元", "10", "10", "0"],
    ["≥90%", "0%", "2", "0", "-100"],
  ])(
    "target %s, actual %s, weight %s: score %s, deviation %s",
    (target, actual, weight, expected, deviation) => {
      const row = scored(henanProject(), { target, actual, weight });
      expect([row?.expected, row?.deviation]).toEqual([expected, deviation]);
    },
  );

  it("marks what only one row supports, and takes other parameters", () => {
    expect(scored(henanProject(), { target: "≥70%", actual: "95%" })?.unverified).toBe("one row");
    expect(henanDepartment().execution?.unverified).toBe("one row");
    expect(
      scored(henanProject({ knee: "1.5", end: "3", floor: "0.5" }), { target: "≥10", actual: "20" })
        ?.expected,
    ).toBe("8.33");
    expect(scored(henanProject(), { target: "合规", actual: "100%" })?.expected).toBe("10");
    expect(scored(henanProject(), { role: "management", actual: "科学" })?.outcome.kind).toBe("undecidable");
  });
});

describe("the three-point scheme", () => {
  const points = "满分: ≥90% 合格: ≥80% 零分: ≤50%";
  it.each([
    [points, "≥90%", "95%", "10"],
    [points, "≥90%", "85%", "8"],
    [points, "≥90%", "65%", "3"],
    [points, "≥90%", "40%", "0"],
    ["满分: ≥90% (2 分) 合格: ≥80% (1 分) 零分: ≤50%", "≥90%", "85%", "1"],
    ["满分:100% (2分) 合格:80% (1分) 零分:<80%", "100%", "79%", "0"],
    ["全年执行数/全年预算数*10分(执行率≥90%,按10分计算)", "≥90%", "92%", "10"],
    ["全年执行数/全年预算数*10分(执行率≥90%,按10分计算)", "≥90%", "45%", "4.5"],
    ["小于65%得0.5分、大于等于65%小于70%得1分、大于等于70%小于80%得2分", "逐年提高", "66%", "1"],
    ["满分：≥31次 合格：≥20次 零分：<10次", "公开", "25次", "7.82"],
    ["满分：≤60分钟 合格：有设定 零分：无设定", "≤60分钟", "30分钟", "10"],
  ])("%s with target %s and actual %s gives %s", (standard, target, actual, expected) => {
    expect(scored(nhsaThreePoint, { standard, target, actual })?.expected).toBe(expected);
  });

  it.each([
    [points, "≥90%", "condition-repeated"],
    [points, "", "no-actual"],
    [points, "完成", "only-said-to-be-met"],
    [points, "3次", "units-differ"],
    ["满分: ≥90% (2 分) 合格: ≥80% (1 分) 零分: ≤50%", "70%", "between-steps"],
    ["满分：>85% 合格：85% 零分：<85%", "85%", "standard-inverted"],
    ["①有文件(2分) ②有部署(2分)", "符合", "text-not-judged"],
    ["", "95%", "standard-missing"],
  ])("%s with actual “%s” is undecidable: %s", (standard, actual, code) => {
    const outcome = scored(nhsaThreePoint, { standard, target: "≥90%", actual })?.outcome;
    expect(outcome?.kind === "undecidable" ? outcome.code : outcome).toBe(code);
  });

  it("counts sub-items of a result that was judged", () => {
    expect(
      scored(nhsaThreePoint, { standard: "①甲(1分) ②乙(1分)", target: "落实", actual: "完成", weight: "2" })
        ?.expected,
    ).toBe("2");
    expect(
      scored(nhsaThreePoint, {
        standard: "①甲(1分) ②乙(1分)",
        target: "落实",
        actual: "部分完成",
        weight: "2",
      })?.outcome,
    ).toMatchObject({ low: "0", high: "2" });
    expect(
      scored(nhsaThreePoint, { standard: "按文件评价", target: "落实", actual: "未完成", weight: "2" })
        ?.outcome,
    ).toMatchObject({ high: "1.2" });
  });
});

describe("Sichuan's department scheme", () => {
  it.each([
    ["医保监管履职效果", "10", { 完成目标数: "4", 目标总数: "5" }, "8"],
    ["预算编制质量", "8", { 调整预算数: "1000", 预算执行数: "890" }, "7.12"],
    [
      "支出执行进度",
      "9",
      {
        中省转移支付支出: "90",
        中省转移支付预算: "100",
        专项债券支出: "0",
        专项债券预算: "0",
        专项预算项目支出: "50",
        专项预算项目预算: "100",
      },
      "4.2",
    ],
    ["预算年终结余", "8", { 注销和结转金额: "100", 部门预算总金额: "900" }, "7.11"],
    ["严控一般性支出", "6", { 预算压减率: "2", 执行压减率: "5" }, "5.4"],
    ["人均资产变化率", "3", { 变化率: "-4", 平均值: "-4.63" }, "2"],
    ["资产利用率", "3", { 超年限家具原值: "5", 家具原值: "10", 超年限设备原值: "1", 设备原值: "1" }, "2.25"],
    ["支持中小企业发展", "3", { 符合要求: "0" }, "0"],
    ["支持中小企业发展", "3", { 符合要求: "1" }, "3"],
    ["采购执行率", "3", { 实际支付: "90", 采购预算扣除节约: "100" }, "2.7"],
    ["执行同向", "5", { 不符合项目数: "1", 项目总数: "4" }, "3.75"],
    [
      "执行结果",
      "4",
      { 合格常年项目数: "3", 常年项目数: "3", 合格一次性和阶段项目数: "2", 一次性和阶段项目数: "4" },
      "3",
    ],
    ["目标完成", "6", { 完成项目数: "4", 项目总数: "5" }, "4.8"],
    ["目标偏离", "6", { 偏离三成内指标数: "9", 已完成指标数: "10" }, "5.4"],
  ] as const)("%s of %s points: %o gives %s", (name, weight, inputs, expected) => {
    expect(scored(sichuanDepartment2024, { name, weight }, inputs)?.expected).toBe(expected);
  });

  it("reads the steps of 资产盘活率 from its own cell", () => {
    const standard = "变化率在60%以下的得2.4分，60%-80%的得1.8分，80-100%的得1.2分，100%以上的不得分。";
    const of = (rate: string) =>
      scored(sichuanDepartment2024, { name: "资产盘活率", weight: "3", standard }, { 占比变化率: rate })
        ?.expected;
    expect(["50", "70", "80", "120"].map(of)).toEqual(["2.4", "1.8", "1.2", "0"]);
    expect(
      scored(sichuanDepartment2024, { name: "资产盘活率", weight: "3" }, { 占比变化率: "1" })?.outcome,
    ).toMatchObject({ code: "standard-missing" });
  });

  it("takes one point for each finding, and gives no number without its figures", () => {
    expect(
      scored(sichuanDepartment2024, { role: "deduction", name: "财务管理制度", weight: "5" }, { 问题数: "2" })
        ?.expected,
    ).toBe("3");
    expect(
      scored(sichuanDepartment2024, { name: "预算编制质量", weight: "8", score: "7.12" })?.outcome,
    ).toMatchObject({ code: "inputs-missing" });
    expect(scored(sichuanDepartment2024, { name: "别的", weight: "8" })?.verdict).toBe("blank");
  });
});

describe("the department framework of 2013", () => {
  it.each([
    ["“三公经费”控制率", "92.48%", "10"],
    ["公用经费控制率", "125%", "8"],
    ["预算调整率", "0", "10"],
    ["结转结余率", "0%", "10"],
    ["三公经费变动率", "-5%", "10"],
    ["收入预算完成率", "90%", "9"],
    ["社会公众满意度", "80%", "8"],
  ])("%s %s scores %s, marked as inferred", (name, actual, expected) => {
    const row = scored(schemes.department2013, { name, actual });
    expect([row?.expected, row?.unverified]).toEqual([expected, "inferred"]);
  });

  it("says nothing about the points of a miss it does not define", () => {
    expect(scored(schemes.department2013, { name: "预算调整率", actual: "7%" })?.expected).toBeNull();
    expect(scored(schemes.department2013, { name: "结转结余率", actual: "7%" })?.expected).toBeNull();
    expect(scored(schemes.department2013, { name: "三公经费变动率", actual: "7%" })?.expected).toBeNull();
    expect(scored(schemes.department2013, { name: "管理制度", actual: "完成" })?.outcome.kind).toBe("range");
    expect(scored(schemes.department2013, { name: "参保率", target: "=100%", actual: "90%" })?.expected).toBe(
      "9",
    );
  });
});

describe("choosing a scheme", () => {
  const indicators = [{ level1: "产出指标", name: "次数", weight: "90" }];
  it("goes by the form and the province, never by a name", () => {
    const of = (more: Partial<Parameters<typeof evaluationOf>[0]>, province?: string) =>
      chooseScheme(
        evaluationOf({ kind: "project", name: "x", indicators, ...more }),
        province === undefined ? {} : { province },
      )?.id;
    expect(of({})).toBe("mof2020");
    expect(of({ indicators: [...indicators, { level1: "成本指标", name: "成本" }] })).toBe("mof2021");
    expect(of({ budget: [{ source: "总额", weight: "20" }] })).toBe("hubei2020");
    expect(of({ columns: ["年初指标"] }, "湖北")).toBe("mof2020");
    expect(of({ columns: ["标准值", "评分标准"] })).toBe("nhsaThreePoint");
    expect(
      of({
        columns: ["偏差度"],
        indicators: [...indicators, { role: "management", name: "合规", weight: "5" }],
      }),
    ).toBe("henanProject");
    expect(of({ kind: "department", columns: ["偏差度"] })).toBe("henanDepartment");
    expect(of({ kind: "department", columns: ["评分说明"] })).toBe("sichuanDepartment2024");
    expect(of({ kind: "department", indicators: [{ level1: "投入指标", name: "控制率" }] })).toBe(
      "department2013",
    );
    expect(of({ kind: "targets" })).toBeUndefined();
  });
});

describe("scores and totals", () => {
  it("takes printed scores into the total where none can be recomputed, and says how many", () => {
    const score = scoreEvaluation(
      evaluationOf({
        kind: "project",
        name: "x",
        budget: [{ source: "合计", adjusted: "100", executed: "60", score: "7" }],
        indicators: [
          { name: "次数", target: "≥2次", actual: "≥2次", weight: "50", score: "48" },
          { name: "满意度", target: "≥90%", actual: "45%", weight: "40", score: "40" },
        ],
      }),
      national2020,
    );
    expect([
      score.budget[0]?.weight,
      score.budget[0]?.expected,
      score.totalAsPrinted,
      score.takenAsPrinted,
      score.printedSum,
    ]).toEqual(["10", "6", "74", 1, "95"]);
    expect(score.total).toEqual({ low: "26", high: "76", lowOpen: false, highOpen: false, decided: null });
    expect([score.grade, score.grades]).toEqual([null, ["中", "差"]]);
    expect(score.indicators.map((row) => row.verdict)).toEqual(["open", "different"]);
  });

  it("says which rows leave the total open, why, and from what to what", () => {
    const score = scoreEvaluation(
      evaluationOf({
        kind: "project",
        name: "x",
        budget: [{ source: "合计", adjusted: "100", weight: "10" }],
        indicators: [
          { name: "次数", target: "≥4次", actual: "4次", weight: "50" },
          { name: "知晓度", target: "提升", actual: "部分达成", weight: "30" },
          { name: "成本", level2: "成本指标", target: "=10万元", actual: "8万元", weight: "10" },
          { name: "备用", target: "≥0次", actual: "", weight: "0" },
        ],
      }),
      national2020,
    );
    expect(score.total).toEqual({ low: "76", high: "94", lowOpen: false, highOpen: true, decided: null });
    expect(score.open.map((row) => [row.part, row.index, row.why, row.low, row.high])).toEqual([
      ["budget", 0, "no-actual", "0", "10"],
      ["indicators", 1, "only-a-band", "18", "24"],
      ["indicators", 2, "policy-open", "8", "10"],
    ]);
    expect([score.totalAsPrinted, score.takenAsPrinted, score.grades]).toEqual([null, 0, ["优", "良", "中"]]);
    expect(score.indicators[3]?.expected).toBe("0");
  });

  it("grades an open end one hundredth short of it", () => {
    const of = (weight: string) =>
      scoreEvaluation(
        evaluationOf({
          kind: "project",
          name: "x",
          indicators: [
            { name: "次数", target: "≥4次", actual: "4次", weight },
            { name: "知晓度", target: "提升", actual: "部分达成", weight: "30" },
          ],
        }),
        national2020,
      );
    expect([of("66").grade, of("66").grades]).toEqual(["良", ["良"]]);
    expect([of("66.01").grade, of("66.01").grades]).toEqual([null, ["优", "良"]]);
  });

  it("takes what a reviewer gives: points, a degree, a level", () => {
    const evaluation = evaluationOf({
      kind: "project",
      name: "x",
      indicators: [
        { name: "次数", target: "≥4次", actual: "完成", weight: "40" },
        { name: "知晓度", target: "提升", actual: "明显", weight: "30" },
        { name: "知晓度", target: "增强", actual: "明显", weight: "20" },
        { name: "满意度", target: "满意", actual: "调查", weight: "10" },
      ],
    });
    const score = scoreEvaluation(evaluation, national2020, {
      judgements: [
        { row: "次数", score: 36, reason: "查阅台账" },
        { row: 1, rate: "0.9" },
        { row: 2, level: "met" },
        { row: "知晓度", rate: 1 },
        { row: 9, level: "met" },
        { row: "满意度", score: 11 },
      ],
    });
    expect(score.indicators.map((row) => [row.rule, row.expected])).toEqual([
      ["judgement", "36"],
      ["judgement", "27"],
      ["quality", null],
      ["quality", null],
    ]);
    expect(score.indicators[0]?.reason).toBe("查阅台账");
    expect(score.total).toMatchObject({ low: "79", high: "93", decided: null });
    expect(score.open.map((row) => [row.index, row.why])).toEqual([
      [2, "only-a-band"],
      [3, "text-not-judged"],
    ]);
    expect(score.problems.map(({ code, found, expected }) => [code, found, expected])).toEqual([
      ["judgement-without-row", "知晓度", "1/2"],
      ["judgement-without-row", "9", ""],
      ["judgement-outside-weight", "11", "0–10"],
    ]);
  });

  it("has no total where no weight is printed", () => {
    const of = (indicator: IndicatorInput) =>
      scoreEvaluation(evaluationOf({ kind: "project", name: "x", indicators: [indicator] }), national2020);
    expect(of({ name: "a", target: "≥2次", weight: "50" }).totalAsPrinted).toBeNull();
    expect(of({ name: "a", actual: "2", score: "2" }).total).toBeNull();
    expect(of({ name: "a", actual: "2", score: "2" }).grade).toBeNull();
  });

  it("computes big and fine figures as exactly as small ones", () => {
    expect(
      scored(national2020, {
        target: "≥123456789012345678.123456789",
        actual: "61728394506172839.0617283945",
        weight: "10",
      })?.expected,
    ).toBe("5");
    expect(scored(national2020, { target: "≥3", actual: "1", weight: "0.015" })?.expected).toBe("0.01");
    expect(scored(national2020, { target: "≥-3", actual: "1" })?.expected).toBe("10");
    expect(scored(national2020, { target: "≥-3", actual: "-4" })?.outcome).toMatchObject({
      code: "negative-target",
    });
    expect(scored(national2020, { target: "≤-5%", actual: "-6%" })?.expected).toBe("10");
    expect(scored(national2020, { target: "≤-5%", actual: "-4%" })?.outcome).toMatchObject({
      code: "negative-target",
    });
    expect(scored(national2020, { target: "≥3", actual: "-1" })?.expected).toBe("0");
    expect(scored(national2020, { target: "≥3", actual: "1", weight: "-5" })?.outcome).toMatchObject({
      code: "bad-weight",
    });
  });

  it("grades by the scale, compares printed scores as numbers", () => {
    expect(["100", "90", "89.99", "60", "59.99", "-1"].map((total) => gradeOf(total))).toEqual([
      "优",
      "优",
      "良",
      "中",
      "差",
      null,
    ]);
    expect(verdictOn(null, { kind: "score", score: "1" })).toBe("blank");
    expect(verdictOn("5", { kind: "undecidable", code: "policy-open", candidates: ["3", "5.00"] })).toBe(
      "permitted",
    );
    expect(verdictOn("6", { kind: "range", low: "0", high: "6", lowOpen: false, highOpen: true })).toBe(
      "different",
    );
    expect(undecidableText("target-zero", "zh-CN")).toContain("零");
  });

  it("names what is wrong with the input", () => {
    const evaluation = evaluationOf({
      kind: "project",
      name: "坏",
      budget: [{ source: "合计", rate: "1200%", weight: "10", score: "1" }],
      indicators: [
        { name: "a", target: "≥0次", actual: "1", weight: "-5" },
        { name: "b", target: "≤5万元", actual: "60000元", weight: "20" },
        { name: "c", target: "≥5次", actual: "3元", weight: "20" },
        { name: "d", target: "≥90%", actual: "2000%", weight: "20" },
      ],
    });
    expect(inputProblems(evaluation).map((problem) => problem.code)).toEqual([
      "rate-above-1000",
      "negative-weight",
      "target-zero",
      "unit-converted",
      "units-differ",
      "rate-above-1000",
      "weights-do-not-add-up",
    ]);
  });
});

describe("schemes of one's own", () => {
  const base = {
    id: "mine",
    title: "t",
    source: "s",
    certainty: "A" as const,
    kinds: ["project" as const],
    grades: national2020.grades,
  };
  const rule = national2020.rules[0];
  it("are refused with the reason where they cannot work", () => {
    if (rule === undefined) throw new Error("no rule");
    expect(() => defineScheme({ ...base, rules: [] })).toThrow(JuesuanError);
    expect(() => defineScheme({ ...base, rules: [rule, rule] })).toThrow(
      /rules\.1\.id is "own-standard", expected an id of its own/,
    );
    expect(() => defineScheme({ ...base, rules: [rule], grades: [...base.grades].reverse() })).toThrow(
      /grades\.1\.from is .*, expected < \d+/,
    );
    expect(() => defineScheme({ ...base, rules: [rule], grades: [{ name: "优", from: "x" }] })).toThrow(
      /grades\.0\.from is "x", expected a number/,
    );
    expect(() =>
      defineScheme({
        ...base,
        rules: [rule],
        presets: [{ title: "p", execution: 10, families: { 产出: 50 } }],
      }),
    ).toThrow(/presets\.0 is 60, expected 100, none negative/);
    expect(defineScheme({ ...base, rules: [rule] }).handTyped).toBe(true);
  });

  it("are tried in the order of their rules and by all their conditions", () => {
    const scheme = defineScheme({
      ...base,
      rules: [
        { id: "name", title: "按名", selects: { name: /^特/ }, award: () => ({ kind: "score", score: "1" }) },
        {
          id: "family",
          title: "按类",
          selects: { families: ["效益"], actual: ["number"] },
          award: () => ({ kind: "score", score: "2" }),
        },
        {
          id: "standard",
          title: "按标准",
          selects: { standard: true },
          award: () => ({ kind: "score", score: "3" }),
        },
        {
          id: "where",
          title: "其他",
          selects: { where: ({ weight }) => weight === "7" },
          award: () => ({ kind: "score", score: "4" }),
        },
      ],
    });
    expect(scored(scheme, { name: "特别" })?.rule).toBe("name");
    expect(scored(scheme, { level1: "效益指标", actual: "1" })?.rule).toBe("family");
    expect(scored(scheme, { standard: "满分: ≥90% 合格: ≥80% 零分: ≤50%" })?.rule).toBe("standard");
    expect(scored(scheme, { weight: "7" })?.rule).toBe("where");
    expect(scored(scheme, { weight: "8" })?.outcome).toMatchObject({ code: "no-rule" });
    expect(scored(scheme, { weight: "" })?.outcome).toMatchObject({ code: "no-weight" });
  });
});

describe("data", () => {
  const evaluation = evaluationOf({
    kind: "project",
    name: "x",
    unit: "元",
    budget: [
      { source: "合计", initial: "10", adjusted: "10", executed: "9", rate: "90%", weight: "10", score: "9" },
      { source: "中央" },
    ],
    indicators: [
      {
        line: 3,
        level1: "产出指标",
        level2: "数量指标",
        name: "次数",
        target: "$\\geq 4$次",
        actual: "3次",
        weight: "90",
        score: "67.5",
        reason: "疫情",
        standard: "满分: ≥4次",
      },
    ],
    total: "76.5",
    stated: [{ line: 9, of: "grade", value: "中" }],
  });

  it("survives JSON and is validated", () => {
    const copy: unknown = JSON.parse(JSON.stringify(evaluation));
    expect(parseEvaluation(copy)).toEqual(evaluation);
    expect(evaluationSchema.safeParse({ ...evaluation, indicators: [{}] }).success).toBe(false);
    expect(() => parseEvaluation({ ...evaluation, kind: "other" })).toThrow(/kind/);
  });

  it("is summarized with the expected scores beside the printed ones", () => {
    expect(summarizeEvaluation(evaluation)).toEqual({
      kind: "project",
      name: "x",
      line: 0,
      scheme: "mof2020",
      schemeTitle: "项目支出绩效自评（2020）",
      certainty: "B",
      budget: [
        {
          source: "合计",
          initial: "10",
          adjusted: "10",
          executed: "9",
          rate: "90",
          weight: "10",
          score: "9",
          expected: "9",
          verdict: "equal",
          rule: "execution",
          ruleTitle: "预算执行率按比例",
          line: 0,
        },
        {
          source: "中央",
          initial: null,
          adjusted: null,
          executed: null,
          rate: null,
          weight: null,
          score: null,
          expected: null,
          verdict: null,
          rule: null,
          ruleTitle: null,
          line: 0,
        },
      ],
      indicators: [
        {
          line: 3,
          level1: "产出指标",
          level2: "数量指标",
          name: "次数",
          target: "≥4次",
          actual: "3次",
          weight: "90",
          score: "67.5",
          expected: "67.5",
          verdict: "equal",
          rule: "forward",
          ruleTitle: "正向指标按完成比例",
          deviation: "-25",
          reason: "疫情",
        },
      ],
      printedTotal: "76.5",
      total: "76.5",
      takenAsPrinted: 0,
      totalRange: { low: "76.5", high: "76.5", lowOpen: false, highOpen: false },
      open: [],
      grade: "中",
      grades: ["中"],
    });
    expect(summarizeEvaluation(evaluation, { scheme: null })).toMatchObject({
      scheme: null,
      total: null,
      grade: "中",
    });
  });
});

describe("a standard of the row itself", () => {
  const of = (row: Record<string, string>) =>
    scoreEvaluation(
      evaluationOf({ kind: "project", name: "x", indicators: [{ name: "a", weight: "10", ...row }] }),
      national2020,
    ).indicators[0];

  it.each([
    ["takes points off for each whole per cent", "≥98%", "96%", "每低1个百分点扣1.5分，扣完为止", "7"],
    ["takes no more than there are", "≥98%", "80%", "每降低1%扣1分", "0"],
    ["gives all or nothing", "≤24小时", "30小时", "按时完成得10分，超时不得分", "0"],
    ["gives what its words are worth", "规范", "较规范", "规范得10分，较规范得8分，不规范不得分", "8"],
    ["in proportion is that of the measures", "≥10场", "9场", "按完成比例计分，未完成不得分", "9"],
    ["leaves a target that was reached alone", "≥98%", "98%", "每低1个百分点扣1分", "10"],
  ])("%s", (_, target, actual, standard, expected) => {
    expect(of({ target, actual, standard })?.expected).toBe(expected);
  });

  it.each([
    ["for a part of a per cent", "≥98%", "96.5%", "每低1个百分点扣1分"],
    ["for points that go with something else", "≥12次", "10次", "每缺一份资料扣0.5分"],
    ["for a step that it does not reach", "≥90%", "72%", "大于等于65%小于75%得4分；小于65%不得分"],
    ["for a part of what was to be whole", "健全", "部分达成", "健全得10分，不健全不得分"],
    ["for a part of a measure", "≥100人", "93人", "每少5人扣1分"],
    ["for a measure of another thing", "≥12场", "10场", "每少一份资料扣1分"],
    ["for another threshold besides", "≥98%", "96%", "每低1个百分点扣1分，低于97%不得分"],
  ])("leaves the row open %s", (_, target, actual, standard) => {
    expect(of({ target, actual, standard })?.outcome).toMatchObject({ code: "standard-missing" });
  });
});

describe("values that are told in other words", () => {
  const of = (target: string, actual: string) =>
    scoreEvaluation(
      evaluationOf({
        kind: "project",
        name: "x",
        year: 2024,
        indicators: [{ name: "a", weight: "10", target, actual }],
      }),
      national2020,
    ).indicators[0];

  it.each([
    ["≤150/10万", "132.5/10万人", "10"],
    ["≥8例/10万人", "6例/10万人", "7.5"],
    ["10个工作日内", "8个工作日", "10"],
    ["10个工作日内", "12.5个工作日", "8"],
    ["300-350万元", "3200000元", "10"],
    ["每月10日前", "每月8日", "10"],
    ["三季度末", "2024年9月", "10"],
  ])("%s beside %s is %s of ten", (target, actual, expected) => {
    expect(of(target, actual)?.expected).toBe(expected);
  });

  it.each([
    ["优良中低差", "差"],
    ["好坏", "坏"],
    ["每月10日前", "每月12日"],
    ["300-350万元", "3600000元"],
  ])("%s beside %s is less than all", (target, actual) => {
    expect(of(target, actual)?.outcome).toMatchObject({ kind: "range", highOpen: true });
  });

  it("70%左右 is near 70.8%, and nobody says how near", () => {
    expect(of("70%左右", "70.8%")?.outcome).toMatchObject({ code: "text-not-judged" });
  });
});

describe("a cell that is none", () => {
  const of = (weight: unknown) => () =>
    evaluationOf({ kind: "project", name: "x", indicators: [{ name: "a", weight: weight as number }] });

  it("is refused with its place, and points in words are bad ones", () => {
    expect(of(true)).toThrow(/input\.indicators\.0\.weight is true, expected a text or a number or null/);
    expect(of(new Date(0))).toThrow(/input\.indicators\.0\.weight is an object/);
    expect(of(Number.NaN)).toThrow(/input\.indicators\.0\.weight is NaN/);
    expect(scoreEvaluation(of("十分")(), national2020).indicators[0]?.outcome).toMatchObject({
      code: "bad-weight",
    });
  });

  it("is told where ten times a budget was spent", () => {
    const evaluation = evaluationOf({
      kind: "project",
      name: "x",
      budget: [{ source: "合计", adjusted: "1,200.5万元", executed: 11_400_000, weight: 100 }],
      indicators: [],
    });
    expect(scoreEvaluation(evaluation, national2020).problems.map(({ code }) => code)).toEqual([
      "rate-above-1000",
    ]);
  });
});

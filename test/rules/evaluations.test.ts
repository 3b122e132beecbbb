import { describe, expect, it } from "vitest";
import { check } from "../../src/checking";
import { evaluationOf, readEvaluations } from "../../src/performance";
import { type CaseEvaluation, evaluationRules, evidenceOf } from "../../src/rules";
import { readLines } from "../../src/tables";
import { accountsOf } from "./support/case-accounts";

const row = {
  level1: "产出指标",
  level2: "数量指标",
  name: "培训次数",
  target: "≥4次",
  actual: "4次",
  weight: "90",
  score: "90",
};
const funds = { source: "合计", adjusted: "100", executed: "100", rate: "100%", weight: "10", score: "10" };

function found(evaluation: CaseEvaluation, text = "", forms = {}) {
  const { line = 1, totalLine = 9, unread = [], sections = [], remarks = [], ...input } = evaluation;
  const evaluations = [{ ...evaluationOf(input), line, totalLine, unread, sections, remarks }];
  const lines = readLines(text);
  const { findings, broken } = check(accountsOf(forms), {
    rules: evaluationRules,
    evidence: evidenceOf({ evaluations, lines }),
    document: { lines },
  });
  expect(broken).toEqual([]);
  return findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule);
}

const project = (more: Partial<CaseEvaluation> = {}): CaseEvaluation => ({
  kind: "project",
  name: "道路养护经费",
  unit: "万元",
  budget: [funds],
  indicators: [row],
  total: "100",
  totalWeight: "100",
  ...more,
});
const indicator = (more: Partial<typeof row> & { readonly reason?: string }) =>
  project({ indicators: [{ ...row, ...more }] });

describe("honest forms", () => {
  it("are accused of nothing in any unit", () => {
    expect(found(project())).toEqual([]);
    const department = {
      kind: "department",
      name: "某局",
      unit: "亿元",
      indicators: [row],
      total: "100",
    } as const;
    const yi = { ...funds, adjusted: "3.4", executed: "3.4" };
    const forms = { expenditure: { total: { total: 33_952.18 } } };
    expect(found({ ...department, budget: [yi] }, "", forms)).toEqual([]);
    const wan = { ...funds, adjusted: "33952", executed: "33952" };
    expect(found({ ...department, unit: "万元", budget: [wan] }, "", forms)).toEqual([]);
    expect(
      found(
        { ...department, unit: "万元", budget: [{ ...wan, adjusted: "33962", executed: "33962" }] },
        "",
        forms,
      ),
    ).toEqual(["PF-19"]);
  });

  it("score a rate that rounded amounts give only roughly", () => {
    const rounded = { ...funds, adjusted: "3.1", executed: "2.9", rate: "94.52%", score: "9.45" };
    expect(found(project({ unit: "亿元", budget: [rounded], total: "99.45" }))).toEqual([]);
    expect(found(project({ unit: "亿元", budget: [{ ...rounded, score: "8.45" }], total: "98.45" }))).toEqual(
      ["PF-06"],
    );
  });

  it("print a rate as a share of one", () => {
    const share = { ...funds, adjusted: "100.00", executed: "90.00", rate: "0.9", score: "9" };
    expect(found(project({ budget: [share], total: "99" }))).toEqual([]);
  });

  it("are not asked for what their columns do not have", () => {
    const reduced = { ...row, actual: "3次", score: "67.5" };
    const columns = ["三级指标", "指标值", "完成值", "分值", "得分"];
    expect(found(project({ indicators: [reduced], total: "77.5", columns }))).toEqual([]);
    expect(
      found(project({ indicators: [reduced], total: "77.5", columns: [...columns, "偏差原因"] })),
    ).toEqual(["PF-15"]);
  });

  it("may show of many projects some", () => {
    expect(found(project(), "对12个项目开展了绩效自评，选取1个重点项目公开自评结果。")).toEqual([]);
    // Without a word of it this is a hint: the other forms may be published elsewhere.
    expect(found(project(), "对12个项目开展了绩效自评。")).toEqual([]);
  });
});

describe("forms that are cut off", () => {
  const cut = (more: Partial<CaseEvaluation>) =>
    project({ totalWeight: "", totalLine: 2, indicators: [{ ...row, line: 5 } as typeof row], ...more });

  it("are told and not judged where rows may follow", () => {
    const { indicators } = cut({});
    const short = indicators.map((one) => ({ ...one, weight: "60", score: "60" }));
    expect(found(cut({ indicators: short, total: "97" }))).toEqual([]);
    // What cannot be true however the form goes on: more than the rows left out can hold.
    expect(found(cut({ indicators: short.map((one) => ({ ...one, score: "30" })), total: "97" }))).toContain(
      "PF-02",
    );
  });
});

describe("targets that were missed", () => {
  it.each([
    ["事故起数", "0起", "1起"],
    ["事故起数", "≤0起", "1起"],
    ["完工时间", "2024年12月底前", "2025年3月"],
    ["完工时间", "9月30日前", "10月"],
    ["宣传效果", "效果显著", "效果不显著"],
    ["办理效率", "有所提高", "有所下降"],
    ["信访情况", "无投诉", "发生投诉2起"],
  ])("%s %s, reached %s, has no full marks", (name, target, actual) => {
    expect(found(indicator({ name, target, actual }))).toEqual(["PF-16"]);
  });

  it.each([
    ["完工时间", "2024年12月底前", "2024年11月"],
    ["完工时间", "9月前", "9月"],
    ["完工时间", "12月底前", "2025年1月"],
    ["宣传效果", "效果显著", "显著"],
    ["安全状况", "无重大事故", "无"],
    ["水质", "不低于三类", "未低于三类"],
    ["火灾受害率", "≤0.9‰", "0‰"],
    ["投诉次数", "=5次", "5次"],
    ["完工时间", "1月至12月", "12月"],
    ["完工时间", "6月底、12月底前", "12月"],
    ["开工时间", "3月开工", "5月"],
    ["服务能力", "不断提升", "有效提升10%"],
    ["合格情况", "合格", "未发现不合格"],
    ["水位", "不下降", "有所上升"],
    ["环境质量", "明显改善", "无明显下降"],
  ])("%s %s, reached %s, may have them", (name, target, actual) => {
    expect(found(indicator({ name, target, actual }))).toEqual([]);
  });

  it("asks the reason of a transfer without scores", () => {
    const transfer = (reason: string): CaseEvaluation => ({
      kind: "specialFund",
      name: "补助资金",
      indicators: [{ name: "改造户数", target: "≥200户", actual: "150户", reason }],
    });
    expect(found(transfer(""))).toEqual(["PF-40"]);
    expect(found(transfer("雨季停工"))).toEqual([]);
  });
});

describe("one cause", () => {
  it("gives one finding", () => {
    expect(found(indicator({ score: "80" })).filter((rule) => rule !== "PF-02")).toEqual(["PF-17"]);
    expect(found(indicator({ actual: "3次" }))).toEqual(["PF-16"]);
    expect(found(indicator({ score: "95" })).filter((rule) => rule !== "PF-02")).toEqual(["PF-03"]);
    const idle = ["不适用1", "不适用2"].map((name) => ({
      ...row,
      name,
      target: "≥0000",
      actual: "100",
      weight: "45",
      score: "45",
    }));
    expect(found(project({ indicators: idle }))).toEqual(["PF-12"]);
    const left = project({ indicators: [{ ...row, weight: "80", score: "80" }] });
    expect(found(left)).toEqual(["PF-01"]);
  });
});

describe("more than was asked for", () => {
  it("may cost points where the target was set far too low, by 财预〔2020〕10号", () => {
    const cut = { ...row, score: "80" };
    const rest = ["PF-02"];
    expect(found(project({ indicators: [{ ...cut, actual: "4次" }] }))).toEqual(
      expect.arrayContaining(["PF-17"]),
    );
    expect(
      found(project({ indicators: [{ ...cut, actual: "9次" }] })).filter((rule) => !rest.includes(rule)),
    ).toEqual(["PF-14"]);
    const cost = { ...cut, name: "维护成本", target: "≤100万元", actual: "40万元" };
    expect(found(project({ indicators: [cost], total: "90" }))).toEqual([]);
    expect(found(project({ indicators: [{ ...cost, actual: "99万元" }], total: "90" }))).toEqual(["PF-17"]);
  });
});

describe("headings that do not go with their rows", () => {
  const rows = ["20", "30"].map((weight) => ({ ...row, weight, score: weight }));
  const [first = row, second = row] = rows;
  const sections = (level1: string, level2: string) => [
    { line: 2, level: 1 as const, title: "产出指标", weight: level1 },
    { line: 3, level: 2 as const, title: "数量指标", weight: "20" },
    { line: 4, level: 2 as const, title: "质量指标", weight: level2 },
  ];
  const headed = (level1: string, level2: string) =>
    found(
      project({
        indicators: [first, { ...second, level2: "质量指标" }],
        sections: sections(level1, level2),
        total: "60",
        totalWeight: "",
      }),
    );
  it("are told where they stand, and not again at the heading above", () => {
    expect(headed("50", "30").filter((rule) => rule === "PF-04")).toEqual([]);
    expect(headed("40", "20").filter((rule) => rule === "PF-04")).toEqual(["PF-04"]);
    expect(headed("45", "20").filter((rule) => rule === "PF-04")).toEqual(["PF-04", "PF-04"]);
  });
});

describe("the rate of execution in the report", () => {
  const funded = { ...funds, initial: "120", adjusted: "100", executed: "100", rate: "100%" };
  const told = (text: string) => found(project({ budget: [funded], remarks: [{ line: 20, text }] }));
  it("may be reckoned over the initial budget or one that it tells", () => {
    expect(told("年初预算120万元，实际支付100万元，执行率83.33%。")).toEqual([]);
    expect(told("实际支付100万元，预算执行率为83.33%。")).toEqual([]);
    expect(told("全年预算执行率为83.33%。")).toEqual(["PF-26"]);
    expect(told("预算执行率为88.88%。")).toEqual(["PF-26"]);
    // The budget is another one: one finding, on the budget.
    expect(told("全年预算125万元，实际支付100万元，执行率80%。")).toEqual(["PF-26"]);
  });
});

describe("what the text tells", () => {
  const told = (words: string) =>
    found(
      project({
        budget: [{ ...funds, initial: "80", adjusted: "100", executed: "90", rate: "90%", score: "9" }],
        total: "99",
      }),
      words,
    );
  const summary = (words: string) => told(`1.“道路养护经费”项目绩效自评综述：${words}`);

  it("of one evaluation agrees with its table", () => {
    expect(
      summary("项目自评得分为99分。全年预算数为100万元，执行数为90万元，完成预算的90%。培训次数4次。"),
    ).toEqual([]);
    expect(summary("项目自评得分为95分。")).toEqual(["PF-30"]);
    expect(summary("全年预算数为80万元，执行数为90万元。")).toEqual(["PF-26"]);
    expect(summary("全年预算数为100万元，完成预算的80%。")).toEqual(["PF-26"]);
    expect(summary("目标完成情况：培训次数6次，群众反映良好。")).toEqual(["PF-26"]);
    expect(summary("自评结果为“良”。")).toEqual(["PF-18"]);
  });

  it("is read over a line that breaks off", () => {
    expect(summary("根据年初设定的绩效目标，本项目组织实施情况良好，项目\n自评得分为95分。")).toEqual([
      "PF-30",
    ]);
  });

  it("of targets, bounds and other things is no result", () => {
    expect(summary("年度目标为培训次数6次。")).toEqual([]);
    expect(summary("计划全年培训次数6次以上。")).toEqual([]);
  });

  it("of a group adds up inside its sentence", () => {
    const words = (part: string) =>
      `对1个项目开展自评。涉及项目2个，资金100万元开展绩效自评，其中：道路${part}万元、桥梁40万元。`;
    expect(told(words("60")).includes("PF-36")).toBe(false);
    expect(told(words("70"))).toContain("PF-36");
  });
});

describe("a report in a document", () => {
  it("does not take goals in a row of the table for results", () => {
    const text = [
      "项目支出绩效自评表",
      "项目名称\t道路养护经费",
      "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分",
      "\t年度资金总额\t100.00\t100.00\t100.00\t10\t100%\t10",
      "年度总体目标\t预期目标\t实际完成情况",
      "\t培训次数6次，满意度达到99%\t培训次数4次",
      "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因",
      "产出指标\t数量指标\t培训次数\t≥4次\t4次\t80\t80\t",
      "满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t95%\t10\t10\t",
      "总分\t\t\t\t\t100\t100\t",
    ].join("\n");
    const lines = readLines(text);
    const { evaluations } = readEvaluations(lines);
    const { findings } = check(accountsOf({}), {
      rules: evaluationRules,
      evidence: evidenceOf({ evaluations, lines }),
    });
    expect(evaluations.length).toBe(1);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});

describe("a blank score of the execution", () => {
  const blank = { ...funds, score: "" };

  it("is told where the form was read whole", () => {
    expect(found(project({ budget: [blank], total: "90" }))).toContain("PF-06");
  });

  it("is open where something of the form stands unread: the score may be among it", () => {
    const unread = [
      { part: "indicators", line: 12, text: "10", reason: "the cells of the row are not told apart" },
    ] as const;
    expect(found(project({ budget: [blank], total: "90", unread }))).not.toContain("PF-06");
  });
});

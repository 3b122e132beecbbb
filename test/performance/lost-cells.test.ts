import { describe, expect, it } from "vitest";
import { audit, read } from "../../src/disclosure";
import { isLevel } from "../../src/performance/reading/tokens";
import { INDICATOR_KINDS } from "../../src/performance/taxonomy";
import { report } from "../../src/report";

const INDICATORS = [
  "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差度\t偏差原因",
  "产出指标\t数量指标\t造林面积\t≥100亩\t110亩\t20\t20\t0.00\t",
  "\t\t抚育面积\t≥50亩\t60亩\t20\t20\t0.00\t",
  "\t质量指标\t造林合格率\t≥85%\t90%\t20\t20\t0.00\t",
  "效益指标\t生态效益指标\t成活率\t≥85%\t90%\t30\t30\t0.00\t",
  "总分\t\t\t\t\t100\t100\t\t",
];
const FUNDS = (head: readonly string[], rows: readonly string[]) =>
  ["项目支出绩效自评表", "项目名称\t造林\t\t\t\t\t", ...head, ...rows, ...INDICATORS].join("\n");
const evaluationOf = (text: string) => read(text).evaluations[0];
const errorsOf = (text: string) => audit(read(text)).findings.filter(({ severity }) => severity === "error");

describe("titles of levels", () => {
  it("are known as such, all eleven kinds with 指标 and without", () => {
    const titles = INDICATOR_KINDS.flatMap(({ name }) => [name, `${name}指标`]);
    expect(titles.filter((title) => !isLevel(title))).toEqual([]);
  });
});

describe("cells of an evaluation that are lost", () => {
  const HEAD = ["项目资金（万元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分"];
  const TOTAL = "年度资金总额\t320.00\t300.00\t285.00\t10\t95.00%\t9.50";

  it("leave a row unread whose first figure stands in the cell of its name", () => {
    const whole = evaluationOf(FUNDS(HEAD, [TOTAL]));
    expect(whole?.budget.map(({ executed }) => executed)).toMatchObject([{ value: "285.00" }]);
    const text = FUNDS(HEAD, [" 年度资金总额 320.00\t300.00\t285.00\t10\t95.00%\t9.50\t"]);
    expect(evaluationOf(text)?.budget).toEqual([]);
    expect(read(text).unread.map(({ line }) => line)).toContain(4);
    expect(errorsOf(text)).toEqual([]);
  });

  it.each([
    ["run together", " 质量指标 造林合格率 ≥85% 90% 20 20 "],
    ["are those of a table of the accounts", "\t\t30231\t公务用车运行维护费\t6,543.00\t\t\t\t"],
    ["are pieces of such a table", "\t\t\t30231\t公务用车运行维护费\t6,543.00\t\t\t"],
  ])("leave a row of indicators unread where its cells %s", (_, row) => {
    const lines = FUNDS(HEAD, [TOTAL]).split("\n");
    const text = [...lines.slice(0, 6), row, ...lines.slice(6)].join("\n");
    const names = (of: string) => evaluationOf(of)?.indicators.map(({ name, target }) => [name, target]);
    expect(names(text)).toEqual(names(lines.join("\n")));
    expect(read(text).unread.map(({ line }) => line)).toContain(7);
    expect(errorsOf(text)).toEqual([]);
  });

  it("leave a row of funds unread where its first figure runs into its name without a blank", () => {
    const text = FUNDS(HEAD, ["年度资金总额320.00\t300.00\t285.00\t10\t95.00%\t9.50\t"]);
    expect(evaluationOf(text)?.budget).toEqual([]);
    expect(read(text).unread.map(({ line }) => line)).toContain(4);
    expect(errorsOf(text)).toEqual([]);
  });

  it("take the kind of an indicator for none of the first level", () => {
    const [head = "", ...rows] = INDICATORS;
    const lost = "\t可持续影响指标\t长效机制\t健全\t基本健全\t15\t13.5\t未到位";
    const wide = (row: string) => `\t${row}`.replace(/\t0\.00\t$/, "\t");
    const text = ["项目支出绩效自评表", "项目名称\t造林", `绩效指标\t${head.replace("\t偏差度", "")}`]
      .concat(rows.slice(0, 4).map(wide), lost)
      .join("\n");
    const row = evaluationOf(text)?.indicators.at(-1);
    expect([row?.level2, row?.name, row?.weight, row?.score]).toMatchObject([
      "可持续影响指标",
      "长效机制",
      { value: "15" },
      { value: "13.5" },
    ]);
  });

  it("move no figure where a row keeps its blank cells and is shorter than its heading", () => {
    const text = FUNDS(HEAD, [TOTAL])
      .replace("\t\t抚育面积", "\t抚育面积")
      .replace(/^总分.*$/m, "");
    const rows = evaluationOf(text)?.indicators.map(({ name, score }) => [name, score]);
    expect(rows?.[1]).toMatchObject(["抚育面积", { value: "20" }]);
    expect(errorsOf(text)).toEqual([]);
  });

  it("are known under 年初预算数 that takes one place over two amounts", () => {
    const head = [
      "资金来源\t年初预算数\t全年预算数（元）\t全年执行数（元）\t资金结（转）余（元）\t执行率\t得分",
      "\t目标申报（元）\t预算编制（元）\t",
    ];
    const rows = [
      "合计\t4000\t5000\t6000\t3000\t3000\t50.00%\t5",
      "市县区财政资金\t4000\t5000\t6000\t3000\t3000\t50.00%\t",
    ];
    const [total] = evaluationOf(FUNDS(head, rows))?.budget ?? [];
    expect(total).toMatchObject({
      declared: { value: "4000" },
      initial: { value: "5000" },
      adjusted: { value: "6000" },
      executed: { value: "3000" },
      score: { value: "5" },
    });
    expect(report(audit(read(FUNDS(head, rows))))).not.toContain("PF-03");
  });
});

import { describe, expect, it } from "vitest";
import { type Evaluation, figureOf, readEvaluations } from "../../src/performance";
import { readLines } from "../../src/reading";
import { checkEvaluations } from "../../src/rules";
import { sampleForms } from "./forms";

const read = (...lines: readonly string[]) => readEvaluations(readLines(lines.join("\n")));
const text = (cell: object): string => ("text" in cell ? String(cell.text) : "");
const rows = (evaluation: Evaluation | undefined) =>
  evaluation?.indicators.map((row) => [
    row.level1,
    row.level2,
    row.name,
    text(row.target),
    text(row.actual),
    figureOf(row.weight),
    figureOf(row.score),
    row.reason ?? "",
  ]);
const findings = (evaluations: readonly Evaluation[]): string[] =>
  checkEvaluations(evaluations, {})
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ rule }) => rule);

const HEAD = [
  "项目支出绩效自评表",
  "项目名称 灌区渠道修复",
  "年初预算数 全年预算数 全年执行数 分值 执行率 得分",
  "年度资金总额 200.00 180.00 171.00 10 95.00% 9.50",
];
const TITLES = "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施";

describe("cells that wrap in text whose cells single spaces keep apart", () => {
  const wrapped = [
    ...HEAD,
    TITLES,
    "产出指标",
    "数量指标",
    "修复渠道长",
    "度 ≥12公里 12公里 20 20",
    "质量指标 验收合格率 ≥95% 96% 15 15",
    "时效指标 完工日期 2023年10月",
    "底前",
    "2023年11月",
    "15日 15 13 汛期推迟进场，设备",
    "到位晚20天",
    "效益指标",
    "可持续影",
    "响指标 管护制度 健全 健全 30 30",
    "满意度指",
    "标",
    "服务对象",
    "满意度指",
    "标",
    "灌区农户满",
    "意度 ≥90% 92% 10 10",
    "总分 100 97.5",
  ];

  it("are joined where the next sign had no room, in names, levels, targets, results and reasons", () => {
    const { evaluations, unread } = read(...wrapped);
    expect(rows(evaluations[0])).toEqual([
      ["产出指标", "数量指标", "修复渠道长度", "≥12公里", "12公里", "20", "20", ""],
      ["产出指标", "质量指标", "验收合格率", "≥95%", "96%", "15", "15", ""],
      [
        "产出指标",
        "时效指标",
        "完工日期",
        "2023年10月底前",
        "2023年11月15日",
        "15",
        "13",
        "汛期推迟进场，设备到位晚20天",
      ],
      ["效益指标", "可持续影响指标", "管护制度", "健全", "健全", "30", "30", ""],
      ["满意度指标", "服务对象满意度指标", "灌区农户满意度", "≥90%", "92%", "10", "10", ""],
    ]);
    expect(unread).toEqual([]);
  });

  it("give nothing where the sums do not prove them", () => {
    const { evaluations, unread } = read(
      ...wrapped.map((line) => line.replace("12公里 20 20", "12公里 21 20")),
    );
    expect(evaluations.flatMap(({ indicators }) => indicators)).toEqual([]);
    expect(unread.map((one) => one.line)).toContain(wrapped.indexOf("度 ≥12公里 12公里 20 20") + 1);
  });

  it("are joined over the spaces that a print sets between digits and characters", () => {
    const { evaluations } = read(
      ...HEAD,
      TITLES,
      "产出指标 数量指标 修复渠道长",
      "度 ≥12 公里 12 公里 40 40",
      "效益指标 经济效益指标 节约水量 ≥30 万方 28.5 万方 50 47.5 3 月停水 12",
      "天检修",
      "总分 100 97",
    );
    expect(rows(evaluations[0])?.map((row) => row.slice(2))).toEqual([
      ["修复渠道长度", "≥12公里", "12公里", "40", "40", ""],
      ["节约水量", "≥30万方", "28.5万方", "50", "47.5", "3月停水12天检修"],
    ]);
  });
});

describe("rows among whose lines others stand", () => {
  it("are told, not read, where the lines of centred cells come by their height", () => {
    const { evaluations, unread } = read(
      ...HEAD,
      TITLES,
      "修复渠道长",
      "产出指标 数量指标 ≥12公里 12公里 40 40",
      "度",
      "灌区农户满",
      "满意度指标 服务对象满意度指标 ≥90% 92% 50 50",
      "意度",
      "总分 100 99.5",
    );
    expect(evaluations.flatMap(({ indicators }) => indicators)).toEqual([]);
    expect(unread.map(({ line }) => line)).toEqual(expect.arrayContaining([6, 7, 8, 9, 10, 11]));
  });

  it("are told where the titles of columns stand behind them", () => {
    const { evaluations, unread } = read(
      "项目支出绩效自评表",
      "项目名称 灌区渠道修复",
      "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值",
      "产出指标 数量指标 渠道长度 ≥12公里 12公里 60",
      "效益指标 经济效益指标 节约水量 ≥30万方 31万方 40",
      "总分 100",
      "得分",
      "60",
      "40",
    );
    expect(evaluations.flatMap(({ indicators }) => indicators)).toEqual([]);
    expect(unread.map(({ line }) => line)).toEqual(expect.arrayContaining([4, 5, 6, 7, 8, 9]));
  });

  it("accuse nobody of what is printed behind the table, and carry no level down over it", () => {
    const { evaluations, unread } = read(
      ...HEAD,
      TITLES,
      "产出指标 数量指标 渠道长度 40 40",
      "效益指标 经济效益指标 节约水量 ≥30万方 28.5万方 30 28.5",
      "管护制度 健全 健全 20 20",
      "总分 100 98",
      "≥12公里 12公里",
      "检修停水12天",
      "可持续影响指",
      "标",
    );
    expect(findings(evaluations)).toEqual([]);
    expect(rows(evaluations[0])?.map((row) => row.slice(0, 3))).toEqual([
      ["产出指标", "数量指标", "渠道长度"],
      ["效益指标", "经济效益指标", "节约水量"],
      ["效益指标", "", "管护制度"],
    ]);
    // 经济效益指标 stands on line 7: how many rows it is merged over is not known.
    expect(unread.map(({ line }) => line)).toEqual([7, 10, 11, 12, 13]);
  });
});

describe("sources of funds", () => {
  it("keep their columns where one of them is left blank", () => {
    const { evaluations } = read(
      "部门整体支出绩效自评表",
      "部门名称\t灌区管理处",
      "\t任务名称\t预算数\t\t\t执行数\t\t\t分值\t执行率\t得分",
      "\t\t总额\t财政拨款\t其他资金\t总额\t财政拨款\t其他资金\t\t\t",
      "\t渠道修复\t180\t180\t\t171\t171\t\t10\t95%\t9.5",
      "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分",
      "产出指标\t数量指标\t渠道长度\t≥12公里\t12公里\t90\t90",
    );
    expect(
      evaluations[0]?.budget.map((row) => [row.source, figureOf(row.adjusted), figureOf(row.executed)]),
    ).toEqual([
      ["渠道修复", "180", "171"],
      ["财政拨款", "180", "171"],
      ["其他资金", null, null],
    ]);
  });

  it("are read where their names wrap, and without the label of the block beside them", () => {
    const { evaluations } = read(
      ...HEAD.slice(0, 3),
      "项目资金",
      "（万元）",
      "年度资金总额 200.00 180.00 171.00 10 95.00% 9.50",
      "其中：当年财政",
      "拨款 200.00 180.00 171.00",
      TITLES,
      "产出指标 数量指标 渠道长度 ≥12公里 12公里 90 90",
      "总分 100 99.5",
    );
    expect(evaluations[0]?.budget.map(({ source, executed }) => [source, figureOf(executed)])).toEqual([
      ["年度资金总额", "171.00"],
      ["其中：当年财政拨款", "171.00"],
    ]);
  });
});

/** A print whose cells wrap at so many characters, cell by cell, as a PDF gives its text. */
function printed(grid: readonly (readonly string[])[], most: number): string {
  return grid
    .map((row) =>
      row.length === 1
        ? (row[0] ?? "")
        : row
            .filter((cell) => cell !== "")
            .map(
              (cell) =>
                cell
                  .replace(/\s/g, "")
                  .match(new RegExp(`.{1,${most}}`, "gu"))
                  ?.join("\n") ?? "",
            )
            .reduce(
              (line, cell) => (line === "" ? cell : `${line}${cell.includes("\n") ? "\n" : " "}${cell}`),
              "",
            ),
    )
    .join("\n");
}

describe("the forms of many provinces, printed with cells that wrap", () => {
  it.each(sampleForms())("$id has no row that is none of it, and accuses nobody", ({ grid, expected }) => {
    const { evaluations } = readEvaluations(readLines(printed(grid, 7)));
    const names = new Set(expected.flatMap((form) => form.rows.map((row) => row[2])));
    const invented = evaluations
      .flatMap(({ indicators }) => indicators)
      .filter(({ name }) => !names.has(name));
    expect(invented.map(({ name }) => name)).toEqual([]);
    // A title of the first level whose own points wrap may be taken for a reason: its sum is open.
    if (!expected.some((form) => form.rows.length > 0) || grid.flat().some((cell) => /（\d+分）$/.test(cell)))
      return;
    expect(findings(evaluations)).toEqual([]);
  });
});

describe("pieces of cells that stand on lines of their own between single spaces", () => {
  const FUNDS = "年初预算数 全年预算数 全年执行数 分值 执行率 得分";
  const body = [
    TITLES,
    "产出指标",
    "（60 分）",
    "数量指标 渠道长度 ≥12 公里 12 公里 60 60",
    "效益指标",
    "（30 分）",
    "社会效益指标 受益农户 ≥900 户 950 户 30 30",
    "总分 100 99.5",
  ];
  const form = (...funds: readonly string[]) =>
    read("项目支出绩效自评表", "项目名称 灌区渠道修复", FUNDS, ...funds, ...body);
  const fundsOf = (evaluation: Evaluation | undefined) =>
    evaluation?.budget.map((row) => [
      row.source,
      ...[row.initial, row.adjusted, row.executed, row.weight, row.rate, row.score].map(figureOf),
    ]);

  it("are the rate and the points of a source where they make up its row", () => {
    const { evaluations, unread } = form("年度资金总额 200.00 180.00 171.00 10", "95.00", "%", "9.50");
    expect(fundsOf(evaluations[0])).toEqual([
      ["年度资金总额", "200.00", "180.00", "171.00", "10", "95.00", "9.50"],
    ]);
    expect(unread).toEqual([]);
  });

  it("are nobody's where they do not make up a row", () => {
    const { evaluations, unread } = form("年度资金总额 200.00 180.00 171.00", "95.00%", "9.50");
    expect(fundsOf(evaluations[0]) ?? []).toEqual([]);
    expect(unread.map(({ line }) => line)).toEqual(expect.arrayContaining([4, 5, 6]));
    expect(findings(evaluations)).toEqual([]);
  });

  it("are the points of a title, and a space before 分 keeps no cells apart", () => {
    const { evaluations } = form("年度资金总额 200.00 180.00 171.00 10 分 95.00% 9.50 分");
    expect(rows(evaluations[0])?.map((row) => row.slice(0, 3))).toEqual([
      ["产出指标", "数量指标", "渠道长度"],
      ["效益指标", "社会效益指标", "受益农户"],
    ]);
    expect(evaluations[0]?.sections.map(({ title, weight }) => [title, weight])).toEqual([
      ["产出指标", "60"],
      ["效益指标", "30"],
    ]);
    expect(fundsOf(evaluations[0])?.[0]?.slice(4)).toEqual(["10", "95.00", "9.50"]);
    expect(findings(evaluations)).toEqual([]);
  });

  it("are told line by line where their row gives nothing, with those that stand behind the table", () => {
    const { evaluations, unread } = read(
      ...HEAD,
      TITLES,
      "产出指标 数量指标 渠道长度 ≥12公里 12公里 60 60",
      "社会效益指标 ≥900户 950户 30 30",
      "总分 100 99.5",
      "改进措施",
      "受益农",
      "户",
      "效益指",
      "标",
    );
    expect(evaluations[0]?.indicators.map(({ name }) => name)).toEqual(["渠道长度"]);
    expect(unread.map(({ line }) => line)).toEqual(expect.arrayContaining([7, 9, 10, 11, 12, 13]));
    expect(findings(evaluations)).toEqual([]);
  });
});

describe("the points of a title that stand behind its line end", () => {
  const { evaluations } = read(
    "某县农田专项资金绩效评价得分表",
    "一级指标 二级指标 \t三级指标 \t分值 \t评分标准 \t得分 \t扣分原因",
    ...["决策", "（20分）", "项目立项（8分） 立项依据充分性 \t4 符合4项要求得4", "分，缺1项扣1分 4"],
    ...[
      "立项程序规范性 \t4 \t程序规范得4分 \t4",
      "资金投入（12分） 预算编制科学性 \t12 \t编制有据得12分 \t12",
    ],
    ...["过程", "（20分）", "资金管理（10", "分）", "资金到位率 \t5 \t到位率×5 \t5"],
    ...["预算执行率 \t5 \t执行率×5 \t4.5 \t年末结转10%", "组织实施（10"],
    ...["分） 制度执行有效性 \t10 每缺1份资料扣0.5", "分 8 抽查30份档案，缺", "少验收单4份"],
    ...["产出", "（60分）", "产出数量（30", "分） 建设完成率 \t30 \t完成率×30 \t30", "产出质量（30"],
    ...["分） 质量达标率 \t30 \t达标率×30 \t30", "合计 \t100 \t\t97.5"],
  );

  it("are no title of their own", () => {
    const levels = evaluations.flatMap(({ indicators }) => indicators.map(({ level2 }) => level2));
    expect(levels.length).toBeGreaterThan(2);
    expect(levels.filter((level) => level?.includes("分）"))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import {
  type Evaluation,
  figureOf,
  printedText,
  printedTotalOf,
  readEvaluations,
} from "../../src/performance";
import { readLines } from "../../src/reading";

const read = (text: string) => readEvaluations(readLines(text));
const text = (cell: { readonly kind: string }): string => ("text" in cell ? String(cell.text) : "");
const rows = (evaluation: Evaluation | undefined) =>
  evaluation?.indicators.map((row) => [
    row.level1,
    row.level2,
    row.name,
    text(row.target),
    text(row.actual),
    figureOf(row.weight),
    figureOf(row.score),
    row.reason,
  ]);
const budgets = (evaluation: Evaluation | undefined) =>
  evaluation?.budget.map((row) => [
    row.source,
    row.role,
    ...[row.initial, row.adjusted, row.executed, row.rate, row.weight, row.score].map(printedText),
  ]);

/** The national form of 2020, as it arrives from Word or Excel. */
const NATIONAL = [
  "项目支出绩效自评表",
  "（2023年度）",
  "项目名称\t\t农村公路养护\t\t\t\t\t\t",
  "主管部门\t\t市交通局\t\t实施单位\t\t公路中心\t\t",
  "项目资金（万元）\t\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分",
  "\t年度资金总额\t\t120.00\t120.00\t118.50\t10\t98.75%\t9.88",
  "\t其中：当年财政拨款\t\t120.00\t120.00\t118.50\t—\t98.75%\t—",
  "\t上年结转资金\t\t0\t0\t0\t—\t\t—",
  "年度总体目标\t预期目标\t\t\t\t实际完成情况\t\t\t",
  "\t完成养护\t\t\t\t已完成养护\t\t\t",
  "绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施",
  "\t产出指标\t数量指标\t养护里程\t≥320公里\t335公里\t15\t15\t",
  "\t\t\t桥梁检测数量\t=12座\t12座\t15\t15\t",
  "\t\t质量指标\t验收合格率\t100%\t100%\t20\t20\t",
  "\t效益指标\t社会效益指标\t出行便利程度\t提升\t显著提升\t30\t30\t",
  "\t满意度指标\t服务对象满意度指标\t群众满意度\t≥95%\t93%\t10\t9.79\t部分路段施工期长",
  "总分\t\t\t\t\t\t100\t99.67\t",
].join("\n");

const EXPECTED = [
  ["产出指标", "数量指标", "养护里程", "≥320公里", "335公里", "15", "15", null],
  ["产出指标", "数量指标", "桥梁检测数量", "=12座", "12座", "15", "15", null],
  ["产出指标", "质量指标", "验收合格率", "100%", "100%", "20", "20", null],
  ["效益指标", "社会效益指标", "出行便利程度", "提升", "显著提升", "30", "30", null],
  ["满意度指标", "服务对象满意度指标", "群众满意度", "≥95%", "93%", "10", "9.79", "部分路段施工期长"],
];

const width = (cell: string): number => [...cell].reduce((sum, sign) => sum + (sign > "\u2e7f" ? 2 : 1), 0);

/** The same table as other programs hand it over. */
const ARRIVALS: Readonly<Record<string, (table: string) => string>> = {
  "tab-separated": (table) => table,
  "a tab before each cell, a blank line after each row": (table) =>
    table.replace(
      /^.*\t.*$/gm,
      (line) =>
        `\n${line
          .split("\t")
          .map((cell) => `\t${cell}`)
          .join("\n")}\n`,
    ),
  "one cell a line, blank cells lost": (table) =>
    table
      .split(/[\n\t]/)
      .filter((cell) => cell.trim() !== "")
      .join("\n"),
  "columns kept apart by spaces": (table) => {
    const lines = table.split("\n").map((line) => line.split("\t"));
    const widths = Array.from({ length: 9 }, (_, index) =>
      Math.max(2, ...lines.map((line) => (line.length > 1 ? width(line[index] ?? "") : 0))),
    );
    return lines
      .map((line) =>
        line
          .map((cell, index) => cell + " ".repeat(Math.max(2, (widths[index] ?? 0) - width(cell) + 2)))
          .join("")
          .trimEnd(),
      )
      .join("\n");
  },
  "pipes of Markdown": (table) =>
    table
      .replace(/^.*\t.*$/gm, (line) => `| ${line.split("\t").join(" | ")} |`)
      .replace(/(一级指标.*\|)/, "$1\n|---|---|"),
};

describe("the national form", () => {
  it.each(Object.entries(ARRIVALS))("is read when it arrives as %s", (_, arrange) => {
    const { evaluations, unread } = read(arrange(NATIONAL));
    expect(evaluations).toHaveLength(1);
    const [evaluation] = evaluations;
    expect(rows(evaluation)).toEqual(EXPECTED);
    expect([
      evaluation?.name,
      evaluation?.department,
      evaluation?.year,
      evaluation?.unit,
      evaluation?.kind,
    ]).toEqual(["农村公路养护", "市交通局", 2023, "万元", "project"]);
    expect(budgets(evaluation)?.slice(0, 2)).toEqual([
      ["年度资金总额", "total", "120.00", "120.00", "118.50", "98.75", "10", "9.88"],
      ["其中：当年财政拨款", "part", "120.00", "120.00", "118.50", "98.75", "—", "—"],
    ]);
    expect([
      printedText(evaluation?.totalWeight ?? { kind: "blank" }),
      printedTotalOf(evaluation as Evaluation),
    ]).toEqual(["100", "99.67"]);
    expect(unread).toEqual([]);
  });

  it("keeps what stands beside: goals as remarks with their lines", () => {
    const [evaluation] = read(NATIONAL).evaluations;
    expect(evaluation?.remarks.map((remark) => remark.line)).toEqual([2, 9, 10]);
    expect([evaluation?.line, evaluation?.endLine, evaluation?.totalLine]).toEqual([1, 17, 17]);
  });
});

describe("other forms", () => {
  it("reads a budget told in pairs, points before targets, and forms one after another", () => {
    const { evaluations } = read(
      [
        "部门预算项目绩效自评表",
        "项目名称\t校舍维修\t实施(主管)单位\t县教育局",
        "预算执行情况(万元)\t预算数：\t100\t执行数：\t90",
        "\t其中：财政拨款\t100\t其中：财政拨款\t90",
        "一级指标\t二级指标\t三级指标\t分值\t预期指标值\t实际完成值\t自评得分\t未完成原因",
        "产出指标\t数量指标\t维修校舍数\t60\t5所\t5所\t60\t",
        "满意度指标\t满意度\t师生满意度\t40\t≥90%\t88%\t39.11\t工期紧",
        "合计\t\t\t100\t\t\t99.11\t",
        "注：自评等级为优。",
        "项目名称\t食堂改造\t实施(主管)单位\t县教育局",
        "预算执行情况(万元)\t预算数：\t50\t执行数：\t50",
        "一级指标\t二级指标\t三级指标\t分值\t预期指标值\t实际完成值\t自评得分\t未完成原因",
        "产出指标\t数量指标\t改造食堂\t100\t=2个\t2个\t100\t",
        "合计\t\t\t100\t\t\t100\t",
      ].join("\n"),
    );
    expect(
      evaluations.map((one) => [one.name, one.line, one.indicators.length, printedTotalOf(one)]),
    ).toEqual([
      ["校舍维修", 1, 2, "99.11"],
      ["食堂改造", 10, 1, "100"],
    ]);
    expect(rows(evaluations[0])?.[1]).toEqual([
      "满意度指标",
      "满意度",
      "师生满意度",
      "≥90%",
      "88%",
      "40",
      "39.11",
      "工期紧",
    ]);
    expect(budgets(evaluations[0])?.[1]?.slice(0, 5)).toEqual(["其中：财政拨款", "part", null, "100", "90"]);
    expect(evaluations[0]?.stated).toEqual([{ line: 9, of: "grade", value: "优" }]);
    expect(evaluations[1]?.budget).toHaveLength(1);
  });

  it("glues rows that a line break tore, reasons that run on, and tables that a page cut", () => {
    const { evaluations, unread } = read(
      [
        "项目支出绩效自评表",
        "项目名称\t宣传\t\t\t\t\t\t",
        "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施",
        "产出指标\t数量指标\t发放宣",
        "传资料份数\t≥1000份\t1200份\t20\t20\t",
        "效益指标\t社会效益指标\t知晓率\t≥90%\t85%\t40\t37.78\t宣传方式单一，",
        "覆盖面不足",
        "- 12 -",
        "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施",
        "\t\t\t（含线上）\t\t\t\t",
        "\t\t参与人次\t≥10人次\t12人次\t30\t30\t",
        "满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t95%\t10\t10\t",
      ].join("\n"),
    );
    expect(evaluations).toHaveLength(1);
    expect(rows(evaluations[0])).toEqual([
      ["产出指标", "数量指标", "发放宣传资料份数", "≥1000份", "1200份", "20", "20", null],
      [
        "效益指标",
        "社会效益指标",
        "知晓率",
        "≥90%（含线上）",
        "85%",
        "40",
        "37.78",
        "宣传方式单一，覆盖面不足",
      ],
      ["效益指标", "社会效益指标", "参与人次", "≥10人次", "12人次", "30", "30", null],
      ["满意度指标", "服务对象满意度指标", "群众满意度", "≥90%", "95%", "10", "10", null],
    ]);
    expect(evaluations[0]?.indicators[0]?.lines).toEqual([4, 5]);
    expect(unread).toEqual([]);
  });

  it("puts the cells of shifted rows back into their columns", () => {
    const [evaluation] = read(
      [
        "项目绩效自评表",
        "一级指标\t二级指标\t三级指标\t指标性质\t指标值\t度量单位\t完成值\t权重\t得分\t偏差度\t未完成原因",
        "产出指标\t数量指标\t人数\t≥\t90\t人\t95\t20\t20\t0.00\t",
        "\t\t次数\t\t≥\t4\t次\t3\t20\t15\t-25.00\t延期",
        "合格率\t\t\t≥\t95\t%\t96%\t20\t20\t0.00\t",
        "\t质量指标\t程度\t定性\t优良\t\t优\t30\t30\t0.00\t",
      ].join("\n"),
    ).evaluations;
    expect(rows(evaluation)).toEqual([
      ["产出指标", "数量指标", "人数", "≥90人", "95", "20", "20", null],
      ["产出指标", "数量指标", "次数", "≥4次", "3", "20", "15", "延期"],
      ["产出指标", "数量指标", "合格率", "≥95%", "96%", "20", "20", null],
      ["产出指标", "质量指标", "程度", "优良", "优", "30", "30", null],
    ]);
  });

  it("reads a form without a heading, and one with two levels only", () => {
    const [bare] = read(
      "项目支出绩效自评表\n产出指标\t数量指标\t次数\t≥4次\t4次\t60\t60\n\t质量指标\t合格率\t100%\t90%\t40\t36",
    ).evaluations;
    expect(rows(bare)?.[1]).toEqual(["产出指标", "质量指标", "合格率", "100%", "90%", "40", "36", null]);
    const [two] = read(
      "项目支出绩效自评情况表\n一级指标\t二级指标\t指标值\t完成值\t权重\t得分\n产出指标\t培训人次\t≥100人次\t110人次\t50\t50\n满意度指标\t满意度\t≥90%\t90%\t50\t50\n总分\t\t\t\t100\t100",
    ).evaluations;
    expect(rows(two)?.[0]).toEqual(["产出指标", "", "培训人次", "≥100人次", "110人次", "50", "50", null]);
    expect(printedTotalOf(two as Evaluation)).toBe("100");
  });

  it("reads a department form with its headings in two rows, weights in them, deductions", () => {
    const [evaluation] = read(
      [
        "部门整体支出绩效自评表",
        "绩效指标\t指标解释\t评分说明\t自评得分\t备注",
        "一级指标\t二级指标\t三级指标\t指标分值\t\t\t\t",
        "总体绩效（60分）\t预算管理\n".trim().replace("\n", "") +
          "\t编制质量\t60\t是否准确\t得分=（1-偏离度）×60\t57\t",
        "项目绩效（40分）\t目标管理（40分）\t目标完成\t40\t是否完成\t完成数÷总数×40\t40\t",
        "扣分项\t财务管理\t制度\t-\t是否健全\t发现一处扣1分\t\t",
        "分值\t\t\t\t97\t",
      ].join("\n"),
    ).evaluations;
    expect(evaluation?.kind).toBe("department");
    expect(
      evaluation?.indicators.map((row) => [row.role, row.level1, row.level2, row.name, row.standard?.text]),
    ).toEqual([
      ["indicator", "总体绩效", "预算管理", "编制质量", "得分=（1-偏离度）×60"],
      ["indicator", "项目绩效", "目标管理", "目标完成", "完成数÷总数×40"],
      ["deduction", "扣分项", "财务管理", "制度", "发现一处扣1分"],
    ]);
    expect(evaluation?.sections.map(({ level, title, weight }) => [level, title, weight])).toEqual([
      [1, "总体绩效", "60"],
      [1, "项目绩效", "40"],
      [2, "目标管理", "40"],
    ]);
    expect(printedTotalOf(evaluation as Evaluation)).toBe("97");
  });

  it("reads targets still to be reached, and a fund with figures inside its cells", () => {
    const { evaluations } = read(
      [
        "补助资金区域绩效目标表",
        "专项（项目）名称\t困难群众救助\t\t",
        "资金情况（万元）\t年度资金总额：\t37\t",
        "\t其中：中央补助\t37\t",
        "绩效指标\t一级指标\t二级指标\t三级指标\t指标值",
        "\t产出指标\t数量指标\t保障人数\t应保尽保",
        "部门整体支出绩效自评表",
        "部门名称\t县农业农村局\t\t\t\t",
        "年度预算（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分",
        "\t年度资金总额\t1500\t1800\t1710\t10\t95%\t9.5",
        "\t按收入性质分：\t\t\t按支出性质分：\t\t\t",
        "\t一般公共预算：1500\t\t\t其中：基本支出：900\t\t\t",
        "一级指标\t二级指标\t三级指标\t指标值\t完成值\t分值\t得分",
        "产出指标\t数量指标\t面积\t≥2万亩\t2.1万亩\t90\t90",
        "合计\t\t\t\t\t100\t99.5",
      ].join("\n"),
    );
    expect(evaluations.map((one) => [one.kind, one.name])).toEqual([
      ["targets", "困难群众救助"],
      ["department", "县农业农村局"],
    ]);
    expect(budgets(evaluations[0])?.map((row) => [row[0], row[2]])).toEqual([
      ["年度资金总额", "37"],
      ["其中：中央补助", "37"],
    ]);
    // A source that prints one figure is of the amount that it adds up to: here 年初预算数.
    expect(budgets(evaluations[1])?.map((row) => [row[0], row[2], row[3]])).toEqual([
      ["年度资金总额", "1500", "1800"],
      ["一般公共预算", "1500", null],
      ["基本支出", null, "900"],
    ]);
  });

  it("reads a self-evaluation told in prose, with headings that a lost page left without their score", () => {
    const [evaluation] = read(
      [
        "# 某局 2024年度整体支出绩效自评报告",
        "## 1、投入指标",
        "### (1) 预算执行",
        "#### ①预算完成率",
        "部门预算完成率为 95%，自评得分 2 分。",
        "#### ②支出进度",
        "#### ③控制率",
        "与预算数的比率为 92.48%，自评得分为 4 分。",
        "### (2) 管理",
        "#### ①制度",
        "已完成制度建设，故此项得 2.5 分。",
      ].join("\n"),
    ).evaluations;
    expect(evaluation?.form.prose).toBe(true);
    expect(rows(evaluation)?.map((row) => [row[0], row[1], row[2], row[4], row[6]])).toEqual([
      ["投入指标", "预算执行", "预算完成率", "95%", "2"],
      ["投入指标", "预算执行", "支出进度", "", null],
      ["投入指标", "预算执行", "控制率", "92.48%", "4"],
      ["投入指标", "管理", "制度", "已完成", "2.5"],
    ]);
  });

  it("gives the scores of a report to the table that follows, and reports cells it cannot place", () => {
    const { evaluations, unread } = read(
      [
        "补助资金绩效自评报告",
        "本次综合评价得分98分，评价等级为“优”。",
        "专项资金绩效目标完成情况自评表",
        "项目名称\t补助资金",
        "一级指标\t二级指标\t三级指标\t年度指标值\t全年完成值\t未完成原因",
        "产出指标\t数量指标\t人数\t≥10人\t12人\t无\t甲\t乙\t丙",
      ].join("\n"),
    );
    expect(evaluations[0]?.stated).toEqual([
      { line: 2, of: "total", value: "98" },
      { line: 2, of: "grade", value: "优" },
    ]);
    expect(unread.length).toBeGreaterThan(0);
    expect(unread.every((one) => one.line === 6)).toBe(true);
  });

  it("finds nothing in a text without evaluations, and never throws", () => {
    expect(read("支出决算表\n合计\t1\t2\t3\n三公经费\t预算数\t决算数\n合计\t1\t1")).toEqual({
      evaluations: [],
      unread: [],
      forms: [],
      taken: [],
      strange: [],
    });
    expect(read("")).toEqual({ evaluations: [], unread: [], forms: [], taken: [], strange: [] });
    expect(() => read("项目支出绩效自评表\n\t\t\n一级指标\t二级指标\t三级指标\n\t\t\n总分")).not.toThrow();
  });
});

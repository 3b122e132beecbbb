import { describe, expect, it } from "vitest";
import { audit, read as readDisclosure } from "../../src/disclosure";
import { figureOf, type Printed, readEvaluations } from "../../src/performance";
import { readLines } from "../../src/tables";

const read = (lines: readonly string[]) => readEvaluations(readLines(lines.join("\n")));
const text = (cell: object): string => ("text" in cell ? String(cell.text).replace(/ /g, "") : "");

const cellOf = (cell: string | Printed): string => (typeof cell === "string" ? cell : (figureOf(cell) ?? ""));

/** An invented form as programs lay out the text of its page: each sign takes one place, cells stand in the middle. */
const FORM = [
  "                      项目支出绩效自评表",
  "  项目名称                                林场防火道维护",
  "             年初预算数     全年预算数    全年执行数    分值    执行率         得分",
  "  年度资金总额       90        80        72     10     90%         9",
  "    财政拨款       90        80        72",
  "  一级指标     二级指标      三级指标    年度指标值   实际完成值    分值    得分        偏差原因",
  "            数量指标    清理防火道     ≥36公里     38公里     20     20",
  "  产出指标      质量指标     验收合格率      100%      100%     15     15",
  "            时效指标     完工月数     ≤9个月     8个月      15     15",
  "                    林区火情下降",
  "  效益指标     社会效益指标             ≥10%     10.5%     30     30",
  "                       率",
  " 满意度指标     满意度指标     护林员满意度     ≥90%     82.5%     10    9.17     6名护林员嫌路窄",
  "                     总分                             100   98.17",
];

describe("text that a program lays out as the page is", () => {
  it("is read where every column and row is certain", () => {
    const { evaluations, unread } = read(FORM);
    expect(
      evaluations[0]?.indicators.map((row) =>
        [row.level1, row.level2, row.name, text(row.target), text(row.actual), figureOf(row.weight)].join(
          " ",
        ),
      ),
    ).toEqual([
      "产出指标 数量指标 清理防火道 ≥36公里 38公里 20",
      "产出指标 质量指标 验收合格率 100% 100% 15",
      "产出指标 时效指标 完工月数 ≤9个月 8个月 15",
      "效益指标 社会效益指标 林区火情下降率 ≥10% 10.5% 30",
      "满意度指标 满意度指标 护林员满意度 ≥90% 82.5% 10",
    ]);
    expect(evaluations[0]?.budget.map(({ source, executed }) => [source, figureOf(executed)])).toEqual([
      ["年度资金总额", "72"],
      ["财政拨款", "72"],
    ]);
    expect(unread).toEqual([]);
  });

  it("gives nothing of a row whose lines may be of its neighbour, and tells each of them", () => {
    const full = FORM.map((line) =>
      line.replace("清理防火道 ", "清理防火道路").replace(" 验收合格率 ", "工程验收合格"),
    );
    const at = full.findIndex((line) => line.includes("质量指标"));
    const lines = [...full.slice(0, at), "                     沿线标志设置", ...full.slice(at)];
    const { evaluations, unread } = read(lines);
    const names = evaluations.flatMap(({ indicators }) => indicators.map(({ name }) => name));
    expect(names.filter((name) => /沿线|防火道|合格/.test(name))).toEqual([]);
    expect(unread.map(({ line }) => line)).toEqual(expect.arrayContaining([at, at + 1, at + 2]));
  });

  it("keeps a row of which only the titles beside it may be others, without these", () => {
    const at = FORM.findIndex((line) => line.includes("质量指标"));
    const lines = FORM.map((line, index) =>
      index === at ? line.replace("产出指标", "    ").replace("质量指标", "    ") : line,
    );
    const { evaluations, unread } = read(lines);
    const row = evaluations[0]?.indicators.find(({ name }) => name === "验收合格率");
    expect([
      row?.level1,
      row?.level2,
      text(row?.actual ?? {}),
      figureOf(row?.score ?? { kind: "blank" }),
    ]).toEqual(["", "", "100%", "15"]);
    expect(unread.length).toBeGreaterThan(0);
  });

  it("reads a rate that wraps, and titles that touch by their order alone", () => {
    const wide = FORM.map((line) =>
      line.includes("全年预算数") ? "             年初预算数 全年预算数 全年执行数 分值 执行率 得分" : line,
    );
    const total = wide.findIndex((line) => line.includes("年度资金总额"));
    const line = wide[total] ?? "";
    const rate = line.indexOf("90%");
    const lines = [
      ...wide.slice(0, total),
      `${" ".repeat(rate)}90.00`,
      line.replace("90%", "   "),
      `${" ".repeat(rate)}%`,
      ...wide.slice(total + 1),
    ];
    const { evaluations } = read(lines);
    const [first] = evaluations[0]?.budget ?? [];
    expect(
      first &&
        [first.initial, first.adjusted, first.executed, first.weight, first.rate, first.score].map(figureOf),
    ).toEqual(["90", "80", "72", "10", "90.00", "9"]);
  });

  it("reads a row whose reason may be that of its neighbour, without the reason, and accuses nobody for it", () => {
    const lines = [
      "                      项目支出绩效自评表",
      "  项目名称                                林场防火道维护",
      "  一级指标     二级指标      三级指标    年度指标值   实际完成值    分值    得分        偏差原因",
      "                                                                   雨季山路",
      "            数量指标    清理防火道     ≥36公里     20公里     20     11     塌方改道",
      "                                                                   施工延期",
      "                                                                   回访发现",
      "  产出指标      质量指标     标志完好率     ≥90%      60%      15     10     标志丢失",
      "                                                                   未补齐全",
      "                     总分                             35    21",
    ];
    const disclosure = readDisclosure(lines.join("\n"));
    const rows = disclosure.evaluations[0]?.indicators.map(({ name, actual, score, reason }) => [
      name,
      text(actual),
      figureOf(score),
      reason,
    ]);
    expect(rows).toEqual([
      ["清理防火道", "20公里", "11", null],
      ["标志完好率", "60%", "10", null],
    ]);
    expect(disclosure.unread.map(({ line }) => line)).toEqual(expect.arrayContaining([4, 5, 6, 7, 8, 9]));
    const rules = audit(disclosure).findings.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule === "PF-14" || rule === "PF-15")).toEqual([]);
  });

  it("takes the rows of a merged title from the points that it prints, where geometry allows more than one way", () => {
    const lines = [
      "                       社区体育设施绩效评价得分表",
      " 一级指标       二级指标        三级指标     分值     得分      扣分原因",
      "                          场地利用率     7      7",
      "            项目管理（12分）",
      "                          台账完整率     5      4       缺两份台账",
      " 过程（22分）",
      "            组织实施（10分）    巡检及时率    10     10",
      "                          器材完好率     8      8",
      "            产出质量（13分）",
      " 产出（28分）                  群众知晓率     5      5",
      "            产出时效（15分）    按期完工率    15     15",
      "               合计                  50     49",
    ];
    const levels = read(lines).evaluations[0]?.indicators.map((row) => [row.name, row.level1, row.level2]);
    expect(levels).toEqual([
      ["场地利用率", "过程", "项目管理"],
      ["台账完整率", "过程", "项目管理"],
      ["巡检及时率", "过程", "组织实施"],
      ["器材完好率", "产出", "产出质量"],
      ["群众知晓率", "产出", "产出质量"],
      ["按期完工率", "产出", "产出时效"],
    ]);
  });

  it("takes a source of funds that stands a line off, and not the label beside all of them for one", () => {
    const lines = [
      ...FORM.slice(0, 3),
      "  项目资金               90        80        72     10     90%         9",
      "        年度资金总额",
      "        财政拨款        90        80        72",
      " （万元）",
      "        其他资金         0         0         0",
      ...FORM.slice(5),
    ];
    const budget = read(lines).evaluations[0]?.budget;
    expect(budget?.map(({ source, executed }) => [source, figureOf(executed)])).toEqual([
      ["年度资金总额", "72"],
      ["财政拨款", "72"],
      ["其他资金", "0"],
    ]);
  });

  it("reads tasks whose amounts are split into their sum and sources", () => {
    const lines = [
      "                      部门整体支出绩效自评表",
      "  部门名称                                林场管护站",
      "        任务名称     完成情况          预算数（万元）                 执行数（万元）          分值   执行率     得分",
      "                            总额    财政拨款   其他资金     总额    财政拨款   其他资金",
      " 年度主要   任务1：防",
      "                   已完成     60.00   60.00    0.00    57.00   57.00    0.00    —    95.00%    —",
      " 任务完成    火巡护",
      "  情况     任务2：补植   未完成     40.00   30.00   10.00    36.00   28.00    8.00    —    90.00%    —",
      "         金额合计            100.00   90.00   10.00    93.00   85.00    8.00   10    93.00%   9.30",
      ...FORM.slice(5),
    ];
    const budget = read(lines).evaluations[0]?.budget;
    const rows = budget?.map(({ source, adjusted, executed }) =>
      [source, adjusted, executed].map(cellOf).join(" "),
    );
    expect(rows).toEqual([
      "任务1：防火巡护 60.00 57.00",
      "财政拨款 60.00 57.00",
      "其他资金 0.00 0.00",
      "任务2：补植 40.00 36.00",
      "财政拨款 30.00 28.00",
      "其他资金 10.00 8.00",
      "金额合计 100.00 93.00",
      "财政拨款 90.00 85.00",
      "其他资金 10.00 8.00",
    ]);
  });

  it("keeps the figures of a row where only the level of a title on its line is not certain", () => {
    const at = FORM.findIndex((line) => line.includes("质量指标"));
    const lines = FORM.map((line, index) =>
      index === at ? line.replace("  产出指标      质量指标 ", " 标 产出指标 标 质量指标") : line,
    );
    const disclosure = readDisclosure(lines.join("\n"));
    const row = disclosure.evaluations[0]?.indicators.find(({ name }) => name === "验收合格率");
    expect([row?.level2, text(row?.actual ?? {}), cellOf(row?.weight ?? "")]).toEqual(["", "100%", "15"]);
    expect(disclosure.unread.map(({ line }) => line)).toContain(at + 1);
  });

  it("reads a source of funds of which nothing but dashes is printed", () => {
    const lines = [
      ...FORM.slice(0, 5),
      "    上年结转资金                                —                  —",
      ...FORM.slice(5),
    ];
    const row = read(lines).evaluations[0]?.budget.find(({ source }) => source === "上年结转资金");
    expect([row?.adjusted, row?.weight, row?.score].map((cell) => cell?.kind)).toEqual([
      "blank",
      "mark",
      "mark",
    ]);
  });

  it("takes no figures for units where the lower row of a heading stands over other columns", () => {
    const lines = [
      "        项目支出绩效自评表",
      " 项目名称                                        边境村寨饮水保障",
      "                                               年度指标值           实际完成值       分值      得分   偏差原因",
      "                                                                                        分析及改",
      "                                                                                        进措施",
      "          一级指标      二级指标      三级指标     指标性   指标值                     度量单位",
      "                                        质",
      "                              新建蓄水池      ≥    18       座          18        10      10",
      "                              铺设管道       ≥    64       千米        61.2       10     9.56 有2.8千",
      "                    数量指标                                                                米因用地",
      "                                                                                        调整移至",
      " 绩效指标     产出指标                                                                           下年",
      "                    质量指标    工程一次验收合      =    100       %         100       15      15",
      "                                格率",
      "                    时效指标    工程款支付延误      ≤    10       天          8         15      15",
      "                                天数",
      "                   社会效益指标     受益人口       ≥   3600      人         3750       15      15",
      "          效益指标     可持续影响指     管护制度      定性   健全                  健全         15      15",
      "                      标",
      "         满意度指标     服务对象满意     村民满意度      ≥    90        %        82.71      10     9.19 枯水期供",
      "                     度指标                                                                水每天仅",
      "                                                                                         4小时",
      "                                  总分                                       100     98.45  优",
    ];
    const cells = read(lines).evaluations.flatMap(({ indicators }) =>
      indicators.map(({ actual }) => text(actual)),
    );
    expect(cells.filter((cell) => /座|千米|户/.test(cell))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { type Evaluation, figureOf, readEvaluations } from "../../src/performance";
import { readLines } from "../../src/reading";

/** A table as a web page hands it over: a cell a line, blank cells lost. */
const cells = (...rows: readonly string[]): Evaluation[] => {
  const text = rows.map((row) => row.split("|").join("\n")).join("\n");
  return [...readEvaluations(readLines(text)).evaluations];
};
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
    figureOf(row.deviation),
    row.reason,
  ]);

describe("a table that arrives one cell a line", () => {
  it("has its management rows, deviations, unknown headings and reasons", () => {
    const [evaluation] = cells(
      "项目支出绩效自评情况表",
      "项目名称|综合业务费",
      "项目资金 (万元)|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
      "年度资金总额:|5|5|2.71|10|54.2 %|5.42",
      "资金管理情况|情况说明|分值（20）|得分|存在问题和改进措施",
      "安排科学性|科学|5|5|拨付合规性|5|5",
      "年度总体目标|预期目标|实际完成情况|保证运转|保证运转",
      "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差度|偏差原因分析及改进措施",
      "产出指标|重点工作|参保|≤100%|90%|3|3|0.00",
      "征缴|≥10人|5人|4|2|-50.00|人数下降",
      "履职目标|救助|=1人|1人|3|3|0.00",
      "满意度指标|满意度|≥90%|90%|10|10|0.00",
      "总分|40|33.42",
    );
    expect(rows(evaluation)?.map((row) => row.slice(0, 8))).toEqual([
      ["资金管理情况", "", "安排科学性", "", "科学", "5", "5", null],
      ["资金管理情况", "", "拨付合规性", "", "", "5", "5", null],
      ["产出指标", "重点工作", "参保", "≤100%", "90%", "3", "3", "0.00"],
      ["产出指标", "重点工作", "征缴", "≥10人", "5人", "4", "2", "-50.00"],
      ["产出指标", "履职目标", "救助", "=1人", "1人", "3", "3", "0.00"],
      ["满意度指标", "", "满意度", "≥90%", "90%", "10", "10", "0.00"],
    ]);
    expect(evaluation?.indicators[3]?.reason).toContain("人数下降");
    expect(evaluation?.budget[0]?.score).toMatchObject({ value: "5.42" });
  });

  it("has two targets where the heading splits, and the numbers of rows without a unit", () => {
    const [evaluation] = cells(
      "项目支出绩效自评分析报告",
      "项目名称：补助",
      "资金来源|年初预算数|全年预算数(元)|全年执行数(元)|资金结(转)余(元)|执行率|得分|目标申报(元)|预算编制(元)",
      "合计|674,064|674,064|674,064|674,064|0|100|10",
      "一级指标|二级指标|指标名称|年度指标|实际完成值|权重|得分|偏差原因分析及改进措施|年初指标|调整后指标",
      "产出指标|数量指标|人数|≥5人|≥6人|7|20|20",
      "质量指标|达标率|=100%|100|10|10",
      "三、项目自评结果",
      "最终评分结果：总得分 40 分，属于“差”。",
    );
    expect(rows(evaluation)?.map((row) => row.slice(0, 7))).toEqual([
      ["产出指标", "数量指标", "人数", "≥6人", "7", "20", "20"],
      ["产出指标", "质量指标", "达标率", "=100%", "100", "10", "10"],
    ]);
    expect(evaluation?.indicators[0]?.initialTarget).toMatchObject({ value: "5" });
    expect(evaluation?.budget[0]).toMatchObject({
      declared: { value: "674064" },
      adjusted: { value: "674064" },
      balance: { value: "0" },
      score: { value: "10" },
    });
    expect(evaluation?.stated.map((one) => one.of)).toEqual(["total", "grade"]);
  });

  it("has targets without scores, operators and units in columns of their own", () => {
    const [targets] = cells(
      "补助资金区域绩效目标表",
      "绩效指标|一级指标|二级指标|三级指标|年度指标值",
      "产出指标|数量指标|会议次数|≥2次",
      "审查|全覆盖",
      "满意度指标|服务对象满意度指标|满意度情况|≥85%",
      "剩",
    );
    expect(rows(targets)?.map((row) => row.slice(0, 4))).toEqual([
      ["产出指标", "数量指标", "会议次数", "≥2次"],
      ["产出指标", "数量指标", "审查", "全覆盖"],
      ["满意度指标", "服务对象满意度指标", "满意度情况", "≥85%"],
    ]);
    const [forms] = cells(
      "部门预算项目支出绩效自评表",
      "一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分|未完成原因分析",
      "产出指标|数量指标|人数|≥|90|人|95人|20|20",
      "质量指标|质量|定性|优良|优|10|8|材料不全",
      "时效指标|及时|完成|10|10",
    );
    expect(rows(forms)?.map((row) => row.slice(2, 7))).toEqual([
      ["人数", "≥90人", "95人", "20", "20"],
      ["质量", "优良", "优", "10", "8"],
      ["及时", "完成", "", "10", "10"],
    ]);
  });
});

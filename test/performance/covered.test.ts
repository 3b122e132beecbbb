import { describe, expect, it } from "vitest";
import { figureOf, readEvaluations } from "../../src/performance";
import { readLines } from "../../src/tables";

const read = (...lines: string[]) => {
  const text = ["项目支出绩效自评表", "项目名称|水渠整修", ...lines].map((line) =>
    line.replaceAll("|", "\t"),
  );
  return readEvaluations(readLines(text.join("\n"))).evaluations[0];
};
const rows = (evaluation: ReturnType<typeof read>) =>
  evaluation?.indicators.map(({ level1, level2, name, weight, score, reason }) =>
    [level1, level2, name, figureOf(weight), figureOf(score), reason].join(" "),
  );
const HEAD = "绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因";
const BODY = [
  "产出指标|数量指标|水渠长度|≥18公里|18公里|20|20|",
  "涵洞|≥3座|3座|10|9|汛期",
  "质量指标|合格率|≥98%|99%|20|20|",
  "效益指标|生态效益指标|植被|改善|改善|20|20|",
  "社会效益指标|带动就业|≥30人|31人|10|10|",
  "满意度指标|满意度指标|村民|≥90%|88%|10|9|",
];
const EXPECTED = [
  "产出指标 数量指标 水渠长度 20 20 ",
  "产出指标 数量指标 涵洞 10 9 汛期",
  "产出指标 质量指标 合格率 20 20 ",
  "效益指标 生态效益指标 植被 20 20 ",
  "效益指标 社会效益指标 带动就业 10 10 ",
  "满意度指标 满意度指标 村民 10 9 ",
];

describe("a table from which a browser left out what merged cells cover", () => {
  it("has the cells of a shorter row under the end of its heading", () => {
    expect(rows(read(HEAD, ...BODY))).toEqual(EXPECTED);
  });

  it("has them in the rows of its funds too, whatever is blank", () => {
    const funds = [
      "项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分",
      "年度资金总额|8.00|8.00|8.00|10|100%|10",
      "其他资金||||—||—",
    ];
    const budget = read(...funds, HEAD, ...BODY)?.budget;
    expect(budget?.map(({ source, score }) => [source, figureOf(score)])).toEqual([
      ["年度资金总额", "10"],
      ["其他资金", null],
    ]);
    expect(budget?.[1]?.executed.kind).toBe("blank");
  });

  it("is told from one that keeps its blank cells", () => {
    const kept = BODY.map((row) => `${"|".repeat(9 - row.split("|").length)}${row}`);
    expect(rows(read(HEAD, ...kept))).toEqual(EXPECTED);
  });
});

import { describe, expect, it } from "vitest";
import { type Evaluation, figureOf, readEvaluations } from "../../src/performance";
import { sheetLines } from "../../src/tables";

const HEAD = [
  "项目支出绩效自评表|||||||",
  "项目名称|水渠整修||||||",
  "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因",
];
const read = (rows: readonly string[], repeat = false): Evaluation | undefined => {
  const cells = [...HEAD, ...rows].map((row) => row.split("|"));
  const whole = (row: readonly string[]) => row.slice(2).every((cell) => cell === "");
  const filled = cells.map((row) =>
    repeat && whole(row) ? row.map((cell, index) => (index === 0 ? cell : row[1] || (row[0] ?? ""))) : row,
  );
  return readEvaluations(sheetLines([{ name: "1", rows: filled }])).evaluations[0];
};
const rows = (evaluation: Evaluation | undefined) =>
  evaluation?.indicators.map(({ name, target, actual, weight, score, reason }) => [
    name,
    "text" in target ? target.text : "",
    "text" in actual ? actual.text : "",
    figureOf(weight),
    figureOf(score),
    reason,
  ]);

describe("an indicator in known columns", () => {
  it("keeps each cell in its own column, whatever it holds", () => {
    const evaluation = read([
      "产出指标|数量指标|水渠长度|≥18公里|18公里|20|20|20",
      "产出指标|质量指标|管护制度|健全|健全|15|15|15",
      "产出指标|时效指标|完工时间||6月|15||汛期",
      "满意度指标|满意度指标|村民|≥90%|88%|10|9|",
    ]);
    expect(rows(evaluation)).toEqual([
      ["水渠长度", "≥18公里", "18公里", "20", "20", "20"],
      ["管护制度", "健全", "健全", "15", "15", "15"],
      ["完工时间", "", "6月", "15", null, "汛期"],
      ["村民", "≥90%", "88%", "10", "9", null],
    ]);
  });

  it("is the same where the sheet repeats its merged cells", () => {
    const body = [
      "产出指标|数量指标|水渠长度|≥18公里|18公里|20|20|",
      "满意度指标|满意度指标|村民|≥90%|≥90%|10|10|",
    ];
    expect(rows(read(body, true))).toEqual(rows(read(body)));
    expect(read(body, true)?.indicators.map(({ level2 }) => level2)).toEqual(["数量指标", "满意度指标"]);
  });
});

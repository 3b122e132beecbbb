import { describe, expect, it } from "vitest";
import { readLines } from "../../src/tables";

const cells = (text: string) => readLines(text).map((line) => line.cells);

describe("bars between cells", () => {
  it.each([
    ["| 合计 | 1.00 |", ["合计", "1.00"]],
    ["合计 | 1.00 | 2.00 |", ["合计", "1.00", "2.00"]],
    ["合计 | 1.00 | 2.00", ["合计", "1.00", "2.00"]],
    ["| 合计 | | 2.00", ["合计", "", "2.00"]],
    ["｜合计｜1.00｜", ["合计", "1.00"]],
    ["│ 合计 │ 1.00 │", ["合计", "1.00"]],
    ["合计 | 1.00", ["合计", "1.00"]],
    ["项目名称 |", ["项目名称"]],
    ["|a \\| b|**1.00**|1\\.5|", ["a | b", "1.00", "1.5"]],
    ["| 公务用车<br>购置费 | 1&nbsp; |", ["公务用车 购置费", "1"]],
  ])("%s", (text, expected) => {
    expect(cells(text)).toEqual([expected]);
  });

  it.each(["主管部门：某某 | 负责人：某某", "全年完成目标；质量合格 | 数量达标。", "a || b"])(
    "in running text divide nothing: %s",
    (text) => {
      expect(cells(text)).toEqual([[text]].map((row) => (text.includes("||") ? ["a", "", "b"] : row)));
    },
  );

  it("divide two columns where lines with bars stand together", () => {
    expect(cells("项目 | 金额\n--- | ---\n合计 | 无")).toEqual([["项目", "金额"], [""], ["合计", "无"]]);
  });

  it.each(["|---|:--:|", "+----+----+", "├──┼──┤|", "--- | ---"])("rule lines hold no cell: %s", (text) => {
    expect(cells(`| a | b |\n${text}`)[1]?.every((cell) => cell === "" || !text.includes("|"))).toBe(true);
  });

  it("leave the text of a line as it is", () => {
    expect(readLines("| 合计 | 1.00 |")[0]?.text).toBe("| 合计 | 1.00 |");
  });
});

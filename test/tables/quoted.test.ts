import { describe, expect, it } from "vitest";
import { readLines } from "../../src/tables";

const cellsOf = (text: string) => readLines(text).map(({ number, cells }) => [number, ...cells]);

describe("cells that a spreadsheet copies in quotes, for they break their line", () => {
  it("are one cell of one row, with the number of its first line", () => {
    expect(cellsOf('"产出指标\n（50分）"\t数量指标\t"社会\n效益"\t10\n合计\t\t\t100')).toEqual([
      [1, "产出指标（50分）", "数量指标", "社会效益", "10"],
      [4, "合计", "", "", "100"],
    ]);
  });

  it("keep the quotes that are doubled in them, and the blank cells behind", () => {
    expect(cellsOf('“三公”\t"所谓""三公""经费\n支出"\t\t\n本年\t1.00\t\t')).toEqual([
      [1, "“三公”", '所谓"三公"经费支出', "", ""],
      [3, "本年", "1.00", "", ""],
    ]);
  });

  it("end at the line end where the text ends its lines with \\r\\n", () => {
    expect(cellsOf('一级\t"实际\r\n完成值"\r\n产出\t3')).toEqual([
      [1, "一级", "实际完成值"],
      [3, "产出", "3"],
    ]);
  });

  it("join figures with a space, so that two never become one", () => {
    expect(cellsOf('收入\t"1.00\n2.00"')).toEqual([[1, "收入", "1.00 2.00"]]);
  });
});

describe("quotes that no spreadsheet wrote", () => {
  it.each([
    ["a quote that never closes", '"三公\t1.00\n合计\t2.00'],
    ["a quote that closes inside a cell", '"三公"经费\t1.00\n合计"\t2.00'],
    ["a quote before a tab", '"三公\t1.00\n经费"\t2.00'],
    ["a quote in running text", '他说："好\n是的"\n合计\t2.00'],
  ])("leave every line as it is: %s", (_, text) => {
    expect(readLines(text).map(({ text: line }) => line)).toEqual(text.split("\n"));
  });

  it("open no cell that is longer than any", () => {
    const text = `"${"很长的一行\n".repeat(2000)}"\t1.00`;
    expect(readLines(text)).toHaveLength(2001);
  });

  it("cost no more than their lines, however many are open", () => {
    const text = '"甲\t1\n'.repeat(50_000);
    const start = performance.now();
    expect(readLines(text).length).toBeGreaterThan(50_000);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

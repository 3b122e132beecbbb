import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/accounts";
import { readAccounts } from "../../src/reading";
import { htmlLines, type Line } from "../../src/tables";

/** Rows in known columns, cells divided by bars, blank ones at the end cut; a number alone opens another table. */
function ruled(...rows: string[]): Line[] {
  let table = 1;
  return rows.flatMap((text, index) => {
    if (/^\d$/.test(text)) table = Number(text);
    const cells = text.split("|");
    return /^\d$/.test(text)
      ? []
      : [{ number: index + 1, text: cells.join("\t"), cells, ruled: true, table }];
  });
}

function read(lines: readonly Line[]) {
  const { accounts, unread } = readAccounts(lines);
  return {
    cells: [...cellsOf(accounts)].map(({ row, column, amount }) => `${row} ${column} ${(amount ?? 0) / 1e6}`),
    unread: unread.map(({ line }) => line),
  };
}

describe("a row in known columns", () => {
  const head = [
    "财政拨款收入支出决算总表",
    "金额单位：万元",
    "项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款",
  ];
  it("keeps its columns where blank ones at its end are cut, on the last page too", () => {
    for (const page of [["2"], ["2", head[2] as string]]) {
      const rows = ["一般公共预算财政拨款|9.00|一、一般公共服务支出|7.00|7.00", "||二、外交支出|2.00||2.00"];
      const last = page.length > 1 ? "总计|9.00|总计|9.00|7.00|2.00" : "总计|9.00|总计|9.00|7.00|2.00|";
      const { cells, unread } = read(ruled(...head, ...rows, ...page, "国有资本经营预算财政拨款", last));
      expect(unread).toEqual([]);
      expect(cells.filter((cell) => /^expenditure\.total/.test(cell))).toEqual([
        "expenditure.total total 9",
        "expenditure.total generalBudget 7",
        "expenditure.total governmentFund 2",
      ]);
      expect(cells).toHaveLength(9);
    }
  });

  const coded = ["支出决算表", "单位：万元", "科目编码|科目名称|本年支出合计|基本支出|项目支出"];
  it("takes no figures from a row without a label", () => {
    const { cells, unread } = read(ruled(...coded, "205|教育支出|||", "||9.00|4.00|5.00"));
    expect(cells).toEqual([]);
    expect(unread).toEqual([5]);
  });

  it("takes no name from another column", () => {
    const { cells } = read(
      ruled(...coded, "2050201|学前|||", "教育||9.00|4.00|5.00", "合计||9.00|4.00|5.00"),
    );
    expect(cells.filter((cell) => cell.startsWith("2050201"))).toEqual([]);
    expect(cells.filter((cell) => cell.startsWith("total"))).toEqual([
      "total total 9",
      "total basic 4",
      "total project 5",
    ]);
  });

  it("takes no amount from beside its column where that holds what cannot be read", () => {
    const { cells } = read(
      ruled(
        "一般公共预算财政拨款基本支出决算明细表",
        "单位：万元",
        "科目编码|科目名称|预算数|决算数",
        "301|工资福利支出|5.00|#?",
        "302|商品和服务支出|2.00|1.00",
      ),
    );
    expect(cells).toEqual(["302 amount 1"]);
  });

  it("is one of a table, however many lines of prose with figures stand under it", () => {
    const rows = [...coded.slice(2), "205|教育支出|9.00|4.00|5.00"].map(
      (row) =>
        `<tr>${row
          .split("|")
          .map((cell) => `<td>${cell}</td>`)
          .join("")}</tr>`,
    );
    const under = Array.from({ length: 9 }, (_, index) => `<p>教育${index} 1${index}.00 2.00</p>`).join("\n");
    const page = `<p>支出决算表</p>\n<p>单位：万元</p>\n<table>${rows.join("")}</table>\n${under}`;
    expect(read(htmlLines(page)).cells).toEqual(["205 total 9", "205 basic 4", "205 project 5"]);
  });
});

import { describe, expect, it } from "vitest";
import { tableOf } from "../../src/accounts";
import { read } from "../../src/disclosure";

const HEAD = [
  "支出决算表",
  "公开03表",
  "部门：某县林业局\t\t\t\t\t单位：万元",
  "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出",
];
const ROWS = [
  "合计\t\t300.00\t100.00\t200.00",
  "208\t社会保障和就业支出\t100.00\t100.00\t0.00",
  "20805\t行政事业单位养老支出\t100.00\t100.00\t0.00",
  "2080505\t机关事业单位基本养老保险缴费支出\t100.00\t100.00\t0.00",
  "213\t农林水支出\t200.00\t0.00\t200.00",
  "21302\t林业和草原\t200.00\t0.00\t200.00",
  "2130204\t事业机构\t200.00\t0.00\t200.00",
];

/** The cells of a row of 03 where the last row of the text is this one, and the lines that are told as unread. */
function lastRow(row: string) {
  const lines = [...HEAD, ...ROWS.slice(0, -1), row];
  const table = tableOf(read(`${lines.join("\n")}\n`).accounts, "expenditure");
  const found = table?.rows.find(({ key }) => key === "2130204");
  return { cells: found?.cells, unread: table?.strays?.map(({ line }) => line) ?? [], line: lines.length };
}

describe("a row of other width than most", () => {
  it("is read as the others with all its cells", () => {
    expect(lastRow(ROWS.at(-1) ?? "").cells).toEqual({ total: 2e8, basic: 0, project: 2e8 });
  });

  it("is unread with one figure too few that does not add up", () => {
    const { cells, unread, line } = lastRow("2130204\t事业机构\t0.00\t200.00");
    expect(cells).toBeUndefined();
    expect(unread).toContain(line);
  });

  it("has its figures where the rows above it say, and not from its left, where the others print their zeros", () => {
    const { cells, unread } = lastRow("2130204\t事业机构\t200.00\t200.00");
    expect(cells).toMatchObject({ total: 2e8, project: 2e8 });
    expect(cells?.basic ?? null).toBeNull();
    expect(unread).toEqual([]);
  });

  it("is unread with a blank cell too many that moves its figures", () => {
    const { cells, unread, line } = lastRow("2130204\t事业机构\t200.00\t\t0.00\t200.00");
    expect(cells).toBeUndefined();
    expect(unread).toContain(line);
  });
});

describe("a page in a broken encoding", () => {
  const broken = (text: string) =>
    [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte)).join("");

  it("ends the table before it: nothing tells whether a title stood in it", () => {
    const other = ["收入决算表", "公开02表", "科目编码\t科目名称\t合计\t财政拨款\t其他"].map(broken);
    const rows = ["213\t农林水支出\t200.00\t0.00\t200.00", "21302\t林业和草原\t200.00\t0.00\t200.00"];
    const lines = [...HEAD, ...ROWS.slice(0, 4), ...other, broken(ROWS[0] ?? ""), ...rows];
    const table = tableOf(read(`${lines.join("\n")}\n`).accounts, "expenditure");
    expect(table?.rows.map(({ key }) => key)).toEqual(["total", "208", "20805", "2080505"]);
    const told = table?.strays?.map(({ line }) => line);
    expect(told).toEqual(expect.arrayContaining([lines.length - 1, lines.length]));
  });
});

describe("the last row of a form of a cell a line, with a line for each blank cell", () => {
  const listed = (rows: readonly string[]) => [...HEAD, ...rows].flatMap((row) => row.split("\t")).join("\n");
  const lastCells = (row: string) => {
    const { accounts, unread } = read(`${listed([...ROWS.slice(0, -1), row])}\n`);
    const found = tableOf(accounts, "expenditure")?.rows.find(({ key }) => key === "2130204");
    return { cells: Object.values(found?.cells ?? {}), unread: unread.length };
  };

  it("is read with all its cells, and without the blank one at its end", () => {
    expect(lastCells(ROWS.at(-1) ?? "")).toEqual({ cells: [2e8, 0, 2e8], unread: 0 });
    expect(lastCells("2130204\t事业机构\t200.00\t200.00").cells.slice(0, 2)).toEqual([2e8, 2e8]);
  });

  it("has no cell of certain place where one inside it is lost", () => {
    expect(lastCells("2130204\t事业机构\t0.00\t200.00").cells).toEqual([]);
  });
});

describe("a row of 06 that lost a cell", () => {
  const basic = (head: string, rows: readonly string[]) => {
    const lines = [
      "一般公共预算财政拨款基本支出决算明细表",
      "公开06表",
      "部门：某县林业局\t\t单位：万元",
      head,
    ];
    const { accounts, unread } = read(`${[...lines, ...rows].join("\n")}\n`);
    const cells = tableOf(accounts, "basicDetail")?.rows.map(({ key, cells: { amount } }) => [key, amount]);
    return { cells, unread: unread.map(({ line }) => line) };
  };

  it("leaves the others their 类 and 款 in two columns", () => {
    const rows = ["301\t\t工资福利支出\t5.00", "301\t01\t基本工资\t3.00", "301\t02\t津贴补贴\t2.00"];
    const head = "类\t款\t科目名称\t金额";
    const whole = basic(head, [...rows, "303\t\t对个人和家庭的补助\t1.50"]);
    expect(whole.cells).toEqual([
      ["301", 5e6],
      ["30101", 3e6],
      ["30102", 2e6],
      ["303", 15e5],
    ]);
    const cut = basic(head, [...rows, "303\t对个人和家庭的补助\t1.50"]);
    expect(cut.cells?.slice(0, 3)).toEqual(whole.cells?.slice(0, 3));
    expect(cut.unread).toEqual([8]);
  });

  it("has no amount where that may stand in the column before it", () => {
    const rows = [
      "301\t工资福利支出\t5.50\t5.00",
      "30101\t基本工资\t3.50\t3.00",
      "30102\t津贴补贴\t2.00\t2.00",
    ];
    const more = ["302\t商品和服务支出\t1.00\t1.00", "30201\t办公费\t1.00\t1.00"];
    const cut = basic("科目编码\t科目名称\t预算数\t决算数", [...rows, ...more, "30202\t印刷费\t0.75"]);
    expect(cut.cells?.filter(([, amount]) => amount !== null)).toHaveLength(5);
    expect(cut.unread).toEqual([10]);
  });
});

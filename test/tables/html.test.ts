import { describe, expect, it } from "vitest";
import { htmlLines, type Line, readLines } from "../../src/tables";
import { growthFrom, MOST } from "../support/growth";

const short = (lines: readonly Line[]) =>
  lines.map(
    ({ number, cells, table }) => `${number}${table === undefined ? "" : `/${table}`} ${cells.join("|")}`,
  );

describe("a text without markup", () => {
  it.each([
    "A<B，且执行率<5%\n<本年收入>\t< 3 >\t1.00\n\n",
    "R&D 经费\tAT&T\n 　缩进  两格",
    "若 x<p 则 y>p；1 < td > 2",
    "\uFEFF合计\t1.00\r末行",
  ])("is cut as ever: %j", (text) => {
    const body = text.replace("\uFEFF", "");
    expect(readLines(text)).toEqual(
      body.split(/\r\n|\n|\r/).map((line, index) => ({
        number: index + 1,
        text: line,
        cells: line.split("\t").map((cell) => cell.trim()),
      })),
    );
  });
});

describe("a table in HTML", () => {
  it("has its cells in their columns under merged heads", () => {
    const lines = readLines(
      [
        "<table>",
        "<tr><th rowspan=2>科目</th><th colspan='2'>支出</th><th ROWSPAN=\"2\">备注</th></tr>",
        "<tr><th>基本</th><th>项目</th></tr>",
        "<tr><td>合计</td><td>1.00</td><td></td><td>&nbsp;</td></tr>",
        "</table>",
      ].join("\n"),
    );
    expect(short(lines)).toEqual(["2/1 科目|支出||备注", "3/1 |基本|项目|", "4/1 合计|1.00||"]);
    expect(lines.every((line) => line.ruled === true)).toBe(true);
    expect(lines[2]?.text).toBe("合计\t1.00\t\t");
  });

  it.each([
    ["in one line", "<table><tr><td>a</td><td>1</td></tr><tr><td>b</td><td>2</td></tr></table>", ["2", "2"]],
    ["of rows alone", "<tr><td>a</td><td>1</td></tr>\n<tr><td>b</td><td>2</td></tr>", ["2", "3"]],
    [
      "of cells on lines of their own",
      "<tr>\n<td>\na\n</td>\n<td>1</td>\n</tr>\n<tr>\n<td>b<td>2</tr>",
      ["2", "8"],
    ],
    ["without ends", "<TABLE border><TR><TD>a<TD>1\n<TR><TD>b<TD>2", ["2", "3"]],
    [
      "with marks in its cells",
      "<table><tr><td><p>a</p></td><td><span class=x>1</span></td></tr>\n<tr><td><b>b<td><font size=2>2",
      ["2", "3"],
    ],
  ])("%s keeps the numbers of its lines", (_, table, [first, second]) => {
    const lines = readLines(`支出决算表\n${table}`).filter(({ table: one }) => one !== undefined);
    expect(short(lines)).toEqual([`${first}/1 a|1`, `${second}/1 b|2`]);
  });

  it("joins what a cell breaks over lines, and never two figures", () => {
    const [line] = readLines(
      "<tr><td>公务用车购置<br>及运行维护费</td><td><p>本年</p><p>支出</p></td><td>1.00<br/>2.00</td><td>第一\n  行</td></tr>",
    );
    expect(line?.cells).toEqual(["公务用车购置及运行维护费", "本年支出", "1.00 2.00", "第一行"]);
  });

  it("stands among plain lines, whose ends and blanks stay", () => {
    const lines = readLines(
      "一、概况\n\n共 A<B 项\n<table><tr><td>合计</td><td>1.00</td></tr></table>\n注：万元\n",
    );
    expect(short(lines)).toEqual(["1 一、概况", "2 ", "3 共 A<B 项", "4/1 合计|1.00", "5 注：万元", "6 "]);
  });

  it("shows the tags that a program escaped", () => {
    expect(readLines("<tr><td>&lt;td&gt;&#160;1&#xA0;</td><td>R&amp;D &nope;</td></tr>")[0]?.cells).toEqual([
      "<td> 1",
      "R&D &nope;",
    ]);
  });

  it("whose merges are told and printed as well stands as it is printed", () => {
    const lines = readLines(
      "<table><tr><td>项目</td><td>甲</td><td>乙</td></tr><tr><td rowspan=2>x</td><td>1</td><td>2</td></tr><tr><td></td><td>3</td><td>4</td></tr></table>",
    );
    expect(lines.map(({ cells }) => cells)).toEqual([
      ["项目", "甲", "乙"],
      ["x", "1", "2"],
      ["", "3", "4"],
    ]);
  });

  it("ends a merged cell with its group of rows", () => {
    const lines = readLines(
      "<table><thead><tr><td rowspan=5>a</td><td>b</td></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>",
    );
    expect(short(lines)).toEqual(["1/1 a|b", "1/1 c|d"]);
  });
});

describe("tables in tables", () => {
  const inner = "<table><tr><td>合计</td><td>1.00</td></tr><tr><td>其中</td><td>2.00</td></tr></table>";

  it("that lay out a page give their lines and rows in order", () => {
    const lines = htmlLines(
      `<table><tr><td>导航</td><td><p>支出决算表</p>${inner}<p>注：无</p></td></tr><tr><td>页脚</td></tr></table>`,
    );
    expect(short(lines)).toEqual([
      "1 导航",
      "2 支出决算表",
      "3/2 合计|1.00",
      "4/2 其中|2.00",
      "5 注：无",
      "6/1 页脚",
    ]);
  });

  it("that divide one cell are text of the cell", () => {
    const lines = htmlLines(
      "<table><tr><td>名称<table><tr><td>甲</td><td>乙</td></tr></table></td><td>1.00</td></tr></table>",
    );
    expect(short(lines)).toEqual(["1/1 名称甲 乙|1.00"]);
  });

  it("give running text of a lone cell line by line", () => {
    const lines = htmlLines("<table><tr><td><p>一、收入情况</p><p>2024年收入1万元。</p></td></tr></table>");
    expect(short(lines)).toEqual(["1 一、收入情况", "2 2024年收入1万元。"]);
  });
});

describe("a whole page", () => {
  const page = `<!DOCTYPE html>
<html><head><title>栏目</title><style>td{x:<td>}</style></head>
<body><script>if (a<b) document.write("<td>9</td>")</script><!-- <td>8</td> -->
<h1>示例市医保局
2024年度决算</h1>
<div>一、情况<o:p></o:p></div>第二段<br>第三段
<table><caption>支出决算表</caption>
<tr><td title="a>b">合计</td><td>1.00</td></tr>
</table></body></html>`;

  it("gives its text without tags, scripts, styles and comments", () => {
    expect(short(readLines(page))).toEqual([
      "4 示例市医保局 2024年度决算",
      "6 一、情况",
      "6 第二段",
      "6 第三段",
      "7 支出决算表",
      "8/1 合计|1.00",
    ]);
  });

  it("in one line is numbered as its lines come out", () => {
    const lines = readLines(
      "<p>一</p><p>二</p><p>三</p><p>四</p><table><tr><td>a</td><td>1</td></tr></table>",
    );
    expect(short(lines)).toEqual(["1 一", "2 二", "3 三", "4 四", "5/1 a|1"]);
  });

  it("keeps the lines of preformatted text", () => {
    expect(short(readLines("<html><body><pre>合计\t1.00\n其中\t2.00</pre></body></html>"))).toEqual([
      "1 合计|1.00",
      "2 其中|2.00",
    ]);
  });
});

describe("hostile markup ends in time and loses no text", () => {
  it.each([
    ["open tags", "<td "],
    ["open quotes", '<td a="'],
    ["quotes in quotes", "<td a=\"<td ' b='<td \" "],
    ["comments without end", "<!--"],
    ["scripts without end", "<script>"],
    ["tables in tables", "<table><tr><td>"],
    ["wide and high cells", "<tr><td colspan=1000 rowspan=65534>x"],
    ["breaks in one line", "x<br>"],
    ["declarations without end", "<!x "],
    ["half entities", "<p>&#38"],
    ["ends alone", "</table></td></tr>"],
  ])("%s", (_, piece) => {
    const workOn = (size: number) => {
      const text = `始<br>\n<p>${piece.repeat(size)}末`;
      return () => readLines(text);
    };
    expect(growthFrom(1000, workOn)).toBeLessThan(MOST);
    const lines = readLines(`始<br>\n<p>${piece.repeat(8000)}末`);
    expect(lines[0]?.text).toBe("始");
    expect(lines.map((line) => line.text).join("")).toContain("末");
    expect(lines.reduce((sum, { cells }) => sum + cells.length, 0)).toBeLessThan(
      3 * piece.length * 8000 + 1000,
    );
  });
});

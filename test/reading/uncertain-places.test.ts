import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/accounts";
import { audit, read } from "../../src/disclosure";

const HEAD = ["2024年度部门决算", "支出决算表", "公开03表", "单位：万元"];
const COLUMNS = "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出";

function found(lines: readonly string[]) {
  const disclosure = read(lines.join("\n"));
  const cells = [...cellsOf(disclosure.accounts)].filter(({ amount }) => amount !== null);
  return {
    lines: [...new Set(cells.map(({ line }) => line))],
    unread: disclosure.unread.map(({ line }) => line),
    errors: audit(disclosure).findings.filter(
      ({ rule, severity }) => severity === "error" && /^IN-/.test(rule),
    ),
  };
}

describe("a row whose place is not certain is unread with its line", () => {
  const rows = ["合计\t\t30.00\t20.00\t10.00", "201\t一般公共服务支出\t30.00\t20.00\t10.00"];

  it("where another number stands under the title before the first row", () => {
    const whole = found([...HEAD, COLUMNS, ...rows]);
    expect(whole).toEqual({ lines: [6, 7], unread: [], errors: [] });
    const { lines, unread } = found([...HEAD, "公开02表", COLUMNS, ...rows]);
    expect(lines).toEqual([]);
    expect(unread).toEqual(expect.arrayContaining([7, 8]));
  });

  it("where the total is blank beside rows with figures", () => {
    expect(found([...HEAD, COLUMNS, "合计\t\t\t\t", rows[1] ?? ""])).toMatchObject({
      lines: [],
      unread: [7],
    });
  });

  it("where the total of the row would be blank", () => {
    const shifted = "20105\t统计信息事务\t\t30.00\t20.00";
    expect(found([...HEAD, COLUMNS, ...rows, shifted])).toMatchObject({ lines: [6, 7], unread: [8] });
  });

  it("where the figures of 三公 stand far from their titles and add up in no way", () => {
    const columns = ["合计", "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行费", "公务接待费"];
    const wide = [...columns, ...columns].map((title) => title.padEnd(14)).join("");
    const head = ["2024年度部门决算", "财政拨款“三公”经费支出决算表", "金额单位：万元"];
    const parts = `${"预算数".padEnd(84)}决算数`;
    const numbers = [...columns, ...columns].map((_, at) => `     ${at + 1}`.padEnd(14)).join("");
    const lines = [
      ...head,
      parts,
      wide,
      numbers,
      "9.00   2.00   6.00   6.00   4.00   8.00   2.00   5.50   0.50",
    ];
    expect(found(lines)).toMatchObject({ lines: [], unread: [7], errors: [] });
  });

  it("where a header stands between the title of a total and a figure", () => {
    const left = ["一、一般公共预算财政拨款收入", "八、其他收入", "本年收入合计", "年初结转和结余", "总计"];
    const right = [
      "7.00 一、一般公共服务支出",
      "1.00 二、外交支出",
      "8.00 本年支出合计",
      "0.00 年末结转和结余",
    ];
    const lines = ["2024年度部门决算", "收入支出决算总表", "单位：万元", ...left, "项目", "收入", "金额"];
    const { unread } = found([...lines, ...right, "8.00 总计", "项目", "支出", "金额", "8.00", "8.00"]);
    expect(unread).toEqual(expect.arrayContaining([12, 13, 14, 16]));
  });

  it("where more figures than one stand behind the total of public use", () => {
    const head = ["2024年度部门决算", "一般公共预算财政拨款基本支出决算明细表", "单位：万元"];
    const titles = ["科目编码", "科目名称", "决算数"];
    const rows = ["301", "工资福利支出", "5.00", "399", "其他支出", "0.00", "39999", "其他支出"];
    const { accounts } = read([...head, ...titles, ...rows, "5.00 公用经费合计", "0.00", "2.00"].join("\n"));
    expect([...cellsOf(accounts)].filter(({ row, amount }) => row === "39999" && amount !== null)).toEqual(
      [],
    );
  });

  it("where a figure begins with a nought", () => {
    const torn = "20105\t统计信息事务\t30.00\t020.00\t10.00";
    expect(found([...HEAD, COLUMNS, ...rows, torn]).unread).toEqual([8]);
  });

  it("where the header prints two counts of columns", () => {
    const numbers = ["栏次\t\t1\t2\t3", "栏次\t\t1\t2\t3\t4"];
    expect(found([...HEAD, COLUMNS, ...numbers, ...rows])).toMatchObject({ lines: [], unread: [8, 9] });
  });

  it("where 行次 runs at another distance than in the rows before", () => {
    const head = ["2024年度部门决算", "收入支出决算总表", "单位：万元", "项目\t行次\t金额\t项目\t行次\t金额"];
    const own = [
      "一、一般公共预算财政拨款收入\t1\t30.00\t一、一般公共服务支出\t31\t30.00",
      "二、政府性基金预算财政拨款收入\t2\t\t二、外交支出\t32\t",
      "三、国有资本经营预算财政拨款收入\t3\t\t三、国防支出\t33\t",
      "四、上级补助收入\t4\t\t四、公共安全支出\t34\t",
      "五、事业收入\t5\t\t五、教育支出\t35\t",
    ];
    const other = "\t2\t\t二十三、其他支出\t40\t7.00";
    expect(found([...head, ...own])).toMatchObject({ lines: [5], unread: [] });
    expect(found([...head, ...own, other])).toMatchObject({ lines: [5], unread: [10] });
  });
});

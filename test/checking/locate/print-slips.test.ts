import { describe, expect, it } from "vitest";
import { arithmeticRules, groupFindings, locateErrors } from "../../../src/checking";
import { audit, read } from "../../../src/disclosure";
import { readAccounts, readLines } from "../../../src/reading";
import { formRules } from "../../../src/rules";

const locate = (text: string) =>
  locateErrors(readAccounts(readLines(text)).accounts, { rules: arithmeticRules });

/** The suspects of a text: diagnosis, and for each cell its form, row, column, line and proposed amount. */
const told = (text: string) =>
  locate(text).suspects.map(({ diagnosis, cells }) => [
    diagnosis,
    ...cells.map(({ row, column, line, proposed }) => `${row} ${column} ${line} ${proposed}`),
  ]);

/** 03 in 元; `figures` stand in the row of 行政运行. */
const expenditure = (figures: string, more = "") => `2024年度
支出决算表
单位：元
科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
合计\t\t202831.42\t100.00\t202731.42
210\t卫生健康支出\t202831.42\t100.00\t202731.42
21015\t医疗保障管理事务\t202831.42\t100.00\t202731.42
2101501\t行政运行\t${figures}${more}`;

describe("a figure that cannot be read", () => {
  it.each(["20283.142", "2O2831.42", "202,83142", "202831.4?", "#########", "202831..42"])(
    "is a missing cell that the relations are solved for: %s",
    (print) => {
      const { suspects } = locate(expenditure(`${print}\t100.00\t202731.42`));
      expect(suspects).toHaveLength(1);
      expect(suspects[0]).toMatchObject({
        diagnosis: "unreadable figure",
        cells: [
          {
            form: "expenditure",
            row: "2101501",
            column: "total",
            line: 8,
            printed: null,
            text: print,
            proposed: 20283142,
          },
        ],
        best: true,
      });
      expect(suspects[0]?.confidence).toBeGreaterThanOrEqual(0.9);
      expect(suspects[0]?.explains.map(({ rule }) => rule)).toContain("IN-12");
    },
  );

  it("is told in words with what stands there, and why", () => {
    const [suspect] = locate(expenditure("20283.142\t100.00\t202731.42")).suspects;
    expect(suspect?.evidence.zh).toBe(
      "支出决算表 2101501 本年支出合计：印作“20283.142”，读不出金额（数字无法辨认），按3条关系推算应为202831.42",
    );
    expect(suspect?.evidence.en).toBe(
      "Statement of final expenditure (2101501, total expenditure of the year): printed “20283.142”, which is no amount (unreadable figure); 3 relations ask for 202831.42",
    );
  });

  it("may stand beside another in its row", () => {
    expect(told(expenditure("2O2831.42\t100.00\t2O2731.42"))).toEqual([
      ["unreadable figure", "2101501 total 8 20283142"],
      ["unreadable figure", "2101501 project 8 20273142"],
    ]);
  });

  it("may look like two figures, and is one where its row has a print for each column", () => {
    expect(told(expenditure("202.831.42\t100.00\t202731.42"))).toEqual([
      ["unreadable figure", "2101501 total 8 20283142"],
    ]);
    expect(
      told(expenditure("202831.42\t100.00\t202731.42").replace("合计\t\t202831.42", "合计\t\t202.831.42")),
    ).toEqual([["unreadable figure", "total total 5 20283142"]]);
    expect(told(expenditure("202.831.42\t202731.42\t"))).toEqual([]);
  });

  it("takes the finding of its print under it", () => {
    const result = audit(read(expenditure("20283.142\t100.00\t202731.42")));
    const { suspects } = result;
    const { groups } = groupFindings(result.findings, suspects);
    expect(groups[0]?.findings.map(({ rule }) => rule)).toContain("IN-36");
  });

  it("on which relations do not agree has the figure that most ask for, and little confidence", () => {
    const [suspect] = locate(expenditure("2O2831.42\t200.00\t202731.42")).suspects.filter(
      ({ diagnosis }) => diagnosis === "unreadable figure",
    );
    expect(suspect?.cells[0]?.proposed).toBe(20283142);
    expect(suspect?.confidence).toBeLessThan(0.7);
  });

  it("leaves a wrong figure beside it to be found", () => {
    const text = expenditure("2O2831.42\t100.00\t202731.42").replace(
      "医疗保障管理事务\t202831.42\t100.00",
      "医疗保障管理事务\t202831.42\t10.00",
    );
    expect(told(text)).toEqual([
      ["digit dropped", "21015 basic 7 10000"],
      ["unreadable figure", "2101501 total 8 20283142"],
    ]);
  });

  it("is no slip where the page tells no letter: a font without a map, a text that its cell cuts off", () => {
    for (const print of ["\uFFFD", "20\uFFFD831.42"])
      expect(told(expenditure(`${print}\t100.00\t202731.42`))).toEqual([]);
    const { coverage } = audit(read(expenditure("\uFFFD\t100.00\t202731.42")));
    expect(coverage.unread.map(({ line }) => line)).toEqual([8]);
  });

  it("is not solved for where other figures of its form have no place", () => {
    const text = expenditure("2O2831.42\t100.00\t202731.42", "\n\t没有代码的行\t5.00\t5.00\t");
    expect(told(text)).toEqual([]);
  });
});

/** 01 and 03 in 元; lines of 01 can be left out or printed again. */
const summary = (change: (lines: string[]) => string[]) => {
  const lines = [
    "一、一般公共预算财政拨款收入\t1\t500.00\t八、社会保障和就业支出\t39\t120.00",
    "八、其他收入\t8\t30.00\t九、卫生健康支出\t40\t400.00",
    "本年收入合计\t27\t530.00\t本年支出合计\t58\t520.00",
    "使用非财政拨款结余\t28\t0.00\t结余分配\t59\t5.00",
    "年初结转和结余\t29\t70.00\t年末结转和结余\t60\t75.00",
    "总计\t31\t600.00\t总计\t62\t600.00",
  ];
  return `2024年度
收入支出决算总表
单位：元
收入\t\t\t支出\t\t
项目\t行次\t金额\t项目\t行次\t金额
${change(lines).join("\n")}
支出决算表
单位：元
科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
合计\t\t520.00\t500.00\t20.00
208\t社会保障和就业支出\t120.00\t120.00\t
20805\t行政事业单位养老支出\t120.00\t120.00\t
2080505\t机关事业单位基本养老保险缴费支出\t120.00\t120.00\t
210\t卫生健康支出\t400.00\t380.00\t20.00
21015\t医疗保障管理事务\t400.00\t380.00\t20.00
2101501\t行政运行\t380.00\t380.00\t
2101502\t一般行政管理事务\t20.00\t\t20.00`;
};
const without = (title: string) => summary((lines) => lines.filter((line) => !line.startsWith(title)));

describe("a row of a fixed form", () => {
  it("is not missed where it stands", () => {
    expect(told(summary((lines) => lines))).toEqual([]);
  });

  it("left out is named with the amounts that its sums ask for", () => {
    expect(told(without("年初结转和结余"))).toEqual([
      ["fixed row left out", "income.opening amount 9 7000", "expenditure.closing amount 9 7500"],
    ]);
    expect(told(without("总计"))).toEqual([
      ["fixed row left out", "income.total amount 10 60000", "expenditure.total amount 10 60000"],
    ]);
    expect(locate(without("总计")).suspects[0]?.evidence.zh).toMatch(
      /^收入支出决算总表 收入\/总计 金额：该行未列出（漏列固定行次），按\d条关系推算应补列600\.00（连同另外1个单元格）$/,
    );
  });

  it("left out is named where the form is not printed in full, and another form prints its amount", () => {
    expect(told(without("八、其他收入"))).toContainEqual([
      "fixed row left out",
      "expenditure.210 amount 6 40000",
    ]);
  });

  it("with nothing in it is not missed", () => {
    const empty = summary((lines) =>
      lines
        .filter((line) => !line.startsWith("使用非财政拨款结余"))
        .map((line) => line.replace("75.00", "80.00")),
    );
    expect(told(empty)).toEqual([]);
  });

  it("is not missed where a figure beside it is wrong", () => {
    const wrong = without("年初结转和结余").replace("总计\t31\t600.00", "总计\t31\t660.00");
    expect(told(wrong).map(([diagnosis]) => diagnosis)).not.toContain("fixed row left out");
  });

  it("is not missed where something of its form was not read", () => {
    const unread = summary((lines) =>
      lines.map((line) =>
        line.replace("年初结转和结余\t29", "不认识的行\t29").replace("年末结转和结余\t60", "\t60"),
      ),
    );
    expect(told(unread)).toEqual([]);
  });

  it("合计 of a coded form is one, where the other forms print theirs", () => {
    const income = `
收入决算表
单位：元
科目编码\t科目名称\t本年收入合计\t财政拨款收入\t其他收入
合计\t\t530.00\t500.00\t30.00
210\t卫生健康支出\t530.00\t500.00\t30.00
21015\t医疗保障管理事务\t530.00\t500.00\t30.00
2101501\t行政运行\t530.00\t500.00\t30.00`;
    const text = summary((lines) => lines) + income;
    expect(told(text)).toEqual([]);
    expect(told(text.replace("合计\t\t520.00\t500.00\t20.00\n", ""))).toEqual([
      ["fixed row left out", "total total 15 52000", "total basic 15 50000", "total project 15 2000"],
    ]);
    expect(told(summary((lines) => lines).replace("合计\t\t520.00\t500.00\t20.00\n", ""))).toEqual([]);
  });
});

describe("a row that stands twice", () => {
  const twice = (title: string) =>
    summary((lines) => lines.flatMap((line) => (line.startsWith(title) ? [line, line] : [line])));

  it("is one slip, told at the later line, with nothing in its place", () => {
    expect(told(twice("总计"))).toEqual([
      ["total printed twice", "income.total amount 12 null", "expenditure.total amount 12 null"],
    ]);
    expect(told(twice("一、"))).toEqual([
      ["row duplicated", "income.generalBudget amount 7 null", "expenditure.208 amount 7 null"],
    ]);
    expect(locate(twice("总计")).suspects[0]?.evidence.en).toMatch(
      /printed 600\.00, repeats another row \(with 1 more cell\) \(total printed twice\); taken out, it explains \d failing relations$/,
    );
  });

  it("with other figures is the one without which the sums hold", () => {
    const text = summary((lines) => lines).replace(
      "总计\t31",
      "总计\t31\t690.00\t总计\t62\t690.00\n总计\t31",
    );
    expect(told(text)).toEqual([
      ["total printed twice", "income.total amount 11 null", "expenditure.total amount 11 null"],
    ]);
  });

  it("is one slip in a coded form too", () => {
    const row = "2101501\t行政运行\t380.00\t380.00\t\n";
    expect(told(summary((lines) => lines).replace(row, row + row))).toEqual([
      ["row duplicated", "2101501 total 22 null", "2101501 basic 22 null"],
    ]);
  });
});

describe("a total with its items and its parts in it", () => {
  it("is counted twice", () => {
    const text = summary((lines) => lines).replace(
      "210\t卫生健康支出\t400.00\t380.00",
      "210\t卫生健康支出\t800.00\t380.00",
    );
    expect(told(text)[0]).toEqual(["total counted twice", "210 total 19 40000"]);
  });
});

describe("the only item of a section", () => {
  const general = `
一般公共预算财政拨款支出决算表
单位：元
科目编码\t科目名称\t小计\t基本支出\t项目支出
合计\t\t490.00\t470.00\t20.00
208\t社会保障和就业支出\t120.00\t120.00\t
20805\t行政事业单位养老支出\t120.00\t120.00\t
2080505\t机关事业单位基本养老保险缴费支出\t120.00\t120.00\t
210\t卫生健康支出\t370.00\t350.00\t20.00
21015\t医疗保障管理事务\t370.00\t350.00\t20.00
2101501\t行政运行\t350.00\t350.00\t
2101502\t一般行政管理事务\t20.00\t\t20.00`;
  const text = summary((lines) => lines) + general;
  const item = "2080505\t机关事业单位基本养老保险缴费支出\t120.00\t120.00\t\n";

  it("is missed where its section stands bare and another form prints it", () => {
    expect(told(text)).toEqual([]);
    expect(told(text.replace(item, ""))).toEqual([
      ["row left out", "2080505 total 17 12000", "2080505 basic 17 12000"],
    ]);
    expect(locate(text.replace(item, "")).suspects[0]?.evidence.zh).toContain("应补列120.00");
  });

  it("is not missed where no other form names it, or the form is printed to 款", () => {
    expect(told(text.replaceAll(item, ""))).toEqual([]);
    const sections = text
      .replace(item, "")
      .replace(/2101501\t行政运行\t380.00\t380.00\t\n2101502\t一般行政管理事务\t20.00\t\t20.00\n/, "");
    expect(told(sections)).toEqual([]);
  });
});

describe("尾差", () => {
  /** 03 in 万元 with rows of 0.125: each is printed 0.13, and their total as the sum of the rows. */
  const rows = Array.from({ length: 9 }, (_, at) => `210150${at + 1}\t事项\t0.13\t0.13\t`);
  const text = (total: string) => `2024年度
收入支出决算总表
单位：万元
项目\t行次\t金额\t项目\t行次\t金额
一、一般公共预算财政拨款收入\t1\t1.13\t九、卫生健康支出\t40\t${total}
本年收入合计\t27\t1.13\t本年支出合计\t58\t${total}
使用非财政拨款结余\t28\t\t结余分配\t59\t
年初结转和结余\t29\t\t年末结转和结余\t60\t
总计\t31\t1.13\t总计\t62\t${total}
支出决算表
单位：万元
科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出
合计\t\t1.17\t1.17\t
210\t卫生健康支出\t1.17\t1.17\t
21015\t医疗保障管理事务\t1.17\t1.17\t
${rows.join("\n")}`;

  it("of a total that sums up its rounded rows makes nobody a suspect", () => {
    for (const rules of [arithmeticRules, formRules])
      expect(locateErrors(readAccounts(readLines(text("1.13"))).accounts, { rules }).suspects).toEqual([]);
  });

  it("does not cover more than the rows can bring", () => {
    expect(told(text("1.31")).length).toBeGreaterThan(0);
  });
});

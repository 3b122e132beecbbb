import { market, transport } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import type { Accounts } from "../ledger";
import { Page, type Row } from "../page";
import { type Print, printer, type Style } from "../print";

function nine(
  page: Page,
  a: Accounts,
  print: Print,
  department: string,
  year: number,
  unit: string,
  three: F.ThreePublic,
): void {
  const head = (title: string, form: string, ...lines: string[]) =>
    page.text("", title, `公开${form}表`, `部门：${department}\t\t\t\t金额单位：${unit}`, ...lines);
  page.text(`${department}${year}年度部门决算`, "");
  head(
    "收入支出决算总表",
    "01",
    "收入\t\t\t支出\t\t",
    "项目\t行次\t金额\t项目\t行次\t金额",
    "栏次\t\t1\t栏次\t\t2",
  );
  page.tabs(F.summaryRows(a, print));
  head(
    "收入决算表",
    "02",
    "项目\t\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入",
    "科目代码\t科目名称\t\t\t\t\t\t\t",
    "栏次\t\t1\t2\t3\t4\t5\t6\t7",
  );
  page.tabs(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print));
  head(
    "支出决算表",
    "03",
    "项目\t\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出",
    "科目代码\t科目名称\t\t\t\t\t\t",
    "栏次\t\t1\t2\t3\t4\t5\t6",
  );
  page.tabs(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print));
  head(
    "财政拨款收入支出决算总表",
    "04",
    "收入\t\t\t支出\t\t\t\t\t",
    "项目\t行次\t金额\t项目\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款",
    "栏次\t\t1\t栏次\t\t2\t3\t4\t5",
  );
  page.tabs(F.appropriationRows(a, print));
  head(
    "一般公共预算财政拨款支出决算表",
    "05",
    "项目\t\t本年支出\t\t",
    "科目代码\t科目名称\t小计\t基本支出\t项目支出",
    "栏次\t\t1\t2\t3",
  );
  page.tabs(F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print));
  head(
    "一般公共预算财政拨款基本支出决算明细表",
    "06",
    "人员经费\t\t\t公用经费\t\t\t\t\t",
    "科目代码\t科目名称\t金额\t科目代码\t科目名称\t金额\t科目代码\t科目名称\t金额",
  );
  page.tabs(
    F.groupedDetail(a, print, [F.codesOf("301", "303"), F.codesOf("302"), F.codesOf("307", "310", "399")]),
  );
  page.tabs([
    [
      "人员经费合计",
      "",
      print(F.DETAIL, "人员经费合计", "金额", a.personnel),
      "公用经费合计",
      "",
      "",
      "",
      "",
      print(F.DETAIL, "公用经费合计", "金额", a.publicUse),
    ],
  ]);
  head(
    "政府性基金预算财政拨款收入支出决算表",
    "07",
    "项目\t\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余",
    "科目代码\t科目名称\t\t\t小计\t基本支出\t项目支出\t",
    "栏次\t\t1\t2\t3\t4\t5\t6",
  );
  page.tabs(F.codeRows("政府性基金预算财政拨款收入支出决算表", a.fund, F.FUND_COLUMNS, print));
  if (a.fund.rows.length === 0) page.text("说明：本表无数据。");
  head(
    "国有资本经营预算财政拨款支出决算表",
    "08",
    "项目\t\t本年支出\t\t",
    "科目代码\t科目名称\t合计\t基本支出\t项目支出",
    "栏次\t\t1\t2\t3",
    "合计\t\t\t\t",
  );
  page.text("说明：本表无数据。");
  head(
    "财政拨款“三公”经费支出决算表",
    "09",
    "预算数\t\t\t\t\t\t决算数\t\t\t\t\t",
    "合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费",
    "\t\t小计\t公务用车购置费\t公务用车运行维护费\t\t\t\t小计\t公务用车购置费\t公务用车运行维护费\t",
    "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12",
  );
  page.tabs([[...F.threeFigures(three, "预算数", print), ...F.threeFigures(three, "决算数", print)] as Row]);
}

/** Exact figures in 元 with four errors of different kinds. */
export function plantedExact(): Document {
  const style: Style = { unit: "元", decimals: 2, grouping: true, nothing: "" };
  const print = printer(style, {
    // two digits exchanged
    "支出决算表|2140106|项目支出": "9,867,543.21",
    // the carry-over of the opening raised by one 分
    "收入支出决算总表|收入/年初结转和结余|金额": "1,239,567.90",
    // public costs with a digit lost
    "一般公共预算财政拨款基本支出决算明细表|公用经费合计|金额": "122,973.80",
    // the income total differs between 01 and 02
    "收入决算表|合计|本年收入合计": "68,164,060.28",
  });
  const page = new Page();
  nine(page, transport(), print, "丰谷县交通运输局", 2023, "元", {
    budget: [0, 0, 220000, 30000],
    actual: [0, 0, 210987.6, 21098.7],
  });
  return {
    name: "15-planted-exact",
    page,
    expected: {
      about:
        "Four errors planted in figures of 元: digits exchanged in 03, one 分 in 01, a lost digit in 06, a total that differs between 01 and 02.",
      finalAccounts: true,
      disclosures: [{ department: "丰谷县交通运输局", year: 2023, unit: "元" }],
      findings: [
        { rule: "IN-12", form: "支出决算表", row: "2140106", column: "项目支出" },
        { rule: "IN-03", form: "收入支出决算总表", row: "收入/年初结转和结余", column: "金额" },
        {
          rule: "IN-26",
          form: "一般公共预算财政拨款基本支出决算明细表",
          row: "公用经费合计",
          column: "金额",
        },
        { rule: "X-12", form: "一般公共预算财政拨款基本支出决算明细表", row: "公用经费合计", column: "金额" },
        { rule: "X-01", form: "收入决算表", row: "合计", column: "本年收入合计" },
        { rule: "IN-07", form: "收入决算表", row: "合计", column: "本年收入合计" },
      ],
      alsoAllowed: ["IN-13", "IN-08", "IN-11", "X-13", "X-17", "X-21"],
    },
  };
}

/** Rounded figures in 万元: the honest differences of rounding beside errors just beyond them. */
export function plantedRounded(): Document {
  const style: Style = { unit: "万元", decimals: 2, nothing: "" };
  const print = printer(style, {
    // 8,480.12 − 5 over: one class of 04 a figure too large
    "财政拨款收入支出决算总表|支出/卫生健康支出|一般公共预算财政拨款": "354.68",
    // more spent on receptions than planned
    "财政拨款“三公”经费支出决算表|决算数|公务接待费": "9.43",
    "财政拨款“三公”经费支出决算表|决算数|合计": "125.78",
    // 基本支出 against the parts beyond rounding
    "一般公共预算财政拨款支出决算表|20805|小计": "864.18",
  });
  const page = new Page();
  nine(page, market(), print, "双塘市市场监督管理局", 2022, "万元", {
    budget: [0, 180000, 1000000, 80000],
    actual: [0, 175800, 987654.3, 54321],
  });
  return {
    name: "16-planted-rounded",
    page,
    expected: {
      about:
        "Rounded figures in 万元 with honest differences of rounding and three errors beyond them: a class of 04, 公务接待费 over its budget, a 款 of 05.",
      finalAccounts: true,
      disclosures: [{ department: "双塘市市场监督管理局", year: 2022, unit: "万元" }],
      findings: [
        {
          rule: "IN-14",
          form: "财政拨款收入支出决算总表",
          row: "支出/卫生健康支出",
          column: "一般公共预算财政拨款",
        },
        {
          rule: "IN-18",
          form: "财政拨款收入支出决算总表",
          row: "支出/卫生健康支出",
          column: "一般公共预算财政拨款",
        },
        {
          rule: "X-09",
          form: "财政拨款收入支出决算总表",
          row: "支出/卫生健康支出",
          column: "一般公共预算财政拨款",
        },
        { rule: "SG-02", form: "财政拨款“三公”经费支出决算表", row: "决算数", column: "公务接待费" },
        { rule: "IN-22", form: "一般公共预算财政拨款支出决算表", row: "20805", column: "小计" },
        { rule: "IN-23", form: "一般公共预算财政拨款支出决算表", row: "20805", column: "小计" },
      ],
      alsoAllowed: ["X-13", "X-15", "X-18"],
    },
  };
}

/** Figures that nobody can read among others that all agree: to be reported, and no rule may blame their absence. */
export function damaged(): Document {
  const style: Style = { unit: "元", decimals: 2, grouping: true, nothing: "" };
  const print = printer(style, {
    "支出决算表|2140104|项目支出": "34,567,89O.12",
    "收入决算表|2149999|其他收入": "3O,000.00",
    "财政拨款收入支出决算总表|支出/住房保障支出|一般公共预算财政拨款": "765,432.0l",
    "一般公共预算财政拨款基本支出决算明细表|30102|金额": "1,234,567.8.0",
    // readable all the same
    "一般公共预算财政拨款支出决算表|2101101|小计": "312,345. 67",
  });
  const page = new Page();
  nine(page, transport(), print, "西陵县交通运输局", 2023, "元", {
    budget: [0, 0, 220000, 30000],
    actual: [0, 0, 210987.6, 21098.7],
  });
  return {
    name: "25-damaged-figures",
    page,
    expected: {
      about:
        "Letters among the digits and a second point: figures that must be reported, and whose absence is no error of the department.",
      finalAccounts: true,
      disclosures: [{ department: "西陵县交通运输局", year: 2023, unit: "元" }],
    },
  };
}

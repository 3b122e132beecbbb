import { market } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { Page, type Row } from "../page";
import { printer, type Style } from "../print";

const STYLE: Style = { unit: "万元", decimals: 2, trimmed: true, nothing: "" };

/** A workbook as the reporting software exports it: codes merged over A:C, names indented, numbers as numbers. */
export function workbook(): Document {
  const a = market();
  const print = printer(STYLE);
  const page = new Page();
  const sheets: [string, number][] = [];
  const sheet = (name: string, title: string, form: string, ...rows: string[]) => {
    sheets.push([name, page.lines.length]);
    page.text(
      title,
      `\t\t\t\t\t公开${form}表`,
      "部门：洛溪市市场监督管理局\t\t2023年度\t\t\t金额单位：万元",
      ...rows,
    );
  };
  const merged = (rows: readonly Row[]): Row[] =>
    rows.map(([code = "", name = "", ...figures]) => {
      const text = typeof code === "string" ? code : "";
      const indent = "  ".repeat(Math.max(0, (text.length - 3) / 2));
      return text === "合计"
        ? ["", "", "", "合计", ...figures]
        : [code, "", "", `${indent}${String(name)}`, ...figures];
    });
  sheet(
    "GK01 收入支出决算总表",
    "收入支出决算总表",
    "01",
    "收入\t\t\t支出\t\t",
    "项目\t行次\t金额\t项目\t行次\t金额",
    "栏次\t\t1\t栏次\t\t2",
  );
  page.tabs(F.summaryRows(a, print));
  page.text("注：1.本表反映部门本年度的总收支和年末结转结余情况。");
  sheet(
    "GK02 收入决算表",
    "收入决算表",
    "02",
    "项目\t\t\t\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入",
    "科目代码\t\t\t科目名称\t\t\t\t\t\t\t",
    "栏次\t\t\t\t1\t2\t3\t4\t5\t6\t7",
  );
  page.tabs(merged(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print)));
  sheet(
    "GK03 支出决算表",
    "支出决算表",
    "03",
    "项目\t\t\t\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出",
    "科目代码\t\t\t科目名称\t\t\t\t\t\t",
    "栏次\t\t\t\t1\t2\t3\t4\t5\t6",
  );
  page.tabs(merged(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print)));
  sheet(
    "GK04 财政拨款收入支出决算总表",
    "财政拨款收入支出决算总表",
    "04",
    "收入\t\t\t支出\t\t\t\t\t",
    "项目\t行次\t金额\t项目\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款",
    "栏次\t\t1\t栏次\t\t2\t3\t4\t5",
  );
  page.tabs(F.appropriationRows(a, print));
  sheet(
    "GK05 一般公共预算财政拨款支出决算表",
    "一般公共预算财政拨款支出决算表",
    "05",
    "项目\t\t\t\t本年支出\t\t",
    "科目代码\t\t\t科目名称\t小计\t基本支出\t项目支出",
    "栏次\t\t\t\t1\t2\t3",
  );
  page.tabs(merged(F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print)));
  sheet(
    "GK06 一般公共预算财政拨款基本支出决算明细表",
    "一般公共预算财政拨款基本支出决算明细表",
    "06",
    "人员经费\t\t\t公用经费\t\t\t\t\t",
    "科目代码\t科目名称\t决算数\t科目代码\t科目名称\t决算数\t科目代码\t科目名称\t决算数",
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
  sheet(
    "GK07 政府性基金预算财政拨款收入支出决算表",
    "政府性基金预算财政拨款收入支出决算表",
    "07",
    "项目\t\t\t\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余",
    "科目代码\t\t\t科目名称\t\t\t小计\t基本支出\t项目支出\t",
    "栏次\t\t\t\t1\t2\t3\t4\t5\t6",
    "\t\t\t合计\t\t\t\t\t\t",
    "注：本部门没有政府性基金收支，本表无数据。",
  );
  sheet(
    "GK08 国有资本经营预算财政拨款支出决算表",
    "国有资本经营预算财政拨款支出决算表",
    "08",
    "项目\t\t\t\t本年支出\t\t",
    "科目代码\t\t\t科目名称\t合计\t基本支出\t项目支出",
    "栏次\t\t\t\t1\t2\t3",
    "\t\t\t合计\t\t\t",
    "注：本部门没有国有资本经营预算财政拨款支出，本表无数据。",
  );
  sheet(
    "GK09 财政拨款“三公”经费支出决算表",
    "财政拨款“三公”经费支出决算表",
    "09",
    "预算数\t\t\t\t\t\t决算数\t\t\t\t\t",
    "合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费",
    "\t\t小计\t公务用车购置费\t公务用车运行维护费\t\t\t\t小计\t公务用车购置费\t公务用车运行维护费\t",
    "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12",
  );
  const three = { budget: [0, 180000, 1000000, 80000], actual: [0, 175800, 987654.3, 54321] } as const;
  page.tabs([[...F.threeFigures(three, "预算数", print), ...F.threeFigures(three, "决算数", print)] as Row]);
  return {
    name: "24-market-workbook",
    page,
    sheets,
    expected: {
      about:
        "A workbook: a sheet a form, codes merged over three columns, indented names, figures as numbers, blanks as null.",
      finalAccounts: true,
      disclosures: [{ department: "洛溪市市场监督管理局", year: 2023, unit: "万元" }],
      alsoAllowed: ["IN-36"],
    },
  };
}

import { school } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { Page, type Row } from "../page";
import { printer, type Style } from "../print";

const STYLE: Style = { unit: "元", decimals: 2, grouping: true, nothing: "" };

/** `pdftotext -layout` of a school: aligned by characters, no 行次, figures of five sources, 三公 vertical. */
export function schoolLayout(): Document {
  const a = school();
  const print = printer(STYLE);
  const page = new Page();
  const measure = "characters" as const;
  const head = (title: string, form: string) =>
    page.text(
      "",
      `                                        ${title}`,
      `                                                                                     公开${form}表`,
      "单位：云岭县职业技术学校                                                              金额单位：元",
    );
  const heading = (widths: readonly number[], ...rows: readonly Row[]) =>
    page.aligned(rows, widths, { center: true, measure });
  page.text(
    "                              云岭县职业技术学校",
    "",
    "                            2023年度单位决算公开",
    "\f",
  );
  const classes = F.CLASSES;
  head("收入支出决算总表", "01");
  const one = [22, 16, 20, 16];
  heading(one, ["收入", "", "支出"], ["项目", "决算数", "项目", "决算数"]);
  page.aligned(F.summaryRows(a, print, { numbers: false, classes }), one, { measure });
  page.text("", "                                                    第 4 页", "\f");
  head("收入决算表", "02");
  const two = [8, 20, 16, 16, 13, 13, 13, 16, 13];
  heading(
    two,
    ["科目编码", "科目名称", ...F.INCOME_COLUMNS],
    ["", "栏次", "1", "2", "3", "4", "5", "6", "7"],
  );
  page.aligned(
    F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print, { totalCells: ["", "合计"] }),
    two,
    { measure },
  );
  page.text("", "                                                    第 5 页", "\f");
  head("支出决算表", "03");
  const three = [8, 20, 16, 16, 14, 13, 13, 18];
  heading(
    three,
    ["科目编码", "科目名称", ...F.EXPENDITURE_COLUMNS],
    ["", "栏次", "1", "2", "3", "4", "5", "6"],
  );
  page.aligned(
    F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print, { totalCells: ["", "合计"] }),
    three,
    { measure },
  );
  page.text("", "                                                    第 6 页", "\f");
  head("财政拨款收入支出决算总表", "04");
  const four = [18, 15, 20, 15, 15, 13, 13];
  heading(
    four,
    ["收入", "", "支出"],
    [
      "项目",
      "决算数",
      "项目",
      "合计",
      "一般公共预算财政拨款",
      "政府性基金预算财政拨款",
      "国有资本经营预算财政拨款",
    ],
  );
  page.aligned(F.appropriationRows(a, print, { numbers: false, nonZero: true }), four, { measure });
  page.text("\f");
  head("一般公共预算财政拨款支出决算表", "05");
  const five = [8, 20, 16, 16, 14];
  heading(five, ["科目编码", "科目名称", "小计", "基本支出", "项目支出"]);
  page.aligned(
    F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print, {
      total: "last",
      totalCells: ["", "合计"],
    }),
    five,
    { measure },
  );
  page.text("\f");
  head("一般公共预算财政拨款基本支出决算表", "06");
  const six = [8, 20, 16];
  heading(six, ["科目编码", "科目名称", "决算数"]);
  page.aligned(
    F.codesOf("301", "302", "303", "310")
      .filter((code) => (a.economic[code] ?? 0) !== 0)
      .map((code): Row => F.economicRow(a, print, code)),
    six,
    { measure },
  );
  page.aligned(
    [
      ["", "人员经费合计", print(F.DETAIL, "人员经费合计", "金额", a.personnel)],
      ["", "公用经费合计", print(F.DETAIL, "公用经费合计", "金额", a.publicUse)],
    ],
    six,
    { measure },
  );
  page.text("\f");
  head("财政拨款“三公”经费支出决算表", "07");
  const seven = [22, 14, 14];
  heading(seven, ["项目", "预算数", "决算数"]);
  const expenses = { budget: [0, 0, 40000, 10000], actual: [0, 0, 34567.8, 8765] } as const;
  const labels = [
    "合计",
    "1.因公出国（境）费",
    "2.公务用车购置及运行维护费",
    "（1）公务用车购置费",
    "（2）公务用车运行维护费",
    "3.公务接待费",
  ];
  page.aligned(
    labels.map(
      (label, index): Row => [
        label,
        F.threeFigures(expenses, "预算数", print)[index] ?? "",
        F.threeFigures(expenses, "决算数", print)[index] ?? "",
      ],
    ),
    seven,
    { measure },
  );
  page.text("\f");
  head("政府性基金预算财政拨款收入支出决算表", "08");
  heading(
    [8, 20, 14, 12, 12, 12, 12, 14],
    ["科目编码", "科目名称", "年初结转和结余", "本年收入", "小计", "基本支出", "项目支出", "年末结转和结余"],
  );
  page.text("注：本单位2023年度没有政府性基金预算财政拨款收支，故本表无数据。", "\f");
  head("国有资本经营预算财政拨款支出决算表", "09");
  heading(five, ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]);
  page.text("注：本单位2023年度没有国有资本经营预算财政拨款支出，故本表无数据。");
  return {
    name: "23-school-layout-characters",
    page,
    expected: {
      about:
        "Text of a PDF aligned by characters: no 行次, sparse columns of several sources, page feet of the form 第 4 页, the total of 05 last, 三公 vertical.",
      finalAccounts: true,
      disclosures: [{ department: "云岭县职业技术学校", year: 2023, unit: "元" }],
    },
  };
}

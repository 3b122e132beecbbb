import { court } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { type Item, Page, type Row } from "../page";
import { printer, type Style } from "../print";

const STYLE: Style = { unit: "万元", decimals: 2, nothing: "0.00" };

/** Tables of a web page turned into Markdown: a spanning title repeated in each of its columns, `<br>` in titles. */
export function webTables(): Document {
  const a = court();
  const print = printer(STYLE);
  const page = new Page();
  const name = "南浦市中级人民法院";
  const head = (title: string, form: string) =>
    page.text("", `**${name}${title}**`, "", `公开${form}表　　单位：万元`, "");
  page.text(`# ${name}2022年部门决算`, "");
  const spread = (title: string, times: number): Item[] => Array.from({ length: times }, () => title);
  head("收入支出决算总表", "01");
  page.pipes([
    [...spread("收入", 2), ...spread("支出", 2)],
    ["项目", "决算数", "项目", "决算数"],
    ...F.summaryRows(a, print, { numbers: false }),
  ]);
  head("收入决算表", "02");
  page.pipes([
    [...spread("项目", 2), ...F.INCOME_COLUMNS],
    ["功能分类<br>科目编码", "科目名称", ...F.INCOME_COLUMNS],
    [...spread("栏次", 2), "1", "2", "3", "4", "5", "6", "7"],
    ...F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print, { totalCells: ["合计", "合计"] }),
  ]);
  head("支出决算表", "03");
  page.pipes([
    [...spread("项目", 2), ...F.EXPENDITURE_COLUMNS],
    ["功能分类<br>科目编码", "科目名称", ...F.EXPENDITURE_COLUMNS],
    [...spread("栏次", 2), "1", "2", "3", "4", "5", "6"],
    ...F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print, {
      totalCells: ["合计", "合计"],
    }),
  ]);
  head("财政拨款收入支出决算总表", "04");
  page.pipes([
    [...spread("收入", 2), ...spread("支出", 5)],
    [
      "项目",
      "决算数",
      "项目",
      "合计",
      "一般公共预算<br>财政拨款",
      "政府性基金预算<br>财政拨款",
      "国有资本经营<br>预算财政拨款",
    ],
    ...F.appropriationRows(a, print, { numbers: false }),
  ]);
  head("一般公共预算财政拨款支出决算表", "05");
  page.pipes([
    [...spread("项目", 2), ...spread("本年支出", 3)],
    ["功能分类<br>科目编码", "科目名称", "小计", "基本支出", "项目支出"],
    ...F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print, {
      totalCells: ["合计", "合计"],
    }),
  ]);
  head("一般公共预算财政拨款基本支出决算表", "06");
  page.pipes([
    [...spread("人员经费", 3), ...spread("公用经费", 6)],
    ...[[1, 2, 3].flatMap(() => ["经济分类<br>科目编码", "科目名称", "决算数"])],
    ...F.groupedDetail(a, print, [F.codesOf("301", "303"), F.codesOf("302"), F.codesOf("307", "310", "399")]),
    [
      ...spread("人员经费合计", 2),
      print(F.DETAIL, "人员经费合计", "金额", a.personnel),
      ...spread("公用经费合计", 5),
      print(F.DETAIL, "公用经费合计", "金额", a.publicUse),
    ],
  ]);
  head("政府性基金预算财政拨款收入支出决算表", "07");
  page.pipes([
    [...spread("项目", 2), "年初结转和结余", "本年收入", ...spread("本年支出", 3), "年末结转和结余"],
    [
      "功能分类<br>科目编码",
      "科目名称",
      "年初结转和结余",
      "本年收入",
      "小计",
      "基本支出",
      "项目支出",
      "年末结转和结余",
    ],
    [
      ...spread("合计", 2),
      ...F.FUND_COLUMNS.map((column) => print("政府性基金预算财政拨款收入支出决算表", "合计", column, 0)),
    ],
  ]);
  page.text("", "注：本部门本年度无政府性基金预算财政拨款收入、支出和结转结余。");
  head("国有资本经营预算财政拨款支出决算表", "08");
  page.pipes([
    [...spread("项目", 2), ...spread("本年支出", 3)],
    ["功能分类<br>科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ...F.codeRows("国有资本经营预算财政拨款支出决算表", a.capital, F.CAPITAL_COLUMNS, print, {
      totalCells: ["合计", "合计"],
    }),
  ]);
  head("财政拨款“三公”经费支出决算表", "09");
  const three = { budget: [0, 0, 700000, 20000], actual: [0, 0, 654321, 12345] } as const;
  const titles = ["合计", "因公出国（境）费", ...spread("公务用车购置及运行维护费", 3), "公务接待费"];
  const lower = ["合计", "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行维护费", "公务接待费"];
  page.pipes([
    [...spread("预算数", 6), ...spread("决算数", 6)],
    [...titles, ...titles],
    [...lower, ...lower],
    [...F.threeFigures(three, "预算数", print), ...F.threeFigures(three, "决算数", print)] as Row,
  ]);
  return {
    name: "19-court-repeated-headings",
    page,
    expected: {
      about:
        "Markdown made of HTML tables: spanning titles repeated in every column, <br> in titles, zeros printed, the department in front of the title.",
      finalAccounts: true,
      disclosures: [{ department: name, year: 2022, unit: "万元" }],
    },
  };
}

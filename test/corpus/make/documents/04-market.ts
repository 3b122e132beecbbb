import { market } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { Page, type Row, widthOf } from "../page";
import { printed, printer, type Style } from "../print";

const STYLE: Style = { unit: "万元", decimals: 2, grouping: true, nothing: "" };

/** Plain text of a PDF (`pdftotext -layout`): aligned by spaces, page numbers, pages that break tables. */
export function marketLayout(): Document {
  const a = market();
  const print = printer(STYLE);
  const page = new Page();
  let number = 5;
  const center = (text: string, width = 120) =>
    " ".repeat(Math.max(0, Math.floor((width - widthOf(text)) / 2))) + text;
  const foot = () => {
    number += 1;
    page.text("", center(`- ${number} -`), "\f");
  };
  const title = (name: string, form: string) =>
    page.text(
      center(name),
      `${" ".repeat(104)}公开${form}表`,
      `部门：石渠市市场监督管理局${" ".repeat(74)}金额单位：万元`,
    );
  page.text(
    center("石渠市市场监督管理局"),
    "",
    center("2023 年度部门决算公开报告"),
    "",
    "\f",
    center("目    录"),
    "",
    "第一部分   部门概况",
    "第二部分   2023 年度部门决算表",
    "第三部分   2023 年度部门决算情况说明",
    "第四部分   名词解释",
    "\f",
  );
  const measure = "characters" as const;
  /** Cells of a heading stand in the middle of their columns; "" leaves a column out. */
  const heading = (widths: readonly number[], ...rows: readonly Row[]) =>
    page.aligned(rows, widths, { center: true, measure });
  title("收入支出决算总表", "01");
  const one = [20, 4, 12, 20, 4, 12];
  heading(
    one,
    ["收入", "", "", "支出"],
    ["项目", "行次", "决算数", "项目", "行次", "决算数"],
    ["栏次", "", "1", "栏次", "", "2"],
  );
  page.aligned(F.summaryRows(a, print), one, { indent: 1, measure });
  page.text(
    "注：1.本表反映部门本年度的总收支和年末结转结余情况。",
    "    2.本表金额转换成万元时，因四舍五入可能存在尾差。",
  );
  foot();
  const codes = [9, 20, 12, 12, 10, 10, 10, 10, 10];
  const incomeHead = () => {
    title("收入决算表", "02");
    heading(
      codes,
      ["项目", "", "", "", "", "", "", "附属单位"],
      ["", "", "本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "", "其他收入"],
      ["科目代码", "科目名称", "", "", "", "", "", "上缴收入"],
      ["栏次", "", "1", "2", "3", "4", "5", "6", "7"],
    );
  };
  incomeHead();
  const total = { totalCells: ["", "合计"] } as const;
  page.aligned(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print, total), codes, {
    measure,
    breakEvery: 20,
    onBreak: () => {
      foot();
      incomeHead();
    },
  });
  page.text("注：本表反映部门本年度取得的各项收入情况。");
  foot();
  const spending = [9, 16, 12, 12, 12, 10, 10, 10];
  const expenditureHead = () => {
    title("支出决算表", "03");
    heading(
      spending,
      ["项目", "", "", "", "", "", "", "对附属单位"],
      ["", "", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出"],
      ["科目代码", "科目名称", "", "", "", "", "", "补助支出"],
      ["栏次", "", "1", "2", "3", "4", "5", "6"],
    );
  };
  expenditureHead();
  // A title too long for its column runs on into the next line.
  const rows = F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print, total);
  const wrapped = rows.flatMap((row): Row[] =>
    row[1] === "机关事业单位基本养老保险缴费支出"
      ? [
          [row[0] ?? "", "机关事业单位基本养老保险缴费", ...row.slice(2)],
          ["", "支出"],
        ]
      : [row],
  );
  page.aligned(wrapped, spending, {
    measure,
    breakEvery: 22,
    onBreak: () => {
      foot();
      expenditureHead();
    },
  });
  page.text("注：本表反映部门本年度各项支出情况。");
  foot();
  title("财政拨款收入支出决算总表", "04");
  const four = [16, 4, 10, 18, 4, 10, 12, 12, 12];
  heading(
    four,
    ["收     入", "", "", "支     出"],
    ["", "", "", "", "", "", "一般公共预算", "政府性基金预", "国有资本经营"],
    ["项目", "行次", "金额", "项目", "行次", "合计"],
    ["", "", "", "", "", "", "财政拨款", "算财政拨款", "预算财政拨款"],
    ["栏次", "", "1", "栏次", "", "2", "3", "4", "5"],
  );
  page.aligned(F.appropriationRows(a, print), four, { measure });
  foot();
  title("一般公共预算财政拨款支出决算表", "05");
  const five = [10, 20, 14, 16, 16];
  heading(
    five,
    ["", "项目", "", "本年支出"],
    ["科目代码", "科目名称", "小计", "基本支出", "项目支出"],
    ["", "栏次", "1", "2", "3"],
  );
  page.aligned(
    F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print, total),
    five,
    { measure },
  );
  page.text("注：本表反映部门本年度一般公共预算财政拨款支出情况。");
  foot();
  title("一般公共预算财政拨款基本支出决算明细表", "06");
  const six = [6, 16, 10, 6, 12, 10, 6, 22, 10];
  heading(
    six,
    ["", "人员经费", "", "", "", "公用经费"],
    ["科目", "", "", "科目", "", "", "科目"],
    ["", "科目名称", "决算数", "", "科目名称", "决算数", "", "科目名称", "决算数"],
    ["代码", "", "", "代码", "", "", "代码"],
  );
  page.aligned(
    F.groupedDetail(a, print, [F.codesOf("301", "303"), F.codesOf("302"), F.codesOf("307", "310", "399")]),
    six,
    { measure },
  );
  page.aligned(
    [
      [
        "",
        "人员经费合计",
        print(F.DETAIL, "人员经费合计", "金额", a.personnel),
        "",
        "公用经费合计",
        "",
        "",
        "",
        print(F.DETAIL, "公用经费合计", "金额", a.publicUse),
      ],
    ],
    six,
    { measure },
  );
  foot();
  title("政府性基金预算财政拨款收入支出决算表", "07");
  const seven = [10, 14, 12, 12, 12, 12, 12, 12];
  heading(
    seven,
    ["", "项目", "年初结转", "", "", "本年支出", "", "年末结转"],
    ["", "", "", "本年收入"],
    ["科目代码", "科目名称", "和结余", "", "小计", "基本支出", "项目支出", "和结余"],
    ["", "栏次", "1", "2", "3", "4", "5", "6"],
    ["", "合计"],
  );
  page.text("说明：本部门 2023 年度没有政府性基金预算财政拨款收入、支出及结转结余，本表无数据。");
  foot();
  title("国有资本经营预算财政拨款支出决算表", "08");
  heading(
    five,
    ["", "项目", "", "本年支出"],
    ["科目代码", "科目名称", "合计", "基本支出", "项目支出"],
    ["", "栏次", "1", "2", "3"],
    ["", "合计"],
  );
  page.text("说明：本部门 2023 年度没有国有资本经营预算财政拨款支出，本表无数据。");
  foot();
  title("财政拨款“三公”经费支出决算表", "09");
  const nine = [7, 8, 8, 10, 10, 10, 7, 8, 8, 10, 10, 10];
  page.text(
    "                                预算数                                                                  决算数",
  );
  heading(
    nine,
    ["", "因公出国", "", "公务用车购置及运行维护费", "", "", "", "因公出国", "", "公务用车购置及运行维护费"],
    [
      "合计",
      "",
      "",
      "公务用车",
      "公务用车",
      "公务接待费",
      "合计",
      "",
      "",
      "公务用车",
      "公务用车",
      "公务接待费",
    ],
    ["", "（境）费", "小计", "", "", "", "", "（境）费", "小计"],
    ["", "", "", "购置费", "运行维护费", "", "", "", "", "购置费", "运行维护费"],
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
  );
  const three = { budget: [0, 180000, 1000000, 80000], actual: [0, 175800, 987654.3, 54321] } as const;
  page.aligned(
    [[...F.threeFigures(three, "预算数", print), ...F.threeFigures(three, "决算数", print)]],
    nine,
    { measure },
  );
  foot();
  page.text(center("第三部分   2023 年度部门决算情况说明"), "", "    一、收入支出决算总体情况说明");
  const w = (amount: number) => printed(amount, STYLE);
  page.say(
    `    2023 年度收入总计、支出总计均为 ${w(a.summary.incomeTotal)} 万元，与 2022 年度相比，增加 120.50 万元，增长 ${((120.5 / (a.summary.incomeTotal / 1e6 - 120.5)) * 100).toFixed(2)}%。`,
    {
      subject: "收入总计",
      measure: "amount",
      value: w(a.summary.incomeTotal).replaceAll(",", ""),
      unit: "万元",
    },
  );
  page.text("    三、支出决算情况说明");
  const spent = a.expenditure.total;
  page.say(
    `    2023 年度支出合计 ${w(a.summary.expenditureSubtotal)} 万元，其中：基本支出 ${w(spent.基本支出 ?? 0)} 万元；项目支出 ${w(spent.项目支出 ?? 0)} 万元。`,
    {
      subject: "基本支出",
      measure: "amount",
      value: w(spent.基本支出 ?? 0).replaceAll(",", ""),
      unit: "万元",
    },
    {
      subject: "项目支出",
      measure: "amount",
      value: w(spent.项目支出 ?? 0).replaceAll(",", ""),
      unit: "万元",
    },
  );
  foot();
  return {
    name: "04-market-layout",
    page,
    expected: {
      about:
        "Text of a PDF aligned by spaces: headings over several lines, page numbers, tables broken by a page with the heading repeated, a wrapped title.",
      finalAccounts: true,
      disclosures: [{ department: "石渠市市场监督管理局", year: 2023, unit: "万元" }],
    },
  };
}

import { market } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { type Figure, type Item, Page, type Row } from "../page";
import { other, printed, printer, type Style } from "../print";

const STYLE: Style = { unit: "万元", decimals: 4, trimmed: true, nothing: "" };

/** Budget, last year's figures and a rate beside each 决算数; a spreadsheet cut the trailing zeros. */
export function extraColumns(): Document {
  const a = market();
  const print = printer(STYLE);
  const page = new Page();
  const amountOf = (item: Item): number =>
    typeof item === "string" || item.amount === null ? 0 : Math.round(Number(item.amount) * 1e6);
  const last = (item: Item): Figure => other(Math.round(amountOf(item) * 0.93), STYLE);
  const budget = (item: Item): Figure => other(Math.round(amountOf(item) * 0.98), STYLE);
  const rate = (item: Item): string => (amountOf(item) === 0 ? "" : "7.53%");
  const head = (title: string, form: string, ...lines: string[]) =>
    page.text(
      "",
      `附件1-${form}`,
      `2023年度${title}`,
      "部门名称：阜陵市市场监督管理局\t\t\t单位：万元",
      ...lines,
    );
  page.text("阜陵市市场监督管理局2023年部门决算", "");
  head(
    "收入支出决算总表",
    "1",
    "收入\t\t\t\t支出\t\t\t",
    "项目\t年初预算数\t上年决算数\t决算数\t项目\t年初预算数\t上年决算数\t决算数",
  );
  page.tabs(
    F.summaryRows(a, print, { numbers: false }).map(
      ([label = "", amount = "", right = "", spent = ""]): Row => [
        label,
        budget(amount),
        last(amount),
        amount,
        right,
        budget(spent),
        last(spent),
        spent,
      ],
    ),
  );
  head(
    "收入决算表",
    "2",
    "科目编码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入\t备注",
  );
  page.tabs(
    F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print, {
      total: "last",
      totalCells: ["", "合计"],
    }).map((row) => [...row, ""]),
  );
  head(
    "支出决算表",
    "3",
    "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出",
  );
  page.tabs(
    F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print, {
      total: "last",
      totalCells: ["", "合计"],
    }),
  );
  head(
    "财政拨款收入支出决算总表",
    "4",
    "收入\t\t支出\t\t\t\t",
    "项目\t决算数\t项目\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款",
  );
  page.tabs(F.appropriationRows(a, print, { numbers: false, nonZero: true }));
  head(
    "一般公共预算财政拨款支出决算表",
    "5",
    "功能分类科目\t\t上年决算数\t年初预算数\t本年决算数\t\t\t决算数比上年增减\t",
    "科目编码\t科目名称\t\t\t小计\t基本支出\t项目支出\t增减额\t增减%",
  );
  page.tabs(
    F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print, {
      total: "last",
      totalCells: ["", "合计"],
    }).map(
      ([code = "", name = "", total = "", basic = "", project = ""]): Row => [
        code,
        name,
        last(total),
        budget(total),
        total,
        basic,
        project,
        other(amountOf(total) - Math.round(amountOf(total) * 0.93), STYLE),
        rate(total),
      ],
    ),
  );
  head(
    "一般公共预算财政拨款基本支出决算表",
    "6",
    "经济分类科目\t\t年初预算数\t决算数",
    "科目编码\t科目名称\t\t",
  );
  const used = F.codesOf("301", "302", "303", "310").filter((code) => (a.economic[code] ?? 0) !== 0);
  page.tabs(
    used.map((code): Row => {
      const [number = "", name = "", amount = ""] = F.economicRow(a, print, code);
      return [number, name, budget(amount), amount];
    }),
  );
  const people = print(F.DETAIL, "人员经费合计", "金额", a.personnel);
  const goods = print(F.DETAIL, "公用经费合计", "金额", a.publicUse);
  page.tabs([
    ["", "人员经费合计", budget(people), people],
    ["", "公用经费合计", budget(goods), goods],
  ]);
  head("财政拨款“三公”经费支出决算表", "7", "项目\t上年决算数\t年初预算数\t本年决算数\t决算数比预算数增减%");
  const three = { budget: [0, 180000, 1000000, 80000], actual: [0, 175800, 987654.3, 54321] } as const;
  const labels = [
    "合计",
    "1、因公出国（境）费用",
    "2、公务用车购置及运行维护费",
    "（1）公务用车购置",
    "（2）公务用车运行维护费",
    "3、公务接待费",
  ];
  page.tabs(
    labels.map((label, index): Row => {
      const actual = F.threeFigures(three, "决算数", print)[index] ?? "";
      const planned = F.threeFigures(three, "预算数", print)[index] ?? "";
      return [
        label,
        last(actual),
        planned,
        actual,
        amountOf(actual) === 0
          ? ""
          : `${(((amountOf(actual) - amountOf(planned)) / amountOf(planned)) * 100).toFixed(2)}%`,
      ];
    }),
  );
  head(
    "政府性基金预算财政拨款收入支出决算表",
    "8",
    "科目编码\t科目名称\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余",
    "\t\t\t\t小计\t基本支出\t项目支出\t",
  );
  page.text("", "备注：本部门2023年度无政府性基金预算财政拨款收支，公开空表。");
  head("国有资本经营预算财政拨款支出决算表", "9", "科目编码\t科目名称\t合计\t基本支出\t项目支出");
  page.text("", "备注：本部门2023年度无国有资本经营预算财政拨款支出，公开空表。");
  page.text("", "2023年度部门决算情况说明", "", "一、收入支出决算总体情况");
  const w = (amount: number) => printed(amount, STYLE);
  page.say(
    `本部门2023年度收入总计${w(a.summary.incomeTotal)}万元，支出总计${w(a.summary.incomeTotal)}万元。`,
    { subject: "收入总计", measure: "amount", value: w(a.summary.incomeTotal), unit: "万元" },
  );
  page.text("五、“三公”经费支出决算情况");
  page.say(
    "2023年度“三公”经费支出决算121.7775万元，其中：公务用车运行维护费98.7654万元，公务接待费5.4321万元。",
    { subject: "公务接待费", measure: "amount", value: "5.4321", unit: "万元" },
    { subject: "公务用车运行维护费", measure: "amount", value: "98.7654", unit: "万元" },
  );
  return {
    name: "10-market-extra-columns",
    page,
    expected: {
      about:
        "年初预算数, 上年决算数 and 增减 beside the 决算数 in 01, 05, 06 and 三公; four decimals with trailing zeros cut; totals last; titles with the year in front; empty tables with a 备注 only.",
      finalAccounts: true,
      disclosures: [{ department: "阜陵市市场监督管理局", year: 2023, unit: "万元" }],
      // Four decimals; no 公开NN表 in the head; the columns beside the 决算数 may be reported.
      alsoAllowed: ["IN-36", "DC-14"],
      unreadColumns: true,
    },
  };
}

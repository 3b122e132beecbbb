import { statistics } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { Page, type Row } from "../page";
import { printer, type Style } from "../print";

const STYLE: Style = { unit: "万元", decimals: 2, grouping: true, nothing: "" };

/** A central department: 财政拨款收入 in one line, columns aligned by display width, totals at the end of the list. */
export function central(): Document {
  const a = statistics();
  const print = printer(STYLE);
  const page = new Page();
  const head = (title: string, form: string) =>
    page.text(
      "",
      `                              ${title}`,
      `                                                                              公开${form}表`,
      `部门：国家潮汐观测局                                                          金额单位：万元`,
    );
  page.text("国家潮汐观测局", "2019年度部门决算", "", "第二部分  2019年度部门决算表");
  const classes = F.CLASSES.filter(([code]) => code !== "234" && code !== "223");
  head("收入支出决算总表", "01");
  const one = [32, 4, 12, 34, 4, 12];
  page.aligned(
    [
      ["收入", "", "", "支出", "", ""],
      ["项目", "行次", "决算数", "项目", "行次", "决算数"],
      ["栏次", "", "1", "栏次", "", "2"],
    ],
    one,
    { center: true },
  );
  page.aligned(
    F.summaryRows(a, print, {
      lines: [
        ["一、财政拨款收入", "财政拨款收入"],
        ["二、上级补助收入", "上级补助收入"],
        ["三、事业收入", "事业收入"],
        ["四、经营收入", "经营收入"],
        ["五、附属单位上缴收入", "附属单位上缴收入"],
        ["六、其他收入", "其他收入"],
      ],
      classes,
      surplusLabel: "用事业基金弥补收支差额",
    }),
    one,
  );
  page.text(
    "注：本表反映部门本年度的总收支和年末结转结余情况。",
    "",
    "                                      4",
  );
  head("收入决算表", "02");
  const two = [10, 36, 14, 14, 12, 10, 10, 16, 10];
  page.aligned(
    [
      ["项目", "", ...F.INCOME_COLUMNS],
      ["科目编码", "科目名称"],
      ["栏次", "", "1", "2", "3", "4", "5", "6", "7"],
    ],
    two,
    { center: true },
  );
  page.aligned(
    F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print, { total: "last", totalCells: ["", "合计"] }),
    two,
  );
  page.text("", "                                      5");
  head("支出决算表", "03");
  const three = [10, 36, 14, 12, 12, 14, 10, 20];
  page.aligned(
    [
      ["项目", "", ...F.EXPENDITURE_COLUMNS],
      ["科目编码", "科目名称"],
      ["栏次", "", "1", "2", "3", "4", "5", "6"],
    ],
    three,
    { center: true },
  );
  page.aligned(
    F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print, {
      total: "last",
      totalCells: ["", "合计"],
    }),
    three,
  );
  page.text("", "                                      6");
  head("财政拨款收入支出决算总表", "04");
  const four = [28, 4, 12, 30, 4, 12, 24, 24];
  page.aligned(
    [
      ["收入", "", "", "支出"],
      ["项目", "行次", "决算数", "项目", "行次", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款"],
      ["栏次", "", "1", "栏次", "", "2", "3", "4"],
    ],
    four,
    { center: true },
  );
  page.aligned(F.appropriationRows(a, print, { funds: 2, classes }), four);
  head("一般公共预算财政拨款支出决算表", "05");
  const five = [10, 36, 14, 14, 14];
  page.aligned(
    [
      ["项目", "", "", "本年支出"],
      ["科目编码", "科目名称", "小计", "基本支出", "项目支出"],
      ["栏次", "", "1", "2", "3"],
    ],
    five,
    { center: true },
  );
  page.aligned(
    F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print, {
      total: "last",
      totalCells: ["", "合计"],
    }),
    five,
  );
  head("一般公共预算财政拨款基本支出决算表", "06");
  const six = [8, 32, 10, 8, 30, 10];
  page.aligned(
    [
      ["人员经费", "", "", "公用经费"],
      ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
    ],
    six,
    { center: true },
  );
  page.aligned(F.groupedDetail(a, print, [F.codesOf("301", "303"), F.codesOf("302", "310")]), six);
  page.aligned(
    [
      [
        "人员经费合计",
        "",
        print(F.DETAIL, "人员经费合计", "金额", a.personnel),
        "公用经费合计",
        "",
        print(F.DETAIL, "公用经费合计", "金额", a.publicUse),
      ],
    ],
    [14, 26, 10, 14, 24, 10],
  );
  head("一般公共预算财政拨款“三公”经费支出决算表", "07");
  const seven = [8, 16, 8, 14, 14, 10, 8, 16, 8, 14, 14, 10];
  page.aligned(
    [
      ["2019年度预算数", "", "", "", "", "", "2019年度决算数"],
      [
        "合计",
        "因公出国（境）费",
        "",
        "公务用车购置及运行费",
        "",
        "公务接待费",
        "合计",
        "因公出国（境）费",
        "",
        "公务用车购置及运行费",
        "",
        "公务接待费",
      ],
      [
        "",
        "",
        "小计",
        "公务用车购置费",
        "公务用车运行费",
        "",
        "",
        "",
        "小计",
        "公务用车购置费",
        "公务用车运行费",
      ],
      ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    ],
    seven,
    { center: true },
  );
  const expenses = { budget: [452000, 0, 180000, 60000], actual: [398765, 0, 165432, 12345] } as const;
  page.aligned(
    [[...F.threeFigures(expenses, "预算数", print), ...F.threeFigures(expenses, "决算数", print)] as Row],
    seven,
  );
  head("政府性基金预算财政拨款收入支出决算表", "08");
  page.aligned(
    [
      ["项目", "", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
      ["科目编码", "科目名称", "", "", "小计", "基本支出", "项目支出"],
      ["", "合计"],
    ],
    [10, 20, 16, 10, 10, 10, 10, 16],
    { center: true },
  );
  page.text(
    "注：国家潮汐观测局2019年度没有政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出。",
  );
  return {
    name: "18-central-aligned",
    page,
    expected: {
      about:
        "A central department of 2019: 财政拨款收入 in one line, columns aligned by display width, totals last, a page number alone on its line, eight tables with 三公 as 07.",
      finalAccounts: true,
      disclosures: [{ department: "国家潮汐观测局", year: 2019, unit: "万元" }],
    },
  };
}

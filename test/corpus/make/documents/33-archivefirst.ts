import { namesOf, TOC, three9 } from "../complete";
import type { Document } from "../document";
import * as F from "../forms";
import { archive, MODEST } from "../more-departments";
import { Page } from "../page";
import { printer, type Style } from "../print";
import { overview, prose } from "../prose";

/** An archive of 2019 with the text before the tables, four decimals, and 合计 twice in the last row of 06. */
export function archiveFirst(): Document {
  const a = archive();
  const st: Style = { unit: "万元", decimals: 4, nothing: "" };
  const p = printer(st);
  const page = new Page();
  const dept = "丙市档案馆";
  const cl = F.CLASSES.filter(([c]) => c !== "234" && c !== "223").map(
    ([c, t]) => [c, c === "220" ? "自然资源海洋气象等支出" : c === "215" ? "资源勘探信息等支出" : t] as const,
  );
  page.text(
    "丙市档案馆",
    "2019年部门决算公开",
    "",
    "目录",
    "第一部分 部门概况",
    "第二部分 2019年度部门决算情况说明",
    "第三部分 名词解释",
    "第四部分 2019年度部门决算表",
    "",
  );
  overview(page, dept, [dept]);
  page.text("第二部分 2019年度部门决算情况说明");
  prose(page, a, namesOf(a), {
    year: 2019,
    dept,
    st,
    prior: {},
    initial: { "2012604": 80000000 },
    three: MODEST,
    threePrior: [0, 0, 45678.9, 2345],
    style: 3,
  });
  page.text(
    "第三部分 名词解释",
    "一、财政拨款收入：指同级财政当年拨付的资金。",
    "二、用事业基金弥补收支差额：指事业单位用以前年度积累的事业基金弥补本年度收支缺口的资金。",
    "第四部分 2019年度部门决算表",
  );
  const head = (n: number, t: string) =>
    page.text("", `附件${n}`, t, `公开0${n}表`, `部门：${dept}\t\t\t\t单位：万元`);
  head(1, "收入支出决算总表");
  page.tabs([
    ["收入", "", "", "支出", "", ""],
    ["项目", "行次", "决算数", "项目", "行次", "决算数"],
    ["栏次", "", "1", "栏次", "", "2"],
  ]);
  page.tabs(
    F.summaryRows(a, p, {
      classes: cl,
      surplusLabel: "用事业基金弥补收支差额",
      lines: [
        ["一、一般公共预算财政拨款收入", "一般公共预算财政拨款收入"],
        ["二、政府性基金预算财政拨款收入", "政府性基金预算财政拨款收入"],
        ["三、上级补助收入", "上级补助收入"],
        ["四、事业收入", "事业收入"],
        ["五、经营收入", "经营收入"],
        ["六、附属单位上缴收入", "附属单位上缴收入"],
        ["七、其他收入", "其他收入"],
      ],
    }),
  );
  head(2, "收入决算表");
  page.tabs([
    ["项目", "", ...F.INCOME_COLUMNS],
    ["功能分类科目编码", "科目名称", "", "", "", "", "", "", ""],
    ["栏次", "", "1", "2", "3", "4", "5", "6", "7"],
  ]);
  page.tabs(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, p));
  head(3, "支出决算表");
  page.tabs([
    ["项目", "", ...F.EXPENDITURE_COLUMNS],
    ["功能分类科目编码", "科目名称", "", "", "", "", "", ""],
    ["栏次", "", "1", "2", "3", "4", "5", "6"],
  ]);
  page.tabs(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, p));
  head(4, "财政拨款收入支出决算总表");
  page.tabs([
    ["收入", "", "", "支出", "", "", "", ""],
    ["项目", "行次", "金额", "项目", "行次", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款"],
    ["栏次", "", "1", "栏次", "", "2", "3", "4"],
  ]);
  page.tabs(F.appropriationRows(a, p, { funds: 2, classes: cl }));
  head(5, "一般公共预算财政拨款支出决算表");
  page.tabs([
    ["项目", "", "本年支出", "", ""],
    ["功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出"],
    ["栏次", "", "1", "2", "3"],
  ]);
  page.tabs(F.codeRows(TOC[4]!, a.general, F.GENERAL_COLUMNS, p));
  head(6, "一般公共预算财政拨款基本支出决算表");
  page.tabs([
    ["人员经费", "", "", "公用经费", "", ""],
    ["经济分类科目编码", "科目名称", "金额", "经济分类科目编码", "科目名称", "金额"],
  ]);
  page.tabs(F.groupedDetail(a, p, [F.codesOf("301", "303"), F.codesOf("302", "310")]));
  page.tabs([
    [
      "合计",
      "",
      p(F.DETAIL, "人员经费合计", "金额", a.personnel),
      "合计",
      "",
      p(F.DETAIL, "公用经费合计", "金额", a.publicUse),
    ],
  ]);
  head(7, "一般公共预算财政拨款“三公”经费支出决算表");
  three9(page, p, MODEST);
  head(8, "政府性基金预算财政拨款收入支出决算表");
  page.tabs([
    ["项目", "", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
    ["功能分类科目编码", "科目名称", "", "", "小计", "基本支出", "项目支出", ""],
    ["栏次", "", "1", "2", "3", "4", "5", "6"],
    ["合计", "", "", "", "", "", "", ""],
  ]);
  page.text("注：本部门2019年度没有政府性基金预算财政拨款收入、支出及结转和结余，故本表无数据。");
  return {
    name: "33-archive-text-first",
    page,
    expected: {
      about:
        "An archive of 2019 with the text before the tables, four decimals, and 合计 twice in the last row of 06.",
      finalAccounts: true,
      disclosures: [{ department: dept, year: 2019, unit: "万元" }],
      alsoAllowed: ["IN-36"],
    },
  };
}

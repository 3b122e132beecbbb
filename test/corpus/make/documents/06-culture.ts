import { culture } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { Page, type Row } from "../page";
import { printer, type Style } from "../print";

const STYLE: Style = { unit: "万元", decimals: 2, nothing: "" };

/** Eight tables of 2018: 财政拨款收入 in one line, 用事业基金弥补收支差额, codes in 类|款|项. */
export function culture2018(): Document {
  const a = culture();
  const print = printer(STYLE);
  const page = new Page();
  const head = (title: string, form: string, ...lines: string[]) =>
    page.text("", title, `\t\t\t\t\t${form}`, "部门：白岭县文化馆\t\t\t\t\t金额单位：万元", ...lines);
  page.text("2018年度白岭县文化馆部门决算", "", "第二部分  2018年度部门决算报表");
  head(
    "收入支出决算总表",
    "公开01表",
    "收入\t\t\t支出\t\t",
    "项    目\t行次\t决算数\t项目（按功能分类）\t行次\t决算数",
    "栏    次\t\t1\t栏    次\t\t2",
  );
  const summary = F.summaryRows(a, print, {
    lines: [
      ["一、财政拨款收入", "财政拨款收入"],
      ["    其中：政府性基金预算财政拨款", "政府性基金预算财政拨款收入"],
      ["二、上级补助收入", "上级补助收入"],
      ["三、事业收入", "事业收入"],
      ["四、经营收入", "经营收入"],
      ["五、附属单位上缴收入", "附属单位上缴收入"],
      ["六、其他收入", "其他收入"],
    ],
    classes: F.OLD_CLASSES,
    surplusLabel: "用事业基金弥补收支差额",
  });
  page.tabs(summary);
  page.text("注：本表反映部门本年度的总收支和年末结转结余情况。");
  head(
    "收入决算表",
    "公开02表",
    "项    目\t\t\t\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入",
    "支出功能分类科目编码\t\t\t科目名称\t\t\t\t\t\t\t",
    "类\t款\t项\t栏次\t1\t2\t3\t4\t5\t6\t7",
  );
  const level = { code: "level", totalCells: ["", "", "", "合计"] } as const;
  page.tabs(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print, level));
  head(
    "支出决算表",
    "公开03表",
    "项    目\t\t\t\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出",
    "支出功能分类科目编码\t\t\t科目名称\t\t\t\t\t\t",
    "类\t款\t项\t栏次\t1\t2\t3\t4\t5\t6",
  );
  page.tabs(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print, level));
  head(
    "财政拨款收入支出决算总表",
    "公开04表",
    "收     入\t\t\t支     出\t\t\t\t",
    "项    目\t行次\t决算数\t项目（按功能分类）\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款",
    "栏    次\t\t1\t栏    次\t\t2\t3\t4",
  );
  page.tabs(
    F.appropriationRows(a, print, {
      funds: 2,
      classes: F.OLD_CLASSES,
      openingLabels: ["  一、一般公共预算财政拨款", "  二、政府性基金预算财政拨款"],
    }),
  );
  head(
    "一般公共预算财政拨款支出决算表",
    "公开05表",
    "项    目\t\t\t\t本年支出\t\t",
    "支出功能分类科目编码\t\t\t科目名称\t小计\t基本支出\t项目支出",
    "类\t款\t项\t栏次\t1\t2\t3",
  );
  page.tabs(F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print, level));
  head(
    "一般公共预算财政拨款基本支出决算表",
    "公开06表",
    "人员经费\t\t\t公用经费\t\t",
    "经济分类科目编码\t科目名称\t决算数\t经济分类科目编码\t科目名称\t决算数",
  );
  page.tabs(F.groupedDetail(a, print, [F.codesOf("301", "303"), F.codesOf("302", "310")]));
  page.tabs([
    [
      "人员经费合计",
      "",
      print(F.DETAIL, "人员经费合计", "金额", a.personnel),
      "公用经费合计",
      "",
      print(F.DETAIL, "公用经费合计", "金额", a.publicUse),
    ],
  ]);
  head(
    "一般公共预算财政拨款“三公”经费支出决算表",
    "公开07表",
    "2018年度预算数\t\t\t\t\t\t2018年度决算数\t\t\t\t\t",
    "合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费",
    "\t\t小计\t公务用车购置费\t公务用车运行费\t\t\t\t小计\t公务用车购置费\t公务用车运行费\t",
    "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12",
  );
  const three = { budget: [0, 0, 0, 5000], actual: [0, 0, 0, 2345] } as const;
  page.tabs([[...F.threeFigures(three, "预算数", print), ...F.threeFigures(three, "决算数", print)] as Row]);
  head(
    "政府性基金预算财政拨款收入支出决算表",
    "公开08表",
    "项    目\t\t\t\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余",
    "支出功能分类科目编码\t\t\t科目名称\t\t\t小计\t基本支出\t项目支出\t",
    "类\t款\t项\t栏次\t1\t2\t3\t4\t5\t6",
    "\t\t\t合计\t\t\t\t\t\t",
  );
  page.text("注：本部门没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。");
  return {
    name: "06-culture-2018",
    page,
    expected: {
      about:
        "Eight tables of 2018: 财政拨款收入 as one line with 其中：政府性基金, 用事业基金弥补收支差额, old class titles, full codes in the column of their level, two funds in 04, 06 in two groups.",
      finalAccounts: true,
      disclosures: [{ department: "白岭县文化馆", year: 2018, unit: "万元" }],
    },
  };
}

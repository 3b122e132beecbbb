import { nursery } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { Page, type Row } from "../page";
import { other, printer, type Style } from "../print";

const STYLE: Style = { unit: "万元", decimals: 2, nothing: "" };

/** Eleven tables: 收入 and 支出 both by 科目 and by 单位; only the former are forms of the contract. */
export function educationEleven(): Document {
  const a = nursery(1);
  const print = printer(STYLE);
  const page = new Page();
  const head = (title: string, form: string, ...lines: string[]) =>
    page.text("", title, `公开${form}表`, "部门：临浦区机关幼儿园", "单位：万元", ...lines);
  page.text("临浦区机关幼儿园2023年度单位决算", "", "二、2023年度单位决算公开表（详见附表）", "");
  head(
    "收入支出决算总表",
    "01",
    "收入\t\t\t支出\t\t",
    "项目\t行次\t决算数\t项目\t行次\t决算数",
    "栏次\t\t1\t栏次\t\t2",
  );
  page.tabs(
    F.summaryRows(a, print, {
      lines: [
        ...F.INCOME_LINES.slice(0, 3),
        ["四、财政专户管理资金收入", "财政专户管理资金收入"],
        ["五、上级补助收入", "上级补助收入"],
        ["六、事业收入", "事业收入"],
        ["七、经营收入", "经营收入"],
        ["八、附属单位上缴收入", "附属单位上缴收入"],
        ["九、其他收入", "其他收入"],
      ],
    }),
  );
  head(
    "收入决算表（按单位）",
    "02",
    "单位名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入",
    "栏次\t1\t2\t3\t4\t5\t6\t7",
  );
  const byUnit = (columns: readonly string[], amounts: Readonly<Record<string, number>>): Row[] =>
    ["合计", "临浦区机关幼儿园"].map(
      (label): Row => [label, ...columns.map((column) => other(amounts[column] ?? 0, STYLE))],
    );
  page.tabs(byUnit(F.INCOME_COLUMNS, a.income.total));
  head(
    "收入决算表（按科目）",
    "03",
    "科目代码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入",
    "栏次\t\t1\t2\t3\t4\t5\t6\t7",
  );
  page.tabs(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print));
  head(
    "支出决算表（按单位）",
    "04",
    "单位名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出",
    "栏次\t1\t2\t3\t4\t5\t6",
  );
  page.tabs(byUnit(F.EXPENDITURE_COLUMNS, a.expenditure.total));
  head(
    "支出决算表（按科目）",
    "05",
    "科目代码\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出",
    "栏次\t\t1\t2\t3\t4\t5\t6",
  );
  page.tabs(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print));
  head(
    "财政拨款收入支出决算总表",
    "06",
    "收入\t\t\t支出\t\t\t\t\t",
    "项目\t行次\t决算数\t项目\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款",
    "栏次\t\t1\t栏次\t\t2\t3\t4\t5",
  );
  page.tabs(F.appropriationRows(a, print));
  head(
    "一般公共预算财政拨款支出决算表",
    "07",
    "科目代码\t科目名称\t合计\t基本支出\t项目支出",
    "栏次\t\t1\t2\t3",
  );
  page.tabs(F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print));
  head(
    "一般公共预算财政拨款基本支出决算表",
    "08",
    "经济分类科目编码\t科目名称\t决算数\t经济分类科目编码\t科目名称\t决算数\t经济分类科目编码\t科目名称\t决算数",
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
    "09",
    "科目代码\t科目名称\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余",
    "\t\t\t\t小计\t基本支出\t项目支出\t",
    "栏次\t\t1\t2\t3\t4\t5\t6",
    "合计\t\t\t\t\t\t\t",
  );
  page.text("注：本单位没有政府性基金预算拨款收支，故本表无数据。");
  head(
    "国有资本经营预算财政拨款支出决算表",
    "10",
    "科目代码\t科目名称\t合计\t基本支出\t项目支出",
    "栏次\t\t1\t2\t3",
    "合计\t\t\t\t",
  );
  page.text("注：本单位没有国有资本经营预算拨款支出，故本表无数据。");
  head("财政拨款“三公”经费支出决算表", "11", "项目\t年初预算数\t全年预算数\t决算数");
  const three = { budget: [0, 0, 0, 6000], actual: [0, 0, 0, 5210] } as const;
  const budget = F.threeFigures(three, "预算数", print);
  const actual = F.threeFigures(three, "决算数", print);
  const labels = [
    "“三公”经费合计",
    "因公出国（境）费",
    "公务用车购置及运行维护费",
    "其中：公务用车购置费",
    "公务用车运行维护费",
    "公务接待费",
  ];
  page.tabs(
    labels.map(
      (label, index): Row => [
        label,
        index === 0 || index === 5 ? other(80000 * 10, STYLE) : "",
        budget[index] ?? "",
        actual[index] ?? "",
      ],
    ),
  );
  page.text("", "三、2023年度单位决算情况说明");
  return {
    name: "08-education-eleven-tables",
    page,
    expected: {
      about:
        "Eleven tables: 收入 and 支出 by 单位 (no form of the contract) and by 科目; 财政专户管理资金收入; 三公 vertical with 年初 and 全年预算数 side by side (the latter is the 预算数).",
      finalAccounts: true,
      disclosures: [{ department: "临浦区机关幼儿园", year: 2023, unit: "万元" }],
      unreadColumns: true,
      unreadAllowed: ["收入决算表（按单位）", "支出决算表（按单位）", "“三公”经费"],
    },
  };
}

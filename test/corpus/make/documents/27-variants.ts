import { market, transport } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { type Item, Page, type Row } from "../page";
import { other, printer, type Style } from "../print";

const STYLE: Style = { unit: "万元", decimals: 2, nothing: "" };
const YUAN: Style = { unit: "元", decimals: 2, nothing: "" };

const unplaced = (item: Item): Item => (typeof item === "string" ? item : { ...item, place: null });

/** Forms in another order; columns split further than the contract does; one form in 元 among others in 万元. */
export function variants(): Document {
  const a = transport();
  const print = printer(STYLE);
  const page = new Page();
  const head = (title: string, unit: string, ...lines: string[]) =>
    page.text("", title, `部门名称：桂岭县交通运输局\t\t\t\t单位：${unit}`, ...lines);
  page.text("桂岭县交通运输局2021年部门决算", "", "第二部分：部门决算表");
  head(
    "财政拨款收入支出决算总表",
    "万元",
    "收入\t\t支出\t\t\t\t",
    "项目\t金额\t项目\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款",
  );
  page.tabs(
    F.appropriationRows(a, print, {
      numbers: false,
      incomeLabels: ["1.一般公共预算财政拨款", "2.政府性基金预算财政拨款", "3.国有资本经营预算财政拨款"],
      totalLabel: ["收入总计", "支出总计"],
    }),
  );
  head("收入支出决算总表", "万元", "收入\t\t支出\t", "项目\t金额\t项目\t金额");
  page.tabs(
    F.summaryRows(a, print, { numbers: false, ordinals: false, totalLabel: ["收入总计", "支出总计"] }),
  );
  // 财政拨款收入 by fund beside its sum.
  head(
    "收入决算表",
    "万元",
    "科目编码\t科目名称\t本年收入合计\t财政拨款收入\t\t\t\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入",
    "\t\t\t小计\t一般公共预算\t政府性基金预算\t国有资本经营预算\t\t\t\t\t",
  );
  page.tabs(
    F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print).map(
      ([code = "", name = "", total = "", granted = "", ...rest]): Row => {
        const fund = typeof code === "string" && code.startsWith("212");
        const mixed = code === "合计";
        return [
          code,
          name,
          total,
          granted,
          mixed ? other(a.summary.general, STYLE) : fund ? "" : unplaced(granted),
          mixed ? other(a.summary.fund, STYLE) : fund ? unplaced(granted) : "",
          "",
          ...rest,
        ];
      },
    ),
  );
  head(
    "支出决算表",
    "万元",
    "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出",
  );
  page.tabs(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print));
  // 基本支出 by 人员经费 and 公用经费 beside its sum.
  head(
    "一般公共预算财政拨款支出决算表",
    "万元",
    "科目编码\t科目名称\t合计\t基本支出\t\t\t项目支出",
    "\t\t\t小计\t人员经费\t公用经费\t",
  );
  page.tabs(
    F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print).map(
      ([code = "", name = "", total = "", basic = "", project = ""]): Row => [
        code,
        name,
        total,
        basic,
        unplaced(basic),
        "",
        project,
      ],
    ),
  );
  head("一般公共预算财政拨款基本支出决算表", "元", "经济分类科目\t\t金额", "科目编码\t科目名称\t");
  const yuan = printer(YUAN);
  const used = F.codesOf("301", "302", "303", "310").filter((code) => (a.economic[code] ?? 0) !== 0);
  page.tabs([
    ["", "合计", yuan(F.DETAIL, "合计", "金额", a.personnel + a.publicUse)],
    ["", "人员经费小计", yuan(F.DETAIL, "人员经费合计", "金额", a.personnel)],
    ...used.filter((code) => /^30[13]/.test(code)).map((code): Row => F.economicRow(a, yuan, code)),
    ["", "公用经费小计", yuan(F.DETAIL, "公用经费合计", "金额", a.publicUse)],
    ...used.filter((code) => !/^30[13]/.test(code)).map((code): Row => F.economicRow(a, yuan, code)),
  ]);
  head(
    "政府性基金预算财政拨款收入支出决算表",
    "万元",
    "科目编码\t科目名称\t上年结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余",
    "\t\t\t\t小计\t基本支出\t项目支出\t",
  );
  page.tabs(F.codeRows("政府性基金预算财政拨款收入支出决算表", a.fund, F.FUND_COLUMNS, print));
  head(
    "国有资本经营预算财政拨款支出决算表",
    "万元",
    "科目编码\t科目名称\t本年支出\t\t",
    "\t\t小计\t基本支出\t项目支出",
    "合计\t\t\t\t",
  );
  page.text("备注：本部门无国有资本经营预算财政拨款支出，此表为空表。");
  head("“三公”经费公共预算财政拨款支出决算表", "万元", "项目\t本年预算数\t本年决算数");
  const three = { budget: [0, 0, 220000, 30000], actual: [0, 0, 210987.6, 21098.7] } as const;
  const labels = [
    "“三公”经费合计",
    "（一）因公出国（境）支出",
    "（二）公务用车购置及运行维护支出",
    "1.公务用车购置支出",
    "2.公务用车运行维护支出",
    "（三）公务接待支出",
  ];
  page.tabs(
    labels.map(
      (label, index): Row => [
        label,
        F.threeFigures(three, "预算数", print)[index] ?? "",
        F.threeFigures(three, "决算数", print)[index] ?? "",
      ],
    ),
  );
  // Things counted, under money: none of them is an amount of the form.
  page.text("国内公务接待批次（个）\t\t31", "公务用车保有量（辆）\t\t6");
  return {
    name: "27-transport-variants",
    page,
    expected: {
      about:
        "Another order and no numbers of forms; 财政拨款收入 by fund, 基本支出 by 人员 and 公用, 06 in 元 among forms in 万元 with its sums above the items, words of 三公 with 支出.",
      finalAccounts: true,
      disclosures: [{ department: "桂岭县交通运输局", year: 2021, unit: "万元" }],
      alsoAllowed: ["DC-14"],
      unreadColumns: true,
      unreadAllowed: ["“三公”经费公共预算财政拨款支出决算表"],
    },
  };
}

/** 01 and 04 print their income above their expenditure; months and names of people stand around the tables. */
export function stacked(): Document {
  const a = market();
  const print = printer(STYLE);
  const page = new Page();
  const head = (title: string, form: string) =>
    page.text("", title, "", `公开${form}表`, "", "部门：平川县市场监督管理局", "", "金额单位：万元", "");
  page.text(
    "平川县市场监督管理局2024年度部门决算公开",
    "",
    "2025年9月",
    "",
    "| 目录 | 页码 |",
    "|---|---|",
    "| 收入支出决算总表 | 5 |",
    "| 收入决算表 | 6 |",
    "| 支出决算表 | 7 |",
  );
  head("收入支出决算总表", "01");
  const rows = F.summaryRows(a, print, { numbers: false });
  page.pipes([
    ["收入", "决算数"],
    ...rows.filter((row) => row[0] !== "").map((row) => [row[0] ?? "", row[1] ?? ""]),
  ]);
  page.text("");
  page.pipes([
    ["支出", "决算数"],
    ...rows.filter((row) => row[2] !== "").map((row) => [row[2] ?? "", row[3] ?? ""]),
  ]);
  head("收入决算表", "02");
  page.pipes([
    ["科目编码", "科目名称", ...F.INCOME_COLUMNS],
    ...F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print, { total: "last" }),
  ]);
  head("支出决算表", "03");
  page.pipes([
    ["科目编码", "科目名称", ...F.EXPENDITURE_COLUMNS],
    ...F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print, { total: "last" }),
  ]);
  head("财政拨款收入支出决算总表", "04");
  const four = F.appropriationRows(a, print, { numbers: false, nonZero: true });
  page.pipes([["收入", "决算数"], ...four.filter((row) => row[0] !== "").map((row) => row.slice(0, 2))]);
  page.text("");
  page.pipes([
    ["支出", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"],
    ...four.filter((row) => row[2] !== "").map((row) => row.slice(2)),
  ]);
  head("一般公共预算财政拨款支出决算表", "05");
  page.pipes([
    ["科目编码", "科目名称", "小计", "基本支出", "项目支出"],
    ...F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print, { total: "last" }),
  ]);
  head("一般公共预算财政拨款基本支出决算明细表", "06");
  page.pipes([
    ["科目编码", "科目名称", "决算数"],
    ...F.codesOf("301", "302", "303", "310")
      .filter((code) => (a.economic[code] ?? 0) !== 0)
      .map((code): Row => F.economicRow(a, print, code)),
    ["人员经费合计", "", print(F.DETAIL, "人员经费合计", "金额", a.personnel)],
    ["公用经费合计", "", print(F.DETAIL, "公用经费合计", "金额", a.publicUse)],
  ]);
  head("财政拨款“三公”经费支出决算表", "07");
  const three = { budget: [0, 180000, 1000000, 80000], actual: [0, 175800, 987654.3, 54321] } as const;
  page.pipes([
    ["", ...F.THREE_COLUMNS],
    ["预算数", ...F.threeFigures(three, "预算数", print)],
    ["决算数", ...F.threeFigures(three, "决算数", print)],
  ]);
  page.text(
    "",
    "政府性基金预算财政拨款收入支出决算表",
    "",
    "公开08表",
    "",
    "本部门2024年度无政府性基金预算财政拨款收支，本表为空。",
    "",
    "国有资本经营预算财政拨款支出决算表",
    "",
    "公开09表",
    "",
    "本部门2024年度无国有资本经营预算财政拨款支出，本表为空。",
  );
  return {
    name: "28-market-stacked",
    page,
    expected: {
      about:
        "Markdown with the income of 01 and 04 above their expenditure, a contents table, totals last, 三公 with 预算数 and 决算数 as rows, empty forms told in a sentence without a table.",
      finalAccounts: true,
      disclosures: [{ department: "平川县市场监督管理局", year: 2024, unit: "万元" }],
      alsoAllowed: ["DC-14"],
    },
  };
}

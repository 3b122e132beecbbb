import { hospital } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { Page, type Row } from "../page";
import { printer, type Style } from "../print";

const STYLE: Style = { unit: "元", decimals: 0, nothing: "0" };

/** Codes cut up as 208|05|02, 元 without decimals, totals in the last row, no 行次, only classes in use. */
export function hospitalSplit(): Document {
  const a = hospital();
  const print = printer(STYLE);
  const page = new Page();
  const classes = F.CLASSES.filter(([code]) => code !== "234");
  page.text(
    "2020年度云台市第二人民医院部门决算",
    "",
    "目录",
    "第一部分 单位概况",
    "第二部分 2020年度部门决算表",
    "第三部分 2020年度部门决算情况说明",
    "",
    "第二部分 2020年度部门决算表",
    "",
    "收支决算总表",
    "公开01表",
    "单位名称：云台市第二人民医院\t\t\t单位：元",
    "收入\t\t支出\t",
    "项目\t决算数\t项目\t决算数",
  );
  page.tabs(
    F.summaryRows(a, print, {
      numbers: false,
      nonZero: true,
      classes,
      totalLabel: ["收入总计", "支出总计"],
      surplusLabel: "使用非财政拨款结余",
    }),
  );
  const split = { code: "split", total: "last", totalCells: ["合计", "", "", ""] } as const;
  page.text(
    "",
    "收入决算表",
    "公开02表",
    "单位名称：云台市第二人民医院\t\t\t\t\t\t\t\t\t\t单位：元",
    "科目编码\t\t\t科目名称\t合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入",
    "类\t款\t项\t\t\t\t\t\t\t\t",
  );
  page.tabs(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print, split));
  page.text(
    "",
    "支出决算表",
    "公开03表",
    "单位名称：云台市第二人民医院\t\t\t\t\t\t\t\t\t单位：元",
    "科目编码\t\t\t科目名称\t合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出",
    "类\t款\t项\t\t\t\t\t\t\t",
  );
  page.tabs(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print, split));
  page.text(
    "",
    "财政拨款收支决算总表",
    "公开04表",
    "单位名称：云台市第二人民医院\t\t\t\t\t\t单位：元",
    "收入\t\t支出\t\t\t\t",
    "项目\t决算数\t项目\t小计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款",
  );
  page.tabs(
    F.appropriationRows(a, print, {
      numbers: false,
      nonZero: true,
      classes,
      totalLabel: ["收入总计", "支出总计"],
    }),
  );
  page.text(
    "",
    "一般公共预算财政拨款支出决算表",
    "公开05表",
    "单位名称：云台市第二人民医院\t\t\t\t\t\t单位：元",
    "科目编码\t\t\t科目名称\t合计\t基本支出\t项目支出",
    "类\t款\t项\t\t\t\t",
  );
  page.tabs(F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print, split));
  page.text(
    "",
    "一般公共预算财政拨款基本支出决算表",
    "公开06表",
    "单位名称：云台市第二人民医院\t\t\t\t单位：元",
    "经济分类科目\t\t\t金额",
    "类\t款\t科目名称\t",
  );
  const used = F.codesOf("301", "302", "303", "310").filter((code) => (a.economic[code] ?? 0) !== 0);
  page.tabs(
    used.map((code): Row => {
      const [, name = "", amount = ""] = F.economicRow(a, print, code);
      return [code.slice(0, 3), code.slice(3), name, amount];
    }),
  );
  page.tabs([
    ["人员经费合计", "", "", print(F.DETAIL, "人员经费合计", "金额", a.personnel)],
    ["公用经费合计", "", "", print(F.DETAIL, "公用经费合计", "金额", a.publicUse)],
    ["合计", "", "", print(F.DETAIL, "合计", "金额", a.personnel + a.publicUse)],
  ]);
  page.text(
    "",
    "一般公共预算财政拨款“三公”经费支出决算表",
    "公开07表",
    "单位名称：云台市第二人民医院\t\t单位：元",
    "项目\t预算数\t决算数",
  );
  const three = { budget: [0, 0, 120000, 0], actual: [0, 0, 98765, 0] } as const;
  const labels = [
    "合计",
    "一、因公出国（境）费",
    "二、公务用车购置及运行维护费",
    "其中：公务用车购置费",
    "      公务用车运行维护费",
    "三、公务接待费",
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
  page.text(
    "",
    "政府性基金预算财政拨款收入支出决算表",
    "公开08表",
    "单位名称：云台市第二人民医院\t\t\t\t\t\t\t\t\t单位：元",
    "科目编码\t\t\t科目名称\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余",
    "类\t款\t项\t\t\t\t合计\t基本支出\t项目支出\t",
  );
  page.tabs(F.codeRows("政府性基金预算财政拨款收入支出决算表", a.fund, F.FUND_COLUMNS, print, split));
  page.text(
    "",
    "国有资本经营预算财政拨款支出决算表",
    "公开09表",
    "单位名称：云台市第二人民医院\t\t\t\t\t\t单位：元",
    "科目编码\t\t\t科目名称\t合计\t基本支出\t项目支出",
    "类\t款\t项\t\t\t\t",
    "\t\t\t合计\t0\t0\t0",
  );
  for (const column of F.CAPITAL_COLUMNS)
    page.cells.push({
      form: "国有资本经营预算财政拨款支出决算表",
      row: "合计",
      column,
      amount: "0",
      line: page.lines.length,
    });
  page.text("注：本单位2020年度无国有资本经营预算财政拨款支出。");
  return {
    name: "07-hospital-split-codes",
    page,
    expected: {
      about:
        "2020, 元 without decimals, zeros printed, codes cut up over 类|款|项, totals in the last row, only classes in use, 06 as one list with codes cut up, 三公 vertical.",
      finalAccounts: true,
      disclosures: [{ department: "云台市第二人民医院", year: 2020, unit: "元" }],
      // 元 without decimals departs from the two decimals of the catalogue.
      alsoAllowed: ["IN-36"],
    },
  };
}

import { statistics } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { Page, type Row } from "../page";
import { other, type Print, printer, type Style } from "../print";

const STYLE: Style = { unit: "万元", decimals: 2, nothing: "" };
const notExpected: Print = (_form, _row, _column, amount) => other(amount, STYLE);

/** A department budget: looks much like final accounts and is none. */
export function budget(): Document {
  const a = statistics();
  const page = new Page();
  const head = (title: string, form: string, ...lines: string[]) =>
    page.text("", title, `预算公开表${form}`, "部门：松岭县统计局\t\t\t单位：万元", ...lines);
  page.text("松岭县统计局2024年部门预算公开", "", "第二部分 2024年部门预算表");
  head("部门收支总表", "1", "收入\t\t支出\t", "项目\t2024年预算数\t项目\t2024年预算数");
  page.tabs(
    F.summaryRows(a, notExpected, {
      numbers: false,
      openingLabel: "上年结转结余",
      surplusLabel: "使用非财政拨款结余",
      totalLabel: ["收入总计", "支出总计"],
      closingLabel: "年终结转结余",
    }),
  );
  head(
    "部门收入总表",
    "2",
    "科目编码\t科目名称\t合计\t一般公共预算\t政府性基金预算\t国有资本经营预算\t财政专户管理资金\t事业收入\t其他收入",
  );
  page.tabs(
    F.codeRows(
      "",
      a.income,
      [
        "本年收入合计",
        "财政拨款收入",
        "上级补助收入",
        "事业收入",
        "经营收入",
        "附属单位上缴收入",
        "其他收入",
      ],
      notExpected,
    ),
  );
  head("部门支出总表", "3", "科目编码\t科目名称\t合计\t基本支出\t项目支出");
  page.tabs(F.codeRows("", a.expenditure, ["本年支出合计", "基本支出", "项目支出"], notExpected));
  head(
    "财政拨款收支总表",
    "4",
    "收入\t\t支出\t\t\t\t",
    "项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算\t国有资本经营预算",
  );
  page.tabs(F.appropriationRows(a, notExpected, { numbers: false, nonZero: true }));
  head(
    "一般公共预算支出表",
    "5",
    "科目编码\t科目名称\t2023年预算数\t2024年预算数\t\t",
    "\t\t\t小计\t基本支出\t项目支出",
  );
  page.tabs(F.codeRows("", a.general, ["小计", "小计", "基本支出", "项目支出"], notExpected));
  head(
    "一般公共预算基本支出表",
    "6",
    "经济分类科目\t\t2024年基本支出",
    "科目编码\t科目名称\t合计\t人员经费\t公用经费",
  );
  page.tabs(
    F.codesOf("301", "302")
      .filter((code) => (a.economic[code] ?? 0) !== 0)
      .map((code): Row => [...F.economicRow(a, notExpected, code), "", ""]),
  );
  head(
    "一般公共预算“三公”经费支出表",
    "7",
    "2023年预算数\t\t\t\t\t\t2024年预算数\t\t\t\t\t",
    "合计\t因公出国（境）费\t小计\t公务用车购置费\t公务用车运行费\t公务接待费\t合计\t因公出国（境）费\t小计\t公务用车购置费\t公务用车运行费\t公务接待费",
    "1.00\t\t\t\t\t1.00\t0.90\t\t\t\t\t0.90",
  );
  page.text(
    "",
    "第三部分 2024年部门预算情况说明",
    "一、关于松岭县统计局2024年收支总表的说明",
    "2024年收支总预算748.67万元。",
  );
  return {
    name: "13-budget-not-accounts",
    page,
    expected: {
      about: "A department budget (预算公开): no final accounts, so no cell and no finding.",
      finalAccounts: false,
      disclosures: [{ department: null, year: 2024, unit: "万元" }],
      unreadAllowed: ["*"],
    },
  };
}

/** The blank template a finance bureau hands out. */
export function template(): Document {
  const page = new Page();
  const head = (title: string, form: string, ...lines: string[]) =>
    page.text("", title, `公开${form}表`, "部门：XXX\t\t\t\t金额单位：万元", ...lines);
  page.text(
    "附件2",
    "",
    "XX（部门名称）20XX年度部门决算公开模板",
    "",
    "填报说明：各部门应当参照本模板编制，没有数据的表格应当列出空表并说明。",
    "",
  );
  const blank = printer({ ...STYLE, nothing: "" });
  const a = statistics();
  head(
    "收入支出决算总表",
    "01",
    "收入\t\t\t支出\t\t",
    "项目\t行次\t决算数\t项目\t行次\t决算数",
    "栏次\t\t1\t栏次\t\t2",
  );
  const empty = (rows: readonly Row[]): Row[] =>
    rows.map((row) => row.map((item) => (typeof item === "string" ? item : "")));
  page.tabs(empty(F.summaryRows(a, blank)));
  head(
    "收入决算表",
    "02",
    "科目编码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入",
    "栏次\t\t1\t2\t3\t4\t5\t6\t7",
    "合计\t\t\t\t\t\t\t\t",
    "……\t……\t\t\t\t\t\t\t",
  );
  head(
    "支出决算表",
    "03",
    "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出",
    "栏次\t\t1\t2\t3\t4\t5\t6",
    "合计\t\t\t\t\t\t\t",
  );
  head(
    "财政拨款收入支出决算总表",
    "04",
    "收入\t\t\t支出\t\t\t\t\t",
    "项目\t行次\t金额\t项目\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款",
  );
  page.tabs(empty(F.appropriationRows(a, blank)));
  page.text(
    "",
    "第三部分 20XX年度部门决算情况说明",
    "一、收入支出决算总体情况说明",
    "20XX年度收、支总计均为XX万元。与20XX年度相比，收、支总计各增加（减少）XX万元，增长（下降）XX%。主要原因是……。",
  );
  return {
    name: "14-blank-template",
    page,
    expected: {
      about:
        "A blank template: forms without a figure; nothing to read and nothing to blame but that tables are empty.",
      finalAccounts: false,
      disclosures: [{ department: null, year: null, unit: "万元" }],
      unreadAllowed: ["*"],
    },
  };
}

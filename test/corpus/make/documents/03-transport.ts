import { transport } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { Page, type Row } from "../page";
import { printer, type Style } from "../print";

const STYLE: Style = { unit: "万元", decimals: 2, grouping: true, nothing: "0.00" };

/** Copied from a viewer that drops blank cells: one cell a line, zeros printed; 03 leaves its blanks out. */
export function transportLines(): Document {
  const a = transport();
  const print = printer(STYLE);
  const page = new Page();
  const cells = (rows: readonly Row[]) => page.cellLines(rows, { blanks: "missing" });
  const three = { budget: [0, 0, 220000, 30000], actual: [0, 0, 210987.6, 21098.7] } as const;
  const head = (title: string, number: string, ...header: Row[]) => {
    page.text("", title, number, "编制单位：沐河县交通运输局", "2023年度", "单位：万元");
    cells(header);
  };
  page.text("沐河县交通运输局2023年度部门决算", "", "第二部分 部门决算表");
  head(
    "收入支出决算总表",
    "公开01表",
    ["收入", "支出"],
    ["项目", "行次", "决算数", "项目", "行次", "决算数"],
    ["栏次", "1", "栏次", "2"],
  );
  cells(F.summaryRows(a, print));
  head(
    "收入决算表",
    "公开02表",
    [
      "项目",
      "本年收入合计",
      "财政拨款收入",
      "上级补助收入",
      "事业收入",
      "经营收入",
      "附属单位上缴收入",
      "其他收入",
    ],
    ["科目代码", "科目名称"],
    ["栏次", "1", "2", "3", "4", "5", "6", "7"],
  );
  cells(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print));
  head(
    "支出决算表",
    "公开03表",
    ["项目", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
    ["科目代码", "科目名称"],
    ["栏次", "1", "2", "3", "4", "5", "6"],
  );
  const blank = printer({ ...STYLE, nothing: "" });
  const body = F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, blank);
  cells(
    body.map((row) =>
      row.map((item, index) =>
        typeof item === "string" || index === 2 ? item : { ...item, optional: true as const },
      ),
    ),
  );
  head(
    "财政拨款收入支出决算总表",
    "公开04表",
    ["收入", "支出"],
    [
      "项目",
      "行次",
      "决算数",
      "项目",
      "行次",
      "合计",
      "一般公共预算财政拨款",
      "政府性基金预算财政拨款",
      "国有资本经营预算财政拨款",
    ],
    ["栏次", "1", "栏次", "2", "3", "4", "5"],
  );
  cells(F.appropriationRows(a, print));
  head(
    "一般公共预算财政拨款支出决算表",
    "公开05表",
    ["项目", "本年支出"],
    ["科目代码", "科目名称", "小计", "基本支出", "项目支出"],
    ["栏次", "1", "2", "3"],
  );
  cells(F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print));
  head(
    "一般公共预算财政拨款基本支出决算明细表",
    "公开06表",
    ["人员经费", "公用经费"],
    ["科目代码", "科目名称", "决算数", "科目代码", "科目名称", "决算数", "科目代码", "科目名称", "决算数"],
  );
  cells(
    F.groupedDetail(a, print, [F.codesOf("301", "303"), F.codesOf("302"), F.codesOf("307", "310", "399")]),
  );
  cells([
    [
      "人员经费合计",
      print(F.DETAIL, "人员经费合计", "金额", a.personnel),
      "公用经费合计",
      print(F.DETAIL, "公用经费合计", "金额", a.publicUse),
    ],
  ]);
  head(
    "政府性基金预算财政拨款收入支出决算表",
    "公开07表",
    ["项目", "年初结转和结余", "本年收入", "本年支出", "年末结转和结余"],
    ["科目代码", "科目名称", "小计", "基本支出", "项目支出"],
    ["栏次", "1", "2", "3", "4", "5", "6"],
  );
  cells(F.codeRows("政府性基金预算财政拨款收入支出决算表", a.fund, F.FUND_COLUMNS, print));
  head(
    "国有资本经营预算财政拨款支出决算表",
    "公开08表",
    ["项目", "本年支出"],
    ["科目代码", "科目名称", "合计", "基本支出", "项目支出"],
    ["栏次", "1", "2", "3"],
  );
  cells([["合计"]]);
  page.text("说明：本部门无国有资本经营预算财政拨款支出，本表无数据。");
  head(
    "财政拨款“三公”经费支出决算表",
    "公开09表",
    ["预算数", "决算数"],
    [
      "合计",
      "因公出国（境）费",
      "公务用车购置及运行维护费",
      "公务接待费",
      "合计",
      "因公出国（境）费",
      "公务用车购置及运行维护费",
      "公务接待费",
    ],
    ["小计", "公务用车购置费", "公务用车运行维护费", "小计", "公务用车购置费", "公务用车运行维护费"],
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
  );
  cells([[...F.threeFigures(three, "预算数", print), ...F.threeFigures(three, "决算数", print)]]);
  return {
    name: "03-transport-cell-lines-no-blanks",
    page,
    expected: {
      about:
        "One cell a line with blank cells left out; zeros printed except in 03, whose figures after the first may be placed or reported, never misplaced.",
      finalAccounts: true,
      disclosures: [{ department: "沐河县交通运输局", year: 2023, unit: "万元" }],
      unreadAllowed: ["支出决算表"],
    },
  };
}

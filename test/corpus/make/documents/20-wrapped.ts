import { transport } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { Page, type Row } from "../page";
import { printer, type Style } from "../print";

const STYLE: Style = { unit: "万元", decimals: 2, nothing: "" };

/** Cells by tabs out of a PDF whose narrow columns broke the titles: a row runs over two lines. */
export function wrapped(): Document {
  const a = transport();
  const print = printer(STYLE);
  const page = new Page();
  const head = (title: string, form: string, ...lines: string[]) =>
    page.text("", title, `公开${form}表`, "部门：北宁县交通运输局", "2023年度\t金额单位：万元", ...lines);
  /** Breaks the text of a cell that is too long: its end stands at the start of the next line, as the PDF gives it. */
  const broken = (rows: readonly Row[], column: number, most: number): void => {
    for (const row of rows) {
      const cell = row[column];
      if (typeof cell !== "string" || cell.length <= most || /^[一二三四五六七八九十]+、/.test(cell))
        page.tabs([row]);
      else
        page.tabs([
          [...row.slice(0, column), `${cell.slice(0, most)}`].slice(0, column + 1),
          [cell.slice(most), ...row.slice(column + 1)],
        ]);
    }
  };
  page.text("北宁县交通运输局2023年度部门决算", "");
  head(
    "收入支出决算总表",
    "01",
    "收入\t\t\t支出\t\t",
    "项目\t行次\t决算数\t项目\t行次\t决算数",
    "栏次\t\t1\t栏次\t\t2",
  );
  page.tabs(F.summaryRows(a, print).slice(0, 14));
  page.text(
    "— 3 —",
    "",
    "收入\t\t\t支出\t\t",
    "项目\t行次\t决算数\t项目\t行次\t决算数",
    "栏次\t\t1\t栏次\t\t2",
  );
  page.tabs(F.summaryRows(a, print).slice(14));
  head(
    "收入决算表",
    "02",
    "项目\t\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入",
    "科目代码\t科目名称\t\t\t\t\t\t\t",
    "栏次\t\t1\t2\t3\t4\t5\t6\t7",
  );
  broken(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print), 1, 12);
  head(
    "支出决算表",
    "03",
    "项目\t\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出",
    "科目代码\t科目名称\t\t\t\t\t\t",
    "栏次\t\t1\t2\t3\t4\t5\t6",
  );
  broken(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print), 1, 12);
  head(
    "财政拨款收入支出决算总表",
    "04",
    "收入\t\t\t支出\t\t\t\t\t",
    "项目\t行次\t金额\t项目\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款",
    "栏次\t\t1\t栏次\t\t2\t3\t4\t5",
  );
  page.tabs(F.appropriationRows(a, print));
  head(
    "一般公共预算财政拨款支出决算表",
    "05",
    "项目\t\t本年支出\t\t",
    "科目代码\t科目名称\t小计\t基本支出\t项目支出",
    "栏次\t\t1\t2\t3",
  );
  broken(F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print), 1, 12);
  head(
    "一般公共预算财政拨款基本支出决算明细表",
    "06",
    "人员经费\t\t\t公用经费\t\t\t\t\t",
    "科目代码\t科目名称\t决算数\t科目代码\t科目名称\t决算数\t科目代码\t科目名称\t决算数",
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
    "07",
    "项目\t\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余",
    "科目代码\t科目名称\t\t\t小计\t基本支出\t项目支出\t",
    "栏次\t\t1\t2\t3\t4\t5\t6",
  );
  page.tabs(F.codeRows("政府性基金预算财政拨款收入支出决算表", a.fund, F.FUND_COLUMNS, print));
  head(
    "国有资本经营预算财政拨款支出决算表",
    "08",
    "项目\t\t本年支出\t\t",
    "科目代码\t科目名称\t合计\t基本支出\t项目支出",
    "栏次\t\t1\t2\t3",
    "合计\t\t\t\t",
  );
  page.text("说明：本表无数据。");
  head(
    "财政拨款“三公”经费支出决算表",
    "09",
    "预算数\t\t\t\t\t\t决算数\t\t\t\t\t",
    "合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费",
    "\t\t小计\t公务用车购置费\t公务用车运行维护费\t\t\t\t小计\t公务用车购置费\t公务用车运行维护费\t",
  );
  const three = { budget: [0, 0, 220000, 30000], actual: [0, 0, 210987.6, 21098.7] } as const;
  page.tabs([[...F.threeFigures(three, "预算数", print), ...F.threeFigures(three, "决算数", print)] as Row]);
  page.text("", "— 12 —", "", "第三部分 2023年度部门决算情况说明");
  return {
    name: "20-transport-torn-rows",
    page,
    expected: {
      about:
        "Tabs out of a PDF: titles torn over two lines with the figures on the second, 01 over two pages with its heading repeated.",
      finalAccounts: true,
      disclosures: [{ department: "北宁县交通运输局", year: 2023, unit: "万元" }],
    },
  };
}

import { nursery } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { Page, type Row } from "../page";
import { printer, type Style } from "../print";

const STYLE: Style = { unit: "元", decimals: 2, grouping: true, nothing: "0.00" };

/** The tables of three units after one another in one text. */
export function severalUnits(): Document {
  const page = new Page();
  page.text("2022年度部门决算公开表汇编", "主管部门：澄江区教育委员会", "");
  const units = ["澄江区教育委员会机关", "澄江区第一幼儿园", "澄江区实验幼儿园"];
  units.forEach((unit, index) => {
    page.disclosure = index;
    const a = nursery([2, 1, 0.7][index] ?? 1);
    const print = printer(STYLE);
    const head = (title: string, form: string, ...lines: string[]) =>
      page.text("", title, `公开${form}表`, `单位：${unit}\t\t\t\t金额单位：元`, ...lines);
    head(
      "收入支出决算总表",
      "01",
      "收入\t\t\t支出\t\t",
      "项目\t行次\t决算数\t项目\t行次\t决算数",
      "栏次\t\t1\t栏次\t\t2",
    );
    page.tabs(F.summaryRows(a, print));
    head(
      "收入决算表",
      "02",
      "科目编码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入",
      "栏次\t\t1\t2\t3\t4\t5\t6\t7",
    );
    page.tabs(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print));
    head(
      "支出决算表",
      "03",
      "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出",
      "栏次\t\t1\t2\t3\t4\t5\t6",
    );
    page.tabs(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print));
    head(
      "财政拨款收入支出决算总表",
      "04",
      "收入\t\t\t支出\t\t\t\t\t",
      "项目\t行次\t金额\t项目\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款",
    );
    page.tabs(F.appropriationRows(a, print));
    head(
      "一般公共预算财政拨款支出决算表",
      "05",
      "科目编码\t科目名称\t小计\t基本支出\t项目支出",
      "栏次\t\t1\t2\t3",
    );
    page.tabs(F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print));
    head(
      "财政拨款“三公”经费支出决算表",
      "09",
      "预算数\t\t\t\t\t\t决算数\t\t\t\t\t",
      "合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行费\t\t\t公务接待费",
      "\t\t小计\t公务用车购置费\t公务用车运行费\t\t\t\t小计\t公务用车购置费\t公务用车运行费\t",
    );
    const three = { budget: [0, 0, 0, 5000 * (index + 1)], actual: [0, 0, 0, 3000] } as const;
    page.tabs([
      [...F.threeFigures(three, "预算数", print), ...F.threeFigures(three, "决算数", print)] as Row,
    ]);
  });
  return {
    name: "11-several-units",
    page,
    expected: {
      about: "A compilation: the same forms of three units after one another.",
      finalAccounts: true,
      disclosures: units.map((department) => ({ department, year: 2022, unit: "元" as const })),
      // Only six forms of each unit are printed.
      alsoAllowed: ["DC-01"],
    },
  };
}

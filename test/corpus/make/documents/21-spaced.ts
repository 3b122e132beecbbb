import { statistics } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { type Item, Page, type Row } from "../page";
import { printer, type Style } from "../print";

const STYLE: Style = { unit: "元", decimals: 2, nothing: "0.00" };

/** A cell a line with an empty line behind each, no 行次; every table full of zeros. */
export function spacedCells(): Document {
  const a = statistics();
  const print = printer(STYLE);
  const page = new Page();
  const cells = (rows: readonly Row[]) =>
    page.cellLines(
      rows.flatMap((row) => row.map((item): Item[] => [item])),
      { blanks: "missing", gap: 1 },
    );
  const head = (title: string, form: string, ...header: Row[]) => {
    page.text(title, "", `公开${form}表`, "", "单位名称：东亭区统计局", "", "单位：元", "");
    cells(header);
  };
  page.text("东亭区统计局2024年度单位决算", "");
  head("收入支出决算总表", "01", ["收入", "支出"], ["项目", "决算数", "项目", "决算数"]);
  const lines = F.INCOME_LINES.slice(0, 8);
  // The blank fields beside the classes are no cells of the page: first all of the income, then all of the expenditure.
  const rows = F.summaryRows(a, print, { numbers: false, nonZero: false, lines });
  cells(rows.map((row) => row.filter((item) => item !== "")));
  head("收入决算表", "02", ["科目编码", "科目名称", ...F.INCOME_COLUMNS]);
  cells(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print));
  head("支出决算表", "03", ["科目编码", "科目名称", ...F.EXPENDITURE_COLUMNS]);
  cells(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print));
  head(
    "财政拨款收入支出决算总表",
    "04",
    ["收入", "支出"],
    [
      "项目",
      "决算数",
      "项目",
      "合计",
      "一般公共预算财政拨款",
      "政府性基金预算财政拨款",
      "国有资本经营预算财政拨款",
    ],
  );
  cells(F.appropriationRows(a, print, { numbers: false }).map((row) => row.filter((item) => item !== "")));
  head("一般公共预算财政拨款支出决算表", "05", ["科目编码", "科目名称", "小计", "基本支出", "项目支出"]);
  cells(F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print));
  head("一般公共预算财政拨款基本支出决算表", "06", ["科目编码", "科目名称", "决算数"]);
  cells([
    ...F.codesOf("301", "302", "303", "310")
      .filter((code) => (a.economic[code] ?? 0) !== 0)
      .map((code): Row => F.economicRow(a, print, code)),
    ["人员经费合计", print(F.DETAIL, "人员经费合计", "金额", a.personnel)],
    ["公用经费合计", print(F.DETAIL, "公用经费合计", "金额", a.publicUse)],
  ]);
  head("财政拨款“三公”经费支出决算表", "09", ["项目", "预算数", "决算数"]);
  const three = { budget: [0, 0, 0, 10000], actual: [0, 0, 0, 3210] } as const;
  const labels = [
    "合计",
    "1.因公出国（境）费",
    "2.公务用车购置及运行维护费",
    "（1）公务用车购置费",
    "（2）公务用车运行维护费",
    "3.公务接待费",
  ];
  cells(
    labels.map(
      (label, index): Row => [
        label,
        F.threeFigures(three, "预算数", print)[index] ?? "",
        F.threeFigures(three, "决算数", print)[index] ?? "",
      ],
    ),
  );
  return {
    name: "21-statistics-spaced-cells",
    page,
    expected: {
      about:
        "One cell a line, an empty line behind each, no 行次, blank fields absent, zeros printed; 06 as one list, 三公 vertical; 07 and 08 are not printed.",
      finalAccounts: true,
      disclosures: [{ department: "东亭区统计局", year: 2024, unit: "元" }],
      alsoAllowed: ["DC-01"],
    },
  };
}

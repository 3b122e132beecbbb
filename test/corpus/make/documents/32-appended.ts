import { namesOf, TOC } from "../complete";
import type { Document } from "../document";
import * as F from "../forms";
import { JOURNEY, waters } from "../more-departments";
import { type Item, Page, type Row } from "../page";
import { printer, type Style } from "../print";
import { annex, glossary, overview, prose } from "../prose";

/** Tables of an appendix, 附表5 before 一般公共, the parts 人员经费 and 公用经费 beside each figure of 06, 三公 in rows as 07, in 元. */
export function appended(): Document {
  const a = waters();
  const st: Style = { unit: "元", decimals: 2, nothing: "" };
  const p = printer(st);
  const page = new Page();
  const dept = "乙省水文中心";
  page.text(
    "附件",
    "",
    `# ${dept}2024年度部门决算`,
    "",
    "## 目录",
    "- 第一部分 概况",
    "- 第二部分 2024年度部门决算表",
    "- 第三部分 2024年度部门决算情况说明",
    "- 第四部分 名词解释",
    "",
  );
  overview(page, dept, [dept]);
  page.text("## 第二部分 2024年度部门决算表");
  const head = (n: number, t: string) =>
    page.text("", `### 附表${n} ${t}`, "", `部门名称：${dept}　　　　　　　　金额单位：元`, "");
  head(1, "部门收入支出决算总表");
  page.pipes([
    ["收入项目", "金额", "支出项目（按功能分类）", "金额"],
    ...F.summaryRows(a, p, {
      numbers: false,
      ordinals: false,
      nonZero: true,
      surplusLabel: "使用非财政拨款结余（含专用结余）",
      totalLabel: ["收入总计", "支出总计"],
      closingLabel: "年末结转和结余",
    }),
  ]);
  head(2, "部门收入决算表");
  page.pipes([
    ["科目编码", "科目名称", ...F.INCOME_COLUMNS],
    ...F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, p),
  ]);
  head(3, "部门支出决算表");
  page.pipes([
    ["科目编码", "科目名称", ...F.EXPENDITURE_COLUMNS],
    ...F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, p),
  ]);
  head(4, "财政拨款收支决算总表");
  page.pipes([
    [
      "收入项目",
      "金额",
      "支出项目",
      "合计",
      "一般公共预算财政拨款",
      "政府性基金预算财政拨款",
      "国有资本经营预算财政拨款",
    ],
    ...F.appropriationRows(a, p, { numbers: false, nonZero: true, totalLabel: ["收入总计", "支出总计"] }),
  ]);
  head(5, "一般公共预算财政拨款支出决算表（按功能分类科目）");
  page.pipes([
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ...F.codeRows(TOC[4]!, a.general, F.GENERAL_COLUMNS, p),
  ]);
  head(6, "一般公共预算财政拨款基本支出决算表（按经济分类科目）");
  const eco = F.codesOf("301", "302", "303", "310").filter((c) => (a.economic[c] ?? 0) !== 0);
  page.pipes([
    ["经济分类科目编码", "经济分类科目名称", "基本支出合计", "人员经费", "公用经费"],
    [
      "",
      "合计",
      p(F.DETAIL, "合计", "金额", a.personnel + a.publicUse),
      p(F.DETAIL, "人员经费合计", "金额", a.personnel),
      p(F.DETAIL, "公用经费合计", "金额", a.publicUse),
    ],
    ...eco.map((c): Row => {
      const per = c.startsWith("301") || c.startsWith("303");
      const f = p(F.DETAIL, c, "金额", a.economic[c]!);
      const again: Item = { text: f.text, amount: null, place: null };
      return [c, F.ECONOMIC[c]!, f, per ? again : "", per ? "" : again];
    }),
  ]);
  head(7, "财政拨款“三公”经费支出决算表");
  const b = F.threeFigures(JOURNEY, "预算数", p),
    c = F.threeFigures(JOURNEY, "决算数", p);
  page.pipes([
    ["项目", "预算数", "决算数"],
    ["合计", b[0]!, c[0]!],
    ["1.因公出国（境）费", b[1]!, c[1]!],
    ["2.公务用车购置及运行维护费", b[2]!, c[2]!],
    ["其中：公务用车购置费", b[3]!, c[3]!],
    ["公务用车运行维护费", b[4]!, c[4]!],
    ["3.公务接待费", b[5]!, c[5]!],
  ]);
  head(8, "政府性基金预算财政拨款收入支出决算表");
  page.pipes([
    [
      "科目编码",
      "科目名称",
      "年初结转和结余",
      "本年收入",
      "本年支出小计",
      "基本支出",
      "项目支出",
      "年末结转和结余",
    ],
    ...F.codeRows(TOC[6]!, a.fund, F.FUND_COLUMNS, p),
  ]);
  head(9, "国有资本经营预算财政拨款支出决算表");
  page.pipes([
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ...F.codeRows(TOC[7]!, a.capital, F.CAPITAL_COLUMNS, p),
  ]);
  page.text("", "## 第三部分 2024年度部门决算情况说明");
  prose(page, a, namesOf(a), {
    year: 2024,
    dept,
    st: { ...st, unit: "元", grouping: true },
    prior: {},
    initial: { "2130305": 2600000000 },
    three: JOURNEY,
    threePrior: [0, 0, 205432.1, 56789],
    style: 3,
  });
  glossary(page);
  annex(page, dept, 2024);
  return {
    name: "32-appended-pipes",
    page,
    expected: {
      about:
        "Tables of an appendix, 附表5 before 一般公共, the parts 人员经费 and 公用经费 beside each figure of 06, 三公 in rows as 07, in 元.",
      finalAccounts: true,
      disclosures: [{ department: dept, year: 2024, unit: "元" }],
    },
  };
}

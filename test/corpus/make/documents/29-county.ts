import { group3, namesOf, TOC, three9 } from "../complete";
import type { Document } from "../document";
import * as F from "../forms";
import { JOURNEY, waters } from "../more-departments";
import { Page } from "../page";
import { printer, type Style } from "../print";
import { annex, front, glossary, overview, prose } from "../prose";

/** Sheets of a county bureau of 2025 as text with tabs: titles in merged rows, codes in the column of their level, zeros as 0.00, fund and state capital in use; with cover, contents, full text and a 绩效 table. */
export function county(): Document {
  const a = waters();
  const st: Style = { unit: "万元", decimals: 2, nothing: "0.00" };
  const p = printer(st);
  const page = new Page();
  const dept = "甲县水利局（本级）";
  front(page, dept, 2025, TOC, "单位决算");
  overview(page, dept, ["甲县水利局（本级）"]);
  page.text("第二部分　2025年度单位决算表");
  const head = (t: string, n: string, w: number) => {
    const b = Array(w - 1)
      .fill("")
      .join("\t");
    page.text(
      "",
      `${t}\t${b}`,
      `${"\t".repeat(w - 1)}公开${n}表`,
      `单位：${dept}\t${Array(w - 2)
        .fill("")
        .join("\t")}\t金额单位：万元`,
    );
  };
  head(TOC[0]!, "01", 6);
  page.tabs([
    ["收入", "", "", "支出", "", ""],
    ["项目", "行次", "决算数", "项目（按功能分类）", "行次", "决算数"],
    ["栏次", "", "1", "栏次", "", "2"],
  ]);
  page.tabs(F.summaryRows(a, p, { surplusLabel: "使用非财政拨款结余和专用结余" }));
  page.text(
    "注：1.本表反映单位本年度的总收支和年末结转结余情况。\t\t\t\t\t",
    "    2.本套报表金额单位转换时可能存在尾数误差。\t\t\t\t\t",
  );
  head(TOC[1]!, "02", 11);
  page.tabs([
    [
      "项目",
      "",
      "",
      "",
      "本年收入合计",
      "财政拨款收入",
      "上级补助收入",
      "事业收入",
      "经营收入",
      "附属单位上缴收入",
      "其他收入",
    ],
    ["功能分类科目编码", "", "", "科目名称", "", "", "", "", "", "", ""],
    ["类", "款", "项", "栏次", "1", "2", "3", "4", "5", "6", "7"],
  ]);
  page.tabs(
    F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, p, {
      code: "level",
      totalCells: ["", "", "", "合计"],
    }),
  );
  head(TOC[2]!, "03", 10);
  page.tabs([
    [
      "项目",
      "",
      "",
      "",
      "本年支出合计",
      "基本支出",
      "项目支出",
      "上缴上级支出",
      "经营支出",
      "对附属单位补助支出",
    ],
    ["功能分类科目编码", "", "", "科目名称", "", "", "", "", "", ""],
    ["类", "款", "项", "栏次", "1", "2", "3", "4", "5", "6"],
  ]);
  page.tabs(
    F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, p, {
      code: "level",
      totalCells: ["", "", "", "合计"],
    }),
  );
  head(TOC[3]!, "04", 9);
  page.tabs([
    ["收     入", "", "", "支     出", "", "", "", "", ""],
    [
      "项    目",
      "行次",
      "金额",
      "项目（按功能分类）",
      "行次",
      "合计",
      "一般公共预算财政拨款",
      "政府性基金预算财政拨款",
      "国有资本经营预算财政拨款",
    ],
    ["栏    次", "", "1", "栏    次", "", "2", "3", "4", "5"],
  ]);
  page.tabs(F.appropriationRows(a, p));
  head(TOC[4]!, "05", 7);
  page.tabs([
    ["项目", "", "", "", "本年支出", "", ""],
    ["功能分类科目编码", "", "", "科目名称", "小计", "基本支出", "项目支出"],
    ["类", "款", "项", "栏次", "1", "2", "3"],
  ]);
  page.tabs(
    F.codeRows(TOC[4]!, a.general, F.GENERAL_COLUMNS, p, { code: "level", totalCells: ["", "", "", "合计"] }),
  );
  head(TOC[5]!, "06", 9);
  page.tabs([
    ["人员经费", "", "", "公用经费", "", "", "", "", ""],
    ["科目编码", "科目名称", "金额", "科目编码", "科目名称", "金额", "科目编码", "科目名称", "金额"],
  ]);
  page.tabs(F.groupedDetail(a, p, group3()));
  page.tabs([
    [
      "人员经费合计",
      "",
      p(F.DETAIL, "人员经费合计", "金额", a.personnel),
      "公用经费合计",
      "",
      "",
      "",
      "",
      p(F.DETAIL, "公用经费合计", "金额", a.publicUse),
    ],
  ]);
  head(TOC[6]!, "07", 10);
  page.tabs([
    ["项目", "", "", "", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
    ["功能分类科目编码", "", "", "科目名称", "", "", "小计", "基本支出", "项目支出", ""],
    ["类", "款", "项", "栏次", "1", "2", "3", "4", "5", "6"],
  ]);
  page.tabs(
    F.codeRows(TOC[6]!, a.fund, F.FUND_COLUMNS, p, { code: "level", totalCells: ["", "", "", "合计"] }),
  );
  head(TOC[7]!, "08", 7);
  page.tabs([
    ["项目", "", "", "", "本年支出", "", ""],
    ["功能分类科目编码", "", "", "科目名称", "合计", "基本支出", "项目支出"],
    ["类", "款", "项", "栏次", "1", "2", "3"],
  ]);
  page.tabs(
    F.codeRows(TOC[7]!, a.capital, F.CAPITAL_COLUMNS, p, { code: "level", totalCells: ["", "", "", "合计"] }),
  );
  head(TOC[8]!, "09", 12);
  three9(page, p, JOURNEY);
  page.text(
    "注：本表反映单位本年度财政拨款“三公”经费支出预决算情况。",
    "",
    "第三部分　2025年度单位决算情况说明",
  );
  prose(page, a, namesOf(a), {
    year: 2025,
    dept,
    st,
    prior: { total: 4213456789, fiscal: 4200000000, general: 3654321000, office: 123456700 },
    initial: { "2130305": 2000000000, "2130314": 200000000 },
    three: JOURNEY,
    threePrior: [0, 0, 205432.1, 56789],
    style: 1,
  });
  glossary(page);
  annex(page, "甲县水利局", 2025);
  return {
    name: "29-county-tabs",
    page,
    expected: {
      about:
        "Sheets of a county bureau of 2025 as text with tabs: titles in merged rows, codes in the column of their level, zeros as 0.00, fund and state capital in use; with cover, contents, full text and a 绩效 table.",
      finalAccounts: true,
      disclosures: [{ department: dept, year: 2025, unit: "万元" }],
    },
  };
}

import { group3, namesOf, TOC, three9 } from "../complete";
import type { Document } from "../document";
import * as F from "../forms";
import { MODEST, radio } from "../more-departments";
import { Page } from "../page";
import { printer, type Style } from "../print";
import { annex, front, glossary, overview, prose, type Telling } from "../prose";

/** A broadcaster of 2020 whose text stands behind each table: refunds and an overdrawn balance as negative figures, dashes for nothing. */
export function refunds(): Document {
  const a = radio();
  const st: Style = { unit: "元", decimals: 2, grouping: true, nothing: "—" };
  const p = printer(st);
  const page = new Page();
  const dept = "甲市广播电视台";
  front(page, dept, 2020, TOC);
  overview(page, dept, [dept]);
  page.text("第二部分　2020年度部门决算表及说明");
  const o: Telling = {
    year: 2020,
    dept,
    st,
    prior: {},
    initial: { "2070802": 0 },
    three: MODEST,
    threePrior: [0, 0, 40000, 3000],
    style: 1,
    staff: "本单位为事业单位，2020年度无机关运行经费支出。",
  };
  const head = (n: number, t: string) =>
    page.text("", `${F.ordinal(n)}、${t}`, `公开0${n}表`, `部门：${dept}`, "单位：元");
  const say = (t: string) => {
    page.text("情况说明：");
    prose(page, a, namesOf(a), { ...o, only: t });
  };
  head(1, TOC[0]!);
  page.tabs([
    ["收入", "", "", "支出", "", ""],
    ["项目", "行次", "决算数", "项目", "行次", "决算数"],
  ]);
  page.tabs(F.summaryRows(a, p, { surplusLabel: "使用非财政拨款结余" }));
  say("收入支出决算总体");
  head(2, TOC[1]!);
  page.tabs([["科目编码", "科目名称", ...F.INCOME_COLUMNS]]);
  page.tabs(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, p, { total: "last" }));
  say("收入决算情况");
  head(3, TOC[2]!);
  page.tabs([["科目编码", "科目名称", ...F.EXPENDITURE_COLUMNS]]);
  page.tabs(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, p, { total: "last" }));
  say("支出决算情况");
  head(4, TOC[3]!);
  page.tabs([
    ["收入", "", "", "支出", "", "", "", "", ""],
    [
      "项目",
      "行次",
      "金额",
      "项目",
      "行次",
      "合计",
      "一般公共预算财政拨款",
      "政府性基金预算财政拨款",
      "国有资本经营预算财政拨款",
    ],
  ]);
  page.tabs(F.appropriationRows(a, p));
  say("财政拨款收入支出");
  head(5, TOC[4]!);
  page.tabs([["科目编码", "科目名称", "小计", "基本支出", "项目支出"]]);
  page.tabs(F.codeRows(TOC[4]!, a.general, F.GENERAL_COLUMNS, p, { total: "last" }));
  say("一般公共预算财政拨款支出");
  head(6, TOC[5]!);
  page.tabs([
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
  say("一般公共预算财政拨款基本");
  head(7, TOC[6]!);
  page.tabs([
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
    ["合计", "", "—", "—", "—", "—", "—", "—"],
  ]);
  say("政府性基金");
  head(8, TOC[7]!);
  page.tabs([
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["合计", "", "—", "—", "—"],
  ]);
  say("国有资本");
  head(9, TOC[8]!);
  three9(page, p, MODEST);
  say("财政拨款“三公”");
  page.text("", "第三部分　其他重要事项的情况说明");
  for (const t of ["机关运行", "政府采购", "国有资产", "预算绩效"])
    prose(page, a, namesOf(a), { ...o, only: t });
  glossary(page);
  annex(page, dept, 2020);
  return {
    name: "30-refunds-embedded",
    page,
    expected: {
      about:
        "A broadcaster of 2020 whose text stands behind each table: refunds and an overdrawn balance as negative figures, dashes for nothing.",
      finalAccounts: true,
      disclosures: [{ department: dept, year: 2020, unit: "元" }],
      alsoAllowed: ["IN-35", "X-16", "DC-02"],
    },
  };
}

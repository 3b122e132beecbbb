import { group3, namesOf, TOC } from "../complete";
import type { Document } from "../document";
import * as F from "../forms";
import { health, MODEST } from "../more-departments";
import { Page, type Row } from "../page";
import { printer, type Style } from "../print";
import { annex, front, glossary, overview, prose } from "../prose";

/** Pages aligned by characters with 公开 01 表 in its spaces, page numbers between dashes, headings over four lines repeated on each page, an empty form that holds its total alone. */
export function pages(): Document {
  const a = health();
  const st: Style = { unit: "万元", decimals: 2, grouping: true, nothing: "0.00" };
  const p = printer(st);
  const page = new Page();
  const dept = "丙县卫生健康委员会";
  const measure = "characters" as const;
  front(page, dept, 2022, TOC);
  overview(page, dept, [dept, "丙县人民卫生院"]);
  page.text("第二部分 2022 年度部门决算表");
  let no = 12;
  const foot = () => page.text("", `                                        — ${no++} —`, "\f");
  const head = (t: string, n: string) =>
    page.text(
      `                                   ${t}`,
      `                                                                                     公开 ${n} 表`,
      `部门：${dept}                                                       单位：万元`,
    );
  const al = (rows: Row[], w: number[], h: () => void) => {
    h();
    page.aligned(rows, w, {
      measure,
      breakEvery: 22,
      onBreak: () => {
        foot();
        h();
      },
    });
    foot();
  };
  const H = (rows: Row[], w: number[]) => page.aligned(rows, w, { center: true, measure });
  const w1 = [24, 4, 12, 24, 4, 12];
  al(F.summaryRows(a, p), w1, () => {
    head(TOC[0]!, "01");
    H(
      [
        ["收入", "", "", "支出"],
        ["项目", "行次", "决算数", "项目", "行次", "决算数"],
        ["栏次", "", "1", "栏次", "", "2"],
      ],
      w1,
    );
  });
  const w2 = [10, 26, 12, 12, 10, 12, 8, 8, 10];
  al(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, p, { totalCells: ["", "合计"] }), w2, () => {
    head(TOC[1]!, "02");
    H(
      [
        ["项目", "", "", "", "", "", "", "附属单位", ""],
        ["功能分类", "", "本年收入", "财政拨款", "上级补助", "事业收入", "经营收入", "上缴收入", "其他收入"],
        ["科目编码", "科目名称", "合计", "收入", "收入"],
        ["栏次", "", "1", "2", "3", "4", "5", "6", "7"],
      ],
      w2,
    );
  });
  const w3 = [10, 26, 12, 12, 12, 10, 8, 10];
  al(
    F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, p, { totalCells: ["", "合计"] }),
    w3,
    () => {
      head(TOC[2]!, "03");
      H(
        [
          ["项目", "", "", "", "", "", "", "对附属单"],
          ["功能分类", "", "本年支出", "基本支出", "项目支出", "上缴上级", "经营支出", "位补助支"],
          ["科目编码", "科目名称", "合计", "", "", "支出", "", "出"],
          ["栏次", "", "1", "2", "3", "4", "5", "6"],
        ],
        w3,
      );
    },
  );
  const w4 = [18, 4, 12, 24, 4, 12, 12, 12, 12];
  al(F.appropriationRows(a, p), w4, () => {
    head(TOC[3]!, "04");
    H(
      [
        ["收入", "", "", "支出"],
        ["", "", "", "", "", "", "一般公共", "政府性基", "国有资本"],
        ["项目", "行次", "金额", "项目", "行次", "合计", "预算财政", "金预算财", "经营预算"],
        ["", "", "", "", "", "", "拨款", "政拨款", "财政拨款"],
        ["栏次", "", "1", "栏次", "", "2", "3", "4", "5"],
      ],
      w4,
    );
  });
  const w5 = [10, 26, 12, 12, 12];
  al(F.codeRows(TOC[4]!, a.general, F.GENERAL_COLUMNS, p, { totalCells: ["", "合计"] }), w5, () => {
    head(TOC[4]!, "05");
    H(
      [
        ["项目", "", "", "本年支出"],
        ["功能分类"],
        ["科目编码", "科目名称", "小计", "基本支出", "项目支出"],
        ["栏次", "", "1", "2", "3"],
      ],
      w5,
    );
  });
  const w6 = [6, 20, 10, 6, 20, 10, 6, 20, 10];
  al(
    [
      ...F.groupedDetail(a, p, group3()),
      [
        "",
        "人员经费合计",
        p(F.DETAIL, "人员经费合计", "金额", a.personnel),
        "",
        "公用经费合计",
        "",
        "",
        "",
        p(F.DETAIL, "公用经费合计", "金额", a.publicUse),
      ],
    ],
    w6,
    () => {
      head(TOC[5]!, "06");
      H(
        [
          ["", "人员经费", "", "", "", "公用经费"],
          ["科目", "", "", "科目", "", "", "科目"],
          ["编码", "科目名称", "决算数", "编码", "科目名称", "决算数", "编码", "科目名称", "决算数"],
        ],
        w6,
      );
    },
  );
  const w7 = [10, 20, 12, 12, 12, 12, 12, 12];
  al(F.codeRows(TOC[6]!, a.fund, F.FUND_COLUMNS, p, { totalCells: ["", "合计"] }), w7, () => {
    head(TOC[6]!, "07");
    H(
      [
        ["项目", "", "年初结转", "本年收入", "", "本年支出", "", "年末结转"],
        ["功能分类", "", "和结余", "", "小计", "基本支出", "项目支出", "和结余"],
        ["科目编码", "科目名称"],
        ["栏次", "", "1", "2", "3", "4", "5", "6"],
      ],
      w7,
    );
  });
  head(TOC[7]!, "08");
  H(
    [
      ["项目", "", "", "本年支出"],
      ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
      ["栏次", "", "1", "2", "3"],
    ],
    w5,
  );
  page.aligned(
    [
      [
        "",
        "合计",
        p(TOC[7]!, "合计", "合计", 0),
        p(TOC[7]!, "合计", "基本支出", 0),
        p(TOC[7]!, "合计", "项目支出", 0),
      ],
    ],
    w5,
    { measure },
  );
  page.text("注：本部门本年度没有国有资本经营预算财政拨款支出，本表无数据。");
  foot();
  head(TOC[8]!, "09");
  const w9 = [8, 10, 8, 10, 10, 8, 8, 10, 8, 10, 10, 8];
  page.text("                          预算数                                                       决算数");
  H(
    [
      [
        "",
        "因公出国",
        "",
        "公务用车购置及运行维护费",
        "",
        "",
        "",
        "因公出国",
        "",
        "公务用车购置及运行维护费",
      ],
      [
        "合计",
        "（境）费",
        "小计",
        "购置费",
        "运行维护费",
        "公务接待费",
        "合计",
        "（境）费",
        "小计",
        "购置费",
        "运行维护费",
        "公务接待费",
      ],
      ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    ],
    w9,
  );
  page.aligned([[...F.threeFigures(MODEST, "预算数", p), ...F.threeFigures(MODEST, "决算数", p)]], w9, {
    measure,
  });
  foot();
  page.text("第三部分 2022 年度部门决算情况说明");
  prose(page, a, namesOf(a), {
    year: 2022,
    dept,
    st,
    prior: {},
    initial: { "2100409": 50000000 },
    three: MODEST,
    threePrior: [0, 0, 43210.9, 3210],
    style: 2,
    staff:
      "2022 年度本部门机关运行经费支出 32.10 万元，比上年减少 1.20 万元，降低 3.60%。主要原因是压减办公费。",
  });
  glossary(page);
  annex(page, dept, 2022);
  return {
    name: "31-pages-spaced-numbers",
    page,
    expected: {
      about:
        "Pages aligned by characters with 公开 01 表 in its spaces, page numbers between dashes, headings over four lines repeated on each page, an empty form that holds its total alone.",
      finalAccounts: true,
      disclosures: [{ department: dept, year: 2022, unit: "万元" }],
    },
  };
}

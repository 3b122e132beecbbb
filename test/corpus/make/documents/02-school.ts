import { school } from "../departments";
import type { Document } from "../document";
import * as F from "../forms";
import { type Item, Page, type Row } from "../page";
import { other, printed, printer, type Style } from "../print";

const STYLE: Style = { unit: "元", decimals: 2, grouping: true, nothing: "" };

/** A web page saved as text: one cell a line, blank cells as empty lines; 三公 is 公开07. */
export function schoolPage(): Document {
  const a = school();
  const print = printer(STYLE);
  const page = new Page();
  const cells = (rows: readonly Row[]) => page.cellLines(rows, { blanks: "empty" });
  const three = { budget: [0, 0, 40000, 10000], actual: [0, 0, 34567.8, 8765] } as const;
  page.text(
    "山阳职业中等专业学校2021年度部门决算公开",
    "",
    "来源：市教育局　　发布时间：2022-09-08",
    "",
    "第一部分  单位概况",
    "一、主要职能",
    "开展中等职业学历教育和职业技能培训，2021年在校生2345人。",
    "第二部分  2021年度部门决算表",
    "收入支出决算总表",
    "公开01表",
    "部门：山阳职业中等专业学校",
    "金额单位：元",
  );
  cells([
    ["收入", "支出"],
    ["项目", "行次", "金额", "项目", "行次", "金额"],
    ["栏次", "", "1", "栏次", "", "2"],
  ]);
  cells(
    F.summaryRows(a, print, {
      classes: F.CLASSES.filter(([code]) => code !== "234"),
      surplusLabel: "使用非财政拨款结余",
    }),
  );
  page.text(
    "注：1.本表反映部门本年度的总收支和年末结转结余情况。",
    "2.本套报表金额单位转换时可能存在尾数误差。",
    "收入决算表",
    "公开02表",
    "部门：山阳职业中等专业学校",
    "金额单位：元",
  );
  cells([
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
    ["功能分类科目编码", "科目名称", "小计", "其中：教育收费"],
    ["栏次", "", "1", "2", "3", "4", "5", "6", "7", "8"],
  ]);
  const withFees = (row: Row): Row => {
    const undertaking = row[5];
    const fee: Item =
      typeof undertaking === "object" && undertaking.text !== "" ? other(200000000, STYLE) : "";
    return [...row.slice(0, 6), fee, ...row.slice(6)];
  };
  cells(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print).map(withFees));
  page.text(
    "注：本表反映部门本年度取得的各项收入情况。",
    "支出决算表",
    "公开03表",
    "部门：山阳职业中等专业学校",
    "金额单位：元",
  );
  cells([
    ["项目", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"],
    ["功能分类科目编码", "科目名称"],
    ["栏次", "", "1", "2", "3", "4", "5", "6"],
  ]);
  cells(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print));
  page.text(
    "注：本表反映部门本年度各项支出情况。",
    "财政拨款收入支出决算总表",
    "公开04表",
    "部门：山阳职业中等专业学校",
    "金额单位：元",
  );
  cells([
    ["收 入", "支 出"],
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
    ["栏次", "", "1", "栏次", "", "2", "3", "4", "5"],
  ]);
  cells(F.appropriationRows(a, print, { classes: F.CLASSES.filter(([code]) => code !== "234") }));
  page.text(
    "注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。",
    "一般公共预算财政拨款支出决算表",
    "公开05表",
    "部门：山阳职业中等专业学校",
    "金额单位：元",
  );
  cells([
    ["项目", "本年支出"],
    ["功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出"],
    ["栏次", "", "1", "2", "3"],
  ]);
  cells(F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print));
  page.text(
    "注：本表反映部门本年度一般公共预算财政拨款支出情况。",
    "一般公共预算财政拨款基本支出决算表",
    "公开06表",
    "部门：山阳职业中等专业学校",
    "金额单位：元",
  );
  cells([
    ["科目", "一般公共预算财政拨款基本支出"],
    ["经济分类科目编码", "科目名称", "合计", "人员经费", "公用经费"],
    ["栏次", "", "1", "2", "3"],
  ]);
  const personnel = (code: string) => code.startsWith("301") || code.startsWith("303");
  cells([
    [
      "合计",
      "",
      print(F.DETAIL, "合计", "金额", a.personnel + a.publicUse),
      print(F.DETAIL, "人员经费合计", "金额", a.personnel),
      print(F.DETAIL, "公用经费合计", "金额", a.publicUse),
    ],
    ...F.codesOf("301", "302", "303", "310")
      .filter((code) => (a.economic[code] ?? 0) !== 0)
      .map((code): Row => {
        const again = other(a.economic[code] ?? 0, STYLE);
        return [...F.economicRow(a, print, code), personnel(code) ? again : "", personnel(code) ? "" : again];
      }),
  ]);
  page.text(
    "注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。",
    "一般公共预算财政拨款“三公”经费支出决算表",
    "公开07表",
    "部门：山阳职业中等专业学校",
    "金额单位：元",
  );
  cells([
    ["预算数", "决算数"],
    [
      "合计",
      "因公出国（境）费",
      "公务用车购置及运行费",
      "公务接待费",
      "合计",
      "因公出国（境）费",
      "公务用车购置及运行费",
      "公务接待费",
    ],
    ["小计", "公务用车购置费", "公务用车运行费", "小计", "公务用车购置费", "公务用车运行费"],
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
  ]);
  cells([[...F.threeFigures(three, "预算数", print), ...F.threeFigures(three, "决算数", print)]]);
  page.text(
    "注：本表反映部门本年度“三公”经费支出预决算情况。",
    "政府性基金预算财政拨款收入支出决算表",
    "公开08表",
    "部门：山阳职业中等专业学校",
    "金额单位：元",
  );
  cells([
    ["项目", "年初结转和结余", "本年收入", "本年支出", "年末结转和结余"],
    ["功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出"],
    ["栏次", "", "1", "2", "3", "4", "5", "6"],
    ["合计", "", "", "", "", "", "", ""],
  ]);
  page.text(
    "注：本单位2021年度没有政府性基金预算财政拨款收入支出，本表为空表。",
    "国有资本经营预算财政拨款支出决算表",
    "公开09表",
    "部门：山阳职业中等专业学校",
    "金额单位：元",
  );
  cells([
    ["项目", "本年支出"],
    ["功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["栏次", "", "1", "2", "3"],
    ["合计", "", "", "", ""],
  ]);
  page.text(
    "注：本单位2021年度没有国有资本经营预算财政拨款支出，本表为空表。",
    "第三部分  2021年度部门决算情况说明",
    "一、收入支出决算总体情况说明",
  );
  const w = (amount: number) => printed(amount, { unit: "万元", decimals: 2, nothing: "0" });
  const s = a.summary;
  page.say(
    `2021年度收入总计${w(s.incomeTotal)}万元，支出总计${w(s.incomeTotal)}万元。与2020年度相比，收、支总计各减少56.78万元，下降${((56.78 / (s.incomeTotal / 1e6 + 56.78)) * 100).toFixed(2)}%，主要原因是教学楼修缮项目完工。`,
    { subject: "收入总计", measure: "amount", value: w(s.incomeTotal), unit: "万元" },
    { subject: "支出总计", measure: "amount", value: w(s.incomeTotal), unit: "万元" },
  );
  page.text("二、收入决算情况说明");
  page.say(
    `本年收入合计${w(s.incomeSubtotal)}万元，其中：财政拨款收入${w(s.appropriation)}万元，占${((s.appropriation / s.incomeSubtotal) * 100).toFixed(1)}%；事业收入${w(s.others.事业收入 ?? 0)}万元，占${(((s.others.事业收入 ?? 0) / s.incomeSubtotal) * 100).toFixed(1)}%；经营收入${w(s.others.经营收入 ?? 0)}万元，占${(((s.others.经营收入 ?? 0) / s.incomeSubtotal) * 100).toFixed(1)}%；其他收入${w(s.others.其他收入 ?? 0)}万元，占${(((s.others.其他收入 ?? 0) / s.incomeSubtotal) * 100).toFixed(1)}%。`,
    { subject: "财政拨款收入", measure: "amount", value: w(s.appropriation), unit: "万元" },
    { subject: "事业收入", measure: "amount", value: w(s.others.事业收入 ?? 0), unit: "万元" },
  );
  page.text("第四部分  名词解释", "一、事业收入：指事业单位开展专业业务活动及其辅助活动取得的收入。");
  return {
    name: "02-school-cell-lines",
    page,
    expected: {
      about:
        "A web page of 2021: one cell a line with blank cells as empty lines, 元, 06 as rows by 合计/人员/公用, 三公 as 07, 事业收入 with 其中：教育收费.",
      finalAccounts: true,
      disclosures: [{ department: "山阳职业中等专业学校", year: 2021, unit: "元" }],
    },
  };
}

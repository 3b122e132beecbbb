import type { Document } from "../document";
import * as F from "../forms";
import { account } from "../ledger";
import { Page, type Row } from "../page";
import { printed, printer, type Style } from "../print";

const STYLE: Style = { unit: "万元", decimals: 2, nothing: "" };

/** National layout of 2022, cells by tabs, a contents list with leader dots, a narrative. */
export function forestry(): Document {
  const a = account({
    names: {
      "208": "社会保障和就业支出",
      "20805": "行政事业单位养老支出",
      "210": "卫生健康支出",
      "21011": "行政事业单位医疗",
      "212": "城乡社区支出",
      "21208": "国有土地使用权出让收入安排的支出",
      "213": "农林水支出",
      "21302": "林业和草原",
      "221": "住房保障支出",
      "22102": "住房改革支出",
    },
    leaves: [
      { code: "2080501", name: "行政单位离退休", general: [186734.5, 0] },
      { code: "2080505", name: "机关事业单位基本养老保险缴费支出", general: [1023456.78, 0] },
      { code: "2080506", name: "机关事业单位职业年金缴费支出", general: [311728.39, 0] },
      { code: "2101101", name: "行政单位医疗", general: [402115.6, 0] },
      { code: "2101102", name: "事业单位医疗", general: [187003.15, 0] },
      {
        code: "2120899",
        name: "其他国有土地使用权出让收入安排的支出",
        fund: { opening: 153000, income: 2460000, project: 2517345.67 },
      },
      { code: "2130201", name: "行政运行", general: [7345678.9, 0] },
      {
        code: "2130204",
        name: "事业机构",
        general: [5230417.32, 0],
        own: [236540.18, 0],
        income: { 其他收入: 241317.06 },
      },
      { code: "2130205", name: "森林资源培育", general: [0, 12876543.21], granted: 13100000 },
      { code: "2130207", name: "森林资源管理", general: [0, 3456789.01] },
      { code: "2130209", name: "森林生态效益补偿", general: [0, 8123456.7] },
      { code: "2130234", name: "林业草原防灾减灾", general: [0, 2345678.05] },
      { code: "2210201", name: "住房公积金", general: [1187654.0, 0] },
    ],
    openings: { general: 456000, own: 88123.45 },
    economic: {
      "30102": 2456123.5,
      "30103": 1876234.18,
      "30107": 1345678.2,
      "30108": 1023456.78,
      "30109": 311728.39,
      "30110": 589118.75,
      "30112": 67345.2,
      "30113": 1187654,
      "30201": 245678.9,
      "30202": 12345.6,
      "30205": 23456.78,
      "30206": 187654.32,
      "30207": 34567.89,
      "30211": 287654.3,
      "30213": 98765.43,
      "30216": 23450,
      "30217": 18765.4,
      "30228": 176543.21,
      "30229": 65432.1,
      "30231": 143256.7,
      "30239": 543210,
      "30302": 186734.5,
      "30304": 45678.9,
      "31002": 56780,
    },
  });
  const print = printer(STYLE);
  const three = { budget: [0, 0, 150000, 35000], actual: [0, 0, 143256.7, 18765.4] } as const;
  const w = (amount: number) => printed(amount, STYLE);
  const page = new Page();
  page.text(
    "",
    "青泽县林业局",
    "2022年度部门决算",
    "",
    "目    录",
    "",
    "第一部分　部门概况 ............................................ 1",
    "一、主要职能 .................................................. 1",
    "二、机构设置及决算单位构成 .................................... 3",
    "第二部分　2022年度部门决算表 .................................. 5",
    "一、收入支出决算总表 .......................................... 5",
    "二、收入决算表 ................................................ 6",
    "三、支出决算表 ................................................ 7",
    "四、财政拨款收入支出决算总表 .................................. 8",
    "五、一般公共预算财政拨款支出决算表 ............................ 9",
    "六、一般公共预算财政拨款基本支出决算明细表 .................... 10",
    "七、政府性基金预算财政拨款收入支出决算表 ...................... 11",
    "八、国有资本经营预算财政拨款支出决算表 ........................ 12",
    "九、财政拨款“三公”经费支出决算表 .............................. 13",
    "第三部分　2022年度部门决算情况说明 ............................ 14",
    "第四部分　名词解释 ............................................ 22",
    "",
    "第一部分　部门概况",
    "",
    "一、主要职能",
    "（一）负责全县林业和草原及其生态保护修复的监督管理。",
    "（二）组织全县造林绿化工作，2022年计划营造林1.20万亩。",
    "二、机构设置及决算单位构成",
    "纳入2022年度部门决算编制范围的单位共4个，其中行政单位1个，全额拨款事业单位3个。",
    "",
    "第二部分　2022年度部门决算表",
    "",
    "收入支出决算总表",
    "公开01表",
    "部门：青泽县林业局\t\t\t\t\t金额单位：万元",
    "收入\t\t\t支出\t\t",
    "项目\t行次\t决算数\t项目\t行次\t决算数",
    "栏次\t\t1\t栏次\t\t2",
  );
  page.tabs(F.summaryRows(a, print));
  page.text(
    "注：本表反映部门本年度的总收支和年末结转结余情况。本表金额转换成万元时，因四舍五入可能存在尾差。",
    "",
    "收入决算表",
    "公开02表",
    "部门：青泽县林业局\t\t\t\t\t\t\t\t金额单位：万元",
    "项目\t\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t经营收入\t附属单位上缴收入\t其他收入",
    "功能分类科目编码\t科目名称\t\t\t\t\t\t\t",
    "栏次\t\t1\t2\t3\t4\t5\t6\t7",
  );
  page.tabs(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, print));
  page.text(
    "注：本表反映部门本年度取得的各项收入情况。",
    "",
    "支出决算表",
    "公开03表",
    "部门：青泽县林业局\t\t\t\t\t\t\t金额单位：万元",
    "项目\t\t本年支出合计\t基本支出\t项目支出\t上缴上级支出\t经营支出\t对附属单位补助支出",
    "功能分类科目编码\t科目名称\t\t\t\t\t\t",
    "栏次\t\t1\t2\t3\t4\t5\t6",
  );
  page.tabs(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, print));
  page.text(
    "注：本表反映部门本年度各项支出情况。",
    "",
    "财政拨款收入支出决算总表",
    "公开04表",
    "部门：青泽县林业局\t\t\t\t\t\t\t\t金额单位：万元",
    "收入\t\t\t支出\t\t\t\t\t",
    "项目\t行次\t金额\t项目\t行次\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款\t国有资本经营预算财政拨款",
    "栏次\t\t1\t栏次\t\t2\t3\t4\t5",
  );
  page.tabs(F.appropriationRows(a, print));
  page.text(
    "注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。",
    "",
    "一般公共预算财政拨款支出决算表",
    "公开05表",
    "部门：青泽县林业局\t\t\t\t金额单位：万元",
    "项目\t\t本年支出\t\t",
    "功能分类科目编码\t科目名称\t小计\t基本支出\t项目支出",
    "栏次\t\t1\t2\t3",
  );
  page.tabs(F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, print));
  page.text(
    "注：本表反映部门本年度一般公共预算财政拨款支出情况。",
    "",
    "一般公共预算财政拨款基本支出决算明细表",
    "公开06表",
    "部门：青泽县林业局\t\t\t\t\t\t\t\t金额单位：万元",
    "人员经费\t\t\t公用经费\t\t\t\t\t",
    "科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数\t科目编码\t科目名称\t决算数",
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
  page.text(
    "注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。",
    "",
    "政府性基金预算财政拨款收入支出决算表",
    "公开07表",
    "部门：青泽县林业局\t\t\t\t\t\t\t金额单位：万元",
    "项目\t\t年初结转和结余\t本年收入\t本年支出\t\t\t年末结转和结余",
    "功能分类科目编码\t科目名称\t\t\t小计\t基本支出\t项目支出\t",
    "栏次\t\t1\t2\t3\t4\t5\t6",
  );
  page.tabs(F.codeRows("政府性基金预算财政拨款收入支出决算表", a.fund, F.FUND_COLUMNS, print));
  page.text(
    "注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。",
    "",
    "国有资本经营预算财政拨款支出决算表",
    "公开08表",
    "部门：青泽县林业局\t\t\t\t金额单位：万元",
    "项目\t\t本年支出\t\t",
    "功能分类科目编码\t科目名称\t合计\t基本支出\t项目支出",
    "栏次\t\t1\t2\t3",
    "合计\t\t\t\t",
    "注：本表反映部门本年度国有资本经营预算财政拨款支出情况。",
    "本部门2022年度没有国有资本经营预算财政拨款支出，故本表无数据。",
    "",
    "财政拨款“三公”经费支出决算表",
    "公开09表",
    "部门：青泽县林业局\t\t\t\t\t\t\t\t\t\t\t金额单位：万元",
    "预算数\t\t\t\t\t\t决算数\t\t\t\t\t",
    "合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费\t合计\t因公出国（境）费\t公务用车购置及运行维护费\t\t\t公务接待费",
    "\t\t小计\t公务用车购置费\t公务用车运行维护费\t\t\t\t小计\t公务用车购置费\t公务用车运行维护费\t",
    "1\t2\t3\t4\t5\t6\t7\t8\t9\t10\t11\t12",
  );
  page.tabs([[...F.threeFigures(three, "预算数", print), ...F.threeFigures(three, "决算数", print)] as Row]);
  page.text(
    "注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。",
    "",
    "第三部分　2022年度部门决算情况说明",
    "",
    "一、收入支出决算总体情况说明",
  );
  const s = a.summary;
  page.say(
    `2022年度收、支总计均为${w(s.incomeTotal)}万元。与2021年度相比，收、支总计各增加312.45万元，增长${((312.45 / (s.incomeTotal / 1e6 - 312.45)) * 100).toFixed(2)}%。主要原因是国土绿化项目资金增加。`,
    { subject: "收入总计", measure: "amount", value: w(s.incomeTotal), unit: "万元" },
    { subject: "收入总计", measure: "change", value: "312.45", unit: "万元" },
  );
  page.text("二、收入决算情况说明");
  page.say(
    `2022年度收入合计${w(s.incomeSubtotal)}万元，其中：财政拨款收入${w(s.appropriation)}万元，占${((s.appropriation / s.incomeSubtotal) * 100).toFixed(2)}%；其他收入${w(s.others.其他收入 ?? 0)}万元，占${(((s.others.其他收入 ?? 0) / s.incomeSubtotal) * 100).toFixed(2)}%。`,
    { subject: "本年收入合计", measure: "amount", value: w(s.incomeSubtotal), unit: "万元" },
    { subject: "财政拨款收入", measure: "amount", value: w(s.appropriation), unit: "万元" },
    { subject: "其他收入", measure: "amount", value: w(s.others.其他收入 ?? 0), unit: "万元" },
  );
  page.text("三、支出决算情况说明");
  const spent = a.expenditure.total;
  page.say(
    `2022年度支出合计${w(s.expenditureSubtotal)}万元，其中：基本支出${w(spent.基本支出 ?? 0)}万元，占${(((spent.基本支出 ?? 0) / s.expenditureSubtotal) * 100).toFixed(2)}%；项目支出${w(spent.项目支出 ?? 0)}万元，占${(((spent.项目支出 ?? 0) / s.expenditureSubtotal) * 100).toFixed(2)}%。`,
    { subject: "本年支出合计", measure: "amount", value: w(s.expenditureSubtotal), unit: "万元" },
    { subject: "基本支出", measure: "amount", value: w(spent.基本支出 ?? 0), unit: "万元" },
    { subject: "项目支出", measure: "amount", value: w(spent.项目支出 ?? 0), unit: "万元" },
  );
  page.text("六、一般公共预算财政拨款基本支出决算情况说明");
  page.say(
    `2022年度一般公共预算财政拨款基本支出${w(a.general.total.基本支出 ?? 0)}万元，其中：人员经费${w(a.personnel)}万元，主要包括：基本工资、津贴补贴、奖金、绩效工资等；公用经费${w(a.publicUse)}万元，主要包括：办公费、印刷费、水费、电费等。`,
    { subject: "人员经费", measure: "amount", value: w(a.personnel), unit: "万元" },
    { subject: "公用经费", measure: "amount", value: w(a.publicUse), unit: "万元" },
  );
  page.text("九、财政拨款“三公”经费支出决算情况说明");
  page.say(
    "2022年度“三公”经费财政拨款支出预算为18.50万元，支出决算为16.20万元，完成预算的87.57%。",
    { subject: "“三公”经费", measure: "budget", value: "18.50", unit: "万元" },
    { subject: "“三公”经费", measure: "amount", value: "16.20", unit: "万元" },
    { subject: "“三公”经费", measure: "completion", value: "87.57", unit: "%" },
  );
  page.text(
    "",
    "第四部分　名词解释",
    "一、财政拨款收入：指单位从同级财政部门取得的财政预算资金。",
    "二、年末结转和结余：指单位按有关规定结转到下年或以后年度继续使用的资金。",
  );
  return {
    name: "01-forestry-tabs",
    page,
    expected: {
      about: "National nine forms of 2022, tabs, 万元 with two decimals, blanks for nothing.",
      finalAccounts: true,
      disclosures: [{ department: "青泽县林业局", year: 2022, unit: "万元" }],
    },
  };
}

import * as F from "../../corpus/make/forms";
import type { Row } from "../../corpus/make/page";
import { Kit, spread, type Unseen } from "../kit";
import { prose, statistics } from "./04-township-parts";

const NAME = "丹河县石坪镇人民政府";
const measure = "characters" as const;

/** A township in Shanxi, 2024: aligned as `pdftotext -layout` does, page numbers, running heads, ten tables. */
export function township(seed = 404): Unseen {
  const k = new Kit(seed, { unit: "万元", decimals: 2, nothing: "" });
  const { page } = k;
  const pension = k.yuan(400_000, 600_000);
  const medical = k.yuan(180_000, 260_000);
  const housing = k.yuan(350_000, 480_000);
  const staff = k.yuan(3_800_000, 4_600_000);
  const farming = k.yuan(1_500_000, 1_900_000);
  const a = k.account({
    names: {
      "201": "一般公共服务支出",
      "20103": "政府办公厅（室）及相关机构事务",
      "207": "文化旅游体育与传媒支出",
      "20701": "文化和旅游",
      "212": "城乡社区支出",
      "21205": "城乡社区环境卫生",
      "21208": "国有土地使用权出让收入安排的支出",
      "213": "农林水支出",
      "21301": "农业农村",
      "21305": "巩固脱贫攻坚成果衔接乡村振兴",
      "21307": "农村综合改革",
      "224": "灾害防治及应急管理支出",
      "22401": "应急管理事务",
    },
    leaves: [
      { code: "2010301", name: "行政运行", general: [staff, 0] },
      { code: "2010302", name: "一般行政管理事务", general: [0, k.yuan(300_000, 700_000)] },
      { code: "2070109", name: "群众文化", general: [0, k.yuan(20_000, 60_000)] },
      { code: "2080505", name: "机关事业单位基本养老保险缴费支出", general: [pension, 0] },
      { code: "2080802", name: "伤残抚恤", general: [0, 35_680] },
      { code: "2101101", name: "行政单位医疗", general: [medical, 0] },
      { code: "2120501", name: "城乡社区环境卫生", general: [0, k.yuan(400_000, 900_000)] },
      {
        code: "2120804",
        name: "农村基础设施建设支出",
        fund: { opening: 50_000, income: 320_000, project: 312_345.6 },
      },
      { code: "2130104", name: "事业运行", general: [farming, 0] },
      { code: "2130504", name: "农村基础设施建设", general: [0, k.yuan(900_000, 1_800_000)] },
      { code: "2130705", name: "对村民委员会和村党支部的补助", general: [0, k.yuan(2_000_000, 2_600_000)] },
      { code: "2210201", name: "住房公积金", general: [housing, 0] },
      {
        code: "2240106",
        name: "安全监管",
        general: [0, 42_000],
        own: [0, 18_500.5],
        income: { 其他收入: 25_000 },
      },
    ],
    openings: { general: 23_400.12, own: 1_200 },
    economic: spread(
      staff + farming,
      { "30108": pension, "30110": medical, "30113": housing, "30231": 118_765.5, "30217": 9_876 },
      {
        "30102": 0.2,
        "30103": 0.1,
        "30107": 0.1,
        "30201": 0.03,
        "30206": 0.01,
        "30208": 0.01,
        "30228": 0.02,
        "30239": 0.03,
        "30305": 0.01,
      },
    ),
  });
  const S = a.summary;
  const three: F.ThreePublic = { budget: [0, 0, 120_000, 10_000], actual: [0, 0, 118_765.5, 9_876] };
  const at = (row: Readonly<Record<string, number>>, column: string) => row[column] ?? 0;
  const X = a.expenditure.total;
  const BAND = "丹河县石坪镇人民政府2024年度部门决算公开";
  let no = 1;
  const foot = () =>
    k.text(
      "",
      `                                            — ${no++} —`,
      "\f",
      `                              ${BAND}`,
      "",
    );
  k.text(
    "",
    "                              石坪镇人民政府",
    "",
    "                            2024年度部门决算公开",
    "",
  );
  k.text("                                   目   录", "");
  const contents = [
    "第一部分  概况",
    "一、本部门职责",
    "二、机构设置情况",
    "第二部分  2024年度部门决算表",
    "第三部分  2024年度部门决算情况说明",
    "第四部分  名词解释",
  ];
  contents.forEach((title, index) => {
    k.text(`${title}${".".repeat(60 - title.length)}${[1, 1, 2, 3, 17, 24][index]}`);
  });
  k.text("\f", "第一部分   概况", "", "一、本部门职责", "");
  k.wrapped(
    36,
    "    （一）执行本级人民代表大会的决议和上级国家行政机关的决定和命令，发布决定和命令，办好每年10件民生实事。",
    "    （二）管理本行政区域内的经济、教育、科学、文化、卫生、体育事业和财政、民政、公安、司法行政等工作。全镇总面积126.8平方公里，辖21个行政村、1个社区，2024年末户籍人口1.73万人，耕地面积2.41万亩。",
    "    （三）组织落实防火防汛责任，2024年森林防火期自10月1日起至次年5月31日止，投入护林员46人。",
  );
  k.text("", "二、机构设置情况", "");
  k.wrapped(
    36,
    "    石坪镇人民政府内设党政综合办公室、党建办公室等6个机构，下设便民服务中心、综治中心等5个事业站所，均未独立核算。行政编制27名，事业编制34名，年末实有55人。",
  );
  foot();
  k.text("第二部分   2024年度部门决算表", "");
  const head = (title: string, nth: string) =>
    k.text(
      `                                      ${title}`,
      `                                                                                            公开${nth}表`,
      `部门名称：${NAME}                         2024年度                       金额单位：万元`,
    );
  const sheet = (title: string, nth: string, heads: Row[], rows: Row[], columns: readonly number[]) => {
    const top = () => {
      head(title, nth);
      page.aligned(heads, columns, { measure, center: true });
    };
    top();
    page.aligned(rows, columns, {
      measure,
      breakEvery: 30,
      onBreak: () => {
        foot();
        top();
      },
    });
    foot();
  };
  sheet(
    "收入支出决算总表",
    "01",
    [
      ["收入", "", "", "支出"],
      ["项目", "行次", "金额", "项目", "行次", "金额"],
      ["栏次", "", "1", "栏次", "", "2"],
    ],
    F.summaryRows(a, k.print),
    [26, 5, 12, 24, 5, 12],
  );
  const names = [10, 24];
  sheet(
    "收入决算表",
    "02",
    [
      ["项目", "", "本年收入合", "财政拨款收", "上级补助收", "", "", "附属单位上", ""],
      ["科目代码", "科目名称", "计", "入", "入", "事业收入", "经营收入", "缴收入", "其他收入"],
      ["栏次", "", "1", "2", "3", "4", "5", "6", "7"],
    ],
    F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, k.print),
    [...names, 10, 10, 10, 8, 8, 10, 8],
  );
  sheet(
    "支出决算表",
    "03",
    [
      ["项目", "", "本年支出合", "", "", "上缴上级支", "", "对附属单位"],
      ["科目代码", "科目名称", "计", "基本支出", "项目支出", "出", "经营支出", "补助支出"],
      ["栏次", "", "1", "2", "3", "4", "5", "6"],
    ],
    F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, k.print),
    [...names, 10, 10, 10, 10, 8, 10],
  );
  sheet(
    "财政拨款收入支出决算总表",
    "04",
    [
      ["收入", "", "", "支出"],
      ["项目", "行次", "金额", "项目", "行次", "合计", "一般公共预算", "政府性基金预算", "国有资本经营预"],
      ["", "", "", "", "", "", "财政拨款", "财政拨款", "算财政拨款"],
      ["栏次", "", "1", "栏次", "", "2", "3", "4", "5"],
    ],
    F.appropriationRows(a, k.print),
    [22, 4, 9, 22, 4, 10, 10, 10, 10],
  );
  sheet(
    "一般公共预算财政拨款支出决算表",
    "05",
    [
      ["项目", "", "", "本年支出"],
      ["科目代码", "科目名称", "小计", "基本支出", "项目支出"],
      ["栏次", "", "1", "2", "3"],
    ],
    F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, k.print),
    [...names, 14, 14, 14],
  );
  sheet(
    "一般公共预算财政拨款基本支出决算明细表",
    "06",
    [
      ["人员经费", "", "", "公用经费"],
      ["科目代码", "科目名称", "金额", "科目代码", "科目名称", "金额", "科目代码", "科目名称", "金额"],
    ],
    [
      ...F.groupedDetail(a, k.print, [
        F.codesOf("301", "303"),
        F.codesOf("302"),
        F.codesOf("307", "310", "399"),
      ]),
      [
        "人员经费合计",
        "",
        k.print(F.DETAIL, "人员经费合计", "金额", a.personnel),
        "公用经费合计",
        "",
        "",
        "",
        "",
        k.print(F.DETAIL, "公用经费合计", "金额", a.publicUse),
      ],
    ],
    [8, 15, 9, 8, 15, 9, 8, 20, 9],
  );
  sheet(
    "政府性基金预算财政拨款收入支出决算表",
    "07",
    [
      ["项目", "", "年初结转", "", "", "本年支出", "", "年末结转"],
      ["科目代码", "科目名称", "和结余", "本年收入", "小计", "基本支出", "项目支出", "和结余"],
      ["栏次", "", "1", "2", "3", "4", "5", "6"],
    ],
    F.codeRows("政府性基金预算财政拨款收入支出决算表", a.fund, F.FUND_COLUMNS, k.print),
    [...names, 10, 10, 10, 10, 10, 10],
  );
  head("国有资本经营预算财政拨款支出决算表", "08");
  page.aligned(
    [
      ["项目", "", "", "本年支出"],
      ["科目代码", "科目名称", "合计", "基本支出", "项目支出"],
      ["栏次", "", "1", "2", "3"],
      ["合计"],
    ],
    [10, 24, 14, 14, 14],
    { measure, center: true },
  );
  k.text("注：本部门2024年度无国有资本经营预算财政拨款支出，本表以空表列示。");
  foot();
  head("财政拨款“三公”经费支出决算表", "09");
  const six = [10, 12, 12, 14, 16, 10];
  const twelve = [...six, ...six];
  page.aligned(
    [
      ["", "", "预算数", "", "", "", "", "", "决算数"],
      ["", "", "公务用车购置及运行维护费", "", "", "", "", "", "公务用车购置及运行维护费"],
      [
        "合计",
        "因公出国（境）费",
        "小计",
        "公务用车购置费",
        "公务用车运行维护费",
        "公务接待费",
        "合计",
        "因公出国（境）费",
        "小计",
        "公务用车购置费",
        "公务用车运行维护费",
        "公务接待费",
      ],
      ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    ],
    twelve,
    { measure, center: true },
  );
  page.aligned(
    [[...F.threeFigures(three, "预算数", k.print), ...F.threeFigures(three, "决算数", k.print)]],
    twelve,
    { measure, center: true },
  );
  foot();
  statistics(k, a.publicUse);
  foot();
  prose(k, a, X, at);
  foot();
  k.text("第四部分  名词解释", "");
  k.wrapped(
    36,
    "    一、财政拨款收入：指财政部门当年拨付的资金。",
    "    二、“三公”经费：指因公出国（境）费、公务用车购置及运行维护费和公务接待费。",
  );
  return {
    name: "04-township",
    page,
    department: NAME,
    year: 2024,
    unit: "万元",
    plants: [
      { after: "公开09表", from: "12.86", to: "15.86", rule: "IN-32" },
      { after: "公开10表", from: "15.95", to: "25.95", rule: "IN-33" },
      { after: "一、收入支出决算总体情况说明", from: k.w(S.incomeTotal), to: "9876.54", rule: "NT-01" },
      { after: "公开05表", from: k.w(at(a.general.total, "基本支出")), to: "555.55", rule: "IN-22" },
      { after: "（二）政府采购情况", from: "政府采购货物支出3", to: "政府采购货物支出8", rule: "NT-20" },
    ],
  };
}

import * as F from "../../corpus/make/forms";
import type { Row } from "../../corpus/make/page";
import { Kit, spread, type Unseen } from "../kit";
import { evaluation, prose } from "./05-bureau-parts";

const NAME = "湖北省林特产业发展局";
const UNITS = [
  "局机关本级",
  "省林特产业技术推广总站",
  "省楠木湖国有林场管理处",
  "省油茶研究所",
  "省林木种苗中心",
  "省野生动植物救护站",
  "省林业勘察院",
  "省林业信息中心",
  "省森林消防物资储备库",
  "省林特职业技能鉴定所",
  "省木兰沟自然保护区管理站",
  "省林业宣传教育中心",
];
type Heading = readonly [title: string, across: number, down: number];

/** A bureau of Hubei with twelve units, 2023, as a web page: merged headings, one row a line. */
export function bureau(seed = 505): Unseen {
  const k = new Kit(seed, { unit: "万元", decimals: 2, nothing: "" });
  const { page } = k;
  const pension = k.yuan(9_000_000, 12_000_000);
  const annuity = k.yuan(4_000_000, 5_500_000);
  const medical = k.yuan(3_000_000, 4_200_000);
  const housing = k.yuan(8_000_000, 9_500_000);
  const office = k.yuan(31_000_000, 42_000_000);
  const institutes = k.yuan(52_000_000, 69_000_000);
  const research = k.yuan(6_000_000, 9_000_000);
  const a = k.account({
    names: { "206": "科学技术支出", "20603": "应用研究", "213": "农林水支出", "21302": "林业和草原" },
    leaves: [
      {
        code: "2060301",
        name: "机构运行",
        general: [research, 0],
        own: [410_000, 0],
        income: { 其他收入: 452_310.2 },
      },
      { code: "2080505", name: "机关事业单位基本养老保险缴费支出", general: [pension, 0] },
      { code: "2080506", name: "机关事业单位职业年金缴费支出", general: [annuity, 0] },
      { code: "2101101", name: "行政单位医疗", general: [medical, 0] },
      { code: "2130201", name: "行政运行", general: [office, 0] },
      {
        code: "2130204",
        name: "事业机构",
        general: [institutes, 0],
        own: [5_123_456.7, 3_000_000],
        operating: 1_209_876.5,
        affiliatedSubsidy: 300_000,
        superiorRemittance: 120_000,
        income: {
          上级补助收入: 800_000,
          事业收入: 7_234_567.8,
          经营收入: 1_456_789.1,
          附属单位上缴收入: 90_000,
          其他收入: 1_111_222.3,
        },
      },
      {
        code: "2130205",
        name: "森林资源培育",
        general: [0, k.yuan(20_000_000, 40_000_000)],
        granted: 44_000_000,
      },
      { code: "2130211", name: "动植物保护", general: [0, k.yuan(3_000_000, 8_000_000)] },
      { code: "2130234", name: "林业草原防灾减灾", general: [0, k.yuan(7_000_000, 9_000_000)] },
      { code: "2210201", name: "住房公积金", general: [housing, 0] },
    ],
    openings: { general: 3_412_345.6, own: 2_345_678.9 },
    surplusUsed: 650_000,
    distribution: 178_234.5,
    economic: spread(
      office + institutes + research,
      {
        "30108": pension,
        "30109": annuity,
        "30110": medical,
        "30113": housing,
        "30212": 286_400.3,
        "30217": 312_345.6,
        "30231": 1_876_543.2,
      },
      {
        "30102": 0.15,
        "30103": 0.12,
        "30107": 0.16,
        "30112": 0.01,
        "30201": 0.03,
        "30205": 0.005,
        "30206": 0.01,
        "30209": 0.02,
        "30211": 0.02,
        "30215": 0.005,
        "30216": 0.005,
        "30228": 0.01,
        "30239": 0.02,
        "30301": 0.01,
        "31002": 0.005,
      },
    ),
  });
  const three: F.ThreePublic = {
    budget: [320_000, 360_000, 2_000_000, 350_000],
    actual: [286_400.3, 347_800, 1_876_543.2, 312_345.6],
  };
  const X = a.expenditure.total;
  const at = (row: Readonly<Record<string, number>>, column: string) => row[column] ?? 0;
  const p = (...lines: readonly string[]) => k.text(...lines.map((line) => `<p>${line}</p>`));
  k.text(
    "<!DOCTYPE html>",
    `<html lang="zh-CN"><head><meta charset="utf-8"><title>${NAME}2023年度部门决算</title></head>`,
    "<body>",
  );
  k.text(`<h1>${NAME}2023年度部门决算</h1>`, '<div class="toc"><ul>');
  [
    "第一部分 湖北省林特产业发展局概况",
    "第二部分 2023年度部门决算表",
    "第三部分 2023年度部门决算情况说明",
    "第四部分 2023年重点工作完成情况",
    "第五部分 名词解释",
    "第六部分 附件",
  ].forEach((title, index) => {
    k.text(`<li><a href="#p${index + 1}">${title}</a>……${[2, 6, 18, 33, 36, 39][index]}</li>`);
  });
  k.text("</ul></div>", "<h2>第一部分 湖北省林特产业发展局概况</h2>", "<h3>一、部门主要职责</h3>");
  p(
    "（一）拟订全省林特产业发展规划，2021—2025年新增油茶面积120万亩、改造低产林90万亩；",
    "（二）组织实施林业重点工程，承担17个省级国有林场的业务指导；",
    "（三）负责陆生野生动植物资源保护，2023年救护野生动物1,316只（头）；",
    "（四）完成省委、省政府交办的其他任务。",
  );
  k.text("<h3>二、机构设置情况</h3>");
  p(
    `从决算单位构成看，${NAME}部门决算由实行独立核算的12个单位决算组成，其中：行政单位1个、参照公务员法管理事业单位2个、公益一类事业单位8个、公益二类事业单位1个。纳入2023年度部门决算编制范围的单位包括：`,
  );
  k.text("<ol>", ...UNITS.map((unit, index) => `<li>${index + 1}.${unit}</li>`), "</ol>");
  p("2023年末编制人数742人，实有在职人员689人，离休人员6人，退休人员511人。");
  k.text("<h2>第二部分 2023年度部门决算表</h2>");
  const sheet = (
    title: string,
    nth: number,
    headings: readonly (readonly Heading[])[],
    rows: readonly Row[],
    note = "本表反映部门本年度情况。",
  ) => {
    p(
      title,
      `公开0${nth}表`,
      `部门：${NAME}&nbsp;&nbsp;&nbsp;&nbsp;2023年度&nbsp;&nbsp;&nbsp;&nbsp;金额单位：万元`,
    );
    k.text('<table border="1">');
    for (const row of headings)
      k.text(
        `<tr>${row.map(([text, across, down]) => `<th${across > 1 ? ` colspan="${across}"` : ""}${down > 1 ? ` rowspan="${down}"` : ""}>${text}</th>`).join("")}</tr>`,
      );
    k.html(rows);
    k.text("</table>");
    p(`注：${note}`);
  };
  const cell = (text: string, across = 1, down = 1): Heading => [text, across, down];
  const columns = (count: number, label = "栏次"): Row => [
    label,
    "",
    ...Array.from({ length: count }, (_, index) => `${index + 1}`),
  ];
  sheet(
    "收入支出决算总表",
    1,
    [
      [cell("收入", 3), cell("支出", 3)],
      [cell("项目"), cell("行次"), cell("金额"), cell("项目"), cell("行次"), cell("金额")],
    ],
    [["栏次", "", "1", "栏次", "", "2"], ...F.summaryRows(a, k.print)],
  );
  sheet(
    "收入决算表",
    2,
    [
      [cell("项目", 2), ...F.INCOME_COLUMNS.map((title) => cell(title, 1, 2))],
      [cell("科目代码"), cell("科目名称")],
    ],
    [columns(7), ...F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, k.print)],
  );
  sheet(
    "支出决算表",
    3,
    [
      [cell("项目", 2), ...F.EXPENDITURE_COLUMNS.map((title) => cell(title, 1, 2))],
      [cell("科目代码"), cell("科目名称")],
    ],
    [columns(6), ...F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, k.print)],
  );
  sheet(
    "财政拨款收入支出决算总表",
    4,
    [
      [cell("收入", 3), cell("支出", 6)],
      [
        cell("项目", 1, 2),
        cell("行次", 1, 2),
        cell("金额", 1, 2),
        cell("项目", 1, 2),
        cell("行次", 1, 2),
        cell("决算数", 4),
      ],
      [
        cell("合计"),
        cell("一般公共预算财政拨款"),
        cell("政府性基金预算财政拨款"),
        cell("国有资本经营预算财政拨款"),
      ],
    ],
    [["栏次", "", "1", "栏次", "", "2", "3", "4", "5"], ...F.appropriationRows(a, k.print)],
  );
  sheet(
    "一般公共预算财政拨款支出决算表",
    5,
    [
      [cell("项目", 2), cell("本年支出", 3)],
      [cell("科目代码"), cell("科目名称"), ...F.GENERAL_COLUMNS.map((title) => cell(title))],
    ],
    [columns(3), ...F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, k.print)],
  );
  sheet(
    "一般公共预算财政拨款基本支出决算明细表",
    6,
    [
      [cell("人员经费", 3), cell("公用经费", 6)],
      ["科目代码", "科目名称", "金额", "科目代码", "科目名称", "金额", "科目代码", "科目名称", "金额"].map(
        (title) => cell(title),
      ),
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
  );
  sheet(
    "政府性基金预算财政拨款收入支出决算表",
    7,
    [
      [
        cell("项目", 2),
        cell("年初结转和结余", 1, 2),
        cell("本年收入", 1, 2),
        cell("本年支出", 3),
        cell("年末结转和结余", 1, 2),
      ],
      [cell("科目代码"), cell("科目名称"), cell("小计"), cell("基本支出"), cell("项目支出")],
    ],
    [["合计", "", "", "", "", "", "", ""]],
    "本部门没有政府性基金预算财政拨款收入支出。",
  );
  sheet(
    "国有资本经营预算财政拨款支出决算表",
    8,
    [
      [cell("项目", 2), cell("本年支出", 3)],
      [cell("科目代码"), cell("科目名称"), cell("合计"), cell("基本支出"), cell("项目支出")],
    ],
    [["合计", "", "", "", ""]],
    "本部门没有国有资本经营预算财政拨款支出。",
  );
  const third = [cell("小计"), cell("公务用车购置费"), cell("公务用车运行维护费")];
  const second = [
    cell("合计", 1, 2),
    cell("因公出国（境）费", 1, 2),
    cell("公务用车购置及运行维护费", 3),
    cell("公务接待费", 1, 2),
  ];
  sheet(
    "财政拨款“三公”经费支出决算表",
    9,
    [
      [cell("预算数", 6), cell("决算数", 6)],
      [...second, ...second],
      [...third, ...third],
    ],
    [
      Array.from({ length: 12 }, (_, index) => `${index + 1}`),
      [...F.threeFigures(three, "预算数", k.print), ...F.threeFigures(three, "决算数", k.print)],
    ],
    "本表反映部门本年度财政拨款“三公”经费支出预决算情况。其中，预算数为“三公”经费全年预算数。",
  );
  k.text("<h2>第三部分 2023年度部门决算情况说明</h2>");
  const paragraphs: string[] = [];
  prose(k, a, X, at, three, paragraphs);
  for (const paragraph of paragraphs) {
    if (/^[一二三四五六七八九十]+、/.test(paragraph)) k.text(`<h3>${paragraph}</h3>`);
    else p(paragraph);
  }
  evaluation(k);
  k.text("<h2>第四部分 2023年重点工作完成情况</h2>", "<table>");
  k.html([
    ["序号", "重要事项", "工作内容及目标", "完成情况"],
    ["1", "油茶扩面提质", "新增24万亩，改造18万亩", "新增24.6万亩，改造18.2万亩"],
    ["2", "国有林场道路", "硬化86.5公里", "硬化88公里，完成101.7%"],
  ]);
  k.text("</table>", "<h2>第五部分 名词解释</h2>");
  p(
    "（一）一般公共预算财政拨款收入：指省级财政当年拨付的资金。",
    "（二）事业收入：指事业单位开展专业业务活动及辅助活动取得的收入。",
    "（三）机关运行经费：指为保障行政单位和参照公务员法管理的事业单位运行用于购买货物和服务的各项资金。",
  );
  k.text("<h2>第六部分 附件</h2>", "<p>无</p>", "</body></html>");
  const goods = "政府采购货物支出512.36万元";
  return {
    name: "05-bureau",
    page,
    department: NAME,
    year: 2023,
    unit: "万元",
    plants: [
      {
        after: "公开06表",
        from: `<td>30102</td><td>津贴补贴</td><td>${k.w(a.economic["30102"] ?? 0)}`,
        to: "<td>30102</td><td>津贴补贴</td><td>999.99",
        rule: "IN-24",
      },
      { after: "公开09表", from: "<td>282.31</td>", to: "<td>228.31</td>", rule: "IN-32" },
      {
        after: "八、2023年度财政拨款“三公”",
        from: "因公出国（境）团组4个，累计9人次",
        to: "因公出国（境）团组9个，累计4人次",
        rule: "SG-08",
      },
      { after: "十、政府采购支出情况", from: goods, to: "政府采购货物支出612.36万元", rule: "NT-20" },
      { after: "三、2023年度支出决算情况说明", from: k.w(at(X, "经营支出")), to: "210.99", rule: "NT-03" },
    ],
  };
}

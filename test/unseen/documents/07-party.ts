import * as F from "../../corpus/make/forms";
import type { Row } from "../../corpus/make/page";
import { Kit, spread, type Unseen } from "../kit";
import { ninth, prose } from "./07-party-parts";

const NAME = "中共重庆市巴岭区委宣传部";
const BAND = "中共重庆市巴岭区委宣传部2022年度部门决算";

/** A party department of Chongqing, 2022: tabs, running heads and page numbers within the tables, prose broken after 34 characters. */
export function party(seed = 707): Unseen {
  const k = new Kit(seed, { unit: "万元", decimals: 2, grouping: true, nothing: "0.00" });
  const { page } = k;
  const pension = k.yuan(500_000, 700_000);
  const annuity = k.yuan(220_000, 340_000);
  const medical = k.yuan(250_000, 330_000);
  const housing = k.yuan(400_000, 520_000);
  const staff = k.yuan(7_000_000, 8_600_000);
  const daily = k.yuan(4_000_000, 6_000_000);
  const a = k.account({
    names: {
      "201": "一般公共服务支出",
      "20133": "宣传事务",
      "207": "文化旅游体育与传媒支出",
      "20799": "其他文化旅游体育与传媒支出",
    },
    leaves: [
      { code: "2013301", name: "行政运行", general: [staff, 0] },
      { code: "2013302", name: "一般行政管理事务", general: [0, daily], granted: daily + 76_543.21 },
      { code: "2013399", name: "其他宣传事务支出", general: [0, k.yuan(400_000, 900_000)] },
      { code: "2079903", name: "文化产业发展专项支出", general: [0, 1_000_000] },
      { code: "2080505", name: "机关事业单位基本养老保险缴费支出", general: [pension, 0] },
      { code: "2080506", name: "机关事业单位职业年金缴费支出", general: [annuity, 0] },
      { code: "2101101", name: "行政单位医疗", general: [medical, 0] },
      { code: "2210201", name: "住房公积金", general: [housing, 0] },
    ],
    openings: { general: 120_000 },
    economic: spread(
      staff,
      {
        "30108": pension,
        "30109": annuity,
        "30110": medical,
        "30113": housing,
        "30215": 12_300,
        "30216": 45_670,
        "30217": 18_432,
        "30231": 51_234.5,
      },
      {
        "30102": 0.2,
        "30103": 0.25,
        "30201": 0.03,
        "30207": 0.01,
        "30211": 0.01,
        "30228": 0.02,
        "30239": 0.05,
        "30309": 0.001,
      },
    ),
  });
  const three: F.ThreePublic = { budget: [0, 0, 60_000, 30_000], actual: [0, 0, 51_234.5, 18_432] };
  const X = a.expenditure.total;
  const at = (row: Readonly<Record<string, number>>, column: string) => row[column] ?? 0;
  let no = 5;
  k.text(NAME, "2022年度部门决算情况说明", "", "目录");
  k.text(
    "一、部门基本情况\t1",
    "二、部门决算情况说明\t3",
    "三、“三公”经费情况说明\t9",
    "四、其他需要说明的事项\t11",
    "五、2022年度预算绩效管理情况说明\t13",
    "六、专业名词解释\t16",
    "七、决算公开联系方式及信息反馈渠道\t18",
    "附件：部门决算公开报表\t19",
    "",
  );
  const say = (...paragraphs: string[]) => k.wrapped(34, ...paragraphs);
  k.text("一、部门基本情况", "（一）职能职责");
  say(
    "1.贯彻执行党的宣传工作方针政策，统筹协调意识形态工作，2022年印发实施方案12个。",
    "2.统筹全区新时代文明实践工作，建成实践中心1个、实践所27个、实践站318个，注册志愿者14.2万人，占常住人口的16.8%。",
    "3.负责全区新闻出版和电影管理工作，2022年电影票房收入2,316.5万元，同比下降31.4%。",
  );
  k.text("（二）机构设置");
  say(
    "内设办公室、理论科、新闻科、网信科等9个科室，下属未独立核算事业单位1个。行政编制21名，事业编制18名，年末实有37人。",
  );
  k.text("二、部门决算情况说明", "（一）收入支出决算总体情况说明");
  prose(k, a, X, at, say);
  k.text("附件：部门决算公开报表", "");
  const head = (title: string, nth: number) =>
    k.text(title, `公开0${nth}表`, `公开部门：${NAME}\t\t\t\t单位：万元`);
  const foot = () => k.text(`— ${no++} —`, BAND);
  /** Rows with a page's end after every 24 of them; the heading is not repeated. */
  const sheet = (heads: readonly Row[], rows: readonly Row[]) => {
    page.tabs(heads);
    for (let from = 0; from < rows.length; from += 24) {
      page.tabs(rows.slice(from, from + 24));
      foot();
    }
  };
  head("收入支出决算总表", 1);
  sheet(
    [
      ["收入", "", "支出", ""],
      ["项目", "决算数", "项目", "决算数"],
    ],
    F.summaryRows(a, k.print, { numbers: false, surplusLabel: "使用非财政拨款结余" }),
  );
  head("收入决算表", 2);
  sheet(
    [
      ["项目", "", ...F.INCOME_COLUMNS],
      ["功能分类科目编码", "科目名称", ...F.INCOME_COLUMNS.map(() => "")],
    ],
    F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, k.print, { totalCells: ["合计", ""] }),
  );
  head("支出决算表", 3);
  sheet(
    [
      ["项目", "", ...F.EXPENDITURE_COLUMNS],
      ["功能分类科目编码", "科目名称", ...F.EXPENDITURE_COLUMNS.map(() => "")],
    ],
    F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, k.print, { totalCells: ["合计", ""] }),
  );
  head("财政拨款收入支出决算总表", 4);
  sheet(
    [
      ["收入", "", "支出", "", "", "", ""],
      ["项目", "决算数", "项目", "决算数", "", "", ""],
      ["", "", "", "合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"],
    ],
    F.appropriationRows(a, k.print, { numbers: false }),
  );
  head("一般公共预算财政拨款支出决算表", 5);
  sheet(
    [
      ["项目", "", "本年支出", "", ""],
      ["功能分类科目编码", "科目名称", "小计", "基本支出", "项目支出"],
    ],
    F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, k.print, {
      totalCells: ["合计", ""],
    }),
  );
  head("一般公共预算财政拨款基本支出决算表", 6);
  sheet(
    [
      ["人员经费", "", "", "公用经费", "", "", "", "", ""],
      [
        "经济分类科目编码",
        "科目名称",
        "决算数",
        "经济分类科目编码",
        "科目名称",
        "决算数",
        "经济分类科目编码",
        "科目名称",
        "决算数",
      ],
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
  head("政府性基金预算财政拨款收入支出决算表", 7);
  page.tabs([
    ["项目", "", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
    ["功能分类科目编码", "科目名称", "", "", "小计", "基本支出", "项目支出", ""],
    ["合计", "", "", "", "", "", "", ""],
  ]);
  k.text("备注：本部门无政府性基金收支，故此表无数据。");
  foot();
  head("国有资本经营预算财政拨款支出决算表", 8);
  page.tabs([
    ["项目", "", "本年支出", "", ""],
    ["功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["合计", "", "", "", ""],
  ]);
  k.text("备注：本部门无国有资本经营预算财政拨款支出，故此表无数据。");
  foot();
  k.text(
    "财政拨款“三公”经费、机关运行经费、国有资产占用和政府采购情况表",
    "公开09表",
    `公开部门：${NAME}\t\t\t\t单位：万元`,
  );
  ninth(k, three, a.publicUse);
  return {
    name: "07-party",
    page,
    department: NAME,
    year: 2022,
    unit: "万元",
    plants: [
      {
        after: "公开05表",
        from: `2013302\t一般行政管理事务\t${k.w(Math.round(daily * 100))}`,
        to: "2013302\t一般行政管理事务\t404.04",
        rule: "IN-22",
      },
      { after: "2.收入情况", from: "财政拨款收入", to: "事业收入", rule: "NT-02" },
      { after: "公开01表", from: "本年收入合计\t", to: "本年收入合计\t1", rule: "IN-01" },
      { after: "（二）“三公”经费分项支出情况", from: "公务接待费1.84", to: "公务接待费4.81", rule: "NT-33" },
      { after: "（三）国有资产占用情况说明", from: "共有车辆3辆", to: "共有车辆8辆", rule: "NT-23" },
    ],
  };
}

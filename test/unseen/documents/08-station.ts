import * as F from "../../corpus/make/forms";
import { type Row, widthOf } from "../../corpus/make/page";
import { Kit, spread, type Unseen } from "../kit";
import { prose } from "./08-station-parts";

const NAME = "柳泉县林业工作总站";

/** A forestry station in Jilin, 2023: aligned by display width, long names broken over lines, heads on each page. */
export function station(seed = 808): Unseen {
  const k = new Kit(seed, { unit: "万元", decimals: 2, grouping: true, nothing: "" });
  const { page } = k;
  const pension = k.yuan(600_000, 800_000);
  const annuity = k.yuan(250_000, 390_000);
  const medical = k.yuan(250_000, 350_000);
  const housing = k.yuan(480_000, 600_000);
  const staff = k.yuan(5_600_000, 7_300_000);
  const a = k.account({
    names: { "213": "农林水支出", "21302": "林业和草原" },
    leaves: [
      { code: "2080502", name: "事业单位离退休", general: [64_320, 0] },
      { code: "2080505", name: "机关事业单位基本养老保险缴费支出", general: [pension, 0] },
      { code: "2080506", name: "机关事业单位职业年金缴费支出", general: [annuity, 0] },
      { code: "2101102", name: "事业单位医疗", general: [medical, 0] },
      {
        code: "2130204",
        name: "事业机构",
        general: [staff, 0],
        income: { 其他收入: 32_100 },
        own: [31_234.5, 0],
      },
      { code: "2130205", name: "森林资源培育", general: [0, k.yuan(1_000_000, 1_900_000)] },
      { code: "2130207", name: "森林资源管理", general: [0, k.yuan(200_000, 400_000)] },
      { code: "2130234", name: "林业草原防灾减灾", general: [0, 512_300] },
      { code: "2210201", name: "住房公积金", general: [housing, 0] },
    ],
    openings: { own: 4_321 },
    economic: spread(
      staff,
      {
        "30108": pension,
        "30109": annuity,
        "30110": medical,
        "30113": housing,
        "30302": 64_320,
        "30231": 86_543.2,
        "30217": 2_340,
      },
      {
        "30102": 0.16,
        "30103": 0.05,
        "30107": 0.24,
        "30112": 0.01,
        "30201": 0.02,
        "30208": 0.02,
        "30211": 0.02,
        "30225": 0.01,
        "30228": 0.02,
      },
    ),
  });
  const S = a.summary;
  const three: F.ThreePublic = { budget: [0, 0, 90_000, 5_000], actual: [0, 0, 86_543.2, 2_340] };
  const X = a.expenditure.total;
  const at = (row: Readonly<Record<string, number>>, column: string) => row[column] ?? 0;
  let no = 3;
  const foot = () =>
    k.text(
      "",
      `                                   第 ${no++} 页 共 21 页`,
      `${NAME}                                                        2023年度单位决算`,
      "",
    );
  k.text(
    "                    柳泉县林业工作总站2023年度单位决算",
    "",
    "                              目    录",
    "",
  );
  [
    "第一部分    单位概况",
    "一、主要职责",
    "二、机构设置",
    "第二部分    2023年度单位决算表",
    "第三部分    2023年度单位决算情况说明",
    "第四部分    名词解释",
  ].forEach((title, index) => {
    k.text(`${title} ${"·".repeat(40)} ${[1, 1, 2, 3, 13, 20][index]}`);
  });
  foot();
  k.text("第一部分    单位概况", "", "一、主要职责", "");
  k.wrapped(
    32,
    "    1.承担全县184.6万亩林地的营造林技术指导，2023年完成造林1.26万亩、森林抚育5.8万亩，其中：人工造林0.83万亩，占65.9%。",
    "    2.承担林业有害生物监测防治，防治面积3.4万亩，无公害防治率92%。",
    "    3.指导12个乡（镇）林业站工作。",
  );
  k.text("", "二、机构设置", "");
  k.wrapped(
    32,
    "    柳泉县林业工作总站隶属县林业局，内设6个科室，2023年末在职人员63人，离退休人员41人，较上年增加2人。",
  );
  foot();
  k.text("第二部分    2023年度单位决算表", "");
  const title = (name: string, nth: number) =>
    k.text(
      `                                   ${name}`,
      `                                                                              公开0${nth}表`,
      `单位：${NAME}                      2023年度                      金额单位：万元`,
    );
  /** A row whose names are too long for their column goes on below, without figures. */
  const torn = (rows: readonly Row[], columns: readonly number[]): Row[] =>
    rows.flatMap((row): Row[] => {
      const below = row.map((item, index) => {
        if (typeof item !== "string") return "";
        const room = Math.floor((columns[index] ?? 12) / 2);
        // What stands before an empty cell runs on into it.
        return widthOf(item) > (columns[index] ?? 12) && row[index + 1] !== "" ? item.slice(room) : "";
      });
      if (below.every((rest) => rest === "")) return [row];
      const above = row.map((item, index) =>
        typeof item === "string" && below[index] !== ""
          ? item.slice(0, item.length - (below[index] ?? "").length)
          : item,
      );
      return [above, below];
    });
  const sheet = (
    name: string,
    nth: number,
    heads: readonly Row[],
    rows: readonly Row[],
    columns: readonly number[],
  ) => {
    const top = () => {
      title(name, nth);
      page.aligned(heads, columns, { center: true });
    };
    top();
    page.aligned(torn(rows, columns), columns, {
      breakEvery: 34,
      onBreak: () => {
        foot();
        top();
      },
    });
    foot();
  };
  sheet(
    "收入支出决算总表",
    1,
    [
      ["收     入", "", "", "支     出"],
      ["项    目", "行次", "决算数", "项    目", "行次", "决算数"],
      ["栏    次", "", "1", "栏    次", "", "2"],
    ],
    F.summaryRows(a, k.print),
    [34, 4, 12, 30, 4, 12],
  );
  const names = [8, 20];
  sheet(
    "收入决算表",
    2,
    [
      ["项    目", "", "本年收入", "财政拨款", "上级补助", "", "", "附属单位", ""],
      ["科目编码", "科目名称", "合计", "收入", "收入", "事业收入", "经营收入", "上缴收入", "其他收入"],
      ["栏    次", "", "1", "2", "3", "4", "5", "6", "7"],
    ],
    F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, k.print),
    [...names, 9, 9, 9, 9, 9, 9, 9],
  );
  sheet(
    "支出决算表",
    3,
    [
      ["项    目", "", "本年支出", "", "", "上缴上级", "", "对附属单位"],
      ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "支出", "经营支出", "补助支出"],
      ["栏    次", "", "1", "2", "3", "4", "5", "6"],
    ],
    F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, k.print),
    [...names, 9, 9, 9, 9, 9, 10],
  );
  sheet(
    "财政拨款收入支出决算总表",
    4,
    [
      ["收     入", "", "", "支     出"],
      [
        "项    目",
        "行次",
        "金额",
        "项    目",
        "行次",
        "合计",
        "一般公共预算",
        "政府性基金预算",
        "国有资本经营预",
      ],
      ["", "", "", "", "", "", "财政拨款", "财政拨款", "算财政拨款"],
      ["栏    次", "", "1", "栏    次", "", "2", "3", "4", "5"],
    ],
    F.appropriationRows(a, k.print),
    [28, 4, 10, 30, 4, 10, 12, 14, 14],
  );
  sheet(
    "一般公共预算财政拨款支出决算表",
    5,
    [
      ["项    目", "", "", "本年支出", ""],
      ["科目编码", "科目名称", "小计", "基本支出", "项目支出"],
      ["栏    次", "", "1", "2", "3"],
    ],
    F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, k.print),
    [...names, 14, 14, 14],
  );
  sheet(
    "一般公共预算财政拨款基本支出决算明细表",
    6,
    [
      ["", "人员经费", "", "", "公用经费"],
      ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
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
    [8, 20, 9, 8, 20, 9, 8, 20, 9],
  );
  const empty = (
    name: string,
    nth: number,
    heads: readonly Row[],
    columns: readonly number[],
    note: string,
  ) => {
    title(name, nth);
    page.aligned([...heads, ["合    计"]], columns, { center: true });
    k.text(note);
    foot();
  };
  empty(
    "政府性基金预算财政拨款收入支出决算表",
    7,
    [
      ["项    目", "", "年初结转", "", "", "本年支出", "", "年末结转"],
      ["科目编码", "科目名称", "和结余", "本年收入", "小计", "基本支出", "项目支出", "和结余"],
    ],
    [...names, 9, 9, 9, 9, 9, 9],
    "说明：本单位没有政府性基金预算财政拨款收入，也没有使用政府性基金预算财政拨款安排的支出，故本表无数据。",
  );
  empty(
    "国有资本经营预算财政拨款支出决算表",
    8,
    [
      ["项    目", "", "", "本年支出"],
      ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ],
    [...names, 12, 12, 12],
    "说明：本单位没有国有资本经营预算财政拨款支出，故本表无数据。",
  );
  title("财政拨款“三公”经费支出决算表", 9);
  const six = [10, 14, 10, 12, 14, 12];
  const sixes = [...six, ...six];
  page.aligned(
    [
      ["", "", "预算数", "", "", "", "", "", "决算数"],
      [
        "",
        "因公出国",
        "公务用车购置及运行维护费",
        "",
        "",
        "公务接待",
        "",
        "因公出国",
        "公务用车购置及运行维护费",
        "",
        "",
        "公务接待",
      ],
      [
        "合计",
        "（境）费",
        "小计",
        "公务用车",
        "公务用车运",
        "费",
        "合计",
        "（境）费",
        "小计",
        "公务用车",
        "公务用车运",
        "费",
      ],
      ["", "", "", "购置费", "行维护费", "", "", "", "", "购置费", "行维护费", ""],
      ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"],
    ],
    sixes,
    { center: true },
  );
  page.aligned(
    [[...F.threeFigures(three, "预算数", k.print), ...F.threeFigures(three, "决算数", k.print)]],
    sixes,
    { center: true },
  );
  foot();
  prose(k, a, X, at);
  foot();
  k.text("第四部分    名词解释", "");
  k.wrapped(
    32,
    "    （一）财政拨款收入：指单位从同级财政部门取得的财政预算资金。",
    "    （二）事业单位离退休（项）：反映事业单位开支的离退休经费。",
  );
  return {
    name: "08-station",
    page,
    department: NAME,
    year: 2023,
    unit: "万元",
    plants: [
      { after: "公开03表", from: "51.23", to: "15.23", rule: "IN-12" },
      { after: "公开01表", from: k.w(S.closing), to: "9.52", rule: "IN-04" },
      {
        after: "五、一般公共预算财政拨款支出决算情况说明",
        from: k.w(at(a.general.total, "小计")),
        to: "1,999.99",
        rule: "NT-04",
      },
      { after: "九、财政拨款“三公”", from: "8.65", to: "6.85", rule: "NT-33" },
      { after: "项目支出绩效自评表", from: "100     97.97", to: "100     99.97", rule: "PF-02" },
    ],
  };
}

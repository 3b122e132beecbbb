import * as F from "../../corpus/make/forms";
import type { Row } from "../../corpus/make/page";
import { Kit, spread, type Unseen } from "../kit";
import { evaluation } from "./06-library-parts";

const NAME = "屏溪县图书馆";

/** A county library in Fujian without 三公, 2024, copied out of a web page: one cell a line, blanks as empty lines. */
export function library(seed = 606): Unseen {
  const k = new Kit(seed, { unit: "万元", decimals: 2, nothing: "0.00" });
  const { page } = k;
  const pension = k.yuan(120_000, 180_000);
  const medical = k.yuan(60_000, 80_000);
  const housing = k.yuan(110_000, 150_000);
  const staff = k.yuan(1_000_000, 1_500_000);
  const a = k.account({
    names: {
      "207": "文化旅游体育与传媒支出",
      "20701": "文化和旅游",
      "229": "其他支出",
      "22960": "彩票公益金安排的支出",
    },
    leaves: [
      { code: "2070104", name: "图书馆", general: [staff, k.yuan(300_000, 500_000)] },
      { code: "2070199", name: "其他文化和旅游支出", general: [0, 86_000] },
      { code: "2080505", name: "机关事业单位基本养老保险缴费支出", general: [pension, 0] },
      { code: "2101102", name: "事业单位医疗", general: [medical, 0] },
      { code: "2210201", name: "住房公积金", general: [housing, 0] },
      {
        code: "2296099",
        name: "用于其他社会公益事业的彩票公益金支出",
        fund: { opening: 12_345.6, income: 100_000, project: 98_760 },
      },
    ],
    economic: spread(
      staff,
      { "30108": pension, "30110": medical, "30113": housing },
      { "30107": 0.35, "30112": 0.01, "30201": 0.02, "30206": 0.03, "30213": 0.01, "30228": 0.02 },
    ),
  });
  const S = a.summary;
  const X = a.expenditure.total;
  const at = (row: Readonly<Record<string, number>>, column: string) => row[column] ?? 0;
  const none: F.ThreePublic = { budget: [0, 0, 0, 0], actual: [0, 0, 0, 0] };
  k.text(
    "2024年度屏溪县图书馆单位决算",
    "来源：县文体旅局 发布时间：2025-09-18 16:42 点击数：127 字号：大 中 小",
    "",
    "目 录",
    "",
  );
  k.text(
    "第一部分 单位概况",
    "一、单位主要职责",
    "二、单位基本情况",
    "三、单位主要工作总结",
    "第二部分 2024年度单位决算表",
    "第三部分 2024年度单位决算情况说明",
    "第四部分 专业名词解释",
    "",
  );
  k.text(
    "第一部分 单位概况",
    "一、单位主要职责",
    "（一）收藏、整理、保护地方文献，馆藏纸质图书18.6万册，其中古籍1,204册；",
    "（二）免费开放，每周开放时间不少于63小时，2024年接待读者21.3万人次；",
    "（三）辅导全县14个乡镇分馆、96个农家书屋。",
    "二、单位基本情况",
    "屏溪县图书馆为全额拨款公益一类事业单位，隶属屏溪县文化体育和旅游局，内设采编部、读者服务部2个部室，人员编制数12人，在职人数11人。",
    "三、单位主要工作总结",
    "2024年，我馆主要任务：一是举办阅读推广活动86场，参与读者1.9万人次；二是新增图书9,870册，完成年度计划的109.7%；三是通过国家一级馆复评，得分912分。",
    "第二部分 2024年度单位决算表",
  );
  const head = (title: string, nth: number) =>
    k.text("", title, `公开0${nth}表`, `单位：${NAME}`, "2024年度", "金额单位：万元");
  const cells = (rows: readonly Row[]) => page.cellLines(rows, { blanks: "empty" });
  const present = (options: string) => k.text(`注：${options}`, "");
  head("收入支出决算总表", 1);
  cells([
    ["收入", "支出"],
    ["项目", "行次", "决算数", "项目", "行次", "决算数"],
    ["栏次", "1", "栏次", "2"],
    ...F.summaryRows(a, k.print, { nonZero: false }),
  ]);
  present("1.本表反映单位本年度的总收支和年末结转结余情况。2.本套报表金额单位转换时可能存在尾数误差。");
  head("收入决算表", 2);
  cells([
    ["项目", ...F.INCOME_COLUMNS],
    ["科目编码", "科目名称"],
    ["栏次", "1", "2", "3", "4", "5", "6", "7"],
  ]);
  cells(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, k.print));
  present("本表反映单位本年度取得的各项收入情况。");
  head("支出决算表", 3);
  cells([
    ["项目", ...F.EXPENDITURE_COLUMNS],
    ["科目编码", "科目名称"],
    ["栏次", "1", "2", "3", "4", "5", "6"],
  ]);
  cells(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, k.print));
  present("本表反映单位本年度各项支出情况。");
  head("财政拨款收入支出决算总表", 4);
  cells([
    ["收入", "支出"],
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
    ["栏次", "1", "栏次", "2", "3", "4", "5"],
  ]);
  cells(F.appropriationRows(a, k.print));
  present("本表反映单位本年度财政拨款的总收支和年末结转结余情况。");
  head("一般公共预算财政拨款支出决算表", 5);
  cells([
    ["项目", "本年支出"],
    ["科目编码", "科目名称", "小计", "基本支出", "项目支出"],
    ["栏次", "1", "2", "3"],
  ]);
  cells(F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, k.print));
  present("本表反映单位本年度一般公共预算财政拨款支出情况。");
  head("一般公共预算财政拨款基本支出决算表", 6);
  cells([
    ["人员经费", "公用经费"],
    ["科目编码", "科目名称", "金额", "科目编码", "科目名称", "金额", "科目编码", "科目名称", "金额"],
  ]);
  cells(
    F.groupedDetail(a, k.print, [F.codesOf("301", "303"), F.codesOf("302"), F.codesOf("307", "310", "399")]),
  );
  cells([
    [
      "人员经费合计",
      k.print(F.DETAIL, "人员经费合计", "金额", a.personnel),
      "公用经费合计",
      k.print(F.DETAIL, "公用经费合计", "金额", a.publicUse),
    ],
  ]);
  present("本表反映单位本年度一般公共预算财政拨款基本支出明细情况。");
  head("政府性基金预算财政拨款收入支出决算表", 7);
  cells([
    ["项目", "年初结转和结余", "本年收入", "本年支出", "年末结转和结余"],
    ["科目编码", "科目名称", "小计", "基本支出", "项目支出"],
    ["栏次", "1", "2", "3", "4", "5", "6"],
  ]);
  cells(F.codeRows("政府性基金预算财政拨款收入支出决算表", a.fund, F.FUND_COLUMNS, k.print));
  present("本表反映单位本年度政府性基金预算财政拨款收入、支出及结转和结余情况。");
  head("国有资本经营预算财政拨款支出决算表", 8);
  cells([
    ["项目", "本年支出"],
    ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["栏次", "1", "2", "3"],
  ]);
  cells(F.codeRows("国有资本经营预算财政拨款支出决算表", a.capital, F.CAPITAL_COLUMNS, k.print));
  present("本单位2024年度没有国有资本经营预算财政拨款支出，故本表为空。");
  head("财政拨款“三公”经费支出决算表", 9);
  cells([
    ["项目", "行次", "全年预算数", "决算数"],
    ...[
      "合计",
      "1.因公出国（境）费",
      "2.公务用车购置及运行维护费",
      "（1）公务用车购置费",
      "（2）公务用车运行维护费",
      "3.公务接待费",
    ].map(
      (label, index): Row => [
        label,
        `${index + 1}`,
        F.threeFigures(none, "预算数", k.print)[index] ?? "",
        F.threeFigures(none, "决算数", k.print)[index] ?? "",
      ],
    ),
  ]);
  present("本单位2024年度没有使用财政拨款安排“三公”经费，故本表为空。");
  const total = k.before(S.incomeTotal);
  const income = k.before(S.incomeSubtotal);
  const outgo = k.before(S.expenditureSubtotal);
  const spent = at(a.general.total, "小计");
  const general = k.before(spent);
  k.text(
    "第三部分 2024年度单位决算情况说明",
    "一、收入支出决算总体情况说明",
    `2024年度收入总计${k.w(S.incomeTotal)}万元，支出总计${k.w(S.incomeTotal)}万元。与上年决算数相比，各${k.change(S.incomeTotal, total, ["增加", "增长", "减少", "下降"])}，主要原因是总分馆建设经费变动。`,
    "二、收入决算情况说明",
    `2024年度收入${k.w(S.incomeSubtotal)}万元，比上年决算数${k.change(S.incomeSubtotal, income)}，具体情况如下：`,
    `1.财政拨款收入${k.w(S.appropriation)}万元，其中：一般公共预算财政拨款收入${k.w(S.general)}万元，政府性基金预算财政拨款收入${k.w(S.fund)}万元，国有资本经营预算财政拨款收入0.00万元。`,
    "2.上级补助收入0.00万元。",
    "3.事业收入0.00万元。",
    "4.经营收入0.00万元。",
    "5.附属单位上缴收入0.00万元。",
    "6.其他收入0.00万元。",
    "三、支出决算情况说明",
    `2024年度支出${k.w(S.expenditureSubtotal)}万元，比上年决算数${k.change(S.expenditureSubtotal, outgo)}，具体情况如下：`,
    `1.基本支出${k.w(at(X, "基本支出"))}万元，其中，人员支出${k.w(a.personnel)}万元，公用支出${k.w(a.publicUse)}万元。`,
    `2.项目支出${k.w(at(X, "项目支出"))}万元。`,
    "3.上缴上级支出0.00万元。",
    "4.经营支出0.00万元。",
    "5.对附属单位补助支出0.00万元。",
    "四、财政拨款收入支出决算总体情况说明",
    `2024年度财政拨款收入、支出总计${k.w(a.appropriation.total)}万元，其中政府性基金预算财政拨款年初结转和结余1.23万元。`,
    "五、一般公共预算财政拨款支出决算情况说明",
    `2024年度一般公共预算财政拨款支出${k.w(spent)}万元，比上年决算数${k.change(spent, general)}，具体情况如下（按项级科目分类统计）：`,
  );
  a.general.rows
    .filter(({ code }) => code.length === 7)
    .forEach(({ code, name, amounts }, index) => {
      const now = at(amounts, "小计");
      const last = k.before(now);
      k.text(
        `（${F.ordinal(index + 1)}）${code}-${name}${k.w(now)}万元，较上年决算数${k.change(now, last)}。主要原因是${now > last ? "新增人员及缴费基数上调" : "退休1人"}。`,
      );
    });
  const fund = k.before(9_876_000);
  k.text(
    "六、一般公共预算财政拨款基本支出决算情况说明",
    `2024年度一般公共预算财政拨款基本支出${k.w(at(a.general.total, "基本支出"))}万元，其中：`,
    `（一）人员经费${k.w(a.personnel)}万元，主要包括：基本工资、绩效工资、机关事业单位基本养老保险缴费、职工基本医疗保险缴费、其他社会保障缴费、住房公积金。`,
    `（二）公用经费${k.w(a.publicUse)}万元，主要包括：办公费、电费、维修（护）费、工会经费。`,
    "七、政府性基金预算财政拨款支出决算情况说明",
    `2024年度政府性基金预算财政拨款支出9.88万元，比上年决算数${k.change(9_876_000, fund)}，具体情况如下：`,
    `（一）2296099-用于其他社会公益事业的彩票公益金支出9.88万元，较上年决算数${k.change(9_876_000, fund)}，用于盲文阅览室。`,
    "八、国有资本经营预算财政拨款支出决算情况说明",
    "本单位2024年度没有国有资本经营预算财政拨款支出。",
    "九、财政拨款“三公”经费支出决算情况说明",
    "2024年度财政拨款“三公”经费支出0.00万元，与全年预算数持平，与上年持平。具体情况如下：",
    "（一）因公出国（境）费支出0.00万元。全年安排本单位组织的出国团组0个，参加其他单位组织的出国团组0个；全年因公出国（境）累计0人次。",
    "（二）公务用车购置及运行维护费支出0.00万元，其中：公务用车购置费支出0.00万元，2024年公务用车购置0辆；公务用车运行维护费支出0.00万元，年末公务用车保有量为0辆。",
    "（三）公务接待费支出0.00万元，累计接待0批次、0人次。",
    "十、预算绩效情况说明",
    "（一）绩效管理工作开展情况",
    `对我单位2024年度3个项目开展单位自评，涉及财政资金${k.w(at(X, "项目支出"))}万元。自评等级为“优”的3个。`,
    "（二）项目绩效自评结果",
    "总分馆运行维护项目自评得分93.50分，评价等级为优。",
    "",
  );
  evaluation(k);
  k.text(
    "十一、其他重要事项情况说明",
    "（一）机关运行经费支出情况",
    "本单位不属于行政单位或参公单位，故没有机关运行经费支出。",
    "（二）政府采购支出情况",
    "2024年度政府采购支出总额23.47万元，其中：政府采购货物支出23.47万元、政府采购工程支出0.00万元、政府采购服务支出0.00万元。授予中小企业合同金额23.47万元，占政府采购支出总额的100.00%，其中：授予小微企业合同金额18.00万元，占授予中小企业合同金额的76.69%。",
    "（三）国有资产占用情况",
    "截至2024年12月31日，本单位共有车辆0辆，单价100万元（含）以上设备（不含车辆）0台（套）。",
    "第四部分 专业名词解释",
    "一、财政拨款收入：指各级财政部门当年拨付的财政资金。",
    "二、年末结转和结余：指单位按有关规定结转到下年或以后年度继续使用的资金。",
    "打印本页 关闭窗口",
  );
  return {
    name: "06-library",
    page,
    department: NAME,
    year: 2024,
    unit: "万元",
    plants: [
      { after: "公开04表", from: k.w(S.fund), to: "11.00", rule: "IN-15" },
      { after: "公开03表", from: k.w(at(X, "项目支出")), to: "33.33", rule: "IN-12" },
      {
        after: "三、支出决算情况说明",
        from: `人员支出${k.w(a.personnel)}`,
        to: "人员支出77.77",
        rule: "NT-16",
      },
      {
        after: "十、预算绩效情况说明",
        from: "自评得分93.50分，评价等级为优",
        to: "自评得分79.50分，评价等级为优",
        rule: "PF-30",
      },
      { after: "（二）政府采购支出情况", from: "货物支出23.47万元", to: "货物支出13.47万元", rule: "NT-20" },
    ],
  };
}

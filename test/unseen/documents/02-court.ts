import * as F from "../../corpus/make/forms";
import { Kit, spread, type Unseen } from "../kit";
import { evaluation, score } from "./02-court-parts";

const NAME = "清漳县人民法院";

/** A county court in Hebei, 2022, in Markdown: bars, headings with marks, 其中 in brackets. */
export function court(seed = 202): Unseen {
  const k = new Kit(seed, { unit: "万元", decimals: 2, nothing: "" });
  const { page } = k;
  const pension = k.yuan(1_500_000, 2_100_000);
  const annuity = k.yuan(600_000, 900_000);
  const medical = k.yuan(500_000, 700_000);
  const housing = k.yuan(1_200_000, 1_500_000);
  const running = k.yuan(14_000_000, 19_000_000);
  const cases = k.yuan(3_100_000, 4_900_000);
  const hall = k.yuan(600_000, 1_200_000);
  const a = k.account({
    names: { "204": "公共安全支出", "20405": "法院" },
    leaves: [
      { code: "2040501", name: "行政运行", general: [running, 0] },
      { code: "2040502", name: "一般行政管理事务", general: [0, hall] },
      { code: "2040504", name: "案件审判", general: [0, cases], granted: cases + 212_300 },
      { code: "2080505", name: "机关事业单位基本养老保险缴费支出", general: [pension, 0] },
      { code: "2080506", name: "机关事业单位职业年金缴费支出", general: [annuity, 0] },
      { code: "2101101", name: "行政单位医疗", general: [medical, 0] },
      { code: "2210201", name: "住房公积金", general: [housing, 0] },
    ],
    openings: { general: 88_765.43 },
    economic: spread(
      running,
      {
        "30108": pension,
        "30109": annuity,
        "30110": medical,
        "30113": housing,
        "30217": 21_340.5,
        "30231": 398_765.4,
      },
      {
        "30102": 0.28,
        "30103": 0.11,
        "30201": 0.05,
        "30206": 0.02,
        "30211": 0.02,
        "30228": 0.02,
        "30239": 0.04,
      },
    ),
  });
  const S = a.summary;
  const three: F.ThreePublic = {
    budget: [0, 0, 420_000, 30_000],
    actual: [0, 0, 398_765.4, 21_340.5],
  };
  const X = a.expenditure.total;
  const at = (row: Readonly<Record<string, number>>, column: string) => row[column] ?? 0;
  k.text("# 清漳县人民法院", "", "# 2022年度部门决算公开情况", "", "二〇二三年十月", "", "## 目　录", "");
  k.text("**第一部分 部门概况** ……………… 3", "一、部门职责 ……………… 3", "二、机构设置 ……………… 5");
  k.text("**第二部分 2022年度部门决算报表** ……………… 6", "**第三部分 2022年度部门决算情况说明** ……………… 16");
  k.text("**第四部分 名词解释** ……………… 25", "", "# 第一部分 部门概况", "", "## 一、部门职责", "");
  k.text(
    "（一）审判法律规定由基层法院管辖的第一审刑事、民事、行政案件，2022年新收各类案件6127件，结案5984件，结案率97.67%，一线法官人均结案213件。",
    "",
    "（二）依法执行已生效的判决、裁定以及法律规定由法院执行的其他法律文书，全年执行到位金额1.26亿元。",
    "",
    "（三）受理不服本院生效裁判的申诉，指导7个乡镇、2个街道的人民调解委员会开展工作。",
    "",
    "## 二、机构设置",
    "",
    "从决算编报单位构成看，纳入2022年度本部门决算汇编范围的独立核算单位共1个，具体情况如下：",
    "",
    "| 序号 | 单位名称 | 单位基本性质 | 经费形式 |",
    "| --- | --- | --- | --- |",
    "| 1 | 清漳县人民法院（本级） | 行政单位 | 财政拨款 |",
    "",
    "注：1、单位基本性质分为行政单位、参公事业单位、财政补助事业单位、经费自理事业单位四类。2、经费形式分为财政拨款、财政性资金基本保证、财政性资金零补助三类。",
    "",
    "# 第二部分 2022年度部门决算报表",
  );
  const head = (title: string, nth: number) =>
    k.text(
      "",
      `### ${title}`,
      "",
      `公开0${nth}表`,
      "",
      `部门：${NAME}　　　　2022年度　　　　金额单位：万元`,
      "",
    );
  head("收入支出决算总表", 1);
  page.pipes([
    ["收 入", "", "", "支 出", "", ""],
    ["项 目", "行次", "金额", "项 目", "行次", "金额"],
    ["栏 次", "", "1", "栏 次", "", "2"],
    ...F.summaryRows(a, k.print),
  ]);
  k.text(
    "",
    "注：1.本表反映部门本年度的总收支和年末结转结余情况。2.本套报表金额单位转换时可能存在尾数误差。",
  );
  const codes = (
    title: string,
    nth: number,
    part: Parameters<typeof F.codeRows>[1],
    columns: readonly string[],
  ) => {
    head(title, nth);
    page.pipes([
      ["项 目", "", ...columns],
      ["功能分类科目编码", "科目名称", ...columns.map(() => "")],
      ["栏次", "", ...columns.map((_, index) => `${index + 1}`)],
      ...F.codeRows(title, part, columns, k.print, { totalCells: ["合计", ""] }),
    ]);
    k.text("", "注：本表反映部门本年度情况，按功能分类科目列示。");
  };
  codes("收入决算表", 2, a.income, F.INCOME_COLUMNS);
  codes("支出决算表", 3, a.expenditure, F.EXPENDITURE_COLUMNS);
  head("财政拨款收入支出决算总表", 4);
  page.pipes([
    ["收 入", "", "", "支 出", "", "", "", "", ""],
    [
      "项 目",
      "行次",
      "金额",
      "项 目",
      "行次",
      "合计",
      "一般公共预算财政拨款",
      "政府性基金预算财政拨款",
      "国有资本经营预算财政拨款",
    ],
    ["栏 次", "", "1", "栏 次", "", "2", "3", "4", "5"],
    ...F.appropriationRows(a, k.print),
  ]);
  codes("一般公共预算财政拨款支出决算表", 5, a.general, F.GENERAL_COLUMNS);
  head("一般公共预算财政拨款基本支出决算明细表", 6);
  page.pipes([
    ["人员经费", "", "", "公用经费", "", "", "", "", ""],
    ["科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数", "科目编码", "科目名称", "决算数"],
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
  ]);
  head("政府性基金预算财政拨款收入支出决算表", 7);
  page.pipes([
    ["项 目", "", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
    ["功能分类科目编码", "科目名称", "", "", "小计", "基本支出", "项目支出", ""],
    ["栏次", "", "1", "2", "3", "4", "5", "6"],
    ["合计", "", "", "", "", "", "", ""],
  ]);
  k.text("", "注：本部门本年度无政府性基金预算财政拨款收入、支出及结转结余情况，按要求空表列示。");
  head("国有资本经营预算财政拨款支出决算表", 8);
  page.pipes([
    ["项 目", "", "本年支出", "", ""],
    ["功能分类科目编码", "科目名称", "合计", "基本支出", "项目支出"],
    ["栏次", "", "1", "2", "3"],
    ["合计", "", "", "", ""],
  ]);
  k.text("", "注：本部门本年度无国有资本经营预算财政拨款支出情况，按要求空表列示。");
  head("财政拨款“三公”经费支出决算表", 9);
  const heading = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费"];
  const second = ["", "", "小计", "公务用车购置费", "公务用车运行维护费", ""];
  const twelve = (figures: F.ThreePublic) => {
    page.pipes([
      ["预算数", "", "", "", "", ""],
      heading,
      second,
      ["1", "2", "3", "4", "5", "6"],
      F.threeFigures(figures, "预算数", k.print),
    ]);
    k.text("");
    page.pipes([
      ["决算数", "", "", "", "", ""],
      heading,
      second,
      ["7", "8", "9", "10", "11", "12"],
      F.threeFigures(figures, "决算数", k.print),
    ]);
  };
  twelve(three);
  k.text(
    "",
    "注：预算数为“三公”经费全年预算数，反映按规定程序调整后的预算数；决算数是包括当年财政拨款和以前年度结转资金安排的实际支出。",
  );
  k.text("", "# 第三部分 2022年度部门决算情况说明", "", "## 一、收入支出决算总体情况说明", "");
  const all = k.before(S.incomeTotal);
  k.text(
    `本部门2022年度收、支总计（含结转和结余）${k.w(S.incomeTotal)}万元。与2021年度决算相比，收支各${k.change(S.incomeTotal, all)}，主要原因是办案业务经费变动。`,
    "",
    "## 二、收入决算情况说明",
    "",
    `本部门2022年度收入合计${k.w(S.incomeSubtotal)}万元，其中：财政拨款收入${k.w(S.appropriation)}万元，占100%。`,
    "",
    "## 三、支出决算情况说明",
    "",
    `本部门2022年度支出合计${k.w(S.expenditureSubtotal)}万元，其中：基本支出${k.w(at(X, "基本支出"))}万元，占${k.p(at(X, "基本支出"), S.expenditureSubtotal, 1)}%；项目支出${k.w(at(X, "项目支出"))}万元，占${k.p(at(X, "项目支出"), S.expenditureSubtotal, 1)}%。`,
    "",
    "## 四、财政拨款收入支出决算总体情况说明",
    "",
    "### （一）财政拨款收支与2021年度决算对比情况",
    "",
  );
  const got = k.before(S.general);
  const spent = at(a.general.total, "小计");
  const used = k.before(spent);
  k.text(
    `本部门2022年度财政拨款本年收入${k.w(S.general)}万元，比2021年度${k.change(S.general, got)}，主要是案件审判经费调整；本年支出${k.w(spent)}万元，比上年${k.change(spent, used)}，主要是办案人员经费变动。其中：一般公共预算财政拨款本年收入${k.w(S.general)}万元，比上年${k.change(S.general, got)}；政府性基金预算财政拨款本年收入0万元，与上年持平；国有资本经营预算财政拨款本年收入0万元，与上年持平。`,
    "",
    "### （二）财政拨款收支与年初预算数对比情况",
    "",
  );
  const plan = k.before(S.general);
  const planned = k.before(spent);
  k.text(
    `本部门2022年度财政拨款本年收入${k.w(S.general)}万元，完成年初预算的${k.p(S.general, plan)}%，比年初预算${k.change(S.general, plan).replace(/，.*/, "")}，决算数与预算数差异的主要原因是追加了人员经费；本年支出${k.w(spent)}万元，完成年初预算的${k.p(spent, planned)}%，比年初预算${k.change(spent, planned).replace(/，.*/, "")}。`,
    "",
    "### （三）财政拨款支出决算结构情况",
    "",
    `2022年度财政拨款支出${k.w(spent)}万元，主要用于以下方面：公共安全支出${k.w(S.classes["204"] ?? 0)}万元，占${k.p(S.classes["204"] ?? 0, spent, 1)}%，主要用于审判执行业务；社会保障和就业支出${k.w(S.classes["208"] ?? 0)}万元，占${k.p(S.classes["208"] ?? 0, spent, 1)}%；卫生健康支出${k.w(S.classes["210"] ?? 0)}万元，占${k.p(S.classes["210"] ?? 0, spent, 1)}%；住房保障支出${k.w(S.classes["221"] ?? 0)}万元，占${k.p(S.classes["221"] ?? 0, spent, 1)}%。`,
    "",
    "### （四）一般公共预算基本支出决算情况说明",
    "",
    `2022年度财政拨款基本支出${k.w(at(a.general.total, "基本支出"))}万元，其中：人员经费${k.w(a.personnel)}万元，主要包括基本工资、津贴补贴、奖金等；公用经费${k.w(a.publicUse)}万元，主要包括办公费、电费、差旅费、工会经费、公务用车运行维护费等。`,
    "",
    "## 五、财政拨款“三公”经费支出决算情况说明",
    "",
  );
  const fenOf = (yuan: number) => Math.round(yuan * 100);
  const actual = fenOf(398_765.4 + 21_340.5);
  const budget = fenOf(450_000);
  const car = fenOf(398_765.4);
  const guests = fenOf(21_340.5);
  k.text(
    `2022年度“三公”经费财政拨款支出预算为${k.w(budget)}万元，支出决算为${k.w(actual)}万元，完成预算的${k.p(actual, budget)}%，较预算减少${k.w(budget - actual)}万元，降低${k.p(budget - actual, budget)}%，主要是严格控制一般性支出；较2021年度决算减少1.20万元，降低${k.p(12000_00, actual + 12000_00)}%。具体情况如下：`,
    "",
    "**（一）因公出国（境）费支出情况。** 2022年度因公出国（境）费支出预算为0万元，支出决算0万元，与年初预算持平，与2021年度决算支出持平。因公出国（境）团组0个、共0人。",
    "",
    `**（二）公务用车购置及运行维护费支出情况。** 2022年度公务用车购置及运行维护费预算为42.00万元，支出决算${k.w(car)}万元，完成预算的${k.p(car, 42_000_000)}%。其中：公务用车购置费支出0万元，本年度购置公务用车0辆；公务用车运行维护费支出${k.w(car)}万元，单位公务用车保有量13辆。`,
    "",
    `**（三）公务接待费支出情况。** 2022年度公务接待费支出预算为3.00万元，支出决算${k.w(guests)}万元，完成预算的${k.p(guests, 3_000_000)}%。本年度共发生公务接待27批次、168人次。`,
    "",
    "## 六、机关运行经费支出说明",
    "",
  );
  const operated = k.before(a.publicUse);
  const goods = 613_000_00;
  const services = 388_700_00;
  k.text(
    `本部门2022年度机关运行经费支出${k.w(a.publicUse)}万元，比2021年度${k.change(a.publicUse, operated)}。主要原因是办公用房电费及差旅费变化。`,
    "",
    "## 七、政府采购支出说明",
    "",
    `本部门2022年度政府采购支出总额${k.w(goods + services)}万元，从采购类型来看，政府采购货物支出${k.w(goods)}万元、政府采购工程支出0万元、政府采购服务支出${k.w(services)}万元。授予中小企业合同金额${k.w(goods + services)}万元，占政府采购支出总额的100%，其中授予小微企业合同金额${k.w(goods)}万元，占政府采购支出总额的${k.p(goods, goods + services, 1)}%。`,
    "",
    "## 八、国有资产占用情况说明",
    "",
    "截至2022年12月31日，本部门共有车辆13辆，与上年持平，其中，机要通信用车1辆，执法执勤用车11辆，特种专业技术用车1辆；单位价值100万元以上设备（不含车辆）0台（套），与上年持平。",
    "",
    "## 九、预算绩效情况说明",
    "",
    "### 1.预算绩效管理工作开展情况",
    "",
    `根据预算绩效管理要求，本部门组织对2022年度一般公共预算项目支出全面开展绩效自评，其中，一级项目2个，二级项目4个，共涉及资金${k.w(at(X, "项目支出"))}万元，占一般公共预算项目支出总额的100%。`,
    "",
    "### 2.部门决算中项目绩效自评结果",
    "",
    `办案业务费项目绩效自评综述：根据年初设定的绩效目标，办案业务费项目绩效自评得分为${score(cases + 212_300, cases)}分（绩效自评表附后）。项目全年预算数为${k.w(fenOf(cases + 212_300))}万元，执行数为${k.w(fenOf(cases))}万元，完成预算的${k.p(cases, cases + 212_300)}%。发现的主要问题及原因：年底集中支付。下一步改进措施：按季度通报进度。`,
    "",
    "### 项目支出绩效自评表",
    "",
  );
  evaluation(k, fenOf(cases + 212_300), fenOf(cases));
  k.text(
    "",
    "## 十、其他需要说明的情况",
    "",
    "1.本部门2022年度未发生政府性基金、国有资本经营预算收支，故07表、08表为空表。2.由于决算公开表格中金额数值应当保留两位小数，公开数据为四舍五入计算结果，个别数据合计项与分项之和存在小数点后差额，特此说明。",
    "",
    "# 第四部分 名词解释",
    "",
    "（一）财政拨款收入：本年度从本级财政部门取得的财政拨款，包括一般公共预算财政拨款和政府性基金预算财政拨款。",
    "",
    "（二）基本支出：填列单位为保障机构正常运转、完成日常工作任务而发生的各项支出。",
  );
  return {
    name: "02-court",
    page,
    department: NAME,
    year: 2022,
    unit: "万元",
    plants: [
      {
        after: "### 支出决算表",
        from: `| 2040504 | 案件审判 | ${k.w(fenOf(cases))}`,
        to: "| 2040504 | 案件审判 | 101.10",
        rule: "IN-12",
      },
      { after: "## 一、收入支出决算总体情况说明", from: k.w(S.incomeTotal), to: "1234.56", rule: "NT-01" },
      {
        after: "## 五、财政拨款“三公”",
        from: `完成预算的${k.p(actual, budget)}%`,
        to: "完成预算的39.30%",
        rule: "SG-05",
      },
      {
        after: "## 八、国有资产占用情况说明",
        from: "执法执勤用车11辆",
        to: "执法执勤用车12辆",
        rule: "NT-23",
      },
      {
        after: "### 项目支出绩效自评表",
        from: `| 100 | ${score(cases + 212_300, cases)} |`,
        to: "| 100 | 99.45 |",
        rule: "PF-02",
      },
    ],
  };
}

import * as F from "../../corpus/make/forms";
import { Kit, spread, type Unseen } from "../kit";
import { evaluation } from "./01-hospital-parts";

const NAME = "黔山县人民医院";
const TABLES = [
  "收入支出决算总表",
  "收入决算表",
  "支出决算表",
  "财政拨款收入支出决算总表",
  "一般公共预算财政拨款支出决算表",
  "一般公共预算财政拨款基本支出决算明细表",
  "政府性基金预算财政拨款收入支出决算表",
  "国有资本经营预算财政拨款支出决算表",
  "财政拨款“三公”经费支出决算表",
];

/** A county hospital in Guizhou, 2023, copied out of a page: single spaces, blanks lost. */
export function hospital(seed = 101): Unseen {
  const k = new Kit(seed, { unit: "万元", decimals: 2, nothing: "" });
  const { page } = k;
  const pension = k.yuan(1_100_000, 1_900_000);
  const medical = k.yuan(300_000, 600_000);
  const housing = k.yuan(700_000, 900_000);
  const fees = k.yuan(120_000_000, 160_000_000);
  const wages = k.yuan(9_000_000, 12_000_000);
  const a = k.account({
    names: { "21002": "公立医院", "21004": "公共卫生" },
    leaves: [
      { code: "2080505", name: "机关事业单位基本养老保险缴费支出", general: [pension, 0] },
      {
        code: "2100201",
        name: "综合医院",
        general: [wages, k.yuan(2_000_000, 4_000_000)],
        own: [fees * 0.9, 3_456_789.12],
        income: { 事业收入: fees, 其他收入: k.yuan(800_000, 2_000_000) },
      },
      { code: "2100408", name: "基本公共卫生服务", general: [0, k.yuan(300_000, 800_000)] },
      { code: "2100410", name: "突发公共卫生事件应急处置", general: [0, k.yuan(900_000, 1_500_000)] },
      { code: "2101102", name: "事业单位医疗", general: [medical, 0] },
      { code: "2210201", name: "住房公积金", general: [housing, 0] },
    ],
    openings: { own: 5_012_345.67 },
    distribution: 1_234_567.89,
    economic: spread(
      wages,
      { "30108": pension, "30110": medical, "30113": housing },
      { "30102": 0.2, "30107": 0.3, "30112": 0.01, "30201": 0.02, "30218": 0.1, "30305": 0.01 },
    ),
  });
  const S = a.summary;
  const three: F.ThreePublic = { budget: [0, 0, 0, 0], actual: [0, 0, 0, 0] };
  const T = a.income.total;
  const X = a.expenditure.total;
  const at = (row: Readonly<Record<string, number>>, column: string) => row[column] ?? 0;
  k.text(
    "黔山县人民医院2023年度部门决算公开",
    "",
    "目 录",
    "第一部分 黔山县人民医院概况 1",
    "一、主要职能 1",
  );
  k.text("二、部门决算单位构成 2", "第二部分 2023年度部门决算表 3");
  TABLES.forEach((title, index) => {
    k.text(`${F.ordinal(index + 1)}、${title} ${index + 4}`);
  });
  k.text("第三部分 2023年度部门决算情况说明 13", "第四部分 名词解释 21", "第五部分 附件 23", "");
  k.text("第一部分 黔山县人民医院概况", "一、主要职能");
  k.wrapped(
    38,
    "1.承担全县及毗邻三县约46万人口的基本医疗、急危重症救治和双向转诊任务；2.承担住院医师规范化培训、乡镇卫生院对口帮扶，每年下派医务人员不少于12人次；3.完成2020年以来列入省级县域医共体试点的各项改革任务，落实药品零加成政策；4.承办县卫生健康局交办的其他事项。",
    "医院始建于1951年，2018年12月整体搬迁至新址，占地86亩，编制床位420张，实际开放床位513张，设临床科室22个、医技科室9个、职能科室15个。2023年门急诊31.62万人次，出院病人2.08万人次，手术4915台次。",
  );
  k.text("二、部门决算单位构成");
  k.wrapped(
    38,
    "本单位为县卫生健康局下属二级预算单位，公益二类差额拨款事业单位，无下属独立核算机构。年末在职在编人员386人，退休人员118人，编外聘用人员241人。",
  );
  k.text("第二部分 2023年度部门决算表");
  const head = (nth: number) => k.text(`${TABLES[nth - 1]}`, `公开0${nth}表`, `部门：${NAME} 金额单位：万元`);
  head(1);
  k.text("收入 支出", "项目 行次 金额 项目 行次 金额", "栏次 1 栏次 2");
  k.spaced(F.summaryRows(a, k.print));
  k.text(
    "注：本表反映部门本年度的总收支和年末结转结余情况。",
    "本套报表金额单位转换时可能存在尾数误差。",
    "- 4 -",
  );
  head(2);
  k.text(
    "项目",
    "本年收入合计 财政拨款收入 上级补助收入 事业收入 经营收入 附属单位上缴收入 其他收入",
    "功能分类科目编码 科目名称",
  );
  k.text("栏次 1 2 3 4 5 6 7");
  const zero = new Kit(1, { ...k.style, nothing: "0.00" }).print;
  k.spaced(F.codeRows("收入决算表", a.income, F.INCOME_COLUMNS, zero));
  k.text("注：本表反映部门本年度取得的各项收入情况。", "- 5 -");
  head(3);
  k.text(
    "项目",
    "本年支出合计 基本支出 项目支出 上缴上级支出 经营支出 对附属单位补助支出",
    "功能分类科目编码 科目名称",
  );
  k.text("栏次 1 2 3 4 5 6");
  k.spaced(F.codeRows("支出决算表", a.expenditure, F.EXPENDITURE_COLUMNS, zero));
  k.text("注：本表反映部门本年度各项支出情况。", "- 6 -");
  head(4);
  k.text(
    "收 入 支 出",
    "项目 行次 金额 项目 行次 合计 一般公共预算财政拨款 政府性基金预算财政拨款 国有资本经营预算财政拨款",
  );
  k.text("栏次 1 栏次 2 3 4 5");
  k.spaced(F.appropriationRows(a, k.print));
  k.text(
    "注：本表反映部门本年度一般公共预算财政拨款、政府性基金预算财政拨款和国有资本经营预算财政拨款的总收支和年末结转结余情况。",
  );
  k.text("- 7 -");
  head(5);
  k.text("项目 本年支出", "功能分类科目编码 科目名称 小计 基本支出 项目支出", "栏次 1 2 3");
  k.spaced(F.codeRows("一般公共预算财政拨款支出决算表", a.general, F.GENERAL_COLUMNS, zero));
  k.text("注：本表反映部门本年度一般公共预算财政拨款支出情况。", "- 8 -");
  head(6);
  k.text("人员经费 公用经费", "科目编码 科目名称 金额 科目编码 科目名称 金额 科目编码 科目名称 金额");
  k.spaced(
    F.groupedDetail(a, k.print, [F.codesOf("301", "303"), F.codesOf("302"), F.codesOf("307", "310", "399")]),
  );
  k.spaced([
    [
      "人员经费合计",
      k.print(F.DETAIL, "人员经费合计", "金额", a.personnel),
      "公用经费合计",
      k.print(F.DETAIL, "公用经费合计", "金额", a.publicUse),
    ],
  ]);
  k.text("- 9 -");
  head(7);
  k.text(
    "项目 年初结转和结余 本年收入 本年支出 年末结转和结余",
    "功能分类科目编码 科目名称 小计 基本支出 项目支出",
    "栏次 1 2 3 4 5 6",
    "合计",
  );
  k.text("注：本单位2023年度无政府性基金预算财政拨款收入、支出，故本表无数据。", "- 10 -");
  head(8);
  k.text("项目 本年支出", "功能分类科目编码 科目名称 合计 基本支出 项目支出", "栏次 1 2 3", "合计");
  k.text("注：本单位2023年度无国有资本经营预算财政拨款支出，故本表无数据。", "- 11 -");
  head(9);
  k.text(
    "预算数 决算数",
    "合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费 合计 因公出国（境）费 公务用车购置及运行维护费 公务接待费",
  );
  k.text(
    "小计 公务用车购置费 公务用车运行维护费 小计 公务用车购置费 公务用车运行维护费",
    "1 2 3 4 5 6 7 8 9 10 11 12",
  );
  k.spaced([[...F.threeFigures(three, "预算数", zero), ...F.threeFigures(three, "决算数", zero)]]);
  k.text("注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。", "- 12 -");
  k.text("第三部分 2023年度部门决算情况说明", "一、收入支出决算总体情况说明");
  const all = k.before(S.incomeTotal);
  k.wrapped(
    40,
    `黔山县人民医院2023年度收入总计${k.w(S.incomeTotal)}万元，支出总计${k.w(S.incomeTotal)}万元。与2022年决算数相比，收、支总计各${k.change(S.incomeTotal, all)}，主要原因是疫情防控转段后就诊人次变化，医疗收入相应变动。`,
  );
  k.text("二、收入决算情况说明");
  k.wrapped(
    40,
    `本年收入合计${k.w(S.incomeSubtotal)}万元，其中：财政拨款收入${k.w(S.appropriation)}万元，占${k.p(S.appropriation, S.incomeSubtotal)}%；上级补助收入0.00万元，占0.00%；事业收入${k.w(at(T, "事业收入"))}万元，占${k.p(at(T, "事业收入"), S.incomeSubtotal)}%；经营收入0.00万元，占0.00%；附属单位上缴收入0.00万元，占0.00%；其他收入${k.w(at(T, "其他收入"))}万元，占${k.p(at(T, "其他收入"), S.incomeSubtotal)}%。事业收入全部为医疗收入，其中门诊收入占41.3%，住院收入占58.7%。`,
  );
  k.text("三、支出决算情况说明");
  k.wrapped(
    40,
    `本年支出合计${k.w(S.expenditureSubtotal)}万元，其中：基本支出${k.w(at(X, "基本支出"))}万元，占${k.p(at(X, "基本支出"), S.expenditureSubtotal)}%；项目支出${k.w(at(X, "项目支出"))}万元，占${k.p(at(X, "项目支出"), S.expenditureSubtotal)}%；上缴上级支出0.00万元，占0.00%；经营支出0.00万元，占0.00%；对附属单位补助支出0.00万元，占0.00%。`,
  );
  k.text("四、财政拨款收入支出决算总体情况说明");
  const granted = k.before(a.appropriation.total);
  k.wrapped(
    40,
    `2023年度财政拨款收、支总计均为${k.w(a.appropriation.total)}万元，比上年${k.change(a.appropriation.total, granted)}。变动原因主要是上级下达的公立医院综合改革补助资金调整。`,
  );
  k.text("五、一般公共预算财政拨款支出决算情况说明", "（一）一般公共预算财政拨款支出决算总体情况");
  const spent = at(a.general.total, "小计");
  const leaves = a.general.rows.filter(({ code }) => code.length === 7);
  const plans = leaves.map(({ amounts }) => k.before(at(amounts, "小计")));
  const initial = plans.reduce((sum, plan) => sum + plan, 0);
  k.wrapped(
    40,
    `2023年度一般公共预算财政拨款支出${k.w(spent)}万元，占本年支出合计的${k.p(spent, S.expenditureSubtotal)}%。与年初预算${k.w(initial)}万元相比，完成年初预算的${k.p(spent, initial)}%。`,
  );
  k.text("（二）一般公共预算财政拨款支出决算结构情况");
  const classes = a.general.rows.filter(({ code }) => code.length === 3);
  k.wrapped(
    40,
    `主要用于以下方面：${classes.map(({ name, amounts }) => `${name}（类）${k.w(at(amounts, "小计"))}万元，占${k.p(at(amounts, "小计"), spent)}%`).join("；")}。`,
  );
  k.text("（三）一般公共预算财政拨款支出决算具体情况");
  const names = Object.fromEntries(a.general.rows.map(({ code, name }) => [code, name]));
  leaves.forEach(({ code, name, amounts }, index) => {
    const now = at(amounts, "小计");
    const plan = plans[index] ?? 0;
    k.wrapped(
      40,
      `${index + 1}.${names[code.slice(0, 3)]}（类）${names[code.slice(0, 5)]}（款）${name}（项）。年初预算为${k.w(plan)}万元，支出决算为${k.w(now)}万元，完成年初预算的${k.p(now, plan)}%。决算数${now > plan ? "大" : "小"}于年初预算数的主要原因是年中按实际人数及任务量${now > plan ? "追加" : "调减"}预算。`,
    );
  });
  k.text("六、一般公共预算财政拨款基本支出决算情况说明");
  k.wrapped(
    40,
    `2023年度一般公共预算财政拨款基本支出${k.w(at(a.general.total, "基本支出"))}万元，其中：人员经费${k.w(a.personnel)}万元，主要包括基本工资、津贴补贴、绩效工资、社会保障缴费等；公用经费${k.w(a.publicUse)}万元，主要包括办公费、专用材料费。`,
  );
  k.text("七、政府性基金预算财政拨款收入支出决算情况说明", "2023年度本单位无政府性基金预算财政拨款收支。");
  k.text("八、国有资本经营预算财政拨款支出决算情况说明", "2023年度本单位无国有资本经营预算财政拨款支出。");
  k.text("九、财政拨款“三公”经费支出决算情况说明");
  k.wrapped(
    40,
    "2023年度财政拨款“三公”经费支出预算为0.00万元，支出决算为0.00万元。其中：因公出国（境）费支出0.00万元，全年因公出国（境）团组0个，累计0人次；公务用车购置及运行维护费支出0.00万元，财政拨款开支的公务用车保有量0辆；公务接待费支出0.00万元，国内公务接待0批次、0人次。本单位救护车运行费用由医疗收入列支，不在财政拨款“三公”经费中反映。",
  );
  const goods = 612_345_00;
  const services = 207_800_00;
  k.text(
    "十、其他重要事项的情况说明",
    "（一）机关运行经费支出情况",
    "我单位为事业单位，不在机关运行经费统计范围之内。",
    "（二）政府采购支出情况",
  );
  k.wrapped(
    40,
    `2023年度政府采购支出总额${k.w(goods + services)}万元，其中：政府采购货物支出${k.w(goods)}万元、政府采购工程支出0.00万元、政府采购服务支出${k.w(services)}万元。授予中小企业合同金额${k.w(goods)}万元，占政府采购支出总额的${k.p(goods, goods + services)}%，其中：授予小微企合同金额${k.w(services)}万元，占授予中小企业合同金额的${k.p(services, goods)}%。`.replace(
      "小微企合同",
      "小微企业合同",
    ),
  );
  k.text("（三）国有资产占用情况");
  k.wrapped(
    40,
    "截至2023年12月31日，本单位共有车辆9辆，其中：特种专业技术用车8辆（救护车7辆、体检车1辆），其他用车1辆；单价100万元以上设备（不含车辆）14台（套）。",
  );
  k.text("（四）预算绩效管理工作开展情况");
  const project = a.general.rows.find(({ code }) => code === "2100410")?.amounts.项目支出 ?? 0;
  k.wrapped(
    40,
    `根据预算绩效管理要求，本单位组织对2023年度3个一般公共预算项目开展绩效自评，涉及资金${k.w(at(a.general.total, "项目支出"))}万元，占一般公共预算项目支出总额的100.00%。其中，“突发公共卫生事件应急处置”项目全年预算数${k.w(project)}万元，执行数${k.w(project)}万元，预算执行率100.00%，自评得分97.47分，等次为“优”。发现的问题：部分耗材验收资料归档滞后。下一步改进措施：明确归档时限，按季度抽查。`,
  );
  k.text("第四部分 名词解释");
  k.wrapped(
    40,
    "1.财政拨款收入：指本年度从本级财政部门取得的财政拨款。2.事业收入：指医院开展医疗、科研教学等活动取得的收入。3.其他收入：指利息、食堂承包、培训等零星收入。4.基本支出：指为保障机构正常运转、完成日常工作任务而发生的支出。5.项目支出：指在基本支出之外为完成特定任务发生的支出。",
  );
  k.text("第五部分 附件", "贵州省县级项目支出绩效自评表", "（2023年度）");
  evaluation(k, k.w(project));
  return {
    name: "01-hospital",
    page,
    department: NAME,
    year: 2023,
    unit: "万元",
    plants: [
      {
        after: "三、支出决算情况说明",
        from: `占${k.p(at(X, "项目支出"), S.expenditureSubtotal)}`,
        to: "占7.23",
        rule: "NT-04",
      },
      { after: "公开03表", from: `合计 ${k.w(S.expenditureSubtotal)}`, to: "合计 12345.67", rule: "IN-12" },
      {
        after: "（三）一般公共预算财政拨款支出决算具体",
        from: k.w(Math.round(pension * 100)),
        to: "99.99",
        rule: "NT-10",
      },
      { after: "（二）政府采购支出情况", from: k.w(goods + services), to: "83.51", rule: "NT-20" },
      { after: "绩效自评表", from: "总分 100 97.47", to: "总分 100 95", rule: "PF-02" },
    ],
  };
}

import * as F from "../../corpus/make/forms";
import type { Row } from "../../corpus/make/page";
import { Kit, spread, type Unseen } from "../kit";
import { evaluation, threeRows } from "./03-school-parts";

const NAME = "额木讷旗职业中等专业学校";
const THREE = "一般公共预算财政拨款“三公”经费支出决算表";

/** A vocational school in Inner Mongolia, 2021, copied out of Word with tabs, in 元, 三公 as 07. */
export function school(seed = 303): Unseen {
  const k = new Kit(seed, { unit: "元", decimals: 2, grouping: true, nothing: "" });
  const { page } = k;
  const pension = k.yuan(2_000_000, 2_500_000);
  const medical = k.yuan(800_000, 950_000);
  const housing = k.yuan(1_500_000, 1_900_000);
  const teaching = k.yuan(17_000_000, 21_000_000);
  const training = k.yuan(2_500_000, 5_000_000);
  const a = k.account({
    names: { "205": "教育支出", "20503": "职业教育", "20509": "教育费附加安排的支出" },
    leaves: [
      {
        code: "2050302",
        name: "中等职业教育",
        general: [teaching, training],
        own: [1_345_678.9, 210_000],
        operating: 98_765.4,
        income: { 事业收入: 1_610_432.1, 经营收入: 121_000, 其他收入: 23_456.78 },
      },
      { code: "2050999", name: "其他教育费附加安排的支出", general: [0, 600_000] },
      { code: "2080502", name: "事业单位离退休", general: [182_340, 0] },
      { code: "2080505", name: "机关事业单位基本养老保险缴费支出", general: [pension, 0] },
      { code: "2080801", name: "死亡抚恤", general: [143_210.5, 0] },
      { code: "2101102", name: "事业单位医疗", general: [medical, 0] },
      { code: "2210201", name: "住房公积金", general: [housing, 0] },
    ],
    openings: { own: 765_432.1 },
    surplusUsed: 150_000,
    distribution: 22_234.6,
    economic: spread(
      teaching,
      {
        "30108": pension,
        "30110": medical,
        "30113": housing,
        "30302": 182_340,
        "30304": 143_210.5,
        "30231": 31_290.75,
        "30308": 456_000,
      },
      {
        "30102": 0.18,
        "30107": 0.31,
        "30112": 0.01,
        "30201": 0.02,
        "30206": 0.02,
        "30208": 0.04,
        "30216": 0.01,
        "31002": 0.01,
      },
    ),
  });
  const S = a.summary;
  const three: F.ThreePublic = { budget: [0, 0, 40_000, 5_000], actual: [0, 0, 31_290.75, 0] };
  const X = a.expenditure.total;
  const at = (row: Readonly<Record<string, number>>, column: string) => row[column] ?? 0;
  k.text("额木讷旗职业中等专业学校", "2021年度部门决算公开报告", "", "目录", "");
  k.text(
    "第一部分\t单位概况\t1",
    "一、主要职能\t1",
    "二、单位机构设置\t2",
    "第二部分\t2021年度部门决算表\t3",
  );
  k.text(
    "第三部分\t2021年度部门决算情况说明\t15",
    "第四部分\t名词解释\t24",
    "第五部分\t决算公开联系方式及信息反馈渠道\t26",
    "",
  );
  k.text(
    "第一部分 单位概况",
    "一、主要职能",
    "1.面向全旗及周边3个旗县开展中等职业学历教育，设畜牧兽医、蒙餐烹饪、汽车运用与维修等11个专业；",
    "2.承担职业技能培训与鉴定，2019至2021年累计培训农牧民4,386人次；",
    "3.落实“1+X”证书制度试点，2021年报考7个证书，通过率92.6%；",
    "4.完成旗教育体育局交办的其他任务。",
    "二、单位机构设置",
    "我校为公益一类事业单位，内设办公室、教务科、学生科等9个科室。核定编制168名，2021年末实有在职教职工159人，退休76人，在校生1,842人，比2020年增加137人。",
    "第二部分 2021年度部门决算表",
  );
  const head = (title: string, nth: number) =>
    k.text("", title, `公开0${nth}表`, `编制单位：${NAME}\t\t2021年度\t\t金额单位：元`);
  head("收入支出决算总表", 1);
  page.tabs([
    ["收入", "", "", "支出", "", ""],
    ["项目", "行次", "决算数", "项目（按功能分类）", "行次", "决算数"],
    ["栏次", "", "1", "栏次", "", "2"],
    ...F.summaryRows(a, k.print, { surplusLabel: "使用非财政拨款结余" }),
  ]);
  const codes = (
    title: string,
    nth: number,
    part: Parameters<typeof F.codeRows>[1],
    columns: readonly string[],
    heads: Row[],
  ) => {
    head(title, nth);
    page.tabs([
      ...heads,
      ["类", "款", "项", "栏次", ...columns.map((_, index) => `${index + 1}`)],
      ...F.codeRows(title, part, columns, k.print, { code: "split", totalCells: ["", "", "", "合计"] }),
    ]);
    k.text("注：金额转换成万元时，因四舍五入可能存在尾差。");
  };
  codes("收入决算表", 2, a.income, F.INCOME_COLUMNS, [
    [
      "项目",
      "",
      "",
      "",
      "本年收入合计",
      "财政拨款收入",
      "上级补助收入",
      "事业收入",
      "经营收入",
      "附属单位上缴收入",
      "其他收入",
    ],
    ["功能分类科目编码", "", "", "科目名称", "", "", "", "", "", "", ""],
  ]);
  codes("支出决算表", 3, a.expenditure, F.EXPENDITURE_COLUMNS, [
    [
      "项目",
      "",
      "",
      "",
      "本年支出合计",
      "基本支出",
      "项目支出",
      "上缴上级支出",
      "经营支出",
      "对附属单位补助支出",
    ],
    ["功能分类科目编码", "", "", "科目名称", "", "", "", "", "", ""],
  ]);
  head("财政拨款收入支出决算总表", 4);
  page.tabs([
    ["收入", "", "", "支出", "", "", "", "", ""],
    [
      "项目",
      "行次",
      "决算数",
      "项目（按功能分类）",
      "行次",
      "合计",
      "一般公共预算财政拨款",
      "政府性基金预算财政拨款",
      "国有资本经营预算财政拨款",
    ],
    ["栏次", "", "1", "栏次", "", "2", "3", "4", "5"],
    ...F.appropriationRows(a, k.print, {
      openingLabels: ["　一般公共预算财政拨款", "　政府性基金预算财政拨款", "　国有资本经营预算财政拨款"],
    }),
  ]);
  codes("一般公共预算财政拨款支出决算表", 5, a.general, F.GENERAL_COLUMNS, [
    ["项目", "", "", "", "本年支出", "", ""],
    ["功能分类科目编码", "", "", "科目名称", "小计", "基本支出", "项目支出"],
  ]);
  head("一般公共预算财政拨款基本支出决算表", 6);
  page.tabs([
    ["经济分类科目编码", "科目名称", "决算数"],
    ...F.codesOf("301", "302", "303", "310")
      .filter((code) => (a.economic[code] ?? 0) > 0)
      .map((code) => F.economicRow(a, k.print, code)),
    ["", "人员经费合计", k.print(F.DETAIL, "人员经费合计", "金额", a.personnel)],
    ["", "公用经费合计", k.print(F.DETAIL, "公用经费合计", "金额", a.publicUse)],
  ]);
  head(THREE, 7);
  page.tabs([
    ["项目", "栏次", "预算数", "决算数"],
    ...threeRows(k, three),
    ["注：本表反映部门本年度一般公共预算财政拨款“三公”经费支出预决算情况，预算数为年初预算数。"],
  ]);
  head("政府性基金预算财政拨款收入支出决算表", 8);
  page.tabs([
    ["项目", "", "", "", "年初结转和结余", "本年收入", "本年支出", "", "", "年末结转和结余"],
    ["类", "款", "项", "科目名称", "", "", "小计", "基本支出", "项目支出", ""],
  ]);
  k.text(
    "合计",
    "说明：我校本年度没有政府性基金预算财政拨款收入，也没有使用政府性基金安排的支出，本表为空。",
  );
  head("国有资本经营预算财政拨款支出决算表", 9);
  page.tabs([
    ["项目", "", "", "", "本年支出", "", ""],
    ["类", "款", "项", "科目名称", "合计", "基本支出", "项目支出"],
  ]);
  k.text("合计", "说明：我校本年度没有国有资本经营预算财政拨款安排的支出，本表为空。", "");
  const total = k.before(S.incomeTotal);
  const plan = k.before(S.incomeTotal);
  const T = a.income.total;
  const share = (name: string, amount: number, whole: number) =>
    `${name}${k.w(amount)}元，占${k.p(amount, whole, 1)}%`;
  k.text(
    "第三部分 2021年度部门决算情况说明",
    "一、关于2021年度预算执行情况分析",
    `本单位2021年度收入、支出决算总计${k.w(S.incomeTotal)}元。与年初预算相比，收、支总计各${k.change(S.incomeTotal, plan)}；与上年相比，收、支总计各${k.change(S.incomeTotal, total)}，变动的主要原因：一是实训基地建设投入变化；二是教职工工资普调。`,
    "二、关于2021年度决算情况说明",
    "（一）收入决算情况说明",
    `本单位2021年度本年收入合计${k.w(S.incomeSubtotal)}元，其中：${share("财政拨款收入", S.appropriation, S.incomeSubtotal)}；${share("事业收入", at(T, "事业收入"), S.incomeSubtotal)}；${share("经营收入", at(T, "经营收入"), S.incomeSubtotal)}；${share("其他收入", at(T, "其他收入"), S.incomeSubtotal)}。`,
    "（二）支出决算情况说明",
    `本单位2021年度本年支出合计${k.w(S.expenditureSubtotal)}元，其中：${share("基本支出", at(X, "基本支出"), S.expenditureSubtotal)}；${share("项目支出", at(X, "项目支出"), S.expenditureSubtotal)}；${share("经营支出", at(X, "经营支出"), S.expenditureSubtotal)}。`,
    "（三）财政拨款收入支出决算总体情况说明",
  );
  const granted = k.before(a.appropriation.total);
  const spent = at(a.general.total, "小计");
  k.text(
    `本单位2021年度财政拨款收入总计${k.w(a.appropriation.total)}元，支出总计${k.w(a.appropriation.total)}元。与上年相比，财政拨款收入、支出总计各${k.change(a.appropriation.total, granted)}。`,
    "（四）一般公共预算财政拨款支出决算情况说明",
    "1.一般公共预算财政拨款支出决算总体情况",
    `2021年度一般公共预算财政拨款支出${k.w(spent)}元，占本年支出合计的${k.p(spent, S.expenditureSubtotal, 1)}%。其中：教育支出（类）${k.w(S.classes["205"] === undefined ? 0 : at(a.general.rows.find(({ code }) => code === "205")?.amounts ?? {}, "小计"))}元，社会保障和就业支出（类）${k.w(S.classes["208"] ?? 0)}元，卫生健康支出（类）${k.w(S.classes["210"] ?? 0)}元，住房保障支出（类）${k.w(S.classes["221"] ?? 0)}元。`,
    "2.一般公共预算财政拨款支出决算具体情况",
  );
  const names = Object.fromEntries(a.general.rows.map(({ code, name }) => [code, name]));
  for (const { code, name, amounts } of a.general.rows.filter((row) => row.code.length === 7)) {
    const now = at(amounts, "小计");
    const first = code === "2080801" ? 0 : k.before(now);
    const rate = first === 0 ? "" : `，完成年初预算的${k.p(now, first, 1)}%`;
    k.text(
      `（${code}）${names[code.slice(0, 3)]}（类）${names[code.slice(0, 5)]}（款）${name}（项）：年初预算${k.w(first)}元，支出决算${k.w(now)}元${rate}。决算数与年初预算数的差异原因：${first === 0 ? "年初未安排，年中发生2名退休教师去世抚恤金" : "年中预算调整"}。`,
    );
  }
  const car = 3_129_075;
  k.text(
    "（五）一般公共预算财政拨款基本支出决算情况说明",
    `本单位2021年度一般公共预算财政拨款基本支出${k.w(at(a.general.total, "基本支出"))}元，其中：人员经费${k.w(a.personnel)}元，公用经费${k.w(a.publicUse)}元。`,
    "（六）“三公”经费支出决算情况说明",
    `2021年度“三公”经费预算数45,000.00元，支出决算${k.w(car)}元，完成预算的${k.p(car, 4_500_000, 1)}%。其中：因公出国（境）费支出0.00元；公务用车购置费0.00元；公务用车运行维护费${k.w(car)}元，占“三公”经费的100.0%；公务接待费0.00元。与上年相比，“三公”经费减少4,120.00元，下降${k.p(412_000, car + 412_000, 1)}%，主要原因是压减公务接待、减少车辆出行。`,
    "公务用车保有量2辆，本年未购置；全年因公出国（境）团组0个，0人次；国内公务接待0批次，0人次。",
    "三、其他重要事项情况说明",
    "（一）机关运行经费支出情况",
    "本单位为事业单位，2021年度无机关运行经费支出。",
    "（二）政府采购支出情况",
    "2021年度政府采购支出总额1,286,540.00元，其中：政府采购货物支出986,540.00元，政府采购工程支出300,000.00元，政府采购服务支出0.00元。授予中小企业合同金额1,286,540.00元，占政府采购支出总额的100.0%，其中：授予小微企业合同金额300,000.00元，占政府采购支出总额的23.3%。",
    "（三）国有资产占用情况",
    "截至2021年12月31日，本单位共有车辆2辆，其中：一般公务用车1辆，其他用车1辆，其他用车主要是学生通勤客车；单位价值50万元以上通用设备1台（套），单位价值100万元以上专用设备0台（套）。",
    "四、预算绩效情况说明",
    "（一）预算绩效管理工作开展情况",
    `我校对2021年度4个项目开展绩效自评，共涉及资金${k.w(at(a.general.total, "项目支出"))}元，占应开展自评项目资金总额的100%。其中评价等级为“优”的3个，“良”的1个。`,
    "（二）项目绩效自评结果",
    "中职实训耗材项目绩效自评综述：自评得分89.60分，等级为“良”。项目全年预算数500,000.00元，执行数480,000.00元，执行率96.0%。未完成原因：疫情期间停课19天，实训课时后移。",
    "",
  );
  evaluation(k);
  k.text(
    "",
    "第四部分 名词解释",
    "一、财政拨款收入：指同级财政当年拨付的资金。",
    "二、经营收入：指实习基地对外服务取得的收入。",
    "三、使用非财政拨款结余：指按预算管理要求使用非财政拨款结余弥补当年收支差额的金额。",
    "第五部分 决算公开联系方式及信息反馈渠道",
    "本单位决算公开信息反馈和联系方式：旗教育体育局计财股。",
  );
  return {
    name: "03-school",
    page,
    department: NAME,
    year: 2021,
    unit: "元",
    plants: [
      {
        after: "公开02表",
        from: `221\t\t\t住房保障支出\t${k.w(S.classes["221"] ?? 0)}`,
        to: "221\t\t\t住房保障支出\t1,111,111.11",
        rule: "IN-07",
      },
      {
        after: "公开07表",
        from: `3.公务接待费\t6\t5,000.00`,
        to: "3.公务接待费\t6\t6,000.00",
        rule: "IN-31",
      },
      {
        after: "（二）支出决算情况说明",
        from: share("项目支出", at(X, "项目支出"), S.expenditureSubtotal),
        to: share("项目支出", at(X, "项目支出") + 100_000_00, S.expenditureSubtotal),
        rule: "NT-03",
      },
      {
        after: "（二）政府采购支出情况",
        from: "货物支出986,540.00元",
        to: "货物支出896,540.00元",
        rule: "NT-20",
      },
      { after: "项目支出绩效自评表", from: "\t10\t96.0%\t9.60", to: "\t10\t86.0%\t9.60", rule: "PF-05" },
    ],
  };
}

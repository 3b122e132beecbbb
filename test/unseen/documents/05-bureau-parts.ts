import type * as F from "../../corpus/make/forms";
import type { Kit } from "../kit";

const NAME = "湖北省林特产业发展局";

type At = (row: Readonly<Record<string, number>>, column: string) => number;

export function prose(
  k: Kit,
  a: ReturnType<Kit["account"]>,
  X: Readonly<Record<string, number>>,
  at: At,
  three: F.ThreePublic,
  out: string[],
): void {
  const S = a.summary;
  const T = a.income.total;
  const of = (name: string, amount: number, whole: number) =>
    `${name}${k.w(amount)}万元，占本年${whole === S.incomeSubtotal ? "收入" : "支出"}${k.p(amount, whole, 1)}%`;
  const before = k.before(S.incomeTotal);
  const income = k.before(S.incomeSubtotal);
  const spentBefore = k.before(S.expenditureSubtotal);
  const granted = k.before(a.appropriation.total);
  const spent = at(a.general.total, "小计");
  const generalBefore = Math.round(granted * 0.9);
  const leaves = a.general.rows.filter(({ code }) => code.length === 7);
  const plans = leaves.map(({ amounts }) => k.before(at(amounts, "小计")));
  const plan = plans.reduce((sum, one) => sum + one, 0);
  out.push(
    "一、2023年度收入支出决算总体情况说明",
    `2023年度收、支总计均为${k.w(S.incomeTotal)}万元。与2022年度相比，收、支总计各${k.change(S.incomeTotal, before)}，主要原因是国家储备林建设任务变化。`,
    "二、2023年度收入决算情况说明",
    `2023年度收入合计${k.w(S.incomeSubtotal)}万元，与2022年度相比，收入合计${k.change(S.incomeSubtotal, income)}。其中：${["财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"].map((name) => of(name, at(T, name), S.incomeSubtotal)).join("；")}。`,
    "三、2023年度支出决算情况说明",
    `2023年度支出合计${k.w(S.expenditureSubtotal)}万元，与2022年度相比，支出合计${k.change(S.expenditureSubtotal, spentBefore)}。其中：${["基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"].map((name) => of(name, at(X, name), S.expenditureSubtotal)).join("；")}。`,
    "四、2023年度财政拨款收入支出决算总体情况说明",
    `2023年度财政拨款收、支总计均为${k.w(a.appropriation.total)}万元。与2022年度相比，财政拨款收、支总计各${k.change(a.appropriation.total, granted)}。2023年度财政拨款收入中，一般公共预算财政拨款收入${k.w(S.general)}万元，政府性基金预算财政拨款收入0万元，国有资本经营预算财政拨款收入0万元。`,
    "五、2023年度一般公共预算财政拨款支出决算情况说明",
    "（一）一般公共预算财政拨款支出决算总体情况。",
    `2023年度一般公共预算财政拨款支出${k.w(spent)}万元，占本年支出合计的${k.p(spent, S.expenditureSubtotal, 1)}%。与2022年度相比，一般公共预算财政拨款支出${k.change(spent, generalBefore)}。`,
    "（二）一般公共预算财政拨款支出决算结构情况。",
    `2023年度一般公共预算财政拨款支出${k.w(spent)}万元，主要用于以下方面：`,
  );
  a.general.rows
    .filter(({ code }) => code.length === 3)
    .forEach(({ name, amounts }, index) => {
      out.push(
        `${index + 1}.${name}（类）${k.w(at(amounts, "小计"))}万元，占${k.p(at(amounts, "小计"), spent, 1)}%。`,
      );
    });
  out.push(
    "（三）一般公共预算财政拨款支出决算具体情况。",
    `2023年度一般公共预算财政拨款支出年初预算为${k.w(plan)}万元，支出决算为${k.w(spent)}万元，完成年初预算的${k.p(spent, plan, 1)}%。其中：基本支出${k.w(at(a.general.total, "基本支出"))}万元，项目支出${k.w(at(a.general.total, "项目支出"))}万元。`,
  );
  const names = Object.fromEntries(a.general.rows.map(({ code, name }) => [code, name]));
  let current = "";
  let nth = 0;
  for (const [index, { code, name, amounts }] of leaves.entries()) {
    const group = code.slice(0, 3);
    if (group !== current) nth += 1;
    const now = at(amounts, "小计");
    const first = plans[index] ?? 0;
    out.push(
      `${group === current ? "" : `${nth}.${names[group]}（类）。`}${names[code.slice(0, 5)]}（款）${name}（项）。年初预算为${k.w(first)}万元，支出决算为${k.w(now)}万元，完成年初预算的${k.p(now, first, 1)}%，支出决算数${now > first ? "大于" : "小于"}年初预算数的主要原因：一是年中据实调整；二是人员变动3人。`,
    );
    current = group;
  }
  const [abroad, bought, car, guests] = three.actual.map((yuan) => Math.round(yuan * 100)) as [
    number,
    number,
    number,
    number,
  ];
  const all = abroad + bought + car + guests;
  const operated = k.before(98_765_432);
  out.push(
    "六、2023年度一般公共预算财政拨款基本支出决算情况说明",
    `2023年度一般公共预算财政拨款基本支出${k.w(at(a.general.total, "基本支出"))}万元，其中：`,
    `人员经费${k.w(a.personnel)}万元，主要包括：津贴补贴、奖金、绩效工资、离休费等。`,
    `公用经费${k.w(a.publicUse)}万元，主要包括：办公费、水费、电费、物业管理费、差旅费等。`,
    "七、2023年度政府性基金预算财政拨款收入支出决算情况说明",
    "本部门2023年度无政府性基金预算财政拨款收入支出。",
    "八、2023年度财政拨款“三公”经费支出决算情况说明",
    `（一）“三公”经费的单位范围：湖北省林特产业发展局有财政拨款安排“三公”经费的单位包括局机关本级和11个下属单位。（二）“三公”经费财政拨款支出决算总体情况：2023年度“三公”经费财政拨款支出预算为303.00万元，支出决算为${k.w(all)}万元，完成预算的${k.p(all, 303_000_000, 1)}%。较上年减少18.60万元，下降${k.p(18_600_000, all + 18_600_000, 1)}%，主要原因是出国团组合并、公务接待从简。`,
    `1.因公出国（境）费支出预算为32.00万元，支出决算为${k.w(abroad)}万元，完成预算的${k.p(abroad, 32_000_000, 1)}%。全年支出涉及因公出国（境）团组4个，累计9人次，主要开展油茶深加工交流。`,
    `2.公务用车购置及运行维护费支出预算为236.00万元，支出决算为${k.w(bought + car)}万元，完成预算的${k.p(bought + car, 236_000_000, 1)}%。其中：（1）公务用车购置费${k.w(bought)}万元，本年度购置（更新）公务用车2辆。（2）公务用车运行维护费${k.w(car)}万元，截至2023年12月31日，开支财政拨款的公务用车保有量61辆。`,
    `3.公务接待费支出预算为35.00万元，支出决算为${k.w(guests)}万元，完成预算的${k.p(guests, 35_000_000, 1)}%。其中：国内公务接待支出${k.w(guests)}万元，共接待国内来访团组306个、2,417人次（不包括陪同人员）；外宾接待支出0万元，接待0批次、0人次。`,
    "九、2023年度机关运行经费支出说明",
    `本部门2023年度机关运行经费支出987.65万元（与部门决算中行政单位和参照公务员法管理事业单位一般公共预算财政拨款基本支出中公用经费之和保持一致），比2022年度${k.change(98_765_432 * 10, operated * 10)}，主要原因是物业服务重新招标。`.replace(
      "987.65",
      k.w(987_654_320),
    ),
    "十、政府采购支出情况说明",
    "本部门2023年度政府采购支出总额1,204.81万元，其中：政府采购货物支出512.36万元、政府采购工程支出280.05万元、政府采购服务支出412.40万元。授予中小企业合同金额1,013.20万元，占政府采购支出总额的84.1%，其中：授予小微企业合同金额620.00万元，占授予中小企业合同金额的61.2%；货物采购授予中小企业合同金额占货物支出金额的88.0%，工程采购授予中小企业合同金额占工程支出金额的100.0%，服务采购授予中小企业合同金额占服务支出金额的68.4%。"
      .replace(/1,204\.81/, "1204.81")
      .replace(/1,013\.20/, "1013.20"),
    "十一、国有资产占用情况说明",
    "截至2023年12月31日，本部门共有车辆74辆，其中，副部（省）级及以上领导用车0辆、主要负责人用车1辆、机要通信用车3辆、应急保障用车8辆、执法执勤用车0辆、特种专业技术用车40辆、离退休干部服务用车2辆、其他用车20辆，其他用车主要是林场巡护用车；单价100万元（含）以上设备（不含车辆）5台（套）。",
    "十二、预算绩效情况说明",
    "（一）预算绩效管理工作开展情况。",
    `根据预算绩效管理要求，本部门组织对2023年度一般公共预算项目支出全面开展绩效自评，共涉及项目9个，资金${k.w(at(a.general.total, "项目支出"))}万元，占一般公共预算项目支出总额的100%。从评价情况来看，9个项目平均得分93.6分。`,
    "（二）部门决算中项目绩效自评结果。",
    "林木良种培育项目绩效自评综述：项目全年预算数为640.00万元，执行数为608.00万元，完成预算的95.0%。主要产出和效益：一是建成种质资源库3处；二是油茶良种使用率达到98.2%。发现的问题及原因：采穗圃管护标准偏低。下一步改进措施：提高管护补助。",
  );
}

export function evaluation(k: Kit): void {
  k.text("<p>2023年度林木良种培育项目自评表</p>", "<table>");
  k.html([
    ["项目名称", "林木良种培育"],
    ["主管部门", NAME, "项目实施单位", "省林木种苗中心"],
    ["项目类别", "1、部门预算项目 ☑ 2、省直专项 □ 3、省对下转移支付项目 □"],
    [
      "预算执行情况（万元）（20分）",
      "",
      "预算数（A）",
      "执行数（B）",
      "执行率（B/A）",
      "得分（20分×执行率）",
    ],
    ["", "年度财政资金总额", "640.00", "608.00", "95.0%", "19.00"],
    [
      "年度绩效目标（80分）",
      "一级指标",
      "二级指标",
      "三级指标",
      "年初目标值（A）",
      "实际完成值（B）",
      "得分",
    ],
    ["", "产出指标（40分）", "数量指标（20分）", "新建种质资源库（20分）", "3处", "3处", "20"],
    ["", "", "质量指标（20分）", "良种使用率（20分）", "≥95%", "98.2%", "20"],
    ["", "效益指标（40分）", "生态效益指标（20分）", "苗圃节水（20分）", "有效", "有效", "20"],
    ["", "", "服务对象满意度指标（20分）", "林农满意度（20分）", "≥90%", "92%", "20"],
    ["总分", "", "", "", "", "", "99.00"],
  ]);
  k.text("</table>");
}

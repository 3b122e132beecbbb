import { describe, expect, it } from "vitest";
import { audit, read } from "../../src/disclosure";

/** Rules on evaluations with an error or a warning on a text; `¦` stands between cells. */
function found(text: string): string {
  const result = audit(read(text.replaceAll("¦", "\t")));
  expect(result.broken).toEqual([]);
  const loud = result.findings.flatMap(({ rule, severity }) =>
    severity !== "info" && rule.startsWith("PF-") ? rule : [],
  );
  return [...new Set(loud)].sort().join(" ");
}

interface Funds {
  readonly initial?: string;
  readonly executed?: string;
  readonly rate?: string;
  readonly score?: string;
  readonly total?: string;
}

/** A project form, its rows after a change, and the report under it. */
function project(change: readonly [string, string] | null, report = "", funds: Funds = {}): string {
  const { initial = "100.00", executed = "120.00", rate = "100.00%", score = "10", total = "100" } = funds;
  const rows = `¦产出指标¦数量指标¦修复渠道长度¦≥12公里¦12公里¦20¦20¦
¦¦质量指标¦工程验收合格率¦=100%¦100%¦15¦15¦
¦¦时效指标¦完工时间¦2024年12月底前¦2024年11月¦15¦15¦
¦效益指标¦社会效益指标¦受益人口¦≥3000人¦3200人¦30¦30¦
¦满意度指标¦服务对象满意度指标¦群众满意度¦≥90%¦95%¦10¦10¦`;
  if (change !== null) expect(rows).toContain(change[0]);
  return `项目支出绩效自评表
（2024年度）
项目名称¦水毁修复工程
主管部门¦某县水利局¦实施单位¦某县水利局
项目资金（万元）¦¦年初预算数¦全年预算数¦全年执行数¦分值¦执行率¦得分
¦年度资金总额¦${initial}¦120.00¦${executed}¦10¦${rate}¦${score}
¦其中：当年财政拨款¦${initial}¦120.00¦${executed}¦-¦${rate}¦-
绩效指标¦一级指标¦二级指标¦三级指标¦年度指标值¦实际完成值¦分值¦得分¦偏差原因分析及改进措施
${change === null ? rows : rows.replace(...change)}
总分¦¦¦¦¦¦100¦${total}¦

${report}`;
}

const SPENT_LESS: Funds = { executed: "96.00", rate: "80.00%", score: "8", total: "98" };
const BENEFIT = "受益人口¦≥3000人¦3200人";
const LENGTH = "¦≥12公里¦12公里¦20¦20¦";

describe("the form of a project", () => {
  it.each<readonly [string, string]>([
    ["水质超标次数¦≤5次¦0次", ""],
    ["成本超支率¦≤5%¦0%", ""],
    ["安全事故发生数¦=0起¦0起", ""],
    ["安全事故¦0起¦1起", "PF-16"],
    ["防洪能力¦显著提升¦显著提升", ""],
    ["防洪能力¦显著提升¦不显著", "PF-16"],
    ["受益人口¦≥3000人¦9000人", "PF-14"],
  ])("with %s: %s", (row, rules) => {
    expect(found(project([BENEFIT, row]))).toBe(rules);
  });

  it("may cut what was missed or set too low, with a reason", () => {
    const cut = (row: string, total: string) => found(project([LENGTH, row], "", { total }));
    expect(cut("¦≥12公里¦9公里¦20¦15¦工程变更", "95")).toBe("");
    expect(cut("¦≥12公里¦9公里¦20¦15¦", "95")).toBe("PF-15");
    expect(cut("¦≥12公里¦9公里¦20¦20¦", "100")).toBe("PF-16");
    expect(cut("¦≥12公里¦40公里¦20¦17¦指标值设定偏低", "97")).toBe("");
  });

  it("has the total and the rate that its rows give, and one finding for one cause", () => {
    expect(found(project(null))).toBe("");
    expect(found(project(null, "", { initial: "0.00" }))).toBe("");
    expect(found(project(null, "", { total: "98" }))).toBe("PF-02");
    expect(found(project(null, "", { total: "" }))).toBe("PF-35");
    expect(found(project(null, "", { ...SPENT_LESS, score: "10", total: "100" }))).toBe("PF-06");
    // The score goes with the wrong rate: the rate is the cause.
    expect(found(project(null, "", { ...SPENT_LESS, rate: "85.00%", score: "8.5", total: "98.5" }))).toBe(
      "PF-05",
    );
    expect(found(project(null, "", { executed: "130.00", rate: "108.33%" }))).toBe("PF-34");
  });

  it.each<readonly [string, string]>([
    ["年初预算100万元，实际支出96.00万元，执行率96.00%。", ""],
    ["全年预算120万元，实际支出96.00万元，执行率88.00%。", "PF-26"],
    ["全年预算数1,200,000.00元，全年执行数960,000.00元，执行率80%。", ""],
    ["修复渠道长度达到12公里，工程验收合格率达到100%，群众满意度95%。", ""],
    ["修复渠道长度10公里，工程验收合格率100%。", "PF-26"],
    ["群众满意度达90%以上，受益人口3200人。", ""],
    ["群众满意度达到92%。", "PF-26"],
    ["上年修复渠道长度8公里，本年修复渠道长度12公里；上年群众满意度92%。", ""],
    ["项目自评得分为98分，评价等级为“优”。", ""],
    ["项目自评得分为96分，评价等级为“优”。", "PF-30"],
    ["项目自评得分为98分，评价等级为“良”。", "PF-18"],
  ])("goes with its report: %s %s", (report, rules) => {
    expect(found(project(null, report, SPENT_LESS))).toBe(rules);
  });
});

describe("the rate over the initial budget", () => {
  it("may be cut off behind its last digit", () => {
    const told = (rate: string) =>
      found(project(null, `实际支付96.00万元，执行率${rate}。`, { ...SPENT_LESS, initial: "113.67" }));
    // 96 of 113.67 are 84.455%.
    expect(told("84.46%")).toBe("");
    expect(told("84.45%")).toBe("");
    expect(told("84.48%")).toBe("PF-26");
  });
});

const DEPARTMENT = `部门整体支出绩效自评表
（2024年度）
部门名称¦某县农业农村局
年度预算申请（万元）¦¦年初预算数¦全年预算数¦全年执行数¦分值¦执行率¦得分
¦资金总额¦500.00¦600.00¦580.00¦10¦96.67%¦9.67
¦其中：基本支出¦300.00¦320.00¦320.00¦-¦100.00%¦-
¦项目支出¦200.00¦280.00¦260.00¦-¦92.86%¦-
绩效指标¦一级指标¦二级指标¦三级指标¦年度指标值¦实际完成值¦分值¦得分¦偏差原因分析及改进措施
¦产出指标¦数量指标¦高标准农田建设面积¦≥5000亩¦5200亩¦20¦20¦
¦¦质量指标¦农产品抽检合格率¦≥98%¦99.2%¦20¦20¦
¦¦时效指标¦项目按时完工率¦≥95%¦90%¦10¦9.47¦雨季停工
¦效益指标¦经济效益指标¦农民人均可支配收入增长率¦≥6%¦6.5%¦15¦15¦
¦¦生态效益指标¦化肥使用量增长率¦≤0%¦-1.2%¦15¦15¦
¦满意度指标¦服务对象满意度指标¦农户满意度¦≥90%¦93%¦10¦10¦
总分¦¦¦¦¦¦100¦99.14¦
`;

describe("the form of a department", () => {
  it("goes with its report; the rate of a part is not that of the whole", () => {
    expect(found(DEPARTMENT)).toBe("");
    expect(found(`${DEPARTMENT}\n预算执行率96.67%，其中项目支出预算执行率92.86%。`)).toBe("");
    expect(found(`${DEPARTMENT}\n全年预算600万元，执行数580万元，预算执行率98.67%。`)).toBe("PF-32");
    expect(found(DEPARTMENT.replace("9.47", "8.00").replace("99.14", "97.67"))).toBe("PF-09");
  });
});

const HEADED = `2024年度安全饮水工程项目自评表
| 项目名称 | 安全饮水工程 | | | | | |
|---|---|---|---|---|---|---|
| 预算执行情况（万元）（20分） | | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率） | |
| | 年度财政资金总额 | 50.00 | 45.00 | 90.00% | 18 | |
| 年度绩效目标（80分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值（A） | 实际完成值（B） | 得分 |
| | 产出指标（40分） | 数量指标（20分） | 改造管网长度 | ≥10公里 | 10公里 | 20 |
| | | 质量指标（20分） | 验收合格率 | 100% | 100% | 20 |
| | 效益指标（40分） | 社会效益指标（30分） | 受益户数 | ≥500户 | 500户 | 30 |
| | | 满意度指标（10分） | 群众满意度 | ≥90% | 92% | 10 |
| 总分 | | | | | | 98 |`;

describe("a form with points at its headings alone", () => {
  it("has headings that come to the one above them", () => {
    expect(found(HEADED)).toBe("");
    expect(found(HEADED.replace("| 98 |", "| 96 |"))).toBe("PF-02");
    expect(found(HEADED.replace("90.00%", "95.00%"))).toBe("PF-05");
    expect(found(HEADED.replace("效益指标（40分）", "效益指标（35分）"))).toBe("PF-04");
  });
});

import type { Kit } from "../kit";

const NAME = "丹河县石坪镇人民政府";

/** Shanxi's tenth table: 机关运行经费, 国有资产, 政府采购. */
export function statistics(k: Kit, operation: number): void {
  k.text(
    "                                      部门决算公开相关信息统计表",
    "                                                                                            公开10表",
    `部门名称：${NAME}                         2024年度                       金额单位：万元`,
  );
  const w = (amount: number) => k.w(amount);
  const rows: string[][] = [
    ["一、政府采购情况", "", ""],
    ["合计", "1", w(159_460_00)],
    ["货物", "2", w(38_460_00)],
    ["工程", "3", w(121_000_00)],
    ["服务", "4", ""],
    ["二、机关运行经费", "", ""],
    ["（一）行政单位", "5", w(operation)],
    ["（二）参照公务员法管理事业单位", "6", ""],
    ["三、国有资产占用情况", "", ""],
    ["（一）车辆数合计（辆）", "7", "3"],
    ["1.副部（省）级及以上领导用车", "8", ""],
    ["2.主要负责人用车", "9", ""],
    ["3.机要通信用车", "10", "1"],
    ["4.应急保障用车", "11", ""],
    ["5.执法执勤用车", "12", ""],
    ["6.特种专业技术用车", "13", ""],
    ["7.离退休干部服务用车", "14", ""],
    ["8.其他用车", "15", "2"],
    ["（二）单价100万元（含）以上设备（不含车辆）", "17", ""],
  ];
  k.page.aligned([["项目", "行次", "统计数"], ...rows], [40, 8, 14], { measure: "characters" });
}

export function prose(
  k: Kit,
  a: ReturnType<Kit["account"]>,
  X: Readonly<Record<string, number>>,
  at: (row: Readonly<Record<string, number>>, column: string) => number,
): void {
  const S = a.summary;
  const before = k.before(S.incomeTotal);
  const granted = k.before(a.appropriation.total);
  const spent = at(a.general.total, "小计");
  const plan = k.before(spent);
  const say = (...paragraphs: string[]) =>
    k.wrapped(38, ...paragraphs.map((paragraph) => `    ${paragraph}`));
  k.text("第三部分  2024年度部门决算情况说明", "", "一、收入支出决算总体情况说明");
  say(
    `2024年度收入总计${k.w(S.incomeTotal)}万元、支出总计${k.w(S.incomeTotal)}万元。与2023年度相比，收、支总计各${k.change(S.incomeTotal, before)}。主要原因是乡村振兴项目资金变动。`,
  );
  k.text("二、收入决算情况说明");
  say(
    `2024年度收入合计${k.w(S.incomeSubtotal)}万元，其中：财政拨款收入${k.w(S.appropriation)}万元，占比${k.p(S.appropriation, S.incomeSubtotal)}%；其他收入2.50万元，占比${k.p(2_500_000, S.incomeSubtotal)}%。`,
  );
  k.text("三、支出决算情况说明");
  say(
    `2024年度支出合计${k.w(S.expenditureSubtotal)}万元，其中：基本支出${k.w(at(X, "基本支出"))}万元，占比${k.p(at(X, "基本支出"), S.expenditureSubtotal)}%；项目支出${k.w(at(X, "项目支出"))}万元，占比${k.p(at(X, "项目支出"), S.expenditureSubtotal)}%。`,
  );
  k.text("四、财政拨款收支决算总体情况说明");
  say(
    `2024年度财政拨款收、支总计${k.w(a.appropriation.total)}万元。与2023年度相比，财政拨款收、支总计各${k.change(a.appropriation.total, granted)}。`,
  );
  k.text("五、一般公共预算财政拨款支出决算情况说明", "（一）总体情况");
  say(
    `2024年度一般公共预算财政拨款支出${k.w(spent)}万元，占本年支出合计的${k.p(spent, S.expenditureSubtotal)}%。年初预算${k.w(plan)}万元，完成年初预算的${k.p(spent, plan)}%。`,
  );
  k.text("（二）结构情况");
  const classes = a.general.rows.filter(({ code }) => code.length === 3);
  say(
    `主要用于以下方面：${classes.map(({ name, amounts }) => `${name}（类）支出${k.w(at(amounts, "小计"))}万元，占${k.p(at(amounts, "小计"), spent)}%`).join("；")}。`,
  );
  k.text("（三）具体情况");
  const titles = Object.fromEntries(a.general.rows.map(({ code, name }) => [code, name]));
  a.general.rows
    .filter(({ code }) => code.length === 5)
    .forEach(({ code, name, amounts }, index) => {
      const now = at(amounts, "小计");
      const first = k.before(now);
      say(
        `${index + 1}、${titles[code.slice(0, 3)]}（类）${name}（款）年初预算${k.w(first)}万元，支出决算${k.w(now)}万元，完成年初预算的${k.p(now, first)}%，较年初预算${k.change(now, first).replace(/，.*/, "")}，主要原因是${now > first ? "年中上级追加专项资金" : "压减一般性支出，部分任务跨年实施"}，用于${name}有关工作。`,
      );
    });
  k.text("六、一般公共预算财政拨款基本支出决算情况说明");
  say(
    `2024年度一般公共预算财政拨款基本支出${k.w(at(a.general.total, "基本支出"))}万元，其中：人员经费${k.w(a.personnel)}万元，公用经费${k.w(a.publicUse)}万元。`,
  );
  k.text("七、政府性基金预算财政拨款收支决算情况说明");
  say(
    "2024年度政府性基金预算财政拨款年初结转和结余5.00万元，本年收入32.00万元，本年支出31.23万元，年末结转和结余5.77万元。支出用于农村基础设施建设。",
  );
  k.text("八、国有资本经营预算财政拨款支出决算情况说明");
  say("本部门2024年度没有国有资本经营预算财政拨款支出。");
  k.text("九、财政拨款“三公”经费支出决算情况说明");
  say(
    "2024年度财政拨款“三公”经费支出全年预算13.00万元，支出决算12.86万元，完成全年预算的98.96%，比上年减少0.42万元，下降3.16%，主要原因是合并下村用车。其中：因公出国（境）费0.00万元；公务用车运行维护费11.88万元，占“三公”经费的92.32%，公务用车保有量3辆；公务接待费0.99万元，占7.68%，国内公务接待31批次、246人次。",
  );
  k.text("十、其他重要事项情况说明", "（一）机关运行经费支出情况");
  const operated = k.before(a.publicUse);
  say(
    `2024年度机关运行经费支出${k.w(a.publicUse)}万元，比2023年${k.change(a.publicUse, operated)}，主要原因是取暖费及差旅费变化。`,
  );
  k.text("（二）政府采购情况");
  say(
    "2024年度政府采购支出总额15.95万元，其中：政府采购货物支出3.85万元、政府采购工程支出12.10万元、政府采购服务支出0.00万元。授予中小企业合同金额15.95万元，占政府采购支出总额的100.00%。",
  );
  k.text("（三）国有资产占用情况");
  say(
    "截至2024年12月31日，本部门共有车辆3辆，其中：机要通信用车1辆、其他用车2辆，其他用车主要是防火巡护车；单价100万元（含）以上设备（不含车辆）0台（套）。",
  );
  k.text("（四）预算绩效情况");
  say(
    `本部门对2024年度7个项目开展绩效自评，涉及资金${k.w(at(X, "项目支出"))}万元，自评覆盖率100%。其中“村级组织运转保障”项目满分100.00分，自评得分95.00分，得分率95.00%，评价等级为优。`,
  );
}

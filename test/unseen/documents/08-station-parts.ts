import type { Kit } from "../kit";

const NAME = "柳泉县林业工作总站";

type At = (row: Readonly<Record<string, number>>, column: string) => number;

export function prose(
  k: Kit,
  a: ReturnType<Kit["account"]>,
  X: Readonly<Record<string, number>>,
  at: At,
): void {
  const S = a.summary;
  const total = k.before(S.incomeTotal);
  const granted = k.before(a.appropriation.total);
  const spent = at(a.general.total, "小计");
  const last = granted;
  const say = (...paragraphs: string[]) =>
    k.wrapped(35, ...paragraphs.map((paragraph) => `    ${paragraph}`));
  k.text("第三部分    2023年度单位决算情况说明", "", "一、收入支出决算总体情况说明");
  say(
    `本单位2023年度收、支总计各${k.w(S.incomeTotal)}万元。与2022年相比，收、支总计各${k.change(S.incomeTotal, total)}。主要原因：造林补助标准变化。`,
  );
  k.text("二、收入决算情况说明");
  say(
    `本单位2023年度收入合计${k.w(S.incomeSubtotal)}万元，其中：财政拨款收入${k.w(S.appropriation)}万元，占${k.p(S.appropriation, S.incomeSubtotal, 1)}%；其他收入3.21万元，占${k.p(3_210_000, S.incomeSubtotal, 1)}%。`,
  );
  k.text("三、支出决算情况说明");
  say(
    `本单位2023年度支出合计${k.w(S.expenditureSubtotal)}万元，其中：基本支出${k.w(at(X, "基本支出"))}万元，占${k.p(at(X, "基本支出"), S.expenditureSubtotal, 1)}%；项目支出${k.w(at(X, "项目支出"))}万元，占${k.p(at(X, "项目支出"), S.expenditureSubtotal, 1)}%。`,
  );
  k.text("四、财政拨款收入支出决算总体情况说明");
  say(
    `本单位2023年度财政拨款收、支总计各${k.w(a.appropriation.total)}万元。与2022年相比，财政拨款收、支总计各${k.change(a.appropriation.total, granted)}。`,
  );
  k.text("五、一般公共预算财政拨款支出决算情况说明", "    （一）总体情况");
  say(
    `本单位2023年度一般公共预算财政拨款支出${k.w(spent)}万元，占本年支出合计的${k.p(spent, S.expenditureSubtotal, 1)}%。与2022年相比，一般公共预算财政拨款支出${k.change(spent, last)}。`,
  );
  k.text("    （二）结构情况");
  const classes = a.general.rows.filter(({ code }) => code.length === 3);
  say(
    `一般公共预算财政拨款支出主要用于以下方面：${classes.map(({ name, amounts }) => `${name}（类）支出${k.w(at(amounts, "小计"))}万元，占${k.p(at(amounts, "小计"), spent, 1)}%`).join("；")}。`,
  );
  k.text("    （三）具体情况");
  const names = Object.fromEntries(a.general.rows.map(({ code, name }) => [code, name]));
  a.general.rows
    .filter(({ code }) => code.length === 7)
    .forEach(({ code, name, amounts }, index) => {
      const now = at(amounts, "小计");
      const plan = index === 0 ? now : k.before(now);
      const tail =
        now === plan
          ? "决算数与年初预算数持平"
          : `决算数${now > plan ? "大于" : "小于"}年初预算数，主要原因：预算执行中${now > plan ? "追加" : "核减"}资金`;
      say(
        `${index + 1}.${names[code.slice(0, 3)]}（类）${names[code.slice(0, 5)]}（款）${name}（项）年初预算${k.w(plan)}万元，支出决算${k.w(now)}万元，完成年初预算的${k.p(now, plan, 1)}%。${tail}。`,
      );
    });
  k.text("六、一般公共预算财政拨款基本支出决算情况说明");
  say(
    `本单位2023年度一般公共预算财政拨款基本支出${k.w(at(a.general.total, "基本支出"))}万元，其中：人员经费${k.w(a.personnel)}万元；公用经费${k.w(a.publicUse)}万元。`,
  );
  k.text(
    "七、政府性基金预算财政拨款收入支出决算情况说明",
    "    本单位2023年度无政府性基金预算财政拨款收入支出。",
    "八、国有资本经营预算财政拨款支出决算情况说明",
    "    本单位2023年度无国有资本经营预算财政拨款支出。",
    "九、财政拨款“三公”经费支出决算情况说明",
  );
  say(
    "本单位2023年度财政拨款“三公”经费支出预算为9.50万元，支出决算为8.89万元，完成预算的93.6%。其中：因公出国（境）费预算0.00万元，支出决算0.00万元；公务用车购置费0.00万元；公务用车运行维护费预算9.00万元，支出决算8.65万元，完成预算的96.2%，公务用车保有量5辆；公务接待费预算0.50万元，支出决算0.23万元，完成预算的46.8%，国内公务接待6批次，31人次。",
  );
  k.text(
    "十、机关运行经费支出情况说明",
    "    本单位为事业单位，无机关运行经费。",
    "十一、政府采购支出情况说明",
  );
  say(
    "本单位2023年度政府采购支出总额46.80万元，其中：政府采购货物支出31.60万元、政府采购工程支出0.00万元、政府采购服务支出15.20万元。授予中小企业合同金额46.80万元，占政府采购支出总额的100.0%，其中：授予小微企业合同金额31.60万元，占授予中小企业合同金额的67.5%。",
  );
  k.text("十二、国有资产占用情况说明");
  say(
    "截至2023年12月31日，本单位共有车辆5辆，其中，特种专业技术用车3辆，其他用车2辆，其他用车主要是造林检查用车；单价100万元以上设备（不含车辆）0台（套）。",
  );
  k.text("十三、预算绩效情况说明");
  say(
    `本单位对2023年度4个项目开展绩效自评，资金${k.w(at(X, "项目支出"))}万元，占项目支出总额的100%。其中，防灾减灾项目自评得分97.97分。`,
  );
  k.text("");
  evaluation(k);
}

function evaluation(k: Kit): void {
  k.text("                             项目支出绩效自评表", "                               （2023年度）");
  k.page.aligned(
    [
      ["项目名称", "林业有害生物防治", "", "", "", "", "", ""],
      ["主管部门", "柳泉县林业局", "", "实施单位", NAME],
      ["项目资金", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
      ["（万元）", "年度资金总额", "51.23", "51.23", "51.23", "10", "100%", "10"],
      ["", "其中：财政拨款", "51.23", "51.23", "51.23", "—", "100%", "—"],
    ],
    [10, 20, 12, 12, 12, 6, 8, 6],
  );
  k.page.aligned(
    [
      ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"],
      ["产出指标", "数量指标", "防治面积", "≥3.2万亩", "3.4万亩", "20", "20", ""],
      ["", "质量指标", "无公害防治率", "≥90%", "92%", "15", "15", ""],
      ["", "时效指标", "按期完成率", "=100%", "90%", "15", "13.5", "降雨推迟飞防"],
      ["效益指标", "生态效益指标", "成灾率", "≤3‰", "1.2‰", "30", "30", ""],
      ["满意度指标", "满意度指标", "林农满意度", "≥95%", "90%", "10", "9.47", "告知不够及时"],
    ],
    [12, 14, 16, 12, 12, 6, 6, 16],
  );
  k.text("                              总分                                              100     97.97");
}

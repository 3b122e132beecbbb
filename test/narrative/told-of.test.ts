import { describe, expect, it } from "vitest";
import { readNarrative } from "../../src/narrative";

/** What a text tells in 2022, as subject, measure, base and value; what it tells in passing stands in brackets. */
function told(text: string): string[] {
  return readNarrative(text, { year: 2022 }).statements.map(
    ({ subject, measure, base, value, unit, aside }) => {
      const said = `${subject} ${measure}${base === null ? "" : ` ${base}`} ${value}${unit}`;
      return aside ? `(${said})` : said;
    },
  );
}

const INCOME = "二、收入决算情况说明\n";
const EXPENDITURE = "三、支出决算情况说明\n";
const THREE = "七、“三公”经费支出决算情况说明\n";
const ASSETS = "（三）国有资产占用情况说明\n";
const PERFORMANCE = "十三、预算绩效情况说明\n";

describe("of what a figure is told", () => {
  it.each<readonly [string, readonly string[]]>([
    // A part that bears the name of its whole.
    [
      `${INCOME}事业收入90.00万元。事业收入中，教育收费60.00万元、科研事业收入30.00万元。`,
      ["事业收入 amount 90.00万元", "教育收费 amount 60.00万元", "科研事业收入 amount 30.00万元"],
    ],
    [
      `${EXPENDITURE}项目支出45.00万元，其中：1.灾害普查项目支出25.00万元；2.防汛物资项目支出20.00万元。`,
      ["项目支出 amount 45.00万元", "灾害普查项目支出 amount 25.00万元", "防汛物资项目支出 amount 20.00万元"],
    ],
    [`${EXPENDITURE}2022年度县水利局项目支出45.00万元。`, ["项目支出 amount 45.00万元"]],
    [
      `${EXPENDITURE}安排项目支出45.00万元，压减项目支出5.00万元。`,
      ["项目支出 amount 45.00万元", "项目支出 change 上年 -5.00万元"],
    ],
    // The points of a rate, and nothing spent on journeys that were not.
    [
      `${PERFORMANCE}预算执行率得分9.5分，产出指标得分48分。`,
      ["预算执行率得分 score 9.5分", "产出指标得分 score 48分"],
    ],
    [
      `${THREE}未安排因公出国（境）团组，无支出。`,
      ["因公出国（境）团组数 count 0个", "因公出国（境）费 amount 0万元"],
    ],
    // Behind a balance, the year's own.
    [
      `${INCOME}年初结转和结余5.00万元，年末结转和结余6.00万元。\n2022年收入90.00万元，比2021年增加9.00万元。`,
      [
        "年初结转和结余 amount 5.00万元",
        "年末结转和结余 amount 6.00万元",
        "收入合计 amount 90.00万元",
        "收入合计 change 上年 9.00万元",
      ],
    ],
    // What leads from one figure to the other, in a reason.
    [
      `${EXPENDITURE}支出合计90.00万元，主要原因是人均定额由1.2万元提高到1.3万元。`,
      ["支出合计 amount 90.00万元", "(人均定额 amount 1.2万元)", "(人均定额 amount 1.3万元)"],
    ],
    [
      `${THREE}“三公”经费9.00万元，主要原因是执法执勤用车由上年的7辆减少为5辆。`,
      ["三公经费 amount 9.00万元", "(执法执勤用车 count 7辆)", "(执法执勤用车 count 5辆)"],
    ],
    // A head that tells nothing else, and what it is compared with.
    [
      `${EXPENDITURE}基本支出60.00万元。人均公用经费4.00万元，比上年减少0.10万元。`,
      ["基本支出 amount 60.00万元", "人均公用经费 amount 4.00万元", "人均公用经费 change 上年 -0.10万元"],
    ],
    // One journey of several.
    [
      `${THREE}因公出国（境）费9.00万元，团组2个：（1）赴芬兰交流，1人，支出5.00万元；（2）赴泰国参会，2人，支出4.00万元。`,
      [
        "因公出国（境）费 amount 9.00万元",
        "因公出国（境）团组数 count 2个",
        "因公出国（境）人次数 count 1人",
        "芬兰交流 amount 5.00万元",
        "因公出国（境）人次数 count 2人",
        "泰国参会 amount 4.00万元",
      ],
    ],
    // Short names of the three.
    [
      `${THREE}“三公”经费4.00万元。三项构成：出国（境）0万元；公车购置及运行4.00万元。`,
      [
        "三公经费 amount 4.00万元",
        "因公出国（境）费 amount 0万元",
        "公务用车购置及运行维护费 amount 4.00万元",
      ],
    ],
    // Parts of the department, in brackets behind a share.
    [
      `${EXPENDITURE}基本支出60.00万元，占60%（县委机关40.00万元、县服务中心20.00万元）。`,
      [
        "基本支出 amount 60.00万元",
        "基本支出 share 60%",
        "基本支出/县委机关 amount 40.00万元",
        "基本支出/县服务中心 amount 20.00万元",
      ],
    ],
    // From the opening balance to the closing one.
    [
      `${EXPENDITURE}年末结转和结余7.00万元，较年初5.00万元增加2.00万元。`,
      [
        "年末结转和结余 amount 7.00万元",
        "年初结转和结余 amount 5.00万元",
        "年末结转和结余 change 上年 2.00万元",
      ],
    ],
    [
      `${EXPENDITURE}结余分配9.00万元，其中提取专用结余（职工福利基金）4.00万元。`,
      ["结余分配 amount 9.00万元", "提取专用结余（职工福利基金） amount 4.00万元"],
    ],
    // A rate in brackets bears its sign.
    [
      `${EXPENDITURE}支出合计90.00万元，同比减少10.00万元（-10.00%）。`,
      ["支出合计 amount 90.00万元", "支出合计 change 上年 -10.00万元", "支出合计 growth 上年 -10.00%"],
    ],
    // A score that rises.
    [`${PERFORMANCE}绩效自评得分93分，较上年提高2分。`, ["自评得分 score 93分", "自评得分 change 上年 2分"]],
    // Of one guest, not of the whole.
    [
      `${THREE}公务接待费0.90万元，主要用于上级检查，人均90.00元。`,
      ["公务接待费 amount 0.90万元", "(人均公务接待费 amount 90.00元)"],
    ],
    // Nothing in the year before.
    [
      `${THREE}因公出国（境）费12.00万元，增加12.00万元，上年受疫情影响无支出。`,
      [
        "因公出国（境）费 amount 12.00万元",
        "因公出国（境）费 change 上年 12.00万元",
        "因公出国（境）费 previous 上年 0万元",
      ],
    ],
    // The budget of a purchase.
    [
      `${THREE}“三公”经费9.00万元。更新计划未实施，购置预算20.00万元未执行。`,
      ["三公经费 amount 9.00万元", "公务用车购置费 budget 预算 20.00万元"],
    ],
    [`${THREE}用于巡查车辆燃料费、维修费等，2022年末公务用车保有量为3辆。`, ["公务用车保有量 count 3辆"]],
    // What would be if something were left out.
    [
      `${INCOME}收入合计90.00万元。剔除划转因素后，本年收入80.00万元，比上年减少5.00万元。其他收入2.00万元。`,
      [
        "收入合计 amount 90.00万元",
        "(收入合计 amount 80.00万元)",
        "(收入合计 change 上年 -5.00万元)",
        "其他收入 amount 2.00万元",
      ],
    ],
    [
      `${INCOME}收入合计90.00万元，若不含划转因素，收入合计60.00万元，减少30.00万元。`,
      ["收入合计 amount 90.00万元", "(收入合计 amount 60.00万元)", "(收入合计 change 上年 -30.00万元)"],
    ],
    // A part of the department.
    [
      `${EXPENDITURE}支出合计90.00万元。分单位看，局机关支出30.00万元，所属学校支出60.00万元。`,
      ["支出合计 amount 90.00万元", "局机关支出 amount 30.00万元", "所属学校支出 amount 60.00万元"],
    ],
    // The share of last year.
    [
      `${INCOME}收入合计100.00万元，其他收入5.00万元，占5%，占比由上年的8%变为5%。`,
      [
        "收入合计 amount 100.00万元",
        "其他收入 amount 5.00万元",
        "其他收入 share 5%",
        "(其他收入 share 8%)",
        "其他收入 rate 5%",
      ],
    ],
    // A heading that names nothing.
    [
      "五、一般公共预算财政拨款支出决算情况说明\n（三）具体情况\n年初预算为90.00万元。",
      ["一般公共预算财政拨款支出 budget 年初预算 90.00万元"],
    ],
    // A project in a section on evaluations.
    [
      `${PERFORMANCE}组织2个项目评价，涉及一般公共预算支出50.00万元。\n信息化项目自评综述：全年预算数为20.00万元，执行数为18.00万元。`,
      [
        "项目 count 2个",
        "一般公共预算财政拨款支出 amount 50.00万元",
        "信息化项目 budget 全年预算 20.00万元",
        "信息化项目 amount 18.00万元",
      ],
    ],
    [
      `五、一般公共预算财政拨款支出决算情况说明\n住房保障支出年初预算数为9.00万元，决算数为9.00万元，预决算无差异。`,
      [
        "住房保障支出 budget 年初预算 9.00万元",
        "住房保障支出 amount 9.00万元",
        "住房保障支出 change 年初预算 0万元",
      ],
    ],
    // A part told by its size alone keeps off its whole.
    [
      `${EXPENDITURE}项目支出40.00万元。项目支出中20.00万元用于河道治理。`,
      ["项目支出 amount 40.00万元", "项目支出/一部分 amount 20.00万元"],
    ],
    [
      `${ASSETS}共有车辆8辆，其中6辆已接入平台，2辆待报废。上述车辆中新能源汽车3辆。`,
      [
        "车辆合计 count 8辆",
        "车辆合计/一部分 count 6辆",
        "车辆合计/一部分 count 2辆",
        "车辆合计/新能源汽车 count 3辆",
      ],
    ],
    [
      `${THREE}因公出国（境）费9.00万元，团组5个、18人次，其中赴亚洲3个、赴欧洲2个。`,
      [
        "因公出国（境）费 amount 9.00万元",
        "因公出国（境）团组数 count 5个",
        "因公出国（境）人次数 count 18人次",
        "因公出国（境）团组数/赴亚洲 count 3个",
        "因公出国（境）团组数/赴欧洲 count 2个",
      ],
    ],
    [
      `${THREE}公务接待费0.50万元，接待5批次40人次，全年用车46次。`,
      [
        "公务接待费 amount 0.50万元",
        "公务接待批次 count 5批次",
        "公务接待人次 count 40人次",
        "用车 count 46次",
      ],
    ],
    [`${ASSETS}车辆编制8辆，实有车辆7辆。`, ["车辆编制 count 8辆", "车辆合计 count 7辆"]],
    // What contracts promise is not what was spent.
    [
      "（二）政府采购支出情况说明\n政府采购支出总额100.00万元。采购合同23份，其中货物采购6份24.00万元，服务采购17份、70.00万元。",
      [
        "政府采购支出 amount 100.00万元",
        "采购合同 count 23份",
        "政府采购货物支出 count 6份",
        "政府采购货物支出/合同 amount 24.00万元",
        "政府采购服务支出 count 17份",
        "政府采购服务支出/合同 amount 70.00万元",
      ],
    ],
    // What was left of a budget.
    [
      `${EXPENDITURE}项目支出80.00万元，较调整后预算90.00万元结余10.00万元。`,
      [
        "项目支出 amount 80.00万元",
        "项目支出 budget 全年预算 90.00万元",
        "项目支出 change 全年预算 -10.00万元",
      ],
    ],
    // Behind an amount a figure without a unit may be money or a rate.
    [
      `${EXPENDITURE}支出合计25.56万元，比年初预算23.00万元增加2.56。`,
      ["支出合计 amount 25.56万元", "支出合计 budget 年初预算 23.00万元"],
    ],
    // Both totals of the sentence before.
    [
      "一、收入支出总体情况说明\n收入总计50.00万元，支出总计50.00万元。较2021年度分别减少5.00万元、5.00万元。",
      [
        "收入总计 amount 50.00万元",
        "支出总计 amount 50.00万元",
        "收入总计 change 上年 -5.00万元",
        "支出总计 change 上年 -5.00万元",
      ],
    ],
    [
      "四、财政拨款收入支出决算总体情况说明\n财政拨款收、支总计50.00万元，其中一般公共预算财政拨款50.00万元、政府性基金预算财政拨款0.00万元。",
      [
        "财政拨款收入总计 amount 50.00万元",
        "财政拨款支出总计 amount 50.00万元",
        "一般公共预算财政拨款收入总计 amount 50.00万元",
        "一般公共预算财政拨款支出总计 amount 50.00万元",
        "政府性基金预算财政拨款收入总计 amount 0.00万元",
        "政府性基金预算财政拨款支出总计 amount 0.00万元",
      ],
    ],
    // What could be scored and what was taken off.
    [
      `${PERFORMANCE}信息化项目自评得分93分，其中产出指标目标50分、得48分，扣5分。`,
      [
        "信息化项目自评得分 score 93分",
        "(产出指标目标 score 50分)",
        "自评得分 score 48分",
        "(扣分 score 5分)",
      ],
    ],
    [
      `${PERFORMANCE}村级运转项目自评得分97分，全年预算150.00万元，执行数147.30万元。`,
      [
        "村级运转项目自评得分 score 97分",
        "村级运转项目 budget 全年预算 150.00万元",
        "村级运转项目 amount 147.30万元",
      ],
    ],
    // The head of a line of a list; a part of a person is nobody.
    [
      `${THREE}——因公出国（境）：0元。\n——公务用车：2.74万元，为运行维护费。\n——公务接待：0.32万元。`,
      [
        "因公出国（境）费 amount 0元",
        "公务用车购置及运行维护费 amount 2.74万元",
        "公务接待费 amount 0.32万元",
      ],
    ],
    [`${THREE}公务接待费0.32万元。\n1.43人员经费合计。`, ["公务接待费 amount 0.32万元"]],
    [
      `${PERFORMANCE}（1）信息化运维。全年预算30.00万元，执行27.00万元。\n（2）会议保障。全年预算20.00万元，执行20.00万元。`,
      [
        "信息化运维 budget 全年预算 30.00万元",
        "信息化运维 amount 27.00万元",
        "会议保障 budget 全年预算 20.00万元",
        "会议保障 amount 20.00万元",
      ],
    ],
  ])("%s", (text, statements) => {
    expect(told(text)).toEqual(statements);
  });
});

describe("where a section ends", () => {
  const sections = (text: string) =>
    readNarrative(text, { year: 2022 }).statements.map(({ subject, section }) => `${section} ${subject}`);

  it("opens one on a side of the accounts beside the one before", () => {
    expect(
      sections(
        "一、收入支出总体情况\n收支总计90.00万元。\n二、收入情况\n本年收入90.00万元。\n三、关于支出的说明\n本年支出80.00万元。",
      ),
    ).toEqual(["overall 收入总计", "overall 支出总计", "revenue 收入合计", "expenditure 支出合计"]);
  });

  it("goes on with no section under a heading of the first level on another matter", () => {
    const text =
      "八、政府性基金支出情况\n本年支出5.00万元。\n九、乡村振兴帮扶情况\n投入资金50.00万元，支出40.00万元。";
    expect(sections(text).map((one) => one.split(" ")[0])).toEqual(["fund", "other", "other"]);
  });
});

const GENERAL = "五、一般公共预算财政拨款支出决算情况说明\n";

/** The items of a text in the section on 05, by their last name. */
const items = (text: string) => told(`${GENERAL}${text}`).map((line) => line.replace(/\S+\//, ""));

describe("items of the accounts", () => {
  it("takes a figure behind a colon for what the words before it measure", () => {
    expect(
      items(
        "1.教育支出（类）普通教育（款）小学教育（项）。\n年初预算数：80.00万元；决算数：70.00万元；完成率：87.50%。",
      ),
    ).toEqual([
      "小学教育 budget 年初预算 80.00万元",
      "小学教育 amount 70.00万元",
      "小学教育 completion 年初预算 87.50%",
    ]);
  });

  it("knows an item by the levels of its code", () => {
    expect(told(`${GENERAL}1.205类02款02项小学教育年初预算为80.00万元，支出决算为70.00万元。`)).toEqual([
      "教育支出/普通教育/小学教育 budget 年初预算 80.00万元",
      "教育支出/普通教育/小学教育 amount 70.00万元",
    ]);
  });

  it("gives each of two items its figure", () => {
    expect(
      items(
        "卫生健康（类）行政事业单位医疗（款）行政单位医疗（项）、公务员医疗补助（项）：支出决算分别为10.00万元、4.00万元。",
      ),
    ).toEqual(["行政单位医疗 amount 10.00万元", "公务员医疗补助 amount 4.00万元"]);
  });

  it("keeps an item behind what its budget gained or lost in the year", () => {
    const item = "教育支出（类）普通教育（款）小学教育（项）。年初预算80.00万元，";
    expect(items(`${item}中期调减10.00万元，支出决算为70.00万元。`)).toEqual([
      "小学教育 budget 年初预算 80.00万元",
      "小学教育年中追加预算 amount 10.00万元",
      "小学教育 amount 70.00万元",
    ]);
    expect(items(`${item}因学生增加追加经费5.00万元，决算85.00万元。`).at(-1)).toBe(
      "小学教育 amount 85.00万元",
    );
  });

  it.each([
    "系新增学生12名",
    "未完成的10.00万元为质保金",
    "差额10.00万元系尾款，按合同于2023年1月支付",
    "超出部分使用上年结转资金",
  ])("hears a reason that no word for it opens: %s", (reason) => {
    const text = `${GENERAL}教育支出（类）普通教育（款）小学教育（项）。年初预算80.00万元，支出决算70.00万元，完成87.50%，${reason}。`;
    const { reasons, statements, years } = readNarrative(text, { year: 2022 });
    expect(reasons.flatMap(({ subjects }) => subjects)).toEqual(["教育支出/普通教育/小学教育"]);
    expect(statements.filter(({ aside }) => !aside)).toHaveLength(3);
    expect(years).toEqual([]);
  });

  it("reads the accounts behind a reason whose comparison stands in brackets", () => {
    expect(
      told(`${THREE}公务接待费0.70万元，主要原因是陪餐减少，与上年（0.80万元）相比减少0.10万元。`).slice(1),
    ).toEqual(["公务接待费 previous 上年 0.80万元", "公务接待费 change 上年 -0.10万元"]);
  });

  it("takes a section on the accounts of one budget for no budget", () => {
    expect(told("五、政府性基金预算收支决算情况说明\n年末结转和结余0万元。本年收入80.00万元。").at(-1)).toBe(
      "政府性基金预算财政拨款收入 amount 80.00万元",
    );
  });
});

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
  ])("%s", (text, statements) => {
    expect(told(text)).toEqual(statements);
  });
});

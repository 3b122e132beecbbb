import { describe, expect, it } from "vitest";
import {
  type Evaluation,
  figureOf,
  printedText,
  printedTotalOf,
  readEvaluations,
} from "../../src/performance";
import { readLines } from "../../src/tables";
import { widthOf } from "../corpus/make/page";

const read = (...lines: readonly string[]) => readEvaluations(readLines(lines.join("\n")));
const cellsOf = (...rows: readonly string[]): string[] => rows.flatMap((row) => row.split("|"));
const text = (cell: { readonly kind: string }): string => ("text" in cell ? String(cell.text) : "");
const rows = (evaluation: Evaluation | undefined) =>
  evaluation?.indicators.map((row) =>
    [
      row.level1,
      row.level2,
      row.name,
      text(row.target),
      text(row.actual),
      figureOf(row.weight),
      figureOf(row.score),
    ].join("|"),
  );
const funds = (evaluation: Evaluation | undefined) =>
  evaluation?.budget.map((row) =>
    [row.source, row.initial, row.adjusted, row.executed, row.weight, row.rate, row.score]
      .map((cell) => (typeof cell === "string" ? cell : (printedText(cell) ?? "")))
      .join("|"),
  );

const HEADING = "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分";
const FORM = [
  "项目支出绩效自评表",
  "项目名称|设备更新",
  "项目资金（万元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分",
  "年度资金总额|100.00|90.00|81.00|10|90.00%|9.00",
  HEADING,
  "产出指标|数量指标|设备更新数量|≥20台|21台|50|50",
  "效益指标|社会效益指标|服务人次|≥3000人次|2700人次|40|36",
];
const ROWS = [
  "产出指标|数量指标|设备更新数量|≥20台|21台|50|50",
  "效益指标|社会效益指标|服务人次|≥3000人次|2700人次|40|36",
];
const tabs = (lines: readonly string[]): string[] => lines.map((line) => line.replaceAll("|", "\t"));

describe("headings", () => {
  it("are joined where they wrap in cells that stand on lines of their own", () => {
    const wrapped = cellsOf(...FORM).flatMap((cell) =>
      cell === "年初预算数" || cell === "全年预算数" || cell === "全年执行数" || cell === "实际完成值"
        ? [cell.slice(0, 2), cell.slice(2)]
        : [cell],
    );
    const { evaluations, forms } = read(...wrapped, "总分", "100", "95");
    expect(rows(evaluations[0])).toEqual(ROWS);
    expect(funds(evaluations[0])).toEqual(["年度资金总额|100.00|90.00|81.00|10|90.00|9.00"]);
    expect(forms).toMatchObject([{ line: 1, state: "read", indicators: 2, funds: 1, unreadLines: [] }]);
  });

  it.each(["参考分值", "标准分", "满分", "指标权重", "权重"])("name the weight as %s", (title) => {
    const { evaluations } = read(
      ...tabs(FORM.map((line) => (line === HEADING ? line.replace("分值", title) : line))),
    );
    expect(rows(evaluations[0])).toEqual(ROWS);
  });

  it("stand in two rows under the funds, with operators as signs and words", () => {
    const { evaluations } = read(
      ...tabs([
        ...FORM.slice(0, 4),
        "绩效指标|||年度指标值|||实际完成值|分值|得分",
        "一级指标|二级指标|三级指标|指标性质|指标值|度量单位|||",
        "产出指标|数量指标|设备更新数量|不低于|20|台|21|50|50",
        "效益指标|社会效益指标|故障率|≦|2|%|1%|40|40",
      ]),
    );
    expect(rows(evaluations[0])).toEqual([
      "产出指标|数量指标|设备更新数量|≥20台|21|50|50",
      "效益指标|社会效益指标|故障率|≤2%|1%|40|40",
    ]);
  });

  it("keep a figure under an unknown title out of its neighbours", () => {
    const { evaluations, unread } = read(
      ...tabs([
        "项目支出绩效自评表",
        HEADING.replace("分值", "某列"),
        "产出指标|数量指标|设备更新数量||21台|50|50",
      ]),
    );
    expect(rows(evaluations[0])).toEqual(["产出指标|数量指标|设备更新数量||21台||50"]);
    expect(unread).toEqual([{ line: 3, text: "50", reason: "no-place" }]);
  });
});

describe("heads and sums", () => {
  it("state the total and the grade in cells of their own", () => {
    const { evaluations } = read(
      ...tabs([...FORM.slice(0, 2), "自评得分|95||评价等级|良", ...FORM.slice(2)]),
    );
    expect(printedTotalOf(evaluations[0] as Evaluation)).toBe("95");
    expect(evaluations[0]?.stated).toEqual([
      { line: 3, of: "total", value: "95" },
      { line: 3, of: "grade", value: "良" },
    ]);
    const graded = read(...tabs([...FORM, "总分|||||100|95|优秀"])).evaluations[0];
    expect(graded?.stated).toEqual([{ line: 8, of: "grade", value: "优" }]);
  });

  it("have amounts in one unit, whatever each prints", () => {
    const mixed = FORM.map((line) => line.replace("81.00", "810000元"));
    expect(funds(read(...tabs(mixed)).evaluations[0])).toEqual([
      "年度资金总额|100.00|90.00|81|10|90.00|9.00",
    ]);
  });

  it("take a source of funds that stands in a cell of its own", () => {
    const { evaluations } = read(
      ...tabs([...FORM.slice(0, 4), "政府性基金拨款：", "其他资金：9.00", ...FORM.slice(4)]),
    );
    expect(funds(evaluations[0])?.[1]).toBe("其他资金||9.00||||");
  });
});

describe("what is not read", () => {
  it("is told of a form without a heading, and of one whose cells run together", () => {
    const lost = read(
      "项目支出绩效自评表",
      "| 项目名称 | 设备 | 年初预算数 | 全年执行数 | 分值 |",
      "| 100.00 | 81.00 | 10 |",
    );
    expect(lost.evaluations).toEqual([]);
    expect(lost.forms).toMatchObject([{ line: 1, state: "unread", unreadLines: [2, 3] }]);
    expect(lost.unread.map(({ reason }) => reason)).toEqual(["no-heading", "no-heading"]);
    const glued = read(`附件 ${cellsOf(...FORM).join("")}总分10095`);
    expect(glued.forms).toMatchObject([{ line: 1, state: "unread", unreadLines: [1] }]);
    expect(glued.unread.map(({ reason }) => reason)).toEqual(["glued"]);
  });

  it("is told of each page of a form whose cells run together", () => {
    const rest =
      "效益指标社会效益指标课堂覆盖率达到95%96%1010满意度指标服务对象满意度指标师生满意度不低于90%92%109可持续影响指标设备可用年限5年5年1010成本指标单台成本不超过2万元2万元1010总分10098";
    const glued = read(`附件 ${cellsOf(...FORM).join("")}总分10095`, "", rest, "三、名词解释");
    expect(glued.forms).toMatchObject([{ line: 1, state: "unread", unreadLines: [1, 3] }]);
    expect(glued.taken).toEqual([1, 3]);
  });

  it("is a row that reads in two ways, and the levels that it may have named", () => {
    const { evaluations, unread, forms } = read(
      ...[...FORM.slice(0, 5), "产出指标|数量指标|设备更新数量|21台|50|50", FORM[6] ?? ""].map(
        (line) => `| ${line.replaceAll("|", " | ")} |`,
      ),
    );
    expect(rows(evaluations[0])).toEqual([ROWS[1]]);
    expect(unread).toMatchObject([{ line: 6, reason: "no-place" }]);
    expect(forms).toMatchObject([{ state: "partly", indicators: 1, unreadLines: [6] }]);
  });

  it("leaves the lines of the table to no other reader", () => {
    const { taken } = read("一、概况", "本年支出合计429.77万元。", ...tabs(FORM));
    expect(taken).toEqual([4, 5, 6, 7, 8, 9]);
  });
});

describe("a form whose cells have lost their columns", () => {
  const spaced = (...scores: readonly string[]) =>
    read(
      "项目支出绩效自评表",
      "项目名称 设备更新",
      "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分",
      `产出指标 数量指标 更新设备 ≥20台 21台 ${scores[0]}`,
      `效益指标 社会效益指标 受益人数 ≥300人 310人 ${scores[1]}`,
      `总分 100 ${scores[2]}`,
    );

  it("is read where its sums hold, and with one slip of the print", () => {
    expect(spaced("60 60", "40 38", "98").evaluations[0]?.indicators).toHaveLength(2);
    expect(spaced("60 60", "40 38", "97").evaluations[0]?.indicators).toHaveLength(2);
  });

  it("gives no row where neither weights nor scores add up", () => {
    const { evaluations, unread } = spaced("60 21", "310 38", "98");
    expect(evaluations).toEqual([]);
    expect(unread.map(({ line }) => line)).toEqual(expect.arrayContaining([4, 5]));
  });

  it("gives no row that lacks its name, and those beside it where all points make up their sums", () => {
    const { evaluations, unread } = read(
      "项目支出绩效自评表",
      "项目名称 设备更新",
      "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分",
      "产出指标 数量指标 更新设备 ≥20台 21台 40 40",
      "时效指标 ≥90% 95% 20 20",
      "效益指标 社会效益指标 受益人数 ≥300人 310人 40 38",
      "总分 100 98",
    );
    expect(rows(evaluations[0])).toEqual([
      "产出指标|数量指标|更新设备|≥20台|21台|40|40",
      "效益指标|社会效益指标|受益人数|≥300人|310人|40|38",
    ]);
    expect(unread.map(({ line }) => line)).toEqual([5]);
  });

  it("gives no names beside which nothing was asked, reached or scored", () => {
    const { evaluations } = read(
      "部门整体绩效自评价表",
      "一级指标 二级指标 三级指标 权重 得分",
      "目标设定 绩效目标合理性",
      "预算配置 在职人员控制率",
      "权重",
      "5",
    );
    expect(evaluations).toEqual([]);
  });

  it("takes the funds of a source from no other cell", () => {
    const { evaluations } = read(
      "项目支出绩效自评表",
      "项目名称 设备更新",
      "项目资金 年初预算数 全年预算数 全年执行数 分值 执行率 得分",
      "已完成 620.00 620.00 601.40 10 97.00% 9.70",
      "一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分",
      "产出指标 数量指标 更新设备 ≥20台 21台 60 60",
      "效益指标 社会效益指标 受益人数 ≥300人 310人 40 38",
      "总分 100 98",
    );
    expect(evaluations[0]?.budget).toEqual([]);
  });

  it("takes no line for a level that may be the rest of a reason above it, and keeps the other rows", () => {
    const { evaluations, unread } = read(
      "部门整体绩效自评价表",
      "部门名称 丙县水利局",
      "一级指标 二级指标 三级指标 权重 目标值 完成值 得分 差异原因",
      "投入 目标设定 绩效目标合理性 20 合理 合理 20",
      "过程 预算执行 预算完成率 30 ≥95% 91.2% 28.8 2个项目合同尾",
      "款转入下年",
      "预算调整率 10 ≤10% 8.4% 10",
      "产出 职责履行 巡查次数 40 ≥12次 12次 40",
      "合计 100 98.8",
    );
    expect(evaluations[0]?.indicators.map(({ level2 }) => level2)).not.toContain("款转入下年");
    expect(evaluations[0]?.indicators.map(({ name }) => name)).toEqual([
      "绩效目标合理性",
      "预算完成率",
      "巡查次数",
    ]);
    expect(unread.map(({ line }) => line)).toEqual(expect.arrayContaining([6]));
  });

  it("takes the end of a name for no value, and words for nothing that has a unit", () => {
    const { evaluations } = read(
      "项目支出绩效自评表",
      "项目名称 补贴发放",
      "一级指标 二级指标 三级指标 指标性质 指标值 度量单位 实际完成值 分值 得分",
      "产出指标 质量指标 补贴标准执行",
      "率 = 100 % 100 40 40",
      "产出指标 数量指标 补贴人数 ≥ 620 人 633 20 20",
      "效益指标 社会效益指标 就业状况 定性 改善 基本达成 40 36",
      "总分 100 96",
    );
    expect(rows(evaluations[0])).toEqual([
      "产出指标|质量指标|补贴标准执行率|=100%|100|40|40",
      "产出指标|数量指标|补贴人数|≥620人|633|20|20",
      "效益指标|社会效益指标|就业状况|改善|基本达成|40|36",
    ]);
  });
});

describe("points and parts of a value in one column", () => {
  const HEAD = "项目支出绩效自评表";

  it("are the score and the weight where one title names both, or every cell does", () => {
    const FUNDS = "项目资金（万元）|年初预算数|全年预算数|全年执行数|执行率|得分/分值";
    const of = (title: string, points: readonly string[]) =>
      read(
        ...tabs([
          HEAD,
          FUNDS,
          "年度资金总额|100|100|95|95%|9.5/10",
          `一级指标|二级指标|三级指标|年度指标值|实际完成值|${title}|偏差原因`,
          `产出指标|数量指标|维修校舍|≥4栋|4栋|${points[0]}|`,
          `效益指标|社会效益指标|受益学生|≥900人|720人|${points[1]}|生源减少`,
          `总分|||||${points[2]}|`,
        ]),
      ).evaluations[0];
    const wanted = [
      "产出指标|数量指标|维修校舍|≥4栋|4栋|50|50",
      "效益指标|社会效益指标|受益学生|≥900人|720人|40|32",
    ];
    const scores = ["50/50", "32/40", "91.5/100"];
    for (const evaluation of [
      of("得分/分值", scores),
      of("得分", scores),
      of("分值／得分", ["50/50", "40/32", "100/91.5"]),
    ]) {
      expect(rows(evaluation)).toEqual(wanted);
      expect(printedTotalOf(evaluation as Evaluation)).toBe("91.5");
      expect(evaluation?.indicators.map(({ reason }) => reason)).toEqual([null, "生源减少"]);
      expect(funds(evaluation)).toEqual(["年度资金总额|100|100|95|10|95|9.5"]);
    }
  });

  it("leave the score alone beside a column of weights that says the same", () => {
    const [evaluation] = read(
      ...tabs([
        HEAD,
        HEADING,
        "产出指标|数量指标|维修校舍|≥4栋|3栋|40|30/40",
        "效益指标|社会效益指标|受益学生|≥9人|9人|60|60/60",
      ]),
    ).evaluations;
    expect(evaluation?.indicators.map(({ score }) => figureOf(score))).toEqual(["30", "60"]);
  });

  it("are those of the title that spans them, each with its unit", () => {
    const { evaluations, unread } = read(
      ...tabs([
        HEAD,
        "一级指标|二级指标|三级指标|年度指标值|||实际完成||分值|得分",
        "|||符号|值|单位|值|单位||",
        "产出指标|数量指标|养护里程|≥|120|公里|108|公里|50|45",
        "成本指标|经济成本指标|每公里成本|≤|1.8|万元|16400|元|50|50",
      ]),
    );
    expect(rows(evaluations[0])).toEqual([
      "产出指标|数量指标|养护里程|≥120公里|108公里|50|45",
      "成本指标|经济成本指标|每公里成本|≤1.8万元|16400元|50|50",
    ]);
    expect(unread).toEqual([]);
  });

  it("have the operator that their direction stands for", () => {
    const { evaluations } = read(
      ...tabs([
        HEAD,
        "一级指标|二级指标|三级指标|指标方向|指标值|计量单位|完成值|分值|得分",
        "产出指标|数量指标|扫描画幅|正向|800|万页|812|40|40",
        "产出指标|质量指标|差错率|反向|3|‰|1.2|30|30",
        "产出指标|时效指标|完成时间|正向|2023年12月||2023年11月|30|30",
      ]),
    );
    expect(rows(evaluations[0])?.map((row) => row.split("|")[3])).toEqual(["≥800万页", "≤3‰", "2023年12月"]);
  });
});

describe("what stands in the head of a form and beside its sums", () => {
  const BODY = [HEADING, ...ROWS];

  it("is named by the first cell that is not its label again", () => {
    const [evaluation] = read(
      ...tabs([
        "项目支出绩效自评表",
        "项目名称|项目名称|桥梁检测|桥梁检测|项目类别|经常性",
        "项目类别|一次性|主管部门|某市公路局||",
        ...BODY,
        "总分|||||90|86|评价等级：良",
      ]),
    ).evaluations;
    expect([evaluation?.name, evaluation?.department]).toEqual(["桥梁检测", "某市公路局"]);
    expect(evaluation?.stated).toMatchObject([{ of: "grade", value: "良" }]);
  });

  it("is told where it may be funds under a heading that nobody knows", () => {
    const { evaluations, unread } = read(
      ...tabs([
        "项目支出绩效自评表",
        "项目名称|桥梁检测",
        "某甲|某乙|某丙|某丁|某戊|某己",
        "总额|75|75|67.5|10|90%",
        ...BODY,
        "总分|||||100|95",
      ]),
    );
    expect(unread.map(({ text: cell }) => cell)).toContainEqual(expect.stringContaining("67.5"));
    expect(evaluations[0]?.unread).toMatchObject([{ part: "budget" }]);
  });

  it("is told where figures stand on lines of their own as numbers of pages do", () => {
    const { unread } = read(
      "项目支出绩效自评表",
      "项目名称",
      "桥梁检测",
      ...cellsOf(
        "得分|分值|资金来源|年初预算数|全年预算数|全年执行数|执行率",
        "10|10|资金总额|215|215|215|100%",
      ),
      ...cellsOf(HEADING, ...ROWS),
    );
    expect(unread.filter(({ text: cell }) => cell === "215")).toHaveLength(3);
  });
});

describe("titles of levels", () => {
  it("are no pieces of each other, and no reason of the row above", () => {
    const slots = [
      "产出指标|时效指标|按期完成率|100%|100%|50|50|",
      "|成本指标||||||",
      "效益指标|经济效益指标||||||",
      "|社会效益指标|受益人数|≥60人|66人|50|50|",
    ];
    const heading = `${HEADING}|偏差原因`;
    const wanted = [
      "产出指标|时效指标|按期完成率|100%|100%|50|50",
      "效益指标|社会效益指标|受益人数|≥60人|66人|50|50",
    ];
    const asCells = read("项目支出绩效自评表", ...cellsOf(heading, ...slots).filter((cell) => cell !== ""))
      .evaluations[0];
    expect(rows(asCells)).toEqual(wanted);
    expect(asCells?.indicators.map(({ reason }) => reason)).toEqual([null, null]);
    const wide = (line: string) =>
      line
        .split("|")
        .map((cell) => cell + " ".repeat(18 - widthOf(cell)))
        .join("")
        .trimEnd();
    expect(rows(read("项目支出绩效自评表", ...[heading, ...slots].map(wide)).evaluations[0])).toEqual(wanted);
  });

  it("stand over the rows that add up to their points, wherever among them they are printed", () => {
    const { evaluations } = read(
      ...tabs([
        "部门整体支出绩效自评表",
        HEADING,
        "投入（10分）|预算编制（10分）|预算完整性|完整|完整|5|5",
        "||目标覆盖率|100%|100%|5|5",
        "||预算执行率|≥95%|96%|40|40",
        "过程（90分）|预算执行（90分）|结转结余率|≤5%|3%|30|30",
        "||采购执行率|≥90%|95%|20|20",
      ]),
    );
    expect(evaluations[0]?.indicators.map(({ level1, level2 }) => `${level1} ${level2}`)).toEqual([
      "投入 预算编制",
      "投入 预算编制",
      "过程 预算执行",
      "过程 预算执行",
      "过程 预算执行",
    ]);
  });

  it("stand over a row above them whose second level is of their family alone", () => {
    const { evaluations } = read(
      ...tabs([
        "项目支出绩效自评表",
        HEADING,
        "产出指标|数量指标|养护里程|≥120公里|120公里|40|40",
        "|经济效益指标|节约成本|≥3万元|3万元|20|20",
        "效益指标|社会效益指标|受益人数|≥60人|66人|20|20",
        "|生态效益指标|绿化面积|≥6亩|6亩|20|20",
      ]),
    );
    expect(evaluations[0]?.indicators.map(({ level1 }) => level1)).toEqual([
      "产出指标",
      "效益指标",
      "效益指标",
      "效益指标",
    ]);
  });
});

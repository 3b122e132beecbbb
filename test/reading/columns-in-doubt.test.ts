import { describe, expect, it } from "vitest";
import { cellsOf } from "../../src/accounts";
import { read } from "../../src/disclosure";

const HEAD = "示例市林业局2024年度部门决算\n";

/** What is read of a text: its cells with amounts other than nothing, and the lines that are told. */
function readingOf(text: string) {
  const { accounts, unread } = read(HEAD + text);
  const cells = [...cellsOf(accounts)]
    .filter(({ amount }) => amount !== null && amount !== 0)
    .map(({ form, row, column }) => `${form} ${row} ${column}`);
  return { cells, told: new Set(unread.map(({ line }) => line)) };
}

/** Numbers of the lines that hold a text. */
const linesWith = (text: string, pieces: readonly string[]) =>
  (HEAD + text)
    .split("\n")
    .flatMap((line, at) => (pieces.some((piece) => line.includes(piece)) ? [at + 1] : []));

/** Nothing is read on the lines with these pieces, and each of them is told. */
function expectTold(text: string, ...pieces: readonly string[]): void {
  const lines = linesWith(text, pieces);
  expect(lines.length).toBeGreaterThan(0);
  const { accounts, unread } = read(HEAD + text);
  const told = new Set(unread.map(({ line }) => line));
  expect(lines.filter((line) => !told.has(line))).toEqual([]);
  expect(
    [...cellsOf(accounts)].filter(({ line, amount }) => lines.includes(line ?? 0) && amount !== null),
  ).toEqual([]);
}

const EXPENDITURE = (
  rows: readonly string[],
  head = "科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出",
) => ["支出决算表", "公开03表", "单位：万元", head, ...rows].join("\n");
const ROWS = [
  "\t合计\t30.25\t20.25\t10.00",
  "213\t农林水支出\t30.25\t20.25\t10.00",
  "21302\t林业和草原\t30.25\t20.25\t10.00",
  "2130201\t行政运行\t20.25\t20.25\t",
  "2130205\t森林资源培育\t10.00\t\t10.00",
];

describe("a column that is not certain gives no figure", () => {
  it("reads the table that the others are made of", () => {
    const { cells, told } = readingOf(EXPENDITURE(ROWS));
    expect(cells).toHaveLength(13);
    expect(told.size).toBe(0);
  });

  it("where 类, 款 and 项 have columns and their blank cells are gone", () => {
    const head = "类\t款\t项\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t其他收入";
    const rows = [
      "213\t农林水支出\t30.25\t20.25\t9.00\t1.00",
      "213\t02\t林业和草原\t30.25\t20.25\t9.00\t1.00",
      "213\t02\t01\t行政运行\t30.25\t20.25\t9.00\t1.00",
    ];
    const text = ["收入决算表", "单位：万元", head, ...rows].join("\n");
    expect(readingOf(text).cells.filter((cell) => cell.includes("superiorSubsidy"))).toEqual([]);
    expectTold(text, "行政运行");
  });

  it("where 科目名称 stands under the title of a figure", () => {
    const rows = [
      "项目\t年初结转和结余\t本年收入\t本年支出\t年末结转和结余",
      "科目编码\t科目名称\t小计\t基本支出\t项目支出",
      "合计\t12.00\t11.50\t11.50\t0.50",
      "212\t城乡社区支出\t12.00\t11.50\t11.50\t0.50",
    ];
    expectTold(["政府性基金预算财政拨款收入支出决算表", "单位：万元", ...rows].join("\n"), "11.50");
  });

  it("where rows reach beyond the last title", () => {
    const rows = ROWS.map((row) => `${row}\t5.00`);
    expectTold(EXPENDITURE(rows), "5.00");
  });

  it("where hardly a row adds up", () => {
    const rows = ROWS.map((row) => row.replace(/(\d+\.\d+)\t(\d+\.\d+)?\t/, "$2\t$1\t"));
    expectTold(EXPENDITURE(rows), "20.25", "10.00");
    // One wrong row is a mistake of the document.
    const [total = "", ...others] = ROWS;
    const one = [total.replace("20.25", "21.25"), ...others];
    expect(readingOf(EXPENDITURE(one)).cells).toHaveLength(13);
  });

  it("where rows print their blank cells and are narrower or wider than the header", () => {
    const head = "科目编码\t科目名称\t本年收入合计\t财政拨款收入\t上级补助收入\t事业收入\t其他收入";
    const narrow = ["213\t农林水支出\t30.25\t20.25\t10.00\t—", "21302\t林业和草原\t30.25\t20.25\t10.00\t—"];
    expectTold(["收入决算表", "单位：万元", head, ...narrow].join("\n"), "30.25");
    const wide = ["213\t农林水支出\t30.25\t30.25\t\t\t", "21302\t林业和草原\t30.25\t30.25\t\t\t"];
    expectTold(EXPENDITURE(wide), "30.25");
  });

  it("of a basic expenditure in whole numbers between others with decimals", () => {
    const rows = [
      "人员经费\t\t\t公用经费\t\t",
      "科目编码\t科目名称\t金额\t科目编码\t科目名称\t金额",
      "301\t工资福利支出\t120.00\t302\t商品和服务支出\t31.50",
      "30101\t基本工资\t100.00\t30201\t办公费\t31.50",
      "30102\t津贴补贴\t3022\t30202\t印刷费\t",
      "30103\t奖金\t20.00\t30203\t咨询费\t",
    ];
    const text = ["一般公共预算财政拨款基本支出决算明细表", "单位：元", ...rows].join("\n");
    expect(readingOf(text).cells).not.toContain("basicDetail 30102 amount");
    expectTold(text, "3022");
  });
});

describe("rows of another table stand under a title that is not theirs", () => {
  const OTHER = [
    "213\t农林水支出\t12.00\t12.00",
    "21302\t林业和草原\t12.00\t12.00",
    "2130201\t行政运行\t12.00\t12.00",
  ];

  it("where a code returns in a row of another width", () => {
    const text = EXPENDITURE([...ROWS, ...OTHER]);
    expect(readingOf(text).cells).toHaveLength(13);
    expectTold(text, "12.00");
  });

  it("where names are numbered as in 01 and 04", () => {
    const lined = [
      "\t14\t\t十四、资源勘探工业信息等支出\t46\t7.00",
      "\t15\t\t十五、商业服务业等支出\t47\t8.00",
    ];
    const text = EXPENDITURE([...ROWS, ...lined]);
    expect(readingOf(text).cells).toHaveLength(13);
    expectTold(text, "十四、", "十五、");
  });

  it("where a heading with another number, or of another body, stands between them", () => {
    const rows = ["201\t一般公共服务支出\t5.00\t5.00\t", "20101\t人大事务\t5.00\t5.00\t"];
    for (const heading of ["公开05表", "单位：示例市水利局\t\t\t\t金额单位：万元"]) {
      const own = EXPENDITURE(ROWS).replace("单位：万元", "单位：示例市林业局\t\t\t\t金额单位：万元");
      const text = [own, heading, ...rows].join("\n");
      expect(readingOf(text).cells).toHaveLength(13);
      expectTold(text, "5.00");
    }
  });

  it("where 2210201 住房公积金 stands under 06, which has an item of that name", () => {
    const rows = [
      "科目编码\t科目名称\t金额",
      "301\t工资福利支出\t120.00",
      "30113\t住房公积金\t20.00",
      "2210201\t住房公积金\t56.00",
    ];
    const text = ["一般公共预算财政拨款基本支出决算明细表", "单位：万元", ...rows].join("\n");
    expect(readingOf(text).cells).toEqual(["basicDetail 301 amount", "basicDetail 30113 amount"]);
    expectTold(text, "56.00");
  });
});

describe("rows of 01 stand under the title of 04", () => {
  const FRAME = (rows: readonly string[]) => ["财政拨款收入支出决算总表", "单位：万元", ...rows].join("\n");
  const OWN = [
    "项目\t决算数\t项目\t合计\t一般公共预算财政拨款\t政府性基金预算财政拨款",
    "一、一般公共预算财政拨款\t31.50\t一、一般公共服务支出\t31.50\t31.50\t",
    "本年收入合计\t31.50\t本年支出合计\t31.50\t31.50\t",
    "总计\t31.50\t总计\t31.50\t31.50\t",
  ];

  it("behind its 总计", () => {
    const rows = ["一、一般公共预算财政拨款收入\t40.25\t一、一般公共服务支出\t", "总计\t40.25\t总计\t40.25"];
    const text = FRAME([...OWN, "项目\t决算数\t项目\t决算数", ...rows]);
    expect(readingOf(text).cells).toEqual(readingOf(FRAME(OWN)).cells);
    expectTold(text, "40.25");
  });

  it("behind its 总计, as wide as its own", () => {
    const rows = [
      "一、一般公共预算财政拨款\t31.50\t一、一般公共服务支出\t31.50\t31.50\t",
      "二、政府性基金预算财政拨款\t40.25\t二、外交支出\t40.25\t40.25\t",
    ];
    const text = FRAME([...OWN, ...rows]);
    expect(readingOf(text).cells).toEqual(readingOf(FRAME(OWN)).cells);
    expectTold(text, "40.25");
  });

  it("narrower than its own, all of one width", () => {
    const rows = ["教育", "科学技术", "社会保障和就业", "卫生健康"].map((name) => `\t40.25\t${name}支出\t`);
    const text = FRAME([...OWN.slice(0, 3), OWN[2] ?? "", ...rows]);
    expectTold(text, "40.25");
  });

  it("or of 06", () => {
    const rows = [
      "科目编码\t科目名称\t金额",
      "301\t工资福利支出\t120.00",
      "\t26\t\t二十六、抗疫特别国债安排的支出\t56\t",
      "总计\t32\t40.25\t总计\t64\t40.25",
    ];
    const text = ["一般公共预算财政拨款基本支出决算明细表", "单位：万元", ...rows].join("\n");
    expect(readingOf(text).cells).toEqual(["basicDetail 301 amount"]);
    expectTold(text, "40.25");
  });
});

describe("what gives no figure is told", () => {
  it("whole numbers between single spaces among the rows of a form", () => {
    const rows = ["\t合计\t4656789\t4000000\t656789", "208 05  行政事业单位养老支出 4656789 4000000 656789"];
    expectTold(EXPENDITURE(rows), "208 05");
    const [first = "", ...others] = ROWS;
    const runsOn = EXPENDITURE([first, "208   社会保障和就业支出 4656789 4000000 656789", ...others]);
    expectTold(runsOn, "4656789");
  });

  it("noughts between single spaces among the rows of a form", () => {
    expectTold(EXPENDITURE([...ROWS, "（2）公务用车运行维护费 6 0.00 0.00"]), "维护费");
  });

  it("rows in whole 元 under no title", () => {
    const text =
      "301\t07\t绩效工资\t3200000\n301\t08\t机关事业单位基本养老保险缴费\t1200000\n合计\t\t\t7450000";
    expectTold(text, "3200000", "1200000", "7450000");
  });

  it("amounts on lines of their own under no title", () => {
    expectTold(["行政运行", "20.25", "20.25", "森林资源培育", "10.00"].join("\n"), "20.25", "10.00");
  });

  it("rows of a form without title in the span of an evaluation", () => {
    const evaluation = [
      "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分",
      "产出指标\t数量指标\t造林面积\t≥100亩\t110亩\t60\t60",
      "效益指标\t生态效益指标\t成活率\t≥85%\t90%\t40\t40",
      "总分\t\t\t\t\t100\t100",
    ];
    const rows = ["科目编码\t科目名称\t合计", "213\t农林水支出\t30.25", "21302\t林业和草原\t30.25"];
    expectTold([...rows, ...evaluation].join("\n"), "农林水", "林业和草原");
  });
});

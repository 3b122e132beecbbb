import { describe, expect, it } from "vitest";
import { readNarrative } from "../../src/narrative";
import { WORDINGS } from "./wordings";

const told = (text: string, year?: number) =>
  readNarrative(text, year === undefined ? {} : { year }).statements.map((statement) => [
    statement.subject,
    statement.measure,
    statement.base ?? statement.whole,
    statement.value + statement.unit,
  ]);

describe("sentences in the wordings of the provinces", () => {
  it.each(WORDINGS)("%s", (sentence, statements) => {
    const year = sentence.includes("2024") ? 2024 : 2023;
    expect(told(sentence, year)).toEqual(statements);
    expect(readNarrative(sentence, { year }).unread).toEqual([]);
  });
});

describe("figures broken over lines", () => {
  const whole = [
    ["收入总计", "amount", null, "2908.83万元"],
    ["支出总计", "amount", null, "2908.83万元"],
  ];
  it.each([
    ["inside a number", "2023年度收入总计2,908.\n83万元，支出总计2,9\n08.83万元。"],
    ["with blank lines", "2023年度收入总计2,908\n\n.83万元，支出总计\n\n2,908.83\n\n万元。"],
    ["with a page number between", "2023年度收入总计2,908.83万元，支\n\n— 12 —\n\n出总计2,908.83万元。"],
    ["with a bare page number", "2023年度收入总计2,908.83万元，\n\n12\n\n支出总计2,908.83万元。"],
    ["with blanks inside", "2023 年度收入总计 2 ,908. 83 万 元，支出总计2,908.83万元。"],
    ["with markdown", "**2023年度收入总计** 2,908.83 万元，*支出总计* `2,908.83` 万元。"],
    ["with full-width digits", "２０２３年度收入总计２，９０８．８３万元，支出总计２９０８.８３万元。"],
    ["with carriage returns", "2023年度收入总计2,908.\r\n83万元，\r\n支出总计2,908.83万元。"],
    ["with traditional characters", "2023年度收入總計2,908.83萬元，支出總計2,908.83萬元。"],
    ["one cell a line", "2023年度收入总计\n2,908.83\n万元，支出总计\n2,908.83\n万元。"],
  ])("%s", (_, text) => {
    expect(told(text)).toEqual(whole);
  });

  it("keeps the place of a figure that runs over lines", () => {
    const [first] = readNarrative("2023年度支出合计2,9\n08.83万元。").statements;
    expect(first?.span).toEqual({ line: 1, start: 10, endLine: 2, end: 7 });
    expect(first?.text).toBe("2023年度支出合计2,908.83万元");
  });

  it("gives the place of every figure", () => {
    const text = "一、支出决算情况说明\n2023年度支出合计 373.64 万元，其中：基本支出99.70万元，占26.68%。";
    for (const { span } of readNarrative(text).statements) {
      const line = text.split("\n")[(span?.line ?? 1) - 1] ?? "";
      expect(line.slice(span?.start, span?.end)).toMatch(/^[\d.]+\s*(?:万元|%)$/);
    }
  });
});

describe("what is no figure", () => {
  it.each([
    "截至2023年12月31日，一是组织学习，二是第3次会议。",
    "（一）按照《办法》（财预〔2016〕143号）编制。",
    "1、人员经费增加；2、项目增加。见图1、表2、附件3。",
    "单价100万元（含）以上设备的采购按规定进行。",
    "2101599科目按规定列支。",
  ])("%s", (text) => {
    const { figures, statements } = readNarrative(text);
    expect([figures, statements.filter(({ implied }) => !implied)]).toEqual([0, []]);
  });

  it("gives back what it cannot read, with its sentence", () => {
    const { unread, figures } = readNarrative("2023年度支出合计1.234.56万元，增加5。");
    expect(figures).toBe(2);
    expect(unread.map(({ figure }) => figure)).toEqual(["1.234.56", "5"]);
    expect(unread[0]?.text).toContain("支出合计");
  });
});

describe("sections", () => {
  const disclosure = [
    "目 录",
    "第一部分 部门概况",
    "第二部分 2023年度部门决算表",
    "第三部分 2023年度部门决算情况说明",
    "第四部分 名词解释",
    "第一部分 部门概况",
    "内设机构5个，编制20名。",
    "第二部分 2023年度部门决算表",
    "收入支出决算总表\t公开01表",
    "一、一般公共预算财政拨款收入\t100.00",
    "第三部分 2023年度部门决算情况说明",
    "一、收入支出决算总体情况说明",
    "2023年度收、支总计均为100.00万元。",
    "七、财政拨款收入支出决算总体情况说明",
    "2023年度收入总计90.00万元，支出总计90.00万元。",
    "第四部分 名词解释",
    "一、财政拨款收入：指100万元以上的拨款。",
    "附件1：2023年度绩效自评表",
    "预算执行率100%，得10分。",
  ].join("\n");

  it("reads the narrative only, each section with its own money", () => {
    const { statements, sections } = readNarrative(disclosure);
    expect(sections).toEqual(["overall", "fiscal"]);
    expect(statements.map(({ subject, section }) => [subject, section])).toEqual([
      ["收入总计", "overall"],
      ["支出总计", "overall"],
      ["财政拨款收入总计", "fiscal"],
      ["财政拨款支出总计", "fiscal"],
    ]);
  });

  it("takes a heading with its text on one line", () => {
    const { statements } = readNarrative(
      "（一）机关运行经费支出情况。2023年度支出1.67万元，比2022年减少2.70万元。",
    );
    expect(statements.map(({ subject, value }) => [subject, value])).toEqual([
      ["机关运行经费", "1.67"],
      ["机关运行经费", "-2.70"],
    ]);
  });
});

describe("reasons", () => {
  it("keeps what explains a change, marks what explains nothing", () => {
    const { reasons, statements } = readNarrative(
      "机关运行经费支出5.00万元，比上年增加1.00万元，主要原因是新增人员2人。会议费支出1.00万元，比上年减少1.00万元，主要原因是正常浮动。",
    );
    expect(reasons.map(({ subjects, base, generic }) => [subjects, base, generic])).toEqual([
      [["机关运行经费"], "上年", false],
      [["会议费"], "上年", true],
    ]);
    expect(statements.filter(({ aside }) => aside).map(({ value, unit }) => value + unit)).toEqual(["2人"]);
  });
});

describe("headings of other provinces", () => {
  const text = [
    "第三部分 2023年度部门决算情况分析",
    "一、关于2023年度收入支出决算总体情况的说明",
    "2023年度收支总计1,000.00万元，与2022年度相比，各增加100.00万元，增长11.11%。",
    "三、2023年度支出决算情况",
    "（1）基本支出情况",
    "基本支出500.00万元，占51.02%。",
    "五、一般公共预算财政拨款支出决算情况",
    "（一）总体情况",
    "2023年度支出决算980.00万元，占本年支出合计的100%。较2023年度年初预算数增加30.00万元，增长3.16%。",
    "（四）基本支出决算情况",
    "基本支出500.00万元，其中：人员经费400.00万元，占基本支出的80%。",
    "九、关于“三公”经费支出决算情况说明",
    "（二）公务接待费",
    "支出决算2.00万元，比上年减少0.50万元。全年接待20批次，150人次。",
    "（一）机关运行经费支出情况",
    "本部门2023年度支出100.00万元。",
    "附件：2023年度绩效自评表",
  ].join("\n");

  it("give every sentence its subject", () => {
    expect(told(text)).toEqual([
      ["收入总计", "amount", null, "1000.00万元"],
      ["支出总计", "amount", null, "1000.00万元"],
      ["收入总计", "change", "上年", "100.00万元"],
      ["支出总计", "change", "上年", "100.00万元"],
      ["收入总计", "growth", "上年", "11.11%"],
      ["支出总计", "growth", "上年", "11.11%"],
      ["基本支出", "amount", null, "500.00万元"],
      ["基本支出", "share", "支出合计", "51.02%"],
      ["一般公共预算财政拨款支出", "amount", null, "980.00万元"],
      ["一般公共预算财政拨款支出", "share", "支出合计", "100%"],
      ["一般公共预算财政拨款支出", "change", "年初预算", "30.00万元"],
      ["一般公共预算财政拨款支出", "growth", "年初预算", "3.16%"],
      ["一般公共预算财政拨款基本支出", "amount", null, "500.00万元"],
      ["人员经费", "amount", null, "400.00万元"],
      ["人员经费", "share", "一般公共预算财政拨款基本支出", "80%"],
      ["公务接待费", "amount", null, "2.00万元"],
      ["公务接待费", "change", "上年", "-0.50万元"],
      ["公务接待批次", "count", null, "20批次"],
      ["公务接待人次", "count", null, "150人次"],
      ["机关运行经费", "amount", null, "100.00万元"],
    ]);
  });
});

describe("reasons that the accounts come back from", () => {
  it.each([
    [
      "与上年持平",
      "会议费支出1.00万元，主要原因是会议增加，与上年持平。",
      ["会议费", "change", "上年", "0万元"],
    ],
    [
      "a change",
      "会议费支出1.00万元，主要原因是会议增加，比上年增加0.50万元。",
      ["会议费", "change", "上年", "0.50万元"],
    ],
    [
      "a completion",
      "会议费支出1.00万元，主要用于年会，完成预算的80.00%。",
      ["会议费", "completion", "预算", "80.00%"],
    ],
    ["a share", "会议费支出1.00万元，主要用于年会，占10.00%。", ["会议费", "share", null, "10.00%"]],
    [
      "counts",
      "公务接待费支出1.00万元，主要用于检查，共接待3批次。",
      ["公务接待批次", "count", null, "3批次"],
    ],
  ])("%s", (_, sentence, expected) => {
    expect(told(sentence).at(-1)).toEqual(expected);
    expect(readNarrative(sentence).statements.at(-1)?.aside).toBe(false);
  });

  it("but not from what only the reason tells", () => {
    const { statements } = readNarrative(
      "会议费支出1.00万元，比上年增加0.50万元，主要原因是年会增加，比上年增加2.00万元。",
    );
    expect(statements.at(-1)?.aside).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { readNarrative, unreadSentences } from "../../src/narrative";

const told = (text: string, year = 2023) =>
  readNarrative(text, { year }).statements.map((statement) => [
    statement.subject,
    statement.measure,
    statement.base ?? statement.whole,
    statement.value + statement.unit,
  ]);

const HEADING = "三、支出决算情况说明";
const SENTENCES = [
  `${HEADING}\n2023年度支出合计1,307.82万元，其中：基本支出1,105.58万元，占84.54%；项目支出202.24万元，占15.46%。`,
  "七、“三公”经费支出决算情况说明\n“三公”经费支出8.05万元，比上年减少0.15万元，下降1.83%，其中：公务接待费2.05万元，国内公务接待24批次，210人次。",
  "十、政府采购支出情况\n2023年度政府采购支出总额21.07万元，其中：政府采购货物支出21.07万元、政府采购工程支出0万元、政府采购服务支出0万元。",
];

/** Whether a bare number there cannot be told from a part of the figure before it. */
const isOpen = (text: string, at: number) =>
  /\d[,.]?\d?$/.test(text.slice(0, at)) && !/\.\d\d$/.test(text.slice(0, at));

/** Every place inside the sentence at which a page may end, told by its index. */
function places(text: string): number[] {
  const from = text.indexOf("\n") + 8;
  return Array.from({ length: text.length - 2 - from }, (_, index) => from + index);
}

describe("what pages leave between the parts of a sentence", () => {
  it.each([
    ["a line end", "\n"],
    ["a page number", "\n— 17 —\n"],
    ["a bare page number between blank lines", "\n\n17\n\n"],
    ["the mark of an extractor", "\n\n-- 17 of 24 --\n\n"],
    ["a number of all pages", "\n第 17 页 共 24 页\n"],
    ["an English page number", "\nPage 17 of 24\n"],
    ["a form feed", "\n\f"],
    ["the mark inside the line", "-- 17 of 24 --"],
    ["a number of all pages inside the line", "第 17 页，共 24 页"],
  ])("%s changes nothing, wherever it stands", (_, mark) => {
    for (const text of SENTENCES) {
      const whole = told(text);
      expect(whole.length).toBeGreaterThan(3);
      for (const at of places(text))
        if (!/^\n\n\d/.test(mark) || !isOpen(text, at))
          expect(told(`${text.slice(0, at)}${mark}${text.slice(at)}`), text.slice(at)).toEqual(whole);
    }
  });

  it.each([
    ["with a page number", "某市水务局2023年度部门决算\n— 17 —"],
    ["above a page number of an extractor", "-- 17 of 24 --\n2023年度某市水务局部门决算公开"],
    ["of another kind", "某市水务局 · 部门决算\n17"],
  ])("a running head %s changes nothing, wherever it stands", (_, head) => {
    for (const text of SENTENCES) {
      const whole = told(text);
      for (const at of places(text))
        if (!/^\d+$/m.test(head) || !isOpen(text, at))
          expect(
            told(`${head}\n${text.slice(0, at)}\n${head}\n${text.slice(at)}\n${head}`),
            text.slice(at),
          ).toEqual(whole);
    }
  });

  it("a number between dashes inside the line is no figure", () => {
    expect(told(`${HEADING}\n本年支出合计307.82万元，其中：基本支出105.58万元，占— 9 —34.30%。`)).toEqual(
      told(`${HEADING}\n本年支出合计307.82万元，其中：基本支出105.58万元，占34.30%。`),
    );
  });

  it("keeps a change printed negative, and the code before a name", () => {
    expect(told(`${HEADING}\n支出合计10.00万元，较上年-2.50%。`).at(-1)).toEqual([
      "支出合计",
      "growth",
      "上年",
      "-2.50%",
    ]);
    expect(told("五、一般公共预算财政拨款支出决算情况说明\n2010101-行政运行20.00万元。")[0]?.[0]).toContain(
      "行政运行",
    );
  });
});

describe("tabs around the figures of a sentence", () => {
  it.each(SENTENCES)("change nothing: %s", (text) => {
    const [heading = "", sentence = ""] = text.split("\n");
    const tabbed = sentence.replace(/\d[\d,.]*/g, (figure) => ` \t${figure} \t`).replace(/ \t年/, "年");
    expect(told(`${heading}\n${tabbed}`)).toEqual(told(text));
  });

  it("are the borders of cells where no sentence stands", () => {
    expect(told(`${HEADING}\n项目\t决算数\n基本支出\t105.58\n项目支出\t202.24\n合计\t307.82`)).toEqual([]);
  });
});

describe("cells of a table between the sentences", () => {
  const before = `${HEADING}\n2023年度支出合计100.00万元，其中：基本支出60.00万元，占60.00%；项目支出40.00万元，占40.00%。`;
  const behind = "九、机关运行经费支出情况说明\n2023年度机关运行经费支出12.00万元。";

  it.each([
    [
      "one a line",
      "项目支出绩效自评表\n（2023年度）\n项目名称\n某项目\n年度资金总额\n40.00\n40.00\n38.00\n10\n95.00%\n9.50\n总分\n99.50",
    ],
    [
      "one a line with blank lines",
      "三公经费统计表\n\n单位：万元\n\n2023年决算数\n\n2022年决算数\n\n8.20\n\n8.05\n\n-0.15\n\n公务接待费\n\n2.05\n\n2.08",
    ],
    [
      "of indicators",
      "一级指标\n三级指标\n年度指标值\n实际完成值\n分值\n得分\n培训人次\n≥200人次\n202人次\n50\n50\n满意度\n≥95%\n98%\n10\n10",
    ],
    [
      "aligned by blanks",
      "项目              2023年          2022年\n基本支出            60.00           55.00\n项目支出            40.00           45.00",
    ],
    ["by tabs", "项目\t2023年\t2022年\n基本支出\t60.00\t55.00"],
    ["by bars", "| 项目 | 2023年 | 2022年 |\n| --- | --- | --- |\n| 基本支出 | 60.00 | 55.00 |"],
  ])("%s are no statements", (_, cells) => {
    const narrative = readNarrative(`${before}\n${cells}\n${behind}`, { year: 2023 });
    expect(told(`${before}\n${cells}\n${behind}`)).toEqual([...told(before), ...told(behind)]);
    expect(narrative.years.every(({ year }) => year === 2023)).toBe(true);
  });

  it("are a sentence where units and marks follow", () => {
    const cells = before.replace(/(\d+\.\d+)(万元|%)/g, "\n$1\n$2");
    expect(told(cells)).toEqual(told(before));
  });
});

describe("characters of other forms", () => {
  it.each([
    ["traditional", "國內公務接待24批次，210人次；國（境）外公務接待0批次，0人次。"],
    [
      "traditional with full-width digits",
      "國內公務接待２４批次，２１０人次；國（境）外公務接待０批次，０人次。",
    ],
    ["Kangxi radicals", "国内公务接待24批次，210⼈次；国（境）外公务接待0批次，0⼈次。"],
  ])("%s", (_, sentence) => {
    expect(told(`七、“三公”经费支出决算情况说明\n${sentence}`)).toEqual([
      ["国内公务接待批次", "count", null, "24批次"],
      ["国内公务接待人次", "count", null, "210人次"],
      ["国（境）外公务接待批次", "count", null, "0批次"],
      ["国（境）外公务接待人次", "count", null, "0人次"],
    ]);
  });

  it("reads traditional headings and subjects", () => {
    expect(told("三、支出決算情況說明\n本年支出合計90.00萬元，其中：項目支出90.00萬元，佔100%。")).toEqual([
      ["支出合计", "amount", null, "90.00万元"],
      ["项目支出", "amount", null, "90.00万元"],
      ["项目支出", "share", "支出合计", "100%"],
    ]);
  });
});

describe("the account of what was not read", () => {
  const unread = (text: string) => unreadSentences(readNarrative(text, { year: 2023 }));

  it("names lines and reasons", () => {
    expect(unread(`${HEADING}\n本年支出合计307.82，其中：基本支出100.00万元。`)).toEqual([
      { line: 2, text: "本年支出合计307.82", reason: "a figure without a unit: 307.82" },
    ]);
    expect(
      unread("七、“三公”经费\n公务接待费支出5.00万元，较2022年决算数4.00万元1.00万元。")[0]?.reason,
    ).toContain("1.00万元");
    expect(unread(`${HEADING}\n支出合计1.2.3万元。`)[0]?.reason).toContain("no number");
  });

  it("tells self-evaluations that stand in sentences, with figures or dates", () => {
    const lines = [
      "十二、预算绩效情况说明",
      "1、数量指标：第一，培训人次年初指标值为不低于105人次，全年实际完成值116人次。第二，合格率目标值95%，完成值97%。",
      "2、时效指标：完成时间年初指标值为2023年12月底，实际在规定时间内完成。",
    ];
    expect(told(lines.join("\n"))).toEqual([]);
    expect(unread(lines.join("\n")).map(({ line }) => line)).toEqual([2, 3]);
  });

  it("is silent on page marks, years, dates, ordinals and numbers of documents", () => {
    expect(
      unread(
        `${HEADING}\n按照财预〔2016〕143号，自2023年1月1日起执行，见表3。\n— 12 —\n某县2023“三公”经费公开如下：\n1.支出合计10.00万元。`,
      ),
    ).toEqual([]);
  });
});

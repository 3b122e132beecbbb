import { describe, expect, it } from "vitest";
import { readNarrative } from "../../src/narrative";
import { growth } from "../support/growth";

/** How many times as long the long text is. */
const TIMES = 256;
const SHORT = 1000;
/**
 * So many times the text: linear work takes 256 times as long, n^1.5 4,096 times. What no longer fits into the caches,
 * and objects that outlive the young generation of the heap, cost up to six times as much beside other work.
 */
const MOST = 2048;
const PIECES: readonly (readonly [name: string, piece: string])[] = [
  ["digits", "1234567890"],
  ["digits and commas", "1,234,567,"],
  ["commas alone", ",,,,,,,,,,"],
  ["points", "1.1.1.1.1."],
  ["blanks between digits", "1 2 3 4 5 "],
  ["opening brackets", "（（（（（（"],
  ["marks of items", "（类）（款）（项）"],
  ["names without marks", "社会保障和就业支出"],
  ["nouns", "公务用车购置及运行维护费"],
  ["beginnings of words", "一般公共预算财政拨"],
  ["year marks", "2023年度2022年度"],
  ["figures in a row", "1.00、2.00、3.00、"],
  ["reasons", "主要原因是主要原因是，"],
  ["direction words", "增加减少增长下降"],
  ["sentences", "收入总计1.00万元，比上年增加0.10万元，增长11.11%。"],
  ["a list without end", "基本工资、津贴补贴、"],
  ["lines without end", "支出合计\n\n"],
  ["page numbers", "\n\n12\n\n支出"],
  ["field codes never closed", "[bookmark: _Toc"],
  ["tags never closed", "<a <b <c"],
  ["dashes", "——————————"],
  ["Chinese numerals", "一二三四五六七八九十"],
  ["headings", "一、收入决算情况说明\n"],
  ["tabs", "\t\t\t\t\t"],
  ["traditional characters", "財政撥款收入總計"],
  ["lone surrogates", "\ud800\udfff\udfff"],
  ["prototypes", "__proto__1万元"],
];

describe("time grows with the text, whatever it repeats", () => {
  it.each(PIECES)("%s", (_, piece) => {
    const short = piece.repeat(Math.ceil(SHORT / piece.length));
    const long = piece.repeat(Math.ceil((SHORT * TIMES) / piece.length));
    expect(
      growth(
        () => readNarrative(short),
        () => readNarrative(long),
        MOST,
      ),
    ).toBeLessThan(MOST);
  });

  it("is measured finely enough to tell n^1.5 from n", () => {
    const steps = (count: number) => () => {
      let sum = 0;
      for (let step = 0; step < count; step += 1) sum = (sum * 31 + step) % 65_537;
      return sum;
    };
    const size = 20_000;
    expect(growth(steps(size), steps(size * TIMES), MOST)).toBeLessThan(MOST);
    expect(growth(steps(size), steps(size * TIMES ** 1.5), MOST)).toBeGreaterThan(MOST);
  });

  it("does not break off on hostile text", () => {
    for (const text of [
      "",
      "\u0000",
      "9".repeat(400),
      "%",
      "。",
      "（",
      "类）",
      "-",
      "\uFEFF",
      `收入总计${"9".repeat(400)}万元。`,
    ])
      expect(() => readNarrative(text)).not.toThrow();
  });
});

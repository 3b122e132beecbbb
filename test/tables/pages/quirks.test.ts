import { describe, expect, it } from "vitest";
import { type Page, type PageText, pageLines } from "../../../src/tables";
import { across, cells, grid, page, tableCells, text, textTo } from "../../support/pages";

const XS = [50, 150, 250];
const YS = [100, 120, 140];
const ROWS = [
  ["项目", "决算数"],
  ["合计", "3.30"],
];
const TEXTS = cells(XS, YS, ROWS);
const RULES = grid(XS, YS);
const problems = (...pages: readonly Page[]) =>
  pageLines(pages).problems.map(({ page: at, code, count, sample }) => [at, code, count, sample]);
const texts = (...pages: readonly Page[]) => pageLines(pages).lines.map((line) => line.text);

describe("characters that are not what they print", () => {
  it("folds radicals and compatibility forms to the characters that are meant", () => {
    const printed = [
      text("⼀般公共服务⽀出", 50, 50),
      text("⻓期⻋辆⻚数⻅⻔", 50, 70),
      text("\uf98e\uf9b5", 50, 90),
    ];
    expect(texts(page(printed))).toEqual(["一般公共服务支出", "长期车辆页数见门", "年例"]);
  });

  it("drops what is not printed and knows blanks of any width", () => {
    expect(texts(page([text("合\u200b计\u00ad\ufeff", 50, 50), text("a\u00a0b", 50, 70)]))).toEqual([
      "合计",
      "a b",
    ]);
  });

  it("reads nothing of a font without mapping to Unicode, and says so", () => {
    const nonsense = (content: string, x: number, y: number): PageText => ({
      ...text(content, x, y),
      font: "F1",
    });
    const broken = page(
      [text("合计", 53, 105), nonsense("\u0013\u0011\u0016", 153, 105), nonsense("12", 153, 125)],
      RULES,
    );
    expect(tableCells(broken)).toEqual([
      ["合计", "\uFFFD"],
      ["", "\uFFFD"],
    ]);
    expect(problems(broken)).toEqual([[1, "nonsense", 2, "\u0013\u0011\u0016"]]);
  });

  it("judges a font by all pages, and takes the word of the library for it", () => {
    const glyphs = { ...text("\u1234\u0905\u2d30\u0e01\ua4d0", 50, 50), font: "F1" };
    const innocent = { ...text("3.30", 50, 50), font: "F1" };
    expect(texts(page([glyphs]), page([innocent]))).toEqual(["\uFFFD", "\uFFFD"]);
    expect(texts(page([{ ...innocent, fontless: true }]))).toEqual(["\uFFFD"]);
    expect(texts(page([innocent]))).toEqual(["3.30"]);
  });

  it("leaves figures of recognised text as they stand and says that the page is a scan", () => {
    const images = [{ x: 0, y: 0, width: 595, height: 842 }];
    const scan = page(cells(XS, YS, [ROWS[0] ?? [], ["合计", "S3.30"]]), RULES, { images });
    expect(tableCells(scan)[1]).toEqual(["合计", "S3.30"]);
    expect(problems(scan)).toEqual([[1, "ocr", 4, ""]]);
    expect(problems(page(TEXTS, RULES, { invisible: true, images: [] }))).toEqual([[1, "ocr", 4, ""]]);
    expect(problems({ ...scan, invisible: false })).toEqual([]);
  });

  it("says that a page is scanned, or that there is nothing on it", () => {
    const images = [{ x: 10, y: 10, width: 580, height: 820 }];
    expect(problems(page([], [], { images }), page([]), page([], [], { images: [] }))).toEqual([
      [1, "scanned", 0, ""],
      [2, "no-text", 0, ""],
    ]);
  });
});

describe("text that is drawn twice", () => {
  it("is read once, whole or in letters", () => {
    const twice = TEXTS.flatMap((one) => [one, { ...one, x: one.x + 0.3 }]);
    expect(tableCells(page(twice, RULES))).toEqual(ROWS);
    const letters = [..."3.30"].map((letter, at) => text(letter, 153 + at * 5, 125));
    const bold = letters.flatMap((one) => [one, { ...one, x: one.x + 0.4 }]);
    expect(tableCells(page([...TEXTS.slice(0, 3), ...bold], RULES))).toEqual(ROWS);
  });

  it("is read once where the library has run both drawings together", () => {
    const run = { ...text("合合计计", 53, 125), width: 20 };
    expect(tableCells(page([...TEXTS.slice(0, 2), run, text("3.30", 153, 125)], RULES))).toEqual(ROWS);
  });

  it("is read once where a library has run one letter together with the next of the other drawing", () => {
    const run = (content: string, x: number, y: number, width: number) => ({ ...text(content, x, y), width });
    const name = [text("合", 53, 125), run("合计", 53.3, 125, 19.7), text("计", 63.3, 125)];
    const figure = [
      text("3", 153, 125),
      run("3.", 153.3, 125, 7.2),
      run(".3", 158.3, 125, 7.2),
      run("30", 160.8, 125, 9.7),
      text("0", 165.8, 125),
    ];
    expect(tableCells(page([...TEXTS.slice(0, 2), ...name, ...figure], RULES))).toEqual(ROWS);
    const same = [
      text("1", 50, 90),
      run("11", 50.3, 90, 9.7),
      run("12", 55.3, 90, 9.7),
      run("22", 60.3, 90, 9.7),
      text("2", 65.3, 90),
    ];
    expect(texts(page(same))).toEqual(["1122"]);
  });

  it("is no figure where other characters are printed over it", () => {
    const over = [text("3.30", 153, 125), text("8.80", 158, 125.5)];
    expect(tableCells(page([...TEXTS.slice(0, 3), ...over], RULES))[1]).toEqual(["合计", "3.30 8.80"]);
  });

  it("keeps what is printed twice: 1100, 一一, equal figures in neighbouring cells", () => {
    expect(texts(page([text("1100", 50, 50), text("一一工工", 50, 70)]))).toEqual(["1100", "一一工工"]);
    expect(
      tableCells(
        page(
          cells(XS, YS, [
            ["3.30", "3.30"],
            ["3.30", "3.30"],
          ]),
          RULES,
        ),
      ),
    ).toEqual([
      ["3.30", "3.30"],
      ["3.30", "3.30"],
    ]);
  });
});

describe("text in other directions", () => {
  const turned = (one: Page, degrees: 90 | 180 | 270): Page => {
    const { width: w, height: h } = one;
    const point = (x: number, y: number): [number, number] =>
      degrees === 90 ? [h - y, x] : degrees === 180 ? [w - x, h - y] : [y, w - x];
    return {
      width: degrees === 180 ? w : h,
      height: degrees === 180 ? h : w,
      rules: one.rules.map(({ x1, y1, x2, y2 }) => {
        const [[ax, ay], [bx, by]] = [point(x1, y1), point(x2, y2)];
        return { x1: ax, y1: ay, x2: bx, y2: by };
      }),
      texts: one.texts.map((piece) => {
        const [ax, ay] = point(piece.x, piece.y);
        const [bx, by] = point(piece.x + piece.width, piece.y + piece.height);
        const box = {
          x: Math.min(ax, bx),
          y: Math.min(ay, by),
          width: Math.abs(ax - bx),
          height: Math.abs(ay - by),
        };
        return { ...piece, ...box, angle: degrees };
      }),
    };
  };

  it.each([90, 180, 270] as const)("turns a page that lies on its side: %i degrees", (degrees) => {
    const lines = pageLines([turned(page(TEXTS, RULES), degrees)]).lines;
    expect(lines.map((line) => line.cells)).toEqual(ROWS);
    expect(lines[0]?.box).toEqual({ page: 1, x: 50, y: 100, width: 200, height: 20 });
  });

  it("turns a page as its library says", () => {
    const given = turned(page(TEXTS, RULES), 270);
    const flat = given.texts.map(({ angle: _, ...rest }) => ({ ...rest, angle: 270 }));
    expect(tableCells({ ...given, texts: flat, rotation: 90 })).toEqual(ROWS);
  });

  it("reads labels that stand upright one character below the other, in vertical writing or turned", () => {
    const rules = grid([50, 70, 150], [100, 160]);
    const stacked = [..."产出指标"].map((char, at) => text(char, 55, 105 + at * 12));
    const vertical = { ...text("产出指标", 55, 105), width: 10, height: 40, vertical: true };
    const side = { ...text("产出指标", 55, 105), width: 10, height: 40, angle: 90 };
    for (const label of [stacked, [vertical], [side]])
      expect(tableCells(page([...label, text("数量指标很长的一行", 75, 125, 7)], rules))).toEqual([
        ["产出指标", "数量指标很长的一行"],
      ]);
  });

  it("leaves out turned text outside tables, and seals and watermarks across figures, and says so", () => {
    const slanted = (content: string, angle: number, x: number, y: number): PageText => ({
      ...text(content, x, y),
      width: 60,
      height: 40,
      angle,
    });
    const marks = [
      slanted("内部资料", 45, 120, 100),
      slanted("局", 12, 160, 110),
      slanted("章", 350, 170, 110),
    ];
    const margin = { ...text("机密", 570, 300), width: 10, height: 20, angle: 90 };
    const stamped = page([...TEXTS, ...marks, margin], RULES);
    expect(tableCells(stamped)).toEqual(ROWS);
    expect(texts(stamped)).toHaveLength(2);
    expect(problems(stamped)).toEqual([
      [1, "turned", 3, "内部资料"],
      [1, "turned", 1, "机密"],
    ]);
  });

  it("leaves out large print across other text", () => {
    const marked = page([...TEXTS, { ...text("样本", 60, 95, 50), width: 160 }], RULES);
    expect(tableCells(marked)).toEqual(ROWS);
    expect(problems(marked)).toEqual([[1, "watermark", 1, "样本"]]);
  });

  it("keeps a large title that stands alone", () => {
    expect(texts(page([text("决算公开", 200, 50, 30), ...TEXTS], RULES))[0]?.trim()).toBe("决算公开");
  });
});

describe("what stands on every page", () => {
  const body = (at: number) => [text(`第${"一二三四"[at]}段正文，内容各不相同。`, 50, 200)];
  const pages = [0, 1, 2, 3].map((at) =>
    page([text("某局2024年度部门决算", 220, 40), ...body(at), text(`- ${at + 1} -`, 290, 805)]),
  );

  it("keeps a running head once, and no page numbers", () => {
    expect(texts(...pages).map((line) => line.trim())).toEqual([
      "某局2024年度部门决算",
      "第一段正文，内容各不相同。",
      "第二段正文，内容各不相同。",
      "第三段正文，内容各不相同。",
      "第四段正文，内容各不相同。",
    ]);
    expect(problems(...pages)).toEqual([
      [1, "running", 1, "- 1 -"],
      [2, "running", 2, "某局2024年度部门决算"],
      [3, "running", 2, "某局2024年度部门决算"],
      [4, "running", 2, "某局2024年度部门决算"],
    ]);
  });

  it("knows bare page numbers by their counting, and takes no other number for one", () => {
    const numbered = (...feet: string[]) =>
      texts(...feet.map((foot, at) => page([...body(at), text(foot, 290, 805)]))).map((line) => line.trim());
    expect(numbered("7", "8")).toEqual(["第一段正文，内容各不相同。", "第二段正文，内容各不相同。"]);
    expect(numbered("700", "12")).toContain("700");
    expect(numbered("3")).toContain("3");
  });

  it("keeps a title that only two pages have, and a number within the page", () => {
    const two = [
      page([text("支出决算表", 220, 40), ...body(0)]),
      page([text("支出决算表", 220, 40), text("12", 50, 400)]),
    ];
    expect(texts(...two).map((line) => line.trim())).toEqual([
      "支出决算表",
      "第一段正文，内容各不相同。",
      "支出决算表",
      "12",
    ]);
  });
});

describe("the order of reading", () => {
  it("does not follow the producer's", () => {
    const shuffled = [...TEXTS].reverse();
    expect(tableCells(page(shuffled, [...RULES].reverse()))).toEqual(ROWS);
    const prose = [text("后一行。", 50, 70), text("末", 90.8, 50), text("前一行在此", 30, 50)];
    expect(texts(page(prose)).map((line) => line.trim())).toEqual(["前一行在此 末", "后一行。"]);
  });

  it("joins letters to words and keeps the blanks of the print", () => {
    const letters = [..."合计3.30"].map((letter, at) =>
      text(letter, 50 + (at < 2 ? at * 10 : 10 + at * 5), 50),
    );
    const words = [text("Total", 50, 70), text("amount", 78, 70)];
    expect(texts(page([...letters, ...words]))).toEqual(["合计3.30", "Total amount"]);
  });

  it("keeps gaps in proportion where no table is sure", () => {
    const lines = [text("部门：某局", 50, 50), textTo("单位：万元", 545, 50), text("注：完", 50, 70)];
    const [first = "", second] = texts(page(lines));
    expect(first).toMatch(/^部门：某局 {70,90}单位：万元$/);
    expect(second).toBe("注：完");
  });

  it("takes a rule under a heading for no table", () => {
    expect(tableCells(page([text("标题", 50, 50)], [across(65, 50, 545), across(80, 50, 545)]))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { type Page, type PageRule, type PageText, pageLines } from "../../../src/tables";
import { across, down, grid, page, text } from "../../support/pages";
import { randomFrom } from "../../support/random";

const MANY = 100_000;
const many = <T>(make: (at: number) => T): T[] => Array.from({ length: MANY }, (_, at) => make(at));

describe("a page that means harm", () => {
  it.each<[string, () => Page]>([
    ["a hundred thousand texts at one place", () => page(many(() => text("1.00", 50, 50)))],
    ["a hundred thousand texts in a row", () => page(many((at) => text("1.00", at % 595, at % 800)))],
    [
      "a hundred thousand large texts",
      () => page(many((at) => text("样", at % 500, at % 800, at % 2 === 0 ? 5 : 60))),
    ],
    [
      "a hundred thousand rules at one place",
      () =>
        page(
          [text("1.00", 50, 50)],
          many(() => across(50, 10, 500)),
        ),
    ],
    [
      "a hundred thousand crossing rules",
      () =>
        page(
          [text("1.00", 50, 50)],
          many((at) => (at % 2 === 0 ? across(at / 130, 0, 595) : down(at / 200, 0, 842))),
        ),
    ],
    [
      "a hundred thousand short rules",
      () =>
        page(
          [text("1.00", 50, 50)],
          many((at) => across((at % 842) + 0.5, (at * 11) % 580, ((at * 11) % 580) + 7)),
        ),
    ],
    [
      "a page without end",
      () => ({
        width: 1e300,
        height: Infinity,
        texts: many((at) => text("1.00", at * 10, at * 12)),
        rules: many((at) => across(at * 20, 0, 1e9)),
      }),
    ],
  ])("%s ends", (_, make) => {
    const { lines } = pageLines([make()]);
    expect(lines.length).toBeLessThanOrEqual(MANY);
    expect(lines.reduce((sum, line) => sum + line.text.length, 0)).toBeLessThan(MANY * 40);
  });

  it("says where it has too many rules to be a table", () => {
    const rules = [
      ...Array.from({ length: 3000 }, (_, at) => across(at * 4, 0, 14_000)),
      ...Array.from({ length: 3000 }, (_, at) => down(at * 4, 0, 14_000)),
    ];
    const wide = { ...page([text("1.00", 50, 50)], rules), width: 14_400, height: 14_400 };
    const { lines, problems } = pageLines([wide]);
    expect(lines.map((line) => line.text)).toEqual(["1.00"]);
    expect(problems.map(({ code }) => code)).toEqual(["too-many-cells"]);
  });

  it("leaves out what has no place and tells it", () => {
    const bad: PageText[] = [
      { ...text("NaN", 1, 1), x: Number.NaN },
      { ...text("inf", 1, 1), width: Infinity },
      text("outside", 5000, 50),
      { ...text("turned round", 150, 60), width: -60, height: -10 },
    ];
    const rules: PageRule[] = [{ x1: Number.NaN, y1: 0, x2: 1, y2: 1 }];
    const { lines, problems } = pageLines([page(bad, rules)]);
    expect(lines.map((line) => [line.text, line.box])).toEqual([
      ["turned round", { page: 1, x: 90, y: 50, width: 60, height: 10 }],
    ]);
    expect(problems.map(({ code, count }) => [code, count])).toEqual([
      ["invalid", 3],
      ["outside", 1],
    ]);
  });

  it("reads pages that are no pages", () => {
    expect(pageLines([])).toEqual({ lines: [], problems: [] });
    const odd = {
      width: -5,
      height: Number.NaN,
      texts: [text("3.30", 50, 50)],
      rules: grid([40, 90], [40, 70]),
    };
    expect(pageLines([odd]).lines.map((line) => line.text)).toEqual(["3.30"]);
  });

  it("gives the same lines for the same page, touches nothing and loses no text", () => {
    const { int, chance } = randomFrom(11);
    for (let turn = 0; turn < 200; turn++) {
      const texts = Array.from({ length: 40 }, (_, at) =>
        text(`t${turn}n${at}`, int(0, 500), int(0, 800), int(4, 16)),
      );
      const rules = Array.from({ length: 30 }, () => {
        const [x, y, length] = [int(0, 500), int(0, 800), int(0, 400)];
        return chance(0.5) ? across(y, x, x + length) : down(x, y, y + length);
      });
      const one = page(texts, rules);
      const before = structuredClone(one);
      const first = pageLines([one]);
      expect(pageLines([one])).toEqual(first);
      expect(one).toEqual(before);
      const all = first.lines.map((line) => line.text.replace(/\s/g, "")).join("|");
      const lost = texts.filter((piece) => !all.includes(piece.text));
      const told = first.problems.reduce((sum, { count }) => sum + count, 0);
      expect(lost.length).toBeLessThanOrEqual(told);
      for (const line of first.lines) if (line.ruled) expect(line.boxes).toHaveLength(line.cells.length);
    }
  });

  it("takes time in proportion to its pages: each is laid out for itself", () => {
    const texts = Array.from({ length: 200 }, (_, at) => text("3.30", 50 + (at % 10) * 50, 100 + at * 3));
    const one = page(texts, grid([40, 300, 560], [90, 400, 720]));
    const lines = pageLines(Array.from({ length: 300 }, () => one)).lines;
    expect(lines.length).toBe(pageLines([one]).lines.length * 300);
  });
});

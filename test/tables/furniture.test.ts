import { describe, expect, it } from "vitest";
import { readLines } from "../../src/tables";

/** Lines of a text that are left, as they print. */
const left = (lines: readonly string[]) => readLines(lines.join("\n")).map(({ text }) => text);

const rows = (count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => `20${from + at}\t${from + at}.00`);

/** Pages of twenty rows, each with what `foot` gives of its number behind it. */
const paged = (pages: number, foot: (page: number) => readonly string[]) =>
  Array.from({ length: pages }, (_, at) => [...rows(20, at * 20), ...foot(at + 1)]).flat();

describe("what a printer adds to each page", () => {
  it.each([
    ["bare numbers", (page: number) => [String(page)]],
    ["bare numbers from another page on", (page: number) => [String(page + 30)]],
    ["bare numbers, one of them missing", (page: number) => (page === 3 ? [] : [String(page)])],
    ["numbers between dashes", (page: number) => [`－${page}－`]],
    ["numbers of all pages", (page: number) => [`${page} / 5`]],
    ["English numbers", (page: number) => [`Page ${page} of 5`]],
    ["a running foot", () => ["政府信息公开资料汇编"]],
    ["a running head behind a form feed", (page: number) => [String(page), "\f政府信息公开资料汇编"]],
  ])("is left out: %s", (_, foot) => {
    expect(left(paged(5, foot)).map((line) => line.replace("\f", ""))).toEqual(rows(100));
  });

  it("keeps the end of a page where its line goes", () => {
    const lines = readLines(paged(5, (page) => [`\f${page}`]).join("\n"));
    expect(lines.filter(({ text }) => text.startsWith("\f")).map(({ number }) => number)).toEqual([
      22, 43, 64, 85,
    ]);
  });

  it("keeps the title of the document, which the pages repeat", () => {
    const title = "青泽县林业局2022年度决算公开";
    expect(left([title, ...paged(5, () => [title])])).toEqual([title, ...rows(100)]);
  });
});

describe("what is not certain stays", () => {
  it.each([
    ["a column of 行次", paged(5, (page) => [String(page)]).filter((line) => line.includes("\t") === false)],
    ["codes cut into parts", paged(5, (page) => ["201", String(page + 9), "99"])],
    ["codes with zeros", paged(5, (page) => [`0${page}`])],
    ["numbers that do not count on", paged(5, (page) => [String(page * 7)])],
    ["two numbers", paged(2, (page) => [String(page)])],
    [
      "counts in one form of a long text",
      [...rows(200), ...paged(3, (page) => [String(page + 4)]), ...rows(200)],
    ],
    ["a number of batches over persons", paged(5, () => ["3/12"])],
    ["a title over tables alike", paged(5, () => ["项目支出绩效自评报告", "项目名称\t某", "主管部门\t某局"])],
    ["what states something", paged(5, () => ["部门名称：青泽县林业局"])],
    ["the title of a table", paged(5, () => ["一般公共预算财政拨款支出决算表"])],
    ["a cell of another column", paged(5, (page) => [`\t${page}`])],
  ])("%s", (_, lines) => {
    expect(left(lines)).toEqual(lines);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, writeText } from "../../src/accounts";
import { readAccounts, readLines, readText } from "../../src/reading";
import { accountsSchema } from "../../src/schemas";
import { randomAccounts } from "../support/accounts";
import { growthFrom, MOST } from "../support/growth";
import { property } from "../support/property";

const HEAD =
  "2024年度\n支出决算表\n公开03表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n";

describe("hostile text", () => {
  it.each<[name: string, from: number, textOf: (size: number) => string]>([
    ["tabs", 10_000, (size) => "\t".repeat(size)],
    ["tabs in a form", 10_000, (size) => `${HEAD}${"\t".repeat(size)}`],
    ["nested brackets", 10_000, (size) => `${HEAD}${"（".repeat(size)}`],
    ["a line of brackets in a title", 30, (size) => `${"(".repeat(size)}支出决算表`],
    ["titles without end", 500, (size) => "支出决算表\n".repeat(size)],
    [
      "titles of unknown forms",
      60,
      (size) => "公开99表\n某某情况表\n单位：元\n项目\t金额\n1\t2.00\n".repeat(size),
    ],
    ["headers without end", 50, (size) => HEAD.repeat(size)],
    ["one header of many rows", 500, (size) => HEAD + "项目\t科目名称\n".repeat(size)],
    ["rows without code", 500, (size) => HEAD + "\t\t1.00\n".repeat(size)],
    ["rows of one code", 150, (size) => `${HEAD}${"210\t卫生健康支出\t1.00\t1.00\t0.00\n".repeat(size)}`],
    ["cut codes", 40, (size) => `${HEAD}${"210150\t行政运\t1.00\t1.00\t0.00\n".repeat(size)}`],
    [
      "numbers on lines of their own",
      150,
      (size) => `支出决算表\n单位：元\n项目\n${"123456\n".repeat(size)}`,
    ],
    [
      "aligned figures",
      80,
      (size) => `支出决算表\n单位：元\n项目      合计\n${"12.00   13.00   14.00\n".repeat(size)}`,
    ],
    [
      "wide aligned lines",
      5,
      (size) => `支出决算表\n单位：元\n项目  合计\n${`${"1.0  ".repeat(190)}\n`.repeat(size)}`,
    ],
    [
      "repeated 行次",
      80,
      (size) =>
        `收入支出决算总表\n单位：元\n项目\t行次\t金额\n${"\t1\t2.00\n事业收入\t1\t3.00\n".repeat(size)}`,
    ],
    ["a year of nines", 10_000, (size) => "9".repeat(size)],
    ["spaces", 10_000, (size) => `${HEAD}${" ".repeat(size)}x`],
    ["colons", 10_000, (size) => `支出决算表\n单位${"：".repeat(size)}元`],
    [
      "a book and sentences",
      20,
      (size) =>
        `${writeText(randomAccounts(1))}\n第三部分\n${"2024年收入总计100.00万元，支出决算表。\n".repeat(size)}`.repeat(
          2,
        ),
    ],
  ])("of %s is read in time that grows with its length", (_name, from, textOf) => {
    const workOn = (size: number) => {
      const text = textOf(size);
      return () => readText(text);
    };
    expect(growthFrom(from, workOn)).toBeLessThan(MOST);
  });

  it("of names that mean something to the language is text", () => {
    const { accounts, unread } = readText(
      `${HEAD}__proto__\tconstructor\t1.00\t1.00\t0.00\n2101501\t__proto__\t1.00\t1.00\t0.00`,
    );
    expect(accounts.forms.expenditure?.rows).toHaveLength(1);
    expect(accounts.forms.expenditure?.rows[0]).toMatchObject({ key: "2101501", name: "__proto__" });
    expect(unread.map((entry) => entry.line)).toEqual([6]);
    expect(({} as Record<string, unknown>).total).toBeUndefined();
  });

  it("of 400 digits, NUL and lone surrogates is reported and never a figure", () => {
    const { accounts, unread } = readText(
      `${HEAD}合计\t\t${"9".repeat(400)}\t1.0\u00000\t\ud8001.00\n210\t卫生健康支出\t2.00\t2.00\t`,
    );
    expect(accounts.forms.expenditure?.rows.map((row) => row.cells)).toEqual([
      {},
      { total: 2_000_000, basic: 2_000_000, project: null },
    ]);
    expect(unread.map((entry) => entry.line)).toEqual([6]);
  });

  it("of any bytes is something else, or accounts of the right shape", () => {
    property(
      fc.tuple(
        fc.integer(),
        fc.array(fc.tuple(fc.nat(), fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 40 }),
        fc.constantFrom("tabs", "lines", "aligned", "pipes"),
      ),
      ([seed, edits, arrival]) => {
        let text = writeText(randomAccounts(seed, { size: 2 }), { arrival });
        for (const [place, piece] of edits) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + piece + text.slice(at + (place % 5));
        }
        const read = readAccounts(readLines(text));
        expect(accountsSchema.safeParse(read.accounts).error?.issues ?? []).toEqual([]);
        const last = readLines(text).length;
        for (const { line } of cellsOf(read.accounts)) expect(line).toBeLessThanOrEqual(last);
        for (const { line } of read.unread) expect(line).toBeLessThanOrEqual(last);
      },
      { runs: 40, soakRuns: 20_000 },
    );
  });
});

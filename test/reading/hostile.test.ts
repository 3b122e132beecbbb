import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountsSchema, cellsOf, writeText } from "../../src/accounts";
import { readAccounts, readLines, readText } from "../../src/reading";
import { randomAccounts } from "../support/accounts";
import { property } from "../support/property";

const HEAD =
  "2024年度\n支出决算表\n公开03表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n";

/** Milliseconds of one reading. */
function time(text: string): number {
  const start = performance.now();
  readText(text);
  return performance.now() - start;
}

describe("hostile text", () => {
  it.each([
    ["a million tabs", "\t".repeat(1_000_000)],
    ["a million tabs in a form", `${HEAD}${"\t".repeat(1_000_000)}`],
    ["nested brackets", `${HEAD}${"（".repeat(200_000)}`],
    ["a line of brackets in a title", `${"(".repeat(60)}支出决算表`],
    ["titles without end", "支出决算表\n".repeat(50_000)],
    ["titles of unknown forms", "公开99表\n某某情况表\n单位：元\n项目\t金额\n1\t2.00\n".repeat(10_000)],
    ["headers without end", HEAD.repeat(5_000)],
    ["one header of many rows", HEAD + "项目\t科目名称\n".repeat(50_000)],
    ["rows without code", HEAD + "\t\t1.00\n".repeat(50_000)],
    ["rows of one code", `${HEAD}${"210\t卫生健康支出\t1.00\t1.00\t0.00\n".repeat(50_000)}`],
    ["cut codes", `${HEAD}${"210150\t行政运\t1.00\t1.00\t0.00\n".repeat(3_000)}`],
    ["numbers on lines of their own", `支出决算表\n单位：元\n项目\n${"123456\n".repeat(50_000)}`],
    ["aligned figures", `支出决算表\n单位：元\n项目      合计\n${"12.00   13.00   14.00\n".repeat(20_000)}`],
    ["wide aligned lines", `支出决算表\n单位：元\n项目  合计\n${`${"1.0  ".repeat(190)}\n`.repeat(1_000)}`],
    [
      "repeated 行次",
      `收入支出决算总表\n单位：元\n项目\t行次\t金额\n${"\t1\t2.00\n事业收入\t1\t3.00\n".repeat(20_000)}`,
    ],
    ["a year of nines", "9".repeat(1_000_000)],
    ["spaces", `${HEAD}${" ".repeat(1_000_000)}x`],
    ["colons", `支出决算表\n单位${"：".repeat(100_000)}元`],
  ])("%s is read in little time", (_name, text) => {
    expect(time(text)).toBeLessThan(5_000);
  });

  it("of twice the length takes about twice the time", () => {
    const text = `${writeText(randomAccounts(1))}\n第三部分\n${"2024年收入总计100.00万元，支出决算表。\n".repeat(2_000)}`;
    time(text.repeat(2));
    const least = (times: number) => Math.min(...[1, 2, 3].map(() => time(text.repeat(times))));
    expect(least(16)).toBeLessThan(least(4) * 12);
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

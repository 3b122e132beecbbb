import { describe, expect, it } from "vitest";
import { check } from "../../src/checking";
import { readNarrative } from "../../src/narrative";
import { readAccounts, readLines } from "../../src/reading";
import { evidenceOf, textRules } from "../../src/rules";
import { sharedFile } from "../support/shared";

interface Expected {
  /** Figures of the narrative sections, and those read. */
  readonly figures: number;
  readonly read: number;
  /** Findings other than generic reasons, each looked up by hand: rule, severity, line of the sentence. */
  readonly findings: readonly (readonly [rule: string, severity: string, line: number])[];
  /** Lines of reasons that explain nothing. */
  readonly generic: readonly number[];
}

const DISCLOSURES: Readonly<Record<string, Expected>> = {
  "fengquan-2023": {
    figures: 118,
    read: 118,
    // 415 prints 年初预算 2,230.80, the eleven items print 480.62.
    findings: [["NT-12", "warning", 415]],
    generic: [],
  },
  "qinshui-2024": {
    figures: 121,
    read: 121,
    // 469 prints 301 as 678.35, form 06 as 678.34; 471 prints 302 as 71.46, form 06 as 71.47: 尾差. 485 tells a growth of 0.09.
    findings: [
      ["SG-03", "info", 485],
      ["NT-17", "info", 469],
      ["NT-17", "info", 471],
    ],
    generic: [],
  },
  "xiji-2024": {
    figures: 151,
    read: 151,
    // 389 prints 收入合计 as 收入总计, and 17.700% where the totals of form 01 give 17.696%; 491 uses the old scope of equipment.
    findings: [
      ["NT-01", "error", 389],
      ["NT-07", "warning", 389],
      ["NT-23", "info", 491],
    ],
    generic: [411, 413, 415, 419, 425, 435],
  },
  "anju-2024": {
    figures: 144,
    read: 144,
    // 78 puts 其他社会保障和就业支出 (2089999) under 行政事业单位养老支出; 97 prints 0元 among amounts in 万元.
    findings: [["NT-38", "warning", 78]],
    generic: [],
  },
  // 107 prints a rate of 0 without its sign.
  "gaoyi-2024": { figures: 43, read: 42, findings: [], generic: [] },
};

describe.each(Object.entries(DISCLOSURES))("%s", (name, expected) => {
  const text = sharedFile(`disclosures/${name}.txt`);

  it.skipIf(text === null)("has every figure of its narrative read and only true findings", () => {
    const lines = readLines(text ?? "");
    const { accounts, regions } = readAccounts(lines);
    const isTaken = (line: number) => regions.some(({ from, to }) => from <= line && line <= to);
    const narrative = readNarrative(
      lines.filter(({ number }) => !isTaken(number)),
      accounts.year === null ? {} : { year: accounts.year },
    );
    console.info(
      `${name}: ${narrative.figures - narrative.unread.length} of ${narrative.figures} figures read`,
    );
    expect([narrative.figures, narrative.figures - narrative.unread.length]).toEqual([
      expected.figures,
      expected.read,
    ]);
    const { findings, broken } = check(accounts, {
      rules: textRules,
      evidence: evidenceOf({ narrative: narrative }),
    });
    expect(broken).toEqual([]);
    const sentences = new Set(narrative.statements.map(({ span }) => span?.line));
    const isGeneric = (words: unknown) => typeof words === "string";
    const real = findings.filter(({ params }) => !isGeneric(params.words));
    expect(
      real.map(({ rule, severity, lines: at }) => [rule, severity, at.find((line) => sentences.has(line))]),
    ).toEqual(expected.findings);
    expect(findings.filter(({ params }) => isGeneric(params.words)).map(({ lines: at }) => at[0])).toEqual(
      expected.generic,
    );
  });
});

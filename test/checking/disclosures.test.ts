import { describe, expect, it } from "vitest";
import { check, profile } from "../../src/checking";
import { readAccounts, readLines } from "../../src/reading";
import { formRules } from "../../src/rules";
import { sharedFile } from "../support/shared";

/** What all rules find in the published disclosures; each was looked up by hand at its lines. */
const FOUND: readonly {
  readonly file: string;
  readonly region: string;
  readonly findings: readonly string[];
  readonly roundings: number;
}[] = [
  { file: "qinshui-2024.txt", region: "山西", findings: [], roundings: 15 },
  {
    file: "xiji-2024.txt",
    region: "宁夏",
    findings: [
      // 02 and 06 print codes cut to six and four digits.
      "CD-03 warning 163",
      // Three empty forms without a statement under them; the text says that there was nothing.
      "DC-02 info 339",
      // A sentence ends in ；。
      "DC-23 info 457",
      // 01 jumps from 行次 50 to 53: the rows between were deleted.
      "IN-39 info 140",
      // The cover says 部门预算.
      "DC-14 warning 6",
    ],
    roundings: 0,
  },
  { file: "fengquan-2023.txt", region: "河南", findings: [], roundings: 27 },
];

describe.for(FOUND)("$file", ({ file, region, findings, roundings }) => {
  const text = sharedFile(`disclosures/${file}`);

  it.runIf(text !== null)("gives the findings that were verified by hand, and no others", () => {
    const lines = readLines(text ?? "");
    const { accounts } = readAccounts(lines);
    const result = check(accounts, {
      rules: formRules,
      profile: profile(region, accounts.year),
      document: { lines },
    });
    expect(
      result.findings.map(({ rule, severity, lines: at }) => `${rule} ${severity} ${at[0]}`).sort(),
    ).toEqual([...findings].sort());
    expect(result.roundings).toHaveLength(roundings);
    expect(result.broken).toEqual([]);
    expect(result.outcomes.indeterminate).toBe(0);
  });
});

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plainScore, type StrykerReport, scoreApart, scoresOf, totalOf } from "../../mutation/report";
import { KNOWN_SURVIVORS } from "../../mutation/survivors";
import { ROOT } from "../../scripts/folders";

describe("mutation testing", () => {
  it("lists survivors that still stand in the source, each with a reason", () => {
    const gone = KNOWN_SURVIVORS.filter(({ file, line, original, reason }) => {
      const lines = readFileSync(`${ROOT}${file}`, "utf8").split("\n");
      const within = original === undefined || line.includes(original.split(" ")[0] as string);
      return reason === "" || !within || !lines.some((text) => text.trim() === line);
    });
    expect(gone).toEqual([]);
  });

  it("counts killed and timed out as noticed, survivors and what no test runs as not, and the listed apart", () => {
    const mutant = (status: string, column: number, replacement: string) => ({
      status,
      replacement,
      mutatorName: "EqualityOperator",
      location: { start: { line: 1, column }, end: { line: 1, column: column + 5 } },
    });
    const report: StrykerReport = {
      files: {
        "src/x.ts": {
          source: "a < b; c < d;",
          mutants: [
            mutant("Killed", 1, "a > b"),
            mutant("Timeout", 1, "a <= b"),
            mutant("CompileError", 1, "a"),
            mutant("Survived", 8, "c > d"),
            mutant("NoCoverage", 8, "c <= d"),
          ],
        },
      },
    };
    const listed = {
      file: "src/x.ts",
      line: "a < b; c < d;",
      original: "c < d",
      by: "c <= d",
      reason: "equal",
    };
    const [plain] = scoresOf(report, []);
    const [apart] = scoresOf(report, [listed]);
    expect(plain && [plainScore(plain), scoreApart(plain)]).toEqual([50, 50]);
    expect(apart && [plainScore(apart), scoreApart(apart)]).toEqual([50, (2 / 3) * 100]);
    expect(totalOf("all", apart ? [apart, apart] : []).killed).toBe(4);
  });
});

import { describe, expect, it } from "vitest";
import { audit, read } from "../../src/disclosure";
import { disclosureRecord } from "../../src/report";
import { compareCells } from "../corpus/compare";
import { UNSEEN } from "./documents";
import type { Plant } from "./kit";

const recordOf = (lines: readonly string[]) => disclosureRecord(audit(read(`${lines.join("\n")}\n`)));

/** The lines with one error in them, and the line where it stands. */
function planted(lines: readonly string[], { after, from, to }: Plant): { lines: string[]; line: number } {
  const start = lines.findIndex((line) => line.includes(after));
  const at = lines.findIndex((line, index) => start >= 0 && index >= start && line.includes(from));
  return {
    lines: lines.map((line, index) => (index === at ? line.replace(from, () => to) : line)),
    line: at + 1,
  };
}

/** Other figures in the same words: a department is honest whatever its figures are. */
const SEEDS = [11, 12];

describe.each(
  UNSEEN.flatMap((make) => SEEDS.map((seed) => [make(seed).name, seed, make(seed).page] as const)),
)("%s with the figures of seed %i", (_name, _seed, { lines }) => {
  it("finds nothing either", () => {
    const { findings, suspects } = recordOf(lines);
    expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(suspects).toEqual([]);
  });
});

describe.each(UNSEEN.map((make) => make()))("$name", ({ page, department, year, unit, plants }) => {
  const record = recordOf(page.lines);

  it("says what the document is", () => {
    expect([record.kind, record.department, record.year, record.unit]).toEqual([
      "final-accounts",
      department,
      year,
      unit,
    ]);
  });

  it("finds nothing in a document without errors", () => {
    expect(record.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(record.suspects).toEqual([]);
  });

  it("reads every cell rightly or tells that it did not", () => {
    const unread = new Set(record.unread.map(({ line }) => line));
    const own = new Set(page.cells.map(({ form }) => form));
    const cells = record.cells.filter(({ form }) => own.has(form));
    const { missing, wrong, lines } = compareCells(page.cells, cells, unread);
    expect({ lost: missing.filter((one) => !one.endsWith("(reported as unread)")), wrong, lines }).toEqual({
      lost: [],
      wrong: [],
      lines: [],
    });
  });

  it.each(plants)("finds $to instead of $from, at its line and nowhere else", (plant) => {
    const { lines, line } = planted(page.lines, plant);
    expect(line).toBeGreaterThan(0);
    const found = recordOf(lines).findings.filter(({ severity }) => severity !== "info");
    expect(found.map(({ rule }) => rule)).toContain(plant.rule);
    expect(found.filter((finding) => !finding.lines.includes(line))).toEqual([]);
  });
});

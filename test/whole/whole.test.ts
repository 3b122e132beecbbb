import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { audit, type Disclosure, read } from "../../src/disclosure";
import { disclosureRecord } from "../../src/report";
import { PLANTS } from "./plants";

/**
 * Whole invented disclosures in the manners of some fourteen provinces and cities, 2017 to 2025, as users bring them:
 * `name.arrival.txt` (`layout` is what pdftotext -layout makes of the printed page) beside `name.expected.txt`.
 */
const folder = new URL("./documents/", import.meta.url);
const contents = (name: string) => readFileSync(new URL(name, folder), "utf8");
const files = readdirSync(folder)
  .filter((name) => !name.endsWith(".expected.txt"))
  .sort();

function readDocument(file: string): Disclosure {
  return file.endsWith(".json") ? read({ sheets: JSON.parse(contents(file)) }) : read(contents(file));
}

const recordOf = (disclosure: Disclosure) => disclosureRecord(audit(disclosure));

/** The record of what must be read: facts in the first line, then forms, and their rows indented. */
function expectedOf(file: string): { facts: string; cells: string[] } {
  const [facts = "", ...lines] = contents(`${file.split(".")[0]}.expected.txt`)
    .trimEnd()
    .split("\n");
  let form = "";
  const cells = lines.flatMap((line) => {
    if (!line.startsWith("  ")) {
      form = line;
      return [];
    }
    const [, row, rest = ""] = /^ {2}(.+?): (.+)$/.exec(line) ?? [];
    return rest
      .split(" ")
      .map((cell) => `${form} ${row} ${cell.replace(/=.*/, "")}=${Number(cell.replace(/.*=/, ""))}`);
  });
  return { facts, cells: cells.sort() };
}

/** 年初财政拨款结转和结余 may stand over its parts or beside them. */
const PARENT = /^收入\/财政拨款收入\/(?=一般|政府|国有)/;

describe.each(files)("%s", (file) => {
  const { facts, cells } = expectedOf(file);
  const record = recordOf(readDocument(file));

  it("has every figure at its place and no other", () => {
    const got = record.cells
      .filter(({ amount }) => Number(amount) !== 0)
      .map(
        ({ form, row, column, amount }) =>
          `${form} ${row.replace(PARENT, "收入/")} ${column}=${Number(amount)}`,
      );
    expect(cells.length).toBeGreaterThan(150);
    expect([record.department, record.year, record.unit].join(" ")).toBe(facts);
    expect(got.sort()).toEqual(cells);
  });

  it("is accused of nothing", () => {
    expect(record.kind).toBe("final-accounts");
    expect(record.findings.filter(({ severity }) => severity !== "info")).toEqual([]);
    expect(record.suspects).toEqual([]);
  });
});

describe.each(PLANTS)("$document behind $after", ({ document, after, from, to }) => {
  it(`finds ${to} instead of ${from} at its line`, () => {
    const lines = contents(document).split("\n");
    const start = lines.findIndex((line) => line.includes(after));
    const at = lines.findIndex((line, index) => index >= start && line.includes(from));
    expect(Math.min(start, at)).toBeGreaterThanOrEqual(0);
    lines[at] = (lines[at] ?? "").replace(from, () => to);
    const found = recordOf(read(lines.join("\n"))).findings.filter(({ severity }) => severity !== "info");
    expect(found.filter((finding) => finding.lines.includes(at + 1))).not.toEqual([]);
  });
});

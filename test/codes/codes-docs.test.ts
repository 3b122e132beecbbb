import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { readCsv } from "../../scripts/build-catalogue";
import { codesPages, staleCodesPages } from "../../scripts/codes-docs";
import { CATALOGUES, knownOf, sentenceOn } from "../../scripts/codes-docs/counts";

const csv = (name: string) =>
  readCsv(readFileSync(new URL(`../../data/codes/${name}`, import.meta.url), "utf8"));

it("docs/codes says what the data say (npx tsx scripts/codes-docs.ts)", () => {
  expect(staleCodesPages()).toEqual([]);
});

it("counts every row of the files once", () => {
  const files = ["functional.csv", "economic_department.csv", "economic_government.csv", "income.csv"];
  files.forEach((file, at) => {
    const rows = csv(file);
    const { codes, two, one, recalled } = knownOf(CATALOGUES[at]?.entries() ?? []);
    const having = (confidence: string) => rows.filter((row) => row.confidence === confidence).length;
    expect([two, one, recalled]).toEqual(["verified2", "verified1", "memory"].map(having));
    expect(codes).toBe(new Set(rows.map(({ code }) => code)).size);
  });
});

it("shows no row of the data without a source that is not marked as recalled", () => {
  for (const entry of CATALOGUES.flatMap((catalogue) => [...catalogue.entries()]))
    expect(entry.sources.join(" ") === "K", `${entry.code} ${entry.name}`).toBe(
      entry.confidence === "memory",
    );
});

it("gives the rules on codes the count of their own classification", () => {
  const { two } = knownOf(CATALOGUES[0]?.entries() ?? []);
  expect(sentenceOn("functional").en).toContain(`confirm ${two}, one source`);
  expect([...codesPages().values()].every((page) => page.includes(`| ${two} |`))).toBe(true);
});

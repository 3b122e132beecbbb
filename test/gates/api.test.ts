import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { entries, ROOT } from "../../scripts/folders";
import { sourceFiles } from "../support/source";
import { originsOf, published } from "./published";

const sources = new Map(sourceFiles().map((file) => [file.path, file]));
const names = Object.entries(entries()).map(([entry, file]) => ({
  entry: entry === "index" ? "juesuan" : `juesuan/${entry.replace(/\/index$/, "")}`,
  names: published(sources, file),
}));

describe("what is published", () => {
  it("has one meaning for each name", () => {
    const meanings = new Map<string, Set<string>>();
    for (const name of names.flatMap((entry) => entry.names)) {
      const known = meanings.get(name.name) ?? new Set();
      meanings.set(name.name, known.add(originsOf(sources, name)));
    }
    expect([...meanings].filter(([, origins]) => origins.size > 1)).toEqual([]);
    expect(meanings.size).toBeGreaterThan(300);
  });

  it("stands in the report of the API, entry by entry (npm run api)", () => {
    const report = readFileSync(`${ROOT}docs/api-report.md`, "utf8");
    const sections = report.split(/^## /m).slice(1);
    expect(sections.map((text) => /^`(.+)`/.exec(text)?.[1])).toEqual(names.map(({ entry }) => entry));
    for (const [at, { entry, names: own }] of names.entries()) {
      const words = new Set(sections[at]?.match(/[A-Za-z_$][\w$]*/g));
      expect(
        own.map(({ name }) => name).filter((name) => !words.has(name)),
        entry,
      ).toEqual([]);
    }
  });

  it("is at most 190 stable functions and constants", async () => {
    const stable = new Set<string>();
    for (const [entry, file] of Object.entries(entries())) {
      if (entry === "advanced/index") continue;
      const module: object = await import(/* @vite-ignore */ `../../${file}`);
      for (const name of Object.keys(module)) stable.add(name);
    }
    expect(stable.size).toBeGreaterThan(100);
    expect(stable.size).toBeLessThanOrEqual(190);
  });
});

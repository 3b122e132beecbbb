import { describe, expect, it } from "vitest";
import { OUT_OF_REACH, standardRules } from "../../src/rules";

describe("the catalogue of rules", () => {
  const built = standardRules.map(({ id }) => id);
  const known = new Set([...built, ...OUT_OF_REACH.map(({ id }) => id)]);

  it("numbers each family without a gap: a rule is built, or it says why it is out of reach", () => {
    expect(known.size).toBe(built.length + OUT_OF_REACH.length);
    for (const family of ["IN", "X", "CD", "SG", "DC", "NT", "PF"]) {
      const own = [...known].filter((id) => id.startsWith(`${family}-`)).sort();
      expect(own).toEqual(own.map((_, at) => `${family}-${String(at + 1).padStart(2, "0")}`));
    }
  });

  it("names related rules that exist, and never an error that only experience suggests", () => {
    for (const { id, related = [], source, severity } of standardRules) {
      expect([id, related.filter((other) => !known.has(other))]).toEqual([id, []]);
      expect([id, source.certainty === "C" && severity === "error"]).toEqual([id, false]);
    }
  });
});

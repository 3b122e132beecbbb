import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Finding, Remedy } from "../../src/checking";
import { mendedTogether } from "../../src/report/mended";
import { property } from "../support/property";

/** What `mendedTogether` gives, told plainly: every value tried with every finding, time and again. */
function plainly(findings: readonly Finding[]): Finding[][] {
  const things = new Map<string, { finding: Finding; remedy: Remedy }[]>();
  for (const finding of findings)
    for (const remedy of (finding.remedies ?? []).filter(({ low, high }) => low <= high))
      things.set(remedy.thing, [...(things.get(remedy.thing) ?? []), { finding, remedy }]);
  const done = new Set<Finding>();
  const found: Finding[][] = [];
  for (;;) {
    let best: Finding[] = [];
    for (const all of things.values()) {
      const open = all.filter(({ finding }) => !done.has(finding));
      for (const { remedy: at } of open) {
        const held = open.filter(({ remedy: { low, high } }) => low <= at.low && at.low <= high);
        const mended = [...new Set(held.map(({ finding }) => finding))];
        if (mended.length > best.length) best = mended;
      }
    }
    if (best.length < 2) return found;
    found.push(best);
    for (const finding of best) done.add(finding);
  }
}

const remedies = fc.array(
  fc
    .tuple(fc.constantFrom("a", "b", "c"), fc.nat(12), fc.integer({ min: -1, max: 4 }))
    .map(([thing, low, width]): Remedy => ({ thing, low, high: low + width })),
  { maxLength: 4 },
);

describe("findings that one thing mends", () => {
  it("are those that trying every value finds, in the same order", () => {
    property(
      fc.tuple(fc.array(remedies, { maxLength: 14 })),
      ([all]) => {
        const findings = all.map((each, at) => ({ remedies: each, rule: `R-${at}` }) as unknown as Finding);
        expect(mendedTogether(findings)).toEqual(plainly(findings));
      },
      { runs: 300, soakRuns: 50_000 },
    );
  });
});

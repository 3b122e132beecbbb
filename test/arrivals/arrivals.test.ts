import { describe, expect, it } from "vitest";
import { type Fixture, fixtures, judge, readExtraction } from "./fixture";
import type { Judgement } from "./judge-disclosure";
import { FLOORS, OPEN } from "./reached";

/** Faults that no document deserves. */
const FAULTS = ["wrong", "lost", "falseFindings", "falseSuspects"] as const;

function byArrival(): Map<string, Fixture[]> {
  const groups = new Map<string, Fixture[]>();
  for (const fixture of fixtures())
    groups.set(fixture.arrival, [...(groups.get(fixture.arrival) ?? []), fixture]);
  return groups;
}

const told = (kind: (typeof FAULTS)[number], judged: readonly (readonly [Fixture, Judgement])[]): string[] =>
  judged.flatMap(([{ document }, judgement]) => judgement[kind].map((one) => `${document}: ${one}`));

describe.each([...byArrival()])("what real programs gave: %s", (arrival, group) => {
  const judged = group.map(
    (fixture) => [fixture, judge(readExtraction(fixture.extraction), fixture.expected)] as const,
  );

  it.each(FAULTS)("has no more than its open faults: %s", (kind) => {
    const faults = told(kind, judged);
    const open = OPEN[arrival]?.[kind] ?? 0;
    expect(faults.length > open ? faults : []).toEqual([]);
  });

  it("reads at least the share that was reached", () => {
    const sum = (count: (judgement: Judgement) => number): number =>
      judged.reduce((total, [, judgement]) => total + count(judgement), 0);
    const share = sum(({ right }) => right) / sum(({ expected }) => expected);
    expect(Math.floor(1000 * share) / 10).toBeGreaterThanOrEqual(FLOORS[arrival] ?? 100);
  });
});

describe("the table of what is reached", () => {
  it("names arrivals of the fixtures only", () => {
    const arrivals = new Set(fixtures().map(({ arrival }) => arrival));
    expect([...Object.keys(FLOORS), ...Object.keys(OPEN)].filter((name) => !arrivals.has(name))).toEqual([]);
  });
});

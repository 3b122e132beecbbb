import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { property } from "./property";

describe("property", () => {
  it("repeats the same values for the same test", () => {
    const first: number[] = [];
    const second: number[] = [];
    property(fc.integer(), (value) => void first.push(value), { runs: 20, soakRuns: 20 });
    property(fc.integer(), (value) => void second.push(value), { runs: 20, soakRuns: 20 });
    expect(first).toEqual(second);
    expect(first).toHaveLength(20);
  });

  it("fails with the seed and the counterexample", () => {
    const failing = () => property(fc.nat(1000), (value) => value < 500, { seed: 7 });
    if (process.env.FC_SEED === undefined) {
      expect(failing).toThrow(/FC_SEED=7/);
    }
    expect(failing).toThrow(/500/);
  });
});

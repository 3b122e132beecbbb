import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Fen,
  fen,
  growth,
  growthHolds,
  growthInterval,
  halfStepOf,
  percentHolds,
  percentInterval,
  rate,
  roundFen,
} from "../../src/money";
import { property } from "../support/property";

const yuan = { unit: "元", decimals: 2 } as const;
const tenThousand = { unit: "万元", decimals: 2 } as const;
const ledger = { part: yuan, whole: yuan };
const printed = { part: tenThousand, whole: tenThousand };
const anyFen = fc.maxSafeInteger().map(fen);

/** Percent by whole numbers of any size, ties away from zero. */
function plainly(over: bigint, under: bigint, decimals: number): string {
  const top = over * 100n * 10n ** BigInt(decimals) * (under < 0n ? -1n : 1n);
  const base = under < 0n ? -under : under;
  const steps = ((top < 0n ? -top : top) * 2n + base) / (base * 2n);
  const digits = String(steps).padStart(decimals + 1, "0");
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return top < 0n && steps > 0n ? `-${text}` : text;
}

describe("rate, growth", () => {
  it.for<[number, number, number, string]>([
    [1, 3, 2, "33.33"],
    [2, 3, 2, "66.67"],
    [1, 8, 2, "12.50"],
    [1, 8, 0, "13"],
    [-1, 8, 0, "-13"],
    [1, 1000, 0, "0"],
    [-1, 1000, 0, "0"],
    [98765, 100000, 2, "98.77"],
    [5, -4, 1, "-125.0"],
  ])("rate of %d in %d with %d decimals is %s", ([part, whole, decimals, text]) => {
    expect(rate(fen(part), fen(whole), decimals)).toBe(text);
    expect(rate(fen(part), fen(whole), decimals)).toBe(text);
  });
  it.for<[number, number, string]>([
    [150, 100, "50.00"],
    [50, 100, "-50.00"],
    [100, 100, "0.00"],
    [0, 100, "-100.00"],
    [-50, -100, "50.00"],
    [50, -100, "150.00"],
  ])("growth to %d from %d is %s", ([now, before, text]) => {
    expect(growth(fen(now), fen(before))).toBe(text);
  });
  it("has no figure over zero or a blank", () => {
    for (const calculate of [rate, growth]) {
      expect(calculate(fen(1), fen(0))).toBeNull();
      expect(calculate(null, fen(1))).toBeNull();
      expect(calculate(fen(1), null)).toBeNull();
    }
  });
  it.for([-1, 11, 0.5])("refuses %d decimals", (decimals) => {
    const refusal = expect.objectContaining({ code: "wrong-precision" });
    expect(() => rate(fen(1), fen(3), decimals)).toThrow(refusal);
    expect(() => percentHolds({ value: "1", decimals }, fen(1), fen(3), ledger)).toThrow(refusal);
  });
  it("rounds as whole-number arithmetic does", () => {
    const small = fc.integer({ min: -2000, max: 2000 }).map(fen);
    property(
      fc.tuple(fc.oneof(anyFen, small), fc.oneof(anyFen, small), fc.nat(10)),
      ([part, whole, decimals]) => {
        if (whole === 0) return true;
        expect(rate(part, whole, decimals)).toBe(plainly(BigInt(part), BigInt(whole), decimals));
        expect(growth(part, whole, decimals)).toBe(
          plainly(BigInt(part) - BigInt(whole), BigInt(Math.abs(whole)), decimals),
        );
        return true;
      },
      { runs: 1000, soakRuns: 500_000 },
    );
  });
});

describe("percentages of printed amounts", () => {
  it("takes the range of both operands, then half a printed digit", () => {
    // 0.30 over 0.60 万元, both ± 0.005: 0.295/0.605 … 0.305/0.595
    const range = growthInterval(fen(300000), fen(600000), printed);
    expect(range?.low).toBeCloseTo(-51.2397, 3);
    expect(range?.high).toBeCloseTo(-48.7395, 3);
    const check = growthHolds({ value: "-50.67", decimals: 2 }, fen(300000), fen(600000), printed);
    expect(check?.holds).toBe(true);
    expect(check?.low).toBeCloseTo(-51.2447, 3);
    expect(check?.high).toBeCloseTo(-48.7345, 3);
    expect(growthHolds({ value: "-51.25", decimals: 2 }, fen(300000), fen(600000), printed)?.holds).toBe(
      false,
    );
    expect(growthHolds({ value: "-51", decimals: 0 }, fen(300000), fen(600000), printed)?.holds).toBe(true);
  });
  it.for([
    ["33.33", 2, true],
    ["33.34", 2, false],
    ["33.3", 2, false],
    ["33.3", 1, true],
    ["33", 0, true],
    ["+33.33", 2, true],
    ["-33.33", 2, false],
  ] as const)("%s with %d decimals for a third in 元: %s", ([value, decimals, holds]) => {
    expect(percentHolds({ value, decimals }, fen(100), fen(300), ledger)?.holds).toBe(holds);
  });
  it("takes a tie both ways", () => {
    for (const value of ["12.5", "12.6"]) {
      expect(percentHolds({ value, decimals: 1 }, fen(1255), fen(10000), ledger)?.holds).toBe(true);
    }
    expect(percentHolds({ value: "12.7", decimals: 1 }, fen(1255), fen(10000), ledger)?.holds).toBe(false);
  });
  it("says nothing where the base may be zero", () => {
    expect(percentHolds({ value: "0.00", decimals: 2 }, fen(0), fen(0), ledger)).toBeNull();
    expect(percentInterval(fen(10000), fen(0), printed)).toBeNull();
    expect(growthInterval(fen(10000), fen(0), printed)).toBeNull();
    expect(percentInterval(fen(10000), fen(5000), printed)).toBeNull();
  });
  it("takes the room of each operand as a number of 分 too", () => {
    const half = halfStepOf(tenThousand);
    const rooms = { part: half, whole: half };
    for (const interval of [percentInterval, growthInterval]) {
      const range = interval(fen(300000), fen(600000), printed);
      expect(interval(fen(300000), fen(600000), rooms)).toEqual(range);
      expect(interval(fen(300000), fen(600000), { ...printed, part: half })).toEqual(range);
    }
    expect(percentInterval(fen(3), fen(4), { part: 1, whole: 0 })).toEqual({ low: 50, high: 100 });
  });
  it("measures a negative base by its magnitude", () => {
    expect(percentInterval(fen(1), fen(-4), ledger)).toEqual({ low: -25, high: -25 });
    expect(growthInterval(fen(2), fen(-4), ledger)).toEqual({ low: 150, high: 150 });
  });
  it.for(["", "abc", "1.234", "1%", "--1", "1.", "1e5", "9".repeat(50)])("refuses %j", (value) => {
    expect(() => percentHolds({ value, decimals: 2 }, fen(1), fen(3), ledger)).toThrow(
      expect.objectContaining({ code: "not-an-amount", path: ["value"] }),
    );
  });
  it("never fails an honest percentage, computed from the ledger or from the printed amounts", () => {
    const amount = fc.integer({ min: -1e13, max: 1e13 }).map(fen);
    property(
      fc.tuple(amount, amount, fc.nat(4)),
      ([part, whole, decimals]) => {
        const shown = [roundFen(part, tenThousand), roundFen(whole, tenThousand)] as const;
        const holdsFor = (over: Fen, under: Fen): boolean => {
          const value = rate(over, under, decimals);
          const grown = growth(over, under, decimals);
          if (value === null || grown === null) return true;
          return (
            percentHolds({ value, decimals }, ...shown, printed)?.holds !== false &&
            growthHolds({ value: grown, decimals }, ...shown, printed)?.holds !== false
          );
        };
        return holdsFor(part, whole) && holdsFor(...shown);
      },
      { runs: 500, soakRuns: 500_000 },
    );
  });
});

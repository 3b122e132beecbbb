import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assign, cheapest } from "../../src/tables";
import { property } from "../support/property";

/** Every way of putting items into slots in order, tried one by one. */
function everyWay(items: number, slots: number, leave: boolean): number[][] {
  if (items === 0) return [[]];
  const ways: number[][] = [];
  for (const before of everyWay(items - 1, slots, leave)) {
    const last = Math.max(-1, ...before);
    if (leave) ways.push([...before, -1]);
    for (let slot = last + 1; slot < slots; slot++) ways.push([...before, slot]);
  }
  return ways;
}

describe("items in order into slots in order", () => {
  it("finds the least cost and the margin that trying all finds", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 0, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 40, maxLength: 40 }),
        fc.boolean(),
        (items, slots, numbers, leaving) => {
          const cost = (item: number, slot: number) => numbers[item * 5 + slot] as number;
          const leave = (item: number) => numbers[30 + item] as number;
          const blank = (slot: number) => (numbers[34 + slot] as number) / 4;
          const found = assign(items, slots, cost, leaving ? { leave, blank } : { blank });
          const costOf = (way: readonly number[]) =>
            way.reduce((sum, slot, item) => sum + (slot < 0 ? leave(item) : cost(item, slot)), 0) +
            Array.from({ length: slots }, (_, slot) => (way.includes(slot) ? 0 : blank(slot))).reduce(
              (sum, one) => sum + one,
              0,
            );
          const ways = everyWay(items, slots, leaving);
          if (ways.length === 0) {
            expect(found).toBeNull();
            return;
          }
          const least = Math.min(...ways.map(costOf));
          expect(found?.cost).toBeCloseTo(least, 9);
          expect(costOf(found?.slots ?? [])).toBeCloseTo(least, 9);
          const other = ways.filter((way) => way.join() !== found?.slots.join());
          const margin = Math.min(Infinity, ...other.map(costOf)) - least;
          if (Number.isFinite(margin)) expect(found?.margin).toBeCloseTo(margin, 9);
          else expect(found?.margin).toBe(Infinity);
        },
      ),
      { seed: 20260711, numRuns: 300 },
    );
  });

  it("leaves no slot that is forbidden, and says where nothing is possible", () => {
    expect(assign(1, 2, (_, slot) => (slot === 0 ? Infinity : 3))?.slots).toEqual([1]);
    expect(assign(2, 2, () => Infinity)).toBeNull();
    expect(assign(3, 2, () => 0)).toBeNull();
  });

  it("takes the earlier of equals and says that they are equal", () => {
    expect(assign(1, 3, () => 1)).toEqual({ slots: [0], cost: 1, margins: [0], margin: 0 });
  });

  it("refuses what is larger than any table, at once", () => {
    expect(assign(100_000, 100_000, () => 0)).toBeNull();
  });

  it("puts nothing where counts or costs are no numbers", () => {
    const one = () => 1;
    for (const odd of [Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY, 2 ** 53])
      expect([assign(odd, 2, one), assign(2, odd, one, { leave: one }), cheapest(odd, odd, one)]).toEqual([
        null,
        null,
        null,
      ]);
    expect(assign(2, 3, () => Number.NaN, { leave: one })).toBeNull();
  });

  it("gives the slots alone as it gives them with their margins", () => {
    property(
      fc.tuple(fc.nat(5), fc.nat(6), fc.array(fc.nat(9), { minLength: 42, maxLength: 42 }), fc.boolean()),
      ([items, slots, costs, mayLeave]) => {
        const cost = (item: number, slot: number) => costs[item * 7 + slot] ?? 0;
        const options = mayLeave ? { leave: () => 4 } : {};
        const found = assign(items, slots, cost, options);
        const alone = cheapest(items, slots, cost, options);
        expect(alone).toEqual(found === null ? null : { slots: found.slots, cost: found.cost });
      },
      { runs: 200, soakRuns: 5000 },
    );
  });
});

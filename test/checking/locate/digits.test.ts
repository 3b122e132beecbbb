import { describe, expect, test } from "vitest";
import { digitSlips } from "../../../src/checking/locate/digits";

/** The likeliest slip between two figures of 万元 with two decimals, written without the point. */
function likeliest(printed: number, truth: number): string | null {
  const [best] = digitSlips(printed * 10_000, truth * 10_000, 10_000, 2).sort((a, b) => b.chance - a.chance);
  return best?.diagnosis ?? null;
}

describe("slips between a true and a printed figure", () => {
  test.each([
    [14516, 15416, "digits transposed"],
    [15461, 15416, "digits transposed"],
    [15, 51, "digits transposed"],
    [1516, 15416, "digit dropped"],
    [15410, 15416, "digit dropped"],
    [155416, 15416, "digit doubled"],
    [15496, 15416, "digit mistyped"],
    [95416, 15416, "digit mistyped"],
    [12390, 12389, "digit mistyped"],
    [13000, 12999, "digit mistyped"],
    [154160, 15416, "decimal point shifted"],
    [1542, 15416, "decimal point shifted"],
    [154, 15416, "decimal point shifted"],
    [-15416, 15416, "sign flipped"],
    [15416, -15416, "sign flipped"],
    [154160000, 15416, "unit mistaken"],
    [2, 15416, "unit mistaken"],
  ])("%i for %i: %s", (printed, truth, diagnosis) => {
    expect(likeliest(printed, truth)).toBe(diagnosis);
  });

  test("figures that no slip connects", () => {
    expect(likeliest(15416, 98237)).toBeNull();
    expect(likeliest(0, 15416)).toBeNull();
    expect(likeliest(15416, 0)).toBeNull();
    expect(likeliest(15416, 15416)).toBeNull();
  });

  test("figures finer than the printed digits are compared in 分", () => {
    const [best] = digitSlips(1_541_600, 15_416_000, 10_000, 2);
    expect(best?.diagnosis).toBe("decimal point shifted");
  });

  test("every chance is a share", () => {
    for (let truth = 1; truth < 400; truth += 7) {
      for (let printed = 1; printed < 400; printed += 3) {
        for (const { chance } of digitSlips(printed, truth, 1, 2)) {
          expect(chance).toBeGreaterThan(0);
          expect(chance).toBeLessThanOrEqual(1);
        }
      }
    }
  });
});

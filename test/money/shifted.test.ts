import { describe, expect, test } from "vitest";
import { Decimal, shifted } from "../../src/money";
import { randomFrom } from "../support/random";

describe("a decimal string shifted to a whole number", () => {
  test("is what decimals reckon, wherever it gives one", () => {
    const random = randomFrom(15);
    let given = 0;
    for (let run = 0; run < 4000; run++) {
      const digits = (most: number) =>
        Array.from({ length: random.int(1, most) }, () => random.int(0, 9)).join("");
      const text = `${random.pick(["", "-", "+"])}${digits(12)}${random.chance(0.6) ? `.${digits(8)}` : ""}`;
      const places = random.int(0, 10);
      const quick = shifted(text, places);
      if (quick === null) continue;
      given++;
      expect(quick, text).toBe(
        new Decimal(text.replace("+", "")).times(new Decimal(10).pow(places)).toNumber(),
      );
    }
    expect(given).toBeGreaterThan(1000);
  });

  test("is null where digits would be lost", () => {
    expect(shifted("0.125", 2)).toBeNull();
    expect(shifted("123456789012", 6)).toBeNull();
    expect(shifted("12345678.9", 6)).toBe(12345678900000);
  });
});

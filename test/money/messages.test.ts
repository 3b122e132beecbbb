import { describe, expect, it } from "vitest";
import {
  Decimal,
  decimalsOfFen,
  fen,
  growthHolds,
  parseAmount,
  percentHolds,
  rate,
  stepOf,
  type Unit,
} from "../../src/money";

const EXACT = { part: { unit: "元", decimals: 2 }, whole: { unit: "元", decimals: 2 } } as const;
const long = `${"9".repeat(50)}x`;

describe("errors say what was found and what was expected", () => {
  it.for<[sentence: string, fail: () => unknown]>([
    ["amount is 0.5, expected a whole number of 分 within ±9,007,199,254,740,991", () => fen(0.5)],
    ['unit is "千元", expected 元, 万元 or 亿元', () => decimalsOfFen("千元" as Unit)],
    ["decimals is -1, expected a whole number from 0 to 20", () => stepOf({ unit: "元", decimals: -1 })],
    ["decimals is 11, expected a whole number from 0 to 10", () => rate(fen(1), fen(3), 11)],
    [
      'value is "1%", expected a percentage with at most 2 decimals, as -50.67',
      () => percentHolds({ value: "1%", decimals: 2 }, fen(1), fen(3), EXACT),
    ],
    [
      `value is "${long}", expected a percentage with at most 0 decimals, as -50.67`,
      () => growthHolds({ value: long, decimals: 0 }, fen(1), fen(3), EXACT),
    ],
    [
      'Amount "12x" is not a figure: expected digits, as 2,887.87, with a sign, ¥ or 元/万元/亿元 at most (character 3)',
      () => parseAmount("12x", "元"),
    ],
    [
      `Amount "${"9".repeat(40)}…" is not a figure: expected digits, as 2,887.87, with a sign, ¥ or 元/万元/亿元 at most (character 51)`,
      () => parseAmount(long, "元"),
    ],
    [
      `Amount "${"1".repeat(40)}" is too large to be held exactly: check its unit (character 1)`,
      () => parseAmount("1".repeat(40), "元"),
    ],
    ['Amount "1.234" is finer than one 分: check its unit (character 5)', () => parseAmount("1.234", "元")],
  ])("%s", ([sentence, fail]) => {
    expect(fail).toThrow(expect.objectContaining({ text: expect.objectContaining({ en: sentence }) }));
  });
});

describe("the decimals of the library", () => {
  it("print every digit, never a power of ten, and round a tie away from zero", () => {
    expect(new Decimal("1e-30").toString()).toBe(`0.${"0".repeat(29)}1`);
    expect(new Decimal("1e30").toString()).toBe(`1${"0".repeat(30)}`);
    expect(new Decimal(1).div(3).toString()).toBe(`0.${"3".repeat(40)}`);
    expect([new Decimal("0.5"), new Decimal("-0.5")].map((n) => n.toFixed(0))).toEqual(["1", "-1"]);
  });
});

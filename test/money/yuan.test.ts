import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fen, inWan, inYuan, wan, yuan } from "../../src/money";
import { property } from "../support/property";

describe("figures of 元 and 万元", () => {
  it("come back as they went, whatever the amount", () => {
    property(
      fc.tuple(fc.maxSafeInteger()),
      ([amount]) => {
        expect(yuan(inYuan(fen(amount)))).toBe(amount);
        expect(wan(inWan(fen(amount)))).toBe(amount);
      },
      { runs: 500, soakRuns: 50_000 },
    );
  });

  it.each([
    [0.1 + 0.2, /finer than one 分/],
    [Number.NaN, /NaN/],
    [Number.POSITIVE_INFINITY, /Infinity/],
    ["", /expected a figure in 元/],
    ["—", /expected a figure in 元/],
    ["12.", /12/],
  ])("refuse %j", (figure, message) => {
    expect(() => yuan(figure)).toThrow(message);
  });

  it("take numbers that stand for whole 分", () => {
    expect([yuan(1541600), yuan(0.07), wan(154.16), yuan(-0.5)]).toEqual([154160000, 7, 154160000, -50]);
  });
});

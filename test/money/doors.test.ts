import { describe, expect, it } from "vitest";
import { JuesuanError } from "../../src/errors";
import {
  fen,
  formatAmount,
  groupDigits,
  growth,
  growthHolds,
  growthInterval,
  halfStepOf,
  intersectIntervals,
  intervalContains,
  intervalOf,
  parseAmount,
  percentHolds,
  percentInterval,
  rate,
  readAmount,
  readNumber,
  roundFen,
  scaleInterval,
  sumFen,
  sumIntervals,
  tryParseAmount,
} from "../../src/money";

const YUAN = { unit: "元", decimals: 2 } as const;
const BOTH = { part: YUAN, whole: YUAN };
const PRINTED = { value: "50.00", decimals: 2 };
/** What plain JavaScript may pass in place of anything. */
const none = undefined as never;

describe("a door of money names the argument that is wrong", () => {
  it.each<[string, () => unknown]>([
    ["value", () => intervalOf("1" as never, YUAN)],
    ["intervals", () => sumIntervals(none)],
    ["intervals", () => sumIntervals([none])],
    ["intervals.low", () => sumIntervals([{ low: "0", high: 1 } as never])],
    ["interval", () => scaleInterval(none, 1)],
    ["factor", () => scaleInterval({ low: 0, high: 1 }, none)],
    ["interval", () => intervalContains(none, 1)],
    ["value", () => intervalContains({ low: 0, high: 1 }, none)],
    ["a", () => intersectIntervals(none, { low: 0, high: 1 })],
    ["b", () => intersectIntervals({ low: 0, high: 1 }, none)],
    ["text", () => readAmount(none, "元")],
    ["unit", () => readAmount("1", none)],
    ["value", () => readNumber(none, "元")],
    ["unit", () => readNumber(1, none)],
    ["unit", () => readNumber(1, "角" as never)],
    ["values", () => sumFen(none)],
    ["precision", () => formatAmount(fen(1), none)],
    ["digits", () => groupDigits(none)],
    ["precision", () => roundFen(fen(1), none)],
    ["precision", () => halfStepOf(none)],
    ["precisions", () => percentInterval(fen(1), fen(2), none)],
    ["precisions", () => growthInterval(fen(1), fen(2), none)],
    ["printed", () => percentHolds(none, fen(1), fen(2), BOTH)],
    ["printed.value", () => percentHolds({ ...PRINTED, value: 1 } as never, fen(1), fen(2), BOTH)],
    ["printed.decimals", () => growthHolds({ ...PRINTED, decimals: "2" } as never, fen(1), fen(2), BOTH)],
    ["printed", () => growthHolds(none, fen(1), fen(2), BOTH)],
    ["precisions", () => percentHolds(PRINTED, fen(1), fen(2), none)],
    ["precisions", () => growthHolds(PRINTED, fen(1), fen(2), none)],
    ["amount", () => percentInterval("1" as never, fen(2), BOTH)],
  ])("%s", (path, call) => {
    expect(pathOf(call)).toBe(path);
  });

  it("takes no NaN and nothing undefined for an amount of a rate", () => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, "1", none] as never[]) {
      expect(() => rate(wrong, fen(2))).toThrow(JuesuanError);
      expect(() => rate(fen(1), wrong)).toThrow(JuesuanError);
      expect(() => growth(wrong, fen(2))).toThrow(JuesuanError);
      expect(() => growth(fen(1), wrong)).toThrow(JuesuanError);
    }
    expect(() => rate(none, none)).toThrow(/an amount in 分 or null/);
    expect(rate(fen(1), fen(2))).toBe("50.00");
    expect(rate(null, fen(2))).toBeNull();
  });

  it("says what a text is that is no amount", () => {
    expect(() => parseAmount("1a", "元")).toThrow(/"1a" is not a figure/);
    expect(tryParseAmount("1a", "元")).toMatchObject({ ok: false, error: { expected: "an amount" } });
  });
});

/** The path of the refusal that a call ends in. */
function pathOf(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    if (error instanceof JuesuanError) return error.path.join(".");
    throw error;
  }
  return "nothing was refused";
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addFen,
  amountIn,
  Decimal,
  decimalsIn,
  decimalsOfFen,
  FEN_PER_UNIT,
  fen,
  formatAmount,
  halfStepOf,
  type Interval,
  intersectIntervals,
  intervalContains,
  intervalOf,
  JuesuanError,
  negateFen,
  numberIn,
  readAmount,
  readNumber,
  roundFen,
  scaleInterval,
  stepOf,
  subtractFen,
  sumFen,
  sumIntervals,
  type Unit,
} from "../../src/money";
import { property } from "../support/property";

const MAX = Number.MAX_SAFE_INTEGER;
const units: readonly Unit[] = ["元", "万元", "亿元"];
const anyFen = fc.maxSafeInteger().map(fen);
const anyPrecision = fc.record({ unit: fc.constantFrom(...units), decimals: fc.nat(12) });
const unsafe = expect.objectContaining({
  code: expect.stringMatching(/^(?:out-of-range|not-whole-fen)$/),
});
const precision = expect.objectContaining({ code: "wrong-precision" });

describe("fen", () => {
  it.for([0, 1, -1, MAX, -MAX])("holds %d", (n) => expect(fen(n)).toBe(n));
  it("has one zero", () => {
    for (const zero of [fen(-0), negateFen(fen(0)), sumFen([]), addFen(fen(-1), fen(1))]) {
      expect(Object.is(zero, 0)).toBe(true);
    }
  });
  it.for([0.5, MAX + 1, -MAX - 1, Number.NaN, Infinity, -Infinity])("refuses %d", (n) => {
    expect(() => fen(n)).toThrow(unsafe);
    expect(() => fen(n)).toThrow(JuesuanError);
  });
  it("never leaves the safe range silently", () => {
    expect(() => addFen(fen(MAX), fen(1))).toThrow(unsafe);
    expect(() => subtractFen(fen(-MAX), fen(1))).toThrow(unsafe);
    expect(() => sumFen([fen(MAX), fen(1), fen(-1)])).toThrow(unsafe);
  });
  it("adds, subtracts and sums as whole numbers of any size do", () => {
    property(fc.array(fc.option(anyFen), { maxLength: 8 }), (values) => {
      const exact = values.reduce((sum, value) => sum + BigInt(value ?? 0), 0n);
      try {
        return BigInt(sumFen(values)) === exact;
      } catch (error) {
        let partial = 0n;
        return (
          error instanceof JuesuanError &&
          values.some((value) => {
            partial += BigInt(value ?? 0);
            return partial > MAX || partial < -MAX;
          })
        );
      }
    });
    expect(addFen(fen(5), fen(-7))).toBe(-2);
    expect([negateFen(fen(5)), negateFen(fen(-7))]).toEqual([-5, 7]);
    expect(subtractFen(fen(5), fen(-7))).toBe(12);
  });
});

describe("unit and precision", () => {
  it.for<[Unit, number, step: number, half: number]>([
    ["元", 0, 100, 50],
    ["元", 1, 10, 5],
    ["元", 2, 1, 0],
    ["元", 6, 1, 0],
    ["万元", 0, 1_000_000, 500_000],
    ["万元", 2, 10_000, 5_000],
    ["万元", 4, 100, 50],
    ["万元", 6, 1, 0],
    ["亿元", 2, 100_000_000, 50_000_000],
    ["亿元", 10, 1, 0],
  ])("%s with %d decimals: step %d, half %d 分", ([unit, decimals, step, half]) => {
    expect(stepOf({ unit, decimals })).toBe(step);
    expect(halfStepOf({ unit, decimals })).toBe(half);
  });
  it("knows the 分 of each unit", () => {
    for (const unit of units) expect(FEN_PER_UNIT[unit]).toBe(10 ** decimalsOfFen(unit));
  });
  it.for([-1, 0.5, 21, Number.NaN])("refuses %d decimals", (decimals) => {
    expect(() => stepOf({ unit: "元", decimals })).toThrow(precision);
    expect(() => formatAmount(null, { unit: "元", decimals })).toThrow(precision);
  });
  it("refuses an unknown unit", () => {
    const unit = JSON.parse('"千元"');
    expect(() => stepOf({ unit, decimals: 2 })).toThrow(precision);
  });
});

describe("interval", () => {
  it("is the figure itself where it is printed to the 分", () => {
    expect(intervalOf(fen(5), { unit: "元", decimals: 2 })).toEqual({ low: 5, high: 5 });
  });
  it.for([
    [
      { low: 1, high: 3 },
      { low: 2, high: 5 },
      { low: 2, high: 3 },
    ],
    [
      { low: 1, high: 2 },
      { low: 2, high: 5 },
      { low: 2, high: 2 },
    ],
    [
      { low: 1, high: 9 },
      { low: 2, high: 5 },
      { low: 2, high: 5 },
    ],
    [{ low: 1, high: 2 }, { low: 3, high: 5 }, null],
  ])("%j and %j have %j in common", ([one, other, common]) => {
    expect(intersectIntervals(one as Interval, other as Interval)).toEqual(common);
    expect(intersectIntervals(other as Interval, one as Interval)).toEqual(common);
  });
  it("turns round with a negative weight and keeps one zero", () => {
    expect(scaleInterval({ low: 1, high: 2 }, -3)).toEqual({ low: -6, high: -3 });
    expect(scaleInterval({ low: 0, high: 2 }, -1)).toStrictEqual({ low: -2, high: 0 });
    expect(scaleInterval({ low: 1, high: 2 }, 3)).toEqual({ low: 3, high: 6 });
  });
  it("refuses ends beyond the safe range", () => {
    expect(() => intervalOf(fen(MAX), { unit: "万元", decimals: 2 })).toThrow(unsafe);
    expect(() =>
      sumIntervals([
        { low: MAX, high: MAX },
        { low: 1, high: 1 },
      ]),
    ).toThrow(unsafe);
    expect(() => scaleInterval({ low: 0, high: 1 }, 0.5)).toThrow(unsafe);
  });
  it("holds the ledger behind every honestly printed figure, and sums the ledgers of a sum", () => {
    const moderate = fc.integer({ min: -1e13, max: 1e13 }).map(fen);
    property(fc.tuple(fc.array(moderate, { minLength: 1, maxLength: 20 }), anyPrecision), ([ledger, p]) => {
      const intervals = ledger.map((value) => intervalOf(roundFen(value, p), p));
      intervals.forEach((interval, i) => {
        expect(intervalContains(interval, ledger[i] as number)).toBe(true);
      });
      return intervalContains(sumIntervals(intervals), sumFen(ledger));
    });
  });
  it("has in common with another what both contain", () => {
    const interval = fc.tuple(fc.integer(), fc.nat(100)).map(([low, width]) => ({ low, high: low + width }));
    property(fc.tuple(interval, interval, fc.integer()), ([a, b, value]) => {
      const both = intersectIntervals(a, b);
      const inBoth = intervalContains(a, value) && intervalContains(b, value);
      return (both !== null && intervalContains(both, value)) === inBoth;
    });
  });
});

describe("printing and rounding", () => {
  it.for<[fen: number, unit: Unit, decimals: number, printed: string, grouped: string]>([
    [288787, "元", 2, "2887.87", "2,887.87"],
    [288787, "元", 0, "2888", "2,888"],
    [288787, "元", 4, "2887.8700", "2,887.8700"],
    [288787, "万元", 2, "0.29", "0.29"],
    [288787, "亿元", 2, "0.00", "0.00"],
    [-288787, "亿元", 2, "0.00", "0.00"],
    [-288787, "元", 1, "-2887.9", "-2,887.9"],
    [5000, "万元", 2, "0.01", "0.01"],
    [-5000, "万元", 2, "-0.01", "-0.01"],
    [4999, "万元", 2, "0.00", "0.00"],
    [-4999, "万元", 2, "0.00", "0.00"],
    [99995000, "万元", 2, "100.00", "100.00"],
    [12345678900, "元", 2, "123456789.00", "123,456,789.00"],
    [MAX, "元", 2, "90071992547409.91", "90,071,992,547,409.91"],
    [MAX, "万元", 2, "9007199254.74", "9,007,199,254.74"],
    [-MAX, "亿元", 0, "-900720", "-900,720"],
    [0, "元", 2, "0.00", "0.00"],
    [99900, "元", 0, "999", "999"],
  ])("%d 分 in %s with %d decimals is %s", ([amount, unit, decimals, printed, grouped]) => {
    expect(formatAmount(fen(amount), { unit, decimals })).toBe(printed);
    expect(formatAmount(fen(amount), { unit, decimals }, { grouping: true })).toBe(grouped);
  });
  it("prints a blank as nothing", () => {
    expect(formatAmount(null, { unit: "元", decimals: 2 })).toBe("");
  });
  it("rounds and prints as decimal.js does half-up", () => {
    property(
      fc.tuple(fc.oneof(anyFen, fc.integer().map(fen)), anyPrecision),
      ([amount, p]) => {
        const exact = new Decimal(amount).div(FEN_PER_UNIT[p.unit]).toDecimalPlaces(p.decimals);
        const rounded = exact.times(FEN_PER_UNIT[p.unit]).toNumber();
        expect(formatAmount(amount, p)).toBe(exact.toFixed(p.decimals));
        if (Number.isSafeInteger(rounded)) expect(roundFen(amount, p)).toBe(rounded + 0);
        else expect(() => roundFen(amount, p)).toThrow(unsafe);
      },
      { runs: 2000, soakRuns: 1_000_000 },
    );
  });
});

describe("units of an amount", () => {
  it.for<[number, Unit, string]>([
    [288787, "元", "2887.87"],
    [288780, "元", "2887.8"],
    [-288787, "万元", "-0.288787"],
    [12000000, "万元", "12"],
    [1, "亿元", "0.0000000001"],
    [0, "亿元", "0"],
  ])("%d 分 in %s is %s", ([amount, unit, text]) => {
    expect(amountIn(fen(amount), unit)).toBe(text);
    expect(numberIn(fen(amount), unit)).toBe(Number(text));
    expect(decimalsIn(fen(amount), unit)).toBe(text.split(".")[1]?.length ?? 0);
  });
  it("prints what is read back to the same amount", () => {
    property(fc.tuple(anyFen, fc.constantFrom(...units)), ([amount, unit]) => {
      const reading = readAmount(amountIn(amount, unit), unit);
      return reading.kind === "figure" && reading.fen === amount;
    });
  });
});

describe("numeric cells", () => {
  it("takes a millionth of a 分 for noise, more than that for a finer figure", () => {
    expect(readNumber(1e-8, "元")).toMatchObject({ kind: "figure", fen: 0 });
    expect(readNumber(1.1e-8, "元")).toMatchObject({ kind: "invalid", reason: "too-fine" });
  });
  it.for<[number, Unit, fen: number, decimals: number]>([
    [2887.87, "万元", 2887870000, 2],
    [-2887.87, "元", -288787, 2],
    [0, "元", 0, 0],
    [-0, "元", 0, 0],
    [0.1 + 0.2, "万元", 300000, 1],
    [0.1 + 0.2, "元", 30, 1],
    [2887.8699999999999, "元", 288787, 2],
    [4.35 * 100, "元", 43500, 0],
    [1e-6, "万元", 1, 6],
    [1e-10, "亿元", 1, 10],
    [123.456789, "万元", 123456789, 6],
    [123456789.13000001, "元", 12345678913, 2],
    [90071992547409.9, "元", MAX - 1, 1],
    [0.3 - 0.1 - 0.2, "元", 0, 0],
    [5e-324, "元", 0, 0],
    [900000, "亿元", 9e15, 0],
  ])("%d in %s", ([value, unit, amount, decimals]) => {
    const reading = readNumber(value, unit);
    expect(reading).toStrictEqual({ kind: "figure", fen: amount, decimals, unit });
  });
  it.for<[number, Unit, string]>([
    [Number.NaN, "元", "not-a-figure"],
    [Infinity, "元", "not-a-figure"],
    [-Infinity, "元", "not-a-figure"],
    [1 / 3, "元", "too-fine"],
    [0.005, "元", "too-fine"],
    [1e-7, "万元", "too-fine"],
    [1e-5, "元", "too-fine"],
    [123.45678901, "万元", "too-fine"],
    [1e21, "元", "too-large"],
    [Number.MAX_VALUE, "亿元", "too-large"],
    [MAX, "元", "too-large"],
  ])("%d in %s is refused: %s", ([value, unit, reason]) => {
    expect(readNumber(value, unit)).toMatchObject({ kind: "invalid", reason, position: 0 });
  });
  it("reads the nearest number of every amount up to a million 亿分 back exactly", () => {
    property(
      fc.tuple(fc.integer({ min: -1e14, max: 1e14 }).map(fen), fc.constantFrom(...units)),
      ([amount, unit]) => {
        const reading = readNumber(numberIn(amount, unit), unit);
        return reading.kind === "figure" && reading.fen === amount;
      },
      { runs: 2000, soakRuns: 1_000_000 },
    );
  });
});

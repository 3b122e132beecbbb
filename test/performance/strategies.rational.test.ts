import { describe, expect, it } from "vitest";
import * as p from "../../src/performance";
import { randomFrom } from "../support/random";
import { abs, add, cmp, div, min, mul, ONE, type Rational, rational, score, sub, ZERO } from "./rationals";

/** Every strategy over rationals of bigint, written from the formulas and not from the code. */
const CASES =
  process.env.SOAK === "1" ? 100_000 : Math.min(6_000, 5 * Number(process.env.PROPERTY_RUNS ?? 1_200));
const source = randomFrom(20260101);

/** A decimal of up to four decimals, often an edge: zero, whole, equal to another figure. */
function decimal(high: number, decimals = source.int(0, 4)): string {
  const whole = source.int(0, source.chance(0.1) ? 0 : high);
  if (decimals === 0) return String(whole);
  return `${whole}.${String(source.int(0, 10 ** decimals - 1)).padStart(decimals, "0")}`;
}
const weight = (): string => source.pick(["10", "5", "2.5", "20", "0.5", "3", "12.34", "1"]);
const near = (value: string): string => (source.chance(0.2) ? value : decimal(300));

function run(name: string, once: () => readonly [found: p.ScoreOutcome, expected: string | null]): void {
  it(`${name}: ${CASES} cases agree with rationals`, () => {
    for (let index = 0; index < CASES; index += 1) {
      const [found, expected] = once();
      const score = found.kind === "score" ? found.score : null;
      if (score !== expected) expect({ found, index }).toEqual({ found: expected, index });
    }
  });
}

const R = rational;

describe("strategies against a second implementation over bigint rationals", () => {
  run("proportionalForward", () => {
    const [target, weighted] = [decimal(300), weight()];
    const actual = near(target);
    const [a, b, w] = [R(target), R(actual), R(weighted)];
    const expected = cmp(a, ZERO) === 0 ? null : score(mul(w, min(ONE, div(b, a))), w);
    return [p.proportionalForward({ target, actual, weight: weighted }), expected];
  });

  run("proportionalReverse", () => {
    const [target, weighted] = [decimal(300), weight()];
    const actual = near(target);
    const [a, b, w] = [R(target), R(actual), R(weighted)];
    const expected = cmp(b, a) <= 0 ? score(w, w) : score(mul(w, min(ONE, div(a, b))), w);
    return [p.proportionalReverse({ target, actual, weight: weighted }), expected];
  });

  run("proportionalWithPassLine", () => {
    const [rate, pass, weighted] = [`0.${source.int(0, 9999)}`, `0.${source.int(0, 99)}`, weight()];
    const [r, line, w] = [R(rate), R(pass), R(weighted)];
    const expected = cmp(r, line) < 0 ? "0" : score(mul(w, div(sub(r, line), sub(ONE, line))), w);
    return [p.proportionalWithPassLine({ rate, pass, weight: weighted }), expected];
  });

  run("oneMinusDeviation", () => {
    const [target, weighted] = [decimal(300), weight()];
    const actual = near(target);
    const [a, b, w] = [R(target), R(actual), R(weighted)];
    const expected = cmp(a, ZERO) === 0 ? null : score(mul(w, sub(ONE, div(abs(sub(b, a)), a))), w);
    return [p.oneMinusDeviation({ target, actual, weight: weighted }), expected];
  });

  run("exactEquality", () => {
    const [target, weighted] = [decimal(300), weight()];
    const actual = near(target);
    const policy = source.pick([
      "strict",
      "proportional",
      "atLeast",
      "atMost",
      "undecided",
      "shortfall",
    ] as const);
    const [a, b, w] = [R(target), R(actual), R(weighted)];
    const side = cmp(b, a);
    const missed = (): Rational => (side < 0 ? mul(w, div(b, a)) : mul(w, div(a, b)));
    const worth: Record<typeof policy, () => Rational | null> = {
      strict: () => ZERO,
      proportional: missed,
      atLeast: () => (side < 0 ? missed() : w),
      atMost: () => (side < 0 ? w : missed()),
      undecided: () => null,
      shortfall: () => (side < 0 ? missed() : null),
    };
    const value = side === 0 ? w : worth[policy]();
    return [
      p.exactEquality({ target, actual, weight: weighted, policy }),
      value === null ? null : score(value, w),
    ];
  });

  run("cappedOverAchievement", () => {
    const [target, weighted] = [decimal(100), weight()];
    const actual = near(target);
    const [knee, end, floor] = [`1.${source.int(0, 5)}`, `${source.int(2, 4)}`, `0.${source.int(0, 9)}`];
    const [a, b, w, k, e, f] = [target, actual, weighted, knee, end, floor].map(R) as [
      Rational,
      Rational,
      Rational,
      Rational,
      Rational,
      Rational,
    ];
    let value: Rational;
    if (cmp(a, ZERO) === 0) value = cmp(b, ZERO) === 0 ? ZERO : mul(f, w);
    else {
      const q = div(b, a);
      if (cmp(q, ONE) < 0) value = mul(w, q);
      else if (cmp(q, k) <= 0) value = w;
      else if (cmp(q, e) >= 0) value = mul(f, w);
      else value = mul(w, sub(ONE, div(mul(sub(ONE, f), sub(q, k)), sub(e, k))));
    }
    return [p.cappedOverAchievement({ target, actual, weight: weighted, knee, end, floor }), score(value, w)];
  });

  run("threePoint", () => {
    const points = [source.int(0, 30), source.int(31, 60), source.int(61, 100)].map(String) as [
      string,
      string,
      string,
    ];
    const [zero, pass, full] = source.chance(0.5) ? points : ([...points].reverse() as typeof points);
    const [actual, weighted] = [decimal(110), weight()];
    const sign = Number(full) > Number(zero) ? ONE : R(-1);
    const [x, f, q, z] = [actual, full, pass, zero].map((value) => mul(R(value), sign)) as [
      Rational,
      Rational,
      Rational,
      Rational,
    ];
    const w = R(weighted);
    const sixty = R("0.6");
    let share: Rational;
    if (cmp(x, f) >= 0) share = ONE;
    else if (cmp(x, z) <= 0) share = ZERO;
    else if (cmp(x, q) >= 0) share = add(sixty, mul(R("0.4"), div(sub(x, q), sub(f, q))));
    else share = sub(sixty, mul(sixty, div(sub(q, x), sub(q, z))));
    return [p.threePoint({ actual, full, pass, zero, weight: weighted }), score(mul(w, share), w)];
  });

  run("steps", () => {
    const [actual, weighted] = [decimal(100), weight()];
    const table = [
      { from: "80", to: null, points: "3" },
      { from: "65", to: "80", toIncluded: false, points: "1.5" },
      { from: null, to: "40", toIncluded: true, points: "0.25" },
    ];
    const x = R(actual);
    const points = cmp(x, R(80)) >= 0 ? "3" : cmp(x, R(65)) >= 0 ? "1.5" : cmp(x, R(40)) <= 0 ? "0.25" : null;
    return [
      p.steps({ actual, steps: table, weight: weighted }),
      points === null ? null : score(R(points), R(weighted)),
    ];
  });

  run("bands", () => {
    const [rate, weighted] = [`0.${source.int(0, 999)}`, weight()];
    const scale = [
      { from: "0.9", share: "1" },
      { from: "0.75", share: "0.8" },
      { from: "0.6", share: "0.35" },
    ];
    const share = scale.find((band) => cmp(R(rate), R(band.from)) >= 0)?.share ?? "0";
    return [
      p.bands({ rate, bands: scale, weight: weighted }),
      score(mul(R(weighted), R(share)), R(weighted)),
    ];
  });

  run("qualitative", () => {
    const [rate, weighted] = [decimal(1), weight()];
    return [p.qualitative({ rate, weight: weighted }), score(mul(R(weighted), R(rate)), R(weighted))];
  });

  run("allOrNothing, pointPerFinding", () => {
    const weighted = weight();
    const w = R(weighted);
    if (source.chance(0.3)) {
      const holds = source.chance(0.5);
      return [p.allOrNothing({ holds, weight: weighted }), holds ? score(w, w) : "0"];
    }
    const [findings, each] = [String(source.int(0, 12)), source.pick(["1", "0.5", "0.25"])];
    return [
      p.pointPerFinding({ findings, each, weight: weighted }),
      score(sub(w, mul(R(findings), R(each))), w),
    ];
  });

  run("countShare, deductedShare", () => {
    const total = String(source.int(0, 40));
    const count = String(source.int(0, Number(total)));
    const weighted = weight();
    const w = R(weighted);
    if (total === "0") return [p.countShare({ count, total, weight: weighted }), null];
    const part = mul(w, div(R(count), R(total)));
    return source.chance(0.5)
      ? [p.countShare({ count, total, weight: weighted }), score(part, w)]
      : [p.deductedShare({ count, total, weight: weighted }), score(sub(w, part), w)];
  });

  run("subItems", () => {
    const item = () => ({ points: source.pick(["0.2", "0.4", "0.5", "1", "1.5"]), met: source.chance(0.6) });
    const items = [item(), item(), item()];
    const bonus = [item(), item()];
    const weighted = weight();
    const bonusCap = source.pick(["0.5", "1"]);
    const sum = (list: typeof items): Rational =>
      list.filter((one) => one.met).reduce((total, one) => add(total, R(one.points)), ZERO);
    const expected = add(sum(items), min(R(bonusCap), sum(bonus)));
    return [p.subItems({ items, bonus, bonusCap, weight: weighted }), score(expected, R(weighted))];
  });

  run("weightedSumOfRates", () => {
    const parts = [1, 2, 3].map(() => ({
      done: decimal(120),
      planned: decimal(100),
      points: source.pick(["3", "1.5", "2"]),
    }));
    const weighted = source.pick(["9", "6", "20"]);
    const planned = parts.filter((part) => cmp(R(part.planned), ZERO) > 0);
    const sum = planned.reduce(
      (total, part) => add(total, mul(R(part.points), min(ONE, div(R(part.done), R(part.planned))))),
      ZERO,
    );
    return [
      p.weightedSumOfRates({ parts, weight: weighted }),
      planned.length === 0 ? null : score(sum, R(weighted)),
    ];
  });

  run("basePlusPerPercent", () => {
    const part = (perPercent: string, cap: string) => ({
      reduction: `${source.chance(0.3) ? "-" : ""}${decimal(9)}`,
      base: "1.5",
      perPercent,
      cap,
    });
    const parts = [part("0.2", "1"), part("0.4", "2")];
    const weighted = source.pick(["6", "5"]);
    const sum = parts
      .filter((one) => cmp(R(one.reduction), ZERO) > 0)
      .reduce(
        (total, one) =>
          add(total, add(R(one.base), min(R(one.cap), mul(R(one.reduction), R(one.perPercent))))),
        ZERO,
      );
    return [p.basePlusPerPercent({ parts, weight: weighted }), score(sum, R(weighted))];
  });

  run("changeAgainstMean", () => {
    const change = `${source.chance(0.8) ? "-" : ""}${decimal(8)}`;
    const mean = `-${source.int(1, 6)}.${source.int(0, 99)}`;
    const levels = [
      { factor: "1", points: "3" },
      { factor: "0.8", points: "2" },
      { factor: "0.5", points: "1" },
    ];
    const points = levels.find((level) => cmp(R(change), mul(R(mean), R(level.factor))) <= 0)?.points ?? "0";
    return [p.changeAgainstMean({ change, mean, levels, weight: "3" }), score(R(points), R("3"))];
  });

  run("execution: proportional, by threshold, by bands", () => {
    const [budget, weighted] = [decimal(300), weight()];
    const executed = near(budget);
    const given = { executed, budget, weight: weighted };
    const w = R(weighted);
    const kind = source.int(0, 2);
    const strategies = [
      () => p.executionProportional(given),
      () => p.executionByThreshold({ ...given, threshold: "0.9" }),
      () =>
        p.executionByBands({
          ...given,
          bands: [
            { from: "0.95", share: "1" },
            { from: "0.8", share: "0.7" },
          ],
        }),
    ];
    const found = strategies[kind]?.() as p.ScoreOutcome;
    if (cmp(R(budget), ZERO) === 0) return [found, null];
    const r = div(R(executed), R(budget));
    const proportional = mul(w, min(ONE, r));
    const banded = cmp(r, R("0.95")) >= 0 ? w : cmp(r, R("0.8")) >= 0 ? mul(w, R("0.7")) : ZERO;
    const values = [proportional, cmp(r, R("0.9")) >= 0 ? w : proportional, banded];
    return [found, score(values[kind] as Rational, w)];
  });

  it("knows every strategy that the folder exports", () => {
    const strategies = [
      "proportionalForward",
      "proportionalReverse",
      "proportionalWithPassLine",
      "oneMinusDeviation",
      "exactEquality",
      "cappedOverAchievement",
      "threePoint",
      "steps",
      "bands",
      "qualitative",
      "allOrNothing",
      "pointPerFinding",
      "countShare",
      "deductedShare",
      "subItems",
      "weightedSumOfRates",
      "basePlusPerPercent",
      "changeAgainstMean",
      "executionProportional",
      "executionByThreshold",
      "executionByBands",
    ];
    for (const name of strategies) expect(p).toHaveProperty(name);
  });
});

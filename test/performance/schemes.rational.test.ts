import { describe, expect, it } from "vitest";
import {
  evaluationOf,
  type Scheme,
  type ScoreOutcome,
  schemes,
  scoreEvaluation,
} from "../../src/performance";
import { randomFrom } from "../support/random";
import { add, cmp, div, min, mul, ONE, type Rational, rational, score, sub, text, ZERO } from "./rationals";

/**
 * Every scheme a second time, over rationals of bigint, written from the documents' formulas and not from the code: rows
 * are drawn and both must say the same, be it a score, an interval, the readings left open or nothing.
 */
const CASES = process.env.SOAK === "1" ? 100_000 : 3_000;
const source = randomFrom(20260202);
const R = rational;

/** A row as the model sees it. */
interface Row {
  readonly family: "产出" | "成本" | "满意度";
  readonly name: string;
  readonly operator: "≥" | ">" | "≤" | "<" | "=" | "";
  /** `null` for a text. */
  readonly target: string | null;
  readonly actual: string | null;
  /** The level that is printed in place of a value. */
  readonly level: "达成预期指标" | "部分达成" | "未达成" | null;
  readonly weight: string;
}
/** What a document says of a row: points; points from and to, the upper end within or not; readings; nothing. */
type Said = string;

const OPERATORS = ["≥", ">", "≤", "<", "=", ""] as const;
const LEVELS = ["达成预期指标", "部分达成", "未达成"] as const;

function decimal(high: number): string {
  const digits = source.int(0, 3);
  const whole = source.int(0, source.chance(0.1) ? 0 : high);
  return digits === 0
    ? String(whole)
    : `${whole}.${String(source.int(0, 10 ** digits - 1)).padStart(digits, "0")}`;
}

function draw(names: readonly string[]): Row {
  const isText = source.chance(0.25);
  const sign = source.chance(0.08) ? "-" : "";
  const target = `${sign}${decimal(120)}`;
  const actual = source.chance(0.15) ? target : `${source.chance(0.05) ? "-" : ""}${decimal(150)}`;
  return {
    family: source.pick(["产出", "成本", "满意度"] as const),
    name: source.pick(names),
    operator: source.pick(OPERATORS),
    target: isText ? null : target,
    actual: source.chance(0.05) ? null : actual,
    level: isText && source.chance(0.5) ? source.pick(LEVELS) : null,
    weight: source.pick(["10", "5", "2.5", "20", "0.5", "12.34", "0"]),
  };
}

function found(scheme: Scheme, row: Row, unit = "%"): Said {
  const evaluation = evaluationOf({
    kind: scheme.kinds[0] ?? "project",
    name: "x",
    indicators: [
      {
        level1: `${row.family}指标`,
        name: row.name,
        target: row.target === null ? "提升" : `${row.operator}${row.target}${unit}`,
        actual: row.level ?? (row.actual === null ? "" : `${row.actual}${unit}`),
        weight: row.weight,
      },
      // A whole rate beside it tells that bare rates are per cents.
      { name: "其他率", target: "≥90%", actual: "95", weight: "1" },
    ],
  });
  const outcome = scoreEvaluation(evaluation, scheme).indicators[0]?.outcome;
  return outcome === undefined ? "none" : said(outcome);
}

function said(outcome: ScoreOutcome): Said {
  if (outcome.kind === "score") return outcome.score;
  if (outcome.kind === "range") return `${outcome.low}${outcome.highOpen ? "–" : ".."}${outcome.high}`;
  return outcome.candidates.length === 0 ? "?" : outcome.candidates.join("|");
}

function agree(
  name: string,
  cases: number,
  once: () => { readonly row: object; found: Said; wanted: Said },
): void {
  it(`${name}: ${cases} rows agree with rationals`, () => {
    for (let index = 0; index < cases; index += 1) {
      const { row, found: one, wanted } = once();
      if (one !== wanted) expect({ row, said: one }).toEqual({ row, said: wanted });
    }
  });
}

/** w·B/A below the target, w·A/B above it: what missing an `=` target is worth in proportion. */
function missed(a: Rational, b: Rational, w: Rational): Rational {
  if (cmp(b, ZERO) < 0) return ZERO;
  return cmp(b, a) < 0 ? mul(w, div(b, a)) : mul(w, div(a, b));
}

/** The interval of a level: the upper end is the next band's, except of the uppermost. */
function band(level: (typeof LEVELS)[number], w: Rational, met: string, partly: string): Said {
  const [upper, lower] = [text(mul(w, R(met))), text(mul(w, R(partly)))];
  if (level === "达成预期指标") return `${upper}..${text(w)}`;
  return level === "部分达成" ? `${lower}–${upper}` : `0–${lower}`;
}

/** A text target: the degree in per cent times the weight, or the band of the level. */
function judged(row: Row, met: string, partly: string): Said {
  const w = R(row.weight);
  if (row.level !== null) return band(row.level, w, met, partly);
  return row.actual === null ? "?" : score(mul(w, div(R(row.actual), R(100))), w);
}

const isForward = ({ operator }: Row): boolean => operator === "≥" || operator === ">";
const isReverse = ({ operator }: Row): boolean => operator === "≤" || operator === "<";

function forward(a: Rational, b: Rational, w: Rational): Said {
  if (cmp(a, ZERO) === 0) return "?";
  if (cmp(b, a) >= 0) return score(w, w);
  return cmp(a, ZERO) < 0 ? "?" : score(mul(w, div(b, a)), w);
}

function reverse(a: Rational, b: Rational, w: Rational): Said {
  if (cmp(b, a) <= 0) return score(w, w);
  if (cmp(a, ZERO) === 0) return `0–${text(w)}`;
  return cmp(a, ZERO) < 0 ? "?" : score(mul(w, div(a, b)), w);
}

/** `=`: equal is full; the shortfall is in proportion where the document lets it be, all else is open. */
function equal(a: Rational, b: Rational, w: Rational, shortfall: boolean): Said {
  if (cmp(a, b) === 0) return score(w, w);
  if (cmp(a, ZERO) < 0) return "?";
  const points = score(missed(a, b, w), w);
  return shortfall && cmp(b, a) < 0 ? points : `${points}|${score(w, w)}`;
}

/** 财预〔2020〕10号, with the bands of a province. */
function national(row: Row, met: string, partly: string): Said {
  if (row.weight === "0") return "0";
  if (row.target === null) return judged(row, met, partly);
  if (row.actual === null) return "?";
  const [a, b, w] = [R(row.target), R(row.actual), R(row.weight)];
  if (isForward(row)) return forward(a, b, w);
  if (isReverse(row)) return reverse(a, b, w);
  if (cmp(a, ZERO) === 0 && cmp(b, ZERO) > 0) return `0–${text(w)}`;
  return equal(a, b, w, row.family !== "成本");
}

/** 财预〔2021〕101号: satisfaction in steps, quantities above a pass line of 60%. */
function central(row: Row): Said {
  const [b, w] = [row.actual === null ? null : R(row.actual), R(row.weight)];
  if (row.weight === "0") return "0";
  if (row.family === "满意度" && b !== null && row.level === null) {
    const share = cmp(b, R(90)) >= 0 ? "1" : cmp(b, R(80)) >= 0 ? "0.8" : cmp(b, R(60)) >= 0 ? "0.5" : "0";
    return score(mul(w, R(share)), w);
  }
  if (row.target === null) return judged(row, "0.8", "0.6");
  if (b === null) return "?";
  const a = R(row.target);
  if (isReverse(row)) return cmp(b, a) <= 0 ? score(w, w) : `0–${text(w)}`;
  if (!isForward(row)) return equal(a, b, w, false);
  if (cmp(a, ZERO) <= 0) return "?";
  return score(mul(w, div(sub(div(b, a), R("0.6")), R("0.4"))), w);
}

/** Henan: full to 1.3 of the target, then down to 0.6 of the weight at twice the target. */
function henan(row: Row): Said {
  if (row.weight === "0") return "0";
  if (row.target === null) return judged(row, "0.8", "0.6");
  if (row.actual === null) return "?";
  const [a, b, w] = [R(row.target), R(row.actual), R(row.weight)];
  if (isReverse(row)) return reverse(a, b, w);
  if (!isForward(row)) return equal(a, b, w, true);
  if (cmp(a, ZERO) < 0) return "?";
  if (cmp(a, ZERO) === 0) return cmp(b, ZERO) <= 0 ? "0" : score(mul(w, R("0.6")), w);
  const q = div(b, a);
  if (cmp(q, ONE) < 0) return score(mul(w, q), w);
  if (cmp(q, R("1.3")) <= 0) return score(w, w);
  if (cmp(q, R(2)) >= 0) return score(mul(w, R("0.6")), w);
  return score(mul(w, sub(ONE, div(mul(R("0.4"), sub(q, R("1.3"))), R("0.7")))), w);
}

/** 财预〔2013〕53号: rows without a target by the good direction of their formula, the others as the national ones. */
function framework(row: Row): Said {
  const w = R(row.weight);
  if (row.weight === "0") return "0";
  if (row.target !== null) {
    if (isForward(row) || isReverse(row) || row.actual === null) return national(row, "0.8", "0.6");
    return equal(R(row.target), R(row.actual), w, true);
  }
  if (row.level !== null) return band(row.level, w, "0.8", "0.6");
  if (row.actual === null) return "?";
  const b = R(row.actual);
  if (/控制率/.test(row.name)) return reverse(R(100), b, w);
  if (/变动率/.test(row.name)) return cmp(b, ZERO) <= 0 ? score(w, w) : "?";
  if (/调整率|结余率/.test(row.name)) return cmp(b, ZERO) === 0 ? score(w, w) : "?";
  if (/完成率|满意/.test(row.name)) return forward(R(100), b, w);
  return national(row, "0.8", "0.6");
}

const MODELS: readonly (readonly [Scheme, readonly string[], (row: Row) => Said])[] = [
  [schemes.mof2020, ["人数"], (row) => national(row, "0.8", "0.6")],
  [schemes.mof2021, ["人数"], (row) => national(row, "0.8", "0.6")],
  [schemes.shanxi, ["人数"], (row) => national(row, "0.8", "0.6")],
  [schemes.hubei2020, ["人数"], (row) => national(row, "0.8", "0.5")],
  [schemes.central2021, ["人数"], central],
  [schemes.henanProject, ["人数"], henan],
  [schemes.henanDepartment, ["人数"], henan],
  [
    schemes.department2013,
    ["“三公经费”控制率", "三公经费变动率", "预算调整率", "结转结余率", "预算完成率", "群众满意度", "制度"],
    framework,
  ],
];

describe("schemes against a second implementation over bigint rationals", () => {
  for (const [scheme, names, model] of MODELS) {
    agree(scheme.id, CASES, () => {
      const row = draw(names);
      return { row, found: found(scheme, row), wanted: model(row) };
    });
  }

  agree("nhsaThreePoint", CASES, () => {
    const [z = 0, p = 0, f = 0] = [source.int(0, 40), source.int(41, 70), source.int(71, 100)];
    const [actual, weight] = [decimal(110), source.pick(["10", "4", "2.5"])];
    const evaluation = evaluationOf({
      kind: "specialFund",
      name: "x",
      indicators: [
        {
          name: "a",
          target: `≥${f}%`,
          standard: `满分: ≥${f}% 合格: ≥${p}% 零分: ≤${z}%`,
          actual: `${actual}%`,
          weight,
        },
      ],
    });
    const outcome = scoreEvaluation(evaluation, schemes.nhsaThreePoint).indicators[0]
      ?.outcome as ScoreOutcome;
    const [x, F, P, Z, w] = [actual, f, p, z, weight].map(R) as [
      Rational,
      Rational,
      Rational,
      Rational,
      Rational,
    ];
    const share =
      cmp(x, F) >= 0
        ? ONE
        : cmp(x, Z) <= 0
          ? ZERO
          : cmp(x, P) >= 0
            ? add(R("0.6"), mul(R("0.4"), div(sub(x, P), sub(F, P))))
            : mul(R("0.6"), div(sub(x, Z), sub(P, Z)));
    return { row: { actual, f, p, z, weight }, found: said(outcome), wanted: score(mul(w, share), w) };
  });

  agree("sichuanDepartment2024", CASES, () => {
    const weight = source.pick(["10", "8", "6", "3"]);
    const w = R(weight);
    const [one, other] = [decimal(50), decimal(50)];
    const [x, y] = [R(one), R(other)];
    const share = (part: Rational, whole: Rational): Rational => min(ONE, div(part, whole));
    const zero = cmp(y, ZERO) === 0;
    const formulas: readonly (readonly [string, Record<string, string>, () => Said])[] = [
      ["履职效能", { 完成目标数: one, 目标总数: other }, () => (zero ? "?" : score(mul(w, div(x, y)), w))],
      [
        "预算编制质量",
        { 调整预算数: other, 预算执行数: one },
        () => {
          const apart = sub(x, y);
          const deviation = zero ? ZERO : div(cmp(apart, ZERO) < 0 ? sub(y, x) : apart, y);
          return zero ? "?" : score(mul(w, sub(ONE, deviation)), w);
        },
      ],
      [
        "预算年终结余",
        { 注销和结转金额: one, 部门预算总金额: other },
        () => (zero ? "?" : score(sub(w, mul(w, div(x, y))), w)),
      ],
      [
        "采购执行率",
        { 实际支付: one, 采购预算扣除节约: other },
        () => (zero ? "?" : score(mul(w, share(x, y)), w)),
      ],
      [
        "严控一般性支出",
        { 预算压减率: one, 执行压减率: other },
        () => {
          const part = (rate: Rational, each: string, cap: string): Rational =>
            cmp(rate, ZERO) <= 0 ? ZERO : add(R("1.5"), min(R(cap), mul(rate, R(each))));
          return score(add(part(x, "0.2", "1"), part(y, "0.4", "2")), w);
        },
      ],
      [
        "支出执行进度",
        {
          中省转移支付支出: one,
          中省转移支付预算: other,
          专项债券支出: "0",
          专项债券预算: "0",
          专项预算项目支出: other,
          专项预算项目预算: "50",
        },
        () => {
          const first = zero ? ZERO : mul(R(3), share(x, y));
          return score(add(first, mul(R(3), share(y, R(50)))), w);
        },
      ],
    ];
    const [name, inputs, wanted] = source.pick(formulas);
    const evaluation = evaluationOf({ kind: "department", name: "x", indicators: [{ name, weight }] });
    const scored = scoreEvaluation(evaluation, schemes.sichuanDepartment2024, { inputs: { [name]: inputs } });
    return {
      row: { name, inputs, weight },
      found: said(scored.indicators[0]?.outcome as ScoreOutcome),
      wanted: wanted(),
    };
  });

  agree("the execution of every scheme", CASES, () => {
    const scheme = source.pick(Object.values(schemes).filter(({ execution }) => execution !== null));
    const [budget, weight] = [decimal(100), source.pick(["10", "20", "5"])];
    const executed = source.chance(0.2) ? budget : decimal(120);
    const [a, b, w] = [R(budget), R(executed), R(weight)];
    const outcome = scheme.execution?.award({ executed, budget, weight }) as ScoreOutcome;
    if (cmp(a, ZERO) === 0) return { row: { scheme: scheme.id }, found: said(outcome), wanted: "?" };
    const rate = min(ONE, div(b, a));
    const isFull = (from: string): boolean => cmp(rate, R(from)) >= 0;
    const steps = isFull("1") ? "1" : isFull("0.8") ? "0.7" : isFull("0.6") ? "0.5" : "0";
    const threshold = ["henanDepartment", "nhsaThreePoint"].includes(scheme.id) && isFull("0.9");
    const share = scheme.id === "central2021" ? R(steps) : threshold ? ONE : rate;
    return {
      row: { scheme: scheme.id, executed, budget, weight },
      found: said(outcome),
      wanted: score(mul(w, share), w),
    };
  });

  it("has a model of every scheme", () => {
    const modelled = [...MODELS.map(([{ id }]) => id), "nhsaThreePoint", "sichuanDepartment2024"];
    expect(modelled.sort()).toEqual(Object.keys(schemes).sort());
  });
});

import type { Outcome } from "../outcome";
import { undecidable } from "../outcome";
import type { SchemeRule, ScoringCase } from "../scheme";
import { type EqualsPolicy, exactEquality } from "../strategies/exact-equality";
import { proportionalForward, proportionalReverse } from "../strategies/proportional";
import { NATIONAL_BANDS, type QualityBands, qualitative } from "../strategies/qualitative";

/** What provinces settle for themselves in the national scheme. */
export interface NationalParameters {
  /** Policy of `=` targets that are costs. */
  readonly costEquals: EqualsPolicy;
  /** Policy of other `=` targets, and of numbers without an operator. */
  readonly equals: EqualsPolicy;
  /** The qualitative bands. */
  readonly bands: QualityBands;
}

/**
 * Neither 财预〔2020〕10号 nor 101号 says what an `=` cost is worth when less was spent: left undecided.
 *
 * @example
 * ```ts
 * import { NATIONAL_PARAMETERS } from "juesuan/performance";
 * [NATIONAL_PARAMETERS.costEquals, NATIONAL_PARAMETERS.equals]; // => ["undecided", "shortfall"]
 * ```
 */
export const NATIONAL_PARAMETERS: NationalParameters = {
  costEquals: "undecided",
  equals: "shortfall",
  bands: NATIONAL_BANDS,
};

/** Words by which a form says that a quality was reached. */
const GOOD_WORD = /^(?:优|良|优秀|优良|良好|好|合格|验收合格|合规|规范|及时|完整|健全|有效|达到|是)(?:好)?$/;

/** Applies a strategy over numbers, or says why there are none. */
export function measured(row: ScoringCase, score: (target: string, actual: string) => Outcome): Outcome {
  const { indicator, target, actual } = row;
  if (target === null) return undecidable("no-target");
  if (actual !== null) return score(target, actual);
  switch (indicator.actual.kind) {
    case "condition":
      return undecidable("condition-repeated");
    case "level":
      return undecidable("only-said-to-be-met");
    case "number":
      return undecidable("units-differ");
    case "blank":
    case "mark":
      return undecidable("no-actual");
    case "text":
      return undecidable("text-not-judged");
    default:
      return undecidable("not-a-number");
  }
}

/** Scores a text target: a rate gives a point, a level or the repeated target the interval of its band. */
export function judged(row: ScoringCase, bands: QualityBands): Outcome {
  const { indicator, weight } = row;
  const { actual, target } = indicator;
  if (actual.kind === "number" && actual.unit === "%") {
    return qualitative({ rate: shareOf(actual.value), weight, bands });
  }
  if (actual.kind === "level") return qualitative({ level: actual.level, weight, bands });
  if (actual.kind === "blank" || actual.kind === "mark") return undecidable("no-actual");
  if (actual.kind === "condition") return undecidable("condition-repeated");
  if (target.kind !== "quality") return undecidable("no-target");
  if (actual.kind === "text" && (actual.text === target.text || GOOD_WORD.test(actual.text))) {
    return qualitative({ level: "met", weight, bands });
  }
  return undecidable("text-not-judged");
}

/**
 * An `=` target of zero asks that something does not happen (事故0起). What happened all the same is worth less than
 * the weight, in a proportion that nobody gives; elsewhere the policy decides.
 */
function equalTo(row: ScoringCase, policy: EqualsPolicy): Outcome {
  return measured(row, (target, actual) => {
    const { weight } = row;
    if (Number(target) === 0 && Number(actual) > 0 && Number(weight) > 0)
      return { kind: "range", low: "0", high: String(weight), lowOpen: false, highOpen: true };
    return exactEquality({ target, actual, weight, policy });
  });
}

/** Per cent as a share of 1: the point moves two places, exactly. */
export function shareOf(percent: string): string {
  const negative = percent.startsWith("-");
  const [whole = "0", fraction = ""] = percent.replace("-", "").split(".");
  const digits = whole.padStart(3, "0");
  const share = `${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`;
  return negative ? `-${share}` : share;
}

/**
 * The rules of 财预〔2020〕10号 with the parameters of a province.
 *
 * @example
 * ```ts
 * import { NATIONAL_PARAMETERS, nationalRules } from "juesuan/performance";
 * nationalRules(NATIONAL_PARAMETERS).map((rule) => rule.id); // => ["forward", "reverse", "cost-equals", "equals", "quality", "management"]
 * ```
 */
export function nationalRules(parameters: NationalParameters): SchemeRule[] {
  return [
    {
      id: "forward",
      title: "正向指标按完成比例",
      selects: { target: ["number"], operators: ["≥", ">"] },
      award: (row) =>
        measured(row, (target, actual) => proportionalForward({ target, actual, weight: row.weight })),
    },
    {
      id: "reverse",
      title: "反向指标按比例",
      selects: { target: ["number"], operators: ["≤", "<"] },
      award: (row) =>
        measured(row, (target, actual) => proportionalReverse({ target, actual, weight: row.weight })),
    },
    {
      id: "cost-equals",
      title: "成本指标“=”",
      selects: { target: ["number"], operators: ["=", null], families: ["成本"] },
      award: (row) => equalTo(row, parameters.costEquals),
    },
    {
      id: "equals",
      title: "“=”指标",
      selects: { target: ["number"], operators: ["=", null] },
      award: (row) => equalTo(row, parameters.equals),
    },
    {
      id: "quality",
      title: "定性指标三档",
      selects: { target: ["quality", "blank", "mark"] },
      award: (row) => judged(row, parameters.bands),
    },
    {
      id: "management",
      title: "资金管理情况",
      selects: { role: "management" },
      award: () => undecidable("text-not-judged"),
    },
  ];
}

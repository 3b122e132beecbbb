import { Decimal } from "../../money";
import { undecidable } from "../outcome";
import type { SchemeRule } from "../scheme";
import { cappedOverAchievement } from "../strategies/capped-over-achievement";
import { exactEquality } from "../strategies/exact-equality";
import { proportionalReverse } from "../strategies/proportional";
import { NATIONAL_BANDS } from "../strategies/qualitative";
import { judged, measured } from "./national-rules";

/** Where Henan's automatic scoring begins and stops to cut over-achievement. */
export interface HenanParameters {
  /** Ratio up to which exceeding the target is harmless; read from a single row. */
  readonly knee: string;
  /** Ratio from which only the floor is left; inferred. */
  readonly end: string;
  /** Share of the weight left there; inferred from rows with a zero target. */
  readonly floor: string;
}

/**
 * The parameters as far as published tables show them.
 *
 * @example
 * ```ts
 * import { HENAN_PARAMETERS } from "juesuan/performance";
 * HENAN_PARAMETERS; // => { knee: "1.3", end: "2", floor: "0.6" }
 * ```
 */
export const HENAN_PARAMETERS: HenanParameters = { knee: "1.3", end: "2", floor: "0.6" };

/** The rules of Henan's automatic scoring, derived from its published tables. */
export function henanRules(parameters: HenanParameters): SchemeRule[] {
  const knee = new Decimal(parameters.knee);
  const end = new Decimal(parameters.end);
  const floor = new Decimal(parameters.floor);
  return [
    {
      id: "forward-capped",
      title: "正向指标，超过1.3倍按偏离度扣减",
      selects: { target: ["number"], operators: ["≥", ">"] },
      unverified: "one row",
      award: (row) =>
        measured(row, (target, actual) =>
          cappedOverAchievement({ target, actual, weight: row.weight, knee, end, floor }),
        ),
    },
    {
      id: "reverse",
      title: "反向指标，不超过得满分",
      selects: { target: ["number"], operators: ["≤", "<"] },
      // No published row exceeds its ≤ target: the national rule stands in.
      unverified: "inferred",
      award: (row) =>
        measured(row, (target, actual) => proportionalReverse({ target, actual, weight: row.weight })),
    },
    {
      id: "equals",
      title: "“=”指标，相等得满分",
      selects: { target: ["number"], operators: ["=", null] },
      unverified: "inferred",
      award: (row) =>
        measured(row, (target, actual) =>
          exactEquality({ target, actual, weight: row.weight, policy: "shortfall" }),
        ),
    },
    {
      id: "quality-rate",
      title: "定性指标按完成率",
      selects: { target: ["quality", "blank", "mark"] },
      award: (row) => judged(row, NATIONAL_BANDS),
    },
    {
      id: "management",
      title: "资金管理情况",
      selects: { role: "management" },
      award: () => undecidable("text-not-judged"),
    },
  ];
}

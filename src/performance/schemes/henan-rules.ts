import { frozen } from "../../frozen";
import { Exact } from "../exact";
import { undecidable } from "../outcome";
import type { SchemeRule } from "../scheme";
import { cappedOverAchievement } from "../strategies/capped-over-achievement";
import { exactEquality } from "../strategies/exact-equality";
import { NATIONAL_BANDS } from "../strategies/qualitative";
import { atMost, judged, measured } from "./awards";

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
 * import { HENAN_PARAMETERS } from "juesuan/advanced";
 * HENAN_PARAMETERS; // => { knee: "1.3", end: "2", floor: "0.6" }
 * ```
 */
export const HENAN_PARAMETERS: HenanParameters = /* @__PURE__ */ frozen({
  knee: "1.3",
  end: "2",
  floor: "0.6",
});

/** The rules of Henan's automatic scoring, derived from its published tables. */
export function henanRules(parameters: HenanParameters): SchemeRule[] {
  const knee = Exact.of(parameters.knee);
  const end = Exact.of(parameters.end);
  const floor = Exact.of(parameters.floor);
  return [
    {
      id: "forward-capped",
      title: "正向指标，超过1.3倍按偏离度扣减",
      formula: `未达到按完成值÷指标值；到${parameters.knee}倍得满分，再多按偏离度扣减，${parameters.end}倍起得分值的${Number(parameters.floor) * 100}%`,
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
      formula: "不超过指标值得满分；超过的，分值×指标值÷完成值",
      selects: { target: ["number"], operators: ["≤", "<"] },
      // No published row exceeds its ≤ target: the national rule stands in.
      unverified: "inferred",
      award: atMost,
    },
    {
      id: "equals",
      title: "“=”指标，相等得满分",
      formula: "等于指标值得满分；少的按比例得分，多的没有依据",
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
      formula: "分值×完成率；只有等级的在其档内",
      selects: { target: ["quality", "blank", "mark"] },
      award: (row) => judged(row, NATIONAL_BANDS),
    },
    {
      id: "management",
      title: "资金管理情况",
      formula: null,
      selects: { role: "management" },
      award: () => undecidable("text-not-judged"),
    },
  ];
}

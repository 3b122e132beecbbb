import type { Citation } from "../../forms";
import { frozen } from "../../frozen";
import { Exact } from "../exact";
import { NATIONAL_GRADES } from "../grades";
import { type ScoreOutcome, undecidable } from "../outcome";
import { defineScheme, type Scheme, type SchemeRule, type ScoringCase } from "../scheme";
import { exactEquality } from "../strategies/exact-equality";
import { proportionalForward, proportionalReverse } from "../strategies/proportional";
import { NATIONAL_BANDS } from "../strategies/qualitative";
import { judged, measured } from "./awards";
import { NATIONAL_EXECUTION } from "./national-2020";
import { NATIONAL_PARAMETERS, nationalRules } from "./national-rules";
import { isScoredOtherwise, OWN_STANDARD } from "./own-standard";

/** A framework indicator whose good direction is known although the form prints no target. */
function framework(
  id: string,
  name: RegExp,
  formula: string,
  score: (row: ScoringCase, actual: string) => ScoreOutcome,
): SchemeRule {
  return {
    id,
    title: formula,
    formula,
    certainty: "C",
    unverified: "inferred",
    selects: { name, where: (row) => row.target === null },
    award: (row) => {
      const { actual } = row.indicator;
      const rate =
        actual.kind !== "number"
          ? null
          : actual.unit === "%"
            ? actual.value
            : Number(actual.value) === 0
              ? "0"
              : null;
      if (rate === null) return judged(row, NATIONAL_BANDS);
      const outcome = score(row, rate);
      // What a miss costs the standard of the row says; what misses nothing has its points.
      const isFull = outcome.kind === "score" && Exact.of(outcome.score).eq(row.weight);
      return isFull || !isScoredOtherwise(row.indicator) ? outcome : undecidable("standard-missing");
    },
  };
}

/** The rules are made by a call marked as pure, so that a bundle of one strategy leaves them out. */
const rulesOf2013 = (): SchemeRule[] => [
  OWN_STANDARD,
  framework("控制率", /控制率/, "实际数÷预算数（编制数）≤100%", ({ weight }, actual) =>
    proportionalReverse({ target: "100", actual, weight }),
  ),
  framework("变动率", /变动率/, "≤0", ({ weight }, actual) =>
    Number(actual) <= 0 ? { kind: "score", score: weight } : undecidable("standard-missing"),
  ),
  framework("预算调整率", /调整率/, "预算调整数÷年初预算数，以0为佳", ({ weight }, actual) =>
    Number(actual) === 0 ? { kind: "score", score: weight } : undecidable("standard-missing"),
  ),
  framework(
    "结转结余率",
    /结转结余率|结余结转率|结余率/,
    "结转结余总额÷支出预算数，低为佳",
    ({ weight }, actual) =>
      Number(actual) === 0 ? { kind: "score", score: weight } : undecidable("standard-missing"),
  ),
  framework(
    "完成率",
    /完成率|执行率|到位率|利用率|及时率|达标率|办结率|合格率|覆盖率/,
    "100%为佳",
    ({ weight }, actual) => proportionalForward({ target: "100", actual, weight }),
  ),
  framework("满意度", /满意/, "100%为佳", ({ weight }, actual) =>
    proportionalForward({ target: "100", actual, weight }),
  ),
  {
    id: "equals-rate",
    title: "“=”指标",
    formula: "等于指标值得满分；少的按比例得分，多的框架没有规定",
    selects: { target: ["number"], operators: ["=", null] },
    award: (row) =>
      measured(row, (target, actual) =>
        exactEquality({ target, actual, weight: row.weight, policy: "shortfall" }),
      ),
  },
  ...nationalRules(NATIONAL_PARAMETERS).filter(({ id }) => id !== OWN_STANDARD.id),
];

/**
 * The department framework of 2013 (投入, 过程, 产出, 效果): 预算绩效评价共性指标体系框架. It names indicators and
 * their formulas; the points of a miss are each place's own, so only what the good direction decides is scored.
 *
 * @example
 * ```ts
 * import { evaluationOf, scoreEvaluation } from "juesuan/performance";
 * import { department2013 } from "juesuan/advanced";
 * const evaluation = evaluationOf({
 *   kind: "department",
 *   name: "x",
 *   indicators: [{ level1: "投入指标", name: "“三公经费”控制率", actual: "92.48%", weight: "2" }],
 * });
 * scoreEvaluation(evaluation, department2013).indicators[0]?.expected; // => "2"
 * ```
 */
export const department2013: Scheme = /* @__PURE__ */ frozen(
  /* @__PURE__ */ defineScheme({
    id: "department2013",
    title: "部门整体支出绩效评价共性指标体系框架（2013）",
    source: "预算绩效评价共性指标体系框架（财预〔2013〕53号）" satisfies Citation,
    certainty: "B",
    kinds: ["department"],
    recognise: { families: ["投入"] },
    grades: NATIONAL_GRADES,
    execution: NATIONAL_EXECUTION,
    rules: /* @__PURE__ */ rulesOf2013(),
  }),
);

import type { Citation } from "../../forms";
import { frozen } from "../../frozen";
import { Exact } from "../exact";
import { NATIONAL_GRADES } from "../grades";
import { unitParts } from "../measure";
import { type ScoreOutcome, undecidable } from "../outcome";
import { defineScheme, type Scheme, type ScoringCase } from "../scheme";
import type { Standard, StandardPoint } from "../standard";
import { subItems } from "../strategies/counted";
import { executionByThreshold } from "../strategies/execution";
import { NATIONAL_BANDS, qualitative } from "../strategies/qualitative";
import { steps } from "../strategies/steps";
import { threePoint } from "../strategies/three-point";
import { measured, shareOf } from "./awards";

/** The actual value in the unit of a point of the standard, or why there is none. */
function against(row: ScoringCase, unit: string, score: (actual: string) => ScoreOutcome): ScoreOutcome {
  const { actual } = row.indicator;
  if (actual.kind === "condition") return undecidable("condition-repeated");
  if (actual.kind === "blank" || actual.kind === "mark") return undecidable("no-actual");
  if (actual.kind === "level") return undecidable("only-said-to-be-met");
  if (actual.kind !== "number") return undecidable("text-not-judged");
  if (actual.unit !== "" && unit !== "" && unitParts(actual.unit).base !== unitParts(unit).base) {
    return undecidable("units-differ");
  }
  return score(actual.value);
}

/** 满分, 合格 with points of their own, 零分: a table of steps; between 合格 and 零分 nothing is said. */
function stepsOf(full: StandardPoint, pass: StandardPoint, zero: StandardPoint | null, weight: string) {
  const atZero =
    zero === null ? null : zero.operator === "<" ? { to: zero.value } : { to: zero.value, toIncluded: true };
  return [
    { from: full.value, to: null, points: weight },
    { from: pass.value, to: full.value, points: pass.points ?? Exact.of(weight).times("0.6").toString() },
    ...(atZero === null ? [] : [{ from: null, points: "0", ...atZero }]),
  ];
}

function byStandard(row: ScoringCase, standard: Standard): ScoreOutcome {
  const { weight } = row;
  const { full, pass, zero, fullFrom } = standard;
  if (fullFrom !== null) {
    return against(row, "%", (actual) =>
      executionByThreshold({ executed: actual, budget: "100", weight, threshold: shareOf(fullFrom) }),
    );
  }
  if (standard.steps.length > 0) {
    return against(row, "%", (actual) => steps({ actual, steps: standard.steps, weight }));
  }
  if (full !== null && pass !== null && (pass.points !== null || zero === null)) {
    return against(row, full.unit, (actual) =>
      steps({ actual, steps: stepsOf(full, pass, zero, weight), weight }),
    );
  }
  if (full !== null && pass !== null && zero !== null) {
    return against(row, full.unit, (actual) =>
      threePoint({ actual, full: full.value, pass: pass.value, zero: zero.value, weight }),
    );
  }
  if (standard.items.length > 0 && row.indicator.actual.kind === "level") {
    const met = row.indicator.actual.level === "met" ? true : null;
    return subItems({ items: standard.items.map((points) => ({ points, met })), weight });
  }
  if (row.indicator.actual.kind === "level") {
    return qualitative({ level: row.indicator.actual.level, weight, bands: NATIONAL_BANDS });
  }
  if (row.target !== null) {
    // No points are given: only a value that reaches the standard value decides, and it decides the full score.
    return measured(row, (target, actual) => {
      const operator = row.indicator.target.kind === "number" ? row.indicator.target.operator : null;
      const [a, b] = [Exact.of(target), Exact.of(actual)];
      const reached = operator === "≤" || operator === "<" ? b.lte(a) : b.gte(a);
      return reached
        ? { kind: "score", score: Exact.of(weight).toString() }
        : undecidable("standard-missing");
    });
  }
  return row.indicator.actual.kind === "blank" ? undecidable("no-actual") : undecidable("text-not-judged");
}

/**
 * The three-point scheme of 医疗服务与保障能力提升补助资金: every row prints its standard (满分, 合格, 零分, steps or
 * sub-items). An actual value that only repeats the standard value is undecidable. No official text of it was found:
 * the forms print the points, that a value between them is worth its share is inferred.
 *
 * @example
 * ```ts
 * import { evaluationOf, scoreEvaluation } from "juesuan/performance";
 * import { nhsaThreePoint } from "juesuan/advanced";
 * const evaluation = evaluationOf({
 *   kind: "specialFund",
 *   name: "能力提升",
 *   indicators: [{ name: "正常运行率", target: "≥90%", standard: "满分: ≥90% 合格: ≥80% 零分: ≤50%", actual: "85%", weight: "2" }],
 * });
 * scoreEvaluation(evaluation, nhsaThreePoint).indicators[0]?.expected; // => "1.6"
 * ```
 */
export const nhsaThreePoint: Scheme = /* @__PURE__ */ frozen(
  /* @__PURE__ */ defineScheme({
    id: "nhsaThreePoint",
    title: "医疗服务与保障能力提升补助资金绩效评价指标体系（三点计分）",
    source: "国家医疗保障局、宁夏医疗服务与保障能力提升补助资金绩效评价指标体系" satisfies Citation,
    certainty: "C",
    kinds: ["specialFund", "project"],
    recognise: { columns: [/标准值/, /评分标准/] },
    grades: NATIONAL_GRADES,
    execution: {
      title: "预算执行率，90%以上得满分",
      formula: "分值×执行率，90%以上得满分",
      award: (execution) => executionByThreshold({ ...execution, threshold: "0.9" }),
    },
    rules: [
      {
        id: "standard",
        title: "按评分标准",
        formula: "满分值以上得满分；合格值得60%，其间按比例；零分值以下不得分；印有分档或分项分数的按所印",
        selects: { where: (row) => row.indicator.standard !== null },
        award: (row) =>
          row.indicator.standard === null
            ? undecidable("standard-missing")
            : byStandard(row, row.indicator.standard),
      },
      {
        id: "no-standard",
        title: "没有评分标准",
        formula: null,
        selects: {},
        award: () => undecidable("standard-missing"),
      },
    ],
  }),
);

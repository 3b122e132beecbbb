import { need } from "../errors";
import type { BudgetRow, Evaluation, Indicator } from "./evaluation";
import { needEvaluation, needIndicator } from "./evaluation-shape";
import { Exact } from "./exact";
import { canonical, compared, integersOf, roundedRatio, textOf } from "./fixed";
import { type InputProblem, inputProblems } from "./input-problems";
import { atLevel, outcomeOf, placeJudgements, type ReviewerJudgement } from "./judgements";
import { type ScoreOutcome, undecidable } from "./outcome";
import { valueReadings } from "./percent";
import { figureOf, type Printed } from "./printed";
import { needScheme, type Scheme, type SchemeRule, type ScoringCase } from "./scheme";
import { ruleFor } from "./selection";
import { type Totals, totalsOf } from "./total";
import { weightedBudgetRows } from "./weighted-budget";

/**
 * How a printed score stands to the recomputed one: `equal`; `permitted` (inside the interval, or one of the
 * readings left open); `different`; `open` where nothing can be computed; `blank` where nothing is printed.
 */
export type Verdict = "equal" | "permitted" | "different" | "open" | "blank";

/** One scored row. */
export interface RowScore {
  /** Its place in `evaluation.budget` or `evaluation.indicators`, from 0. */
  readonly index: number;
  /** Line of the row. */
  readonly line: number;
  /** 三级指标, or the source of the budget row. */
  readonly name: string;
  /** Weight, decimal string, `null` where none is printed. */
  readonly weight: string | null;
  /** Printed score, decimal string, `null` where none is printed. */
  readonly printed: string | null;
  /** What the scheme gives. */
  readonly outcome: ScoreOutcome;
  /** The score where the scheme decides one, else `null`. */
  readonly expected: string | null;
  /** Deviation in per cent at two decimals; `"NaN"` over a zero target; `null` where it cannot be computed. */
  readonly deviation: string | null;
  /** Id of the rule applied, `null` where none takes the row. */
  readonly rule: string | null;
  /** Title of the rule: the reason for the score. */
  readonly reason: string;
  /** How the rule reckons, as its document says it in short; `null` where it says nothing. */
  readonly formula: string | null;
  /** What the rule rests on where that is little. */
  readonly unverified: "one row" | "inferred" | null;
  /** How the printed score stands to it. */
  readonly verdict: Verdict;
}

/** A scored evaluation: its rows, its total as an interval, and what leaves the total open. */
export interface EvaluationScore extends Totals {
  /** Id of the scheme. */
  readonly scheme: string;
  /** The budget rows that carry a weight. */
  readonly budget: readonly RowScore[];
  /** The indicators in printed order. */
  readonly indicators: readonly RowScore[];
  /** What is wrong with the input itself. */
  readonly problems: readonly InputProblem[];
}

/** What scoring may be told besides the evaluation. */
export interface ScoringOptions {
  /** Figures of formulas the form does not print: by the name of the indicator, then of the figure. */
  readonly inputs?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What reviewers say of rows that nobody can compute. */
  readonly judgements?: readonly ReviewerJudgement[];
}

/** What is known of one row besides its print. */
export interface RowOptions {
  /** Its place among the indicators; 0 when left out. */
  readonly index?: number;
  /** Figures of its formula that the form does not print. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** What a reviewer says of it. */
  readonly judgement?: ReviewerJudgement | undefined;
}

/** What a row without weight of its own earns. */
const NOTHING: ScoreOutcome = { kind: "score", score: "0" };
const NO_INPUTS: Readonly<Record<string, string>> = {};

/**
 * Scores an evaluation by a scheme. The evaluation is not changed; the order of the indicators does not matter;
 * what cannot be decided says why, gives no number and leaves the total an interval. A weight of 0 earns 0.
 *
 * @example
 * ```ts
 * import { evaluationOf, scoreEvaluation } from "juesuan/performance";
 * import { national2020 } from "juesuan/advanced";
 * const evaluation = evaluationOf({
 *   kind: "project",
 *   name: "参保补助",
 *   budget: [{ source: "合计", adjusted: "5", executed: "2.71", weight: "10" }],
 *   indicators: [
 *     { name: "参保人数", target: "≥1742人", actual: "1700人", weight: "50" },
 *     { name: "满意度", target: "≥95%", actual: "96%", weight: "40" },
 *   ],
 * });
 * const score = scoreEvaluation(evaluation, national2020);
 * score.indicators.map((row) => row.expected); // => ["48.79", "40"]
 * [score.budget[0]?.expected, score.total?.decided, score.grade]; // => ["5.42", "94.21", "优"]
 * ```
 */
export function scoreEvaluation(
  evaluation: Evaluation,
  scheme: Scheme,
  options: ScoringOptions = {},
): EvaluationScore {
  needEvaluation(evaluation, "evaluation");
  need("object", options, "options");
  needScheme(scheme);
  return scoreOf(evaluation, scheme, options);
}

/** As {@link scoreEvaluation}, of an evaluation that was looked at. */
export function scoreOf(evaluation: Evaluation, scheme: Scheme, options: ScoringOptions): EvaluationScore {
  const placed = placeJudgements(options.judgements ?? [], evaluation);
  const budget = weightedBudgetRows(evaluation, scheme).map(({ row, weight }) =>
    scoreBudgetRow(row, evaluation.budget.indexOf(row), weight, scheme),
  );
  const indicators = evaluation.indicators.map((row, index) =>
    rowScoreOf(row, evaluation, scheme, {
      index,
      inputs: options.inputs?.[row.name] ?? NO_INPUTS,
      judgement: placed.of.get(index),
    }),
  );
  const addends = [
    ...budget.map((row) => ({ part: "budget" as const, row, deduction: false })),
    ...indicators.map((row) => ({
      part: "indicators" as const,
      row,
      deduction: evaluation.indicators[row.index]?.role === "deduction",
    })),
  ];
  return {
    scheme: scheme.id,
    budget,
    indicators,
    ...totalsOf(addends, scheme.grades),
    problems: [...inputProblems(evaluation), ...placed.problems],
  };
}

/** One budget row by the execution rule of the scheme. */
function scoreBudgetRow(row: BudgetRow, index: number, weight: string | null, scheme: Scheme): RowScore {
  const executed = figureOf(row.executed);
  const budget = figureOf(row.adjusted) ?? figureOf(row.initial);
  const outcome =
    scheme.execution === null
      ? undecidable("no-rule")
      : weight === null
        ? undecidable("no-weight")
        : Number(weight) === 0
          ? NOTHING
          : executed === null || budget === null
            ? undecidable("no-actual")
            : scheme.execution.award({ executed, budget, weight });
  return rowScore({ index, line: row.line, name: row.source, weight }, row.score, outcome, {
    deviation: null,
    rule: scheme.execution === null ? null : "execution",
    reason: scheme.execution?.title ?? "",
    formula: scheme.execution?.formula ?? null,
    unverified: scheme.execution?.unverified ?? null,
  });
}

/**
 * Scores one indicator by a scheme.
 *
 * @example
 * ```ts
 * import { evaluationOf, scoreIndicator } from "juesuan/performance";
 * import { national2020 } from "juesuan/advanced";
 * const evaluation = evaluationOf({ kind: "project", name: "x", indicators: [{ name: "次数", target: "≥4次", actual: "3次", weight: "10" }] });
 * const [row] = evaluation.indicators;
 * row && scoreIndicator(row, evaluation, national2020).expected; // => "7.5"
 * ```
 */
export function scoreIndicator(
  indicator: Indicator,
  evaluation: Evaluation,
  scheme: Scheme,
  options: RowOptions = {},
): RowScore {
  need("object", options, "options");
  needEvaluation(evaluation, "evaluation");
  needIndicator(indicator, "indicator");
  needScheme(scheme);
  return rowScoreOf(indicator, evaluation, scheme, options);
}

/** As {@link scoreIndicator}, of what was looked at. */
function rowScoreOf(
  indicator: Indicator,
  evaluation: Evaluation,
  scheme: Scheme,
  { index = 0, inputs = NO_INPUTS, judgement }: RowOptions,
): RowScore {
  const seen = judgement?.level === undefined ? indicator : atLevel(indicator, judgement.level);
  const { target, actual } = seen;
  const weight = figureOf(indicator.weight);
  const readings = valueReadings(seen, evaluation);
  const row: ScoringCase = {
    indicator: seen,
    weight: weight ?? "0",
    target: target.kind === "number" ? target.value : null,
    actual: readings[0] ?? (actual.kind === "number" && target.kind !== "number" ? actual.value : null),
    evaluation,
    inputs,
  };
  const rule = weight === null && indicator.role !== "deduction" ? null : ruleFor(scheme, row);
  const own = { index, line: indicator.line, name: indicator.name, weight };
  const given = judgement === undefined || weight === null ? null : outcomeOf(judgement, weight);
  if (given !== null) {
    const reason = judgement?.reason ?? "评审人评定";
    return rowScore(own, indicator.score, given, {
      deviation: deviationOf(row, scheme.deviationKnee),
      rule: "judgement",
      reason,
      formula: null,
      unverified: null,
    });
  }
  return rowScore(own, indicator.score, eitherWay(rule, row, weight, readings), {
    deviation: deviationOf(row, scheme.deviationKnee),
    rule: rule?.id ?? null,
    reason: rule?.title ?? "",
    formula: rule?.formula ?? null,
    unverified: rule?.unverified ?? null,
  });
}

/** What a rule awards whichever way the result is read; open between the scores where the readings part. */
function eitherWay(
  rule: SchemeRule | null,
  row: ScoringCase,
  weight: string | null,
  readings: readonly string[],
): ScoreOutcome {
  const [, second] = readings;
  const one = awarded(rule, row, weight);
  if (second === undefined) return one;
  const other = awarded(rule, { ...row, actual: second }, weight);
  if (one.kind === "score" && other.kind === "score")
    return one.score === other.score ? one : undecidable("unit-open", [one.score, other.score]);
  return one.kind === "score" || other.kind === "score" ? undecidable("unit-open") : one;
}

/** What a rule awards; a weight of 0 leaves nothing to decide. */
function awarded(rule: SchemeRule | null, row: ScoringCase, weight: string | null): ScoreOutcome {
  if (weight === null)
    return undecidable(/^(?:text|nan)$/.test(row.indicator.weight.kind) ? "bad-weight" : "no-weight");
  if (Number(weight) === 0) return NOTHING;
  return rule === null ? undecidable("no-rule") : rule.award(row);
}

function rowScore(
  own: Pick<RowScore, "index" | "line" | "name" | "weight">,
  score: Printed,
  outcome: ScoreOutcome,
  applied: Pick<RowScore, "deviation" | "rule" | "reason" | "formula" | "unverified">,
): RowScore {
  const printed = figureOf(score);
  // Named one by one: spreading is most of what a row costs.
  return {
    index: own.index,
    line: own.line,
    name: own.name,
    weight: own.weight,
    printed,
    outcome,
    expected: outcome.kind === "score" ? outcome.score : null,
    deviation: applied.deviation,
    rule: applied.rule,
    reason: applied.reason,
    formula: applied.formula,
    unverified: applied.unverified,
    verdict: verdictOn(printed, outcome),
  };
}

/**
 * How a printed score stands to an outcome. Scores are compared as numbers, exactly: a printed score has the
 * two decimals the rounding leaves.
 */
export function verdictOn(printed: string | null, outcome: ScoreOutcome): Verdict {
  if (printed === null) return "blank";
  if (outcome.kind === "score")
    return canonical(printed) === canonical(outcome.score) ? "equal" : "different";
  if (outcome.kind === "range") {
    const low = compared(printed, outcome.low);
    const high = compared(printed, outcome.high);
    const above = outcome.lowOpen ? low > 0 : low >= 0;
    const below = outcome.highOpen ? high < 0 : high <= 0;
    return above && below ? "permitted" : "different";
  }
  if (outcome.candidates.length === 0) return "open";
  return outcome.candidates.some((candidate) => canonical(candidate) === canonical(printed))
    ? "permitted"
    : "different";
}

/** Deviation in per cent: (B − A) / A, or beyond the knee (B − knee·A) / A with none up to there. */
function deviationOf(row: ScoringCase, knee: string | null): string | null {
  if (row.target === null || row.actual === null) return null;
  const operator = row.indicator.target.kind === "number" ? row.indicator.target.operator : null;
  const reverse = operator === "≤" || operator === "<";
  const integers = integersOf([row.target, row.actual]);
  if (integers !== null) {
    const [a = 0, b = 0] = integers.values;
    if (a === 0) return b === 0 ? "0" : "NaN";
    if (b === a || (knee !== null && reverse && b < a)) return "0";
    if (a > 0 && (knee === null || b < a)) {
      const magnitude = roundedRatio(10_000, Math.abs(b - a), a);
      if (magnitude !== null) return textOf(b < a ? -magnitude : magnitude, 2);
    }
  }
  const a = Exact.of(row.target);
  const b = Exact.of(row.actual);
  if (a.isZero()) return b.isZero() ? "0" : "NaN";
  let apart = b.minus(a);
  if (knee !== null) {
    const end = a.times(knee);
    if (reverse) apart = apart.gt(0) ? apart : apart.times(0);
    else if (b.gte(a)) apart = b.gt(end) ? b.minus(end) : apart.times(0);
  }
  return canonical(apart.times(100).div(a.abs()).rounded(2).toString());
}

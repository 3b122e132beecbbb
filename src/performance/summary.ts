import { need } from "../errors";
import type { Certainty } from "../forms";
import type { Actual, Target } from "./cell-values";
import { type SchemeHints, schemeFor } from "./choose-scheme";
import type { Evaluation, EvaluationKind } from "./evaluation";
import { needEvaluation } from "./evaluation-shape";
import { gradeOf } from "./grades";
import { printedText, tidyCell } from "./printed";
import { printedTotalOf } from "./printed-total";
import type { Scheme } from "./scheme";
import { type EvaluationScore, type RowScore, type ScoringOptions, scoreOf, type Verdict } from "./score";
import type { OpenRow, ScoreRange } from "./total";

/** What a scheme says of a row, for output. */
export interface RowVerdict {
  /** The score the scheme decides, `null` where it decides none. */
  readonly expected: string | null;
  /** How the printed score stands to it, `null` where nothing was scored. */
  readonly verdict: Verdict | null;
  /** Id of the rule applied, `null` where none was. */
  readonly rule: string | null;
  /** Title of the rule, `null` where none was applied. */
  readonly ruleTitle: string | null;
}

/** A budget row for output: figures as decimal strings, `null` where nothing is printed. */
export interface BudgetSummary extends RowVerdict {
  readonly source: string;
  readonly initial: string | null;
  readonly adjusted: string | null;
  readonly executed: string | null;
  readonly rate: string | null;
  readonly weight: string | null;
  readonly score: string | null;
  readonly line: number;
}

/** An indicator for output: what is printed, and the score its scheme expects beside it. */
export interface IndicatorSummary extends RowVerdict {
  readonly line: number;
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  readonly target: string | null;
  readonly actual: string | null;
  readonly weight: string | null;
  readonly score: string | null;
  /** 偏差度 in per cent: as printed, or computed where the form has no such column. */
  readonly deviation: string | null;
  readonly reason: string | null;
}

/** An evaluation for output: plain data for JSON. */
export interface EvaluationSummary {
  readonly kind: EvaluationKind;
  readonly name: string;
  readonly line: number;
  /** Id of the scheme, `null` where none applies. */
  readonly scheme: string | null;
  /** Title of the scheme for people, `null` where none applies. */
  readonly schemeTitle: string | null;
  /** How firm the scheme is: C is inferred from published tables. */
  readonly certainty: Certainty | null;
  readonly budget: readonly BudgetSummary[];
  readonly indicators: readonly IndicatorSummary[];
  readonly printedTotal: string | null;
  /** Σ of the recomputed scores and, for each row that is open, the printed one; `null` where such a row prints none. */
  readonly total: string | null;
  /** How many printed scores that sum takes as they stand. */
  readonly takenAsPrinted: number;
  /** From what to what the scheme lets the total lie; both ends are equal where nothing is open. */
  readonly totalRange: ScoreRange | null;
  /** The rows that leave the total open, each with the reason. */
  readonly open: readonly OpenRow[];
  /** The grade of the whole interval, or the one that the form states; `null` where the interval has several. */
  readonly grade: string | null;
  /** Every grade the total can have. */
  readonly grades: readonly string[];
}

function cellText(cell: Target | Actual): string | null {
  if (cell.kind === "blank") return null;
  return /[\\$]|<p>/.test(cell.text) ? tidyCell(cell.text).replace(/^([≥≤=><]) /, "$1") : cell.text;
}

/**
 * An evaluation as plain data: figures as decimal strings, `null` where nothing is printed, the expected score
 * beside each printed one. Give a scheme, or let the form choose it; give the score that the scheme gives, where it is
 * at hand, and nothing is scored again.
 *
 * @example
 * ```ts
 * import { evaluationOf, summarizeEvaluation } from "juesuan/performance";
 * const evaluation = evaluationOf({
 *   kind: "project",
 *   name: "维护费",
 *   indicators: [{ line: 4, level1: "产出指标", level2: "数量指标", name: "条数", target: "=253条", actual: "246", weight: "20", score: "19.45" }],
 * });
 * summarizeEvaluation(evaluation).indicators[0]?.expected; // => "19.45"
 * summarizeEvaluation(evaluation).scheme; // => "mof2020"
 * ```
 */
export function summarizeEvaluation(
  evaluation: Evaluation,
  options: SchemeHints &
    ScoringOptions & { readonly scheme?: Scheme | null; readonly score?: EvaluationScore | null } = {},
): EvaluationSummary {
  needEvaluation(evaluation, "evaluation");
  return summaryOf(evaluation, need("object", options, "options"));
}

/** As {@link summarizeEvaluation}, of an evaluation that was looked at. */
export function summaryOf(
  evaluation: Evaluation,
  options: Parameters<typeof summarizeEvaluation>[1] & object,
): EvaluationSummary {
  const scheme = options.scheme === undefined ? schemeFor(evaluation, options) : options.scheme;
  const score = scheme === null ? null : (options.score ?? scoreOf(evaluation, scheme, options));
  const printedTotal = printedTotalOf(evaluation);
  return {
    kind: evaluation.kind,
    name: evaluation.name,
    line: evaluation.line,
    scheme: scheme?.id ?? null,
    schemeTitle: scheme?.title ?? null,
    certainty: scheme?.certainty ?? null,
    budget: evaluation.budget.map((row, index) => ({
      source: row.source,
      initial: printedText(row.initial),
      adjusted: printedText(row.adjusted),
      executed: printedText(row.executed),
      rate: printedText(row.rate),
      weight: printedText(row.weight),
      score: printedText(row.score),
      ...verdictOf(score?.budget.find((one) => one.index === index)),
      line: row.line,
    })),
    indicators: evaluation.indicators.map((row, index) => ({
      line: row.line,
      level1: row.level1 === "" ? null : row.level1,
      level2: row.level2 === "" ? null : row.level2,
      name: row.name,
      target: cellText(row.target),
      actual: cellText(row.actual),
      weight: printedText(row.weight),
      score: printedText(row.score),
      ...verdictOf(score?.indicators[index]),
      deviation: printedText(row.deviation) ?? score?.indicators[index]?.deviation ?? null,
      reason: row.reason,
    })),
    printedTotal,
    total: score?.totalAsPrinted ?? null,
    takenAsPrinted: score?.takenAsPrinted ?? 0,
    totalRange: rangeOf(score),
    open: score?.open ?? [],
    grade: gradeFor(evaluation, score, printedTotal),
    grades: score?.grades ?? [],
  };
}

function verdictOf(row: RowScore | undefined): RowVerdict {
  const applied = row?.rule == null ? null : row;
  return {
    expected: row?.expected ?? null,
    verdict: row?.verdict ?? null,
    rule: applied?.rule ?? null,
    ruleTitle: applied?.reason ?? null,
  };
}

function rangeOf(score: EvaluationScore | null): ScoreRange | null {
  if (score === null || score.total === null) return null;
  const { low, high, lowOpen, highOpen } = score.total;
  return { low, high, lowOpen, highOpen };
}

/** Where nothing was scored the printed total has a grade; an open total has the one that the form states. */
function gradeFor(
  evaluation: Evaluation,
  score: EvaluationScore | null,
  printed: string | null,
): string | null {
  const stated = evaluation.stated.filter((one) => one.of === "grade").at(-1)?.value ?? null;
  if (score !== null && score.total !== null) return score.grade ?? stated;
  return printed === null ? stated : gradeOf(printed);
}

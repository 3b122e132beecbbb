import type {
  BudgetSummary,
  EvaluationKind,
  EvaluationSummary,
  IndicatorSummary,
  RowVerdict,
} from "../../performance";
import { type Audit, needAudit } from "../audit";
import { placesIn } from "../places";
import { type OfUnit, ofUnit, type RowPlace, type RowsOptions, rowPlace } from "./row";

/** A row of a self-evaluation (绩效自评): of its funds or of its indicators. */
export interface IndicatorRow extends OfUnit, RowPlace, RowVerdict {
  /** Place of the evaluation in its document, from 0. */
  readonly evaluation: number;
  readonly evaluationName: string;
  readonly kind: EvaluationKind;
  /** Id of the scheme; null where none applies. */
  readonly scheme: string | null;
  readonly part: "budget" | "indicators";
  /** Place of the row in its part, from 0. */
  readonly index: number;
  readonly level1: string | null;
  readonly level2: string | null;
  /** 三级指标, or the source of the funds. */
  readonly name: string;
  /** As printed: 年度指标值, or 全年预算数 of funds. */
  readonly target: string | null;
  /** As printed: 实际完成值, or 全年执行数 of funds. */
  readonly actual: string | null;
  readonly weight: string | null;
  readonly score: string | null;
}

/**
 * Each row of each evaluation as a flat row: what is printed, and what its scheme makes of it.
 *
 * @example
 * ```ts
 * import { indicatorRows } from "juesuan/report";
 * import { evaluationOf, summarizeEvaluation } from "juesuan/performance";
 * import { audit } from "juesuan/disclosure";
 * import { sampleAccounts } from "juesuan/accounts";
 * const indicators = [{ level1: "产出指标", name: "条数", target: "=253条", actual: "246", weight: "20", score: "19.45" }];
 * const evaluations = [summarizeEvaluation(evaluationOf({ kind: "project", name: "维护费", indicators }))];
 * const [row] = indicatorRows({ ...audit(sampleAccounts()), evaluations });
 * [row?.evaluationName, row?.name, row?.score, row?.expected, row?.verdict]; // => ["维护费", "条数", "19.45", "19.45", "equal"]
 * ```
 */
export function indicatorRows(input: Audit, options: RowsOptions = {}): IndicatorRow[] {
  needAudit(input, "input");
  const own = ofUnit(input, options);
  const placeOf = placesIn(input.lines);
  return input.evaluations.flatMap((evaluation, at) => {
    const about = {
      ...own,
      evaluation: at,
      evaluationName: evaluation.name,
      kind: evaluation.kind,
      scheme: evaluation.scheme,
    };
    return rowsOf(evaluation).map(({ line, ...row }) => ({
      ...about,
      ...row,
      ...rowPlace(line, placeOf(line)),
    }));
  });
}

function rowsOf({ budget, indicators }: EvaluationSummary) {
  const funds = budget.map((row, index) => ({
    part: "budget" as const,
    index,
    level1: null,
    level2: null,
    name: row.source,
    target: row.adjusted,
    actual: row.executed,
    ...scored(row),
  }));
  const measured = indicators.map((row, index) => ({
    part: "indicators" as const,
    index,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    target: row.target,
    actual: row.actual,
    ...scored(row),
  }));
  return [...funds, ...measured];
}

/** What funds and indicators both have: the score, and what the scheme makes of it. */
function scored({
  weight,
  score,
  expected,
  verdict,
  rule,
  ruleTitle,
  line,
}: BudgetSummary | IndicatorSummary) {
  return { weight, score, expected, verdict, rule, ruleTitle, line };
}

import { need } from "../errors";
import type { Evaluation } from "./evaluation";
import { sumOf } from "./fixed";
import { figureOf } from "./printed";
import { inUnitOf } from "./units";
import { weightedBudgetRows } from "./weighted-budget";

/** What can be wrong with an evaluation before any rule of a scheme is asked. */
export type InputProblemCode =
  | "weights-do-not-add-up"
  | "negative-weight"
  | "target-zero"
  | "units-differ"
  | "unit-converted"
  | "rate-above-1000"
  | "judgement-without-row"
  | "judgement-outside-weight";

/** One problem of the input, with its place and figures. */
export interface InputProblem {
  /** What is wrong. */
  readonly code: InputProblemCode;
  /** Line of the row, of the total row, or of the form. */
  readonly line: number;
  /** 三级指标, source of funds, or the name of the evaluation. */
  readonly name: string;
  /** What was found. */
  readonly found: string;
  /** What was expected. */
  readonly expected: string;
}

/**
 * Weights that do not add up to 100, a negative weight, a target of zero, units that differ, a rate above
 * 1000%: each with its place.
 */
export function inputProblems(evaluation: Evaluation): readonly InputProblem[] {
  need("object", evaluation, "evaluation");
  const problems: InputProblem[] = [];
  const weights: string[] = [];
  for (const { weight } of weightedBudgetRows(evaluation, null)) {
    if (weight !== null) weights.push(weight);
  }
  for (const row of evaluation.budget) {
    const rate = figureOf(row.rate);
    if (rate !== null && Math.abs(Number(rate)) > 1000) {
      problems.push(problem("rate-above-1000", row.line, row.source, `${rate}%`, "0%–1000%"));
    }
    // Ten times the budget was never spent: one of the two is in another unit.
    const [budget, executed] = [figureOf(row.adjusted) ?? figureOf(row.initial), figureOf(row.executed)];
    if (rate === null && budget !== null && executed !== null && Number(executed) > 10 * Number(budget))
      problems.push(problem("rate-above-1000", row.line, row.source, `${executed}/${budget}`, "0%–1000%"));
  }
  for (const row of evaluation.indicators) {
    const weight = figureOf(row.weight);
    if (weight !== null && row.role !== "deduction" && row.role !== "bonus") {
      weights.push(weight);
      if (weight.startsWith("-")) problems.push(problem("negative-weight", row.line, row.name, weight, "≥0"));
    }
    const { target, actual } = row;
    if (target.kind !== "number") continue;
    // At most nothing is a target; at least nothing asks for none.
    if (Number(target.value) === 0 && (target.operator === "≥" || target.operator === ">"))
      problems.push(problem("target-zero", row.line, row.name, target.text, "≠0"));
    if (actual.kind !== "number") continue;
    const value = inUnitOf(target, actual);
    if (value === null) {
      problems.push(problem("units-differ", row.line, row.name, actual.text, target.unit));
    } else if (value !== actual.value) {
      problems.push(problem("unit-converted", row.line, row.name, actual.text, target.unit));
    }
    if (/%$/.test(target.unit) && Math.abs(Number(actual.value)) > 1000) {
      problems.push(problem("rate-above-1000", row.line, row.name, actual.text, "0%–1000%"));
    }
  }
  if (weights.length > 0) {
    const sum = sumOf(weights);
    if (sum !== "100") {
      const line = evaluation.totalLine === 0 ? evaluation.line : evaluation.totalLine;
      problems.push(problem("weights-do-not-add-up", line, evaluation.name, sum, "100"));
    }
  }
  return problems;
}

function problem(
  code: InputProblemCode,
  line: number,
  name: string,
  found: string,
  expected: string,
): InputProblem {
  return { code, line, name, found, expected };
}

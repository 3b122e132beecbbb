import { parsed, type Result, resultOf } from "../errors";
import { frozen } from "../frozen";
import { either, fields, list, number, oneOf, optional, orNull, type Shape, text, whole } from "../guard";
import type { BudgetInput, EvaluationInput, IndicatorInput } from "./build";
import type { ReviewerJudgement } from "./judgements";

function buildShape(): Shape<EvaluationInput> {
  const cell = optional(orNull(either(text, number)));
  const words = optional(orNull(text));
  const line = optional(whole);
  const indicator = fields<IndicatorInput>({
    name: text,
    level1: words,
    level2: words,
    role: optional(oneOf("indicator", "management", "deduction", "bonus")),
    operator: optional(orNull(oneOf("≥", "≤", "=", ">", "<"))),
    unit: words,
    target: cell,
    initialTarget: cell,
    actual: cell,
    weight: cell,
    score: cell,
    deviation: cell,
    reason: words,
    standard: words,
    explanation: words,
    line,
    lines: optional(list(whole)),
  });
  const budgetRow = fields<BudgetInput>({
    source: text,
    role: optional(oneOf("total", "part", "subPart")),
    declared: cell,
    initial: cell,
    adjusted: cell,
    executed: cell,
    balance: cell,
    rate: cell,
    weight: cell,
    score: cell,
    reason: words,
    line,
  });
  return fields<EvaluationInput>({
    kind: oneOf("project", "department", "specialFund", "targets"),
    name: text,
    unit: optional(orNull(oneOf("元", "万元", "亿元"))),
    year: optional(orNull(whole)),
    department: words,
    budget: optional(list(budgetRow)),
    indicators: list(indicator),
    total: cell,
    totalWeight: cell,
    stated: optional(
      list(fields({ line: whole, of: oneOf("total", "budget", "indicators", "grade"), value: text })),
    ),
    columns: optional(list(text)),
    title: words,
  });
}

/**
 * What {@link evaluationOf} takes, as data: figures as texts, numbers or `null`. A misspelt key is refused.
 * {@link parseEvaluationInput} reads it, and `juesuan/schemas` makes the schema of zod of it.
 */
export const evaluationInputShape: Shape<EvaluationInput> = /* @__PURE__ */ frozen(
  /* @__PURE__ */ buildShape(),
);

/** A judgement as JSON has it: points and degrees as text or number. */
type JudgementInput = Omit<ReviewerJudgement, "score" | "rate"> & {
  readonly score?: string | number;
  readonly rate?: string | number;
};

function buildJudgements(): Shape<readonly JudgementInput[]> {
  const numeric = optional(either(text, number));
  return list(
    fields<JudgementInput>({
      row: either(whole, text),
      score: numeric,
      rate: numeric,
      level: optional(oneOf("met", "partly", "missed")),
      reason: optional(text),
    }),
  );
}

const judgements = /* @__PURE__ */ buildJudgements();

/**
 * Takes JSON for {@link ReviewerJudgement}s. Throws an error that names every field in the wrong shape.
 *
 * @example
 * ```ts
 * import { parseJudgements } from "juesuan/advanced";
 * parseJudgements([{ row: "知晓度", rate: 0.9 }]); // => [{ row: "知晓度", rate: 0.9 }]
 * parseJudgements([{ row: "知晓度", level: "good" }]); // throws /0\.level/
 * ```
 */
export function parseJudgements(data: unknown): readonly ReviewerJudgement[] {
  return parsed(judgements, data, ["不是评审人的判断：", "no reviewers' judgements: "]);
}

/**
 * As {@link parseJudgements}, the error as a value.
 *
 * @example
 * ```ts
 * import { tryParseJudgements } from "juesuan/advanced";
 * const result = tryParseJudgements([{ row: "知晓度", level: "good" }]);
 * result.ok ? [] : result.error.path; // => [0, "level"]
 * ```
 */
export function tryParseJudgements(data: unknown): Result<readonly ReviewerJudgement[]> {
  return resultOf(() => parseJudgements(data));
}

/**
 * Takes JSON for what {@link evaluationOf} reads. Throws an error that names every field in the wrong shape.
 *
 * @example
 * ```ts
 * import { evaluationOf, parseEvaluationInput, scoreEvaluation } from "juesuan/performance";
 * import { national2020 } from "juesuan/advanced";
 * const json = '{"kind":"project","name":"宣传","indicators":[{"name":"次数","operator":"≥","target":4,"actual":3,"weight":100}]}';
 * scoreEvaluation(evaluationOf(parseEvaluationInput(JSON.parse(json))), national2020).total?.decided; // => "75"
 * parseEvaluationInput({ kind: "project", name: "宣传", indicators: [{ name: "次数", weight: true }] }); // throws /indicators\.0\.weight/
 * ```
 */
export function parseEvaluationInput(data: unknown): EvaluationInput {
  return parsed(evaluationInputShape, data, ["不是绩效自评的输入：", "no input of an evaluation: "]);
}

/**
 * As {@link parseEvaluationInput}, the error as a value.
 *
 * @example
 * ```ts
 * import { tryParseEvaluationInput } from "juesuan/performance";
 * tryParseEvaluationInput({ kind: "project", name: "宣传", indicators: [] }).ok; // => true
 * ```
 */
export function tryParseEvaluationInput(data: unknown): Result<EvaluationInput> {
  return resultOf(() => parseEvaluationInput(data));
}

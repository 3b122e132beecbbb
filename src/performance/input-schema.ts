import * as z from "zod/mini";
import type { EvaluationInput } from "./build";
import type { ReviewerJudgement } from "./judgements";
import { wrongFields } from "./shape";

/** A cell: a text, a number, or `null` for a blank. */
const cell = /* @__PURE__ */ z.optional(
  /* @__PURE__ */ z.nullable(
    /* @__PURE__ */ z.union([/* @__PURE__ */ z.string(), /* @__PURE__ */ z.number()]),
  ),
);
const words = /* @__PURE__ */ z.optional(/* @__PURE__ */ z.nullable(/* @__PURE__ */ z.string()));
const line = /* @__PURE__ */ z.optional(/* @__PURE__ */ z.int());

const indicator = /* @__PURE__ */ z.strictObject({
  name: /* @__PURE__ */ z.string(),
  level1: words,
  level2: words,
  role: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["indicator", "management", "deduction", "bonus"])),
  operator: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.enum(["≥", "≤", "=", ">", "<"])),
  ),
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
});

const budgetRow = /* @__PURE__ */ z.strictObject({
  source: /* @__PURE__ */ z.string(),
  role: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["total", "part", "subPart"])),
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

/**
 * The zod schema of what {@link evaluationOf} takes: figures as texts, numbers or `null`. A misspelt key is refused.
 *
 * @example
 * ```ts
 * import { evaluationInputSchema } from "juesuan/performance";
 * const indicators = [{ name: "知晓率", operator: "≥", target: 90, unit: "%", actual: 81, weight: 40, score: null }];
 * evaluationInputSchema.safeParse({ kind: "project", name: "宣传", indicators }).success; // => true
 * evaluationInputSchema.safeParse({ kind: "project", name: "宣传", indicators: [{ name: "x", wieght: 4 }] }).success; // => false
 * ```
 */
export const evaluationInputSchema = /* @__PURE__ */ z.strictObject({
  kind: /* @__PURE__ */ z.enum(["project", "department", "specialFund", "targets"]),
  name: /* @__PURE__ */ z.string(),
  unit: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.enum(["元", "万元", "亿元"])),
  ),
  year: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.nullable(/* @__PURE__ */ z.int())),
  department: words,
  budget: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(budgetRow)),
  indicators: /* @__PURE__ */ z.array(indicator),
  total: cell,
  totalWeight: cell,
  columns: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(/* @__PURE__ */ z.string())),
  title: words,
});

const numeric = /* @__PURE__ */ z.optional(
  /* @__PURE__ */ z.union([/* @__PURE__ */ z.string(), /* @__PURE__ */ z.number()]),
);
const judgements = /* @__PURE__ */ z.array(
  /* @__PURE__ */ z.strictObject({
    row: /* @__PURE__ */ z.union([/* @__PURE__ */ z.int(), /* @__PURE__ */ z.string()]),
    score: numeric,
    rate: numeric,
    level: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.enum(["met", "partly", "missed"])),
    reason: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
  }),
);

/**
 * Takes JSON for {@link ReviewerJudgement}s. Throws an error that names every field in the wrong shape.
 *
 * @example
 * ```ts
 * import { parseJudgements } from "juesuan/performance";
 * parseJudgements([{ row: "知晓度", rate: 0.9 }]); // => [{ row: "知晓度", rate: 0.9 }]
 * parseJudgements([{ row: "知晓度", level: "good" }]); // throws /0\.level/
 * ```
 */
export function parseJudgements(data: unknown): readonly ReviewerJudgement[] {
  return parsed(judgements.safeParse(data), "reviewers' judgements");
}

/**
 * Takes JSON for what {@link evaluationOf} reads. Throws an error that names every field in the wrong shape.
 *
 * @example
 * ```ts
 * import { evaluationOf, national2020, parseEvaluationInput, scoreEvaluation } from "juesuan/performance";
 * const json = '{"kind":"project","name":"宣传","indicators":[{"name":"次数","operator":"≥","target":4,"actual":3,"weight":100}]}';
 * scoreEvaluation(evaluationOf(parseEvaluationInput(JSON.parse(json))), national2020).total?.decided; // => "75"
 * parseEvaluationInput({ kind: "project", name: "宣传", indicators: [{ name: "次数", weight: true }] }); // throws /indicators\.0\.weight/
 * ```
 */
export function parseEvaluationInput(data: unknown): EvaluationInput {
  return parsed(evaluationInputSchema.safeParse(data), "input of an evaluation (绩效自评)");
}

function parsed<T>(result: z.core.util.SafeParseResult<T>, what: string): T {
  if (result.success) return result.data;
  throw new TypeError(`These are no ${what}: ${wrongFields(result.error)}.`);
}

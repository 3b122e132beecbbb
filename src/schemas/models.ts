import * as z from "zod/mini";
import { accountsShape, type FinalAccounts } from "../accounts";
import { type Entry, entryShape } from "../aggregation";
import { type Evaluation, type EvaluationInput, evaluationInputShape, evaluationShape } from "../performance";
import { type Schema, zodOf } from "./zod-of";

/**
 * Schema of final accounts as JSON, made from the form declarations: amounts are integers of 分, blank is `null`.
 * It judges shape only; whether the figures agree is the business of `check`. `z.toJSONSchema` accepts it.
 *
 * @example
 * ```ts
 * import { sampleAccounts } from "juesuan/accounts";
 * import { accountsSchema } from "juesuan/schemas";
 * accountsSchema.safeParse(sampleAccounts()).success; // => true
 * accountsSchema.safeParse({ department: 1 }).success; // => false
 * ```
 */
export const accountsSchema: Schema<FinalAccounts> = /* @__PURE__ */ zodOf(/* @__PURE__ */ accountsShape());

/**
 * Schema of one {@link Entry} of the books.
 *
 * @example
 * ```ts
 * import { entrySchema } from "juesuan/schemas";
 * entrySchema.safeParse({ kind: "income", item: "2101501", source: "generalBudget", amount: 100 }).success; // => true
 * entrySchema.safeParse({ kind: "income", item: "21015", source: "lottery", amount: 100 }).success; // => false
 * ```
 */
export const entrySchema: Schema<Entry> = /* @__PURE__ */ zodOf(entryShape);

/**
 * Schema of what `evaluationOf` takes: figures as texts, numbers or `null`. A misspelt key is refused.
 *
 * @example
 * ```ts
 * import { evaluationInputSchema } from "juesuan/schemas";
 * const indicators = [{ name: "知晓率", operator: "≥", target: 90, unit: "%", actual: 81, weight: 40, score: null }];
 * evaluationInputSchema.safeParse({ kind: "project", name: "宣传", indicators }).success; // => true
 * evaluationInputSchema.safeParse({ kind: "project", name: "宣传", indicators: [{ name: "x", wieght: 4 }] }).success; // => false
 * ```
 */
export const evaluationInputSchema: Schema<EvaluationInput> = /* @__PURE__ */ zodOf(evaluationInputShape);

/**
 * Schema of an {@link Evaluation}, for data that comes from elsewhere.
 *
 * @example
 * ```ts
 * import { evaluationOf } from "juesuan/performance";
 * import { evaluationSchema } from "juesuan/schemas";
 * const evaluation = evaluationOf({ kind: "project", name: "培训", indicators: [] });
 * evaluationSchema.safeParse(evaluation).success; // => true
 * evaluationSchema.safeParse({ kind: "project" }).success; // => false
 * ```
 */
export const evaluationSchema: Schema<Evaluation> = /* @__PURE__ */ zodOf(evaluationShape);

/**
 * The JSON Schema (draft 2020-12) of an {@link Evaluation}.
 *
 * @example
 * ```ts
 * import { evaluationJsonSchema } from "juesuan/schemas";
 * evaluationJsonSchema().type; // => "object"
 * ```
 */
export function evaluationJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(evaluationSchema);
}

import * as z from "zod/mini";
import type { Evaluation } from "./evaluation";
import { wrongFields } from "./shape";

const decimal = /* @__PURE__ */ z.string().check(/* @__PURE__ */ z.regex(/^-?\d+(\.\d+)?$/));
const text = /* @__PURE__ */ z.object({
  kind: /* @__PURE__ */ z.literal("text"),
  text: /* @__PURE__ */ z.string(),
});
const mark = /* @__PURE__ */ z.object({
  kind: /* @__PURE__ */ z.literal("mark"),
  text: /* @__PURE__ */ z.string(),
});
const nan = /* @__PURE__ */ z.object({
  kind: /* @__PURE__ */ z.literal("nan"),
  text: /* @__PURE__ */ z.string(),
});
const blank = /* @__PURE__ */ z.object({ kind: /* @__PURE__ */ z.literal("blank") });
const operator = /* @__PURE__ */ z.enum(["≥", "≤", "=", ">", "<"]);
const line = /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.nonnegative());

const printed = /* @__PURE__ */ z.discriminatedUnion("kind", [
  /* @__PURE__ */ z.object({
    kind: /* @__PURE__ */ z.literal("number"),
    value: decimal,
    text: /* @__PURE__ */ z.string(),
  }),
  blank,
  mark,
  nan,
  text,
]);

const target = /* @__PURE__ */ z.discriminatedUnion("kind", [
  /* @__PURE__ */ z.object({
    kind: /* @__PURE__ */ z.literal("number"),
    operator: /* @__PURE__ */ z.nullable(operator),
    value: decimal,
    unit: /* @__PURE__ */ z.string(),
    text: /* @__PURE__ */ z.string(),
  }),
  /* @__PURE__ */ z.object({ kind: /* @__PURE__ */ z.literal("quality"), text: /* @__PURE__ */ z.string() }),
  mark,
  blank,
]);

const actual = /* @__PURE__ */ z.discriminatedUnion("kind", [
  /* @__PURE__ */ z.object({
    kind: /* @__PURE__ */ z.literal("number"),
    value: decimal,
    unit: /* @__PURE__ */ z.string(),
    text: /* @__PURE__ */ z.string(),
  }),
  /* @__PURE__ */ z.object({
    kind: /* @__PURE__ */ z.literal("condition"),
    operator,
    value: decimal,
    unit: /* @__PURE__ */ z.string(),
    text: /* @__PURE__ */ z.string(),
  }),
  /* @__PURE__ */ z.object({
    kind: /* @__PURE__ */ z.literal("level"),
    level: /* @__PURE__ */ z.enum(["met", "partly", "missed"]),
    text: /* @__PURE__ */ z.string(),
  }),
  text,
  mark,
  nan,
  blank,
]);

const point = /* @__PURE__ */ z.object({
  operator: /* @__PURE__ */ z.nullable(operator),
  value: decimal,
  unit: /* @__PURE__ */ z.string(),
  points: /* @__PURE__ */ z.nullable(decimal),
});

const standard = /* @__PURE__ */ z.object({
  text: /* @__PURE__ */ z.string(),
  full: /* @__PURE__ */ z.nullable(point),
  pass: /* @__PURE__ */ z.nullable(point),
  zero: /* @__PURE__ */ z.nullable(point),
  fullFrom: /* @__PURE__ */ z.nullable(decimal),
  steps: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.object({
      from: /* @__PURE__ */ z.nullable(decimal),
      to: /* @__PURE__ */ z.nullable(decimal),
      toIncluded: /* @__PURE__ */ z.boolean(),
      points: decimal,
    }),
  ),
  items: /* @__PURE__ */ z.array(decimal),
});

const indicator = /* @__PURE__ */ z.object({
  line,
  lines: /* @__PURE__ */ z.array(line),
  role: /* @__PURE__ */ z.enum(["indicator", "management", "deduction", "bonus"]),
  level1: /* @__PURE__ */ z.string(),
  level2: /* @__PURE__ */ z.string(),
  name: /* @__PURE__ */ z.string(),
  initialTarget: target,
  target,
  actual,
  standard: /* @__PURE__ */ z.nullable(standard),
  explanation: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.string()),
  weight: printed,
  score: printed,
  deviation: printed,
  reason: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.string()),
});

const budgetRow = /* @__PURE__ */ z.object({
  line,
  source: /* @__PURE__ */ z.string(),
  role: /* @__PURE__ */ z.enum(["total", "part", "subPart"]),
  declared: printed,
  initial: printed,
  adjusted: printed,
  executed: printed,
  balance: printed,
  rate: printed,
  weight: printed,
  score: printed,
  reason: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.string()),
});

const remark = /* @__PURE__ */ z.object({ line, text: /* @__PURE__ */ z.string() });

/**
 * The zod schema of an {@link Evaluation}, for data that comes from elsewhere.
 *
 * @example
 * ```ts
 * import { evaluationOf, evaluationSchema } from "juesuan/performance";
 * const evaluation = evaluationOf({ kind: "project", name: "培训", indicators: [] });
 * evaluationSchema.safeParse(evaluation).success; // => true
 * evaluationSchema.safeParse({ kind: "project" }).success; // => false
 * ```
 */
export const evaluationSchema = /* @__PURE__ */ z.object({
  kind: /* @__PURE__ */ z.enum(["project", "department", "specialFund", "targets"]),
  name: /* @__PURE__ */ z.string(),
  line,
  endLine: line,
  department: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.string()),
  year: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.int()),
  unit: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.enum(["元", "万元", "亿元"])),
  budget: /* @__PURE__ */ z.array(budgetRow),
  indicators: /* @__PURE__ */ z.array(indicator),
  sections: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.object({
      line,
      level: /* @__PURE__ */ z.union([
        /* @__PURE__ */ z.literal(0),
        /* @__PURE__ */ z.literal(1),
        /* @__PURE__ */ z.literal(2),
        /* @__PURE__ */ z.literal("budget"),
        /* @__PURE__ */ z.literal("management"),
      ]),
      title: /* @__PURE__ */ z.string(),
      weight: decimal,
    }),
  ),
  totalWeight: printed,
  total: printed,
  totalLine: line,
  stated: /* @__PURE__ */ z.array(
    /* @__PURE__ */ z.object({
      line,
      of: /* @__PURE__ */ z.enum(["total", "budget", "indicators", "grade"]),
      value: /* @__PURE__ */ z.string(),
    }),
  ),
  remarks: /* @__PURE__ */ z.array(remark),
  unread: /* @__PURE__ */ z._default(
    /* @__PURE__ */ z.array(
      /* @__PURE__ */ z.object({
        line,
        text: /* @__PURE__ */ z.string(),
        part: /* @__PURE__ */ z.enum(["budget", "indicators"]),
        whole: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
      }),
    ),
    [],
  ),
  form: /* @__PURE__ */ z.object({
    columns: /* @__PURE__ */ z.array(/* @__PURE__ */ z.string()),
    title: /* @__PURE__ */ z.string(),
    prose: /* @__PURE__ */ z.boolean(),
  }),
});

/**
 * The JSON Schema (draft 2020-12) of an {@link Evaluation}.
 *
 * @example
 * ```ts
 * import { evaluationJsonSchema } from "juesuan/performance";
 * evaluationJsonSchema().type; // => "object"
 * ```
 */
export function evaluationJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(evaluationSchema);
}

/**
 * Parses JSON data into an {@link Evaluation}. Throws an error that names every field in the wrong shape.
 *
 * @example
 * ```ts
 * import { parseEvaluation } from "juesuan/performance";
 * parseEvaluation({ kind: "project" }); // throws /name: .*expected string/
 * ```
 */
export function parseEvaluation(data: unknown): Evaluation {
  const result = evaluationSchema.safeParse(data);
  if (result.success) return result.data;
  throw new TypeError(
    `This is not an evaluation (绩效自评): ${wrongFields(result.error)}. Build one with evaluationOf() or readEvaluations().`,
  );
}

import { needShape, parsed, type Result, resultOf } from "../errors";
import { frozen } from "../frozen";
import {
  byKind,
  count,
  flag,
  list,
  oneOf,
  optional,
  orNull,
  type Shape,
  someFields,
  text,
  whole,
} from "../guard";
import type { Actual, Target } from "./cell-values";
import type { BudgetRow, Evaluation, EvaluationSection, Indicator, UnreadRow } from "./evaluation";
import type { Operator } from "./measure";
import type { Printed } from "./printed";
import type { Standard, StandardPoint } from "./standard";

const decimal: Shape<string> = {
  is: "text",
  pattern: /^-?\d+(\.\d+)?$/,
  says: ["写成文字的小数", "a decimal as text"],
};
const line = count;

/** A cell of one kind. */
type Of<T, K> = Extract<T, { readonly kind: K }>;

function cellShapes() {
  const operator = oneOf<Operator>("≥", "≤", "=", ">", "<");
  const mark = someFields<Of<Printed, "mark">>({ kind: oneOf("mark"), text });
  const nan = someFields<Of<Printed, "nan">>({ kind: oneOf("nan"), text });
  const other = someFields<Of<Printed, "text">>({ kind: oneOf("text"), text });
  const blank = someFields<Of<Printed, "blank">>({ kind: oneOf("blank") });
  const printed: Shape<Printed> = byKind(
    someFields<Of<Printed, "number">>({ kind: oneOf("number"), value: decimal, text }),
    blank,
    mark,
    nan,
    other,
  );
  const target: Shape<Target> = byKind(
    someFields<Of<Target, "number">>({
      kind: oneOf("number"),
      operator: orNull(operator),
      value: decimal,
      unit: text,
      text,
    }),
    someFields<Of<Target, "quality">>({ kind: oneOf("quality"), text }),
    mark,
    blank,
  );
  const actual: Shape<Actual> = byKind(
    someFields<Of<Actual, "number">>({ kind: oneOf("number"), value: decimal, unit: text, text }),
    someFields<Of<Actual, "condition">>({
      kind: oneOf("condition"),
      operator,
      value: decimal,
      unit: text,
      text,
    }),
    someFields<Of<Actual, "level">>({ kind: oneOf("level"), level: oneOf("met", "partly", "missed"), text }),
    other,
    mark,
    nan,
    blank,
  );
  return { operator, printed, target, actual };
}

type CellShapes = ReturnType<typeof cellShapes>;

function standardShape(operator: Shape<Operator>): Shape<Standard> {
  const point = orNull(
    someFields<StandardPoint>({
      operator: orNull(operator),
      value: decimal,
      unit: text,
      points: orNull(decimal),
    }),
  );
  return someFields<Standard>({
    text,
    full: point,
    pass: point,
    zero: point,
    fullFrom: orNull(decimal),
    steps: list(
      someFields({ from: orNull(decimal), to: orNull(decimal), toIncluded: flag, points: decimal }),
    ),
    items: list(decimal),
  });
}

function indicatorShape({ operator, printed, target, actual }: CellShapes): Shape<Indicator> {
  return someFields<Indicator>({
    line,
    lines: list(line),
    role: oneOf("indicator", "management", "deduction", "bonus"),
    level1: text,
    level2: text,
    name: text,
    initialTarget: target,
    target,
    actual,
    standard: orNull(standardShape(operator)),
    explanation: orNull(text),
    weight: printed,
    score: printed,
    deviation: printed,
    reason: orNull(text),
  });
}

function budgetShape({ printed }: CellShapes): Shape<BudgetRow> {
  return someFields<BudgetRow>({
    line,
    source: text,
    role: oneOf("total", "part", "subPart"),
    declared: printed,
    initial: printed,
    adjusted: printed,
    executed: printed,
    balance: printed,
    rate: printed,
    weight: printed,
    score: printed,
    reason: orNull(text),
  });
}

function buildShape(): Shape<Evaluation> {
  const cells = cellShapes();
  return someFields<Evaluation>({
    kind: oneOf("project", "department", "specialFund", "targets"),
    name: text,
    line,
    endLine: line,
    department: orNull(text),
    year: orNull(whole),
    unit: orNull(oneOf("元", "万元", "亿元")),
    budget: list(budgetShape(cells)),
    indicators: list(indicatorShape(cells)),
    sections: list(
      someFields<EvaluationSection>({
        line,
        level: oneOf<EvaluationSection["level"]>(0, 1, 2, "budget", "management"),
        title: text,
        weight: decimal,
      }),
    ),
    totalWeight: cells.printed,
    total: cells.printed,
    totalLine: line,
    stated: list(someFields({ line, of: oneOf("total", "budget", "indicators", "grade"), value: text })),
    remarks: list(someFields({ line, text })),
    unread: list(
      someFields<UnreadRow>({ line, text, part: oneOf("budget", "indicators"), whole: optional(flag) }),
      "empty",
    ),
    form: someFields({ columns: list(text), title: text, prose: flag }),
  });
}

/**
 * What an {@link Evaluation} looks like as JSON, as data: {@link parseEvaluation} reads it, and `juesuan/schemas` makes
 * the schema of zod and the JSON Schema of it.
 */
export const evaluationShape: Shape<Evaluation> = /* @__PURE__ */ frozen(/* @__PURE__ */ buildShape());

/** Refuses what is no evaluation: what plain JavaScript may pass. A public door asks it once. */
export function needEvaluation(evaluation: Evaluation, ...path: (string | number)[]): void {
  needShape(evaluationShape, evaluation, ...path);
}

/** Refuses what is no row of an evaluation. */
export function needIndicator(indicator: Indicator, ...path: (string | number)[]): void {
  needShape(indicatorShape(cellShapes()), indicator, ...path);
}

/**
 * Parses JSON data into an {@link Evaluation}; keys it does not know are left out. Throws an error that names every
 * field in the wrong shape, what was found and what was expected.
 *
 * @example
 * ```ts
 * import { parseEvaluation } from "juesuan/advanced";
 * parseEvaluation({ kind: "project" }); // throws /name is missing, expected a text/
 * ```
 */
export function parseEvaluation(data: unknown): Evaluation {
  return parsed(evaluationShape, data, ["不是绩效自评：", "not an evaluation: "]);
}

/**
 * As {@link parseEvaluation}, the error as a value.
 *
 * @example
 * ```ts
 * import { tryParseEvaluation } from "juesuan/advanced";
 * const result = tryParseEvaluation({ kind: "project" });
 * result.ok ? [] : result.error.path; // => ["name"]
 * ```
 */
export function tryParseEvaluation(data: unknown): Result<Evaluation> {
  return resultOf(() => parseEvaluation(data));
}

import * as z from "zod/mini";

/** Kinds of values that stand in more than one place. */
function valueKinds() {
  const text = z.string();
  const amount = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));
  const count = z.int().check(z.nonnegative());
  const line = z.nullable(count);
  const box = z.looseObject({
    page: count,
    x: z.number(),
    y: z.number(),
    width: z.number(),
    height: z.number(),
  });
  const place = { page: z.optional(count), sheet: z.optional(text), box: z.optional(box) };
  const cell = { form: text, row: text, column: text, line, ...place };
  return { text, amount, count, line, place, cell };
}

type ValueKinds = ReturnType<typeof valueKinds>;

function formSchema({ text, count }: ValueKinds) {
  return z.looseObject({
    form: text,
    state: z.enum(["read", "partly", "unread", "absent"]),
    figures: count,
    unreadLines: z.array(z.looseObject({ line: count, reason: text })),
  });
}

function findingSchema({ text, count, cell }: ValueKinds) {
  return z.looseObject({
    rule: text,
    severity: z.enum(["error", "warning", "info"]),
    where: z.array(z.looseObject(cell)),
    lines: z.array(count),
    expected: z.nullable(text),
    actual: z.nullable(text),
    difference: z.nullable(text),
    tolerance: z.nullable(text),
    message: text,
    evaluation: z.optional(
      z.looseObject({
        evaluation: count,
        row: z.optional(z.looseObject({ part: z.enum(["budget", "indicators"]), index: count })),
      }),
    ),
    cause: z.optional(count),
    acknowledged: z.optional(text),
  });
}

function suspectSchema({ text, amount, cell }: ValueKinds) {
  return z.looseObject({
    ...cell,
    printed: z.nullable(amount),
    proposed: z.nullable(amount),
    diagnosis: text,
    confidence: z.number(),
    explains: z.array(text),
  });
}

function statementSchema({ text, line, place }: ValueKinds) {
  return z.looseObject({
    line,
    text,
    subject: text,
    measure: text,
    value: text,
    unit: text,
    base: z.nullable(text),
    ...place,
  });
}

function evaluationSchema({ text, count }: ValueKinds) {
  const verdict = { expected: z.nullable(text), verdict: z.nullable(text), rule: z.nullable(text) };
  return z.looseObject({
    kind: text,
    name: text,
    line: count,
    scheme: z.nullable(text),
    budget: z.array(z.looseObject({ source: text, line: count, ...verdict })),
    indicators: z.array(z.looseObject({ line: count, name: text, ...verdict })),
    printedTotal: z.nullable(text),
    total: z.nullable(text),
    takenAsPrinted: count,
    totalRange: z.nullable(z.looseObject({ low: text, high: text })),
    open: z.array(
      z.looseObject({ part: text, index: count, line: count, name: text, why: text, low: text, high: text }),
    ),
    grade: z.nullable(text),
    grades: z.array(text),
  });
}

function buildSchema() {
  const kinds = valueKinds();
  const { text, amount, count, place, cell } = kinds;
  const disclosure = z.looseObject({
    file: z.nullable(text),
    kind: z.nullable(text),
    warning: z.nullable(text),
    warnings: z.array(text),
    department: z.nullable(text),
    year: z.nullable(z.int()),
    unit: z.nullable(z.enum(["元", "万元", "亿元"])),
    forms: z.array(formSchema(kinds)),
    cells: z.array(z.looseObject({ ...cell, amount })),
    findings: z.array(findingSchema(kinds)),
    outcomes: z.looseObject({ pass: count, fail: count, notApplicable: count, indeterminate: count }),
    broken: z.array(z.looseObject({ rule: text, message: text })),
    notUsed: z.array(z.looseObject({ option: text, name: text, message: text })),
    suspects: z.array(suspectSchema(kinds)),
    evaluations: z.array(evaluationSchema(kinds)),
    statements: z.array(statementSchema(kinds)),
    unread: z.array(z.looseObject({ line: count, text, reason: text, ...place })),
  });
  return z.looseObject({ schemaVersion: text, disclosures: z.array(disclosure) });
}

/**
 * Schema of what the example program prints with `--json`: keys may be added, none of these is renamed.
 *
 * @example
 * ```ts
 * import { disclosuresRecord } from "juesuan/report";
 * import { disclosuresSchema } from "juesuan/schemas";
 * disclosuresSchema.safeParse(disclosuresRecord([])).success; // => true
 * disclosuresSchema.safeParse({ disclosures: [] }).success; // => false
 * ```
 */
export const disclosuresSchema = /* @__PURE__ */ buildSchema();

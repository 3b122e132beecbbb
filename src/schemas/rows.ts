import * as z from "zod/mini";
import { FORM_IDS } from "../forms";

/** Kinds of values of the rows. A key that is not named is refused: what is joined by name must not be misspelt. */
function kinds() {
  const text = z.string();
  const known = z.nullable(text);
  const whole = z.int();
  const count = z.int().check(z.nonnegative());
  const line = z.nullable(z.int().check(z.positive()));
  return {
    text,
    known,
    whole,
    count,
    form: z.enum(FORM_IDS as unknown as [string, ...string[]]),
    unit: { unitId: known, department: known, year: z.nullable(whole) },
    place: { line, page: line, sheet: known },
  };
}

type Kinds = ReturnType<typeof kinds>;

function cellRow({ text, whole, count, form, unit, place }: Kinds) {
  return z.strictObject({
    ...unit,
    form,
    formTitle: text,
    row: text,
    rowTitle: text,
    column: text,
    columnTitle: text,
    measure: z.enum(["money", "count"]),
    fen: z.nullable(whole),
    count: z.nullable(whole),
    printUnit: z.enum(["元", "万元", "亿元"]),
    decimals: count,
    ...place,
  });
}

function findingRow({ text, known, whole, count, form, unit, place }: Kinds) {
  const fen = z.nullable(z.number());
  return z.strictObject({
    ...unit,
    rule: text,
    family: text,
    severity: z.enum(["error", "warning", "info"]),
    cause: whole,
    form: z.nullable(form),
    formTitle: known,
    row: known,
    rowTitle: known,
    column: known,
    columnTitle: known,
    places: count,
    measure: z.enum(["money", "count", "percent", "text"]),
    expected: known,
    actual: known,
    difference: known,
    tolerance: known,
    expectedFen: fen,
    actualFen: fen,
    differenceFen: fen,
    toleranceFen: fen,
    message: text,
    evaluation: z.nullable(count),
    part: z.nullable(z.enum(["budget", "indicators"])),
    index: z.nullable(count),
    acknowledged: known,
    ...place,
  });
}

function statementRow({ text, known, whole, unit, place }: Kinds) {
  return z.strictObject({
    ...unit,
    subject: text,
    measure: text,
    value: text,
    unit: text,
    fen: z.nullable(whole),
    base: known,
    text,
    ...place,
  });
}

function indicatorRow({ text, known, count, unit, place }: Kinds) {
  return z.strictObject({
    ...unit,
    evaluation: count,
    evaluationName: text,
    kind: z.enum(["project", "department", "specialFund", "targets"]),
    scheme: known,
    part: z.enum(["budget", "indicators"]),
    index: count,
    level1: known,
    level2: known,
    name: text,
    target: known,
    actual: known,
    weight: known,
    score: known,
    expected: known,
    verdict: z.nullable(z.enum(["equal", "permitted", "different", "open", "blank"])),
    rule: known,
    ruleTitle: known,
    ...place,
  });
}

function unitRow({ known, count, unit }: Kinds) {
  return z.strictObject({
    ...unit,
    file: known,
    kind: known,
    printUnit: known,
    formsRead: count,
    formsPartly: count,
    formsUnread: count,
    formsAbsent: count,
    figures: count,
    unreadLines: count,
    statements: count,
    evaluations: count,
    errors: count,
    warnings: count,
    infos: count,
    suspects: count,
    pass: count,
    fail: count,
    notApplicable: count,
    indeterminate: count,
    broken: count,
  });
}

function buildSchemas() {
  const own = kinds();
  return {
    cell: cellRow(own),
    finding: findingRow(own),
    statement: statementRow(own),
    indicator: indicatorRow(own),
    unit: unitRow(own),
  };
}

/**
 * Schemas of the flat rows; their JSON Schemas stand in `docs/schema`.
 *
 * @example
 * ```ts
 * import { unitRows } from "juesuan/report";
 * import { rowSchemas } from "juesuan/schemas";
 * import { audit, read } from "juesuan/disclosure";
 * const rows = unitRows(audit(read("示例局2024年度部门决算")));
 * rows.every((row) => rowSchemas.unit.safeParse(row).success); // => true
 * ```
 */
export const rowSchemas = /* @__PURE__ */ Object.freeze(/* @__PURE__ */ buildSchemas());

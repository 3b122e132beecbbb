import { parsed, type Result, resultOf } from "../errors";
import { FORM_IDS, FORMS, type FormId } from "../forms";
import { frozen, once } from "../frozen";
import { fields, list, number, oneOf, optional, orNull, type Shape, text, whole } from "../guard";
import type { Fen, Precision, Unit } from "../money";
import type { Box } from "../tables";
import type { FinalAccounts, FormTable, Row, StrayRow } from "./accounts";

const line: Shape<number> = { is: "number", whole: true, least: 1 };
const amount: Shape<Fen | null> = orNull<Fen>({
  is: "number",
  whole: true,
  about: "整数分；null 为空白 (integer 分; null is blank)",
});

/** A value of one kind in any of the columns of a form. */
function inColumns<T>(
  columns: readonly string[],
  of: Shape<T>,
): Shape<{ readonly [column: string]: T | undefined }> {
  const parts = Object.fromEntries(columns.map((column) => [column, optional(of)]));
  return { is: "fields", fields: parts, others: "refused" };
}

function strayShape(): Shape<StrayRow> {
  return fields<StrayRow>({
    name: orNull(text),
    code: orNull(text),
    side: orNull(text),
    figures: list(text),
    line: orNull(line),
    reason: text,
    repeats: optional(line),
    aside: optional(
      oneOf(
        "last year",
        "budget",
        "change",
        "of which",
        "carry-over",
        "count",
        "operating cost",
        "wider total",
      ),
    ),
  });
}

/** A table of any form, its columns those of the form. */
type AnyTable = Omit<FormTable, "rows"> & { readonly rows: readonly Row[] };

function tableShape(form: FormId, unit: Shape<Unit>, stray: Shape<StrayRow>): Shape<AnyTable> {
  const columns = FORMS[form].columns.map((column) => column.id);
  const box = fields<Box>({ page: line, x: number, y: number, width: number, height: number });
  const row = fields<Row>({
    key: { is: "text", least: 1 },
    name: orNull(text),
    cells: inColumns(columns, amount),
    line: optional(line),
    lines: optional(inColumns(columns, line)),
    page: optional(line),
    boxes: optional(inColumns(columns, box)),
    lineNumber: optional(whole),
    marks: optional(inColumns(columns, text)),
    repaired: optional(fields({ printed: text, reason: text })),
    deduced: optional(oneOf(true)),
  });
  const table = fields<AnyTable>({
    title: text,
    number: orNull(text),
    precision: fields<Precision>({ unit, decimals: { is: "number", whole: true, least: 0, most: 10 } }),
    rows: list(row),
    notes: list(text),
    strays: optional(list(stray)),
    heading: optional(
      fields<NonNullable<FormTable["heading"]>>({
        body: optional(text),
        year: optional(whole),
        unit: optional(unit),
      }),
    ),
    line: optional(line),
    lastLine: optional(line),
  });
  return { ...table, about: FORMS[form].title };
}

function buildShape(): Shape<FinalAccounts> {
  const unit = oneOf("元", "万元", "亿元");
  const stray = strayShape();
  const forms = FORM_IDS.map((form) => [form, optional(tableShape(form, unit, stray))]);
  return fields<FinalAccounts>({
    department: orNull(text),
    year: orNull(whole),
    unit: orNull(unit),
    // One by one the tables are of their forms; together the compiler cannot tell them apart.
    forms: { is: "fields", fields: Object.fromEntries(forms), others: "refused" },
  });
}

/**
 * What final accounts look like as JSON, as data, made from the declarations of the forms: amounts are integers of 分,
 * blank is `null`. {@link parseAccounts} reads it, and `juesuan/schemas` makes the schema of zod of it. It judges shape
 * only; whether the figures agree is the business of `check`.
 */
export const accountsShape: () => Shape<FinalAccounts> = /* @__PURE__ */ once(() => frozen(buildShape()));

/**
 * Final accounts from parsed JSON: a copy that shares nothing with it.
 *
 * @throws {JuesuanError} `wrong-input` naming every wrong place, what was found and what was expected.
 * @example
 * ```ts
 * import { parseAccounts, sampleAccounts } from "juesuan/accounts";
 * parseAccounts(JSON.parse(JSON.stringify(sampleAccounts()))).year; // => 2024
 * parseAccounts({ department: "某局" }); // throws /year is missing, expected a whole number or null/
 * ```
 */
export function parseAccounts(json: unknown): FinalAccounts {
  return parsed(accountsShape(), json, ["不是决算数据：", "not final accounts: "]);
}

/**
 * As {@link parseAccounts}, the error as a value.
 *
 * @example
 * ```ts
 * import { tryParseAccounts } from "juesuan/accounts";
 * const result = tryParseAccounts({ department: "某局", year: 2024, unit: "元", forms: [] });
 * result.ok ? "" : result.error.expected; // => "an object"
 * ```
 */
export function tryParseAccounts(json: unknown): Result<FinalAccounts> {
  return resultOf(() => parseAccounts(json));
}

import * as z from "zod/mini";
import { FORM_IDS, FORMS, type FormId } from "../forms";
import type { FinalAccounts } from "./accounts";

const amount = /* @__PURE__ */ z.nullable(
  /* @__PURE__ */ z
    .int()
    .check(/* @__PURE__ */ z.meta({ description: "整数分；null 为空白 (integer 分; null is blank)" })),
);
const line = /* @__PURE__ */ z.int().check(/* @__PURE__ */ z.positive());
const unit = /* @__PURE__ */ z.enum(["元", "万元", "亿元"]);

const box = /* @__PURE__ */ z.strictObject({
  page: line,
  x: /* @__PURE__ */ z.number(),
  y: /* @__PURE__ */ z.number(),
  width: /* @__PURE__ */ z.number(),
  height: /* @__PURE__ */ z.number(),
});

const stray = /* @__PURE__ */ z.strictObject({
  name: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.string()),
  code: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.string()),
  side: /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.string()),
  figures: /* @__PURE__ */ z.array(/* @__PURE__ */ z.string()),
  line: /* @__PURE__ */ z.nullable(line),
  reason: /* @__PURE__ */ z.string(),
  repeats: /* @__PURE__ */ z.optional(line),
  aside: /* @__PURE__ */ z.optional(
    /* @__PURE__ */ z.enum([
      "last year",
      "budget",
      "change",
      "of which",
      "carry-over",
      "count",
      "operating cost",
      "wider total",
    ]),
  ),
});

function record<T extends z.ZodMiniType>(columns: readonly string[], value: T) {
  return z.strictObject(Object.fromEntries(columns.map((column) => [column, z.optional(value)])));
}

function tableSchema(form: FormId) {
  const columns = FORMS[form].columns.map((column) => column.id);
  const row = z.strictObject({
    key: z.string().check(z.minLength(1)),
    name: z.nullable(z.string()),
    cells: record(columns, amount),
    line: z.optional(line),
    lines: z.optional(record(columns, line)),
    page: z.optional(line),
    boxes: z.optional(record(columns, box)),
    lineNumber: z.optional(z.int()),
    marks: z.optional(record(columns, z.string())),
    repaired: z.optional(z.strictObject({ printed: z.string(), reason: z.string() })),
    deduced: z.optional(z.literal(true)),
  });
  return z
    .strictObject({
      title: z.string(),
      number: z.nullable(z.string()),
      precision: z.strictObject({ unit, decimals: z.int().check(z.gte(0), z.lte(10)) }),
      rows: z.array(row),
      notes: z.array(z.string()),
      strays: z.optional(z.array(stray)),
      heading: z.optional(
        z.strictObject({ body: z.optional(z.string()), year: z.optional(z.int()), unit: z.optional(unit) }),
      ),
      line: z.optional(line),
      lastLine: z.optional(line),
    })
    .check(z.meta({ title: FORMS[form].title }));
}

function buildSchema() {
  return z.strictObject({
    department: z.nullable(z.string()),
    year: z.nullable(z.int()),
    unit: z.nullable(unit),
    forms: z.strictObject(Object.fromEntries(FORM_IDS.map((form) => [form, z.optional(tableSchema(form))]))),
  });
}

/**
 * Schema of final accounts as JSON, made from the form declarations: amounts are integers of 分, blank is `null`.
 * It judges shape only; whether the figures agree is the business of `check`. `z.toJSONSchema` accepts it.
 *
 * @example
 * ```ts
 * import { accountsSchema, sampleAccounts } from "juesuan/accounts";
 * accountsSchema.safeParse(sampleAccounts()).success; // => true
 * accountsSchema.safeParse({ department: 1 }).success; // => false
 * ```
 */
export const accountsSchema = /* @__PURE__ */ buildSchema();

/**
 * Final accounts from parsed JSON.
 *
 * @throws AccountsError naming the first wrong place, what was found and what was expected.
 * @example
 * ```ts
 * import { parseAccounts, sampleAccounts } from "juesuan/accounts";
 * parseAccounts(JSON.parse(JSON.stringify(sampleAccounts()))).year; // => 2024
 * parseAccounts({ department: "某局" }); // throws /year/
 * ```
 */
export function parseAccounts(json: unknown): FinalAccounts {
  const result = accountsSchema.safeParse(json);
  if (result.success) return result.data as unknown as FinalAccounts;
  throw new AccountsError(
    result.error.issues.map((issue) => `${issue.path.join(".") || "(top)"}: ${issue.message}`),
  );
}

/**
 * Says where JSON is not final accounts: one sentence a place.
 *
 * @example
 * ```ts
 * import { AccountsError } from "juesuan/accounts";
 * new AccountsError(["year: expected number"]).message; // => "not final accounts: year: expected number"
 * ```
 */
export class AccountsError extends Error {
  override readonly name = "AccountsError";
  constructor(readonly problems: readonly string[]) {
    super(
      `not final accounts: ${problems.slice(0, 5).join("; ")}${problems.length > 5 ? `; and ${problems.length - 5} more` : ""}`,
    );
  }
}

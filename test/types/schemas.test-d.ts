/** The schemas and the types of the library say the same, both ways: checked by `npm run typecheck`, never run. */
import type * as z from "zod/mini";
import type { FinalAccounts } from "../../src/accounts";
import type { Entry } from "../../src/aggregation";
import { fields, oneOf, optional, type Shape, text } from "../../src/guard";
import type { Fen } from "../../src/money";
import type { Evaluation, EvaluationInput } from "../../src/performance";
import type {
  CellRow,
  DisclosuresRecord,
  FindingRow,
  IndicatorRow,
  StatementRow,
  UnitRow,
} from "../../src/report";
import type {
  accountsSchema,
  disclosuresSchema,
  entrySchema,
  evaluationInputSchema,
  evaluationSchema,
  rowSchemas,
  threePublicSchema,
} from "../../src/schemas";
import type { ThreePublicModel } from "../../src/three-public";

/** A type with all that stands in it read-only, amounts as numbers: zod takes lists that may grow, and knows no 分. */
type Frozen<T> = T extends Fen ? number : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
/** `true` where each type may stand for the other. */
type Same<A, B> = [Frozen<A>] extends [Frozen<B>] ? ([Frozen<B>] extends [Frozen<A>] ? true : false) : false;
type Rows = typeof rowSchemas;
/** Forms are texts in a schema: their ids are data. */
type Formless<T> = Omit<T, "form">;

export const accounts: Same<z.infer<typeof accountsSchema>, FinalAccounts> = true;
export const entry: Same<z.infer<typeof entrySchema>, Entry> = true;
export const evaluation: Same<z.infer<typeof evaluationSchema>, Evaluation> = true;
export const input: Same<z.infer<typeof evaluationInputSchema>, EvaluationInput> = true;
export const threePublic: Same<z.infer<typeof threePublicSchema>, ThreePublicModel> = true;
export const cell: Same<Formless<z.infer<Rows["cell"]>>, Formless<CellRow>> = true;
export const finding: Same<Formless<z.infer<Rows["finding"]>>, Formless<FindingRow>> = true;
/** Subjects and measures are texts in a schema: their words are data. */
export const statement: StatementRow extends Frozen<z.infer<Rows["statement"]>> ? true : false = true;
export const indicator: Same<z.infer<Rows["indicator"]>, IndicatorRow> = true;
export const unit: Same<z.infer<Rows["unit"]>, UnitRow> = true;
/** Keys may be added to the report, so the schema takes more than the library writes: it is asked for its own. */
type Named<T> = T extends readonly (infer U)[]
  ? readonly Named<U>[]
  : T extends object
    ? { readonly [K in keyof T as string extends K ? never : K]: Named<T[K]> }
    : T;
export const report: DisclosuresRecord extends Named<z.infer<typeof disclosuresSchema>> ? true : false = true;

interface Sample {
  readonly kind: "a" | "b";
  readonly name?: string;
}

export const right: Shape<Sample> = fields<Sample>({ kind: oneOf("a", "b"), name: optional(text) });

// @ts-expect-error a value too few
fields<Sample>({ kind: oneOf("a"), name: optional(text) });

// @ts-expect-error a value too many
fields<Sample>({ kind: oneOf("a", "b", "c"), name: optional(text) });

// @ts-expect-error a part is missing
fields<Sample>({ kind: oneOf("a", "b") });

// @ts-expect-error what may be left out in the type may be left out in the shape
fields<Sample>({ kind: oneOf("a", "b"), name: text });

// @ts-expect-error and nothing else
fields<Sample>({ kind: optional(oneOf("a", "b")), name: optional(text) });

// @ts-expect-error a part that the type does not have
fields<Sample>({ kind: oneOf("a", "b"), name: optional(text), more: text });

import * as z from "zod/mini";
import {
  accountsSchema,
  disclosuresSchema,
  entrySchema,
  evaluationInputSchema,
  rowSchemas,
  threePublicSchema,
} from "../src/schemas";

/** The published JSON Schemas: file name in docs/schema to text. */
export function schemas(): Record<string, string> {
  const text = (schema: z.ZodMiniType) => `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`;
  const rows = Object.entries(rowSchemas).map(([name, schema]) => [`${name}-row.schema.json`, text(schema)]);
  return {
    ...Object.fromEntries(rows),
    "accounts.schema.json": text(accountsSchema),
    "disclosures.schema.json": text(disclosuresSchema),
    "entry.schema.json": text(entrySchema),
    "evaluation-input.schema.json": text(evaluationInputSchema),
    "three-public.schema.json": text(threePublicSchema),
  };
}

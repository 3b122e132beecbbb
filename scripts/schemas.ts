import * as z from "zod/mini";
import { accountsSchema } from "../src/accounts";

/** The published JSON Schemas: file name in docs/schema to text. */
export function schemas(): Record<string, string> {
  const text = (schema: z.ZodMiniType) => `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`;
  return { "accounts.schema.json": text(accountsSchema) };
}

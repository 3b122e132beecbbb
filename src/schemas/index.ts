/**
 * Schemas of zod for all that goes in or out as JSON. The one entry that loads zod: whoever validates JSON with it, or
 * publishes a JSON Schema, imports this; the library itself guards what it takes without it.
 *
 * @module
 */
export type { FieldsNode, Node, NumberNode, OptionalNode, RequiredNode, Shape } from "../guard";
export { disclosuresSchema } from "./disclosures";
export {
  accountsSchema,
  entrySchema,
  evaluationInputSchema,
  evaluationJsonSchema,
  evaluationSchema,
} from "./models";
export { rowSchemas } from "./rows";
export { threePublicSchema } from "./three-public";
export type { Schema } from "./zod-of";

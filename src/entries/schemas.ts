/**
 * Schemas of zod for all that goes in or out as JSON. The one entry that loads zod: whoever validates JSON with it, or
 * publishes a JSON Schema, imports this; the library itself guards what it takes without it.
 *
 * @module
 */
export {
  accountsSchema,
  disclosuresSchema,
  entrySchema,
  evaluationInputSchema,
  evaluationJsonSchema,
  evaluationSchema,
  rowSchemas,
  type Schema,
  threePublicSchema,
} from "../schemas";

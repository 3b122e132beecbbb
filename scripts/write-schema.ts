/** Writes the JSON Schemas of the public models to docs/schema; a test holds them up to date. */
import { mkdirSync, writeFileSync } from "node:fs";
import { ROOT } from "./folders";
import { schemas } from "./schemas";

mkdirSync(`${ROOT}docs/schema`, { recursive: true });
for (const [name, text] of Object.entries(schemas())) writeFileSync(`${ROOT}docs/schema/${name}`, text);

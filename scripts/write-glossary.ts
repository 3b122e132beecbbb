/** Writes docs/glossary.md; a test holds it up to date. */
import { writeFileSync } from "node:fs";
import { ROOT } from "./folders";
import { glossary } from "./glossary";

writeFileSync(`${ROOT}docs/glossary.md`, glossary());

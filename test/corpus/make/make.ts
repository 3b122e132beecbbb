/** Writes the disclosures of the corpus and what must be read from them: `npx tsx test/corpus/make/make.ts`. */
import { writeFileSync } from "node:fs";
import { finish, storedForm } from "./document";
import { DOCUMENTS } from "./documents/index";

const target = new URL("../disclosures/", import.meta.url);
for (const make of DOCUMENTS) {
  const document = make();
  const { text, expected } = finish(document);
  writeFileSync(new URL(`${document.name}.txt`, target), text);
  writeFileSync(new URL(`${document.name}.expected.json`, target), storedForm(expected));
}

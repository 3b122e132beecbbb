/** Writes the disclosures of the corpus and what must be read from them: `npx tsx test/corpus/make/make.ts`. */
import { writeFileSync } from "node:fs";
import { finish, sheetsOf, storedForm } from "./document";
import { DOCUMENTS } from "./documents";

const target = new URL("../disclosures/", import.meta.url);
for (const make of DOCUMENTS) {
  const document = make();
  const { text, expected } = finish(document);
  const sheets = sheetsOf(document);
  if (sheets === null) writeFileSync(new URL(`${document.name}.txt`, target), text);
  else {
    const rows = sheets.map(
      ({ name, rows }) =>
        `{"name": ${JSON.stringify(name)}, "rows": [\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]}`,
    );
    writeFileSync(new URL(`${document.name}.sheets.json`, target), `{"sheets": [${rows.join(",\n")}]}\n`);
  }
  writeFileSync(new URL(`${document.name}.expected.json`, target), storedForm(expected));
}

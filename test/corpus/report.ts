/** Prints how every document of the corpus is read: `npx tsx test/corpus/report.ts [name…]`. */
import { readdirSync, readFileSync } from "node:fs";
import { compare } from "./compare";
import { parseExpected } from "./make/document";
import { PENDING } from "./pending";

const folder = new URL("./disclosures/", import.meta.url);
const only = process.argv.slice(2);
for (const file of readdirSync(folder).sort()) {
  const name = file.replace(/\.txt$/, "");
  if (name === file || (only.length > 0 && !only.some((part) => name.includes(part)))) continue;
  const text = readFileSync(new URL(file, folder), "utf8");
  const expected = parseExpected(readFileSync(new URL(`${name}.expected.json`, folder), "utf8"));
  const { read, expected: total, ...lists } = compare(text, expected);
  console.log(`\n## ${name}: ${read} read, ${total} expected`);
  for (const kind of Object.keys(PENDING[name] ?? {}))
    if (lists[kind as keyof typeof lists].length === 0) console.log(`- pending and solved: ${kind}`);
  for (const [kind, list] of Object.entries(lists)) {
    if (list.length === 0) continue;
    console.log(`- ${kind}: ${list.length}`);
    for (const one of list.slice(0, only.length > 0 ? 200 : 12)) console.log(`  - ${one}`);
  }
}

/** Prints how every document of the corpus is read: `npx tsx test/corpus/report.ts [part of a name…]`. */
import { compare } from "./compare";
import { documentNames, loadDocument } from "./load";
import { PENDING } from "./pending";

const only = process.argv.slice(2);
for (const name of documentNames()) {
  if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
  const { input, expected } = loadDocument(name);
  const { read, expected: total, ...lists } = compare(input, expected);
  console.log(`\n## ${name}: ${read} read, ${total} expected`);
  for (const kind of Object.keys(PENDING[name] ?? {}))
    if (lists[kind as keyof typeof lists].length === 0) console.log(`- pending and solved: ${kind}`);
  for (const [kind, list] of Object.entries(lists)) {
    if (list.length === 0) continue;
    console.log(`- ${kind}: ${list.length}`);
    for (const one of list.slice(0, only.length > 0 ? 200 : 12)) console.log(`  - ${one}`);
  }
}

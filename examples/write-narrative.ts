/**
 * Writes the 情况说明 of a bundled disclosure from its forms, in the wording of a province.
 *
 *   npx tsx examples/write-narrative.ts [WORDING [FILE]]     default: shanxi examples/data/qinshui-2024.txt
 *
 * What only the department knows stands as 【原因】. The text is read back and checked before it is printed.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { check } from "../src/checking";
import { read } from "../src/disclosure";
import { deriveStatements, readNarrative, type Wording, wordings, writeNarrative } from "../src/narrative";
import { evidenceOf, textRules } from "../src/rules";

const [name = "shanxi", file = fileURLToPath(new URL("./data/qinshui-2024.txt", import.meta.url))] =
  process.argv.slice(2);
const wording: Wording | undefined = Object.values<Wording>(wordings).find(({ id }) => id === name);
if (wording === undefined) {
  console.error(`no wording "${name}": give one of ${Object.keys(wordings).join(", ")}`);
  process.exit(2);
}
const { accounts } = read(readFileSync(file, "utf8"));
const statements = deriveStatements(accounts);
const text = writeNarrative(statements, wording);
const narrative = readNarrative(text);
const { findings } = check(accounts, {
  rules: textRules,
  evidence: evidenceOf({ narrative: narrative }),
});
console.log(text);
console.error(
  `${statements.length} statements, ${narrative.statements.length} read back, ${narrative.unread.length} unread, ${findings.length} findings`,
);

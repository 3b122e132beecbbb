/**
 * The corruption study: correct accounts are corrupted by every kind of slip, and the guilty cell is looked for.
 *
 *     npm run study                       tables for people
 *     npm run study --silent -- --json    one JSON object for programs
 *     npm run study -- --sample 50        50 generated departments and every tenth real figure, for a quick run
 *     npm run study -- --seed 7           another draw
 *     npm run study -- --misses           also, on stderr, every slip whose cell or diagnosis did not come first
 *
 * Columns: `breaks` corruptions that break a relation beyond rounding; `found` share of them with a suspect; `undec.`
 * those where another cell stands in exactly the same relations, counted apart; and of the rest the shares with the
 * guilty cell first, among the first three, with the right value, with a range that holds it, with the right diagnosis.
 *
 * `confidence`: every suspect that was given, by its confidence, with the shares whose cell is a guilty one and whose
 * figure (or range) is the true one.
 *
 * Real disclosures are corrupted twice: as accounts, and in their texts, which are then read again. They come from `examples/data/` and, where it is beside the repository, `shared/disclosures/`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FinalAccounts } from "../src/accounts";
import { readAccounts, readLines } from "../src/reading";
import { printedIn, randomAccounts } from "../test/support/accounts";
import { randomFrom } from "../test/support/random";
import { investigate, type Miss, newStudy, type Study } from "./study/investigate";
import { investigateText } from "./study/real-text";
import { summary, table, together } from "./study/report";

/** The folder beside the repository that holds real disclosures; it is not in every clone. */
const SHARED = fileURLToPath(new URL("../../shared/disclosures/", import.meta.url));
const args = process.argv.slice(2);
const sample = option("--sample");
const seed = option("--seed") ?? 1;
const departments = sample ?? 1000;
/** Documents with fewer forms are reports, not sets of final accounts. */
const LEAST_FORMS = 5;
const misses: Miss[] = [];
const random = randomFrom(seed);

const every = sample === null ? 1 : 10;
const documents = realDocuments();
const texts = documents.map(({ name, text }) => investigateText(name, text, random, every, misses));
const real = documents.map(({ name, accounts }) => {
  const study = newStudy(name);
  const cells = (size: number) => Array.from({ length: size }, (_, i) => i).filter((i) => i % every === 0);
  investigate(study, accounts, random, cells, misses);
  return study;
});
const generated = (["元", "万元"] as const).map((unit) => {
  const study = newStudy(`generated departments in ${unit}`);
  for (let i = 0; i < Math.ceil(departments / 2); i++) {
    const exact = randomAccounts(seed * 100_000 + i);
    const accounts = unit === "元" ? exact : printedIn(exact, { unit, decimals: 2 });
    const cells = (size: number) => Array.from({ length: 4 }, () => random.int(0, size - 1));
    investigate(study, accounts, random, cells, misses);
  }
  return study;
});
if (!existsSync(SHARED)) console.error(`${SHARED} is absent: its real disclosures are left out`);
print([...texts, ...real, ...generated]);

function print(studies: readonly Study[]): void {
  const all = together("all together", studies);
  const sums = [
    together("real disclosures together, corrupted in their texts", texts),
    together("real disclosures together, corrupted as accounts", real),
    together("generated departments together", generated),
  ];
  if (args.includes("--misses")) console.error(misses.map((miss) => JSON.stringify(miss)).join("\n"));
  if (args.includes("--json")) {
    const parts = Object.fromEntries([...studies, ...sums].map((study) => [study.name, summary(study)]));
    console.log(JSON.stringify({ seed, departments, studies: parts, all: summary(all) }));
  } else {
    for (const study of [...studies, ...sums, all]) console.log(table(study));
  }
}

function option(name: string): number | null {
  const at = args.indexOf(name);
  return at < 0 ? null : Number(args[at + 1]);
}

function realDocuments(): { name: string; text: string; accounts: FinalAccounts }[] {
  const texts = new Map<string, string>();
  for (const folder of [fileURLToPath(new URL("../examples/data/", import.meta.url)), SHARED]) {
    for (const file of existsSync(folder) ? readdirSync(folder) : []) {
      if (file.endsWith(".txt")) texts.set(file, readFileSync(folder + file, "utf8"));
    }
  }
  return [...texts]
    .map(([name, text]) => ({ name, text, accounts: readAccounts(readLines(text)).accounts }))
    .filter(({ accounts }) => Object.keys(accounts.forms).length >= LEAST_FORMS);
}

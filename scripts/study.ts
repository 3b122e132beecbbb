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
 * Real disclosures come from `examples/data/` and, where it is beside the repository, `shared/disclosures/`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FinalAccounts } from "../src/accounts";
import { readAccounts, readLines } from "../src/reading";
import { printedIn, randomAccounts } from "../test/support/accounts";
import { randomFrom } from "../test/support/random";
import { investigate, type Miss, newStudy, type Study } from "./study/investigate";
import { summary, table, together } from "./study/report";

const args = process.argv.slice(2);
const sample = option("--sample");
const seed = option("--seed") ?? 1;
const departments = sample ?? 1000;
/** Documents with fewer forms are reports, not sets of final accounts. */
const LEAST_FORMS = 5;
const misses: Miss[] = [];
const random = randomFrom(seed);

const real = realAccounts().map(({ name, accounts }) => {
  const study = newStudy(name);
  const every = sample === null ? 1 : 10;
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
print([...real, ...generated]);

function print(studies: readonly Study[]): void {
  const all = together("all together", studies);
  if (args.includes("--misses")) console.error(misses.map((miss) => JSON.stringify(miss)).join("\n"));
  if (args.includes("--json")) {
    const parts = Object.fromEntries(studies.map((study) => [study.name, summary(study)]));
    console.log(JSON.stringify({ seed, departments, studies: parts, all: summary(all) }));
  } else {
    for (const study of [...studies, all]) console.log(table(study));
  }
}

function option(name: string): number | null {
  const at = args.indexOf(name);
  return at < 0 ? null : Number(args[at + 1]);
}

function realAccounts(): { name: string; accounts: FinalAccounts }[] {
  const texts = new Map<string, string>();
  for (const path of ["../examples/data/", "../../shared/disclosures/"]) {
    const folder = fileURLToPath(new URL(path, import.meta.url));
    for (const file of existsSync(folder) ? readdirSync(folder) : []) {
      if (file.endsWith(".txt")) texts.set(file, readFileSync(folder + file, "utf8"));
    }
  }
  return [...texts]
    .map(([name, text]) => ({ name, accounts: readAccounts(readLines(text)).accounts }))
    .filter(({ accounts }) => Object.keys(accounts.forms).length >= LEAST_FORMS);
}

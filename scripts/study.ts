/**
 * The corruption study: correct accounts are corrupted by every kind of slip, and the guilty cell is looked for.
 *
 *     npm run study                       tables for people
 *     npm run study --silent -- --json    one JSON object for programs
 *     npm run study -- --sample 50        50 generated departments and every tenth real cell, for a quick run
 *     npm run study -- --seed 7           another draw
 *
 * Real disclosures come from `examples/data/` or, where it is beside the repository, `shared/disclosures/`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FinalAccounts } from "../src/accounts";
import { arithmeticRules, bindSystem, createChecker, createLocator, type System } from "../src/checking";
import { readAccounts, readLines } from "../src/reading";
import { printedIn, randomAccounts } from "../test/support/accounts";
import { type Random, randomFrom } from "../test/support/random";
import {
  corruptCell,
  corruptRows,
  FIGURE_KINDS,
  figuresOf,
  type Kind,
  ROW_KINDS,
  withFigure,
} from "./study/corrupt";
import { type Counts, count, newCounts, pointsAt } from "./study/tally";

const args = process.argv.slice(2);
const option = (name: string): number | null => {
  const at = args.indexOf(name);
  return at < 0 ? null : Number(args[at + 1]);
};
const sample = option("--sample");
const seed = option("--seed") ?? 1;
const departments = sample ?? 1000;
const locator = createLocator({ rules: arithmeticRules });
const checker = createChecker({ rules: arithmeticRules });

type Table = Record<string, Counts>;
interface Pairs {
  tried: number;
  detectable: number;
  bothInBest: number;
  proved: number;
}
interface Study {
  readonly name: string;
  readonly table: Table;
  readonly pairs: Pairs;
  falseSuspects: number;
  accounts: number;
  milliseconds: number[];
}

const misses: Record<string, unknown>[] = [];

function newStudy(name: string): Study {
  const kinds: readonly Kind[] = [...FIGURE_KINDS, ...ROW_KINDS];
  return {
    name,
    table: Object.fromEntries(kinds.map((kind) => [kind, newCounts()])),
    pairs: { tried: 0, detectable: 0, bothInBest: 0, proved: 0 },
    falseSuspects: 0,
    accounts: 0,
    milliseconds: [],
  };
}

/** Corrupts one set of accounts and counts what was found. */
function investigate(
  study: Study,
  accounts: FinalAccounts,
  random: Random,
  cellsOfKind: (size: number) => number[],
): void {
  study.accounts++;
  if (locator.locate(accounts).suspects.length > 0) study.falseSuspects++;
  if (checker.check(accounts).findings.some((finding) => finding.severity === "error")) return;
  const system: System = bindSystem(accounts, arithmeticRules);
  const figures = figuresOf(accounts);
  if (figures.length === 0) return;
  for (const kind of FIGURE_KINDS) {
    for (const index of cellsOfKind(figures.length)) {
      const figure = figures[index];
      if (figure === undefined) continue;
      tryOne(study, kind, corruptCell(kind, accounts, figure, system, random));
    }
  }
  const rows = Math.max(1, Math.floor(cellsOfKind(figures.length).length / 4));
  for (const kind of ROW_KINDS) {
    for (let i = 0; i < rows; i++) tryOne(study, kind, corruptRows(kind, accounts, random));
  }
  for (let i = 0; i < rows; i++) tryPair(study, accounts, system, random);
}

function tryOne(study: Study, kind: Kind, corruption: ReturnType<typeof corruptRows>): void {
  const counts = study.table[kind] as Counts;
  if (corruption === null) return;
  counts.tried++;
  if (!checker.check(corruption.accounts).findings.some((finding) => finding.severity === "error")) return;
  const start = performance.now();
  const location = locator.locate(corruption.accounts);
  study.milliseconds.push(performance.now() - start);
  if (process.env.SLOW && performance.now() - start > 15)
    console.error(
      "SLOW",
      kind,
      (performance.now() - start).toFixed(1),
      corruption.guilty[0],
      location.groups,
      location.suspects[0]?.diagnosis,
      location.suspects.length,
    );
  const own = location.suspects.find((suspect) => pointsAt(suspect, corruption.guilty));
  const undecidable = corruption.guilty.length === 1 && (own?.rivals.length ?? 0) > 0;
  const before = counts.first + counts.undecidable;
  count(counts, corruption, location, undecidable);
  const wrong = location.suspects[0]?.diagnosis !== kind || counts.first + counts.undecidable === before;
  if (process.env.MISSES && wrong && !undecidable && misses.length < 4000) {
    misses.push({
      study: study.name,
      kind,
      guilty: corruption.guilty,
      suspects: location.suspects
        .slice(0, 4)
        .map((s) => [s.evidence.en, s.confidence, s.minimal, s.rivals.length]),
      groups: location.groups,
      unexplained: location.unexplained.length,
      at: location.suspects.findIndex((s) => pointsAt(s, corruption.guilty)),
    });
  }
}

function tryPair(study: Study, accounts: FinalAccounts, system: System, random: Random): void {
  const figures = figuresOf(accounts);
  const kinds = FIGURE_KINDS.filter((kind) => kind !== "rounding forced" && kind !== "stale total");
  const one = random.pick(figures);
  const two = random.pick(figures.filter((figure) => figure !== one));
  const first = corruptCell(random.pick(kinds), accounts, one, system, random);
  const alone = corruptCell(random.pick(kinds), accounts, two, system, random);
  if (first === null || alone === null) return;
  const wrong = figuresOf(alone.accounts).find(
    (figure) => figure.form === two.form && figure.row === two.row && figure.column === two.column,
  );
  if (wrong === undefined) return;
  const second = { ...alone, accounts: withFigure(first.accounts, two, wrong.value) };
  study.pairs.tried++;
  const broken = (candidate: FinalAccounts) =>
    checker.check(candidate).findings.some((finding) => finding.severity === "error");
  if (!broken(first.accounts) || !broken(alone.accounts)) return;
  study.pairs.detectable++;
  const start = performance.now();
  const location = locator.locate(second.accounts);
  study.milliseconds.push(performance.now() - start);
  if (process.env.SLOW && performance.now() - start > 15)
    console.error(
      "SLOW pair",
      (performance.now() - start).toFixed(1),
      location.groups,
      location.suspects[0]?.diagnosis,
      location.suspects.length,
    );
  const best = location.suspects.filter((suspect) => suspect.best);
  if (best.every((suspect) => suspect.minimal)) study.pairs.proved++;
  const both = [first, second].every((corruption) =>
    best.some((suspect) => pointsAt(suspect, corruption.guilty)),
  );
  if (both) study.pairs.bothInBest++;
  else if (process.env.MISSES && misses.length < 400) {
    misses.push({
      study: study.name,
      kind: "pair",
      guilty: [first, second].map((c) => [c.kind, c.guilty[0]]),
      suspects: location.suspects
        .slice(0, 5)
        .map((s) => [s.evidence.en, s.confidence, s.best, s.rivals.length]),
      groups: location.groups,
      unexplained: location.unexplained.length,
      complete: location.complete,
    });
  }
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
    .filter(({ accounts }) => Object.keys(accounts.forms).length >= 5);
}

const studies: Study[] = [];
const random = randomFrom(seed);
for (const { name, accounts } of realAccounts()) {
  const study = newStudy(name);
  studies.push(study);
  investigate(study, accounts, random, (size) =>
    Array.from({ length: size }, (_, i) => i).filter((i) => sample === null || i % 10 === 0),
  );
}
for (const unit of ["元", "万元"] as const) {
  const study = newStudy(`generated, ${unit}`);
  studies.push(study);
  for (let i = 0; i < Math.ceil(departments / 2); i++) {
    const exact = randomAccounts(seed * 100_000 + i);
    const accounts = unit === "元" ? exact : printedIn(exact, { unit, decimals: 2 });
    investigate(study, accounts, random, (size) => Array.from({ length: 4 }, () => random.int(0, size - 1)));
  }
}
print();

function print(): void {
  const result = Object.fromEntries(studies.map((study) => [study.name, summary(study)]));
  if (process.env.MISSES) console.error(misses.map((miss) => JSON.stringify(miss)).join("\n"));
  if (args.includes("--json")) {
    console.log(JSON.stringify({ seed, departments, studies: result, all: overall() }));
    return;
  }
  for (const [name, entry] of Object.entries({ ...result, "all together": overall() })) {
    console.log(`\n${name}: ${entry.accounts} accounts, false suspects ${entry.falseSuspects}`);
    console.log(`  ${"slip".padEnd(34)}tried  breaks  found  undec.  first  in 3   value  range  diagn.`);
    for (const [kind, shares] of Object.entries(entry.kinds)) {
      const cells = [shares.first, shares.firstThree, shares.value, shares.interval, shares.diagnosis];
      console.log(
        `  ${kind.padEnd(34)}${String(shares.tried).padStart(5)}${String(shares.detectable).padStart(8)}${percent(shares.detected).padStart(7)}${String(shares.undecidable).padStart(8)}${cells.map((value) => percent(value).padStart(7)).join("")}`,
      );
    }
    const { pairs } = entry;
    console.log(
      `  two cells: ${pairs.detectable} of ${pairs.tried} break relations, both in the best explanation ${percent(pairs.both)}, proved smallest ${percent(pairs.proved)}`,
    );
    console.log(
      `  time of a location: median ${entry.medianMs.toFixed(2)} ms, 99 of 100 within ${entry.p99Ms.toFixed(1)} ms, longest ${entry.longestMs.toFixed(1)} ms`,
    );
  }
}

function percent(share: number | null): string {
  return share === null ? "–" : `${(share * 100).toFixed(1)}`;
}

function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function shares(counts: Counts) {
  const decidable = counts.detectable - counts.undecidable;
  return {
    tried: counts.tried,
    detectable: counts.detectable,
    detected: ratio(counts.detected, counts.detectable),
    undecidable: counts.undecidable,
    undecidableFirst: ratio(counts.undecidableFirst, counts.undecidable),
    first: ratio(counts.first, decidable),
    firstThree: ratio(counts.firstThree, decidable),
    value: ratio(counts.value, decidable),
    interval: ratio(counts.interval, decidable),
    diagnosis: ratio(counts.diagnosis, decidable),
  };
}

function summary(study: Study) {
  const all = newCounts();
  for (const counts of Object.values(study.table)) {
    for (const key of Object.keys(all) as (keyof Counts)[]) all[key] += counts[key];
  }
  const times = [...study.milliseconds].sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    accounts: study.accounts,
    falseSuspects: study.falseSuspects,
    kinds: Object.fromEntries(
      [...Object.entries(study.table), ["single slips", all] as const].map(([kind, counts]) => [
        kind,
        shares(counts),
      ]),
    ),
    pairs: {
      tried: study.pairs.tried,
      detectable: study.pairs.detectable,
      both: ratio(study.pairs.bothInBest, study.pairs.detectable),
      proved: ratio(study.pairs.proved, study.pairs.detectable),
    },
    medianMs: at(0.5),
    p99Ms: at(0.99),
    longestMs: at(1),
  };
}

function overall() {
  const joined = newStudy("all");
  for (const study of studies) {
    joined.accounts += study.accounts;
    joined.falseSuspects += study.falseSuspects;
    joined.milliseconds.push(...study.milliseconds);
    for (const key of Object.keys(joined.pairs) as (keyof Pairs)[]) joined.pairs[key] += study.pairs[key];
    for (const [kind, counts] of Object.entries(study.table)) {
      for (const key of Object.keys(counts) as (keyof Counts)[])
        (joined.table[kind] as Counts)[key] += counts[key];
    }
  }
  return summary(joined);
}

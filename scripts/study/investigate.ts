import type { FinalAccounts } from "../../src/accounts";
import {
  arithmeticRules,
  bindSystem,
  createChecker,
  createLocator,
  type Location,
  type System,
} from "../../src/checking";
import type { Random } from "../../test/support/random";
import { type Bin, calibrate, newBins } from "./calibration";
import {
  type Corruption,
  corruptCell,
  FIGURE_KINDS,
  figuresOf,
  type Guilty,
  type Kind,
  ROW_KINDS,
  withFigure,
} from "./corrupt";
import { corruptPrint, PRINT_KINDS } from "./corrupt-print";
import { corruptItem, corruptRows } from "./corrupt-rows";
import { type Counts, count, newCounts, pointsAt } from "./tally";

/** Counts of corruptions in two cells. */
export interface Pairs {
  tried: number;
  /** Each of the two breaks a relation by itself. */
  detectable: number;
  bothInBest: number;
  /** The explanation was proved to be smallest. */
  proved: number;
}

/** What was learnt from one set of accounts, or many of one sort. */
export interface Study {
  readonly name: string;
  readonly table: Record<string, Counts>;
  readonly pairs: Pairs;
  /** Every suspect given for a corruption, by its confidence. */
  readonly bins: readonly Bin[];
  falseSuspects: number;
  accounts: number;
  readonly milliseconds: number[];
}

/** A corruption that was not found as it should. */
export interface Miss {
  readonly study: string;
  readonly kind: string;
  readonly guilty: readonly Guilty[];
  readonly suspects: readonly string[];
}

export type StudyKind = Kind | (typeof PRINT_KINDS)[number];

/** Slips that a pair is made of: those that happen anywhere. */
const PAIR_KINDS = FIGURE_KINDS.filter((kind) => kind !== "rounding forced" && kind !== "stale total");
const SUSPECTS_LOOKED_AT = 60;

const locator = createLocator({ rules: arithmeticRules, maxSuspects: SUSPECTS_LOOKED_AT });
const checker = createChecker({ rules: arithmeticRules });

export function newStudy(name: string): Study {
  const kinds: readonly StudyKind[] = [...FIGURE_KINDS, ...ROW_KINDS, ...PRINT_KINDS];
  return {
    name,
    table: Object.fromEntries(kinds.map((kind) => [kind, newCounts()])),
    pairs: { tried: 0, detectable: 0, bothInBest: 0, proved: 0 },
    bins: newBins(),
    falseSuspects: 0,
    accounts: 0,
    milliseconds: [],
  };
}

/** Corrupts correct accounts in every way and counts what was found; `cells` picks the figures for each kind. */
export function investigate(
  study: Study,
  accounts: FinalAccounts,
  random: Random,
  cells: (size: number) => readonly number[],
  misses: Miss[],
): void {
  study.accounts++;
  if (locator.locate(accounts).suspects.length > 0) study.falseSuspects++;
  if (breaks(accounts)) return;
  const system = bindSystem(accounts, arithmeticRules);
  const figures = figuresOf(accounts);
  if (figures.length === 0) return;
  for (const kind of FIGURE_KINDS) {
    for (const index of cells(figures.length)) {
      const figure = figures[index];
      if (figure === undefined) continue;
      tryOne(study, kind, corruptCell(kind, accounts, figure, system, random), misses);
    }
  }
  const rows = Math.max(1, Math.floor(cells(figures.length).length / 4));
  for (const kind of ROW_KINDS) {
    for (let i = 0; i < rows; i++) tryOne(study, kind, corruptRows(kind, accounts, random), misses);
  }
  for (const kind of PRINT_KINDS) {
    for (let i = 0; i < rows; i++) tryOne(study, kind, corruptPrint(kind, accounts, random), misses);
  }
  for (let i = 0; i < rows; i++) tryOne(study, "stale total", corruptItem(accounts, random), misses);
  for (let i = 0; i < rows; i++) tryPair(study, accounts, system, random, misses);
}

/** Whether some relation is broken beyond rounding. */
function breaks(accounts: FinalAccounts): boolean {
  return checker.check(accounts).findings.some((finding) => finding.severity === "error");
}

function located(study: Study, accounts: FinalAccounts): Location {
  const start = performance.now();
  const location = locator.locate(accounts);
  study.milliseconds.push(performance.now() - start);
  return location;
}

/** Looks for what a corruption did, and counts it. */
export function tryOne(study: Study, kind: StudyKind, corruption: Corruption | null, misses: Miss[]): void {
  const counts = study.table[kind] as Counts;
  if (corruption === null) return;
  counts.tried++;
  const location = located(study, corruption.accounts);
  if (!breaks(corruption.accounts) && !isMissed(corruption) && location.groups === 0) return;
  // A figure that comes out as the sum of rounded rows is 尾差: no relation tells it from an honest one.
  if (kind === "rounding forced" && location.groups === 0) return;
  const { guilty } = corruption;
  const own = location.suspects.find((suspect) => pointsAt(suspect, guilty));
  const undecidable = guilty.length === 1 && (own?.rivals.length ?? 0) > 0;
  count(counts, corruption, location, undecidable);
  calibrate(study.bins, location, guilty);
  const [first] = location.suspects;
  if (!undecidable && (first === undefined || !pointsAt(first, guilty) || first.diagnosis !== kind)) {
    misses.push(missOf(study, kind, guilty, location));
  }
}

/** Whether relations reach what is lost, though none fails: a figure on which equalities bear, a row that they need. */
function isMissed({ kind, accounts, guilty, original }: Corruption): boolean {
  if (kind === "fixed row left out") return lacks(accounts) > lacks(original);
  if (kind !== "unreadable figure") return false;
  return guilty.some(({ form, key, column, truth }) => {
    const figure = figuresOf(original).find(
      (one) => one.form === form && one.key === key && one.column === column,
    );
    const other = [0, 3 * (truth ?? 0) + 1_000_000];
    return figure !== undefined && other.every((value) => breaks(withFigure(original, figure, value)));
  });
}

/** How many relations cannot be judged for want of a row. */
function lacks(accounts: FinalAccounts): number {
  return bindSystem(accounts, arithmeticRules).missing.size;
}

function tryPair(
  study: Study,
  accounts: FinalAccounts,
  system: System,
  random: Random,
  misses: Miss[],
): void {
  const figures = figuresOf(accounts);
  const one = random.pick(figures);
  const two = random.pick(figures.filter((figure) => figure !== one));
  const first = corruptCell(random.pick(PAIR_KINDS), accounts, one, system, random);
  const second = corruptCell(random.pick(PAIR_KINDS), accounts, two, system, random);
  if (first === null || second === null) return;
  const wrong = figuresOf(second.accounts).find(
    (figure) => figure.form === two.form && figure.row === two.row && figure.column === two.column,
  );
  if (wrong === undefined) return;
  study.pairs.tried++;
  if (!breaks(first.accounts) || !breaks(second.accounts)) return;
  study.pairs.detectable++;
  const location = located(study, withFigure(first.accounts, two, wrong.value));
  const best = location.suspects.filter((suspect) => suspect.best);
  if (best.length > 0 && best.every((suspect) => suspect.minimal)) study.pairs.proved++;
  const guilty = [...first.guilty, ...second.guilty];
  calibrate(study.bins, location, guilty);
  if (guilty.every((cell) => best.some((suspect) => pointsAt(suspect, [cell])))) study.pairs.bothInBest++;
  else misses.push(missOf(study, `${first.kind} and ${second.kind}`, guilty, location));
}

function missOf(study: Study, kind: string, guilty: readonly Guilty[], location: Location): Miss {
  const suspects = location.suspects
    .slice(0, 4)
    .map(({ evidence, confidence, best }) => `${best ? "* " : ""}${evidence.en} [${confidence}]`);
  return { study: study.name, kind, guilty, suspects };
}

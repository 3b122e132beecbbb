import type { FinalAccounts } from "../src/accounts";
import {
  arithmeticRules,
  bindSystem,
  createChecker,
  type Figures,
  gatherFigures,
  type RelationRule,
  type System,
} from "../src/checking";
import { standardRules } from "../src/rules";
import { randomAccounts } from "../test/support/accounts";
import { overAll, spreadOf } from "./benchmark";
import { departments, published, times, withSlip } from "./departments";
import { decimalPeer, hyperformulaPeer, type Peer, rulesEnginePeer } from "./peers";

export const name = "check";

/** Roll-ups and comparisons of every single item: left out to come to about 400 relations over 2,000 cells at the largest. */
const LEFT_OUT = new Set(["IN-09", "IN-10", "IN-13", "IN-23", "X-10", "X-11", "X-13", "X-15"]);
/** Functional items of the shapes that are known: small and large. */
const SIZES = [2, 4, 8, 12, 20, 30, 40, 60];
const SHAPES = 1000;

/**
 * `us` is a department of a known shape, on the mean of eight shapes, clean and faulty, beside the same relations as a
 * bare loop over integers that stand ready, and three peers from the same named accounts. `newShapeUs` is a department
 * of a shape never seen, over a thousand of them, every other one faulty; `knownShapeUs` the same one once more.
 */
export async function run(): Promise<Record<string, number>> {
  const rules = arithmeticRules.filter((rule) => !LEFT_OUT.has(rule.id) && !conditional(rule));
  const known = SIZES.flatMap((size, at) => knownShape(size, at, rules));
  const list = known.map(({ accounts }) => accounts);
  const checker = createChecker({ rules });
  const everything = createChecker({ rules: arithmeticRules });
  const shapes = [...new Set(known.map(({ system }) => system))];

  const loops = new Map(known.map(({ accounts, system }) => [accounts, bareLoop(system, accounts)]));
  const loop: Peer = (accounts) => loops.get(accounts)?.() ?? Number.NaN;
  const peerOf = (make: ((system: System) => Peer) | null): Peer | null => {
    if (make === null) return null;
    const peers = new Map(shapes.map((system) => [system, make(system)]));
    const of = new Map(known.map(({ accounts, system }) => [accounts, peers.get(system)]));
    return (accounts) => of.get(accounts)?.(accounts) ?? Number.NaN;
  };
  const peers: Record<string, Peer | null> = {
    loop,
    decimal: peerOf(decimalPeer),
    hyperformula: peerOf(await hyperformulaPeer()),
    jsonRulesEngine: peerOf(await rulesEnginePeer()),
  };
  const us = await overAll(list, (accounts) => checker.check(accounts));
  const theirs: Record<string, number> = {};
  for (const [who, peer] of Object.entries(peers)) {
    if (peer === null) continue;
    for (const accounts of list) {
      const [found, failed] = [await peer(accounts), checker.check(accounts).outcomes.fail];
      if (found !== failed) throw new Error(`${who} found ${found} failures, the checker ${failed}`);
    }
    theirs[`${who}Us`] = (await overAll(list, peer)).mean;
  }
  return {
    us: us.mean,
    p95Us: us.p95,
    ...theirs,
    allRulesTimeUs: (await overAll(list, (accounts) => everything.check(accounts))).mean,
    ...newShapes(),
    cells: mean(shapes.map(({ size }) => size)),
    relations: mean(shapes.map(({ how }) => how.length)),
  };
}

/** All arithmetic rules, and all standard rules, over departments that share no shape; each at once again. */
function newShapes(): Record<string, number> {
  const list = departments(SHAPES, arithmeticRules);
  const arithmetic = newAndKnown(list, () => createChecker({ rules: arithmeticRules }));
  const standard = newAndKnown(list, () => createChecker({ rules: standardRules }));
  return {
    newShapeUs: arithmetic.first.mean,
    newShapeP95Us: arithmetic.first.p95,
    knownShapeUs: arithmetic.again.mean,
    knownShapeP95Us: arithmetic.again.p95,
    standardNewShapeUs: standard.first.mean,
    standardUs: standard.again.mean,
    standardP95Us: standard.again.p95,
  };
}

function newAndKnown(
  list: readonly FinalAccounts[],
  make: () => { check(accounts: FinalAccounts): unknown },
) {
  let taken = { first: [] as number[], again: [] as number[] };
  // The first pass warms the code up; the checker of the second has seen none of the departments.
  for (let pass = 0; pass < 2; pass++) {
    taken = { first: [], again: [] };
    const checker = make();
    for (const accounts of list) {
      const start = performance.now();
      checker.check(accounts);
      const then = performance.now();
      checker.check(accounts);
      taken.first.push((then - start) * 1000);
      taken.again.push((performance.now() - then) * 1000);
    }
  }
  return { first: spreadOf(taken.first), again: spreadOf(taken.again) };
}

interface Known {
  readonly accounts: FinalAccounts;
  readonly system: System;
}

/** Three departments of one shape: two clean ones with different figures, one with a slip. */
function knownShape(size: number, seed: number, rules: readonly RelationRule[]): Known[] {
  const books = randomAccounts(seed, { size });
  const [first, second] = [published(books), published(times(books, 3))];
  const system = bindSystem(first, rules);
  return [first, second, withSlip(first, rules, seed)].map((accounts) => ({ accounts, system }));
}

/** What the peers would need more than sums for. */
function conditional({ relations }: RelationRule): boolean {
  return relations.some(
    ({ whenFilled, onlyWhereZero }) => whenFilled === true || onlyWhereZero !== undefined,
  );
}

function mean(list: readonly number[]): number {
  return Math.round(list.reduce((sum, one) => sum + one, 0) / list.length);
}

/** Nothing but integers in flat arrays: what no checker of named accounts can beat. */
function bareLoop(system: System, accounts: FinalAccounts): () => number {
  const figures = gatherFigures(system, accounts);
  if (figures === null) throw new Error("a department is not of its own shape");
  const { offsets, termCells, termWeights } = system;
  const judged = system.relations.flatMap((relation, i) => (relation.missing === null ? [i] : []));
  const tolerances = Float64Array.from(judged, (i) => toleranceOf(system, figures, i));
  const comparisons = judged.map((i) => system.relations[i]?.comparison ?? "=");
  return () => {
    let failed = 0;
    for (let k = 0; k < judged.length; k++) {
      const i = judged[k] as number;
      const to = offsets[i + 1] as number;
      let difference = 0;
      for (let term = offsets[i] as number; term < to; term++)
        difference += (termWeights[term] as number) * (figures.values[termCells[term] as number] as number);
      const [comparison, tolerance] = [comparisons[k], tolerances[k] as number];
      const over = comparison !== ">=" && difference > tolerance;
      if (over || (comparison !== "<=" && difference < -tolerance)) failed++;
    }
    return failed;
  };
}

function toleranceOf({ relations, offsets, termCells }: System, { halves }: Figures, i: number): number {
  if (relations[i]?.exact === true) return 0;
  return termCells
    .subarray(offsets[i], offsets[i + 1])
    .reduce((sum, cell) => sum + (halves[cell] as number), 0);
}

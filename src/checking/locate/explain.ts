import { type Alternative, alternativeOf, causesOf, inOrder } from "./alternatives";
import { type Cause, repaired } from "./cause";
import { figuresFor } from "./changes";
import { components } from "./components";
import type { Diagnosis } from "./diagnosis";
import { exchanges } from "./exchanges";
import { greedyCauses } from "./greedy";
import { cellsOfRelation, type Problem, signatureOf } from "./problem";
import { rowCauses } from "./rows";
import { type Budget, singleCells, smallestSets } from "./search";
import { staleChains } from "./stale-chain";
import { unprintedRows } from "./unprinted-rows";
import { wholeRows } from "./whole-rows";

/** Failures that belong together and the ways to explain them, best first. */
export interface Group {
  readonly failures: readonly string[];
  readonly alternatives: readonly Alternative[];
  /** Whether no smaller explanation exists: proved, not merely not found. */
  readonly minimal: boolean;
  /** Whether everything the bounds allow was tried. */
  readonly complete: boolean;
}

/** Bounds of a search. */
export interface Bounds {
  readonly maxCells: number;
  readonly budget: Budget;
}

/** Relations from which slips over several cells are looked for: the shortest say most. */
const RELATIONS_LOOKED_AT = 6;
const MOST_CAUSES_OF_ROWS = 3;
const PARTIAL_STROKES_TRIED = 4;

/** Explains the failing relations named, each group by itself. */
export function explain(problem: Problem, bounds: Bounds, wanted?: ReadonlySet<string>, depth = 0): Group[] {
  const failing =
    wanted === undefined
      ? problem.failing
      : problem.failing.filter((relation) => wanted.has(signatureOf(problem, relation)));
  if (failing.length === 0) return [];
  const parts = components(problem, failing).map((relations) => ({
    relations,
    singles: inOrder(
      singleCells(problem, relations, (cell) => figuresFor(problem, cell)).map((set) =>
        alternativeOf(causesOf(problem, relations, set)),
      ),
    ),
  }));
  const strokes = parts.every(isSettled)
    ? []
    : strokesFor(
        problem,
        parts.flatMap((part) => (part.relations.length > 0 ? shortestOf(problem, part.relations) : [])),
        depth,
      );
  const groups = merge(problem, parts, strokes).map(({ members, causes }) =>
    solve(problem, bounds, members, causes, depth),
  );
  return joinUnsolved(problem, bounds, groups);
}

interface Part {
  readonly relations: readonly number[];
  readonly singles: readonly Alternative[];
}

/**
 * Whether one cell explains a part so well that no slip over several cells needs to be looked for: it is a slip of
 * typing that two relations confirm, or as many relations agree on that cell as no slip over several would leave to one.
 */
function isSettled({ singles, relations }: Part): boolean {
  const diagnosis = singles[0]?.causes[0]?.diagnosis;
  if (diagnosis === undefined || relations.length === 1) return false;
  return relations.length >= MANY_RELATIONS || !VAGUE.has(diagnosis);
}

const MANY_RELATIONS = 3;

const VAGUE: ReadonlySet<Diagnosis> = new Set([
  "other figure",
  "stale total",
  "figure left out",
  "figure of the neighbouring row",
  "figure of the neighbouring column",
]);

/** Causes that touch several cells at one stroke. */
function strokesFor(problem: Problem, relations: readonly number[], depth: number): Cause[] {
  if (depth >= MOST_CAUSES_OF_ROWS) return [];
  return [
    ...exchanges(problem, relations),
    ...wholeRows(problem, relations),
    ...staleChains(problem, relations),
    ...rowCauses(problem, relations),
    ...unprintedRows(problem, relations),
  ];
}

function shortestOf(problem: Problem, relations: readonly number[]): number[] {
  return [...relations]
    .sort((a, b) => cellsOfRelation(problem, a).length - cellsOfRelation(problem, b).length)
    .slice(0, RELATIONS_LOOKED_AT);
}

/** Joins the parts that one stroke touches. */
function merge(problem: Problem, parts: readonly Part[], strokes: readonly Cause[]) {
  const partOf = new Map<string, number>();
  parts.forEach((part, index) => {
    for (const relation of part.relations) partOf.set(signatureOf(problem, relation), index);
  });
  const label = parts.map((_, index) => index);
  const touched = strokes.map((stroke) => [
    ...new Set(stroke.explains.flatMap((name) => partOf.get(name) ?? [])),
  ]);
  for (const indices of touched) {
    const labels = new Set(indices.map((index) => label[index]));
    const first = label[indices[0] ?? 0] as number;
    label.forEach((own, index) => {
      if (labels.has(own)) label[index] = first;
    });
  }
  return [...new Set(label)].map((own) => ({
    members: parts.filter((_, index) => label[index] === own),
    causes: strokes.filter((_, index) => label[touched[index]?.[0] ?? -1] === own),
  }));
}

function solve(
  problem: Problem,
  bounds: Bounds,
  parts: readonly Part[],
  strokes: readonly Cause[],
  depth: number,
): Group {
  const relations = parts.flatMap((part) => part.relations);
  const failures = relations.map((relation) => signatureOf(problem, relation));
  const solvedAlone = parts.every((part) => part.singles.length > 0);
  const alternatives: Alternative[] = solvedAlone ? products(parts) : [];
  const restOf = (stroke: Cause) => failures.filter((name) => !stroke.explains.includes(name));
  for (const stroke of strokes) if (restOf(stroke).length === 0) alternatives.push(alternativeOf([stroke]));
  const fewest = alternatives.reduce(
    (least, { causes }) => Math.min(least, causes.length),
    Number.POSITIVE_INFINITY,
  );
  if (fewest > 1 && depth + 1 < MOST_CAUSES_OF_ROWS) {
    const partial = [...strokes].sort((a, b) => b.explains.length - a.explains.length || b.log - a.log);
    for (const stroke of partial.slice(0, PARTIAL_STROKES_TRIED)) {
      const after = repaired(problem, stroke);
      const still = after.failing.map((relation) => signatureOf(after, relation));
      const groups = explain(
        after,
        bounds,
        new Set(still.filter((name) => failures.includes(name))),
        depth + 1,
      );
      if (groups.some((group) => group.alternatives.length === 0)) continue;
      const others = groups.flatMap((group) => group.alternatives[0]?.causes ?? []);
      alternatives.push(alternativeOf([stroke, ...others]));
    }
  }
  const best = inOrder(alternatives);
  if (best.length > 0) {
    const size = best[0]?.causes.length ?? 0;
    return { failures, alternatives: best, minimal: size <= parts.length || size === 1, complete: true };
  }
  return searched(problem, bounds, relations);
}

/** Every part with its best single cell, and the same with one part explained otherwise. */
function products(parts: readonly Part[]): Alternative[] {
  const best = parts.map((part) => part.singles[0] as Alternative);
  const combine = (chosen: readonly Alternative[]) =>
    alternativeOf(chosen.flatMap((alternative) => alternative.causes));
  return [
    combine(best),
    ...parts.flatMap((part, index) =>
      part.singles
        .slice(1)
        .map((single) => combine(best.map((other, at) => (at === index ? single : other)))),
    ),
  ];
}

function searched(problem: Problem, bounds: Bounds, relations: readonly number[]): Group {
  const failures = relations.map((relation) => signatureOf(problem, relation));
  const { sets, minimal } = smallestSets(problem, relations, bounds.maxCells, bounds.budget);
  const alternatives = inOrder(sets.map((set) => alternativeOf(causesOf(problem, relations, set))));
  return { failures, alternatives, minimal: alternatives.length > 0 && minimal, complete: minimal };
}

/** Failures that nothing explains alone may share cells through relations that hold: they are searched together. */
function joinUnsolved(problem: Problem, bounds: Bounds, groups: readonly Group[]): Group[] {
  const open = groups.filter((group) => group.alternatives.length === 0);
  if (open.length === 0) return [...groups];
  const byName = new Map(problem.failing.map((relation) => [signatureOf(problem, relation), relation]));
  const relationsOf = (chosen: readonly Group[]) =>
    chosen.flatMap((group) => group.failures.flatMap((name) => byName.get(name) ?? []));
  const solved = groups.filter((group) => group.alternatives.length > 0);
  for (const chosen of open.length < groups.length ? [open, groups] : [open]) {
    if (chosen.length === 1) continue;
    const joined = searched(problem, bounds, relationsOf(chosen));
    if (joined.alternatives.length > 0) return chosen === open ? [...solved, joined] : [joined];
  }
  return [...solved, ...open.map((group) => greedyGroup(problem, group, relationsOf([group])))];
}

/** What can be said where no small set explains everything: the cells that explain most, one after the other. */
function greedyGroup(problem: Problem, group: Group, relations: readonly number[]): Group {
  const causes = greedyCauses(problem, relations);
  return causes.length === 0
    ? { ...group, minimal: false }
    : { ...group, alternatives: [alternativeOf(causes)], minimal: false };
}

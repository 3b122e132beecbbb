import { formOf } from "../../forms";
import { alternativeOf } from "./alternatives";
import { type Cause, effectOf, figuresCause, repaired } from "./cause";
import { priorOf } from "./diagnosis";
import type { Group } from "./explain";
import { cellAt } from "./neighbours";
import { type Problem, RELATION_STATE, withChanges } from "./problem";

type Section = Problem["system"]["sections"][number];

/** Rows in a row that carry the figures of the row below or above; fewer may do so by chance. */
const FEWEST = 3;

/**
 * Figures that slipped by one row: from some row on, each carries the figures that another form prints for the row below
 * it (or above). One cause, and the guilty form is the one whose sums hold again with the figures put back.
 */
export function displacedRows(problem: Problem): Group[] {
  const groups: Group[] = [];
  for (const section of problem.system.sections) {
    const causes = problem.system.sections.flatMap((other) =>
      [1, -1].flatMap((by) => displacement(problem, section, other, by) ?? []),
    );
    const best = causes.sort((a, b) => b.explains.length - a.explains.length)[0];
    if (best === undefined) continue;
    groups.push({
      failures: best.explains,
      alternatives: [alternativeOf([best])],
      minimal: true,
      complete: true,
    });
  }
  return groups;
}

function displacement(problem: Problem, section: Section, other: Section, by: number): Cause | null {
  const codes = formOf(section.form).codes;
  if (section === other || codes === undefined || formOf(other.form).codes !== codes) return null;
  const columns = section.columns.flatMap((id, own): [number, number][] => {
    const there = other.columns.indexOf(id);
    return there < 0 || !isPrinted(section, own) || !isPrinted(other, there) ? [] : [[own, there]];
  });
  if (columns.length === 0) return null;
  const figures = new Map<number, number>();
  for (const row of displacedIn(problem, section, other, columns, by)) {
    const place = other.keys.indexOf(section.keys[row] as string);
    for (const [own, there] of columns) {
      const cell = cellAt(section, row, own);
      const right = problem.values[cellAt(other, place, there)] as number;
      if (problem.adjustable[cell] !== 0 && problem.values[cell] !== right) figures.set(cell, right);
    }
  }
  if (figures.size === 0 || effectOf(problem, figures).broken.length > 0) return null;
  const explains = mended(problem, figures);
  if (explains.length === 0) return null;
  return figuresCause(
    problem,
    "figure of the neighbouring row",
    priorOf("figure of the neighbouring row"),
    figures,
    explains,
  );
}

function isPrinted({ printed }: Section, column: number): boolean {
  return (printed & (1 << column)) !== 0;
}

/** The longest run of rows that carry the figures of the next one, and the row behind it that lost its own. */
function displacedIn(
  problem: Problem,
  section: Section,
  other: Section,
  columns: readonly (readonly [number, number])[],
  by: number,
): readonly number[] {
  const places = new Map(other.keys.map((key, at) => [key, at]));
  const carries = (row: number, of: number): boolean => {
    const place = places.get(section.keys[of] ?? "");
    return (
      place !== undefined &&
      columns.every(
        ([own, there]) =>
          problem.values[cellAt(section, row, own)] === problem.values[cellAt(other, place, there)],
      )
    );
  };
  let best: number[] = [];
  let run: number[] = [];
  const rows = section.keys.map((_, row) => (by > 0 ? row : section.keys.length - 1 - row));
  for (const row of [...rows, -1]) {
    if (row >= 0 && places.has(section.keys[row] as string) && carries(row, row + by)) {
      run.push(row);
      continue;
    }
    if (row >= 0 && run.length > 0 && places.has(section.keys[row] as string) && !carries(row, row))
      run.push(row);
    if (run.filter((one) => !carries(one, one)).length > best.length) best = run;
    run = [];
  }
  return best.filter((one) => !carries(one, one)).length >= FEWEST ? best : [];
}

/** The relations that fail now, comparisons among them, and hold with other figures. */
function mended(problem: Problem, figures: ReadonlyMap<number, number>): number[] {
  const { states } = withChanges(problem, figures);
  const found: number[] = [];
  problem.states.forEach((state, relation) => {
    const hard = state === RELATION_STATE.fails && states[relation] === RELATION_STATE.holds;
    const hint = state === RELATION_STATE.hintFails && states[relation] === RELATION_STATE.hintHolds;
    if (hard || hint) found.push(relation);
  });
  return found;
}

/** The problem without the displacements, for the search of what else is wrong. */
export function withoutDisplacement(problem: Problem, groups: readonly Group[]): Problem {
  const causes = groups.flatMap(({ alternatives }) => alternatives[0]?.causes ?? []);
  return causes.reduce((rest, cause) => repaired(rest, cause), problem);
}

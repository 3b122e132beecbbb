import { codeLevel, fixedRow } from "../../forms";
import { type Cause, effectOf, figuresCause } from "./cause";
import { type Diagnosis, priorOf } from "./diagnosis";
import { cellAt, placeOf } from "./neighbours";
import type { Problem } from "./problem";
import { suspectsIn, weightsOf } from "./search";
import { hintsOf } from "./weigh";

type Section = Problem["system"]["sections"][number];

/**
 * Rows exchanged, and figures that changed places with another row or column: found from one failing relation by
 * looking for a figure that would make it hold, confirmed by all the relations that the exchange touches.
 */
export function exchanges(problem: Problem, relations: readonly number[]): Cause[] {
  const causes = new Map<string, Cause>();
  const rowsNear = rowsByFigure(problem);
  for (const relation of relations) {
    const bound = problem.system.relations[relation];
    if (bound === undefined) continue;
    const difference = problem.differences[relation] as number;
    const tolerance = problem.tolerances[relation] as number;
    const weights = weightsOf(bound);
    for (const cell of suspectsIn(problem, relation)) {
      const weight = weights.get(cell) ?? 1;
      const wanted = (problem.values[cell] as number) - difference / weight;
      const fits = (other: number) =>
        problem.adjustable[other] !== 0 &&
        Math.abs((problem.values[other] as number) - wanted) <= tolerance &&
        problem.values[other] !== problem.values[cell];
      const { section, row, column } = placeOf(problem, cell);
      for (const other of rowsNear(section, column, wanted, tolerance)) {
        if (other === row || !fits(cellAt(section, other, column)) || !alike(section, row, other)) continue;
        const near = Math.abs(other - row) === 1 ? 0.2 : 1 / (4 * section.keys.length);
        add(
          causes,
          problem,
          "rows exchanged",
          near,
          rowSwap(
            problem,
            section,
            row,
            other,
            section.columns.map((_, c) => c),
          ),
        );
        add(
          causes,
          problem,
          "figure of the neighbouring row",
          near / 4,
          rowSwap(problem, section, row, other, [column]),
        );
      }
      for (let other = 0; other < section.columns.length; other++) {
        const beside = cellAt(section, row, other);
        if (other === column || !fits(beside)) continue;
        const swap = new Map([
          [cell, problem.values[beside] as number],
          [beside, problem.values[cell] as number],
        ]);
        add(causes, problem, "figure of the neighbouring column", 0.2, swap);
      }
    }
  }
  return [...causes.values()];
}

/** Sections of fewer rows are looked through as they are. */
const FEW_ROWS = 64;

/**
 * The rows of a section that may have a figure in a column, in the order of the section. In a long one they are found among
 * its rows by their figures: looking through all of them for each of its cells would take time that grows with n².
 */
function rowsByFigure(problem: Problem) {
  const sorted = new Map<number, readonly number[]>();
  return (section: Section, column: number, wanted: number, tolerance: number): Iterable<number> => {
    const figureOf = (row: number): number => problem.values[cellAt(section, row, column)] as number;
    if (section.keys.length < FEW_ROWS) return section.keys.keys();
    const place = cellAt(section, 0, column);
    let rows = sorted.get(place);
    if (rows === undefined) {
      rows = [...section.keys.keys()].sort((one, two) => figureOf(one) - figureOf(two));
      sorted.set(place, rows);
    }
    // What is found a little beyond is left out by whoever asks.
    const [least, most] = [wanted - tolerance - 1, wanted + tolerance + 1];
    let [from, to] = [0, rows.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (figureOf(rows[middle] as number) < least) from = middle + 1;
      else to = middle;
    }
    while (to < rows.length && figureOf(rows[to] as number) <= most) to += 1;
    return rows.slice(from, to).sort((one, two) => one - two);
  };
}

function rowSwap(
  problem: Problem,
  section: Section,
  row: number,
  other: number,
  columns: readonly number[],
): Map<number, number> {
  const figures = new Map<number, number>();
  for (const column of columns) {
    const one = cellAt(section, row, column);
    const two = cellAt(section, other, column);
    if (problem.values[one] === problem.values[two]) continue;
    figures.set(one, problem.values[two] as number);
    figures.set(two, problem.values[one] as number);
  }
  return figures;
}

function add(
  causes: Map<string, Cause>,
  problem: Problem,
  diagnosis: Diagnosis,
  chance: number,
  figures: ReadonlyMap<number, number>,
): void {
  const key = [...figures.keys()].sort((a, b) => a - b).join();
  if (causes.has(key) || figures.size === 0) return;
  const { fixed, left, broken } = effectOf(problem, figures);
  if (broken.length > 0 || fixed.length === 0 || left.length > fixed.length) return;
  causes.set(
    key,
    figuresCause(
      problem,
      diagnosis,
      priorOf(diagnosis) + Math.log(chance) + hintsOf(problem, figures),
      figures,
      [...fixed, ...left],
    ),
  );
}

/** Rows that can be taken for each other: items of one level, or lines of one side; never a total. */
function alike(section: Section, row: number, other: number): boolean {
  const one = section.keys[row] as string;
  const two = section.keys[other] as string;
  const level = codeLevel(one);
  if (level !== undefined || codeLevel(two) !== undefined) return level === codeLevel(two);
  const a = fixedRow(section.form, one);
  const b = fixedRow(section.form, two);
  return a !== undefined && b !== undefined && a.side.id === b.side.id;
}

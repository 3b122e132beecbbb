import { type Cause, effectOf, figuresCause } from "./cause";
import { changedItem } from "./changed-item";
import { figuresForSet } from "./changes";
import { type Diagnosis, priorOf } from "./diagnosis";
import { placeOf } from "./neighbours";
import { type Problem, withChanges } from "./problem";
import { figuresOfRow, type Section } from "./row-figures";
import { suspectsIn } from "./search";
import { weigh } from "./weigh";

const UNIT_FACTOR = 10_000;
/** Steps the largest figure of a form must still count after a change of unit: below, everything holds by rounding. */
const LEAST_STEPS = 100;

/** Slips that struck every figure of a row, or every figure of a form, in the same way. */
export function wholeRows(problem: Problem, relations: readonly number[]): Cause[] {
  const causes: Cause[] = [];
  const seen = new Set<string>();
  for (const relation of relations) {
    for (const cell of suspectsIn(problem, relation)) {
      const { section, row } = placeOf(problem, cell);
      const key = `${section.form} ${row}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const cause = struckRow(problem, section, row) ?? changedItem(problem, section, row);
      if (cause !== null) causes.push(cause);
      if (seen.has(section.form)) continue;
      seen.add(section.form);
      for (const factor of [UNIT_FACTOR, 1 / UNIT_FACTOR]) {
        const scaled = scaledForm(problem, section, factor);
        if (scaled !== null) causes.push(scaled);
      }
    }
  }
  return causes;
}

function struckRow(problem: Problem, section: Section, row: number): Cause | null {
  const whole = figuresOfRow(problem, section, row);
  if (whole === null) return null;
  const { cells, intervals } = whole;
  const figures = new Map<number, number>();
  const slips: Diagnosis[] = [];
  let log = 0;
  let current = problem;
  for (const [index, cell] of cells.entries()) {
    const rest = cells.slice(index);
    const left = index === 0 ? intervals : figuresForSet(current, rest);
    const interval = left?.[0];
    if (interval === undefined) return null;
    const twin = cells.find((other) => figures.has(other) && problem.values[other] === problem.values[cell]);
    const copied = twin === undefined ? undefined : figures.get(twin);
    if (copied !== undefined && interval.low <= copied && copied <= interval.high) {
      figures.set(cell, copied);
    } else {
      const weighed = weigh(current, cell, interval);
      figures.set(cell, weighed.proposed);
      slips.push(weighed.diagnosis);
      log = index === 0 ? weighed.log : log - 1;
    }
    current = withChanges(current, new Map([[cell, figures.get(cell) as number]]));
  }
  const [slip] = slips;
  if (slip === undefined || slips.some((other) => other !== slip) || UNLIKE.has(slip)) return null;
  // Where nothing should stand in the row, the row itself is too many.
  if ([...figures.values()].every((figure) => figure === 0)) return null;
  if ([...figures].some(([cell, figure]) => figure === problem.values[cell])) return null;
  const { fixed, left, broken } = effectOf(problem, figures);
  if (broken.length > 0 || left.length > 0 || fixed.length === 0) return null;
  return figuresCause(problem, slip, log - 2, figures, fixed);
}

/** Slips that say nothing about a row as a whole. */
const UNLIKE: ReadonlySet<Diagnosis> = new Set([
  "other figure",
  "stale total",
  "rounding forced",
  "figure left out",
  "figure of the neighbouring column",
]);

function scaledForm(problem: Problem, section: Section, factor: number): Cause | null {
  const figures = new Map<number, number>();
  const size = section.keys.length * section.columns.length;
  for (let cell = section.start; cell < section.start + size; cell++) {
    const value = problem.values[cell] as number;
    const row = (cell - section.start) % section.keys.length;
    if (value === 0 || section.money[row] !== 1) continue;
    const step = problem.steps[cell] as number;
    const figure = Math.round((value * factor) / step) * step;
    if (!Number.isSafeInteger(figure)) return null;
    figures.set(cell, figure);
  }
  if (figures.size < 2) return null;
  const [first = 0] = figures.keys();
  const step = problem.steps[first] as number;
  const slack = factor > 1 ? (step * factor) / 2 : step / 2;
  const { fixed, left, broken } = effectOf(problem, figures, slack);
  if (broken.length > 0 || left.length > 0 || fixed.length < 1) return null;
  const largest = Math.max(...[...figures.values()].map(Math.abs));
  const elsewhere = fixed.some((relation) =>
    problem.system.relations[relation]?.cells.some(
      (cell) => problem.system.cells[cell]?.form !== section.form,
    ),
  );
  if (!elsewhere || largest < LEAST_STEPS * step) return null;
  return figuresCause(problem, "unit mistaken", priorOf("unit mistaken") + Math.log(0.25), figures, fixed);
}

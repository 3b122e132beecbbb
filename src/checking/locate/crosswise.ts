import { tableOf } from "../../accounts";
import { codeLevel, FORM_IDS, type FormId, formOf } from "../../forms";
import { alternativeOf, inOrder } from "./alternatives";
import { type Cause, effectOf, figuresCause } from "./cause";
import { priorOf } from "./diagnosis";
import type { Group } from "./explain";
import { cellAt, placeOf } from "./neighbours";
import { type Problem, RELATION_STATE, relationHolds, signatureOf } from "./problem";
import { hintsOf } from "./weigh";

type Section = Problem["system"]["sections"][number];

/**
 * Rows exchanged under one total break no sum. They show where a rule that only compares fails, and another form prints
 * both figures crosswise: `a` stands here for what is `b` there, and the other way round. Nothing less counts as proof.
 */
export function crosswiseRows(problem: Problem): Group[] {
  const groups: Group[] = [];
  problem.states.forEach((state, relation) => {
    if (state !== RELATION_STATE.hintFails) return;
    const causes = new Map<string, Cause>();
    for (const cell of problem.system.relations[relation]?.cells ?? []) {
      const { section, row } = placeOf(problem, cell);
      if (formOf(section.form).codes === undefined || codeLevel(section.keys[row] ?? "") === undefined)
        continue;
      for (let other = 0; other < section.keys.length; other++) {
        const cause = exchangeOf(problem, section, row, other, relation);
        if (cause !== null)
          causes.set([section.form, Math.min(row, other), Math.max(row, other)].join(), cause);
      }
    }
    if (causes.size === 0) return;
    const alternatives = inOrder([...causes.values()].map((cause) => alternativeOf([cause])));
    const first = alternatives[0]?.causes[0];
    if (groups.some((group) => sameCells(group.alternatives[0]?.causes[0], first))) return;
    groups.push({ failures: [signatureOf(problem, relation)], alternatives, minimal: true, complete: true });
  });
  return groups;
}

function sameCells(one: Cause | undefined, two: Cause | undefined): boolean {
  const key = (cause: Cause | undefined) => cause?.cells.map(({ cell }) => cell).join();
  return key(one) === key(two);
}

function exchangeOf(
  problem: Problem,
  section: Section,
  row: number,
  other: number,
  relation: number,
): Cause | null {
  if (other === row || codeLevel(section.keys[other] ?? "") !== codeLevel(section.keys[row] ?? ""))
    return null;
  const one = problem.values[cellAt(section, row, 0)] as number;
  const two = problem.values[cellAt(section, other, 0)] as number;
  if (one === 0 || two === 0 || one === two) return null;
  const votes = votesFor(problem, section.form, section.keys[row] ?? "", section.keys[other] ?? "", one, two);
  if (votes === null) return null;
  const figures = new Map<number, number>();
  section.columns.forEach((_, column) => {
    const a = cellAt(section, row, column);
    const b = cellAt(section, other, column);
    if (problem.values[a] === problem.values[b]) return;
    figures.set(a, problem.values[b] as number);
    figures.set(b, problem.values[a] as number);
  });
  if (effectOf(problem, figures).broken.length > 0 || !mends(problem, figures, relation)) return null;
  const log = priorOf("rows exchanged") + votes + hintsOf(problem, figures);
  return figuresCause(problem, "rows exchanged", log, figures, [relation]);
}

function mends(problem: Problem, figures: ReadonlyMap<number, number>, relation: number): boolean {
  const bound = problem.system.relations[relation];
  if (bound === undefined) return false;
  let difference = problem.differences[relation] as number;
  bound.cells.forEach((cell, i) => {
    const figure = figures.get(cell);
    if (figure !== undefined)
      difference += (bound.weights[i] as number) * (figure - (problem.values[cell] as number));
  });
  return relationHolds(problem, relation, difference, problem.tolerances[relation] as number);
}

/** How many more forms print the two totals the other way round than this way; null where none does. */
function votesFor(
  problem: Problem,
  form: FormId,
  one: string,
  two: string,
  figureOfOne: number,
  figureOfTwo: number,
): number | null {
  let crosswise = 0;
  let alike = 0;
  for (const id of FORM_IDS) {
    if (id === form || formOf(id).codes !== formOf(form).codes) continue;
    const rows = tableOf(problem.accounts, id)?.rows ?? [];
    const first = rows.find((row) => row.key === one)?.cells ?? {};
    const second = rows.find((row) => row.key === two)?.cells ?? {};
    const columns = Object.keys(first) as never[];
    if (columns.some((column) => first[column] === figureOfTwo && second[column] === figureOfOne))
      crosswise++;
    if (columns.some((column) => first[column] === figureOfOne && second[column] === figureOfTwo)) alike++;
  }
  return crosswise === 0 ? null : 2 * (crosswise - alike);
}

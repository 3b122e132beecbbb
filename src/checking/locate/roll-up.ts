import { codeLevel, type FormId } from "../../forms";
import type { Interval } from "../../money";
import { type Problem, RELATION_STATE } from "./problem";

/** What the rows under a total lack, by column. */
export type Amounts = ReadonlyMap<string, Interval>;

/** The total of a roll-up relation: one cell on the left, coded rows of the same form on the right. */
export function parentOf(problem: Problem, relation: number): { form: FormId; key: string } | null {
  const bound = problem.system.relations[relation];
  if (bound === undefined || bound.exact || bound.leftCount !== 1) return null;
  const [left, right] = [
    problem.system.cells[bound.cells[0] ?? -1],
    problem.system.cells[bound.cells[1] ?? -1],
  ];
  if (left === undefined || right === undefined || left.form !== right.form) return null;
  return isChild(left.key, right.key) && left.column === right.column ? left : null;
}

/** Whether a row stands one level under another; 类 stand under 合计. */
export function isChild(parent: string, key: string): boolean {
  const level = codeLevel(key);
  return level !== undefined && (level === 1 ? codeLevel(parent) === undefined : key.slice(0, -2) === parent);
}

/** What the children of a row lack in each column, from the relations that sum them. */
export function lacking(problem: Problem, form: FormId, parent: string): Amounts {
  const amounts = new Map<string, Interval>();
  problem.system.relations.forEach((bound, relation) => {
    const state = problem.states[relation];
    if (state !== RELATION_STATE.holds && state !== RELATION_STATE.fails) return;
    const left = problem.system.cells[bound.cells[0] ?? -1];
    if (left?.form !== form || left.key !== parent || parentOf(problem, relation) === null) return;
    if (
      bound.cells.some((cell, index) => index > 0 && !isChild(parent, problem.system.cells[cell]?.key ?? ""))
    )
      return;
    const difference = problem.differences[relation] as number;
    const tolerance = problem.tolerances[relation] as number;
    amounts.set(
      left.column,
      state === RELATION_STATE.holds
        ? { low: 0, high: 0 }
        : { low: difference - tolerance, high: difference + tolerance },
    );
  });
  return amounts;
}

/** Whether what is lacking in each column could be one row: judged by the relations inside the rows that are there. */
export function addsUp(problem: Problem, form: FormId, parent: string, amounts: Amounts): boolean {
  const section = problem.system.sections.find((candidate) => candidate.form === form);
  const row = section?.keys.findIndex((key) => isChild(parent, key)) ?? -1;
  if (section === undefined || row < 0) return true;
  const inRow = (cell: number) =>
    cell >= section.start &&
    cell < section.start + section.keys.length * section.columns.length &&
    (cell - section.start) % section.keys.length === row;
  const step = problem.steps[section.start + row] ?? 1;
  const half = step === 1 ? 0 : step / 2;
  return problem.system.relations.every((bound, relation) => {
    const state = problem.states[relation];
    if (state !== RELATION_STATE.holds && state !== RELATION_STATE.fails) return true;
    if (!bound.cells.every(inRow)) return true;
    let low = 0;
    let high = 0;
    bound.cells.forEach((cell, i) => {
      const amount = amounts.get(problem.system.cells[cell]?.column ?? "") ?? { low: 0, high: 0 };
      const weight = bound.weights[i] as number;
      low += (weight > 0 ? amount.low : -amount.high) - half;
      high += (weight > 0 ? amount.high : -amount.low) + half;
    });
    return low <= 0 && high >= 0;
  });
}

/**
 * Whether the other sums that a new row would join could bear its amounts: those that a row of the same kind under the
 * same total takes part in. A wrong total looks like a row left out under it, but 合计 = Σ项 then says no.
 */
export function fitsOtherSums(
  problem: Problem,
  form: FormId,
  parent: string,
  code: string,
  amounts: Amounts,
): boolean {
  const section = problem.system.sections.find((candidate) => candidate.form === form);
  if (section === undefined) return false;
  const isLeaf = (key: string) =>
    !section.keys.some((other) => other.length > key.length && other.startsWith(key));
  const siblings = new Set<number>();
  problem.system.relations.forEach((bound, relation) => {
    const total = parentOf(problem, relation);
    if (total?.form !== form || total.key !== parent) return;
    for (const cell of bound.cells.slice(1)) siblings.add((cell - section.start) % section.keys.length);
  });
  const sibling = section.keys.findIndex(
    (key, row) => siblings.has(row) && isChild(parent, key) && isLeaf(key) === isLeaf(code),
  );
  if (sibling < 0) return true;
  return section.columns.every((column, c) => {
    const { low, high } = amounts.get(column) ?? { low: 0, high: 0 };
    const cell = section.start + c * section.keys.length + sibling;
    for (let at = problem.starts[cell] as number; at < (problem.starts[cell + 1] as number); at++) {
      const relation = problem.cellRelations[at] as number;
      if (relation < 0 || problem.states[relation] !== RELATION_STATE.holds) continue;
      const own = problem.system.relations[relation]?.cells[0] === cell;
      if (own || !sumsRows(problem, relation, section.start, section.keys.length)) continue;
      const weight = problem.cellWeights[at] as number;
      const difference = problem.differences[relation] as number;
      const tolerance = (problem.tolerances[relation] as number) + (problem.steps[cell] as number);
      const one = difference + weight * low;
      const other = difference + weight * high;
      if (Math.min(one, other) > tolerance || Math.max(one, other) < -tolerance) return false;
    }
    return true;
  });
}

/** Whether a relation sums rows of one column of the table. */
function sumsRows(problem: Problem, relation: number, start: number, height: number): boolean {
  const cells = problem.system.relations[relation]?.cells ?? [];
  const column = Math.floor(((cells[0] ?? start) - start) / height);
  return cells.length > 1 && cells.every((cell) => Math.floor((cell - start) / height) === column);
}

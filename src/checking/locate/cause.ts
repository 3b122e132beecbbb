import { type FinalAccounts, type FormTable, lineOf, type Row, tableOf } from "../../accounts";
import type { FormId } from "../../forms";
import { type Fen, fen, type Interval } from "../../money";
import type { Diagnosis } from "./diagnosis";
import { type Problem, problemOf, RELATION_STATE, relationHolds, signatureOf } from "./problem";

/** A figure that a cause changes; a row that was left out has no cell in the system. */
export interface ChangedCell {
  readonly form: FormId;
  readonly row: string;
  readonly column: string;
  readonly line: number | null;
  /** Index in the system of the problem it was found in; null for a row that is not printed. */
  readonly cell: number | null;
  readonly printed: number | null;
  readonly proposed: number | null;
  readonly interval: Interval | null;
  /** What stands there, where it is no amount. */
  readonly text?: string;
}

/** The figures of a row that should not be there: a copy of another one. */
export function printedCells(form: FormId, row: Row): ChangedCell[] {
  return (Object.entries(row.cells) as [string, Fen | null][]).flatMap(([column, printed]) =>
    printed === null
      ? []
      : [
          {
            form,
            row: row.key,
            column,
            line: lineOf(row, column),
            cell: null,
            printed,
            proposed: null,
            interval: null,
          },
        ],
  );
}

/** A cell of a row that should be there and is not printed. */
export function unprintedCell(
  at: Pick<ChangedCell, "form" | "row" | "column" | "line">,
  proposed: number,
  interval: Interval | null,
): ChangedCell {
  return { ...at, cell: null, printed: null, proposed, interval };
}

/** One slip: the cells it touched, what it was, how likely it is, and the accounts without it. */
export interface Cause {
  readonly diagnosis: Diagnosis;
  readonly log: number;
  readonly cells: readonly ChangedCell[];
  /** Share of certainty where the cell is seen to be wrong and only its figure is in doubt; 1 where left out. */
  readonly certainty?: number;
  /** Names of the relations that fail because of it. */
  readonly explains: readonly string[];
  /** Figures by cell of the same system, or accounts with other rows. */
  readonly repair:
    | { readonly kind: "figures"; readonly figures: ReadonlyMap<number, number> }
    | { readonly kind: "accounts"; readonly accounts: FinalAccounts };
}

/** A cell of the system with its place in the text. */
export function changedCell(
  problem: Problem,
  cell: number,
  proposed: number,
  interval: Interval | null,
): ChangedCell {
  const { form, key, column, row } = problem.system.cells[cell] as Problem["system"]["cells"][number];
  const found = tableOf(problem.accounts, form)?.rows[row];
  return {
    form,
    row: key,
    column,
    line: found === undefined ? null : lineOf(found, column),
    cell,
    printed: problem.adjustable[cell] === 2 ? null : (problem.values[cell] as number),
    proposed,
    interval,
  };
}

/** What a change of figures does to the equalities. */
export interface Effect {
  /** Failing ones that hold afterwards. */
  readonly fixed: readonly number[];
  /** Failing ones that it touches and that still fail. */
  readonly left: readonly number[];
  /** Equalities that held and no longer do. */
  readonly broken: readonly number[];
}

/** Judges the equalities that changes touch; `slack` is the uncertainty of each new figure. */
export function effectOf(problem: Problem, figures: ReadonlyMap<number, number>, slack: number = 0): Effect {
  const shifts = new Map<number, { shift: number; slack: number }>();
  for (const [cell, figure] of figures) {
    const change = figure - (problem.values[cell] as number);
    if (change === 0) continue;
    for (let at = problem.starts[cell] as number; at < (problem.starts[cell + 1] as number); at++) {
      const relation = problem.cellRelations[at] as number;
      if (relation < 0) continue;
      const entry = shifts.get(relation) ?? { shift: 0, slack: 0 };
      entry.shift += change * (problem.cellWeights[at] as number);
      entry.slack += slack;
      shifts.set(relation, entry);
    }
  }
  const effect = { fixed: [] as number[], left: [] as number[], broken: [] as number[] };
  for (const [relation, { shift, slack: more }] of shifts) {
    const state = problem.states[relation];
    if (state !== RELATION_STATE.holds && state !== RELATION_STATE.fails) continue;
    const difference = (problem.differences[relation] as number) + shift;
    const good = relationHolds(
      problem,
      relation,
      difference,
      (problem.tolerances[relation] as number) + more,
    );
    if (state === RELATION_STATE.fails) (good ? effect.fixed : effect.left).push(relation);
    else if (!good) effect.broken.push(relation);
  }
  return effect;
}

/** A cause that changes several printed figures at one stroke. */
export function figuresCause(
  problem: Problem,
  diagnosis: Diagnosis,
  log: number,
  figures: ReadonlyMap<number, number>,
  explains: readonly number[],
): Cause {
  const cells = [...figures]
    .filter(([cell, figure]) => figure !== problem.values[cell])
    .map(([cell, figure]) => changedCell(problem, cell, figure, { low: figure, high: figure }));
  return {
    diagnosis,
    log,
    cells,
    explains: explains.map((relation) => signatureOf(problem, relation)),
    repair: { kind: "figures", figures },
  };
}

/** The problem as it would be without the slip. */
export function repaired(problem: Problem, cause: Cause): Problem {
  const { repair } = cause;
  const accounts = repair.kind === "accounts" ? repair.accounts : withFigures(problem, repair.figures);
  return problemOf(accounts, problem, [problem.system]);
}

/** The accounts with other figures in cells of the problem. */
export function withFigures(problem: Problem, figures: ReadonlyMap<number, number>): FinalAccounts {
  const { accounts, system } = problem;
  const forms: Partial<Record<FormId, FormTable>> = {
    ...(accounts.forms as Partial<Record<FormId, FormTable>>),
  };
  for (const [cell, figure] of figures) {
    const { form, row, column } = system.cells[cell] as Problem["system"]["cells"][number];
    const table = forms[form];
    if (table === undefined) continue;
    const rows = table.rows.map((candidate, index) =>
      index === row ? { ...candidate, cells: { ...candidate.cells, [column]: fen(figure) } } : candidate,
    );
    forms[form] = { ...table, rows };
  }
  return { ...accounts, forms: forms as FinalAccounts["forms"] };
}

import { type FinalAccounts, tableOf } from "../../accounts";
import type { CodeScope } from "../../codes";
import { CHANGED_ACCOUNTS, refusal, STAYS } from "../../errors";
import type { FormId, RelationSpec } from "../../forms";
import { once } from "../../frozen";
import { stepOf } from "../../money";
import { FAIL, INDETERMINATE, judge, judgeInto, NOT_APPLICABLE } from "../evaluate";
import type { Severity } from "../finding";
import type { RelationRule } from "../rule";
import { boundSystem, type Figures, gatherFigures, type System } from "../system";
import { How } from "../system-shape";
import { tailOf } from "./rounded-sums";
import type { ExplainedRelation } from "./suspect";

/** How a relation stands: out of use, an equality that holds or fails, or a mere hint that holds or fails. */
export const RELATION_STATE = { unused: 0, holds: 1, fails: 2, hintHolds: 3, hintFails: 4 } as const;

/**
 * Accounts as a system of relations with their present differences: what every part of the search works on.
 * Only equalities of the severity `error` must hold; inequalities and milder rules are hints for the ranking.
 */
export interface Problem {
  readonly accounts: FinalAccounts;
  readonly rules: readonly RelationRule[];
  readonly severityOf: (rule: RelationRule) => Severity | "off";
  /** Forms that the layout prints. */
  readonly layout: readonly FormId[];
  /** Where codes are looked up; the built-in catalogue where left out. */
  readonly codes?: CodeScope;
  readonly system: System;
  /** Printed amount by cell, 0 where blank. */
  readonly values: Float64Array;
  /** 分 of the last printed digit by cell. */
  readonly steps: Float64Array;
  /** 1 where a figure stands, 2 where a blank stands in a row with figures, 0 where nothing can be wrong. */
  readonly adjustable: Uint8Array;
  readonly differences: Float64Array;
  readonly tolerances: Float64Array;
  readonly states: Uint8Array;
  /** Whether no relation failed when the accounts were judged, hints included. */
  readonly sound: boolean;
  /** Indices of the equalities that fail. */
  readonly failing: readonly number[];
  /** Relations of cell i and its weight in each: from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly cellRelations: Int32Array;
  readonly cellWeights: Int8Array;
}

/** What accounts are judged with. */
export type ProblemTerms = Pick<Problem, "rules" | "severityOf" | "layout" | "codes">;

/**
 * Binds, gathers and judges accounts. Where every relation holds, what a search works on is reckoned only when it is
 * first asked for: most accounts are clean, and little more than the verdicts is ever looked at.
 */
export function problemOf(
  accounts: FinalAccounts,
  terms: ProblemTerms,
  known: readonly (System | undefined)[] = [],
): Problem {
  const { rules, severityOf, layout, codes } = terms;
  const { system, figures } = boundTo(accounts, terms, known);
  const standing = once(() => standingOf(system, figures, severityOf));
  const cells = once(() => printedCells(system, accounts));
  const beside = once(() => adjacency(system));
  const sound = !codesOf(system, figures).includes(FAIL);
  return {
    accounts,
    rules,
    severityOf,
    layout,
    ...(codes === undefined ? {} : { codes }),
    system,
    values: figures.values,
    sound,
    failing: sound ? [] : standing().failing,
    get differences() {
      return standing().differences;
    },
    get tolerances() {
      return standing().tolerances;
    },
    get states() {
      return standing().states;
    },
    get steps() {
      return cells().steps;
    },
    get adjustable() {
      return cells().adjustable;
    },
    get starts() {
      return beside().starts;
    },
    get cellRelations() {
      return beside().cellRelations;
    },
    get cellWeights() {
      return beside().cellWeights;
    },
  };
}

/** The first of some systems that accounts fit, or one of their own, and their figures in it. */
function boundTo(
  accounts: FinalAccounts,
  { rules, layout }: ProblemTerms,
  known: readonly (System | undefined)[],
): { readonly system: System; readonly figures: Figures } {
  for (const system of known) {
    const figures = system === undefined ? null : gatherFigures(system, accounts);
    if (system !== undefined && figures !== null) return { system, figures };
  }
  const system = boundSystem(accounts, rules, layout);
  const figures = gatherFigures(system, accounts);
  if (figures === null) throw refusal(CHANGED_ACCOUNTS, accounts, STAYS, ["accounts"]);
  return { system, figures };
}

/** The outcomes alone, by their codes. */
function codesOf(system: System, figures: Figures): Uint8Array {
  const codes = new Uint8Array(system.how.length);
  const differences = new Float64Array(codes.length);
  judgeInto(system, figures, { codes, differences, tolerances: new Float64Array(codes.length) });
  return codes;
}

/** How each relation stands, with what rounding explains of its difference. */
function standingOf(
  system: System,
  figures: Figures,
  severityOf: Problem["severityOf"],
): Pick<Problem, "states" | "differences" | "tolerances" | "failing"> {
  const { codes, differences, tolerances: own } = judge(system, figures);
  const tolerances = own.slice();
  const states = new Uint8Array(codes.length);
  const failing: number[] = [];
  const severities = system.rules.map(severityOf);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] as number;
    const how = system.how[i] as number;
    const spec = system.specs[i] as RelationSpec;
    if (code === INDETERMINATE || (how & How.missing) !== 0) continue;
    if (code === NOT_APPLICABLE && (spec.whenFilled === true || (system.guards.get(i)?.length ?? 0) > 0))
      continue;
    const equal = (how & (How.atMost | How.atLeast)) === 0;
    const hard = equal && (spec.severity ?? severities[system.ruleOf[i] as number]) === "error";
    // Prints that differ by their rounding only (尾差) are no slip.
    const tail = code === FAIL ? tailOf(system, figures, { differences, tolerances }, i) : 0;
    if (tail > 0 && tail >= Math.abs(differences[i] as number)) tolerances[i] = tail;
    const fails = code === FAIL && Math.abs(differences[i] as number) > tail;
    states[i] = hard
      ? fails
        ? RELATION_STATE.fails
        : RELATION_STATE.holds
      : fails
        ? RELATION_STATE.hintFails
        : RELATION_STATE.hintHolds;
    if (hard && fails) failing.push(i);
  }
  return { states, differences, tolerances, failing };
}

function printedCells(system: System, accounts: FinalAccounts): Pick<Problem, "steps" | "adjustable"> {
  const steps = new Float64Array(system.size).fill(1);
  const adjustable = new Uint8Array(system.size);
  for (const section of system.sections) {
    const table = tableOf(accounts, section.form);
    const step = stepOf(section.precision);
    table?.rows.forEach((row, r) => {
      const cells = row.cells as Readonly<Record<string, number | null | undefined>>;
      const blank = Object.values(cells).some((amount) => typeof amount === "number") ? 2 : 0;
      section.columns.forEach((column, c) => {
        const index = section.start + c * section.keys.length + r;
        const amount = cells[column];
        if (section.money[r] === 1) steps[index] = step;
        if (amount !== undefined) adjustable[index] = amount === null ? blank : 1;
      });
    });
  }
  return { steps, adjustable };
}

/** Relations by cell; a cell that a relation names twice has the sum of its weights. */
function adjacency(system: System): Pick<Problem, "starts" | "cellRelations" | "cellWeights"> {
  const { offsets, termCells, termWeights, size } = system;
  const count = system.how.length;
  const starts = new Int32Array(size + 1);
  for (let term = 0; term < termCells.length; term++) {
    const cell = (termCells[term] as number) + 1;
    starts[cell] = (starts[cell] as number) + 1;
  }
  for (let cell = 0; cell < size; cell++)
    starts[cell + 1] = (starts[cell + 1] as number) + (starts[cell] as number);
  const next = starts.slice(0, size);
  const cellRelations = new Int32Array(termCells.length).fill(-1);
  const cellWeights = new Int8Array(termCells.length);
  for (let relation = 0; relation < count; relation++) {
    for (let term = offsets[relation] as number; term < (offsets[relation + 1] as number); term++) {
      const cell = termCells[term] as number;
      const weight = termWeights[term] as number;
      const at = next[cell] as number;
      if (at > (starts[cell] as number) && cellRelations[at - 1] === relation) {
        cellWeights[at - 1] = (cellWeights[at - 1] as number) + weight;
      } else {
        cellRelations[at] = relation;
        cellWeights[at] = weight;
        next[cell] = at + 1;
      }
    }
  }
  return { starts, cellRelations, cellWeights };
}

/** What a relation still tolerates once the cell holds a figure: a blank that is filled brings its own rounding. */
export function toleranceWith(problem: Problem, relation: number, cell: number): number {
  const tolerance = problem.tolerances[relation] as number;
  if (problem.adjustable[cell] !== 2 || problem.system.specs[relation]?.sameFigure === true) return tolerance;
  const step = problem.steps[cell] as number;
  return step === 1 ? tolerance : tolerance + step / 2;
}

/** The same problem with other figures in some cells; relations are judged anew where they are touched. */
export function withChanges(problem: Problem, changes: ReadonlyMap<number, number>): Problem {
  const values = problem.values.slice();
  const differences = problem.differences.slice();
  const tolerances = problem.tolerances.slice();
  const states = problem.states.slice();
  const adjustable = problem.adjustable.slice();
  for (const [cell, value] of changes) {
    const delta = value - (values[cell] as number);
    values[cell] = value;
    for (let at = problem.starts[cell] as number; at < (problem.starts[cell + 1] as number); at++) {
      const relation = problem.cellRelations[at] as number;
      if (relation < 0) continue;
      differences[relation] = (differences[relation] as number) + delta * (problem.cellWeights[at] as number);
      tolerances[relation] =
        (tolerances[relation] as number) +
        toleranceWith(problem, relation, cell) -
        (problem.tolerances[relation] as number);
    }
    adjustable[cell] = 1;
  }
  for (const [cell] of changes) {
    for (let at = problem.starts[cell] as number; at < (problem.starts[cell + 1] as number); at++) {
      const relation = problem.cellRelations[at] as number;
      if (relation < 0) continue;
      const state = states[relation] as number;
      if (state === RELATION_STATE.unused) continue;
      const hard = state === RELATION_STATE.holds || state === RELATION_STATE.fails;
      const good = relationHolds(
        problem,
        relation,
        differences[relation] as number,
        tolerances[relation] as number,
      );
      states[relation] = hard
        ? good
          ? RELATION_STATE.holds
          : RELATION_STATE.fails
        : good
          ? RELATION_STATE.hintHolds
          : RELATION_STATE.hintFails;
    }
  }
  const failing: number[] = [];
  states.forEach((state, relation) => {
    if (state === RELATION_STATE.fails) failing.push(relation);
  });
  return { ...problem, values, differences, tolerances, states, adjustable, failing };
}

/** Whether a relation holds with this difference. */
export function relationHolds(
  problem: Problem,
  relation: number,
  difference: number,
  tolerance: number,
): boolean {
  const how = problem.system.how[relation] as number;
  return (
    ((how & How.atLeast) !== 0 || difference <= tolerance) &&
    ((how & How.atMost) !== 0 || difference >= -tolerance)
  );
}

/** Name of a relation that survives a new binding: its rule, and the address of its first cell. */
export function signatureOf(problem: Problem, relation: number): string {
  const bound = problem.system.relations[relation];
  const first = problem.system.cells[bound?.cells[0] ?? -1];
  const last = problem.system.cells[bound?.cells[(bound?.cells.length ?? 0) - 1] ?? -1];
  const kin = last === undefined ? "" : `${last.form}/${last.column}/${last.key.length}`;
  return `${bound?.rule.id} ${first?.form}/${first?.key}/${first?.column} ${kin}`;
}

/** The distinct cells of a relation. */
export function cellsOfRelation(problem: Problem, relation: number): readonly number[] {
  return problem.system.relations[relation]?.cells ?? [];
}

/** The rule of a relation and its judged cell. */
export function explainedRelation(problem: Problem, relation: number): ExplainedRelation {
  const bound = problem.system.relations[relation] as Problem["system"]["relations"][number];
  const cell = problem.system.cells[bound.cells[0] ?? -1];
  return {
    rule: bound.rule.id,
    at: { form: cell?.form ?? "summary", row: cell?.key ?? "", column: cell?.column ?? "" },
  };
}

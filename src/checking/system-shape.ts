import type { Comparison, FormId, RelationSpec } from "../forms";
import type { Precision } from "../money";
import type { RelationRule } from "./rule";

/** Where a cell of a system stands. */
export interface SystemCell {
  readonly form: FormId;
  /** Index of the row in its table. */
  readonly row: number;
  readonly key: string;
  readonly column: string;
}

/** One linear relation over cells of a system: Σ left − Σ right compared with zero. */
export interface SystemRelation {
  readonly rule: RelationRule;
  readonly comparison: Comparison;
  /** No rounding interval: both sides print one figure. */
  readonly exact: boolean;
  /** Indices of cells and their weights; the first `leftCount` are the left side. */
  readonly cells: readonly number[];
  readonly weights: readonly number[];
  readonly leftCount: number;
  /** Why it cannot be judged (a row, column or form it needs is missing), or null. */
  readonly missing: string | null;
  /** Judged only where the right side holds a figure. */
  readonly whenFilled: boolean;
  /** Cells that must all be zero or blank for the relation to be judged. */
  readonly guards: readonly number[];
  /** Some form it speaks of holds figures that could not be placed: its failure proves nothing. */
  readonly partial: boolean;
  /** Milder than the rule, for this relation alone. */
  readonly severity?: "warning" | "info";
}

/** A table's shape: what must be equal for a system to serve other accounts. */
export interface SystemSection {
  readonly form: FormId;
  readonly keys: readonly string[];
  readonly columns: readonly string[];
  readonly precision: Precision;
  readonly half: number;
  /** Index of the system's first cell of this table; cells run column by column. */
  readonly start: number;
  /** 1 where a row's cell counts money and so carries the half step. */
  readonly money: Uint8Array;
  /** Bits of the columns in which some row has a cell. */
  readonly printed: number;
  /** Whether a form that every department fills is expected, so that one without figures was not read. */
  readonly expected: boolean;
  /** Whether figures of the table may stand elsewhere: some could not be placed, or it has none and must have. */
  readonly partial: boolean;
}

/**
 * The relations of a rule list, bound to the rows that some accounts have.
 * It serves all accounts of the same shape (same forms, rows, columns and precision).
 */
export interface System {
  readonly sections: readonly SystemSection[];
  /** Number of its cells. */
  readonly size: number;
  /** The cells and the relations one by one; put together when they are first asked for. */
  readonly cells: readonly SystemCell[];
  readonly relations: readonly SystemRelation[];
  /** The relation rules it was bound with; `ruleOf` gives for each relation the index of its rule here. */
  readonly rules: readonly RelationRule[];
  readonly ruleOf: Int32Array;
  /** What each relation was declared as. */
  readonly specs: readonly RelationSpec[];
  /**
   * Terms of all relations, flat: cell, weight; relation i has those from `offsets[i]` to `offsets[i + 1]`, from
   * `turns[i]` on those of its right side.
   */
  readonly termCells: Int32Array;
  readonly termWeights: Int8Array;
  readonly offsets: Int32Array;
  readonly turns: Int32Array;
  /** How to judge each relation: bits of `How`. */
  readonly how: Uint8Array;
  /** Of the few relations that have them: what is missing, and the cells that must be zero or blank. */
  readonly missing: ReadonlyMap<number, string>;
  readonly guards: ReadonlyMap<number, readonly number[]>;
  /** Half step that all cells of a relation share (0 where exact); −1 where they differ. */
  readonly halfOf: Float64Array;
  /** Whether some relation has cells of different half steps. */
  readonly mixed: boolean;
  /** Cells whose being printed decides what a group sums: a total and its parts are never both taken. */
  readonly switches: readonly { readonly cell: number; readonly present: 0 | 1 }[];
}

/**
 * Bits of `System.how`; `weighted` where a term is subtracted from its own side, `apart` where the forms are of two
 * bodies, whose figures need not agree.
 */
export const How = {
  atMost: 1,
  atLeast: 2,
  missing: 4,
  conditional: 8,
  partial: 16,
  weighted: 32,
  apart: 64,
} as const;

/** One relation of a system. */
export function relationAt(system: System, i: number): SystemRelation {
  const { comparison = "=", sameFigure, whenFilled, severity } = system.specs[i] as RelationSpec;
  const from = system.offsets[i] as number;
  const to = system.offsets[i + 1];
  return {
    rule: system.rules[system.ruleOf[i] as number] as RelationRule,
    comparison,
    exact: sameFigure === true,
    cells: Array.from(system.termCells.subarray(from, to)),
    weights: Array.from(system.termWeights.subarray(from, to)),
    leftCount: (system.turns[i] as number) - from,
    missing: system.missing.get(i) ?? null,
    whenFilled: whenFilled === true,
    guards: system.guards.get(i) ?? [],
    partial: ((system.how[i] as number) & How.partial) !== 0,
    ...(severity === undefined ? {} : { severity }),
  };
}

/** One cell of a system. */
export function cellAt({ sections }: Pick<System, "sections">, index: number): SystemCell {
  let at = sections.length - 1;
  while (at > 0 && (sections[at] as SystemSection).start > index) at--;
  const { form, keys, columns, start } = sections[at] as SystemSection;
  const row = (index - start) % keys.length;
  const column = columns[(index - start - row) / keys.length] as string;
  return { form, row, key: keys[row] as string, column };
}

/** Printed figures of accounts in the order of a system's cells. */
export interface Figures {
  /** Amount in 分, 0 where blank. */
  readonly values: Float64Array;
  /** Half a unit of the last printed digit; 0 where blank or exact. */
  readonly halves: Float64Array;
  /** 1 where a figure is printed. */
  readonly present: Uint8Array;
  /** Whether some amount is so large that a sum could leave the safe range: sums then go by bigint. */
  readonly large: boolean;
}

import type { FormId } from "../../forms";
import type { Precision } from "../../money";

/**
 * Sums of one row over some children, by column in the order of the form's declaration. Plain data: integers only.
 */
export interface PartialRow {
  /**
   * For a code that the catalogue does not hold, the first of the names printed, in the order of characters, so that it
   * is the same whatever the order of the children; null for all rows that have an official name.
   */
  readonly name: string | null;
  /** Sum of the printed figures in 分 (or things). */
  readonly amounts: readonly number[];
  /** How many children print a figure there, and how many print the cell blank. */
  readonly figures: readonly number[];
  readonly blanks: readonly number[];
  /** What rounding of the printed figures explains, in 分: the sum of their half units. */
  readonly slack: readonly number[];
}

/** Sums of one form. */
export interface PartialForm {
  /** How many children have the form. */
  readonly children: number;
  /** How many rows of figures stood at no place the form knows. */
  readonly strays: number;
  /** By key of the row, in the order of the keys. */
  readonly rows: Readonly<Record<string, PartialRow>>;
}

/**
 * The sums of any number of accounts of one year: what a consolidation needs and no more. Its size grows with the
 * distinct rows, not with the accounts. It is plain JSON, so that workers and machines can exchange it.
 */
export interface PartialAggregate {
  /** Null as long as nothing was added. */
  readonly year: number | null;
  readonly children: number;
  /** The coarsest precision of any form added. */
  readonly precision: Precision | null;
  readonly forms: { readonly [F in FormId]?: PartialForm };
}

/** The name of two that comes first; a name before none. */
export function firstName(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}

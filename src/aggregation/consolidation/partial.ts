import type { FormId } from "../../forms";
import type { Precision } from "../../money";
import type { PartialChecks } from "./checks";
import type { CountedChild } from "./counted";

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

/**
 * Everything that a consolidation needs of any number of children: their sums, who they are, and what is out of the ordinary
 * about each. It is plain JSON, so that workers and machines can exchange it: two of them merge in any order and grouping,
 * that of nobody changes nothing.
 */
export interface PartialConsolidation {
  readonly sums: PartialAggregate;
  /** The children counted, by id in the order of characters. */
  readonly counted: readonly CountedChild[];
  /** Ids of the rules whose relations were looked at; null where nobody was counted. */
  readonly rules: readonly string[] | null;
  /** Relations of which some child leaves a side unfilled that its layout need not fill, in the order of characters. */
  readonly unfilled: readonly string[];
  readonly checks: PartialChecks;
}

/** The name of two that comes first; a name before none. */
export function firstName(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}

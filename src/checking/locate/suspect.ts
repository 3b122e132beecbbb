import type { CellAddress } from "../../accounts";
import type { Fen, Interval } from "../../money";
import type { LocalizedText, Place } from "../finding";
import type { Diagnosis } from "./diagnosis";

/** A cell of a suspect: what is printed, and what the relations force it to be. */
export interface SuspectCell extends Place {
  /**
   * Printed amount in 分 (a count where the form counts things); null for a blank, for a row that is not printed, and
   * for what is no amount.
   */
  readonly printed: Fen | null;
  /** What stands there, where it cannot be read as an amount. */
  readonly text?: string;
  /** Most likely true figure; null for a row that should not be there. */
  readonly proposed: Fen | null;
  /** Figures that make every relation hold, ends included; null where nothing bounds them. */
  readonly interval: Interval | null;
}

/** A failing relation that a suspect explains. */
export interface ExplainedRelation {
  readonly rule: string;
  /** The judged cell: the total, or the first printing of a figure. */
  readonly at: CellAddress;
}

/** One slip that is suspected: usually one cell, several where one slip struck a row or a chain of totals. */
export interface Suspect {
  readonly cells: readonly SuspectCell[];
  readonly diagnosis: Diagnosis;
  /**
   * Probability from 0 to 1 that this is the slip, among all explanations found; where the slip is seen in print, that
   * the proposed figure is the right one.
   */
  readonly confidence: number;
  /** What speaks for it, in words. */
  readonly evidence: LocalizedText;
  readonly explains: readonly ExplainedRelation[];
  /** Part of the best explanation of its group of failures; the others are alternatives to it. */
  readonly best: boolean;
  /** Which independent group of failures it belongs to, from 0. */
  readonly group: number;
  /** Whether it was proved that no smaller explanation of the group exists. */
  readonly minimal: boolean;
  /** Cells that no relation can tell from this one: they stand in the same relations with the same weights. */
  readonly rivals: readonly CellAddress[];
}

/** What the search for guilty cells found. */
export interface Location {
  /** The best explanation first, group by group, then the alternatives; by confidence. */
  readonly suspects: readonly Suspect[];
  /** Failing relations that nothing found explains. */
  readonly unexplained: readonly ExplainedRelation[];
  /** Independent groups of failures. */
  readonly groups: number;
  /** Whether every explanation within the bounds was tried; false where a bound was met. */
  readonly complete: boolean;
}

import type { StatementRecord } from "../narrative";
import type { EvaluationSummary } from "../performance";

/** The JSON that the example program prints: a stable contract for programs in any language. */

/** A cell by official titles; `amount` is a decimal string in the unit of the document. */
export interface CellRecord {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly amount: string;
  readonly line: number | null;
}

/** A place by official titles. */
export interface PlaceRecord {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly line: number | null;
}

/** A finding; figures are decimal strings in the unit of the document, or texts. */
export interface FindingRecord {
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  readonly where: readonly PlaceRecord[];
  readonly lines: readonly number[];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
  readonly message: string;
  /** Present where a written explanation was accepted. */
  readonly acknowledged?: string;
}

/** A cell that probably holds a slip, with the figure it probably should hold. */
export interface SuspectRecord {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly line: number | null;
  readonly printed: string | null;
  readonly proposed: string | null;
  readonly diagnosis: string;
  readonly confidence: number;
  readonly explains: readonly string[];
}

/** A line that reads like part of a table and could not be placed. */
export interface UnreadRecord {
  readonly line: number;
  readonly text: string;
}

/** One disclosure in the contract. */
export interface DisclosureRecord {
  readonly file: string | null;
  readonly department: string | null;
  readonly year: number | null;
  readonly unit: string | null;
  readonly cells: readonly CellRecord[];
  readonly findings: readonly FindingRecord[];
  readonly outcomes: {
    readonly pass: number;
    readonly fail: number;
    readonly notApplicable: number;
    readonly indeterminate: number;
  };
  readonly suspects: readonly SuspectRecord[];
  readonly evaluations: readonly EvaluationSummary[];
  readonly statements: readonly StatementRecord[];
  readonly unread: readonly UnreadRecord[];
}

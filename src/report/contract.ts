import type { FormReading } from "../accounts";
import type { EvaluationPlace } from "../checking";
import type { Unit } from "../money";
import type { StatementRecord } from "../narrative";
import type { EvaluationSummary } from "../performance";
import type { SourcePlace } from "./places";

/** The JSON that the example program prints: a stable contract for programs in any language. */

/**
 * Version of the contract: the second number grows where keys are added, the first where one changes.
 *
 * @example
 * ```ts
 * import { SCHEMA_VERSION } from "juesuan/advanced";
 * SCHEMA_VERSION; // => "1.4"
 * ```
 */
export const SCHEMA_VERSION = "1.4";

/** All that the example program prints. */
export interface DisclosuresRecord {
  readonly schemaVersion: string;
  readonly disclosures: readonly DisclosureRecord[];
}

/** What was read of one form, by its official title. */
export interface FormRecord {
  readonly form: string;
  readonly state: FormReading["state"];
  readonly figures: number;
  readonly unreadLines: FormReading["unreadLines"];
}

/** A cell by official titles; `amount` is a decimal string in the unit of the document. */
export interface CellRecord extends SourcePlace {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly amount: string;
  readonly line: number | null;
}

/** A place by official titles; page or sheet beside its line, where they are known. */
export interface PlaceRecord extends SourcePlace {
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
  /** The evaluation it is on, by its place in `evaluations`, and the row where it is on a single one. */
  readonly evaluation?: EvaluationPlace;
  /** Findings of one document that have one cause (one wrong figure) have one number, counted from 1. */
  readonly cause?: number;
  /** Present where a written explanation was accepted. */
  readonly acknowledged?: string;
}

/** A cell that probably holds a slip, with the figure it probably should hold. */
export interface SuspectRecord extends SourcePlace {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly line: number | null;
  readonly printed: string | null;
  /** What stands there, where it cannot be read as an amount. */
  readonly text?: string;
  readonly proposed: string | null;
  readonly diagnosis: string;
  readonly confidence: number;
  readonly explains: readonly string[];
}

/** A line that reads like part of a table and could not be placed. */
export interface UnreadRecord extends SourcePlace {
  readonly line: number;
  readonly text: string;
  /** Why it was not read, in the language of the report; empty where it is not known. */
  readonly reason: string;
}

/** A rule that failed to run: a fault of the rule, not of the data. */
export interface BrokenRecord {
  readonly rule: string;
  readonly message: string;
}

/** An option without effect, with the rule or limit it names. */
export interface NotUsedRecord {
  readonly option: string;
  readonly name: string;
  readonly message: string;
}

/** One disclosure in the contract. */
export interface DisclosureRecord {
  readonly file: string | null;
  /** `final-accounts`, `three-public`, `budget`, `template`, `other`; null where nobody said. */
  readonly kind: string | null;
  /** A sentence where the document is no disclosure of final accounts, or was not read; otherwise null. */
  readonly warning: string | null;
  /** Sentences on what the arrival left out or leaves in doubt: scanned pages, hidden rows. */
  readonly warnings: readonly string[];
  readonly department: string | null;
  readonly year: number | null;
  readonly unit: Unit | null;
  /** Each form of the layout, and each other one that the text shows. */
  readonly forms: readonly FormRecord[];
  readonly cells: readonly CellRecord[];
  readonly findings: readonly FindingRecord[];
  readonly outcomes: {
    readonly pass: number;
    readonly fail: number;
    readonly notApplicable: number;
    readonly indeterminate: number;
  };
  readonly broken: readonly BrokenRecord[];
  /** What the caller gave and that changed nothing: a severity of no rule, an explanation of no finding. */
  readonly notUsed: readonly NotUsedRecord[];
  readonly suspects: readonly SuspectRecord[];
  readonly evaluations: readonly EvaluationSummary[];
  readonly statements: readonly (StatementRecord & SourcePlace)[];
  readonly unread: readonly UnreadRecord[];
}

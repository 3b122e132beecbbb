import type { FinalAccounts, FormReading } from "../accounts";
import type { CheckResult, LocalizedText, Suspect } from "../checking";
import type { StatementRecord } from "../narrative";
import type { EvaluationSummary } from "../performance";
import type { Line } from "../tables";
import type { ArrivalWarning } from "./warnings";

/** A line that was not read, with the reason where it is known. */
export interface UnreadInput {
  readonly line: number;
  readonly text: string;
  readonly reason?: string;
}

/** What a report is made of: the accounts, what was found in them, and the parts read beside them. */
export interface ReportInput {
  /** Name shown for the document; null where it has none. */
  readonly file: string | null;
  readonly accounts: FinalAccounts;
  readonly result: CheckResult;
  /** Suspected cells, most probable first. */
  readonly suspects: readonly Suspect[];
  readonly evaluations: readonly EvaluationSummary[];
  readonly statements: readonly StatementRecord[];
  readonly unread: readonly UnreadInput[];
  /** What was read of each form that the layout has or the text shows. */
  readonly reading?: readonly FormReading[];
  /** What the document is: `final-accounts`, `three-public`, `budget`, `template`, `other`. */
  readonly kind?: string;
  /** A sentence where the document is no disclosure of final accounts; in both languages, or for both as it is. */
  readonly warning?: string | LocalizedText;
  /** What the arrival left out or leaves in doubt. */
  readonly warnings?: readonly ArrivalWarning[];
  /** The lines that all places point to: they tell pages and sheets. */
  readonly lines?: readonly Line[];
}

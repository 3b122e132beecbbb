import type { FinalAccounts } from "../accounts";
import type { CheckResult, Suspect } from "../checking";
import type { StatementRecord } from "../narrative";
import type { EvaluationSummary } from "../performance";
import type { UnreadRecord } from "./contract";

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
  readonly unread: readonly UnreadRecord[];
  /** A sentence where the document is no disclosure of final accounts. */
  readonly warning?: string;
}

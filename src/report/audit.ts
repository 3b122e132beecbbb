import type { FinalAccounts, FormReading } from "../accounts";
import type { CheckResult, LocalizedText, Suspect } from "../checking";
import { need, needAccounts, needObjects, needParts, type PartKinds } from "../errors";
import type { StatementRecord } from "../narrative";
import type { EvaluationSummary } from "../performance";
import type { Line } from "../tables";
import type { ArrivalWarning } from "./warnings";

/** A line that was not read, with the reason where it is known. */
export interface UnreadText {
  readonly line: number;
  readonly text: string;
  readonly reason?: string;
}

/** How much of a document was read and what was not: nothing is claimed of what stands unread. */
export interface Coverage {
  /** What was read of each form that the layout has or the text shows; null where accounts came without a text. */
  readonly forms: readonly FormReading[] | null;
  /** Lines that read like parts of a form, an evaluation or a sentence with figures, and gave nothing. */
  readonly unread: readonly UnreadText[];
  /** What the arrival left out or leaves in doubt: scanned pages, hidden rows. */
  readonly warnings: readonly ArrivalWarning[];
  /** A sentence where the document is no disclosure of final accounts, or was not read. */
  readonly notice: LocalizedText | null;
}

const OUTCOMES = {
  pass: "number",
  fail: "number",
  notApplicable: "number",
  indeterminate: "number",
} as const satisfies PartKinds;
const FORM = {
  form: "text",
  state: "text",
  figures: "number",
  unreadLines: "list",
} as const satisfies PartKinds;

/** The parts of an audit that are lists. */
const LISTS = [
  "findings",
  "broken",
  "notUsed",
  "suspects",
  "evaluations",
  "statements",
  "lines",
] as const satisfies readonly (keyof Audit)[];

/** Refuses what has not the shape of an audit: what plain JavaScript may pass. */
export function needAudit(audit: Audit, ...path: (string | number)[]): void {
  need("object", audit, ...path);
  needAccounts(audit.accounts, ...path, "accounts");
  for (const list of LISTS) needObjects<unknown>(audit[list], ...path, list);
  needParts(audit.outcomes, OUTCOMES, ...path, "outcomes");
  if (audit.file !== null) need("text", audit.file, ...path, "file");
  if (audit.accounts.unit !== null) need("text", audit.accounts.unit, ...path, "accounts", "unit");
  need("object", audit.coverage, ...path, "coverage");
  const { forms, unread, warnings, notice } = audit.coverage;
  if (notice !== null) needParts(notice, { zh: "text", en: "text" }, ...path, "coverage", "notice");
  if (forms !== null)
    needObjects(forms, ...path, "coverage", "forms").forEach((form, index) => {
      needParts(form, FORM, ...path, "coverage", "forms", index);
    });
  needObjects(unread, ...path, "coverage", "unread");
  needObjects(warnings, ...path, "coverage", "warnings");
}

/** All that an audit found, as plain data: reports and rows are made of it. */
export interface Audit extends CheckResult {
  /** Version of the JSON contract that `report` writes of it. */
  readonly schemaVersion: string;
  /** Name shown for the document; null where it has none. */
  readonly file: string | null;
  /** What the document is: `final-accounts`, `three-public`, `budget`, `template`, `other`; null for accounts alone. */
  readonly kind: string | null;
  readonly accounts: FinalAccounts;
  /** Suspected cells, most probable first. */
  readonly suspects: readonly Suspect[];
  readonly evaluations: readonly EvaluationSummary[];
  readonly statements: readonly StatementRecord[];
  readonly coverage: Coverage;
  /** The lines that all places point to: they tell pages and sheets. */
  readonly lines: readonly Line[];
}

import type { CellAddress } from "../../accounts";
import type { FindingValue, Outcome, Severity } from "../../checking";

/** Cells of the accounts a judgement compares with. */
export type CellAddressList = readonly CellAddress[];

/** What a rule says of one place of an evaluation. */
export interface EvaluationJudgement {
  /** One of the four outcomes. */
  readonly outcome: Outcome;
  /** Lines of the text. */
  readonly lines?: readonly number[];
  /** What was expected, as a decimal string or text. */
  readonly expected?: FindingValue;
  /** What was found. */
  readonly actual?: FindingValue;
  /** Largest difference that rounding explains. */
  readonly tolerance?: number;
  /** Key of the message, `default` where left out. */
  readonly reason?: string;
  /** Parameters of the message. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Milder than the rule's own severity for this place. */
  readonly severity?: Severity;
  /** Cells of the accounts on the other side. */
  readonly against?: CellAddressList;
}

/** A place where the rule holds. */
export const PASS: EvaluationJudgement = { outcome: "pass" };
/** A place the rule is not about. */
export const NOT_APPLICABLE: EvaluationJudgement = { outcome: "notApplicable" };
/** A place where something the rule needs is missing. */
export const INDETERMINATE: EvaluationJudgement = { outcome: "indeterminate" };

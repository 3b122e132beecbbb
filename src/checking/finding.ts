import type { CellAddress } from "../accounts";
import type { Measure, Source } from "../forms";
import type { Precision } from "../money";
import type { Box } from "../tables";
import type { Remedy } from "./remedies";

/** How grave a finding is; a profile may change it, a source of certainty C never makes an error. */
export type Severity = "error" | "warning" | "info";

/** What a rule can say of one place: it holds, it fails, it does not apply, or something it needs is missing. */
export type Outcome = "pass" | "fail" | "notApplicable" | "indeterminate";

/** Counts of the four outcomes. */
export interface Outcomes {
  readonly pass: number;
  readonly fail: number;
  readonly notApplicable: number;
  readonly indeterminate: number;
}

/** The same text in the languages of the reports. Templates name parameters as `{name}`. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

/** A cell that takes part in a finding. */
export interface Place extends CellAddress {
  /** 1-based line in the source text; null where it is not known. */
  readonly line: number | null;
  /** 1-based page, and place on it, where they are known. */
  readonly page?: number;
  readonly box?: Box;
}

/** The evaluation that a finding is on, and its row where it is on a single one. */
export interface EvaluationPlace {
  /** Its place among the evaluations that were given, from 0. */
  readonly evaluation: number;
  /** The row: its place among the budget rows or the indicators, from 0. */
  readonly row?: { readonly part: "budget" | "indicators"; readonly index: number };
}

/** What the figures of a finding count: amounts in 分, things, per cent, or text. */
export type FindingMeasure = Measure | "percent" | "text";

/** A figure of a finding: 分 or things as a number, per cent and texts as a string. */
export type FindingValue = number | string | null;

/** One failure of one rule, as data; `describe` makes the sentence. */
export interface Finding {
  /** Rule id, such as `IN-07`. */
  readonly rule: string;
  readonly severity: Severity;
  /** The judged cells (left side of a relation). */
  readonly where: readonly Place[];
  /** The cells it was compared with (right side of a relation). */
  readonly against: readonly Place[];
  /** Lines of the text it points to, ascending. */
  readonly lines: readonly number[];
  readonly measure: FindingMeasure;
  /** How the judged figure was printed; present for money of a form or a sentence. */
  readonly precision?: Precision;
  /** What the rule expects; in 分 for money. */
  readonly expected: FindingValue;
  readonly actual: FindingValue;
  /** actual − expected, where both are figures. */
  readonly difference: number | null;
  /** Largest difference that rounding explains, in the same measure; 0 where figures must be equal. */
  readonly tolerance: number | null;
  /** Title of the rule. */
  readonly title: LocalizedText;
  /** Template of the sentence, filled with `params`. */
  readonly message: LocalizedText;
  readonly params: Readonly<Record<string, string | number>>;
  /** What to do about it, where the rule says more than the general advice. */
  readonly advice?: LocalizedText;
  readonly source: Source;
  /** Ids of rules that say more about the same matter. */
  readonly related: readonly string[];
  /** The things of which each, put right alone, would make the rule hold: findings that one mends have one cause. */
  readonly remedies?: readonly Remedy[];
  /** The evaluation it is on; evaluations that come from no text have no lines to be found by. */
  readonly evaluation?: EvaluationPlace;
  /** The written explanation that was accepted for it; it stays visible. */
  readonly acknowledged?: string;
}

/** A relation that holds within its interval though not to the last digit (尾差): recorded, never a warning. */
export interface Rounding {
  readonly rule: string;
  readonly where: readonly Place[];
  readonly against: readonly Place[];
  readonly difference: number;
  readonly tolerance: number;
}

/** A rule that threw, or gave what is no judgement: a fault of the rule, never of the data. It counts in no outcome. */
export interface BrokenRule {
  readonly rule: string;
  readonly error: string;
}

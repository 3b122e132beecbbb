import type { FinalAccounts } from "../accounts";
import type { CodeScope } from "../codes";
import type { FormId } from "../forms";
import type { Unit } from "../money";

/** What forms are read with. */
export interface ReadOptions {
  /** Where codes are looked up, as `withCatalogue` gives it; the built-in catalogue where left out. */
  readonly codes?: CodeScope;
}

/** A line that reads like part of a table and could not be placed. */
export interface UnreadLine {
  /** 1-based number of the line. */
  readonly line: number;
  /** Text of the line, shortened where it is very long. */
  readonly text: string;
  /** Why it could not be placed, in English. */
  readonly reason: string;
}

const LONGEST_EXCERPT = 200;

/** The text of a line, cut where it is very long. */
export function excerpt(text: string): string {
  return text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT)}…` : text;
}

/** What a text turned out to be: final accounts, a page on 三公 alone, a budget, forms without any figure, or something else. */
export type DocumentKind = "final-accounts" | "three-public" | "budget" | "template" | "other";

/** How the decimals of a unit were judged from the figures printed in it. */
export interface PrecisionEvidence {
  /** The unit the figures were printed in. */
  readonly unit: Unit;
  /** Decimals that a figure of this unit is taken to be rounded to. */
  readonly decimals: number;
  /** Figures other than zero that were looked at. */
  readonly figures: number;
  /** How many of them carry 0, 1, 2 … decimals. */
  readonly byDecimals: readonly number[];
  /** The judgement in one sentence. */
  readonly reason: string;
}

/** The lines a form takes: from its title to its last row or note, both included. */
export interface FormRegion {
  /** The form; null for one that this library does not know. */
  readonly form: FormId | null;
  /** Its title as printed. */
  readonly title: string;
  /** 1-based first and last line. */
  readonly from: number;
  /** 1-based last line. */
  readonly to: number;
}

/** Everything read from the tables of one text. */
export interface ReadAccounts {
  /** The accounts; its `forms` are empty where none was found. */
  readonly accounts: FinalAccounts;
  /** What stands inside a form and could not be placed, by line. */
  readonly unread: readonly UnreadLine[];
  /** What the text is. */
  readonly kind: DocumentKind;
  /** Why it is taken for that, in one sentence. */
  readonly reason: string;
  /** How the precision of each unit was judged. */
  readonly precision: readonly PrecisionEvidence[];
  /** Which lines the forms take; readers of other parts leave them out. */
  readonly regions: readonly FormRegion[];
}

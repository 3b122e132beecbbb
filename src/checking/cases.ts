import type { FormTable, StrayRow } from "../accounts";
import type { FormId } from "../forms";
import type { Unit } from "../money";
import type { LocalizedText } from "./finding";
import type { Profile } from "./profile";

/** Cells of a row by column; a bare figure stands in the row's first column. Figures are in the unit printed. */
export type CaseCells = number | null | Readonly<Record<string, number | null>>;

/** Rows by key, or in the given order as pairs. */
export type CaseRows = Readonly<Record<string, CaseCells>> | readonly (readonly [string, CaseCells])[];

/** What a form prints besides its rows. */
export interface CasePrint {
  readonly rows: CaseRows;
  readonly title?: string;
  readonly number?: string | null;
  readonly notes?: readonly string[];
  readonly names?: Readonly<Record<string, string>>;
  readonly lineNumbers?: Readonly<Record<string, number>>;
  readonly repaired?: Readonly<Record<string, string>>;
  readonly strays?: readonly StrayRow[];
  readonly heading?: FormTable["heading"];
  readonly line?: number;
  readonly unit?: Unit;
  readonly decimals?: number;
}

/** Forms of a department by id: the rows alone, or with what else is printed. */
export type CaseForms = { readonly [F in FormId]?: CaseRows | CasePrint };

/** What a case shows to a rule, in view: the forms with the few cells that the rule is about, and the text. */
export interface FormsCase {
  readonly forms?: CaseForms;
  /** 万元 where left out. */
  readonly unit?: Unit;
  /** 2024 where left out. */
  readonly year?: number;
  readonly previous?: CaseForms;
  readonly profile?: Partial<Profile>;
  readonly text?: string;
}

/**
 * Four cases of a rule, and why it is one: it holds; it fails; something it needs is missing (so it neither holds nor
 * fails); and it holds within rounding though not to the last digit. A rule that compares no figures, or figures that
 * must be equal, says so instead of the fourth. Each rule's file exports its `cases` beside its `rule`: the tests run
 * them and the page of the rule shows them.
 */
export interface RuleCases<I = FormsCase> {
  /** The version that brought the rule. */
  readonly since: string;
  /** Why it must hold: the law or the nature of the accounts, in one or two sentences. */
  readonly why: LocalizedText;
  readonly pass: I;
  readonly fail: I;
  readonly missing: I;
  readonly rounding: I | "no figures" | "equal to the last digit";
}

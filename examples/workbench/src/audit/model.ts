/**
 * What the worker tells the page about a document: plain data in one language, so that the page needs nothing of the
 * library and what crosses between the two can be cloned.
 */
import type { Audit, Locale } from "juesuan/disclosure";
import type { DisclosureRecord } from "juesuan/report";
import type { Said } from "../../../input/sentences";

export type { Audit, Locale, Said };

/** Name of a cell for the page: `form/row/column`. */
export type CellKey = string;

export const cellKey = ({ form, row, column }: { form: string; row: string; column: string }): CellKey =>
  `${form}/${row}/${column}`;

/** A box on a page of a PDF, in points from the upper left corner. */
export interface PageBox {
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place of a finding or a suspect. */
export interface PlaceView {
  readonly key: CellKey;
  readonly form: string;
  readonly title: string;
  readonly line: number | null;
  readonly box: PageBox | null;
}

export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly formula: string;
  readonly source: string;
  readonly advice: string;
}

export type SeverityView = "error" | "warning" | "info";

export interface FindingView {
  /** Stays the same while the finding does, whatever else changes. */
  readonly id: string;
  readonly rule: string;
  readonly severity: SeverityView;
  readonly sentence: string;
  readonly where: readonly PlaceView[];
  readonly against: readonly PlaceView[];
  readonly lines: readonly number[];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
  /** Findings of one cause have one number. */
  readonly cause: number;
  readonly acknowledged: string | null;
}

export interface SuspectView {
  readonly cells: readonly (PlaceView & { readonly printed: string; readonly proposed: string })[];
  readonly kind: string;
  readonly evidence: string;
  readonly confidence: number;
  /** Ids of the findings that it explains. */
  readonly explains: readonly string[];
}

export interface GridCellView {
  readonly text: string;
  readonly key?: CellKey;
  readonly line?: number;
}

export interface GridRowView {
  readonly head: boolean;
  readonly cells: readonly GridCellView[];
}

export type FormState = "read" | "partly" | "unread" | "absent";

export interface FormView {
  readonly form: string;
  readonly title: string;
  readonly number: string | null;
  readonly state: FormState;
  readonly figures: number;
  readonly unreadLines: readonly number[];
  readonly unit: string | null;
  readonly grid: readonly GridRowView[];
}

/** A line of the document, for showing where something stands. */
export interface LineView {
  readonly number: number;
  readonly text: string;
  readonly box: PageBox | null;
  readonly sheet: string | null;
}

/** A sentence with figures: whether they were held against the tables, and how they stood. */
export interface StatementView {
  readonly line: number | null;
  readonly text: string;
  readonly subject: string;
  readonly value: string;
  readonly state: "agrees" | "differs" | "open";
}

export interface ChartView {
  readonly id: string;
  readonly title: string;
  readonly option: object;
}

export interface DocumentView {
  readonly name: string;
  readonly locale: Locale;
  readonly department: string | null;
  readonly year: number | null;
  readonly unit: string | null;
  readonly notice: string | null;
  readonly warnings: readonly string[];
  readonly forms: readonly FormView[];
  readonly findings: readonly FindingView[];
  readonly suspects: readonly SuspectView[];
  readonly rules: Readonly<Record<string, RuleView>>;
  readonly statements: readonly StatementView[];
  readonly evaluations: DisclosureRecord["evaluations"];
  readonly unread: DisclosureRecord["unread"];
  readonly lines: readonly LineView[];
  readonly outcomes: DisclosureRecord["outcomes"];
  readonly broken: DisclosureRecord["broken"];
  readonly charts: readonly ChartView[];
}

/** A figure that the user types in place of the printed one, in the unit of its table; blank is blank. */
export interface Edit {
  readonly key: CellKey;
  readonly text: string;
}

/** An explanation that the user accepts for a finding. */
export interface Acceptance {
  readonly rule: string;
  readonly form?: string;
  readonly row?: string;
  readonly column?: string;
  readonly note: string;
}

import type { Line, Page, Sheet } from "juesuan/disclosure";
import type { ArrivalWarning } from "juesuan/report";
import type { Acceptance, Audit, ChartView, DocumentView, Edit, Locale, Said } from "./model";

/** What a file gave, as the page hands it to the worker. */
export type Brought =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "pages"; readonly pages: readonly Page[] }
  | { readonly kind: "sheets"; readonly sheets: readonly Sheet[] }
  | { readonly kind: "lines"; readonly lines: readonly Line[]; readonly problems: readonly ArrivalWarning[] };

/** What the page asks; each is answered once. */
export interface Requests {
  /** Reads and audits a document, and keeps it under its id. */
  open: {
    readonly ask: {
      readonly id: string;
      readonly name: string;
      readonly brought: Brought;
      readonly locale: Locale;
      readonly acceptances: readonly Acceptance[];
    };
    readonly answer: DocumentView;
  };
  /** Audits a document that is open again: with figures typed in, explanations accepted, in a language. */
  again: {
    readonly ask: {
      readonly id: string;
      readonly locale: Locale;
      readonly edits: readonly Edit[];
      readonly acceptances: readonly Acceptance[];
    };
    readonly answer: DocumentView;
  };
  /** The audit of a document as it stands, for what is written of it. */
  audit: { readonly ask: { readonly id: string }; readonly answer: Audit };
  /** The charts of one document beside another of the year before or of another unit. */
  beside: {
    readonly ask: { readonly id: string; readonly other: string; readonly locale: Locale };
    readonly answer: readonly ChartView[];
  };
  /** Explanations of a file that the user brings; refused where they are none. */
  explanations: { readonly ask: { readonly text: string }; readonly answer: readonly Acceptance[] };
  /** Explanations as a file. */
  explained: { readonly ask: { readonly acceptances: readonly Acceptance[] }; readonly answer: string };
  close: { readonly ask: { readonly id: string }; readonly answer: null };
}

export type Asked = keyof Requests;

export type Stage = "reading" | "auditing";

export interface ToWorker<K extends Asked = Asked> {
  readonly number: number;
  readonly what: K;
  readonly ask: Requests[K]["ask"];
}

export type FromWorker =
  | { readonly number: number; readonly stage: Stage }
  | { readonly number: number; readonly answer: Requests[Asked]["answer"] }
  | { readonly number: number; readonly refused: Said }
  /** The document is not open here: it is to be opened again. */
  | { readonly number: number; readonly closed: true };

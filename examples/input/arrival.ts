import type { ArrivalWarning } from "../../src/report";
import type { Line, Sheet } from "../../src/tables";

/** What a file gives: a text, lines of pages or of a document, or the sheets of a workbook. */
export type Arrival =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "lines"; readonly lines: readonly Line[]; readonly problems: readonly ArrivalWarning[] }
  | { readonly kind: "sheets"; readonly sheets: readonly Sheet[] };

/** Told while a long file is read: how much of how much is done. */
export type Progress = (done: number, all: number) => void;

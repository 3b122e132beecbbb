import type { Said } from "../../../input/sentences";

/** A workbook or a Word document, to be read by a worker of its own. */
export interface FileAsk {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type SheetsAsk = FileAsk;
export type WordAsk = FileAsk;

/** What such a worker answers, once. */
export type FileAnswer<T> = { readonly answer: T } | { readonly refused: Said };

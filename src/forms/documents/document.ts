import type { Certainty } from "../certainty";

/** A text in both languages of the pages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A document that declarations rest on: a law, a notice, a template, or what practice knows. */
export interface OfficialDocument {
  /** Official title, without the number. */
  readonly title: string;
  /** Number it was issued under, as `财预〔2016〕143号`. */
  readonly number?: string;
  /** Year it was issued or is of; part of its name where it has no number. */
  readonly year?: number;
  /** Who issued it, where that is known. */
  readonly issuer?: string;
  /** Whether somebody who worked on this list saw it or a text that quotes it, or it is known by memory alone. */
  readonly known: "seen" | "recalled";
  /** Where it was seen, or what is recalled of it and what is open. */
  readonly where: Bilingual;
  /** How sure title, number and content are. */
  readonly certainty: Certainty;
  /** What the library takes from it. */
  readonly purpose: Bilingual;
}

/** How a document is cited: title and number, title and year, or the title alone. */
export type NameOf<D extends OfficialDocument> = D extends { readonly number: infer N extends string }
  ? `${D["title"]}（${N}）`
  : D extends { readonly year: infer Y extends number }
    ? `${D["title"]}（${Y}年）`
    : D["title"];

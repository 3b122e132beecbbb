import type { Role } from "../words/word";

/** A piece of a sentence; `from` and `to` are indices into the folded text. */
export type Token =
  | {
      readonly kind: "figure";
      readonly from: number;
      readonly to: number;
      /** Plain decimal without sign. */
      readonly digits: string;
      readonly decimals: number | null;
      readonly negative: boolean;
      readonly unit: string | null;
    }
  /** Digits that are no number: unread. */
  | { readonly kind: "malformed"; readonly from: number; readonly to: number }
  | { readonly kind: "year"; readonly from: number; readonly to: number; readonly year: number }
  | { readonly kind: "mark"; readonly from: number; readonly to: number; readonly mark: string }
  | { readonly kind: "word"; readonly from: number; readonly to: number; readonly role: Role }
  /** A name before （类）, （款） or （项）. */
  | {
      readonly kind: "item";
      readonly from: number;
      readonly to: number;
      readonly level: ItemLevel;
      readonly name: string;
    }
  /** 单价100万元（含）以上设备: the figure in it is a threshold. */
  | { readonly kind: "threshold"; readonly from: number; readonly to: number; readonly title: string }
  /** A code of the functional classification before a name, or in brackets behind one, with the words before it. */
  | {
      readonly kind: "code";
      readonly from: number;
      readonly to: number;
      readonly code: string;
      readonly name?: string;
    }
  /** Ordinals, dates, codes, numbers of documents: digits that state nothing. */
  | { readonly kind: "label"; readonly from: number; readonly to: number }
  | { readonly kind: "text"; readonly from: number; readonly to: number };

/** The levels of the functional classification. */
export type ItemLevel = "类" | "款" | "项";

/** A figure as a token. */
export type FigureToken = Extract<Token, { kind: "figure" }>;

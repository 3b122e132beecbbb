import type { FormId } from "../../forms";

/** What a child adds to the difference of a relation, where rounding of its own figures does not explain it. */
export interface BrokenShare {
  /** Rule, index among its relations, row and column. */
  readonly relation: string;
  /** Amounts in 分. */
  readonly difference: number;
  readonly tolerance: number;
  /**
   * Codes printed without those under them, in a sum of the lowest codes: where others print codes under them, the sum of
   * the whole takes those instead, and the difference grows by what is here.
   */
  readonly open?: readonly {
    readonly form: FormId;
    readonly row: string;
    readonly difference: number;
    readonly tolerance: number;
  }[];
}

/** A figure in a column of internal transfers. */
export interface TransferCell {
  readonly form: "income" | "expenditure";
  readonly column: string;
  readonly row: string;
  /** Amount in 分. */
  readonly amount: number;
  /** Whether no code stands under the row. */
  readonly leaf: boolean;
}

/**
 * What is kept of a child beside its figures in the sums: its id, and what is out of the ordinary about it. Of ordinary
 * accounts that is little more than the id. Plain JSON.
 */
export interface CountedChild {
  readonly id: string;
  /** Forms it has not. */
  readonly lacks?: readonly FormId[];
  /** Rows of figures at no place the form knows. */
  readonly strays?: readonly { readonly form: FormId; readonly rows: number }[];
  /** Codes that the catalogue does not hold. */
  readonly unknown?: readonly { readonly form: FormId; readonly row: string }[];
  /** Totals with a figure of which it prints no part: 财政拨款收入 without its funds, 合计 of 06 alone. */
  readonly undivided?: readonly { readonly form: FormId; readonly row: string }[];
  readonly transfers?: readonly TransferCell[];
  /** Its shares in relations of the whole: whether the whole has and breaks them, all children decide together. */
  readonly breaks?: readonly BrokenShare[];
}

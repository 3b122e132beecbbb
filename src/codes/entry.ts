/**
 * What is known of one code: its name in a span of years, and how well that is known.
 */

/** Level of a code in its classification: 类 has 3 digits, 款 5, 项 7. */
export type CodeLevel = "类" | "款" | "项";

/**
 * How a row of the catalogue is known: `verified2` by two independent sources, `verified1` by one,
 * `memory` by expert knowledge only.
 */
export type Confidence = "verified2" | "verified1" | "memory";

/** The four budgets of 预算法 art. 5; a functional code belongs to one of them. */
export type BudgetKind = "一般公共预算" | "政府性基金预算" | "国有资本经营预算" | "社会保险基金预算";

/**
 * One row of a classification. A code may have several rows: old names, or wordings that stand side
 * by side. Years are calendar years, both ends included; `null` is "no known limit".
 */
export interface CodeRow {
  /** The digits: 3, 5 or 7. */
  readonly code: string;
  /** The official name in these years, as the source writes it. */
  readonly name: string;
  /** 类, 款 or 项. */
  readonly level: CodeLevel;
  /** The code one level up; `null` for a 类. */
  readonly parent: string | null;
  /** First year of this name, where a beginning is known. */
  readonly validFrom: number | null;
  /** Last year of this name, where an end is known. */
  readonly validTo: number | null;
  /**
   * First year that this wording is vouched for, where the row itself has no beginning: the names were collected from
   * editions of 2019 and later (economic ones of 2018), and for an earlier year the code may have had another. `null`
   * where an older source has the wording too.
   */
  readonly namedFrom: number | null;
  /** The budget a functional code belongs to; `null` in the other classifications. */
  readonly budget: BudgetKind | null;
  /** Whether two independent sources confirm it. */
  readonly confirmed: boolean;
}

/** What a row of a classification rests on. */
export interface CodeEvidence {
  /** Short names of the sources (see `data/codes/README.md`). */
  readonly sources: readonly string[];
  /** How well the row is known. */
  readonly confidence: Confidence;
  /**
   * Year of the newest source. 2009 means that the pair of code and name is real and that its being in
   * force today is expert knowledge. `null` where nothing but expert knowledge stands behind the row.
   */
  readonly evidenceYear: number | null;
  /** What else the collectors noted; `null` where nothing. */
  readonly note: string | null;
}

/** One row of a classification with what it rests on. */
export interface CodeEntry extends CodeRow, CodeEvidence {}

import { need, needParts, type PartKinds } from "../errors";
import type { Base, StatementMeasure } from "./measure";
import type { SectionId } from "./sections";

/** Where printed characters stand: 1-based lines, 0-based columns (UTF-16), the end not included. */
export interface Span {
  readonly line: number;
  readonly start: number;
  readonly endLine: number;
  readonly end: number;
}

/** Which way the words of a sentence go; `unclear` is a template left over, as `下降（增长）`. */
export type StatedDirection = "up" | "down" | "flat" | "unclear";

/** One thing that the 情况说明 says: read from a sentence, or derived from accounts, or both. */
export interface Statement {
  /** Official Chinese title of what is spoken of; items by 功能分类 as `类/款/项`. */
  readonly subject: string;
  readonly measure: StatementMeasure;
  /** Year the value is about; for `previous` the year before. Null when the text names none. */
  readonly period: number | null;
  /** What the value is compared with; null where it is compared with nothing. */
  readonly base: Base | null;
  /** The whole whose parts the sentence was telling, where the words do not say whether it or its last part is meant. */
  readonly among?: string;
  /** For a share: title of the whole; null when the text leaves it open. */
  readonly whole: string | null;
  /** Decimal without separators, negative when the direction word goes down. */
  readonly value: string;
  /** Unit as printed: 元, 万元, 亿元, %, 批次, 人次, 个, 辆 …; empty for a `comparison`. */
  readonly unit: string;
  /** Decimals printed, null when the figure is only implied by words (`持平`). */
  readonly decimals: number | null;
  /** The direction word, when there was one. */
  readonly direction: StatedDirection | null;
  /** True when words imply the value and no figure was printed. */
  readonly implied: boolean;
  /** True for figures told in passing (in a reason or a purpose); they are not statements on the accounts. */
  readonly aside: boolean;
  readonly section: SectionId | null;
  /** The clause in which it stands, as printed. */
  readonly text: string;
  /** Where the figure stands, unit included; null for a derived statement. */
  readonly span: Span | null;
}

const STATEMENT = {
  subject: "text",
  measure: "text",
  value: "text",
  unit: "text",
  text: "text",
} as const satisfies PartKinds;

/** Refuses what are no statements: what plain JavaScript may pass. */
export function needStatements(statements: readonly Statement[], ...path: (string | number)[]): void {
  need("list", statements, ...path);
  for (let index = 0; index < statements.length; index++) {
    const { section, base, period, decimals } = needParts(
      statements[index] as Statement,
      STATEMENT,
      ...path,
      index,
    );
    if (section !== null) need("text", section, ...path, index, "section");
    if (base !== null) need("text", base, ...path, index, "base");
    if (period !== null) need("number", period, ...path, index, "period");
    if (decimals !== null) need("number", decimals, ...path, index, "decimals");
  }
}

/** A figure that no pattern took, with the clause in which it stands. */
export interface UnreadFigure {
  readonly figure: string;
  /** Why, in English. */
  readonly reason: string;
  readonly text: string;
  readonly section: SectionId | null;
  readonly span: Span;
}

/** A reason told for a change or a difference. */
export interface Reason {
  /** What the reason is told of. */
  readonly subjects: readonly string[];
  /** Against what the explained change is measured. */
  readonly base: Base | null;
  readonly text: string;
  /** True when the words explain nothing (`正常浮动`). */
  readonly generic: boolean;
  readonly section: SectionId | null;
  readonly span: Span;
}

/** A year that a sentence names: the year it speaks of, or the one it compares with. */
export interface YearMention {
  readonly year: number;
  readonly compared: boolean;
  /** It is the year of a date (`截至2024年12月31日`). */
  readonly asOf: boolean;
  /** The words up to the next mark, as printed. */
  readonly text: string;
  readonly section: SectionId | null;
  readonly span: Span;
}

/** Names told without figures: `人员经费…，主要包括：基本工资、津贴补贴…`. */
export interface NameList {
  readonly subject: string;
  readonly names: readonly string[];
  /** Ends in 等: not all are named. */
  readonly isOpen: boolean;
  readonly section: SectionId | null;
  readonly span: Span;
}

/** A row of figures under a chart or in a small table between the sentences. */
export interface ChartRow {
  readonly label: string;
  /** Figures as printed. */
  readonly figures: readonly string[];
  readonly section: SectionId | null;
  readonly line: number;
}

/** A statement as the example program prints it; `base` holds the whole of a share. */
export interface StatementRecord {
  readonly line: number | null;
  readonly text: string;
  readonly subject: string;
  readonly measure: StatementMeasure;
  readonly value: string;
  readonly unit: string;
  readonly base: string | null;
}

/**
 * A statement as one flat record: line (1-based), text of its clause, subject, measure, value, unit, base.
 *
 * @example
 * ```ts
 * import { readNarrative } from "juesuan/narrative";
 * import { toStatementRecord } from "juesuan/advanced";
 * const [first] = readNarrative("2023年度支出合计373.64万元。").statements;
 * toStatementRecord(first!); // => { line: 1, text: "2023年度支出合计373.64万元", subject: "支出合计", measure: "amount", value: "373.64", unit: "万元", base: null }
 * ```
 */
export function toStatementRecord(statement: Statement): StatementRecord {
  need("object", statement, "statement");
  if (statement.span !== null) need("object", statement.span, "statement", "span");
  return {
    line: statement.span === null ? null : statement.span.line,
    text: statement.text,
    subject: statement.subject,
    measure: statement.measure,
    value: statement.value,
    unit: statement.unit,
    base: statement.measure === "share" ? statement.whole : statement.base,
  };
}

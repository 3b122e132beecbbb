/**
 * 情况说明: the statements of the narrative, read from sentences.
 *
 * @module
 */
export { type UnreadSentence, unreadSentences } from "./account";
export { type DeriveStatementsOptions, deriveStatements, type InitialBudget } from "./deriving/derive";
export type { ThreePublicCounts } from "./deriving/derive-three-public";
export { type Base, MEASURE_TITLES, type StatementMeasure } from "./measure";
export { type Narrative, type ReadNarrativeOptions, readNarrative } from "./read";
export { type NarrativeSection, SECTIONS, type SectionId } from "./sections";
export {
  type ChartRow,
  type NameList,
  needStatements,
  type Reason,
  type Span,
  type StatedDirection,
  type Statement,
  type StatementRecord,
  toStatementRecord,
  type UnreadFigure,
  type YearMention,
} from "./statement";
export { subjectNamed } from "./words/subject";
export { MONEY_UNITS } from "./words/units";
export { REASON_SLOT, type ReasonOf } from "./writing/clauses";
export { type Wording, wordings } from "./writing/wording";
export { type WriteNarrativeOptions, writeNarrative } from "./writing/write";

/**
 * 情况说明: the statements of the narrative, read from sentences, derived from accounts, written.
 *
 * @module
 */
export {
  type Base,
  type ChartRow,
  type DeriveStatementsOptions,
  deriveStatements,
  type InitialBudget,
  type NameList,
  type Narrative,
  type ReadNarrativeOptions,
  type Reason,
  type ReasonOf,
  readNarrative,
  type SectionId,
  type Span,
  type StatedDirection,
  type Statement,
  type StatementMeasure,
  type StatementRecord,
  type ThreePublicCounts,
  type UnreadFigure,
  type Wording,
  type WriteNarrativeOptions,
  wordings,
  writeNarrative,
  type YearMention,
} from "../narrative";

/**
 * 情况说明: the statements of the narrative, read from sentences.
 *
 * @module
 */
export { narrativeRuleMeta, narrativeRules } from "./checking/rules";
export { type Base, MEASURE_TITLES, type Measure } from "./measure";
export { type Narrative, type ReadNarrativeOptions, readNarrative } from "./read";
export { SECTIONS, type Section, type SectionId } from "./sections";
export {
  type ChartRow,
  type Direction,
  type NameList,
  type Reason,
  type Span,
  type Statement,
  type StatementRecord,
  toStatementRecord,
  type UnreadFigure,
  type YearMention,
} from "./statement";

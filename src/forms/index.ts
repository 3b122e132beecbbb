/**
 * What a form is, and the standard forms, declared as data.
 *
 * @module
 */
export type { Certainty } from "./certainty";
export { CLASS_KEY_PREFIX } from "./class-rows";
export {
  type Bilingual,
  type Citation,
  citedDocuments,
  DOCUMENTS,
  type DocumentName,
  documentName,
  type OfficialDocument,
} from "./documents";
export { citesDocument, englishSource } from "./english-source";
export type {
  CitedSource,
  CodeKind,
  Column,
  FixedRow,
  Form,
  FormFamily,
  Measure,
  Side,
  Source,
} from "./form";
export { type KnownRow, rowsLabelled } from "./labelled-rows";
export { type HeadPart, LAYOUTS, type Layout, layoutFor, layoutOf } from "./layouts";
export { OTHER_TABLES, type OtherTable, type OtherTableId, otherTable } from "./other-tables";
export { PROVINCES, type Province, type ProvinceName, provinceIn, provinceOf } from "./province";
export {
  acrossColumns,
  type ColumnRef,
  type Comparison,
  EACH,
  minus,
  type RelationSpec,
  type RollUpRules,
  type RowSet,
  rollUpRelations,
  type Term,
  type TermOf,
} from "./relation";
export { sourceText } from "./source-text";
export {
  type ColumnId,
  codeLevel,
  columnTitle,
  englishCell,
  englishColumnTitle,
  englishFormTitle,
  englishRowTitle,
  englishTitles,
  FORM_IDS,
  FORMS,
  type FormId,
  fixedRow,
  formOf,
  type RowKey,
  rowTitle,
} from "./standard";
export { cell, each, type RelationOf, sum } from "./terms";

/**
 * juesuan 决算: final accounts of Chinese government departments, typed, derived, checked.
 *
 * This entry is what a program with accounts of its own needs: amounts, forms, rules, findings in words. Whole
 * disclosures, from what a bureau published to a report, are `juesuan/disclosure`; every other part has an entry of its
 * own.
 *
 * @module
 */
export {
  amountOf,
  type CellAddress,
  cellsOf,
  type FinalAccounts,
  type FormTable,
  parseAccounts,
  type Row,
  tryParseAccounts,
} from "../accounts";
export { type Derivation, type DeriveFormsOptions, deriveForms, type Entry } from "../aggregation";
export {
  arithmeticRules,
  type CheckContext,
  type Checker,
  type CheckOptions,
  type CheckResult,
  check,
  createChecker,
  defineRule,
  type Finding,
  type Judgement,
  type LocalizedText,
  type Place,
  type Profile,
  profile,
  type Rule,
  type RuleId,
  relation,
  type Severity,
} from "../checking";
export { type ErrorIssue, JuesuanError, type JuesuanErrorCode, type Result } from "../errors";
export { type ColumnId, FORMS, type FormId, type Province, type ProvinceName, type RowKey } from "../forms";
export { type Fen, fen, formatAmount, parseAmount, tryParseAmount, type Unit, wan, yuan } from "../money";
export { describe, type Locale } from "../report";

/**
 * juesuan 决算: final accounts of Chinese government departments, from the published forms to checked, typed accounts.
 *
 * This entry holds the core: read the forms, check them, describe the findings. A whole disclosure with its narrative,
 * evaluations and suspected figures is `juesuan/disclosure`, reports for people are `juesuan/report`; every folder is an
 * entry of its own with all it has.
 *
 * @module
 */
export type { FinalAccounts, FormTable, Row } from "./accounts";
export { amountOf, cellsOf } from "./accounts";
export {
  arithmeticRules,
  type CheckOptions,
  type CheckResult,
  check,
  createChecker,
  defineRule,
  type Finding,
  profile,
  type Rule,
  relation,
} from "./checking";
export { JuesuanError, type JuesuanErrorCode, type Result } from "./errors";
export { FORMS, type FormId, formOf } from "./forms";
export { type Fen, fen, formatAmount, parseAmount, tryParseAmount, type Unit } from "./money";
export {
  type ReadAccounts,
  readAccounts,
  readGrid,
  readGrids,
  readLines,
  readText,
} from "./reading";
export { describe, disclosureRecord, type Locale } from "./report";

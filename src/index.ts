/**
 * juesuan 决算: final accounts of Chinese government departments, from the published text to checked, typed accounts.
 * This entry holds what most programs need; every folder is an entry of its own with the rest.
 *
 * @module
 */
export type { FinalAccounts, FormTable, Row } from "./accounts";
export { AccountsError, accountsSchema, amountOf, cellsOf, parseAccounts } from "./accounts";
export {
  type CheckOptions,
  type CheckResult,
  check,
  createChecker,
  defineRule,
  type Finding,
  locateErrors,
  profile,
  type Rule,
  relation,
  type Suspect,
  standardRules,
} from "./checking";
export { type AuditOptions, auditDisclosure, type Disclosure, readDisclosure } from "./disclosure";
export { FORMS, type FormId, formOf } from "./forms";
export { type Fen, fen, formatAmount, parseAmount, type Unit } from "./money";
export { readNarrative } from "./narrative";
export { describe, disclosureRecord, type Locale, markdownReport, textReport } from "./report";

/**
 * Whole disclosures in three steps: `read` what was published, `audit` it, `report` what was found.
 *
 * @module
 */

export type { Audit, Coverage, Locale, ReportFormat, ReportOptions } from "../report";
export { report } from "../report";
export { type Auditor, audit, createAuditor } from "./audit";
export type { AuditOptions, DocumentOptions } from "./options";
export { type Disclosure, type DisclosureInput, read } from "./read";

/**
 * A whole disclosure in one call: read, and audited.
 *
 * @module
 */
export { type AuditOptions, auditDisclosure } from "./audit";
export { type Disclosure, readDisclosure, readDisclosureSheets } from "./read";

/**
 * A whole disclosure in one call: read, and audited.
 *
 * @module
 */
export { type AuditOptions, auditDisclosure } from "./audit";
export {
  type Disclosure,
  type ReadDisclosureOptions,
  readDisclosure,
  readDisclosureLines,
  readDisclosurePages,
  readDisclosureSheets,
} from "./read";

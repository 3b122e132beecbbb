import type { FinalAccounts } from "../../accounts";
import type { Profile } from "../../checking";
import type { Measure } from "../measure";
import type { Narrative } from "../read";
import type { SectionId } from "../sections";
import type { Reason, Statement } from "../statement";

/** Sections whose sentences are no statements on the accounts of the year. */
const APART: ReadonlySet<SectionId> = /* @__PURE__ */ new Set(["performance", "staff", "budget", "other"]);

/** What the rules on 情况说明 look at. */
export interface Facts {
  readonly narrative: Narrative;
  readonly accounts: FinalAccounts;
  readonly previous: FinalAccounts | null;
  readonly profile: Profile;
  /** Statements on the accounts, in the order of the text; what is told in passing is left out. */
  readonly told: readonly Statement[];
  /** The same by subject. */
  readonly bySubject: ReadonlyMap<string, readonly Statement[]>;
}

/** The statements of a narrative on the accounts, in order and by subject. */
export function toldIn(narrative: Narrative): Pick<Facts, "narrative" | "told" | "bySubject"> {
  const told = narrative.statements.filter(
    ({ aside, section }) => !aside && (section === null || !APART.has(section)),
  );
  const bySubject = new Map<string, Statement[]>();
  for (const statement of told) {
    const list = bySubject.get(statement.subject);
    if (list === undefined) bySubject.set(statement.subject, [statement]);
    else list.push(statement);
  }
  return { narrative, told, bySubject };
}

/** Line of a statement. */
export function lineOfStatement(statement: Statement): number {
  return statement.span?.line ?? 0;
}

/** Statements of one subject and measure. */
export function sayings(facts: Facts, subject: string, measure: Measure): readonly Statement[] {
  return (facts.bySubject.get(subject) ?? []).filter((statement) => statement.measure === measure);
}

/** Paragraph distance within which two figures of a subject belong together. */
const NEAR = 3;

/**
 * The statement of another measure that goes with this one: same subject and section, the nearest before
 * it, else the nearest behind it in the same paragraph.
 */
export function partner(
  facts: Facts,
  statement: Statement,
  fits: (other: Statement) => boolean,
): Statement | null {
  const all = facts.bySubject.get(statement.subject) ?? [];
  const at = all.indexOf(statement);
  const line = lineOfStatement(statement);
  const isNear = (other: Statement) =>
    other.section === statement.section && Math.abs(lineOfStatement(other) - line) <= NEAR && fits(other);
  for (let index = at - 1; index >= 0; index -= 1) {
    const other = all[index];
    if (other !== undefined && isNear(other)) return other;
  }
  for (let index = at + 1; index < all.length; index += 1) {
    const other = all[index];
    if (other !== undefined && isNear(other)) return other;
  }
  return null;
}

/** Reasons told of a subject near a line. */
export function reasonsOf(facts: Facts, subject: string, line: number): readonly Reason[] {
  return facts.narrative.reasons.filter(
    (reason) => reason.subjects.includes(subject) && Math.abs(reason.span.line - line) <= NEAR,
  );
}

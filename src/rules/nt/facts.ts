import type { FinalAccounts } from "../../accounts";
import type { Profile } from "../../checking";
import type { CodeScope } from "../../codes";
import type { FormId } from "../../forms";
import {
  MONEY_UNITS,
  type Narrative,
  type Reason,
  type SectionId,
  type Statement,
  type StatementMeasure,
} from "../../narrative";

/** Sections whose sentences are no statements on the accounts of the year. */
const APART: ReadonlySet<SectionId> = /* @__PURE__ */ new Set(["performance", "staff", "budget", "other"]);

/** What the rules on 情况说明 look at. */
export interface Facts {
  readonly narrative: Narrative;
  readonly accounts: FinalAccounts;
  readonly previous: FinalAccounts | null;
  readonly profile: Profile;
  /** Where codes are looked up, and the year they are judged in. */
  readonly codes: CodeScope;
  /** Whether something of a form stands in the text unread, so that nothing of it can be called missing. */
  readonly standsUnread: (form: FormId) => boolean;
  /** Statements on the accounts, in the order of the text; what is told in passing is left out. */
  readonly told: readonly Statement[];
  /** The same by subject, and by subject and measure. */
  readonly bySubject: ReadonlyMap<string, readonly Statement[]>;
  readonly byMeasure: ReadonlyMap<string, readonly Statement[]>;
  /** Place of each statement among those of its subject. */
  readonly places: ReadonlyMap<Statement, number>;
  /** Reasons by line and subject. */
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
  /** Amounts told as whole numbers in sections whose other amounts of that unit print decimals. */
  readonly wholes: ReadonlySet<Statement>;
}

/** The statements of a narrative on the accounts, in order, by subject and by measure. */
export type Told = Pick<
  Facts,
  "narrative" | "told" | "bySubject" | "byMeasure" | "places" | "reasons" | "wholes"
>;

/** The statements of a narrative on the accounts, in order and by subject. */
export function toldIn(narrative: Narrative): Told {
  const told = narrative.statements.filter(
    ({ aside, section }) => !aside && (section === null || !APART.has(section)),
  );
  const bySubject = new Map<string, Statement[]>();
  const byMeasure = new Map<string, Statement[]>();
  const places = new Map<Statement, number>();
  for (const statement of told) {
    places.set(statement, listed(bySubject, statement.subject, statement) - 1);
    listed(byMeasure, measureKey(statement.subject, statement.measure), statement);
  }
  const reasons = new Map<string, Reason[]>();
  for (const reason of narrative.reasons)
    for (const subject of new Set(reason.subjects)) listed(reasons, `${reason.span.line} ${subject}`, reason);
  return { narrative, told, bySubject, byMeasure, places, reasons, wholes: wholesIn(told) };
}

/** How many amounts with decimals show how a section prints. */
const SHOWN = 2;

function wholesIn(told: readonly Statement[]): Set<Statement> {
  const shown = new Map<string, number>();
  const wholes: Statement[] = [];
  const keyOf = ({ section, unit }: Statement) => `${section} ${unit}`;
  for (const statement of told) {
    if (statement.implied || statement.measure !== "amount" || !MONEY_UNITS.includes(statement.unit))
      continue;
    if (statement.decimals === 0) wholes.push(statement);
    else shown.set(keyOf(statement), (shown.get(keyOf(statement)) ?? 0) + 1);
  }
  return new Set(wholes.filter((statement) => (shown.get(keyOf(statement)) ?? 0) >= SHOWN));
}

/** Adds to the list of a key; gives its length. */
function listed<T>(lists: Map<string, T[]>, key: string, one: T): number {
  const list = lists.get(key);
  if (list !== undefined) return list.push(one);
  lists.set(key, [one]);
  return 1;
}

function measureKey(subject: string, measure: StatementMeasure): string {
  return `${measure} ${subject}`;
}

/** Line of a statement. */
export function lineOfStatement(statement: Statement): number {
  return statement.span?.line ?? 0;
}

/** Statements of one subject and measure. */
export function sayings(facts: Told, subject: string, measure: StatementMeasure): readonly Statement[] {
  return facts.byMeasure.get(measureKey(subject, measure)) ?? [];
}

/** Figures of one subject among which one that belongs to another is looked for: a paragraph holds fewer. */
const REACH = 100;

/** The last saying up to a line: of the section where it has one within reach, else of any. */
export function lastSaying(
  facts: Facts,
  subject: string,
  measure: StatementMeasure,
  line: number,
  section: SectionId | null,
): Statement | undefined {
  const all = sayings(facts, subject, measure);
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineOfStatement(all[middle] as Statement) <= line) low = middle + 1;
    else high = middle;
  }
  const near = all.slice(Math.max(0, low - REACH), low);
  return near.filter((other) => other.section === section).at(-1) ?? near.at(-1);
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
  const at = facts.places.get(statement) ?? -1;
  const line = lineOfStatement(statement);
  const isNear = (other: Statement) =>
    other.section === statement.section && Math.abs(lineOfStatement(other) - line) <= NEAR && fits(other);
  for (let index = at - 1; index >= Math.max(0, at - REACH); index -= 1) {
    const other = all[index];
    if (other !== undefined && isNear(other)) return other;
  }
  for (let index = at + 1; index < Math.min(all.length, at + REACH); index += 1) {
    const other = all[index];
    if (other !== undefined && isNear(other)) return other;
  }
  return null;
}

/** The change against the same base that the line of a growth rate tells. */
export function changeBeside(facts: Facts, statement: Statement): Statement | null {
  const line = lineOfStatement(statement);
  return partner(
    facts,
    statement,
    (other) => other.measure === "change" && other.base === statement.base && lineOfStatement(other) === line,
  );
}

/** Reasons told of a subject near a line. */
export function reasonsOf(facts: Facts, subject: string, line: number): readonly Reason[] {
  const found: Reason[] = [];
  for (let near = line - NEAR; near <= line + NEAR; near += 1)
    for (const reason of facts.reasons.get(`${near} ${subject}`) ?? []) found.push(reason);
  return found;
}

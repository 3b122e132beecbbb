import { type NarrativeSection, SECTIONS, type SectionId } from "../sections";
import { type NounId, nounOf, titleOf } from "../words/nouns";
import type { TopicId } from "../words/topics";
import type { Scope } from "../words/word";

/** What a sentence speaks of at the moment. */
export interface Subject {
  readonly title: string;
  readonly side: "income" | "expenditure" | null;
  readonly topic: TopicId | null;
  readonly noun: NounId | null;
}

/** A subject by its title alone. */
export function plainSubject(title: string): Subject {
  return { title, side: null, topic: null, noun: null };
}

/** An item of the functional classification by its path. */
export function itemSubject(title: string): Subject {
  return { title, side: "expenditure", topic: null, noun: null };
}

/** The subjects that a noun names: two for 收、支总计. */
export function subjectsOf(noun: NounId, scope: Scope | null): Subject[] {
  const { pair, side, topic } = nounOf(noun);
  if (pair !== undefined) return pair.flatMap((each) => subjectsOf(each, scope));
  return [{ title: titleOf(noun, scope), side: side ?? null, topic: topic ?? null, noun }];
}

/** Nouns that keep their plain title in a section whose scope would change it. */
const UNSCOPED_IN_SECTION: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "incomeSum",
  "expenditureSum",
  "allIncome",
  "allExpenditure",
]);

/** Nouns that, in a text without sections, stay within the money spoken of before. */
const INHERITING: ReadonlySet<string> = /* @__PURE__ */ new Set([
  "basic",
  "project",
  "openingBalance",
  "closingBalance",
]);

/**
 * The scope of a noun: what the clause says, else the section's. 收入合计 and 支出合计 without a scope
 * mean the whole department in every section but the one on 财政拨款.
 */
export function scopeFor(
  noun: NounId,
  said: Scope | null,
  section: SectionId | null,
  spoken: Scope | null = null,
): Scope | null {
  const own: NarrativeSection | null = section === null ? null : SECTIONS[section];
  const isBasicHere = section === "basic" && (noun === "basic" || noun === "project");
  if (isBasicHere && (said === null || said === "fiscal")) return "general";
  if (said !== null) return said;
  if (own === null) return INHERITING.has(noun) && spoken !== "fiscal" ? spoken : null;
  if (own.scope === null) return null;
  if (UNSCOPED_IN_SECTION.has(noun) && own.scope !== "fiscal") return null;
  return own.scope;
}

/** Default subject of a section. */
export function sectionSubject(section: SectionId | null): Subject | null {
  if (section === null) return null;
  const { subject } = SECTIONS[section];
  if (subject === null) return null;
  const side = subject.endsWith("收入合计") ? "income" : "expenditure";
  return { title: subject, side, topic: null, noun: null };
}

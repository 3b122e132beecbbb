import { ACCOUNT_NOUNS } from "./account-nouns";
import { ECONOMIC_NOUNS } from "./economic-nouns";
import type { NounEntry } from "./noun";
import { OTHER_NOUNS } from "./other-nouns";
import { THREE_PUBLIC_NOUNS } from "./three-public-nouns";
import type { Scope } from "./word";

/** The nouns of the 情况说明, with the titles of 财预〔2016〕143号 and the yearly template of 财政部. */
export const NOUNS = {
  ...ACCOUNT_NOUNS,
  ...ECONOMIC_NOUNS,
  ...THREE_PUBLIC_NOUNS,
  ...OTHER_NOUNS,
};

/** Key of a noun in {@link NOUNS}. */
export type NounId = keyof typeof NOUNS;

/** A noun whose pair is known by its keys. */
export interface Noun extends Omit<NounEntry, "pair"> {
  readonly pair?: readonly [NounId, NounId];
}

/** The noun of a key. */
export function nounOf(id: NounId): Noun {
  return NOUNS[id] as Noun;
}

/** Title of a noun within a scope. */
export function titleOf(id: NounId, scope: Scope | null): string {
  const noun = nounOf(id);
  return (scope === null ? undefined : noun.scoped?.[scope]) ?? noun.title;
}

import { SECTIONS, type SectionId } from "../sections";
import { LEXICON } from "./lexicon";
import { titleOf } from "./nouns";

/**
 * The subject that a name has in a section of the 情况说明, as statements name it; null where the reader does not know
 * the name, or knows a part of it only.
 */
export function subjectNamed(name: string, section: SectionId): string | null {
  const word = LEXICON(name, 0);
  if (word === null || word.text.length !== name.length) return null;
  const { role } = word;
  if (role.role === "class") return role.title;
  return role.role === "noun" ? titleOf(role.noun, SECTIONS[section].scope) : null;
}

import { BACKSLASH, DASH, MINUS, plainCharacter, SLASH, SPACE } from "./characters";

/** Words that stand where a figure would and say that there is none. */
const WORDS: readonly string[] = ["无", "無", "不适用", "不適用"];
const LONGEST_WORD = 3;

/** The mark for "no figure" that the text consists of, without surrounding space; empty for an empty text; `undefined` for any other text. */
export function blankMark(text: string): string | undefined {
  let start = 0;
  let end = text.length;
  while (start < end && plainCharacter(text.charCodeAt(start)) === SPACE) start++;
  while (end > start && plainCharacter(text.charCodeAt(end - 1)) === SPACE) end--;
  if (start === end) return "";
  const family = familyOf(text.charCodeAt(start));
  if (family === 0) {
    const word = end - start <= LONGEST_WORD ? text.slice(start, end) : "";
    return WORDS.includes(word) ? word : undefined;
  }
  for (let i = start + 1; i < end; i++) {
    const code = text.charCodeAt(i);
    if (familyOf(code) !== family && plainCharacter(code) !== SPACE) return undefined;
  }
  return text.slice(start, end);
}

/** Dashes make one family of marks, each slash its own; 0 for what is no mark. */
function familyOf(code: number): number {
  const plain = plainCharacter(code);
  if (plain === MINUS || plain === DASH) return DASH;
  return plain === SLASH || plain === BACKSLASH ? plain : 0;
}

import { CLASS_WORDS } from "./classes";
import { CONNECTIVES } from "./connectives";
import { NOUNS, type NounId, nounOf } from "./nouns";
import { SCOPE_WORDS } from "./scopes";
import type { Word } from "./word";

interface Node {
  readonly next: Map<number, Node>;
  word: Word | null;
}

/** The vocabulary as a tree by characters: finding the longest word at a place takes one step a character. */
export type Lexicon = (text: string, start: number) => Word | null;

/** Builds a lexicon; of two words with one spelling the earlier counts. */
export function buildLexicon(words: readonly Word[]): Lexicon {
  // The tree is made when it is first asked.
  let root: Node | undefined;
  return (text, start) => {
    root ??= buildTree(words);
    let node = root;
    let found: Word | null = null;
    for (let index = start; index < text.length; index += 1) {
      const next = node.next.get(text.charCodeAt(index));
      if (next === undefined) break;
      node = next;
      if (node.word !== null) found = node.word;
    }
    return found;
  };
}

function buildTree(words: readonly Word[]): Node {
  const root: Node = { next: new Map(), word: null };
  for (const word of words) {
    let node = root;
    for (let index = 0; index < word.text.length; index += 1) {
      const code = word.text.charCodeAt(index);
      let next = node.next.get(code);
      if (next === undefined) {
        next = { next: new Map(), word: null };
        node.next.set(code, next);
      }
      node = next;
    }
    node.word ??= word;
  }
  return root;
}

const NOUN_WORDS: readonly Word[] = /* @__PURE__ */ (Object.keys(NOUNS) as NounId[]).flatMap((noun) =>
  nounOf(noun).spellings.map((text): Word => ({ text, role: { role: "noun", noun } })),
);

/** Everything the reader of 情况说明 knows by name. */
export const LEXICON: Lexicon = /* @__PURE__ */ buildLexicon([
  ...SCOPE_WORDS,
  ...CLASS_WORDS,
  ...NOUN_WORDS,
  ...CONNECTIVES,
]);

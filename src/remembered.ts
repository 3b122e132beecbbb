/** An engine copies a piece of a text that is shorter than 13 characters; a longer one would keep its whole text alive. */
const LONGEST = 12;
/** Texts in each of two generations: a thousand labels and marks make up nearly all that disclosures repeat. */
const MOST = 2048;

/**
 * A function of a text that remembers what it gave for short ones: the labels, marks and small figures of a disclosure
 * come back hundreds of times in it, and again in the next. It must be a function of nothing but the text, and what it
 * gives a value that nobody can change. What is held stays small, and no text stays alive for it.
 */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  let young = new Map<string, T>();
  let old = young;
  return (text) => {
    if (text.length > LONGEST) return of(text);
    let value = young.get(text);
    if (value !== undefined || young.has(text)) return value as T;
    value = old.get(text);
    if (value === undefined && !old.has(text)) value = of(text);
    if (young.size >= MOST) {
      old = young;
      young = new Map();
    }
    young.set(text, value as T);
    return value as T;
  };
}

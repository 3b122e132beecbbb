import { need } from "../errors";
import { type Catalogue, needCatalogue } from "./catalogue";
import type { CodeEntry, CodeLevel, CodeRow } from "./entry";
import { isValidIn } from "./lookup";
import { normalizeName } from "./names";

/** What to search among, and how much to give. */
export interface SearchOptions {
  /** Only rows that hold in this year; left out, rows of all years. */
  readonly year?: number | undefined;
  /** Only this level. */
  readonly level?: CodeLevel | undefined;
  /** At most so many matches; 20 where nothing is said. */
  readonly limit?: number | undefined;
}

/** An entry found by name. */
export interface NameMatch<Row extends CodeRow = CodeEntry> {
  /** The row of the catalogue. */
  readonly entry: Row;
  /** Same name; the name contains the text; or the two are alike. */
  readonly match: "exact" | "contains" | "near";
  /** Likeness from 0 to 1, 1 for the same name: twice the common pairs of characters over all pairs. */
  readonly likeness: number;
}

const ranks = { exact: 0, contains: 1, near: 2 } as const;

/** Below this likeness a name is not offered as near. */
const leastLikeness = 0.5;

function pairsOf(text: string): readonly string[] {
  const characters = Array.from(text);
  return characters.length < 2
    ? characters
    : characters.slice(1).map((char, index) => (characters[index] ?? "") + char);
}

function countsOf(pairs: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return counts;
}

/** Sørensen–Dice coefficient over pairs of characters. */
function likenessOf(counts: ReadonlyMap<string, number>, size: number, name: string): number {
  const pairs = pairsOf(name);
  const seen = new Map<string, number>();
  let common = 0;
  for (const pair of pairs) {
    const used = seen.get(pair) ?? 0;
    if (used < (counts.get(pair) ?? 0)) {
      common += 1;
      seen.set(pair, used + 1);
    }
  }
  return size + pairs.length === 0 ? 0 : (2 * common) / (size + pairs.length);
}

/**
 * Entries by name: first those of the same name, then those whose name contains the text, then those whose
 * name is alike; within each the more alike first, then by code. The same text gives the same list.
 *
 * @param catalogue - Where to search.
 * @param text - A name or a part of one; blank finds nothing.
 * @param options - Year, level and number of matches.
 *
 * @example
 * ```ts
 * import { functionalCodes, searchByName } from "juesuan/codes";
 * searchByName(functionalCodes, "住房公积金", { year: 2024 })[0]?.entry.code; // => "2210201"
 * searchByName(functionalCodes, "医疗保障管理", { level: "款" }).map((one) => [one.entry.code, one.match])[0]; // => ["21015", "contains"]
 * searchByName(functionalCodes, " "); // => []
 * ```
 */
export function searchByName<Row extends CodeRow>(
  catalogue: Catalogue<Row>,
  text: string,
  options: SearchOptions = {},
): readonly NameMatch<Row>[] {
  needCatalogue(catalogue);
  need("text", text, "text");
  const { year, level, limit = 20 } = need("object", options, "options");
  const wanted = normalizeName(text.slice(0, 200));
  if (wanted === "") return [];
  const pairs = pairsOf(wanted);
  const counts = countsOf(pairs);
  const names = catalogue.plainNames();
  const matches = catalogue.entries().flatMap((entry, index): NameMatch<Row>[] => {
    if ((year !== undefined && !isValidIn(entry, year)) || (level !== undefined && entry.level !== level))
      return [];
    const name = names[index] ?? "";
    if (name === wanted) return [{ entry, match: "exact", likeness: 1 }];
    const likeness = likenessOf(counts, pairs.length, name);
    if (name.includes(wanted)) return [{ entry, match: "contains", likeness }];
    return likeness >= leastLikeness ? [{ entry, match: "near", likeness }] : [];
  });
  return matches
    .sort(
      (a, b) =>
        ranks[a.match] - ranks[b.match] ||
        b.likeness - a.likeness ||
        (a.entry.code < b.entry.code ? -1 : a.entry.code > b.entry.code ? 1 : 0),
    )
    .slice(0, Math.max(0, limit));
}

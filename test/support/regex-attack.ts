import fc from "fast-check";

/** Lengths to try: small ones show exponential growth before it hangs, the last shows quadratic growth. */
const LENGTHS = [16, 20, 23, 25, 64, 128, 256, 512, 1024, 2048, 8192, 16_384];
/** A linear search of the longest text takes less than a millisecond, a quadratic one a hundred. */
const LIMIT_MS = 25;

/** What made a regular expression slow: the text in words, and the milliseconds it took. */
export interface SlowSearch {
  readonly prefix: string;
  readonly pump: string;
  readonly length: number;
  readonly milliseconds: number;
}

/**
 * Searches long repetitive texts with the expression: what its unbounded parts match, repeated, behind what
 * stands before them and followed by what cannot match. Returns the first text on which the time grows more
 * than linearly, or `null`.
 */
export function slowSearch(source: string, flags: string): SlowSearch | null {
  const parts = unboundedParts(source);
  const named = charactersOf(source);
  for (const { before, atom } of parts) {
    const lead = samples(before, flags, 1);
    for (const prefix of new Set(["", ...lead])) {
      for (const pump of new Set([...samples(atom, flags, 4), ...lead, ...named])) {
        const slow = pump === "" ? null : attack(new RegExp(source, flags), prefix, pump);
        if (slow !== null) {
          return slow;
        }
      }
    }
  }
  return null;
}

/** How often a search that seems slow is tried again. */
const CHANCES = 4;

function attack(expression: RegExp, prefix: string, pump: string): SlowSearch | null {
  for (const length of LENGTHS) {
    const body = prefix + pump.repeat(Math.ceil(length / pump.length));
    for (const text of [`${body}\0`, `${body}\n\0`]) {
      let milliseconds = timeOf(expression, text);
      // A machine that was busy elsewhere gets other chances; a search that takes seconds needs none.
      for (
        let chance = 0;
        chance < CHANCES && milliseconds > LIMIT_MS && milliseconds < 10 * LIMIT_MS;
        chance++
      )
        milliseconds = Math.min(milliseconds, timeOf(expression, text));
      if (milliseconds > LIMIT_MS) {
        return { prefix, pump, length, milliseconds };
      }
    }
  }
  return null;
}

function timeOf(expression: RegExp, text: string): number {
  const start = performance.now();
  text.replace(expression, "");
  return performance.now() - start;
}

/** The parts of an expression that may repeat without bound, each with the text of the expression before it. */
export function unboundedParts(source: string): { before: string; atom: string }[] {
  const found: { before: string; atom: string }[] = [];
  const groups: number[] = [];
  let atomStart = 0;
  for (let index = 0; index < source.length; ) {
    const character = source.charAt(index);
    const quantifier = /^(?:[*+]|\{\d+,\})/.exec(source.slice(index, index + 12));
    if (quantifier !== null) {
      found.push({ before: source.slice(0, atomStart), atom: source.slice(atomStart, index) });
      index += quantifier[0].length;
    } else if (character === "(") {
      groups.push(index);
      index += 1;
    } else if (character === ")") {
      atomStart = groups.pop() ?? 0;
      index += 1;
    } else {
      atomStart = index;
      index = endOfAtom(source, index);
    }
  }
  return found;
}

/** The characters that an expression names, and one for each class it names. */
function charactersOf(source: string): string[] {
  const plain = source.replace(/\\s/g, " ").replace(/\\d/g, "0").replace(/\\w/g, "a").replace(/\\t/g, "\t");
  return [...new Set(plain.replace(/[\\()[\]{}*+?.|^$]/g, ""))].slice(0, 24);
}

function endOfAtom(source: string, start: number): number {
  if (source.charAt(start) === "\\") {
    const long = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<[^>]*>)/.exec(
      source.slice(start),
    );
    return start + (long?.[0].length ?? 2);
  }
  if (source.charAt(start) !== "[") {
    return start + 1;
  }
  let index = start + 1;
  while (index < source.length && source.charAt(index) !== "]") {
    index += source.charAt(index) === "\\" ? 2 : 1;
  }
  return index + 1;
}

/** Some texts that a part of an expression matches; none where the part is not an expression by itself. */
function samples(part: string, flags: string, count: number): string[] {
  const own = part.replace(/\(\?<(?![=!])[^>]*>/g, "(?:").replace(/\(\?<?[=!][^()]*\)/g, "");
  try {
    const expression = new RegExp(`^(?:${own})$`, flags.replace(/[gy]/g, ""));
    return fc.sample(fc.stringMatching(expression, { maxLength: 12 }), { numRuns: count, seed: 1 });
  } catch {
    return [];
  }
}

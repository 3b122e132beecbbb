import type { HonestDocument, TaggedLine } from "../../test/support/honest/document";
import type { Random } from "../../test/support/random";

/** A document with one slip in it, and the lines that a finding on it may name. */
export interface Planted {
  readonly lines: readonly TaggedLine[];
  readonly guilty: readonly number[];
}

/** A kind of slip in the narrative or the evaluations. */
export interface Plant {
  readonly kind: string;
  /** Where the demand stands: slips that were missed, cross-reading, what review guides ask, or slips long found. */
  readonly item: "missed" | "cross" | "guides" | "plain";
  /** Rules that may tell it. */
  readonly rules: RegExp;
  /**
   * Plants one in a clean document; null where it has no place for it. Where words are added that the clean document
   * does not say, `right` asks for the same words without the slip, which must raise nothing.
   */
  readonly plant: (document: HonestDocument, random: Random, right: boolean) => Planted | null;
  /** Whether it adds words, so that `right` means something. */
  readonly adds?: true;
}

/** Replaces what a pattern finds in one line of the sections wanted; null where no line has it. */
export function edit(
  document: Pick<HonestDocument, "lines">,
  random: Random,
  tags: RegExp,
  pattern: RegExp,
  replace: (match: RegExpMatchArray) => string | null,
): Planted | null {
  const places = document.lines.flatMap(({ tag, text }, index) => {
    const match = tags.test(tag) ? text.match(pattern) : null;
    const by = match === null ? null : replace(match);
    return match === null || by === null || by === match[0] ? [] : [{ index, match, by }];
  });
  if (places.length === 0) return null;
  const { index, match, by } = random.pick(places);
  const at = match.index ?? 0;
  const lines = document.lines.map((line, each) =>
    each === index
      ? { ...line, text: line.text.slice(0, at) + by + line.text.slice(at + match[0].length) }
      : line,
  );
  return { lines, guilty: [index + 1] };
}

/** A figure with one digit mistyped in front, or two digits exchanged: never a matter of rounding. */
export function slipOf(figure: string, random: Random): string | null {
  const digits = figure.replace(/[^\d]/g, "");
  if (Number(digits) === 0) return null;
  const first = figure.search(/[1-9]/);
  const own = Number(figure[first]);
  const wrong = ((own + random.int(0, 7)) % 9) + 1;
  const by = wrong === own ? (own % 9) + 1 : wrong;
  return `${figure.slice(0, first)}${by}${figure.slice(first + 1)}`;
}

/** The first line of a section whose text a pattern finds; 0 where there is none. */
export function lineOf(document: Pick<HonestDocument, "lines">, tags: RegExp, pattern = /./): number {
  return document.lines.findIndex(({ tag, text }) => tags.test(tag) && pattern.test(text)) + 1;
}

/** The same slip, also told by these lines. */
export function alsoAt(planted: Planted | null, ...lines: readonly number[]): Planted | null {
  return planted === null
    ? null
    : { ...planted, guilty: [...planted.guilty, ...lines.filter((line) => line > 0)] };
}

import type { CellAddress } from "../accounts";
import type { FormId } from "../forms";
import type { Figure } from "./figure";

/**
 * One thing that, put right, would make a failed rule hold by itself: a printed figure, with the values at which it
 * would, or words. Findings that one thing at one value mends have one cause.
 */
export interface Remedy {
  /** What is to be put right: a cell, a figure of a line, words of a line. */
  readonly thing: string;
  /** The least and the greatest value that mend it, in the unit of the figure. */
  readonly low: number;
  readonly high: number;
}

/**
 * Stands for no bound.
 */
export const UNBOUNDED = Number.MAX_SAFE_INTEGER;

/** A cell as a thing that may be put right. */
export function cellThing({ form, row, column }: CellAddress): string {
  return `${form} ${row} ${column}`;
}

/** A printed figure as a thing: its cell, or its print on its lines; null for a constant and for a sum. */
function thingOf({ places, lines, measure, amount }: Figure): string | null {
  const [place] = places;
  if (place !== undefined) return places.length === 1 ? cellThing(place) : null;
  return lines.length === 0 ? null : `${lines.join("+")} ${measure} ${amount}`;
}

/**
 * The remedy of a row that is missing under another: printed, it mends what misses it.
 */
export function remedyOfRow(form: FormId, missing: string): Remedy {
  return { thing: `${form} ${missing.slice(0, -2)}: 漏列`, low: -UNBOUNDED, high: UNBOUNDED };
}

/**
 * The remedies in a figure that would have to lie between two values: in itself, or, where it is a sum, in one of its
 * parts, while the others stand as they are. What no print shows cannot be put right.
 */
export function remediesOf(figure: Figure, low: number, high: number): readonly Remedy[] {
  const { parts, amount } = figure;
  if (parts !== undefined)
    return parts.flatMap((part) => remediesOf(part, part.amount + low - amount, part.amount + high - amount));
  const thing = thingOf(figure);
  return thing === null ? [] : [{ thing, low, high }];
}

/**
 * The remedy of words that say something wrong, or are not there: another word mends it, whatever the figures.
 */
export function remedyOfWords(words: string, line: number): Remedy {
  return { thing: `${line} ${words}`, low: -UNBOUNDED, high: UNBOUNDED };
}

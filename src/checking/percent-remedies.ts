import { type Figure, MICRO } from "./figure";
import { type Remedy, remediesOf } from "./remedies";

/** Two numbers between which something lies. */
type Between = readonly [low: number, high: number];

/** What a figure may be, before it was rounded. */
const open = ({ amount, half }: Figure): Between => [amount - half, amount + half];

/** What a printed percentage may be, as a ratio. */
const ratioOf = (printed: Figure): Between => {
  const [low, high] = open(printed);
  return [low / MICRO / 100, high / MICRO / 100];
};

/** Where a function of two intervals that rises or falls in each lies: between its values at their ends; null over nothing. */
function between(one: Between, other: Between, of: (a: number, b: number) => number): Between | null {
  const ends = one.flatMap((a) => other.map((b) => of(a, b)));
  return ends.every(Number.isFinite) ? [Math.min(...ends), Math.max(...ends)] : null;
}

/** The remedy of a figure that should be what the others make of it, and is rounded. */
function solved(figure: Figure, range: Between | null): readonly Remedy[] {
  return range === null ? [] : remediesOf(figure, range[0] - figure.half, range[1] + figure.half);
}

const isAway = ([low, high]: Between, from: number): boolean => low > from || high < from;

/** The part and the whole that a printed share would be right of. */
export function shareRemedies(printed: Figure, part: Figure, whole: Figure): readonly Remedy[] {
  const ratio = ratioOf(printed);
  return [
    ...solved(
      part,
      between(ratio, open(whole), (share, total) => share * total),
    ),
    ...(isAway(ratio, 0)
      ? solved(
          whole,
          between(open(part), ratio, (amount, share) => amount / share),
        )
      : []),
  ];
}

/** The amount and the earlier one that a printed growth would be right of; an earlier one below nothing is none. */
export function growthRemedies(printed: Figure, now: Figure, before: Figure): readonly Remedy[] {
  const ratio = ratioOf(printed);
  if (before.amount <= 0) return [];
  return [
    ...solved(
      now,
      between(ratio, open(before), (rise, from) => (1 + rise) * from),
    ),
    ...(isAway(ratio, -1)
      ? solved(
          before,
          between(open(now), ratio, (to, rise) => to / (1 + rise)),
        )
      : []),
  ];
}

/** The change, and the amount that came of it, that a printed growth would be right of. */
export function changeRemedies(printed: Figure, change: Figure, now: Figure): readonly Remedy[] {
  const ratio = ratioOf(printed);
  if (!isAway(ratio, -1)) return [];
  return [
    ...solved(
      change,
      between(open(now), ratio, (to, rise) => (to * rise) / (1 + rise)),
    ),
    ...(isAway(ratio, 0)
      ? solved(
          now,
          between(open(change), ratio, (by, rise) => (by * (1 + rise)) / rise),
        )
      : []),
  ];
}

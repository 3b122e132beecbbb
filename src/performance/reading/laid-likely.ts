import { familyOf, frameworkFamilyOf, kindOf } from "../taxonomy";
import { headingOf } from "./draft";
import { compact } from "./grid";
import type { LevelCell } from "./laid-levels";

/** The titles of all levels, merged over the rows of a table in one way: a list for each level. */
export type TitleWay = readonly (readonly LevelCell[])[];

/** Ways that strain the places of titles so much, or so much more than the best, are none; in squares of a line. */
const MOST_STRAIN = 1;

/**
 * The ways of merging titles that may be right, out of those for each way in which rows may stand: with the fewest
 * second levels in a first one that is not theirs, and where titles print their points (产出指标（50分）) and all hold in
 * one way, only such; of these, wherever the rows stand, what stands where they would have it.
 */
export function likelyWays(
  ways: readonly (readonly TitleWay[])[],
  weights: readonly (number | null)[],
): TitleWay[] {
  const own = fewest(fewest(ways, strangers), outsiders);
  const proved = own.map((some) => some.filter((way) => holdsPoints(way, weights)));
  const left = proved.some((some) => some.length > 0) ? proved : own;
  const strains = left.map((some) => some.map(strainOf));
  // Where even the best is strained so, the rows are not what the titles stand beside: lines out of place.
  if (leastOf(strains.map(leastOf)) > MOST_STRAIN) return [];
  return left.flatMap((some, at) => {
    const own = strains[at] ?? [];
    const most = leastOf(own) + MOST_STRAIN;
    return some.filter((_, way) => (own[way] ?? Infinity) <= most);
  });
}

function fewest(
  ways: readonly (readonly TitleWay[])[],
  count: (way: TitleWay) => number,
): (readonly TitleWay[])[] {
  const counts = ways.map((some) => some.map(count));
  const least = leastOf(counts.map(leastOf));
  return ways.map((some, at) => some.filter((_, way) => counts[at]?.[way] === least));
}

/** The least of counts, of which there may be more than one call takes as arguments. */
const leastOf = (counts: readonly number[]): number =>
  counts.reduce((least, one) => Math.min(least, one), Infinity);

/** How far the titles of a way stand from the middle of their rows. */
const strainOf = (way: TitleWay): number =>
  way.reduce((sum, cells) => cells.reduce((own, { off }) => own + off * off, sum), 0);

/** Whether every title with points has rows whose weights make them, and there is such a title. */
function holdsPoints(way: TitleWay, weights: readonly (number | null)[]): boolean {
  let any = false;
  for (const { text, from, to } of way.flat()) {
    const { weight } = headingOf(text);
    if (weight === null) continue;
    any = true;
    const sum = weights.slice(from, to).reduce<number>((all, one) => all + (one ?? Number.NaN), 0);
    // Points have a few decimals at most.
    if (!(Math.abs(sum - Number(weight)) < 1e-6)) return false;
  }
  return any;
}

const titleAt = (cells: readonly LevelCell[] = [], row: number): string =>
  headingOf(compact(cells.find(({ from, to }) => from <= row && row < to)?.text ?? "")).title;

/** How many second levels lie within a first one of another family. */
const strangers = (way: TitleWay): number => (way[1] ?? []).filter(({ from }) => isStrange(way, from)).length;

/** Whether the second level of a row is of another family than its first. */
export function isStrange([first, second]: TitleWay, row: number): boolean {
  const [family, kind] = [familyOf(titleAt(first, row)), kindOf(titleAt(second, row))];
  return family !== null && kind !== null && kind.family !== family && kind.formerly !== family;
}

/** How many second levels lie where their framework does not have them; departments may arrange theirs otherwise. */
const outsiders = ([first, second = []]: TitleWay): number =>
  second.filter(({ from, to }) => {
    const usual = frameworkFamilyOf(titleAt(second, from));
    const over = first?.find((one) => one.from <= from && to <= one.to);
    const family = familyOf(titleAt(first, from));
    // The process of a project is its management too: 项目管理.
    return usual !== null && over !== undefined && (family === "管理" ? "过程" : family) !== usual;
  }).length;

import { familyOf, frameworkFamilyOf, kindOf } from "../taxonomy";
import { headingOf } from "./draft";
import { compact } from "./grid";
import type { LevelCell } from "./laid-levels";

/** The titles of all levels, merged over the rows of a table in one way: a list for each level. */
export type TitleWay = readonly (readonly LevelCell[])[];

/** Ways that strain the places of titles so much more than the best are none; in squares of a line. */
const MOST_STRAIN = 1;

/**
 * The ways of merging titles that may be right: with the fewest second levels in a first one that is not theirs, and
 * where titles print their points (产出指标（50分）) and all hold in one way, only such; of these, what stands where
 * its rows would have it.
 */
export function likelyWays(ways: readonly TitleWay[], weights: readonly (number | null)[]): TitleWay[] {
  const own = fewest(fewest(ways, strangers), outsiders);
  const proved = own.filter((way) => holdsPoints(way, weights));
  const left = proved.length > 0 ? proved : own;
  const strains = left.map(strainOf);
  const least = Math.min(...strains);
  return left.filter((_, at) => (strains[at] ?? 0) <= least + MOST_STRAIN);
}

function fewest(ways: readonly TitleWay[], count: (way: TitleWay) => number): TitleWay[] {
  const counts = ways.map(count);
  const least = Math.min(...counts);
  return ways.filter((_, at) => counts[at] === least);
}

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

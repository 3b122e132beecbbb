import { formOf } from "../forms";
import { type GridRow, isBlank, isFigure, range, squash } from "../tables";
import type { AlignedPage } from "./aligned-coded";
import { certainSlots, nearestSlots } from "./aligned-columns";
import type { Fitted } from "./aligned-grid";
import { isNumbered, leavesOf, numbersIn } from "./aligned-header";
import type { Segment } from "./aligned-segments";
import { standardColumns } from "./header";
import { placementsOf } from "./loose-rows";
import { missesOf, titlesInOrder } from "./matrix-order";

/** The words of a header with their lines. */
function wordsOf(header: AlignedPage["header"]): { text: string; line: number }[] {
  return header.flatMap(({ segments, line }) =>
    segments.flatMap(({ text }) => text.split(" ").map((word) => ({ text: word, line }))),
  );
}

const KEY = /^(?:预算数|决算数)$/;
const OTHER = /上年|增减|增长|变动|比上/;

/**
 * 三公 in one line of twelve figures: 预算数 and 决算数 side by side, or in pairs under each item. Twelve figures stand
 * in their order; of fewer only the order is known. Null for every other layout.
 */
export function matrixGrid(pages: readonly AlignedPage[]): Fitted | null {
  const header = pages.flatMap((page) => page.header);
  const body = pages.flatMap((page) => page.body);
  const form = formOf("threePublic");
  const words = header.flatMap(({ segments }) => segments.flatMap(({ text }) => text.split(" ").map(squash)));
  const figured = body.filter(({ segments }) => segments.some((segment) => segment.isNumeric));
  const isText = (text: string) => !isFigure(squash(text)) && !isBlank(text);
  const [row, ...more] = figured;
  const count = standardColumns(form).length;
  if (row === undefined || more.length > 0 || row.segments.some(({ text }) => isText(text))) return null;
  if (words.some((text) => OTHER.test(text))) return null;
  const keys = words.filter((text) => KEY.test(text));
  const isPaired =
    keys.length === count * 2 && keys.every((text, at) => text === (at % 2 === 0 ? "预算数" : "决算数"));
  const numbers = header
    .filter(isNumbered)
    .map(numbersIn)
    .find(({ length }) => length === count * 2);
  const joined = words.join("");
  const isOnce = (key: RegExp) => words.filter((text) => key.test(text)).length === 1;
  const isFull = row.segments.length === count * 2;
  const isHeaded = numbers !== undefined || (isFull && isOnce(/预算数$/) && isOnce(/决算数$/));
  const isHalved = isHeaded && joined.indexOf("预算") >= 0 && joined.indexOf("预算") < joined.indexOf("决算");
  if (!isPaired && !isHalved) return null;
  const texts = row.segments.map(({ text }) => text);
  const halves = isPaired
    ? [0, 1].map((half) => texts.filter((_, index) => index % 2 === half))
    : [texts.slice(0, count), texts.slice(count)];
  const titles = titlesInOrder(form, wordsOf(header), halves);
  if (titles === null || titles.length !== count) return null;
  const line = header[0]?.line ?? row.line;
  const made = (cells: readonly string[]): GridRow => ({ cells, line, broken: false });
  const rows = isPaired
    ? [made(titles.flatMap((title) => [title, ""])), made(titles.flatMap(() => ["预算数", "决算数"]))]
    : [made(["预算数", ...titles.slice(1).map(() => ""), "决算数"]), made([...titles, ...titles])];
  const cells = row.segments.map(({ text }) => text);
  if (cells.length > titles.length * 2) return null;
  const places = { line: row.line, broken: false };
  if (cells.length === titles.length * 2) return { rows: [...rows, { cells, ...places }], cost: 0 };
  const placesOf = (slots: readonly number[]) =>
    range(0, titles.length * 2).map((slot) => cells[slots.indexOf(slot)] ?? "");
  const partsOf = (slots: readonly number[]) =>
    [0, 1].map((half) =>
      placesOf(slots).filter((_, at) => (isPaired ? at % 2 : Math.floor(at / count)) === half),
    );
  const sound = placementsOf(cells.length, titles.length * 2, MOST).filter((slots) =>
    partsOf(slots).every((part) => missesOf(form, titles, part) === 0),
  );
  const found = slotsUnder(header, numbers, row.segments, titles.length * 2, sound);
  if (found === null || (sound.length === 0 && partsOf(found.slots).some((part) => lacksTotal(titles, part))))
    return { rows: [...rows, { cells, ...places, loose: 0 }], cost: 0 };
  return { rows: [...rows, { cells: placesOf(found.slots), ...places }], cost: found.cost };
}

/** Whether 合计 would be blank beside figures: then these stand in other columns. */
function lacksTotal(titles: readonly string[], part: readonly string[]): boolean {
  const total = part[titles.indexOf("合计")] ?? "";
  return !/[1-9]/.test(total) && part.some((cell) => /[1-9]/.test(cell));
}

/** Most placements of a row that are tried: those of six figures in twelve columns. */
const MOST = 1000;

/** Places by which figures stand beside their titles at most, on the mean: further off they stand under none. */
const FAR = 6;

/**
 * The columns of figures under 栏次, or under the lowest titles of the header; null where neither is certain or they
 * differ. A figure may stand beside its title where 合计 is set wide: of the placements that add up the nearest counts, and
 * where none does the places alone.
 */
function slotsUnder(
  header: AlignedPage["header"],
  numbers: readonly Segment[] | undefined,
  figures: readonly Segment[],
  count: number,
  sound: readonly (readonly number[])[],
): ReturnType<typeof certainSlots> {
  const keys = header.flatMap(({ segments }) => segments.filter(({ text }) => KEY.test(squash(text))));
  const heads = [
    { leaves: numbers ?? keys, moved: 4 },
    { leaves: leavesOf(header), moved: 2 },
  ].filter(({ leaves }) => leaves.length === count);
  const slotsOf = ({ leaves, moved }: (typeof heads)[number]) =>
    sound.length === 0 ? certainSlots(figures, leaves, moved) : nearestSlots(figures, leaves, moved, sound);
  const found = heads
    .flatMap((head) => slotsOf(head) ?? [])
    .filter(({ cost }) => cost <= FAR * figures.length);
  const [first, second = first] = found;
  return first !== undefined && first.slots.join() === second?.slots.join() ? first : null;
}

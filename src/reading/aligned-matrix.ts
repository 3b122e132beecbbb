import { formOf } from "../forms";
import { type GridRow, isBlank, isFigure, squash } from "../tables";
import type { AlignedPage } from "./aligned-coded";
import { certainSlots } from "./aligned-columns";
import type { Fitted } from "./aligned-grid";
import { isNumbered, numbersIn } from "./aligned-header";

const KEY = /^(?:预算数|决算数)$/;
const OTHER = /上年|增减|增长|变动|比上/;

/**
 * 三公 in one line of twelve figures: 预算数 and 决算数 side by side, or in pairs under each item. Twelve figures stand
 * in their order; of fewer only the order is known. Null for every other layout.
 */
export function matrixGrid(pages: readonly AlignedPage[]): Fitted | null {
  const header = pages.flatMap((page) => page.header);
  const body = pages.flatMap((page) => page.body);
  const titles = formOf("threePublic").columns.map(({ title }) => title);
  const words = header.flatMap(({ segments }) => segments.flatMap(({ text }) => text.split(" ").map(squash)));
  const figured = body.filter(({ segments }) => segments.some((segment) => segment.isNumeric));
  const isText = (text: string) => !isFigure(squash(text)) && !isBlank(text);
  const [row, ...more] = figured;
  if (row === undefined || more.length > 0 || row.segments.some(({ text }) => isText(text))) return null;
  if (words.some((text) => OTHER.test(text))) return null;
  const keys = words.filter((text) => KEY.test(text));
  const isPaired =
    keys.length === titles.length * 2 &&
    keys.every((text, at) => text === (at % 2 === 0 ? "预算数" : "决算数"));
  const numbers = header
    .filter(isNumbered)
    .map(numbersIn)
    .find(({ length }) => length === titles.length * 2);
  const joined = words.join("");
  const isHalved =
    numbers !== undefined && joined.indexOf("预算") >= 0 && joined.indexOf("预算") < joined.indexOf("决算");
  if (!isPaired && !isHalved) return null;
  const line = header[0]?.line ?? row.line;
  const made = (cells: readonly string[]): GridRow => ({ cells, line, broken: false });
  const rows = isPaired
    ? [made(titles.flatMap((title) => [title, ""])), made(titles.flatMap(() => ["预算数", "决算数"]))]
    : [made(["预算数", ...titles.slice(1).map(() => ""), "决算数"]), made([...titles, ...titles])];
  const cells = row.segments.map(({ text }) => text);
  if (cells.length > titles.length * 2) return null;
  const places = { line: row.line, broken: false };
  if (cells.length === titles.length * 2) return { rows: [...rows, { cells, ...places }], cost: 0 };
  const leaves =
    numbers ?? header.flatMap(({ segments }) => segments.filter(({ text }) => KEY.test(squash(text))));
  const found = leaves.length === titles.length * 2 ? certainSlots(row.segments, leaves, 4) : null;
  if (found === null) return { rows: [...rows, { cells, ...places, loose: 0 }], cost: 0 };
  const placed = leaves.map((_, slot) => cells[found.slots.indexOf(slot)] ?? "");
  return { rows: [...rows, { cells: placed, ...places }], cost: found.cost };
}

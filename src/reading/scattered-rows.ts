import type { CodeScope } from "../codes";
import { squash } from "../tables";
import { allLastDigitsOf } from "./last-digits";
import { CODE, isDecimal, isText, TOTAL, type Token } from "./listed-tokens";
import { isClose, type KeyedRow, type LooseFigure } from "./scattered-tree";

// The rows of a form whose cells are scattered, by their codes, and the figures that stand with their row all the same.

/** A cell with the page it stands on. */
export interface Cell extends Token {
  readonly page: number;
}

export type Functional = CodeScope["functional"];

/** A row of a form with its key and its name. */
export interface Row extends KeyedRow {
  readonly key: Cell;
  readonly name: Cell | undefined;
}

/** The codes of a form, which rise from row to row; null where one is printed twice or none at all. */
export function codesIn(cells: readonly Cell[], catalogue: Functional): Cell[] | null {
  const codes = cells.filter(
    ({ text }) => CODE.test(text) && text.length % 2 === 1 && catalogue.rowsOf(text).length > 0,
  );
  const twice = new Set(codes.map(({ text }) => text)).size < codes.length;
  if (codes.length === 0 || twice) return null;
  return [...codes].sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** The rows from the top down, with 合计 as the first. */
export function rowsFor(codes: readonly Cell[], cells: readonly Cell[], catalogue: Functional): Row[] | null {
  const total = cells.find(({ text }) => TOTAL.test(squash(text)));
  const [first] = codes;
  if (first === undefined) return null;
  const rows: Row[] =
    total === undefined
      ? []
      : [{ key: { ...total, text: "合计" }, name: undefined, parent: -1, page: first.page }];
  const places = new Map<string, number>();
  for (const key of codes) {
    const { page } = key;
    if (page < (rows.at(-1)?.page ?? 0)) return null;
    const above = [key.text.slice(0, 5), key.text.slice(0, 3)].find(
      (code) => code !== key.text && places.has(code),
    );
    const parent = above === undefined ? (total === undefined ? -1 : 0) : (places.get(above) as number);
    places.set(key.text, rows.length);
    rows.push({ key, name: nameOf(key, cells, catalogue), parent, page });
  }
  return rows;
}

/** Most pieces that a name is broken into. */
const PIECES = 5;

/** The name that belongs to a code, in one piece or in several; undefined where it is not printed so. */
function nameOf(code: Cell, cells: readonly Cell[], catalogue: Functional): Cell | undefined {
  const found = findName(code, cells, catalogue, 0);
  return found === null ? undefined : { ...(cells[found.at] as Cell), text: found.name };
}

/** The first place, from one on, where the name of a code stands on its page; null where none does. */
function findName(
  { text: code, page }: Cell,
  cells: readonly Cell[],
  catalogue: Functional,
  from: number,
): { readonly at: number; readonly name: string } | null {
  const names = new Set(catalogue.rowsOf(code).map(({ name }) => squash(name)));
  for (let at = from; at < cells.length; at++) {
    if (cells[at]?.page !== page) continue;
    let name = "";
    for (let piece = at; piece < at + PIECES && isText(cells[piece]?.text ?? ""); piece++) {
      name += squash(cells[piece]?.text ?? "");
      if (names.has(name)) return { at, name };
    }
  }
  return null;
}

/** A figure with its cell. */
export interface Figure extends LooseFigure {
  readonly cell: Cell;
}

/**
 * The figures of a form, each with the row behind whose name it stands where those there add up, the first to the
 * others, as those of most rows then do; null where one is no amount.
 */
export function figuresIn(
  rows: readonly Row[],
  cells: readonly Cell[],
  catalogue: Functional,
): Figure[] | null {
  const own = cells.filter(({ text }) => isDecimal(text));
  const amounts = allLastDigitsOf(own.map(({ text }) => text));
  if (amounts === null) return null;
  const begins = beginsOf(rows, cells, catalogue);
  const groups: { readonly row: number; readonly figures: Figure[] }[] = [{ row: -1, figures: [] }];
  let next = 0;
  for (const [at, cell] of cells.entries()) {
    const row = begins.get(at);
    if (row !== undefined) groups.push({ row, figures: [] });
    if (own[next] !== cell) continue;
    groups.at(-1)?.figures.push({ page: cell.page, line: cell.line, amount: amounts[next] ?? 0, cell });
    next++;
  }
  const isWhole = ({ row, figures }: (typeof groups)[number]) => row >= 0 && addsUp(figures);
  if (groups.filter(isWhole).length < rows.length * MOSTLY) return groups.flatMap(({ figures }) => figures);
  return groups.flatMap((group) => {
    const { row, figures } = group;
    return isWhole(group) ? figures.map((figure) => ({ ...figure, row })) : figures;
  });
}

/** The share of rows that have their figures behind their name where a form comes row by row. */
const MOSTLY = 0.6;

function addsUp(figures: readonly Figure[]): boolean {
  const [total = 0, ...parts] = figures.map(({ amount }) => amount);
  return parts.length > 0 && isClose(total, parts);
}

/** The rows by the place where their name begins, or else their code; names come in the order of the rows. */
function beginsOf(
  rows: readonly Row[],
  cells: readonly Cell[],
  catalogue: Functional,
): ReadonlyMap<number, number> {
  const begins = new Map<number, number>();
  let from = 0;
  for (const [row, { key, parent }] of rows.entries()) {
    const name = parent < 0 ? null : findName(key, cells, catalogue, from);
    const at = name?.at ?? cells.findIndex(({ line, text }) => line === key.line && text === key.text);
    if (at < from) continue;
    begins.set(at, row);
    from = at + 1;
  }
  return begins;
}

import type { Column, Form } from "../forms";
import { readAmount } from "../money";
import { filledWidth, type GridRow, squash, squashLabel } from "../tables";
import type { PlacedCell } from "./entries";
import { type Header, type HeaderColumn, matchColumn, standardColumns, wordingsOf } from "./header";
import { WIDER_TOTAL } from "./matrix-order";

/** The two rows of 三公: what was planned and what was spent. */
export const PARTS = ["budget", "actual"] as const;

export type Part = (typeof PARTS)[number];

const BUDGET = /预算数?$|^预算|全年预算/;
const ACTUAL = /决算数?$|^决算|执行数|支出数$/;

/** Which of the two rows a label names. */
export function rowKey(label: string): Part | null {
  const text = label.replace(/\d{4}年度?/, "");
  if (ACTUAL.test(text)) return "actual";
  return BUDGET.test(text) ? "budget" : null;
}

const WIDER_TITLE = /* @__PURE__ */ squash(WIDER_TOTAL);

/** Where the columns of 三公 stand in a grid. */
export interface Places {
  /** Whether 预算数 and 决算数 stand side by side in one row. */
  readonly split: boolean;
  readonly budget: readonly PlacedCell[];
  readonly actual: readonly PlacedCell[];
  /** Columns of a total that holds 会议费 and 培训费 too. */
  readonly wider: readonly number[];
}

/** A column of the grid that is one of the form; `named` where its title says that it is the total of 三公. */
export interface Item extends PlacedCell {
  readonly named: boolean;
}

/** Places of the columns, once or, for 预算数 and 决算数 side by side, twice. */
export function placeColumns(
  form: Form,
  header: Header,
  width: number,
  body: readonly GridRow[],
): Places | null {
  const pairs = pairsOf(form, header, width);
  if (pairs !== null) return pairs;
  const { items, wider, dropped } = settleTotals(
    form,
    itemsOf(form, header, width),
    body.map(({ cells }) => cells),
  );
  const kinds = new Set(items.map(({ column }) => column));
  const ids = standardColumns(form).map(({ id }) => id);
  const whole = ids.every((id) => kinds.has(id) || (id === "total" && dropped));
  const isUnique = (part: readonly PlacedCell[]) =>
    new Set(part.map(({ column }) => column)).size === part.length;
  if (whole && items.length === kinds.size * 2)
    return halves(header, items.slice(0, kinds.size), items.slice(kinds.size), isUnique, wider);
  if (whole && items.length === kinds.size) return { split: false, budget: [], actual: items, wider };
  return byNumbers(form, header, width, items);
}

/** Places by the 栏次 alone, where no title that was found stands in another order. */
function byNumbers(form: Form, header: Header, width: number, items: readonly Item[]): Places | null {
  const ids = standardColumns(form).map(({ id }) => id);
  const numbered: number[] = [];
  for (let index = 0; index < width; index++)
    if (header.columns[index] !== undefined && header.columns[index]?.number !== null) numbered.push(index);
  const asDeclared = (from: number) =>
    ids.map((column, place) => ({ column, at: numbered[from + place] as number }));
  const rises = (columns: readonly string[]) => {
    const places = columns.map((column) => ids.indexOf(column));
    return places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0));
  };
  // Where merged cells were left out, a title stands over another column than its own: only the order in its row counts.
  const titles = header.rows.filter((cells) => cells.some((cell) => /[\u4e00-\u9fff]/.test(cell)));
  const merged = titles.every((cells) => filledWidth(cells) <= (numbered.at(-1) ?? 0));
  if (merged && !titles.every((cells) => halvesOf(mainItems(form, cells)).every(rises))) return null;
  const fits = (part: readonly PlacedCell[]) => {
    const [first, last] = [part[0]?.at ?? 0, part.at(-1)?.at ?? 0];
    return merged || rises(items.filter(({ at }) => first <= at && at <= last).map(({ column }) => column));
  };
  if (numbered.length === 12) return halves(header, asDeclared(0), asDeclared(6), fits, []);
  const once = asDeclared(0);
  return numbered.length === 6 && fits(once) ? { split: false, budget: [], actual: once, wider: [] } : null;
}

/** The three items of a header row, in the order in which it has them. */
function mainItems(form: Form, cells: readonly string[]): string[] {
  return cells.flatMap((cell) => {
    const id = matchItem(form, [squashLabel(cell)])?.id;
    return id === "abroad" || id === "vehicles" || id === "reception" ? [id] : [];
  });
}

/** A list in its two halves, where 预算数 and 决算数 have the same items; else whole. */
function halvesOf(items: readonly string[]): readonly (readonly string[])[] {
  const half = items.length / 2;
  const isTwice = items.slice(0, half).join() === items.slice(half).join();
  return isTwice ? [items.slice(0, half)] : [items];
}

/** The columns of the grid whose titles are those of the form. */
function itemsOf(form: Form, header: Header, width: number): Item[] {
  const found: Item[] = [];
  // Where the wider total has its own title, any other is that of 三公.
  const named = header.columns.some(({ own }) => own[0] === WIDER_TITLE);
  for (let at = 0; at < width; at++) {
    const column = header.columns[at];
    if (column === undefined) continue;
    if (isNamedTotal(column)) found.push({ column: "total", at, named: true });
    else if (column.own[0] === WIDER_TITLE) found.push({ column: "total", at, named: false });
    else {
      const match = matchItem(form, column.own);
      if (match !== undefined) found.push({ column: match.id, at, named: named && match.id === "total" });
    }
  }
  return found;
}

/** 小计 under 三公经费, as it stands where 会议费 and 培训费 are beside them. */
function isNamedTotal({ own, above }: HeaderColumn): boolean {
  const [lowest = "", over = ""] = [...own, ...above];
  return (
    /^三公经费(?:支出)?(?:小计|合计)$/.test(lowest) ||
    (/^(?:小计|合计)$/.test(lowest) && /三公经费/.test(over))
  );
}

/** The items without the totals that are not those of 三公: the wider ones, and whether one is left out at all. */
export interface Settled {
  readonly items: readonly Item[];
  readonly wider: readonly number[];
  readonly dropped: boolean;
}

/**
 * Beside 会议费 and 培训费 a 合计 may hold them too: that is so where another total is named as that of 三公, or where the
 * figures say so. One of which neither is certain is left out.
 */
export function settleTotals(
  form: Form,
  items: readonly Item[],
  body: readonly (readonly string[])[],
): Settled {
  const locals = form.columns.filter(({ local }) => local === true).map(({ id }) => id);
  const plain = items.filter(({ column, named }) => column === "total" && !named);
  const kept = { items, wider: [], dropped: false };
  if (plain.length === 0 || !items.some(({ column }) => locals.includes(column))) return kept;
  const rest = items.filter((one) => !plain.includes(one));
  const wider = plain.map(({ at }) => at);
  if (rest.some(({ named }) => named)) return { items: rest, wider, dropped: false };
  const figures = body.filter((cells) => plain.some(({ at }) => (cells[at] ?? "") !== ""));
  const gaps = figures.flatMap((cells) => plain.map((total) => gapOf(cells, total, items, locals)));
  if (gaps.every(({ three }) => three)) return kept;
  return { items: rest, wider: gaps.every(({ all }) => all) ? wider : [], dropped: true };
}

/** Whether a total is that of the three public expenses, or of all columns up to the next total. */
function gapOf(
  cells: readonly string[],
  total: Item,
  items: readonly Item[],
  locals: readonly string[],
): { readonly three: boolean; readonly all: boolean } {
  const next =
    items.find(({ column, at }) => column === "total" && at > total.at)?.at ?? Number.POSITIVE_INFINITY;
  const sum = (columns: readonly string[]) =>
    items
      .filter(({ column, at }) => columns.includes(column) && total.at < at && at < next)
      .reduce((amount, { at }) => amount + amountOf(cells[at]), 0);
  const own = amountOf(cells[total.at]);
  const three = sum(["abroad", "vehicles", "reception"]);
  const fits = (amount: number) => Math.abs(own - amount) <= 2;
  return { three: fits(three), all: fits(three + sum(locals)) };
}

function amountOf(text: string | undefined): number {
  const reading = readAmount(text ?? "", "元");
  return reading.kind === "figure" ? reading.fen : 0;
}

/** Places where 预算数 and 决算数 stand side by side under each of the six items; null for any other header. */
function pairsOf(form: Form, header: Header, width: number): Places | null {
  const places: Record<"budget" | "actual", PlacedCell[]> = { budget: [], actual: [] };
  for (let index = 0; index < width; index++) {
    const column = header.columns[index];
    const [lowest = "", ...higher] = column === undefined ? [] : [...column.own, ...column.above];
    const key = rowKey(lowest);
    if (key === null || /上年|增减|比/.test(lowest)) continue;
    const item = higher.map((text) => matchItem(form, [text])).find((one) => one !== undefined);
    if (item === undefined) return null;
    places[key].push({ column: item.id, at: index });
  }
  const ids = standardColumns(form).map(({ id }) => id);
  const isWhole = (part: readonly PlacedCell[]) => {
    const columns = new Set(part.map(({ column }) => column));
    return columns.size === part.length && ids.every((id) => columns.has(id));
  };
  return isWhole(places.budget) && isWhole(places.actual) ? { split: true, ...places, wider: [] } : null;
}

function matchItem(form: Form, own: readonly string[]): Column | undefined {
  const plain = own.map((text) => text.replace(/支出$/, "费"));
  const exact =
    matchColumn({ own, above: [], number: null }, form.columns) ??
    matchColumn({ own: plain, above: [], number: null }, form.columns);
  return exact ?? form.columns.find((column) => own.some((text) => wordingsOf(column).includes(text)));
}

function halves(
  header: Header,
  left: readonly PlacedCell[],
  right: readonly PlacedCell[],
  fine: (part: readonly PlacedCell[]) => boolean,
  wider: readonly number[],
): Places | null {
  if (!fine(left) || !fine(right)) return null;
  const titles = header.rows.map((cells) =>
    cells.map((cell, index) => ({ key: rowKey(cell), index })).filter(({ key }) => key !== null),
  );
  const row = titles.find((found) => found.length >= 2);
  const first = row?.[0]?.key ?? "budget";
  return first === "budget"
    ? { split: true, budget: left, actual: right, wider }
    : { split: true, budget: right, actual: left, wider };
}

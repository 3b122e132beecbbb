import type { Column, Form } from "../forms";
import { squash } from "../tables";
import { standardColumns, wordingsOf } from "./header";
import { lastDigitsOf } from "./last-digits";

/** A word of a header, with the line it stands in. */
interface Word {
  readonly text: string;
  readonly line: number;
}

/** The items of 三公 by the words that begin their titles, each with its columns. */
const ITEMS: readonly { readonly words: RegExp; readonly columns: readonly string[] }[] = [
  { words: /^因公出国/, columns: ["abroad"] },
  { words: /^公务用车/, columns: ["vehicles", "vehiclePurchase", "vehicleOperation"] },
  { words: /^公务接待/, columns: ["reception"] },
];
const VEHICLES = /^公务用车购置费?[及和]运行/;
const PURCHASE = /^(?:公务用车)?购置费?$/;
const OPERATION = /^(?:公务用车)?运行(?:维护)?费?$/;

/** What heads a total of 三公 together with 会议费 and 培训费; no column of the form has this title. */
export const WIDER_TOTAL = "三公经费、会议费、培训费合计";

/**
 * The titles of the columns of 三公 in the order in which a header of loose words has them: some provinces print 公务接待费
 * before 公务用车, some 会议费 and 培训费 behind them. The sums decide where the words do not; null where neither does.
 *
 * @param rows - The figures of each row, as they follow each other.
 */
export function titlesInOrder(
  form: Form,
  header: readonly Word[],
  rows: readonly (readonly string[])[],
): readonly string[] | null {
  const locals = localsIn(form, header);
  const totals = header.filter(({ text }) => /^(?:小计|合计|总计)$/.test(squash(text))).length;
  const halves = header.filter(({ text }) => /[预决]算数$/.test(squash(text))).length === 2 ? 2 : 1;
  const front = locals.length > 0 && totals > 2 * halves ? [WIDER_TOTAL] : [];
  const width = front.length + standardColumns(form).length + locals.length;
  const own = rows.filter((row) => row.length === width).map((row) => row.slice(front.length));
  const order = orderOf(form, header, own);
  return order === null ? null : [...front, ...order.map(({ title }) => title), ...locals];
}

/** The columns beyond the standard ones that a header names. */
function localsIn(form: Form, header: readonly Word[]): readonly string[] {
  const texts = header.map(({ text }) => squash(text));
  return form.columns
    .filter((column) => column.local === true && wordingsOf(column).some((one) => texts.includes(one)))
    .map(({ title }) => title);
}

function orderOf(
  form: Form,
  header: readonly Word[],
  rows: readonly (readonly string[])[],
): readonly Column[] | null {
  const declared = standardColumns(form);
  const { columns, certain } = printedOrder(form, header);
  if (columns.every(({ id }, at) => id === declared[at]?.id)) return declared;
  const [asPrinted, asDeclared] = [columns, declared].map((order) => {
    const titles = order.map(({ title }) => title);
    return rows.every((row) => missesOf(form, titles, row) === 0);
  });
  if (asPrinted !== asDeclared) return asPrinted === true ? columns : declared;
  if (certain) return columns;
  const isSame = rows.every((row) =>
    columns.every(({ id }, at) => row[at] === row[declared.findIndex((one) => one.id === id)]),
  );
  return isSame ? declared : null;
}

/** The order of the titles; certain where they stand in one line, or each in a line of its own. */
function printedOrder(
  form: Form,
  header: readonly Word[],
): { readonly columns: readonly Column[]; readonly certain: boolean } {
  const declared = standardColumns(form);
  const place = (words: RegExp) => header.findIndex(({ text }) => words.test(squash(text)));
  const found = ITEMS.map((item) => ({ ...item, at: place(item.words) }));
  if (found.some(({ at }) => at < 0)) return { columns: declared, certain: false };
  const lines = found.map(({ at }) => header[at]?.line);
  const isAlone = (line: number | undefined) => header.filter((word) => word.line === line).length === 1;
  const certain = new Set(lines).size === 1 || lines.every(isAlone);
  const [purchase, operation] = [place(PURCHASE), place(OPERATION)];
  const turned = operation >= 0 && operation < purchase;
  const vehicles = vehiclesInLine(header, [place(VEHICLES), purchase, operation]);
  const ids = found
    .sort((a, b) => a.at - b.at)
    .flatMap(({ columns: [first = "", ...parts] }) =>
      parts.length > 0 && vehicles !== null ? vehicles : [first, ...(turned ? parts.reverse() : parts)],
    );
  const rest = declared.filter(({ id }) => !ids.includes(id));
  const named = ids.flatMap((id) => declared.filter((column) => column.id === id));
  return { columns: [...rest, ...named], certain };
}

/** 公务用车 and its two parts in their order, where the titles of all three stand in one line; else null. */
function vehiclesInLine(header: readonly Word[], places: readonly number[]): readonly string[] | null {
  const lines = new Set(places.map((at) => header[at]?.line));
  if (places.some((at) => at < 0) || lines.size > 1) return null;
  const titled = ["vehicles", "vehiclePurchase", "vehicleOperation"].map((id, at) => ({
    id,
    at: places[at] ?? 0,
  }));
  return titled.sort((a, b) => a.at - b.at).map(({ id }) => id);
}

/** Most that the last digits of the parts make a printed sum differ: units of the last digit. */
const ROUNDED = 2;

/** How many of the two sums of a row do not hold, its figures being those of the columns of these titles. */
export function missesOf(form: Form, titles: readonly string[], row: readonly string[]): number {
  const amounts = lastDigitsOf(row);
  const at = (id: string) => {
    const place = titles.findIndex((title) =>
      form.columns.some((one) => one.id === id && one.title === title),
    );
    return amounts[place] ?? 0;
  };
  const off = (sum: number, parts: number) => (Math.abs(sum - parts) > ROUNDED ? 1 : 0);
  return (
    off(at("total"), at("abroad") + at("vehicles") + at("reception")) +
    off(at("vehicles"), at("vehiclePurchase") + at("vehicleOperation"))
  );
}

import type { CodeScope } from "../codes";
import { codeLevel, type FormId, formOf, rowsLabelled } from "../forms";
import { type GridRow, isBlank, isFigure, range, squash, squashLabel } from "../tables";
import { asideOf } from "./aside";
import { resolveCode } from "./code-cells";
import { CODE, findGroups, type Group, isItemName, TOGETHER } from "./economic-groups";
import {
  type Entry,
  NO_TITLE_THERE,
  type RowIdentity,
  RUN_TOGETHER,
  stray,
  strayRows,
  UNFIT,
  UNNAMED,
} from "./entries";
import { untilOtherHead } from "./foreign-rows";
import {
  ASKEW,
  figuresAbove,
  gridWidth,
  type Header,
  headerRows,
  isAskew,
  isHeaderRow,
  readHeader,
  unrecognised,
} from "./header";
import { allLastDigitsOf } from "./last-digits";
import { isClose } from "./scattered-tree";

/** Reads 一般公共预算财政拨款基本支出决算明细表, in any number of column groups. */
export function readEconomicForm(id: FormId, rows: readonly GridRow[], codes: CodeScope): Entry[] {
  const start = rows.findIndex((row) => isBody(row, codes));
  if (start < 0) return unrecognised(rows);
  const width = gridWidth(rows);
  const head = rows.slice(0, start);
  const header = readHeader(headerRows(head), width);
  const { own, foreign } = untilOtherHead(rows.slice(start), headerRows(head));
  const body = own.filter((row) => !isHead(row));
  const above = [...figuresAbove(head), ...foreign];
  if (isAskew(header, formOf(id))) return [...above, ...strayRows(body, ASKEW)];
  const groups = findGroups(formOf(id), header, body, width, codes);
  if (groups.length === 0) return [...above, ...unrecognised(body)];
  const totals = new Map(body.map((row) => [row, readTotals(id, row, groups, header)]));
  const others = body.filter((row) => totals.get(row)?.length === 0);
  const prints = (figure: RegExp) => body.some(({ cells }) => cells.some((cell) => figure.test(cell)));
  const state: State = { codes, decimal: prints(/\d\.\d/), fixed: prints(/\d\.00$/), parent: null, keys: [] };
  const items = groups.flatMap((group) => others.flatMap((row) => readItem(state, row, group)));
  const covered = new Set(groups.flatMap(({ code, name, end }) => range(code < 0 ? name : code, end)));
  const outside = others.map((row) => {
    const at = [...row.cells.keys()].filter((index) => !covered.has(index));
    return stray(row, at, null, null, "a figure outside the columns of this form");
  });
  return [...above, ...items, ...[...totals.values()].flat(), ...outside];
}

/** A row with a code or the name of an item, filled or not; of the totals, which titles may be called as well, a filled one. */
function isBody(row: GridRow, codes: CodeScope): boolean {
  if (isHead(row)) return false;
  if (
    row.cells.some((cell) => CODE.test(squash(cell)) || TOGETHER.test(cell.trim()) || isItemName(codes, cell))
  )
    return true;
  return row.cells.some((cell) => TOTAL_NAME.test(squashLabel(cell))) && row.cells.some(isFigure);
}

const TOTAL_NAME = /^(?:(?:(?:人员|公用)经费)?合计|总计)$/;

/** A header, repeated or not; groups beside each other may print no more than what heads their amounts. */
function isHead(row: GridRow): boolean {
  const isTitle = (cell: string) => /^(?:金额|决算数)$/.test(squash(cell));
  return isHeaderRow(row) || (row.cells.some(isTitle) && !row.cells.some(isFigure));
}

interface State {
  readonly codes: CodeScope;
  /** Whether amounts are printed with decimals, so that a whole number in the place of one may be a code. */
  readonly decimal: boolean;
  /** Whether whole amounts too are printed with decimals, so that a bare one is no amount. */
  readonly fixed: boolean;
  /** The 类 that the following 款 stand under. */
  parent: string | null;
  keys: string[];
}

/** 人员经费合计, 公用经费合计 and 合计: each with the first figure to its right, before the next label. */
function readTotals(id: FormId, row: GridRow, groups: readonly Group[], header: Header): Entry[] {
  const entries: Entry[] = [];
  const labels = row.cells.flatMap((cell, index) => (/[\u4e00-\u9fff]/.test(cell) ? [index] : []));
  const plain = labels.filter((index) => /^(?:合计|总计)$/.test(squashLabel(row.cells[index] ?? "")));
  const amounts = new Set(groups.map((group) => group.amount));
  const inside = (place: number) =>
    range((labels[place] ?? 0) + 1, labels[place + 1] ?? row.cells.length).filter((at) =>
      isFigure(row.cells[at] ?? ""),
    );
  // Where 合计 of one half has a second figure, the row may be that of another table of two sides.
  const isSecond = labels.some((index, place) => {
    const [at, ...more] = inside(place);
    return plain.includes(index) && at !== undefined && more.some((one) => !isTitled(groups, one));
  });
  for (const [place, index] of labels.entries()) {
    const known = rowsLabelled(id, squashLabel(row.cells[index] ?? ""))[0];
    if (known === undefined) continue;
    // The name of an item, with its code right before it; a whole number in a column of amounts is none.
    if (!amounts.has(index - 1) && CODE.test(squash(row.cells[index - 1] ?? ""))) continue;
    const end = labels[place + 1] ?? row.cells.length;
    const figures = range(index + 1, end).filter((at) => isFigure(row.cells[at] ?? ""));
    const at = figures.find((figure) => amounts.has(figure)) ?? figures[0];
    const name = (row.cells[index] ?? "").trim();
    const isHalf = plain.length > 1 && plain.includes(index);
    const half = isHalf && !isSecond ? halfOf(header, index) : null;
    if (isHalf && half === null) {
      // Which is of 人员经费 and which of 公用经费, the lost header told.
      entries.push(stray(row, range(index + 1, end), "合计", null, UNNAMED));
      continue;
    }
    const key = half ?? known.row.key;
    if (at === undefined) {
      const filled = range(index + 1, end).find((one) => !isBlank(row.cells[one] ?? ""));
      // A figure that cannot be read is none: the amount of its cell is told as unread.
      if (filled !== undefined && /\d/.test(row.cells[filled] ?? ""))
        entries.push(amountOf(row, { key, name }, filled));
      if (filled !== undefined || (key !== "total" && !/合计|小计/.test(name))) continue;
      entries.push(amountOf(row, { key, name }, index + 1 < end ? index + 1 : row.cells.length));
      continue;
    }
    const behind = figures.filter((figure) => figure !== at);
    if (!isOfTotal(row, groups, at, behind)) {
      entries.push(stray(row, figures, name, null, SECOND));
      continue;
    }
    entries.push(amountOf(row, { key, name }, at), ...readParts(row, groups, behind, name));
  }
  return entries;
}

/** Why no figure behind a title is that of the total. */
const SECOND = "a second figure behind a total";

/** Whether the figures beside that of a total have titles, or come to it: else the row may be that of another table. */
function isOfTotal(row: GridRow, groups: readonly Group[], at: number, others: readonly number[]): boolean {
  const [total = 0, ...parts] = allLastDigitsOf([at, ...others].map((one) => row.cells[one] ?? "")) ?? [];
  return others.every((one) => isTitled(groups, one)) || isClose(total, parts);
}

function isTitled(groups: readonly Group[], at: number): boolean {
  return groups.some((group) => (group.others.get(at) ?? "") !== "");
}

/** A row of the only column of this form. */
function amountOf(row: GridRow, identity: RowIdentity, at: number): Entry {
  return { kind: "row", row, identity, placed: [{ column: "amount", at }] };
}

/** Which of 人员经费 and 公用经费 the header names over a plain 合计; null where it names neither. */
function halfOf(header: Header, index: number): string | null {
  const column = header.columns[index];
  const titles = [...(column?.own ?? []), ...(column?.above ?? [])];
  return titles.map(partOf).find((part) => part !== null) ?? null;
}

/** Figures behind the one of a total: 人员经费 and 公用经费 in columns of their own, or strays. */
function readParts(
  row: GridRow,
  groups: readonly Group[],
  figures: readonly number[],
  name: string,
): Entry[] {
  return figures.map((at) => {
    const title = groups.map((group) => group.others.get(at)).find((one) => one !== undefined) ?? "";
    const key = partOf(title);
    if (key !== null) return amountOf(row, { key, name: title }, at);
    return stray(row, [at], name, null, SECOND, asideOf([title]));
  });
}

function partOf(title: string): string | null {
  if (/^(?:其中:?)?人员经费/.test(title)) return "personnel";
  return /^(?:其中:?)?(?:日常)?公用经费/.test(title) ? "public" : null;
}

/** An amount at the end of the name that it runs into. */
const GLUED = /[\u4e00-\u9fff）)](-?\d[\d,]{0,18}\.\d{1,6}|-?[1-9]\d{3,14})$/;

function readItem(state: State, row: GridRow, group: Group): Entry[] {
  const { parent } = state;
  const label = labelOf(row, group, parent);
  const inside = range(group.name + 1, Math.min(group.end, row.cells.length));
  if (label === null) {
    const all = range(group.name, Math.min(group.end, row.cells.length));
    return [stray(row, all, null, null, "a figure on a line without code and name")];
  }
  const { digits, name } = label;
  if (digits !== "" && isFigure(name))
    return [stray(row, [group.name, ...inside], null, digits, NO_TITLE_THERE)];
  const glued = GLUED.exec(name)?.[1];
  if (glued !== undefined)
    return [{ kind: "unread", line: row.line, figures: [glued], reason: RUN_TOGETHER }];
  const resolved =
    digits === ""
      ? byName(state, name)
      : resolveCode(
          "departmentEconomic",
          { ...label, last: 0 },
          parent !== null && digits.startsWith(parent) ? parent : null,
          state.codes,
          state.keys.slice(-12),
        );
  const { key } = resolved;
  if (key === null) return [stray(row, inside, name, digits === "" ? null : digits, resolved.problem)];
  if (codeLevel(key) === 1) state.parent = key;
  state.keys.push(key);
  // Of a row that ends before its amount, figures may stand in any column before.
  const isCut = row.short !== undefined && row.cells.length <= group.amount;
  if (isCut && inside.some((at) => isFigure(row.cells[at] ?? "")))
    return [stray(row, inside, name, key, UNFIT)];
  const shifted = shiftedAmount(row, group);
  const amount = row.cells[shifted] ?? "";
  if ((state.fixed && BARE.test(amount)) || (state.decimal && isCode(state.codes, amount)))
    return [stray(row, inside, name, key, "a code where an amount is expected")];
  const identity = {
    key,
    name: name === "" ? null : name,
    ...(resolved.repaired === undefined ? {} : { repaired: resolved.repaired }),
  };
  return [amountOf(row, identity, shifted), ...checkParts(row, group, shifted, name, key)];
}

/** A whole number without decimals or thousands: it may be a code, of 06 or of a row of another form, or what is left of one. */
const BARE = /^[1-9]\d{2,6}$/;

function isCode(codes: CodeScope, text: string): boolean {
  return CODE.test(text) && codes.departmentEconomic.rowsOf(text).length > 0;
}

/** A page that dropped nothing keeps the amount in its column; a row in known columns always does. */
function shiftedAmount(row: GridRow, group: Group): number {
  const cell = row.cells[group.amount] ?? "";
  return row.table !== undefined || isBlank(cell) || isFigure(cell) ? group.amount : group.name + 1;
}

/** Columns 人员经费 and 公用经费 repeat the amount of a row; anything else in them is a figure of its own. */
function checkParts(row: GridRow, group: Group, amount: number, name: string, key: string): Entry[] {
  return range(group.name + 1, Math.min(group.end, row.cells.length)).flatMap((index) => {
    const text = row.cells[index] ?? "";
    if (index === amount || isBlank(text) || !isFigure(text)) return [];
    const title = group.others.get(index) ?? "";
    const same = squash(text) === squash(row.cells[amount] ?? "");
    if (partOf(title) !== null && (same || Number(squash(text)) === 0)) return [];
    const reason = `column ${title === "" ? "without title" : title} is not in this form`;
    return [stray(row, [index], name, key, reason, partOf(title) === null ? asideOf([title]) : "of which")];
  });
}

function labelOf(row: GridRow, group: Group, parent: string | null): { digits: string; name: string } | null {
  const name = (row.cells[group.name] ?? "").trim();
  if (group.code === group.name) {
    const found = TOGETHER.exec(name);
    return found === null ? null : { digits: found[1] ?? "", name: (found[2] ?? "").trim() };
  }
  const whole = group.code < 0 ? "" : squash(row.cells[group.code] ?? "");
  const part = group.name > group.code + 1 && group.code >= 0 ? squash(row.cells[group.code + 1] ?? "") : "";
  const split = /^\d{2}$/.test(part) && whole.length <= 3;
  const digits = split ? `${whole === "" ? (parent ?? "") : whole}${part}` : whole === "" ? part : whole;
  if (digits !== "" && !/^\d{1,7}$/.test(digits)) return null;
  if (digits === "" && (name === "" || isFigure(name))) return null;
  return { digits, name };
}

/** Without codes: a name of a 类, of a 款 under the 类 that stands above it, or of one 款 of the catalogue. */
function byName(
  state: State,
  printed: string,
): { key: string | null; problem: string; repaired?: { printed: string; reason: string } } {
  const name = squashLabel(printed);
  const named = [...new Set(state.codes.departmentEconomic.rowsNamed(name).map((entry) => entry.code))];
  const { parent } = state;
  const inside = named.filter((code) => parent !== null && code.length === 5 && code.startsWith(parent));
  const classes = named.filter((code) => code.length === 3);
  const [first] = classes.filter((code) => !state.keys.includes(code));
  const under = inside.length === 0 ? named : inside;
  const key = classes.length === 1 && first !== undefined ? first : under.length === 1 ? under[0] : undefined;
  if (key === undefined) return { key: null, problem: UNNAMED };
  return {
    key,
    problem: "",
    repaired: { printed: "", reason: "no code printed; found by name under its 类" },
  };
}

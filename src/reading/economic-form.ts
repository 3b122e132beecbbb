import { codeLevel, type Form } from "../forms";
import { cellLine, type GridRow, isBlank, isFigure, range, squash, squashLabel } from "../tables";
import { asideOf } from "./aside";
import { catalogueOf, resolveCode } from "./code-cells";
import { addRow, type Draft, headerRows, strayAll, strayCells, strayOf } from "./draft";
import { CODE, findGroups, type Group, isItemName, TOGETHER } from "./economic-groups";
import { rowsLabelled } from "./fixed-rows";
import { columnNumbers, gridWidth, type Header, isLabelTitle, readHeader } from "./header";

/** Reads 一般公共预算财政拨款基本支出决算明细表, in any number of column groups. */
export function readEconomicForm(
  draft: Draft,
  form: Form,
  rows: readonly GridRow[],
  year: number | undefined,
): void {
  const start = rows.findIndex(isBody);
  if (start < 0) {
    strayAll(draft, rows);
    return;
  }
  const width = gridWidth(rows);
  const header = readHeader(headerRows(draft, rows, start), width);
  const body = rows.slice(start).filter((row) => !isHeaderRow(row));
  const groups = findGroups(form, header, body, width);
  if (groups.length === 0) {
    strayAll(draft, body);
    return;
  }
  const totals = new Set<GridRow>();
  for (const row of body) if (readTotals(draft, row, groups, header)) totals.add(row);
  const fixed = draft.rows.splice(0);
  const decimal = body.some(({ cells }) => cells.some((cell) => /\d\.\d/.test(cell)));
  const state: State = { draft, year, decimal, parent: null, keys: [] };
  for (const group of groups) {
    for (const row of body) if (!totals.has(row)) readItem(state, row, group);
  }
  for (const row of fixed) draft.rows.push(row);
  const covered = new Set(groups.flatMap(({ code, name, end }) => range(code < 0 ? name : code, end)));
  for (const row of body) {
    if (totals.has(row)) continue;
    strayCells(
      draft,
      row,
      range(0, row.cells.length).filter((index) => !covered.has(index)),
      null,
      null,
      "a figure outside the columns of this form",
    );
  }
}

/** A row with a code or the name of an item, filled or not; of the totals, which titles may be called as well, a filled one. */
function isBody(row: GridRow): boolean {
  if (isHeaderRow(row)) return false;
  if (row.cells.some((cell) => CODE.test(squash(cell)) || TOGETHER.test(cell.trim()) || isItemName(cell)))
    return true;
  return row.cells.some((cell) => TOTAL_NAME.test(squashLabel(cell))) && row.cells.some(isFigure);
}

const TOTAL_NAME = /^(?:(?:(?:人员|公用)经费)?合计|总计)$/;

function isHeaderRow(row: GridRow): boolean {
  if (columnNumbers(row.cells) !== null) return true;
  let titles = 0;
  for (const cell of row.cells) {
    if (cell === "") continue;
    const text = squash(cell);
    if (isFigure(cell)) return false;
    if (isLabelTitle(text) || /^(?:金额|决算数)$/.test(text)) titles++;
  }
  return titles > 0;
}

interface State {
  readonly draft: Draft;
  readonly year: number | undefined;
  /** Whether amounts are printed with decimals, so that a whole number in the place of one may be a code. */
  readonly decimal: boolean;
  /** The 类 that the following 款 stand under. */
  parent: string | null;
  keys: string[];
}

/** 人员经费合计, 公用经费合计 and 合计: each with the first figure to its right, before the next label. */
function readTotals(draft: Draft, row: GridRow, groups: readonly Group[], header: Header): boolean {
  let found = false;
  const labels = row.cells.flatMap((cell, index) => (/[\u4e00-\u9fff]/.test(cell) ? [index] : []));
  const plain = labels.filter((index) => /^(?:合计|总计)$/.test(squashLabel(row.cells[index] ?? "")));
  for (const [place, index] of labels.entries()) {
    const known = rowsLabelled(draft.form, squashLabel(row.cells[index] ?? ""))[0];
    if (known === undefined) continue;
    if (
      row.cells.slice(0, index).some((cell) => CODE.test(squash(cell))) &&
      (labels[place - 1] ?? -1) < index - 1
    ) {
      const code = row.cells.findIndex(
        (cell, at) => at < index && at >= index - 1 && CODE.test(squash(cell)),
      );
      if (code >= 0) continue;
    }
    const end = labels[place + 1] ?? row.cells.length;
    const figures = range(index + 1, end).filter((at) => isFigure(row.cells[at] ?? ""));
    const amounts = new Set(groups.map((group) => group.amount));
    const at = figures.find((figure) => amounts.has(figure)) ?? figures[0];
    const name = (row.cells[index] ?? "").trim();
    const half = plain.length > 1 && plain.includes(index) ? halfOf(header, index) : null;
    const key = half ?? known.row.key;
    if (at === undefined) {
      const blank = range(index + 1, end).find((one) => !isBlank(row.cells[one] ?? ""));
      if (blank !== undefined || (key !== "total" && !/合计|小计/.test(name))) continue;
      addRow(draft, row, { key, name }, [
        { column: "amount", at: index + 1 < end ? index + 1 : row.cells.length },
      ]);
      found = true;
      continue;
    }
    found = true;
    addRow(draft, row, { key, name }, [{ column: "amount", at }]);
    readParts(
      draft,
      row,
      groups,
      figures.filter((figure) => figure !== at),
      name,
    );
  }
  return found;
}

/** Which of 人员经费 and 公用经费 the header names over a plain 合计; null where it names neither. */
function halfOf(header: Header, index: number): string | null {
  const column = header.columns[index];
  const titles = [...(column?.own ?? []), ...(column?.above ?? [])];
  return titles.map(partOf).find((part) => part !== null) ?? null;
}

/** Figures behind the one of a total: 人员经费 and 公用经费 in columns of their own, or strays. */
function readParts(
  draft: Draft,
  row: GridRow,
  groups: readonly Group[],
  figures: readonly number[],
  name: string,
): void {
  for (const at of figures) {
    const title = groups.map((group) => group.others.get(at)).find((one) => one !== undefined) ?? "";
    const key = partOf(title);
    if (key === null)
      strayCells(draft, row, [at], name, null, "a second figure behind a total", asideOf([title]));
    else addRow(draft, row, { key, name: title }, [{ column: "amount", at }]);
  }
}

function partOf(title: string): string | null {
  if (/^(?:其中:?)?人员经费/.test(title)) return "personnel";
  return /^(?:其中:?)?(?:日常)?公用经费/.test(title) ? "public" : null;
}

function readItem(state: State, row: GridRow, group: Group): void {
  const { draft } = state;
  const label = labelOf(row, group, state.parent);
  const inside = range(group.name + 1, Math.min(group.end, row.cells.length));
  if (label === null) {
    strayCells(draft, row, inside, null, null, "a figure on a line without code and name");
    return;
  }
  const resolved =
    label.digits === ""
      ? byName(state, label.name)
      : resolveCode(
          "departmentEconomic",
          { ...label, last: 0 },
          parentFor(state, label.digits),
          state.year,
          state.keys.slice(-12),
        );
  if (resolved.key === null) {
    strayCells(draft, row, inside, label.name, label.digits === "" ? null : label.digits, resolved.problem);
    return;
  }
  if (codeLevel(resolved.key) === 1) state.parent = resolved.key;
  state.keys.push(resolved.key);
  const shifted = shiftedAmount(row, group);
  if (state.decimal && isCode(row.cells[shifted] ?? "")) {
    strayCells(draft, row, inside, label.name, resolved.key, "a code where an amount is expected");
    return;
  }
  addRow(
    draft,
    row,
    {
      key: resolved.key,
      name: label.name === "" ? null : label.name,
      ...(resolved.repaired === undefined ? {} : { repaired: resolved.repaired }),
    },
    [{ column: "amount", at: shifted }],
  );
  checkParts(state, row, group, shifted, label.name, resolved.key);
}

function isCode(text: string): boolean {
  return CODE.test(text) && catalogueOf("departmentEconomic").rowsOf(text).length > 0;
}

/** A page that dropped nothing keeps the amount in its column; a row in known columns always does. */
function shiftedAmount(row: GridRow, group: Group): number {
  const cell = row.cells[group.amount] ?? "";
  return row.table !== undefined || isBlank(cell) || isFigure(cell) ? group.amount : group.name + 1;
}

/** Columns 人员经费 and 公用经费 repeat the amount of a row; anything else in them is a figure of its own. */
function checkParts(
  state: State,
  row: GridRow,
  group: Group,
  amount: number,
  name: string,
  key: string,
): void {
  for (const index of range(group.name + 1, Math.min(group.end, row.cells.length))) {
    const text = row.cells[index] ?? "";
    if (index === amount || isBlank(text) || !isFigure(text)) continue;
    const title = group.others.get(index) ?? "";
    const same = squash(text) === squash(row.cells[amount] ?? "");
    if (partOf(title) !== null && (same || Number(squash(text)) === 0)) continue;
    strayOf(
      state.draft,
      row,
      name,
      key,
      [text],
      `column ${title === "" ? "without title" : title} is not in this form`,
      cellLine(row, index),
      partOf(title) === null ? asideOf([title]) : "of which",
    );
  }
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

function parentFor(state: State, digits: string): string | null {
  return state.parent !== null && digits.startsWith(state.parent) ? state.parent : null;
}

/** Without codes: a name of a 类, of a 款 under the 类 that stands above it, or of one 款 of the catalogue. */
function byName(
  state: State,
  printed: string,
): { key: string | null; problem: string; repaired?: { printed: string; reason: string } } {
  const name = squashLabel(printed);
  const catalogue = catalogueOf("departmentEconomic");
  const codes = [...new Set(catalogue.rowsNamed(name).map((entry) => entry.code))];
  const { parent } = state;
  const inside = codes.filter((code) => parent !== null && code.length === 5 && code.startsWith(parent));
  const classes = codes.filter((code) => code.length === 3);
  const [named] = classes.filter((code) => !state.keys.includes(code));
  const under = inside.length === 0 ? codes : inside;
  const key = classes.length === 1 && named !== undefined ? named : under.length === 1 ? under[0] : undefined;
  if (key === undefined)
    return { key: null, problem: "no code, and the name does not decide which item it is" };
  return {
    key,
    problem: "",
    repaired: { printed: "", reason: "no code printed; found by name under its 类" },
  };
}

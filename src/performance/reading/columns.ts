import { remembered } from "../../remembered";
import { operatorIn } from "../measure";
import { figureOf, type Printed, readPrinted } from "../printed";
import { kindOf } from "../taxonomy";
import { BUDGET_COLUMNS, type BudgetColumn } from "../vocabulary/fund-columns";
import { INDICATOR_COLUMNS, type IndicatorColumn } from "../vocabulary/indicator-columns";
import { named } from "../vocabulary/wording";
import { compact, filledCells, type GridRow } from "./grid";
import { isLevel, isProperty } from "./tokens";

/** A column with its place in the grid. */
export interface Column<Role> {
  /** What it holds. */
  readonly role: Role;
  /** Title as printed. */
  readonly title: string;
  /** Place in the grid. */
  readonly at: number;
}

/** No cell that names a column is printed longer, with the spaces and marks in it. */
const LONGEST_TITLE = 80;

/** No title of a column has more signs than this, without what stands in brackets. */
const MOST_SIGNS = 18;
/** What a title does not count: blanks, marks, brackets. */
const UNCOUNTED = /[（(\s*#<&\\$]/;
/** Whether a cell is longer than any title, whatever of it counts. */
const isTooLong = (cell: string): boolean =>
  cell.length > MOST_SIGNS && (cell.length > LONGEST_TITLE || !UNCOUNTED.test(cell));

/** A title without its bracketed unit, letter or points. */
function bareTitle(cell: string): string {
  return compact(cell).replace(/[（(][^（）()]{0,12}[)）]/g, (bracket) =>
    /^.[转]/.test(bracket) ? bracket : "",
  );
}

/** The role a title names in an indicator table, `null` for none. */
export const indicatorRole = /* @__PURE__ */ remembered((cell: string): IndicatorColumn | null => {
  if (isTooLong(cell)) return null;
  const title = bareTitle(cell);
  if (title === "" || title.length > MOST_SIGNS) return null;
  return named(INDICATOR_COLUMNS, title);
});

/** The role a title names in a budget block, `null` for none. */
export const budgetRole = /* @__PURE__ */ remembered((cell: string): BudgetColumn | null => {
  if (isTooLong(cell)) return null;
  const title = compact(cell).replace(/[（(](?:[^（）()转]{0,10})[)）]/g, "");
  if (title === "" || title.length > 16 || /^[\d.,%]+$/.test(title)) return null;
  return named(BUDGET_COLUMNS, title);
});

/** Whether a row is the heading of an indicator table: two levels named, or one and three other columns. */
export function isIndicatorHeader(row: GridRow): boolean {
  let levels = 0;
  let others = 0;
  let foreign = 0;
  for (const [at, cell] of row.cells.entries()) {
    if (cell === "" || cell === row.cells[at - 1]) continue;
    const role = indicatorRole(cell);
    if (role === null) foreign += 1;
    else if (role === "level1" || role === "level2" || role === "name") levels += 1;
    else if (role !== "title") others += 1;
    if (foreign > 2) return false;
  }
  return levels >= 2 || (levels === 1 && others >= 3);
}

/** Fewest columns that the second of two heading rows names, where it has one title that names none. */
const ENOUGH = 3;

/**
 * Whether a row is the second heading row of indicators: all its cells name columns, but for one beside several that
 * do.
 */
export function isSecondHeader(row: GridRow): boolean {
  const filled = filledCells(row);
  const known = filled.filter((cell) => indicatorRole(cell) !== null).length;
  const titles = known === filled.length || (known >= ENOUGH && known === filled.length - 1);
  return titles && isSubHeader(row, (cell) => cell);
}

/** Whether a row is a second heading row under a spanning title: all its cells name columns. */
export function isSubHeader(row: GridRow, role: (cell: string) => unknown): boolean {
  const filled = filledCells(row);
  return (
    filled.length > 0 && !row.prose && filled.every((cell) => role(cell) !== null && !/^[\d.,%]+$/.test(cell))
  );
}

const AMOUNTS: readonly BudgetColumn[] = ["initial", "adjusted", "executed"];

/** Whether a row is the heading of a budget block: two amounts named, or one and the rate. */
export function isBudgetHeader(row: GridRow): boolean {
  const roles = new Set<BudgetColumn>();
  let unknown = 0;
  for (const [at, cell] of row.cells.entries()) {
    // A merged title may stand in every column that it covers.
    if (cell === "" || cell === row.cells[at - 1]) continue;
    if (/^[≥≤=]?\s?-?\d[\d,]*(?:\.\d+)?\s?%?$/.test(cell.trim())) return false;
    const role = budgetRole(cell);
    if (role === null) unknown += 1;
    else roles.add(role);
    if (unknown > 2) return false;
  }
  const distinct = AMOUNTS.filter((role) => roles.has(role)).length;
  return distinct >= 2 || (distinct === 1 && roles.has("rate"));
}

/** Whether a row heads the rows on the management of the funds: 情况说明 beside points or problems. */
export function isManagementHeader(row: GridRow): boolean {
  return (
    row.cells.some((cell) => compact(cell).startsWith("情况说明")) &&
    row.cells.some((cell) => /^(?:分值|得分|存在(?:的)?问题)/.test(compact(cell)))
  );
}

/** Whether a row heads a table of indicators, of funds or of their management. */
export const isHeading = (row: GridRow): boolean =>
  !row.prose && (isIndicatorHeader(row) || isBudgetHeader(row) || isManagementHeader(row));

/** The rows under a heading as far as the next one, `most` of them. */
export function rowsUnder(rows: readonly GridRow[], at: number, most = rows.length): readonly GridRow[] {
  const last = Math.min(rows.length, at + 1 + most);
  let end = at + 1;
  while (end < last && !isHeading(rows[end] as GridRow)) end += 1;
  return rows.slice(at + 1, end);
}

/** The columns of a heading row, laid over those of the row above where it has two. */
export function headerColumns<Role>(
  row: GridRow,
  above: GridRow | null,
  roleOf: (cell: string) => Role | null,
  other: Role,
): Column<Role>[] {
  const columns: Column<Role>[] = row.cells.map((cell, index) => ({
    role: cell === "" ? other : (roleOf(cell) ?? other),
    title: compact(cell),
    at: row.at[index] ?? index,
  }));
  if (above === null) return columns;
  const spaced = [row, above].some((one) => one.at.some((at, index) => at !== index));
  if (spaced || above.cells.length >= row.cells.length)
    return underHeader(headerColumns(above, null, roleOf, other), row, roleOf);
  const upper = expand(above, row);
  return columns.map((column, index) => {
    const cell = upper[index] ?? "";
    if (column.title !== "" || cell === "") return column;
    return { ...column, role: roleOf(cell) ?? other, title: compact(cell) };
  });
}

/**
 * Lays a second heading row under the first: its cells take the place of the title they stand under, and stand
 * between the columns where the text is aligned and leaves no blank cell for them.
 */
export function underHeader<Role>(
  columns: readonly Column<Role>[],
  next: GridRow,
  roleOf: (cell: string) => Role | null,
): Column<Role>[] {
  const laid = [...columns];
  next.cells.forEach((cell, index) => {
    const named = cell === "" ? null : roleOf(cell);
    if (named === null) return;
    const at = next.at[index] ?? index;
    const role = roleUnder(named, laid, at);
    const column: Column<Role> = { role, title: compact(cell), at };
    const place = laid.findIndex((one) => Math.abs(one.at - at) < 0.5);
    if (place >= 0) laid[place] = column;
    else laid.splice(laid.filter((one) => one.at < at).length, 0, column);
  });
  return laid;
}

/** What the parts of a result are called as those of a target are: 值 and 单位 under 实际完成. */
const OF_RESULT: ReadonlyMap<unknown, IndicatorColumn> = new Map([
  ["target", "actual"],
  ["unit", "actualUnit"],
]);

/** What a title of the second heading row names: 值 is a part of the title that spans it. */
function roleUnder<Role>(role: Role, columns: readonly Column<Role>[], at: number): Role {
  const over = columns.filter((one) => one.title !== "" && one.at <= at + 0.5).at(-1);
  const ofResult = over?.role === "actual" ? OF_RESULT.get(role) : undefined;
  return ofResult === undefined ? role : (ofResult as Role);
}

/**
 * The columns of a heading whose merged title 年初预算数 takes one place, while the two amounts under it take two: those
 * behind it stand one place further right. Else the columns as they are.
 */
export function spreadOver(columns: Column<BudgetColumn>[], below: GridRow): Column<BudgetColumn>[] {
  const at = columns.findIndex(({ role }) => role === "initial");
  const under = below.cells.flatMap((cell, index) => (cell === "" ? [] : [below.at[index] ?? index]));
  const next = columns[at + 1];
  if (next === undefined || next.title === "" || under.length !== 2) return columns;
  if (under[0] !== columns[at]?.at || under[1] !== next.at) return columns;
  const spread = columns.map((column, index) => (index > at ? { ...column, at: column.at + 1 } : column));
  return [...spread.slice(0, at + 1), { role: "other", title: "", at: next.at }, ...spread.slice(at + 1)];
}

/** The upper heading row in the columns of the lower: where it is shorter, its first cell spans the titled cells below. */
function expand(above: GridRow, row: GridRow): readonly string[] {
  const missing = row.cells.length - above.cells.length;
  if (missing <= 0) return above.cells;
  const first = above.cells.findIndex((cell) => cell !== "");
  return [
    ...above.cells.slice(0, first + 1),
    ...Array<string>(missing).fill(""),
    ...above.cells.slice(first + 1),
  ];
}

/**
 * Columns whose cells tell what their titles do not: where no level is named, those under 指标类型 or an unknown title
 * that hold the official titles of levels; and a column of operators, or of words that there is none.
 */
export function withKnownCells(
  columns: readonly Column<IndicatorColumn>[],
  below: readonly GridRow[],
): readonly Column<IndicatorColumn>[] {
  const under = ({ at }: Column<IndicatorColumn>): string[] =>
    below.flatMap(({ cells, at: places }) => cells[places.indexOf(at)] || []);
  const unknown = ({ role, title }: Column<IndicatorColumn>): boolean =>
    title !== "" && (role === "other" || role === "property");
  const named = columns.some(({ role }) => role === "level1" || role === "level2");
  const levelled = columns.map((column): Column<IndicatorColumn> => {
    const cells = named || !unknown(column) ? [] : under(column);
    if (cells.length < 2 || !cells.every(isLevel)) return column;
    return { ...column, role: cells.every((cell) => kindOf(cell) !== null) ? "level2" : "level1" };
  });
  if (levelled.some(({ role }) => role === "property")) return levelled;
  return levelled.map((column) => {
    const cells = unknown(column) ? under(column) : [];
    const operators = cells.filter((cell) => operatorIn(cell) !== null);
    return operators.length > 1 && cells.every(isProperty) ? { ...column, role: "property" } : column;
  });
}

/** Two weight columns and no score: the second is the score (a form that prints 分值 twice). */
export function settleIndicatorColumns(
  columns: readonly Column<IndicatorColumn>[],
): Column<IndicatorColumn>[] {
  const settled = [...columns];
  settleOpening(settled);
  settleParts(settled);
  settleName(settled);
  settleLevelWeights(settled);
  settlePoints(settled);
  settleActual(settled);
  const weights = settled.flatMap((column, index) => (column.role === "weight" ? [index] : []));
  const second = weights[1];
  if (second !== undefined && !settled.some((column) => column.role === "score")) {
    settled[second] = { ...(settled[second] as Column<IndicatorColumn>), role: "score" };
  }
  settleSecondStandard(settled);
  keepFirst(settled, [
    "level1",
    "level2",
    "actual",
    "weight",
    "score",
    "deviation",
    "standard",
    "explanation",
  ]);
  const targets = settled.flatMap((column, index) => (column.role === "target" ? [index] : []));
  const hasInitial = settled.some((column) => column.role === "initialTarget");
  targets.slice(0, -1).forEach((index, order) => {
    const column = settled[index] as Column<IndicatorColumn>;
    settled[index] = {
      ...column,
      role: order === targets.length - 2 && !hasInitial ? "initialTarget" : "other",
    };
  });
  return settled;
}

/** 评价分值 beside 评价得分 is what may be had, where no other column says so. */
function settlePoints(columns: Column<IndicatorColumn>[]): void {
  const scores = columns.flatMap((column, index) => (column.role === "score" ? [index] : []));
  const [first] = scores;
  if (first === undefined || scores.length < 2 || columns.some(({ role }) => role === "weight")) return;
  const column = columns[first] as Column<IndicatorColumn>;
  if (/分[值数]/.test(column.title)) columns[first] = { ...column, role: "weight" };
}

/** What was reached by a month of the year, where monitoring asked for it. */
const MIDYEAR =
  /^(?:前?\d{0,2}[-—–~～至]?\d{1,2}月|[上前]半年|[一二三前][一二三]?季度|截[至止]|期中|中期|监控)/;

/** Whether a column holds what the year has reached in the end: a result, or its points. */
export const isResult = ({ role, title }: Column<IndicatorColumn>): boolean =>
  role === "score" || (role === "actual" && !MIDYEAR.test(bareTitle(title)));

/**
 * 完成率 or 完成情况 beside 实际完成值 tells the same again, 1-6月完成值 what was reached on the way. A 实际完成情况 behind all columns is a title of the goals, where
 * cells run together.
 */
function settleActual(columns: Column<IndicatorColumn>[]): void {
  setForecastsAside(columns, ["actual", "target"], "aside");
  for (const again of [/(?:率|程度|比例|进度)$/, MIDYEAR, /情况$/]) {
    const isAgain = ({ role, title }: Column<IndicatorColumn>): boolean =>
      role === "actual" && again.test(bareTitle(title));
    if (!columns.some((column) => column.role === "actual" && !isAgain(column))) continue;
    columns.forEach((column, index) => {
      const last = index === columns.length - 1 && /情况$/.test(column.title);
      if (isAgain(column) && !last) columns[index] = { ...column, role: "aside" };
    });
  }
}

/** What is expected of the whole year, where monitoring asks for it beside what was reached: 全年预计完成情况. */
const FORECAST = /预计|预测/;

/** A forecast beside another column of its role stands aside: it is no result, and no target. */
function setForecastsAside<Role extends string>(
  columns: Column<Role>[],
  roles: readonly Role[],
  aside: Role,
): void {
  const isForecast = ({ role, title }: Column<Role>): boolean => roles.includes(role) && FORECAST.test(title);
  const others = columns.filter((column) => roles.includes(column.role) && !isForecast(column));
  columns.forEach((column, index) => {
    const beside = isForecast(column) && roles.every((role) => others.some((one) => one.role === role));
    if (beside) columns[index] = { ...column, role: aside };
  });
}

/** 评分说明 after the score, beside a standard of its own, tells why points were lost. */
function settleSecondStandard(columns: Column<IndicatorColumn>[]): void {
  if (columns.some((column) => column.role === "reason")) return;
  const score = columns.findIndex((column) => column.role === "score");
  const standards = columns.flatMap((column, index) => (column.role === "standard" ? [index] : []));
  const second = standards[1];
  if (score >= 0 && second !== undefined && second > score)
    columns[second] = { ...(columns[second] as Column<IndicatorColumn>), role: "reason" };
}

/** What a part of a spanning title is called by itself. */
const PART = /^(?:数?值|指标值|目标值)$/;

/**
 * Where both 年度指标值 and 实际完成值 are split and no place tells whose the parts are, the second 值 is of the result;
 * so is the unit behind it, and any second unit behind a result.
 */
function settleParts(columns: Column<IndicatorColumn>[]): void {
  const values = columns.flatMap(({ role, title }, index) =>
    role === "target" && PART.test(title) ? [index] : [],
  );
  const [first, second] = values.map((index) => columns[index]);
  if (values.length === 2 && first?.title === second?.title) {
    columns.forEach((column, index) => {
      if (index === values[1]) columns[index] = { ...column, role: "actual" };
      else if (column.role === "actual") columns[index] = { ...column, role: "title" };
    });
  }
  const units = columns.flatMap(({ role }, index) => (role === "unit" ? [index] : []));
  const actual = columns.findIndex(({ role }) => role === "actual");
  const [, again] = units;
  if (again !== undefined && actual >= 0 && actual < again)
    columns[again] = { ...(columns[again] as Column<IndicatorColumn>), role: "actualUnit" };
}

/** What stands before the levels titles the whole block: 年度绩效指标完成情况 is no actual value there. */
function settleOpening(columns: Column<IndicatorColumn>[]): void {
  const first = columns.findIndex(({ role }) => role === "level1" || role === "level2" || role === "name");
  columns.slice(0, Math.max(0, first)).forEach((column, index) => {
    const again = columns
      .slice(first)
      .some(({ role }) =>
        column.role === "target"
          ? /^(?:initialTarget|target)$/.test(role)
          : role === "actual" && column.role === role,
      );
    if (again) columns[index] = { ...column, role: "title" };
  });
}

/** Without a 三级指标 the last level names the indicator. */
function settleName(columns: Column<IndicatorColumn>[]): void {
  if (columns.some((column) => column.role === "name")) return;
  const level = columns.reduce(
    (last, column, index) => (column.role === "level2" || column.role === "level1" ? index : last),
    -1,
  );
  if (level >= 0) columns[level] = { ...(columns[level] as Column<IndicatorColumn>), role: "name" };
}

/** A form that prints a weight beside each level: that beside the name counts, the others are of the headings. */
function settleLevelWeights(columns: Column<IndicatorColumn>[]): void {
  const name = columns.findIndex((column) => column.role === "name");
  const own = columns.findIndex((column, index) => index > name && column.role === "weight");
  if (name < 0 || own < 0) return;
  let level: IndicatorColumn | null = null;
  columns.slice(0, name).forEach((column, index) => {
    if (column.role === "level1" || column.role === "level2") level = column.role;
    else if (column.role === "weight" && level !== null)
      columns[index] = { ...column, role: level === "level1" ? "level1Weight" : "level2Weight" };
  });
}

function keepFirst(columns: Column<IndicatorColumn>[], roles: readonly IndicatorColumn[]): void {
  for (const role of roles) {
    let seen = false;
    columns.forEach((column, index) => {
      if (column.role !== role) return;
      if (seen) columns[index] = { ...column, role: "other" };
      seen = true;
    });
  }
}

/** Of several budgets beside the first one 全年 or 调整后 is the last: what was sent down or arrived stands aside. */
function settleAdjusted(columns: Column<BudgetColumn>[]): void {
  const adjusted = columns.filter(({ role }) => role === "adjusted");
  const last =
    adjusted.find(({ title }) => /全年|调整/.test(title)) ?? adjusted.find(({ title }) => /预算/.test(title));
  if (adjusted.length < 2 || last === undefined) return;
  columns.forEach((column, index) => {
    if (column.role === "adjusted" && column !== last) columns[index] = { ...column, role: "aside" };
  });
}

/** 调整数: the budget as adjusted, or by how much it was. */
const ADJUSTMENT = /^(?:预算)?调整(?:数|金额|额)$/;

/** The column under 调整数, where no other prints the adjusted budget. */
export function adjustmentIn(columns: readonly Column<BudgetColumn>[]): Column<BudgetColumn> | undefined {
  if (columns.some(({ role }) => role === "adjusted")) return undefined;
  return columns.find(({ role, title }) => role === "aside" && ADJUSTMENT.test(bareTitle(title)));
}

/** 调整数 is the adjusted budget where the printed rates are taken over it; else it stays aside. */
export function withAdjustment(
  columns: Column<BudgetColumn>[],
  below: readonly GridRow[],
): Column<BudgetColumn>[] {
  const own = adjustmentIn(columns);
  if (own === undefined) return columns;
  const under = ({ cells, at: places }: GridRow, role: BudgetColumn): Printed => {
    const at = columns.find((column) => column.role === role)?.at;
    return readPrinted(at === undefined ? "" : (cells[places.indexOf(at)] ?? ""));
  };
  const rates = below.flatMap((row) => {
    const [rate, executed] = [under(row, "rate"), figureOf(under(row, "executed"))];
    const budget = figureOf(readPrinted(row.cells[row.at.indexOf(own.at)] ?? ""));
    if (rate.kind !== "number" || executed === null || budget === null || Number(budget) === 0) return [];
    const half = 0.5 / 10 ** (rate.value.split(".")[1]?.length ?? 0);
    return [Math.abs((Number(executed) / Number(budget)) * 100 - Number(rate.value)) <= half];
  });
  // One rate may be a slip: most of them tell.
  return 2 * rates.filter(Boolean).length > rates.length
    ? columns.map((column) => (column === own ? { ...column, role: "adjusted" } : column))
    : columns;
}

/** Of two titles for one amount, the share or the points the first counts; one that is printed over several columns is one. */
function keepFirstOfFunds(columns: Column<BudgetColumn>[]): void {
  for (const role of ["initial", "executed", "rate", "weight", "score"] as const) {
    const first = columns.find((column) => column.role === role);
    columns.forEach((column, index) => {
      if (column.role === role && column.title !== first?.title)
        columns[index] = { ...column, role: "aside" };
    });
  }
}

/** Columns that never name a source of funds, wherever they stand. */
const POINTS_AND_RATES: ReadonlySet<BudgetColumn> = new Set(["weight", "score", "rate", "balance", "aside"]);

/** The column before the first amount, or before the points there, names the source; a second title for one amount names it too. */
export function settleBudgetColumns(columns: readonly Column<BudgetColumn>[]): Column<BudgetColumn>[] {
  const settled = [...columns];
  const amount = (role: BudgetColumn): boolean =>
    ["declared", "initial", "adjusted", "executed"].includes(role);
  const doubled = settled.filter((column) => column.role === "adjusted").length > 1;
  const initial = settled.findIndex((column) => column.role === "initial");
  settled.forEach((column, index) => {
    if (column.role === "adjusted" && doubled && initial > index)
      settled[index] = { ...column, role: "source" };
  });
  settleAdjusted(settled);
  setForecastsAside(settled, ["executed"], "aside");
  keepFirstOfFunds(settled);
  const first = settled.findIndex((column) => amount(column.role));
  let own = first - 1;
  while (own > 0 && POINTS_AND_RATES.has((settled[own] as Column<BudgetColumn>).role)) own -= 1;
  if (settled.some((column) => column.role === "source" && column.title === "任务名称")) return settled;
  if (
    own >= 0 &&
    settled[own]?.role !== "source" &&
    !POINTS_AND_RATES.has((settled[own] as Column<BudgetColumn>).role)
  ) {
    settled.forEach((column, index) => {
      if (column.role === "source" && index < first) settled[index] = { ...column, role: "other" };
    });
    settled[own] = { ...(settled[own] as Column<BudgetColumn>), role: "source" };
  }
  if (first === 0) settled.unshift({ role: "source", title: "", at: (settled[0]?.at ?? 0) - 1 });
  return settled;
}

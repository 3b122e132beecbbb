import type { BudgetColumn } from "../vocabulary/fund-columns";
import type { Column } from "./columns";
import { compact, filledCells, type GridRow } from "./grid";

const SUM = /^(?:总额|小计|合计|金额)$/;
const FUND =
  /^(?:财政(?:拨款|资金)?|一般公共预算(?:拨款|资金)?|政府性基金(?:预算)?(?:拨款|资金)?|(?:上级|中央|省级|市级|县级|自有|自筹|其他|结转)(?:补助|资金)?)$/;

/** Whether a text is a title of such a split: a sum, or one source of funds. */
export const isFundTitle = (text: string): boolean => SUM.test(compact(text)) || FUND.test(compact(text));

/** A column of one source of funds under a spanning amount. */
export interface FundColumn extends Column<BudgetColumn> {
  /** The amount it is part of. */
  readonly of: "initial" | "adjusted" | "executed";
}

/** Whether a row splits the amounts above it into their sum and its sources: 总额, 财政拨款, 其他资金. */
export function isFundSplit(row: GridRow): boolean {
  const titles = filledCells(row).map(compact);
  return (
    !row.prose &&
    titles.some((title) => SUM.test(title)) &&
    titles.every((title) => SUM.test(title) || FUND.test(title))
  );
}

/** Lays the split under its heading: the sum takes the place of the amount, each source stands beside it. */
export function splitAmounts(
  columns: readonly Column<BudgetColumn>[],
  split: GridRow,
): Column<BudgetColumn>[] {
  const amounts = columns.filter(({ role }) => /^(?:initial|adjusted|executed)$/.test(role));
  const spread = spreadOver(columns, amounts, split);
  if (spread !== null) return spread;
  let order = -1;
  const laid = split.cells.flatMap((cell, index): (Column<BudgetColumn> | FundColumn)[] => {
    const title = compact(cell);
    if (title === "") return [];
    if (SUM.test(title)) order += 1;
    const over = amounts[order];
    if (over === undefined) return [];
    const at = split.at[index] ?? index;
    if (SUM.test(title)) return [{ ...over, at }];
    return [{ role: "fund", title, at, of: over.role as FundColumn["of"] }];
  });
  const taken = new Set(laid.map((column) => column.at));
  return [...columns.filter((column) => !amounts.includes(column) && !taken.has(column.at)), ...laid].sort(
    (one, other) => one.at - other.at,
  );
}

/**
 * The columns of a heading whose merged cells take one place each, as a browser copies them, while the split under it
 * stands at its own places: every amount takes as many places as it has parts. `null` where the two do not go together.
 */
function spreadOver(
  columns: readonly Column<BudgetColumn>[],
  amounts: readonly Column<BudgetColumn>[],
  split: GridRow,
): Column<BudgetColumn>[] | null {
  const parts = filledCells(split).length / amounts.length;
  if (columns.length >= split.cells.length || !Number.isInteger(parts)) return null;
  const spread = columns.flatMap((column) =>
    amounts.includes(column)
      ? Array.from({ length: parts }, (_, part) => ({ column, part }))
      : [{ column, part: -1 }],
  );
  // The label beside the whole block covers the rows under it.
  const covered = spread.length - split.cells.length;
  const laid = spread.slice(covered);
  const fits = laid.every(({ part }, at) => part >= 0 === ((split.cells[at] ?? "") !== ""));
  if (covered < 0 || covered > 1 || !fits) return null;
  return laid.map(({ column, part }, at): Column<BudgetColumn> | FundColumn =>
    part > 0
      ? { role: "fund", title: compact(split.cells[at] ?? ""), at, of: column.role as FundColumn["of"] }
      : { ...column, at },
  );
}

/** The figures of a row by source: each under its own column. */
export function fundsOf(
  columns: readonly Column<BudgetColumn>[],
  byPlace: ReadonlyMap<number, string>,
): ReadonlyMap<string, Partial<Record<FundColumn["of"], string>>> {
  const found = new Map<string, Partial<Record<FundColumn["of"], string>>>();
  for (const column of columns) {
    if (!isFund(column)) continue;
    const figure = byPlace.get(column.at);
    found.set(column.title, {
      ...found.get(column.title),
      ...(figure === undefined ? {} : { [column.of]: figure }),
    });
  }
  return found;
}

function isFund(column: Column<BudgetColumn>): column is FundColumn {
  return column.role === "fund" && "of" in column;
}

import { readPrinted } from "../printed";
import type { BudgetColumn } from "../vocabulary/fund-columns";
import { budgetRole } from "./columns";
import { isFundTitle } from "./fund-columns";
import { compact, type GridRow } from "./grid";

const AMOUNTS: ReadonlySet<BudgetColumn | null> = new Set(["initial", "adjusted", "executed"]);
/** What a row of a turned block may hold besides. */
const OTHERS: ReadonlySet<BudgetColumn | null> = new Set(["rate", "weight", "score"]);

/**
 * A block of funds that prints its sources side by side (合计, 中央资金, 省级资金) and its amounts below each other
 * (年初预算数, 全年执行数), turned as other forms print it: a row for each source. Only where the text keeps columns.
 */
export function withFundsUpright(rows: readonly GridRow[]): readonly GridRow[] {
  const turned: GridRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const block = blockAt(rows, at);
    for (const row of block?.upright ?? [rows[at] as GridRow]) turned.push(row);
    at += block?.count ?? 1;
  }
  return turned;
}

/** A cell of a block, with its place. */
interface Title {
  readonly text: string;
  readonly index: number;
}

const filledIn = ({ cells }: GridRow): Title[] =>
  cells.flatMap((text, index) => (text === "" || text === cells[index - 1] ? [] : [{ text, index }]));

function blockAt(
  rows: readonly GridRow[],
  at: number,
): { readonly upright: readonly GridRow[]; readonly count: number } | null {
  const head = rows[at] as GridRow;
  if (head.prose || head.lost === true || head.torn === true || head.cells.length < 3) return null;
  const titles = filledIn(head);
  const funds = titles.filter(({ text }) => isFundTitle(text));
  if (funds.length < 2 || titles.some(({ text }) => AMOUNTS.has(budgetRole(text)))) return null;
  const amounts: { readonly row: GridRow; readonly label: Title }[] = [];
  for (let next = rows[at + 1]; next !== undefined; next = rows[at + 1 + amounts.length]) {
    const label = labelOf(next, funds, head);
    if (label === null) break;
    amounts.push({ row: next, label });
  }
  const roles = amounts.map(({ label }) => budgetRole(label.text));
  if (roles.filter((role) => AMOUNTS.has(role)).length < 2 || new Set(roles).size < roles.length) return null;
  const all = [head, ...amounts.map(({ row }) => row)];
  const cellsOf = (cells: readonly { readonly text: string; readonly line: number }[]): GridRow => ({
    line: head.line,
    lines: [...new Set(all.flatMap(({ lines }) => lines))],
    cells: cells.map(({ text }) => text),
    at: cells.map((_, index) => index),
    cellLines: cells.map(({ line }) => line),
    prose: false,
    ruled: true,
  });
  const cellAt = (row: GridRow, index: number) => ({
    text: row.cells[index] ?? "",
    line: row.cellLines[index] ?? row.line,
  });
  const upright = [
    cellsOf([
      { text: "资金来源", line: head.line },
      ...amounts.map(({ row, label }) => cellAt(row, label.index)),
    ]),
    ...funds.map(({ index }) =>
      cellsOf([cellAt(head, index), ...amounts.map(({ row }) => cellAt(row, index))]),
    ),
  ];
  return { upright, count: all.length };
}

/** The label of a row of a turned block: it names an amount, and figures stand under the sources and nowhere else. */
function labelOf(row: GridRow, funds: readonly Title[], head: GridRow): Title | null {
  if (row.prose || row.torn === true) return null;
  const places = new Set(funds.map(({ index }) => index));
  const cells = filledIn(row);
  const own = cells.filter(({ index }) => places.has(index));
  const beside = cells.filter(
    ({ text, index }) => !places.has(index) && compact(text) !== compact(head.cells[index] ?? ""),
  );
  const [label] = beside;
  if (label === undefined || beside.length > 1 || own.length === 0) return null;
  const role = budgetRole(label.text);
  const figures = own.every(({ text }) => ["number", "mark"].includes(readPrinted(text).kind));
  return figures && (AMOUNTS.has(role) || OTHERS.has(role)) ? label : null;
}

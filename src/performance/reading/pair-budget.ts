import { readPrinted } from "../printed";
import type { BudgetColumn } from "../vocabulary/fund-columns";
import { budgetRole } from "./columns";
import type { BudgetTexts, DraftForm } from "./draft";
import { compact, filledCells, type GridRow } from "./grid";

/** What a block without columns calls its total. */
const SOURCE = "预算数";

const AMOUNTS = ["initial", "adjusted", "executed"] as const;
const POINTS = ["rate", "weight", "score"] as const;
type PairRole = (typeof AMOUNTS)[number] | (typeof POINTS)[number];
type Values = Partial<Record<PairRole, string>>;

interface Pair {
  readonly label: string;
  readonly figure: string;
}

/**
 * A row of labels with a figure behind each, the title of the block before them; the last figure may be a rate that a
 * title above names.
 */
interface PairRow {
  readonly pairs: readonly Pair[];
  readonly rate: string | null;
}

const isNumber = (cell: string | undefined): boolean => readPrinted(cell ?? "").kind === "number";

function pairsOf(printed: readonly string[]): PairRow | null {
  // A merged cell may stand in every column that it covers.
  const row = printed.filter((cell, at) => cell !== printed[at - 1]);
  const filled = isNumber(row[1]) ? row : row.slice(1);
  const last = filled.at(-1) ?? "";
  const alone = filled.length % 2 === 1 && last.endsWith("%") && isNumber(filled.at(-2));
  const cells = alone ? filled.slice(0, -1) : filled;
  const pairs: Pair[] = [];
  for (let at = 0; at < cells.length; at += 2) {
    const [label = "", figure = ""] = [cells[at], cells[at + 1]];
    if (isNumber(label) || !isNumber(figure)) return null;
    pairs.push({ label, figure });
  }
  return pairs.length < 2 ? null : { pairs, rate: alone ? last : null };
}

const isOneOf = <Role extends BudgetColumn>(
  roles: readonly Role[],
  role: BudgetColumn | null,
): role is Role => (roles as readonly (BudgetColumn | null)[]).includes(role);

/** A label of an amount with its figure in one cell: 执行数（万元）：108. */
const IN_ONE = /^([^:：]{2,20})[:：](-?\d[\d,]*(?:\.\d+)?)(?:万元|元)?$/;

/** Of cells beside others, the labels of amounts with their figures behind them. */
export function pairedCells(beside: readonly string[]): string[] {
  const cells = beside.flatMap((cell) => {
    const one = IN_ONE.exec(compact(cell));
    return one === null ? [cell] : [one[1] ?? "", one[2] ?? ""];
  });
  const filled = cells.filter((cell, at) => cell !== "" && cell !== cells[at - 1]);
  return filled.flatMap((cell, at) => {
    const figure = filled[at + 1] ?? "";
    return isOneOf(AMOUNTS, budgetRole(cell)) && isNumber(figure) ? [cell, figure] : [];
  });
}

/** What labels name, each once. */
function valuesOf({ pairs, rate }: PairRow): Values {
  const values: Values = rate === null ? {} : { rate };
  for (const { label, figure } of pairs) {
    const role = budgetRole(label);
    if (isOneOf(AMOUNTS, role) || isOneOf(POINTS, role)) values[role] ??= figure;
  }
  return values;
}

/** A source behind the total: the same label before each of its amounts, the budget first and the execution last. */
function sourceOf({ pairs, rate }: PairRow, row: GridRow): BudgetTexts | null {
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (pairs.some(({ label }) => compact(label) !== compact(first.label))) return null;
  return {
    line: row.line,
    source: first.label.replace(/[:：]$/, ""),
    role: "part",
    adjusted: first.figure,
    executed: last.figure,
    ...(rate === null ? {} : { rate }),
  };
}

/**
 * A block that names its figures in the row: `预算数：100 执行数：90`, with rate and points beside them or in a row of
 * their own. Returns whether the row was one.
 */
export function readPairBudget(form: DraftForm, row: GridRow): boolean {
  const found = pairsOf(filledCells(row));
  if (found === null) return false;
  const values = valuesOf(found);
  const total = form.budget.find(({ source }) => source === SOURCE);
  if (values.executed !== undefined && (values.adjusted ?? values.initial) !== undefined) {
    if (total !== undefined) return false;
    form.budget.push({ line: row.line, source: SOURCE, role: "total", ...values });
    return true;
  }
  if (total === undefined) return false;
  const points = found.pairs.every(({ label }) => isOneOf(POINTS, budgetRole(label)));
  if (points && POINTS.every((role) => total[role] === undefined)) {
    form.budget = form.budget.map((one) => (one === total ? { ...one, ...values } : one));
    return true;
  }
  const source = sourceOf(found, row);
  if (source !== null) form.budget.push(source);
  return source !== null;
}

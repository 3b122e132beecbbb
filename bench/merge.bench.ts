import type { FinalAccounts, FormTable, Row } from "../src/accounts";
import { aggregates, rollUp } from "../src/aggregation";
import { randomAccounts } from "../test/support/accounts";
import { microseconds } from "./benchmark";

export const name = "merge";

const DEPARTMENTS = 1000;

/**
 * Sums generated departments (about 700 cells each) into one on one core, and their halves, which must take half the
 * time; the size of the sums of twenty times as many departments with the same codes, which must stay the same; and the
 * roll-up of rows, a thousand and ten times as many.
 */
export async function run(): Promise<Record<string, number>> {
  // As a program has them: parsed from JSON.
  const departments = Array.from({ length: DEPARTMENTS }, (_, seed): FinalAccounts => {
    const accounts = { ...randomAccounts(seed), year: 2024 };
    return JSON.parse(JSON.stringify(accounts)) as FinalAccounts;
  });
  const half = departments.slice(0, DEPARTMENTS / 2);
  const sum = (list: Iterable<FinalAccounts>) => aggregates.addAll(aggregates.empty(), list);
  const merged = aggregates.merge(sum(half), sum(departments.slice(DEPARTMENTS / 2)));
  if (JSON.stringify(merged) !== JSON.stringify(sum(departments)))
    throw new Error("two halves are not the whole");

  const wholeUs = await microseconds(() => sum(departments), 2000);
  const halfUs = await microseconds(() => sum(half), 2000);
  const cells = departments.reduce((total, accounts) => total + cellCount(accounts), 0);
  const [small, large] = [rowsToRollUp(1000), rowsToRollUp(10_000)];
  const smallUs = await microseconds(() => rollUp("expenditure", small));
  const largeUs = await microseconds(() => rollUp("expenditure", large), 1000);
  return {
    departmentsPerSecond: Math.round((DEPARTMENTS / wholeUs) * 1e6),
    cellsPerSecond: Math.round((cells / wholeUs) * 1e6),
    wholeToHalf: wholeUs / halfUs,
    bytesOfSums: JSON.stringify(sum(half)).length,
    bytesOfTwentyTimesSums: JSON.stringify(sum(repeated(half, 20))).length,
    rollUpCellsPerSecond: Math.round(((large.length * 2) / largeUs) * 1e6),
    rollUpTenToOne: largeUs / smallUs,
  };
}

function* repeated(list: readonly FinalAccounts[], times: number): Generator<FinalAccounts> {
  for (let round = 0; round < times; round++) yield* list;
}

function cellCount(accounts: FinalAccounts): number {
  return (Object.values(accounts.forms) as FormTable[]).reduce(
    (total, { rows }) => total + rows.reduce((sum, row) => sum + Object.keys(row.cells).length, 0),
    0,
  );
}

/** Items of two cells each, a hundred to a 款, ten 款 to a 类. */
function rowsToRollUp(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    key: String(
      2_000_000 + Math.floor(index / 1000) * 10_000 + Math.floor((index % 1000) / 100) * 100 + (index % 100),
    ),
    name: null,
    cells: { total: index as never, basic: index as never },
  }));
}

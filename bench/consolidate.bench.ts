import { type Child, consolidate, createAccumulator } from "../src/aggregation";
import { fen } from "../src/money";
import { randomAccounts } from "../test/support/accounts";
import { microseconds } from "./benchmark";

export const name = "consolidate";

const CHILDREN = 1000;

/**
 * Consolidates generated departments (about 700 cells each) on one core, one in ten with wrong figures: all in one call, one
 * by one into an accumulator that knows their codes already, and as ten partial consolidations through JSON, which must
 * make the same parent.
 */
export async function run(): Promise<Record<string, number>> {
  const children = Array.from({ length: CHILDREN }, (_, seed): Child => {
    const accounts = { ...randomAccounts(seed), year: 2024 };
    return { id: `unit ${seed}`, accounts: JSON.parse(JSON.stringify(accounts)) };
  });
  for (const { accounts } of children.filter((_, at) => at % 10 === 0))
    for (const { cells } of accounts.forms.expenditure?.rows ?? [])
      if (cells.total !== null && cells.total !== undefined)
        Object.assign(cells, { total: fen(cells.total + 100) });

  const parts = Array.from({ length: 10 }, (_, part) => {
    const accumulator = createAccumulator();
    for (const child of children.slice(part * 100, part * 100 + 100)) accumulator.add(child);
    return JSON.stringify(accumulator.partial());
  });
  const mergeAll = () => {
    const accumulator = createAccumulator();
    for (const part of parts) accumulator.merge(JSON.parse(part));
    return accumulator;
  };
  const whole = JSON.stringify(consolidate(children));
  if (JSON.stringify(mergeAll().consolidate()) !== whole)
    throw new Error("ten partial consolidations are not the whole");

  const wholeUs = await microseconds(() => consolidate(children), 3000);
  const growing = createAccumulator();
  let round = 0;
  const addUs = await microseconds(() => {
    round++;
    for (const { id, accounts } of children) growing.add({ id: `${round} ${id}`, accounts });
  }, 3000);
  const mergeUs = await microseconds(mergeAll, 2000);
  return {
    childrenPerSecond: Math.round((CHILDREN / wholeUs) * 1e6),
    addedPerSecond: Math.round((CHILDREN / addUs) * 1e6),
    mergedPerSecond: Math.round((CHILDREN / mergeUs) * 1e6),
    bytesOfHundred: (parts[0] as string).length,
  };
}

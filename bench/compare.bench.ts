/** Two years of a large unit beside each other. */
import { compareYears } from "../src/aggregation";
import { randomAccounts } from "../test/support/accounts";
import { microseconds } from "./benchmark";
import { cellCount, published, times } from "./departments";

export const name = "compare";

/** `ms` for a unit of thousands of cells, `fourTimesMs` for one of four times as many items. */
export async function run(): Promise<Record<string, number>> {
  const measure = async (size: number) => {
    const books = randomAccounts(7, { size });
    const [now, before] = [published(times(books, 3)), { ...published(books), year: (books.year ?? 0) - 1 }];
    return { cells: cellCount(now), ms: (await microseconds(() => compareYears(now, before))) / 1000 };
  };
  const [one, four] = [await measure(50), await measure(200)];
  return { ms: one.ms, fourTimesMs: four.ms, cells: one.cells, fourTimesCells: four.cells };
}

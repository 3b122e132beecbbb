/** Generated departments as a program has them: rounded to print, parsed from JSON, some with a slip. */
import { corruptCell, FIGURE_KINDS, figuresOf } from "../scripts/study/corrupt";
import type { FinalAccounts } from "../src/accounts";
import { bindSystem, type RelationRule } from "../src/checking";
import { printedIn, randomAccounts } from "../test/support/accounts";
import { randomFrom } from "../test/support/random";

/** The books with every figure rounded to 万元 by itself. */
export function published(books: FinalAccounts): FinalAccounts {
  return parsed(printedIn(books, { unit: "万元", decimals: 2 }));
}

/** Exact books with other figures in the same cells: every amount as many times as large, then rounded for itself. */
export function times(books: FinalAccounts, factor: number): FinalAccounts {
  return JSON.parse(JSON.stringify(books), (key, value: unknown) =>
    typeof value === "number" && key !== "year" && key !== "decimals" ? value * factor : value,
  ) as FinalAccounts;
}

/** The accounts with one figure written wrong so that some rule fails, in the same cells as before. */
export function withSlip(
  accounts: FinalAccounts,
  rules: readonly RelationRule[],
  seed: number,
): FinalAccounts {
  const random = randomFrom(seed);
  const system = bindSystem(accounts, rules);
  const figures = figuresOf(accounts);
  for (let tries = 0; tries < 1000; tries++) {
    const slip = corruptCell(random.pick(FIGURE_KINDS), accounts, random.pick(figures), system, random);
    if (slip !== null) return parsed(slip.accounts);
  }
  throw new Error(`no slip could be made in department ${seed}`);
}

/**
 * As many departments, each of a shape of its own, from one functional item to sixty; every other one with a slip
 * where `slips` has rules to fail.
 */
export function departments(count: number, slips: readonly RelationRule[] = []): FinalAccounts[] {
  const found = new Map<string, FinalAccounts>();
  for (let seed = 0; found.size < count; seed++) {
    const accounts = published(randomAccounts(seed, { size: 1 + ((seed * 7) % 60) }));
    found.set(
      shapeOf(accounts),
      slips.length > 0 && seed % 2 === 1 ? withSlip(accounts, slips, seed) : accounts,
    );
  }
  return [...found.values()];
}

/** What the bindings of a checker depend on: forms, rows, and where a column has no figure at all. */
function shapeOf({ year, forms }: FinalAccounts): string {
  return JSON.stringify([
    year,
    Object.entries(forms).map(([form, table]) => [form, table.rows.map(({ key }) => key)]),
  ]);
}

/** Number of cells that hold a figure. */
export function cellCount({ forms }: FinalAccounts): number {
  return Object.values(forms).reduce(
    (sum, { rows }) =>
      sum +
      rows.reduce(
        (count, { cells }) => count + Object.values(cells).filter((cell) => cell !== null).length,
        0,
      ),
    0,
  );
}

function parsed(accounts: FinalAccounts): FinalAccounts {
  return JSON.parse(JSON.stringify(accounts)) as FinalAccounts;
}

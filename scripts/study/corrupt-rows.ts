import { type FinalAccounts, type FormTable, type Row, tableOf } from "../../src/accounts";
import { codeLevel, type FormId } from "../../src/forms";
import { fen, stepOf } from "../../src/money";
import type { Random } from "../../test/support/random";
import { amount, type Corruption, type Guilty, type ROW_KINDS, withRows } from "./corrupt";

/** A corruption of whole rows at a random place, or null where the accounts have none that fits. */
export function corruptRows(
  kind: (typeof ROW_KINDS)[number],
  accounts: FinalAccounts,
  random: Random,
): Corruption | null {
  const places = (Object.keys(accounts.forms) as FormId[]).flatMap((form) =>
    (tableOf(accounts, form) as FormTable).rows.flatMap((row, index) =>
      hasFigures(row) && (codeLevel(row.key) !== undefined || kind === "rows exchanged") && !isTotal(row.key)
        ? [{ form, index, row }]
        : [],
    ),
  );
  if (places.length === 0) return null;
  const { form, index, row } = random.pick(places);
  const cells = Object.entries(row.cells) as [string, number | null][];
  if (kind === "rows exchanged") {
    const others = places.filter(
      (other) =>
        other.form === form &&
        other.index !== index &&
        (codeLevel(row.key) === undefined
          ? codeLevel(other.row.key) === undefined && row.key.split(".")[0] === other.row.key.split(".")[0]
          : codeLevel(row.key) === codeLevel(other.row.key)),
    );
    if (others.length === 0) return null;
    const other = random.pick(others);
    const differing = cells.filter(([column, value]) => (amount(other.row, column) ?? null) !== value);
    if (differing.length === 0) return null;
    const guilty = differing.flatMap(([column, value]): Guilty[] => [
      { form, key: row.key, column, truth: value },
      { form, key: other.row.key, column, truth: amount(other.row, column) ?? null },
    ]);
    const changed = withRows(accounts, form, (rows) =>
      rows.map((candidate, at) =>
        at === index
          ? { ...candidate, cells: other.row.cells }
          : at === other.index
            ? { ...candidate, cells: row.cells }
            : candidate,
      ),
    );
    return { kind, accounts: changed, original: accounts, guilty };
  }
  const guilty = cells.flatMap(([column, value]): Guilty[] =>
    value === null || value === 0
      ? []
      : [{ form, key: row.key, column, truth: kind === "row left out" ? value : null }],
  );
  const changed = withRows(accounts, form, (rows) =>
    kind === "row left out"
      ? rows.filter((_, at) => at !== index)
      : rows.flatMap((candidate, at) => (at === index ? [candidate, candidate] : [candidate])),
  );
  return { kind, accounts: changed, original: accounts, guilty };
}

/**
 * An item that was changed in its row, with the row's total, while no total above it followed; null where no row has
 * a total and a part, or the change would be nothing.
 */
export function corruptItem(accounts: FinalAccounts, random: Random): Corruption | null {
  const places = (Object.keys(accounts.forms) as FormId[]).flatMap((form) =>
    (tableOf(accounts, form) as FormTable).rows.flatMap((row, index) => {
      const part = Object.keys(row.cells).find(
        (column) => column !== "total" && (amount(row, column) ?? 0) > 0,
      );
      const leaf = codeLevel(row.key) === 3 && (amount(row, "total") ?? 0) > 0;
      return leaf && part !== undefined && form !== "governmentFund" ? [{ form, index, row, part }] : [];
    }),
  );
  if (places.length === 0) return null;
  const { form, index, row, part } = random.pick(places);
  const step = stepOf((tableOf(accounts, form) as FormTable).precision);
  const steps = Math.floor((amount(row, part) ?? 0) / step);
  const change = random.int(1, Math.max(1, Math.floor(steps / 2))) * step * random.pick([-1, 1]);
  const guilty = ["total", part].map(
    (column): Guilty => ({ form, key: row.key, column, truth: amount(row, column) ?? null }),
  );
  const cells = {
    ...row.cells,
    ...Object.fromEntries(guilty.map(({ column, truth }) => [column, fen((truth ?? 0) + change)])),
  };
  const changed = withRows(accounts, form, (rows) =>
    rows.map((candidate, at) => (at === index ? { ...candidate, cells } : candidate)),
  );
  return { kind: "stale total", accounts: changed, original: accounts, guilty };
}

function hasFigures(row: Row): boolean {
  return Object.values(row.cells).some((value) => value !== null && value !== 0 && value !== undefined);
}

function isTotal(key: string): boolean {
  return /(?:^|\.)(?:total|subtotal)$/.test(key) || ["personnel", "public"].includes(key);
}

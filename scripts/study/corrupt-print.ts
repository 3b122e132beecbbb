import { type FinalAccounts, type FormTable, type Row, tableOf } from "../../src/accounts";
import { codeLevel, type FormId, formOf } from "../../src/forms";
import { fen, formatAmount } from "../../src/money";
import type { Random } from "../../test/support/random";
import {
  amount,
  type Corruption,
  type Figure,
  figuresOf,
  type Guilty,
  withFigure,
  withRows,
} from "./corrupt";

/** Slips that are seen in the print itself, whether or not a relation fails. */
export const PRINT_KINDS = [
  "unreadable figure",
  "fixed row left out",
  "total printed twice",
  "total counted twice",
] as const;

/** A corruption that is seen in print at a random place, or null where the accounts have none that fits. */
export function corruptPrint(
  kind: (typeof PRINT_KINDS)[number],
  accounts: FinalAccounts,
  random: Random,
): Corruption | null {
  switch (kind) {
    case "unreadable figure": {
      const figure = random.pick(figuresOf(accounts));
      return figure.count ? null : unreadable(accounts, figure, random);
    }
    case "total counted twice": {
      const figure = random.pick(figuresOf(accounts).filter(({ key, count }) => isTotal(key) && !count));
      const guilty = [{ ...figure, truth: figure.value }];
      return { kind, accounts: withFigure(accounts, figure, 2 * figure.value), original: accounts, guilty };
    }
    case "fixed row left out":
      return fixedRow(kind, accounts, random, () => []);
    case "total printed twice":
      return fixedRow(kind, accounts, random, (row) => [row, row]);
  }
}

/** The accounts whose cell holds a print that is no amount, as reading leaves it: no cell, and a figure without a place. */
function unreadable(accounts: FinalAccounts, figure: Figure, random: Random): Corruption | null {
  const { form, row, key, column, value } = figure;
  const table = tableOf(accounts, form) as FormTable;
  const text = misprint(formatAmount(fen(value), table.precision), random);
  const line = (table.rows[row] as Row).line ?? null;
  const stray = { name: null, code: key, side: null, figures: [text], line, reason: "no figure" };
  const rows = table.rows.map((candidate, index) => {
    if (index !== row) return candidate;
    const { [column]: _, ...cells } = candidate.cells as Record<string, number | null>;
    return { ...candidate, cells } as Row;
  });
  const changed = { ...table, rows, strays: [...(table.strays ?? []), stray] };
  return {
    kind: "unreadable figure",
    accounts: { ...accounts, forms: { ...accounts.forms, [form]: changed } as FinalAccounts["forms"] },
    original: accounts,
    guilty: [{ form, key, column, truth: value }],
  };
}

/** A print with a slip after which it is no amount. */
export function misprint(printed: string, random: Random): string {
  const digits = [...printed].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  const at = random.pick(digits);
  const put = (text: string, from = at, to = at + 1) => printed.slice(0, from) + text + printed.slice(to);
  switch (random.int(0, 4)) {
    case 0:
      // A letter where a digit stands.
      return put("OlZEASGTBg"[Number(printed[at])] as string);
    case 1:
      return put("?");
    case 2:
      return "#".repeat(printed.length);
    case 3:
      // One point too many.
      return `${printed.slice(0, 1)}.${printed.slice(1)}.`;
    default:
      // A separator where none belongs.
      return `${printed.slice(0, -2)},${printed.slice(-2)}`;
  }
}

/** The accounts with a row of a fixed title left out or printed again. */
function fixedRow(
  kind: "fixed row left out" | "total printed twice",
  accounts: FinalAccounts,
  random: Random,
  change: (row: Row) => readonly Row[],
): Corruption | null {
  const places = (Object.keys(accounts.forms) as FormId[]).flatMap((form) => {
    const { family } = formOf(form);
    if (form !== "summary" && form !== "appropriationSummary" && family !== "coded") return [];
    return (tableOf(accounts, form) as FormTable).rows.flatMap((row, index) => {
      const fits = kind === "total printed twice" ? isTotal(row.key) && !/subtotal/.test(row.key) : true;
      return codeLevel(row.key) === undefined && fits && hasAmount(row) ? [{ form, row, index }] : [];
    });
  });
  if (places.length === 0) return null;
  const { form, row, index } = random.pick(places);
  const guilty = Object.keys(row.cells).flatMap((column): Guilty[] => {
    const truth = amount(row, column) ?? 0;
    if (truth === 0) return [];
    return [{ form, key: row.key, column, truth: kind === "total printed twice" ? null : truth }];
  });
  const changed = withRows(accounts, form, (rows) =>
    rows.flatMap((candidate, at) => (at === index ? change(candidate) : [candidate])),
  );
  return { kind, accounts: changed, original: accounts, guilty };
}

function hasAmount(row: Row): boolean {
  return Object.values(row.cells).some((value) => (value ?? 0) !== 0);
}

function isTotal(key: string): boolean {
  return /(?:^|\.)(?:total|subtotal)$/.test(key);
}

import { type FinalAccounts, type FormTable, lineOf, type Row, tableOf } from "../../src/accounts";
import { codeLevel, type FormId, formOf } from "../../src/forms";
import { formatAmount } from "../../src/money";
import { readAccounts, readLines } from "../../src/reading";
import type { Random } from "../../test/support/random";
import { amount, type Corruption, type Guilty } from "./corrupt";
import { misprint } from "./corrupt-print";
import { type Miss, newStudy, type Study, type StudyKind, tryOne } from "./investigate";

/** A row that stands on a line of the text. */
interface Standing {
  readonly form: FormId;
  readonly table: FormTable;
  readonly row: Row;
}

/**
 * Corrupts a real disclosure in its text, so that what is measured is what a reader of files gets: each line of 01, 04 and
 * the coded forms left out and printed again, each of their figures made unreadable; one of `every`.
 */
export function investigateText(
  name: string,
  text: string,
  random: Random,
  every: number,
  misses: Miss[],
): Study {
  const study = newStudy(`${name}, corrupted in its text`);
  const lines = text.split("\n");
  const original = readAccounts(readLines(text)).accounts;
  study.accounts++;
  const reread = (changed: readonly string[]) => readAccounts(readLines(changed.join("\n"))).accounts;
  let count = 0;
  for (const [line, rows] of rowsByLine(original)) {
    const at = line - 1;
    if (rows.every(({ row }) => !hasAmount(row)) || count++ % every !== 0) continue;
    const shown = lines[at] ?? "";
    const attempt = (kind: StudyKind, put: readonly string[], guilty: readonly Guilty[]) => {
      const accounts = reread([...lines.slice(0, at), ...put, ...lines.slice(at + 1)]);
      tryOne(study, kind, { kind, accounts, original, guilty } as Corruption, misses);
    };
    attempt(kindOf(rows, "left out"), [], guiltyOf(rows, true));
    attempt(kindOf(rows, "printed twice"), [shown, shown], guiltyOf(rows, false));
    const figure = random.pick(guiltyOf(rows, true));
    const spoilt = unreadable(shown, figure, rows, random);
    if (spoilt !== null) attempt("unreadable figure", [spoilt], [figure]);
  }
  return study;
}

/** The rows of 01, 04 and the coded forms by the line they stand on. */
function rowsByLine(accounts: FinalAccounts): Map<number, Standing[]> {
  const found = new Map<number, Standing[]>();
  for (const form of Object.keys(accounts.forms) as FormId[]) {
    if (form !== "summary" && form !== "appropriationSummary" && formOf(form).family !== "coded") continue;
    const table = tableOf(accounts, form) as FormTable;
    for (const row of table.rows) {
      if (row.line === undefined) continue;
      found.set(row.line, [...(found.get(row.line) ?? []), { form, table, row }]);
    }
  }
  return found;
}

function hasAmount(row: Row): boolean {
  return Object.values(row.cells).some((value) => (value ?? 0) !== 0);
}

function kindOf(rows: readonly Standing[], slip: "left out" | "printed twice"): StudyKind {
  const coded = rows.some(({ row }) => codeLevel(row.key) !== undefined);
  if (slip === "left out") return coded ? "row left out" : "fixed row left out";
  const total = rows.some(({ row }) => /(?:^|\.)total$/.test(row.key));
  return total ? "total printed twice" : "row duplicated";
}

function guiltyOf(rows: readonly Standing[], left: boolean): Guilty[] {
  return rows.flatMap(({ form, row }) =>
    Object.keys(row.cells).flatMap((column): Guilty[] => {
      const truth = amount(row, column) ?? 0;
      return truth === 0 ? [] : [{ form, key: row.key, column, truth: left ? truth : null }];
    }),
  );
}

/** The line with one figure as no amount is printed; null where the figure cannot be told from others of the line. */
function unreadable(
  shown: string,
  { key, column, truth }: Guilty,
  rows: readonly Standing[],
  random: Random,
): string | null {
  const own = rows.find(({ row }) => row.key === key);
  if (own === undefined || lineOf(own.row, column) !== own.row.line) return null;
  const printed = formatAmount(truth as Parameters<typeof formatAmount>[0], own.table.precision);
  const cells = shown.split("\t");
  const isPrint = (cell: string) => cell.replace(/[,\s]/g, "") === printed.replace(/,/g, "");
  const places = cells.flatMap((cell, index) => (isPrint(cell) ? [index] : []));
  const columns = rows.flatMap(({ row }) =>
    Object.keys(row.cells).flatMap((id) => (amount(row, id) === truth ? [`${row.key} ${id}`] : [])),
  );
  const place = places[columns.indexOf(`${key} ${column}`)];
  if (places.length !== columns.length || place === undefined) return null;
  return cells.map((cell, index) => (index === place ? misprint(cell.trim(), random) : cell)).join("\t");
}

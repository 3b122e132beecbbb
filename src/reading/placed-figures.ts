import { type FinalAccounts, lineOf, type Row, tableOf } from "../accounts";
import { FORM_IDS, type FormId, formOf } from "../forms";
import { readAmount, type Unit } from "../money";
import { isNote, type Line } from "../tables";
import { amountsIn, endsInNumbers, LONGEST } from "./printed-figures";
import type { UnreadLine } from "./result";

// Which lines of a text the cells of the accounts came from, and whether more stands on them than was placed.

/** Lines that were reported already: as unread, or as a print that repeats another line. */
export function linesOf(accounts: FinalAccounts, unread: readonly UnreadLine[]): Set<number> {
  const told = new Set(unread.map(({ line }) => line));
  for (const form of FORM_IDS)
    for (const { line, repeats } of tableOf(accounts, form)?.strays ?? [])
      if (line !== null && repeats !== undefined) told.add(line);
  return told;
}

/** How many figures other than nothing were placed of each line that a row takes, in its cells or aside of them. */
export function figuresByLine(accounts: FinalAccounts): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (line: number | null | undefined, more: number) => {
    if (line !== undefined && line !== null) counts.set(line, (counts.get(line) ?? 0) + more);
  };
  for (const form of FORM_IDS) {
    for (const row of (tableOf(accounts, form)?.rows ?? []) as readonly Row[]) {
      add(row.line, 0);
      for (const [column, amount] of Object.entries(row.cells))
        add(lineOf(row, column), (amount ?? 0) === 0 ? 0 : 1);
    }
    for (const { line, figures } of tableOf(accounts, form)?.strays ?? [])
      add(line, amountsIn(figures).length);
  }
  return counts;
}

/**
 * Whether a line prints only figures that the form holds of it already: one with a single column of amounts is also
 * printed with the same figure under 人员经费 or 公用经费 again.
 */
export function repeatsOnly(line: Line, form: FormId, held: ReadonlyMap<FormId, Held>): boolean {
  const own = held.get(form);
  const amounts = own?.byLine.get(line.number);
  if (own === undefined || amounts === undefined) return false;
  const words = amountsIn(line.cells);
  const isHeld = (word: string) => {
    const reading = readAmount(word, own.unit);
    return reading.kind === "figure" && amounts.has(reading.fen);
  };
  return words.length > 0 && words.every(isHeld);
}

/** The amounts of a form in its unit, by the lines they stand on. */
interface Held {
  readonly unit: Unit;
  readonly byLine: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The amounts of the forms that have a single column. */
export function singleColumns(accounts: FinalAccounts): Map<FormId, Held> {
  const held = new Map<FormId, Held>();
  for (const form of FORM_IDS) {
    const table = tableOf(accounts, form);
    if (table === undefined || formOf(form).columns.length > 1) continue;
    const byLine = new Map<number, Set<number>>();
    for (const row of table.rows as readonly Row[])
      for (const [column, amount] of Object.entries(row.cells)) {
        const line = lineOf(row, column);
        if (line === null || typeof amount !== "number") continue;
        byLine.set(line, (byLine.get(line) ?? new Set()).add(amount));
      }
    held.set(form, { unit: table.precision.unit, byLine });
  }
  return held;
}

/** Whether a line prints more amounts than were placed of it; of a row whose figures run into its name none was. */
export function losesFigures({ text, cells }: Line, placed: number): boolean {
  if (text.length > LONGEST) return false;
  const runsOn = placed === 0 && cells.length < 3 && endsInNumbers(text, true);
  return (runsOn || amountsIn(cells).length > placed) && !isNote(text);
}

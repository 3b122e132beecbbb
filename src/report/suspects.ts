import { type FinalAccounts, findRow, measureOf, tableOf } from "../accounts";
import type { Suspect, SuspectCell } from "../checking";
import type { Fen } from "../money";
import type { SuspectRecord } from "./contract";
import { describePlace } from "./describe";
import { quoted } from "./english/text";
import type { Locale } from "./locale";
import { printedAmount, titledPlace } from "./values";

/** Suspects as the JSON contract has them, one record for each cell: official titles, the unit of the form. */
export function suspectRecords(accounts: FinalAccounts, suspects: readonly Suspect[]): SuspectRecord[] {
  return suspects.flatMap((suspect) =>
    suspect.cells.map((cell) => ({
      ...titledPlace(cell),
      printed: printedFigure(accounts, cell, cell.printed),
      proposed: printedFigure(accounts, cell, cell.proposed),
      ...(cell.text === undefined ? {} : { text: cell.text }),
      diagnosis: suspect.diagnosis,
      confidence: suspect.confidence,
      explains: [...new Set(suspect.explains.map(({ rule }) => rule))],
    })),
  );
}

/** A figure of a suspected cell as its form prints figures; null for a blank. */
export function printedFigure(accounts: FinalAccounts, cell: SuspectCell, amount: Fen | null): string | null {
  const table = tableOf(accounts, cell.form);
  if (amount === null || table === undefined) return null;
  return measureOf(cell.form, cell.row) === "count" ? String(amount) : printedAmount(amount, table.precision);
}

/** A suspected cell in words, with the name of a coded row: `支出决算表 2101501 基本支出（行政运行）`. */
export function describeSuspectCell(accounts: FinalAccounts, cell: SuspectCell, locale: Locale): string {
  const name = /^\d/.test(cell.row) ? findRow(accounts, cell.form, cell.row)?.name : null;
  const place = describePlace(cell, locale);
  if (name === null || name === undefined) return place;
  return locale === "en" ? `${place} ${quoted(name)}` : `${place}（${name}）`;
}

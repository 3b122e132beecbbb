import { columnsOfRow, type FinalAccounts, type FormTable, measureOf, type Row } from "../../../src/accounts";
import type { CaseCells, CaseForms, CasePrint, CaseRows } from "../../../src/checking";
import { type FormId, formOf } from "../../../src/forms";
import { FEN_PER_UNIT, type Fen, fen, type Unit } from "../../../src/money";

/** Accounts with these forms. */
export function accountsOf(forms: CaseForms, unit: Unit = "万元", year = 2024): FinalAccounts {
  const tables = Object.fromEntries(
    Object.entries(forms).map(([id, print]) => [id, tableOf(id as FormId, print, unit)]),
  );
  return { department: "示例县财政局", year, unit, forms: tables as FinalAccounts["forms"] };
}

function isPrint(print: CaseRows | CasePrint): print is CasePrint {
  return !Array.isArray(print) && "rows" in print;
}

function tableOf(id: FormId, given: CaseRows | CasePrint, unit: Unit): FormTable {
  const print: CasePrint = isPrint(given) ? given : { rows: given };
  const pairs = Array.isArray(print.rows) ? print.rows : Object.entries(print.rows);
  const own = print.unit ?? unit;
  const rows = (pairs as readonly (readonly [string, CaseCells])[]).map(([key, cells], index): Row => {
    const byColumn =
      typeof cells === "number" || cells === null ? { [columnsOfRow(id, key)[0] ?? ""]: cells } : cells;
    const factor = measureOf(id, key) === "count" ? 1 : FEN_PER_UNIT[own];
    const lineNumber = print.lineNumbers?.[key];
    const printed = print.repaired?.[key];
    return {
      key,
      name: print.names?.[key] ?? null,
      cells: Object.fromEntries(
        Object.entries(byColumn).map(([column, amount]): [string, Fen | null] => [
          column,
          amount === null ? null : fen(Math.round(amount * factor)),
        ]),
      ),
      line: index + 1,
      ...(lineNumber === undefined ? {} : { lineNumber }),
      ...(printed === undefined ? {} : { repaired: { printed, reason: "名称" } }),
    };
  });
  return {
    title: print.title ?? formOf(id).title,
    number: print.number === undefined ? formOf(id).number : print.number,
    precision: { unit: own, decimals: print.decimals ?? 2 },
    rows,
    notes: print.notes ?? [],
    ...(print.strays === undefined ? {} : { strays: print.strays }),
    ...(print.heading === undefined ? {} : { heading: print.heading }),
    ...(print.line === undefined ? {} : { line: print.line }),
  };
}

import type { FinalAccounts, FormTable, Row, StrayRow } from "../../../src/accounts";
import { columnsOfRow, measureOf } from "../../../src/accounts";
import type { Profile } from "../../../src/checking";
import { type FormId, formOf } from "../../../src/forms";
import { FEN_PER_UNIT, type Fen, fen, type Unit } from "../../../src/money";

/** Cells of a row by column; a bare figure stands in the row's first column. Figures are in the unit printed. */
export type Cells = number | null | Readonly<Record<string, number | null>>;

/** Rows by key, or in the given order as pairs. */
export type Rows = Readonly<Record<string, Cells>> | readonly (readonly [string, Cells])[];

/** What a form prints besides its rows. */
export interface Print {
  readonly rows: Rows;
  readonly title?: string;
  readonly number?: string | null;
  readonly notes?: readonly string[];
  readonly names?: Readonly<Record<string, string>>;
  readonly lineNumbers?: Readonly<Record<string, number>>;
  readonly repaired?: Readonly<Record<string, string>>;
  readonly strays?: readonly StrayRow[];
  readonly heading?: FormTable["heading"];
  readonly line?: number;
  readonly unit?: Unit;
  readonly decimals?: number;
}

/** Forms of a department by id: the rows alone, or with what else is printed. */
export type Forms = { readonly [F in FormId]?: Rows | Print };

/** What a case shows to a rule. */
export interface Input {
  readonly forms: Forms;
  /** 万元 where left out. */
  readonly unit?: Unit;
  /** 2024 where left out. */
  readonly year?: number;
  readonly previous?: Forms;
  readonly profile?: Partial<Profile>;
  readonly text?: string;
}

/** Accounts with these forms. */
export function accountsOf(forms: Forms, unit: Unit = "万元", year = 2024): FinalAccounts {
  const tables = Object.fromEntries(
    Object.entries(forms).map(([id, print]) => [id, tableOf(id as FormId, print, unit)]),
  );
  return { department: "示例县财政局", year, unit, forms: tables as FinalAccounts["forms"] };
}

function isPrint(print: Rows | Print): print is Print {
  return !Array.isArray(print) && "rows" in print;
}

function tableOf(id: FormId, given: Rows | Print, unit: Unit): FormTable {
  const print: Print = isPrint(given) ? given : { rows: given };
  const pairs = Array.isArray(print.rows) ? print.rows : Object.entries(print.rows);
  const own = print.unit ?? unit;
  const rows = (pairs as readonly (readonly [string, Cells])[]).map(([key, cells], index): Row => {
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

import type { FormId } from "../../forms";
import { type Fen, fen } from "../../money";

/** Amounts of one row by column. */
export type RowSums = Map<string, Fen>;

/** Amounts by form, row and column, added up as they come; a cell that nobody adds to does not exist. */
export class CellSums {
  private readonly forms = new Map<FormId, Map<string, RowSums>>();

  /** @throws {MoneyError} `unsafe` when the sum leaves the safe range */
  add(form: FormId, row: string, column: string, amount: number): void {
    const rows = this.forms.get(form) ?? new Map<string, RowSums>();
    const cells = rows.get(row) ?? new Map<string, Fen>();
    this.forms.set(form, rows.set(row, cells));
    cells.set(column, fen((cells.get(column) ?? 0) + amount));
  }

  /** Adds to the code, every code above it and, where there is such a row, 合计. */
  addUp(form: FormId, code: string, column: string, amount: number, total = "total"): void {
    for (let at = code; at.length >= 3; at = at.slice(0, -2)) this.add(form, at, column, amount);
    if (total !== "") this.add(form, total, column, amount);
  }

  get(form: FormId, row: string, column: string): Fen | undefined {
    return this.forms.get(form)?.get(row)?.get(column);
  }

  rowsOf(form: FormId): ReadonlyMap<string, RowSums> {
    return this.forms.get(form) ?? new Map();
  }
}

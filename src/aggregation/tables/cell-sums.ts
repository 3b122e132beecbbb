import type { Named } from "../../accounts";
import type { ColumnId, FormId, RowKey } from "../../forms";
import { type Fen, fen } from "../../money";

/** Amounts of one row by column. */
export type RowSums = Map<string, Fen>;

/** Amounts by form, row and column, added up as they come; a cell that nobody adds to does not exist. */
export class CellSums {
  private readonly forms = new Map<FormId, Map<string, RowSums>>();
  private readonly terms = new Map<string, number>();

  /**
   * Adds an amount that is itself the sum of `terms` given ones.
   *
   * @throws {JuesuanError} `out-of-range` when the sum leaves the safe range
   */
  add<F extends FormId, K extends string, C extends string>(
    form: F,
    row: Named<K, RowKey<F>>,
    column: Named<C, ColumnId<F>>,
    amount: number,
    terms = 1,
  ): void {
    const rows = this.forms.get(form) ?? new Map<string, RowSums>();
    const cells = rows.get(row) ?? new Map<string, Fen>();
    this.forms.set(form, rows.set(row, cells));
    cells.set(column, fen((cells.get(column) ?? 0) + amount));
    const place = `${form}/${row}/${column}`;
    this.terms.set(place, (this.terms.get(place) ?? 0) + terms);
  }

  /** How many given amounts a cell is the sum of. */
  termsOf(form: FormId, row: string, column: string): number {
    return this.terms.get(`${form}/${row}/${column}`) ?? 0;
  }

  /** Adds to the code, every code above it and, where there is such a row, 合计. */
  addUp<F extends FormId, C extends string, T extends string = "total">(
    form: F,
    code: string,
    column: Named<C, ColumnId<F>>,
    amount: number,
    total?: Named<T, RowKey<F>>,
    terms = 1,
  ): void {
    const id: string = column;
    for (let at = code; at.length >= 3; at = at.slice(0, -2))
      this.add<FormId, string, string>(form, at, id, amount, terms);
    this.add<FormId, string, string>(form, total ?? "total", id, amount, terms);
  }

  get(form: FormId, row: string, column: string): Fen | undefined {
    return this.forms.get(form)?.get(row)?.get(column);
  }

  rowsOf(form: FormId): ReadonlyMap<string, RowSums> {
    return this.forms.get(form) ?? new Map();
  }
}

/** A row of a coded form, known by its code. */
export interface KeyedRow {
  /** Index of the 类 or 款 above, or of 合计; −1 where it has none. */
  readonly parent: number;
  readonly page: number;
}

/** A figure in the order of the text; amounts are whole numbers of its last digit. */
export interface LooseFigure {
  readonly amount: number;
  readonly page: number;
  readonly line: number;
  /** The row behind whose name it stands, where that adds up by itself. */
  readonly row?: number | undefined;
}

/** What is to be cut: rows from the top down, figures in the order of the text. */
export interface Cutting {
  readonly rows: readonly KeyedRow[];
  readonly figures: readonly LooseFigure[];
  /** Columns of amounts, that of the totals with them. */
  readonly columns: number;
}

/** The figures of each row. */
export type Cut = readonly (readonly number[])[];

/** Whether amounts add up to a total, each rounded by itself. */
export function isClose(total: number, parts: readonly number[]): boolean {
  const sum = parts.reduce((before, part) => before + part, 0);
  return Math.abs(total - sum) <= (parts.length + 1) / 2;
}

/** Which row is under which. */
export class Tree {
  readonly #rows: readonly KeyedRow[];
  readonly #under: readonly number[][];
  readonly #last: number[];
  readonly #lastOfPage = new Map<number, number>();

  constructor(rows: readonly KeyedRow[]) {
    this.#rows = rows;
    this.#last = rows.map((_, index) => index);
    this.#under = rows.map((): number[] => []);
    rows.forEach(({ parent, page }, index) => {
      this.#lastOfPage.set(page, index);
      this.#under[parent]?.push(index);
      for (let above = parent; above >= 0; above = rows[above]?.parent ?? -1) this.#last[above] = index;
    });
  }

  /** The last row of a page; −1 where it has none. */
  lastOf(page: number): number {
    return this.#lastOfPage.get(page) ?? -1;
  }

  /** The row above one, where both stand on one page; else −1. */
  above(row: number): number {
    const { parent = -1, page } = this.#rows[row] ?? {};
    return parent < row && this.#rows[parent]?.page === page ? parent : -1;
  }

  childrenOf(row: number): number {
    return this.#under[row]?.length ?? 0;
  }

  /** A row with those under it, and the row above it with its own. */
  families(row: number): number[][] {
    const parent = this.#rows[row]?.parent ?? -1;
    const own = [row, ...(this.#under[row] ?? [])];
    return parent < 0 ? [own] : [own, [parent, ...(this.#under[parent] ?? [])]];
  }

  /** The rows of a page that have others under them, of which the last stands from one row up to another. */
  endingIn(from: number, to: number, page: number): number[] {
    const found: number[] = [];
    for (let row = Math.min(to, this.lastOf(page) + 1) - 1; this.#rows[row]?.page === page; row--) {
      const last = this.#last[row] as number;
      if (last > row && last >= from && last < to && this.#rows[last]?.page === page) found.push(row);
    }
    return found;
  }

  /** Whether a row stands behind those it is the total of. */
  #isBehind(row: number): boolean {
    return (this.#last[row] ?? row) < row;
  }

  /** Whether an amount can be the total of a row: no more than those above it leave, and all of it for the last one. */
  fits(row: number, amount: number, totalOf: (row: number) => number): boolean {
    const parent = this.#rows[row]?.parent ?? -1;
    if (parent >= 0 && parent < row) {
      const before = (this.#under[parent] ?? []).filter((one) => one < row);
      const rest = totalOf(parent) - amount - before.reduce((sum, one) => sum + totalOf(one), 0);
      if (rest < -(this.childrenOf(parent) + 1) / 2) return false;
    }
    // 合计 behind all others adds up the rows before it.
    if (this.#isBehind(row) && !isClose(amount, (this.#under[row] ?? []).map(totalOf))) return false;
    for (let above = row - 1; above >= 0 && above < row; above = this.#rows[above]?.parent ?? -1) {
      if (this.#last[above] !== row - 1) return true;
      if (above !== row - 1 && !isClose(totalOf(above), (this.#under[above] ?? []).map(totalOf)))
        return false;
    }
    return true;
  }
}

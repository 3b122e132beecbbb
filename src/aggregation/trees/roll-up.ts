import type { Row } from "../../accounts";
import { levelOf, PERSONNEL_CLASSES } from "../../codes";
import { codeLevel, columnTitle, type FormId, formOf } from "../../forms";
import { type Fen, fen, halfStepOf, type Precision } from "../../money";
import { AggregationError } from "../errors";
import type { Issue } from "../tables/issue";
import { catalogueOf, nameOf } from "../tables/lay-table";

/** How rows are rolled up. */
export interface RollUpOptions {
  /** How the figures were printed: 元 with two decimals, where sums are exact, if left out. */
  readonly precision?: Precision;
  /** Year whose catalogue names the rows that are made. */
  readonly year?: number;
}

/** Rows with all their parents, and the parents that were given and do not agree. */
export interface RolledUp {
  /** 合计 first (人员经费合计 and 公用经费合计 last in 06), then the codes ascending. */
  readonly rows: readonly Row[];
  readonly issues: readonly Issue[];
}

/**
 * Completes the rows of a coded form from 项 over 款 and 类 to 合计, in every column that has a cell. Parents that
 * are given are kept and verified, within what rounding of the printed figures explains; missing ones are made.
 * A parent is blank where all its parts are. Time is linear in the number of cells.
 *
 * @param form - A form whose rows are keyed by code.
 * @throws {AggregationError} `place` for a form without codes, or a row that is neither a code nor a row of the form
 * @example
 * ```ts
 * import { rollUp } from "juesuan/aggregation";
 * import { fen } from "juesuan/money";
 * const { rows } = rollUp("generalBudget", [
 *   { key: "2101501", name: "行政运行", cells: { basic: fen(300) } },
 *   { key: "2101502", name: "一般行政管理事务", cells: { basic: fen(200) } },
 * ]);
 * rows.map((row) => [row.key, row.cells.basic]); // => [["total", 500], ["210", 500], ["21015", 500], ["2101501", 300], ["2101502", 200]]
 * ```
 */
export function rollUp(form: FormId, rows: readonly Row[], options: RollUpOptions = {}): RolledUp {
  const catalogue = catalogueOf(form);
  if (catalogue === undefined) {
    throw new AggregationError(
      "place",
      `form ${form} has fixed rows, nothing to roll up: expected a form keyed by code, such as expenditure`,
    );
  }
  const half = halfStepOf(options.precision ?? { unit: "元", decimals: 2 });
  const issues: Issue[] = [];
  const tree = new Tree(form, issues);
  for (const row of rows) tree.put(row);
  tree.makeParents();
  const made = tree.sumUp((code) => nameOf(catalogue, code, options.year ?? null) ?? null, half);
  return { rows: made, issues };
}

interface Node {
  readonly key: string;
  /** Printed rows of this key: usually one or none. */
  readonly given: Row[];
  readonly parts: string[];
}

class Tree {
  private readonly nodes = new Map<string, Node>();
  private readonly columns = new Set<string>();
  private readonly totals: ReadonlySet<string>;

  constructor(
    private readonly form: FormId,
    private readonly issues: Issue[],
  ) {
    this.totals = new Set(formOf(form).sides.flatMap((side) => side.rows.map((row) => row.key)));
  }

  put(row: Row): void {
    if (levelOf(row.key) === null && !this.totals.has(row.key)) {
      throw new AggregationError(
        "place",
        `row "${row.key}" of form ${this.form}: expected a code of 3, 5 or 7 digits, or one of ${[...this.totals].join(", ")}`,
      );
    }
    const node = this.node(row.key);
    if (node.given.length > 0)
      this.issues.push({
        kind: "duplicate-row",
        form: this.form,
        row: row.key,
        message: { zh: `${row.key}出现两次，均计入合计`, en: `${row.key} stands twice; both are summed` },
      });
    node.given.push(row);
    for (const column of Object.keys(row.cells)) this.columns.add(column);
  }

  private node(key: string): Node {
    const found = this.nodes.get(key) ?? { key, given: [], parts: [] };
    this.nodes.set(key, found);
    return found;
  }

  /** Adds the 款, 类 and totals above every code. */
  makeParents(): void {
    const linked = new Set<string>();
    for (const start of [...this.nodes.keys()]) {
      for (let key = start; codeLevel(key) !== undefined; ) {
        if (linked.has(key)) break;
        linked.add(key);
        const parent = key.length > 3 ? key.slice(0, -2) : this.totalOf(key);
        this.node(parent).parts.push(key);
        key = parent;
      }
    }
    if (this.totals.has("personnel") && this.nodes.has("total")) {
      for (const part of ["personnel", "public"]) {
        if (this.nodes.has(part)) this.node("total").parts.push(part);
      }
    }
  }

  private totalOf(code: string): string {
    if (!this.totals.has("personnel")) return "total";
    return (PERSONNEL_CLASSES as readonly string[]).includes(code) ? "personnel" : "public";
  }

  /** The rows in order, each parent the sum of its parts or verified against it. */
  sumUp(nameOfCode: (code: string) => string | null, half: number): Row[] {
    const codes = [...this.nodes.keys()].filter((key) => codeLevel(key) !== undefined);
    const fixed = [...this.totals].filter((key) => this.nodes.has(key));
    if (codes.some((code, index) => index > 0 && code < (codes[index - 1] as string))) codes.sort();
    // Parts before what they are parts of: 项, 款, 类, then the totals and the total of totals.
    const order = [7, 5, 3].flatMap((length) => codes.filter((code) => code.length === length));
    const done = new Map<string, readonly Row[]>();
    for (const key of [...order, ...fixed])
      done.set(key, this.rowsFor(this.node(key), done, nameOfCode, half));
    const keys = this.totals.has("personnel") ? [...codes, ...fixed] : [...fixed, ...codes];
    return keys.flatMap((key) => done.get(key) ?? []);
  }

  private rowsFor(
    node: Node,
    done: ReadonlyMap<string, readonly Row[]>,
    nameOfCode: (code: string) => string | null,
    half: number,
  ): readonly Row[] {
    if (node.parts.length === 0) return node.given;
    const parts = node.parts.flatMap((key) => done.get(key) ?? []);
    const sums = new Map<string, { amount: Fen; terms: number }>();
    for (const column of this.columns) {
      let [amount, terms] = [fen(0), 0];
      for (const part of parts) {
        const own = cellOf(part, column);
        if (own === null || own === undefined) continue;
        amount = fen(amount + own);
        terms++;
      }
      if (terms > 0) sums.set(column, { amount, terms });
    }
    const first = node.given[0];
    if (first === undefined) return [this.made(node.key, parts, sums, nameOfCode)];
    this.verify(node, sums, half);
    const cells: Record<string, Fen | null | undefined> = { ...first.cells };
    for (const [column, { amount }] of sums) if (cells[column] === undefined) cells[column] = amount;
    return [{ ...first, cells }, ...node.given.slice(1)];
  }

  private made(
    key: string,
    parts: readonly Row[],
    sums: ReadonlyMap<string, { amount: Fen }>,
    nameOfCode: (code: string) => string | null,
  ): Row {
    const cells: Record<string, Fen | null> = {};
    for (const column of this.columns) {
      const sum = sums.get(column);
      if (sum !== undefined) cells[column] = sum.amount;
      else if (parts.some((part) => cellOf(part, column) === null)) cells[column] = null;
    }
    const fixed = formOf(this.form)
      .sides.flatMap((side) => side.rows)
      .find((row) => row.key === key);
    return { key, name: fixed?.title ?? nameOfCode(key), cells };
  }

  /** Reports the columns in which what was printed is not the sum of the parts. */
  private verify(node: Node, sums: ReadonlyMap<string, { amount: Fen; terms: number }>, half: number): void {
    for (const column of this.columns) {
      const printed = node.given.map((row) => cellOf(row, column)).filter((amount) => amount !== undefined);
      const sum = sums.get(column);
      if (printed.length === 0 || sum === undefined) continue;
      const found = printed.reduce<number>((total, amount) => total + (amount ?? 0), 0);
      const difference = found - sum.amount;
      const tolerance = (sum.terms + printed.length) * half;
      const blank = printed.every((amount) => amount === null);
      if (Math.abs(difference) <= tolerance && !(blank && sum.amount !== 0)) continue;
      const [at, expected] = [`${node.key}/${columnTitle(this.form, column)}`, sum.amount];
      this.issues.push({
        kind: blank ? "parent-blank" : "parent-differs",
        form: this.form,
        row: node.key,
        column,
        found: blank ? null : found,
        expected,
        difference,
        tolerance,
        message: blank
          ? {
              zh: `${at}为空，下级之和为${expected}分`,
              en: `${at} is blank, its parts come to ${expected} 分`,
            }
          : {
              zh: `${at}为${found}分，下级之和为${expected}分`,
              en: `${at} is ${found} 分, its parts come to ${expected} 分`,
            },
      });
    }
  }
}

function cellOf(row: Row, column: string): Fen | null | undefined {
  return row.cells[column as keyof Row["cells"]];
}

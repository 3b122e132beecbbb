import type { Row } from "../../accounts";
import { type CodeScope, levelOf, PERSONNEL_CLASSES } from "../../codes";
import { need, needCells, needObjects, refusal, UNKNOWN_PLACE } from "../../errors";
import { codeLevel, columnTitle, englishColumnTitle, type FormId, formOf } from "../../forms";
import { type Fen, fen, halfStepOf, type Precision } from "../../money";
import type { Issue } from "../tables/issue";
import { catalogueOf, nameOf } from "../tables/lay-table";

/** How rows are rolled up. */
export interface RollUpOptions {
  /** How the figures were printed: 元 with two decimals, where sums are exact, if left out. */
  readonly precision?: Precision;
  /** Year whose catalogue names the rows that are made. */
  readonly year?: number;
  /** Where codes are looked up, as `withCatalogue` gives it; the built-in catalogue where left out. */
  readonly codes?: CodeScope;
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
 * @throws {JuesuanError} `unknown-place` for a form without codes, or a row that is neither a code nor a row of the form
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
  need("text", form, "form");
  needObjects(rows, "rows").forEach(({ cells }, index) => {
    needCells(cells, "rows", index, "cells");
  });
  need("object", options, "options");
  const catalogue = catalogueOf(form, options.codes);
  if (catalogue === undefined) {
    throw refusal(
      UNKNOWN_PLACE,
      form,
      [
        "以编码为行的表，如expenditure：其他表的行是固定的",
        "a form keyed by code, such as expenditure: others have fixed rows",
      ],
      ["form"],
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
  /** The printed row of this key; null where it has to be made. */
  given: Row | null;
  /** Further printed rows of the same key. */
  more: readonly Row[];
  parts: Node[] | null;
  linked: boolean;
  /** The row made, or the printed one with what it lacked. */
  done: Row | null;
}

/** Sum of one column over parts. */
interface ColumnSum {
  amount: Fen;
  terms: number;
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
    const { key } = row;
    if (levelOf(key) === null && !this.totals.has(key)) {
      throw refusal(
        UNKNOWN_PLACE,
        key,
        [
          `3、5或7位编码，或${[...this.totals].join("、")}之一`,
          `a code of 3, 5 or 7 digits, or one of ${[...this.totals].join(", ")}`,
        ],
        [this.form, "key"],
      );
    }
    const node = this.node(key);
    if (node.given === null) node.given = row;
    else {
      node.more = [...node.more, row];
      this.issues.push({
        kind: "duplicate-row",
        form: this.form,
        row: key,
        message: { zh: `${key}出现两次，均计入合计`, en: `${key} stands twice; both are summed` },
      });
    }
    for (const column in row.cells) this.columns.add(column);
  }

  private node(key: string): Node {
    const found = this.nodes.get(key);
    if (found !== undefined) return found;
    const made: Node = { key, given: null, more: NONE, parts: null, linked: false, done: null };
    this.nodes.set(key, made);
    return made;
  }

  /** Adds the 款, 类 and totals above every code. */
  makeParents(): void {
    for (const start of [...this.nodes.values()]) {
      for (let node = start; !node.linked && codeLevel(node.key) !== undefined; ) {
        node.linked = true;
        const { key } = node;
        const parent = this.node(key.length > 3 ? key.slice(0, -2) : this.totalOf(key));
        if (parent.parts === null) parent.parts = [node];
        else parent.parts.push(node);
        node = parent;
      }
    }
    const whole = this.nodes.get("total");
    if (this.totals.has("personnel") && whole !== undefined) {
      whole.parts = ["personnel", "public"].flatMap((part) => this.nodes.get(part) ?? []);
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
    for (const length of [7, 5, 3]) {
      for (const code of codes) if (code.length === length) this.finish(code, nameOfCode, half);
    }
    for (const key of fixed) this.finish(key, nameOfCode, half);
    const keys = this.totals.has("personnel") ? [...codes, ...fixed] : [...fixed, ...codes];
    return keys.flatMap((key) => rowsOf(this.node(key)));
  }

  private finish(key: string, nameOfCode: (code: string) => string | null, half: number): void {
    const node = this.node(key);
    if (node.parts === null || node.parts.length === 0) {
      node.done = node.given;
      return;
    }
    const parts = node.parts.flatMap(rowsOf);
    const sums = new Map<string, ColumnSum>();
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
    if (node.given === null) {
      node.done = this.made(key, parts, sums, nameOfCode);
      return;
    }
    this.verify(node, sums, half);
    const cells: Record<string, Fen | null | undefined> = { ...node.given.cells };
    for (const [column, { amount }] of sums) if (cells[column] === undefined) cells[column] = amount;
    node.done = { ...node.given, cells };
  }

  private made(
    key: string,
    parts: readonly Row[],
    sums: ReadonlyMap<string, ColumnSum>,
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
  private verify({ key, given, more }: Node, sums: ReadonlyMap<string, ColumnSum>, half: number): void {
    for (const [column, sum] of sums) {
      const printed = [given as Row, ...more]
        .map((row) => cellOf(row, column))
        .filter((amount) => amount !== undefined);
      if (printed.length === 0) continue;
      const found = printed.reduce<number>((total, amount) => total + (amount ?? 0), 0);
      const difference = found - sum.amount;
      const tolerance = (sum.terms + printed.length) * half;
      const blank = printed.every((amount) => amount === null);
      if (Math.abs(difference) <= tolerance && !(blank && sum.amount !== 0)) continue;
      const [at, expected] = [`${key}/${columnTitle(this.form, column)}`, sum.amount];
      const englishAt = `${key} (${englishColumnTitle(this.form, column)})`;
      this.issues.push({
        kind: blank ? "parent-blank" : "parent-differs",
        form: this.form,
        row: key,
        column,
        found: blank ? null : found,
        expected,
        difference,
        tolerance,
        message: blank
          ? {
              zh: `${at}为空，下级之和为${expected}分`,
              en: `${englishAt} is blank, its parts come to ${expected} fen`,
            }
          : {
              zh: `${at}为${found}分，下级之和为${expected}分`,
              en: `${englishAt} is ${found} fen, its parts come to ${expected} fen`,
            },
      });
    }
  }
}

const NONE: readonly Row[] = [];

function rowsOf({ done, more }: Node): readonly Row[] {
  return done === null ? more : [done, ...more];
}

function cellOf(row: Row, column: string): Fen | null | undefined {
  return row.cells[column as keyof Row["cells"]];
}

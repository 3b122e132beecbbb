import { columnsOfRow, type FinalAccounts, type FormTable, measureOf, tableOf } from "../accounts";
import { type Comparison, FORM_IDS, type FormId, formOf, type RelationSpec, type Term } from "../forms";
import { halfStepOf, type Precision } from "../money";
import type { RelationRule } from "./rule";
import { indexRows, type RowIndex, selectRows } from "./select";

/** Where a cell of a system stands. */
export interface SystemCell {
  readonly form: FormId;
  /** Index of the row in its table. */
  readonly row: number;
  readonly key: string;
  readonly column: string;
}

/** One linear relation over cells of a system: Σ left − Σ right compared with zero. */
export interface SystemRelation {
  readonly rule: RelationRule;
  readonly comparison: Comparison;
  /** No rounding interval: both sides print one figure. */
  readonly exact: boolean;
  /** Indices of cells and their weights; the first `leftCount` are the left side. */
  readonly cells: readonly number[];
  readonly weights: readonly number[];
  readonly leftCount: number;
  /** Why it cannot be judged (a row, column or form it needs is missing), or null. */
  readonly missing: string | null;
}

/** A table's shape: what must be equal for a system to serve other accounts. */
interface Section {
  readonly form: FormId;
  readonly keys: readonly string[];
  readonly columns: readonly string[];
  readonly precision: Precision;
  readonly half: number;
  /** Index of the system's first cell of this table; cells run column by column. */
  readonly start: number;
  /** 1 where a row's cell counts money and so carries the half step. */
  readonly money: Uint8Array;
  /** 1 where some row has a cell in the column. */
  readonly printed: Uint8Array;
}

/**
 * The relations of a rule list, bound to the rows that some accounts have.
 * It serves all accounts of the same shape (same forms, rows, columns and precision).
 */
export interface System {
  readonly sections: readonly Section[];
  readonly cells: readonly SystemCell[];
  readonly relations: readonly SystemRelation[];
  /** Relation rules without any instance in this shape: not applicable as a whole. */
  readonly idle: readonly RelationRule[];
  /** Terms of all relations, flat: cell, weight; relation i has those from `offsets[i]` to `offsets[i + 1]`. */
  readonly termCells: Int32Array;
  readonly termWeights: Int8Array;
  readonly offsets: Int32Array;
  /** Cells whose being printed decides what a group sums: a total and its parts are never both taken. */
  readonly switches: readonly { readonly cell: number; readonly present: 0 | 1 }[];
}

/** Printed figures of accounts in the order of a system's cells. */
export interface Figures {
  /** Amount in 分, 0 where blank. */
  readonly values: Float64Array;
  /** Half a unit of the last printed digit; 0 where blank or exact. */
  readonly halves: Float64Array;
  /** 1 where a figure is printed. */
  readonly present: Uint8Array;
  /** Largest absolute amount. */
  readonly largest: number;
}

/**
 * Binds the relations of a rule list to the rows of accounts.
 *
 * @example
 * ```ts
 * import { arithmeticRules, bindSystem } from "juesuan/checking";
 * import { sampleAccounts } from "juesuan/accounts";
 * bindSystem(sampleAccounts(), arithmeticRules).cells.length; // => 30
 * ```
 */
export function bindSystem(accounts: FinalAccounts, rules: readonly RelationRule[]): System {
  const sections: Section[] = [];
  const cells: SystemCell[] = [];
  const indices = new Map<FormId, { section: Section; index: RowIndex }>();
  for (const form of FORM_IDS) {
    const table = tableOf(accounts, form);
    if (table === undefined) continue;
    const index = indexRows(table);
    const section = sectionOf(form, table, index, cells.length);
    for (const column of section.columns) {
      section.keys.forEach((key, row) => {
        cells.push({ form, row, key, column });
      });
    }
    sections.push(section);
    indices.set(form, { section, index });
  }

  const relations: SystemRelation[] = [];
  const idle: RelationRule[] = [];
  for (const rule of rules) {
    const before = relations.length;
    for (const spec of rule.relations) bindSpec(rule, spec, indices, relations);
    if (relations.length === before) idle.push(rule);
  }

  const offsets = new Int32Array(relations.length + 1);
  relations.forEach((relation, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + relation.cells.length;
  });
  return {
    sections,
    cells,
    relations,
    idle,
    offsets,
    switches: switchesOf(sections, accounts),
    termCells: Int32Array.from(relations.flatMap((relation) => relation.cells)),
    termWeights: Int8Array.from(relations.flatMap((relation) => relation.weights)),
  };
}

function sectionOf(form: FormId, table: FormTable, index: RowIndex, start: number): Section {
  const columns = formOf(form).columns.map((column) => column.id);
  return {
    form,
    keys: table.rows.map((row) => row.key),
    columns,
    precision: table.precision,
    half: halfStepOf(table.precision),
    start,
    money: Uint8Array.from(table.rows, (row) => (measureOf(form, row.key) === "money" ? 1 : 0)),
    printed: Uint8Array.from(columns, (column) => (index.columns.has(column) ? 1 : 0)),
  };
}

function switchesOf(sections: readonly Section[], accounts: FinalAccounts): System["switches"] {
  return sections.flatMap((section) => {
    const wholes = new Set(formOf(section.form).sides.flatMap((side) => side.rows.map((row) => row.partOf)));
    if (wholes.size === 1) return [];
    return section.keys.flatMap((key, row) => {
      if (!wholes.has(key)) return [];
      const cells = tableOf(accounts, section.form)?.rows[row]?.cells as
        | Record<string, number | null>
        | undefined;
      return section.columns.map((column, c) => ({
        cell: section.start + c * section.keys.length + row,
        present: (cells?.[column] ?? null) === null ? (0 as const) : (1 as const),
      }));
    });
  });
}

type Indices = ReadonlyMap<FormId, { section: Section; index: RowIndex }>;

function bindSpec(rule: RelationRule, spec: RelationSpec, indices: Indices, out: SystemRelation[]): void {
  const home = homeForm(spec);
  const own = indices.get(home);
  if (own === undefined) return;
  const columns = spec.forEach?.columns ?? [undefined];
  const rows: readonly (number | undefined)[] =
    spec.forEach?.rows === undefined ? [undefined] : selectRows(home, own.index, spec.forEach.rows);
  for (const row of rows) {
    const key = row === undefined ? undefined : own.section.keys[row];
    for (const column of columns) {
      if (column !== undefined && !own.index.columns.has(column)) continue;
      if (key !== undefined && column !== undefined && !columnsOfRow(home, key).includes(column)) continue;
      const bound = bindRelation(rule, spec, home, indices, { row, key, column });
      if (bound !== null) out.push(bound);
    }
  }
}

interface Binding {
  readonly row: number | undefined;
  readonly key: string | undefined;
  readonly column: string | undefined;
}

function homeForm(spec: RelationSpec): FormId {
  const form = spec.form ?? spec.left[0]?.form;
  if (form === undefined)
    throw new RangeError(`rule ${spec.rule}: a relation, or its first term, must name its form`);
  return form as FormId;
}

function bindRelation(
  rule: RelationRule,
  spec: RelationSpec,
  home: FormId,
  indices: Indices,
  binding: Binding,
): SystemRelation | null {
  const cells: number[] = [];
  const weights: number[] = [];
  let missing: string | null = null;
  const counts = [0, 0];
  for (const [side, terms] of [spec.left, spec.right].entries()) {
    for (const term of terms) {
      const found = bindTerm(term, home, indices, binding);
      if (typeof found === "string") {
        if (term.optional !== true) missing ??= found;
        continue;
      }
      const sign = (term.weight ?? 1) * (side === 0 ? 1 : -1);
      for (const cell of found) {
        cells.push(cell);
        weights.push(sign);
      }
      counts[side] = (counts[side] ?? 0) + found.length;
    }
  }
  const [left = 0, right = 0] = counts;
  if (left === 0 && missing === null) return null;
  if (spec.whenPrinted === true && (left === 0 || right === 0) && missing === null) return null;
  return {
    rule,
    comparison: spec.comparison ?? "=",
    exact: spec.sameFigure === true,
    cells,
    weights,
    leftCount: left,
    missing,
  };
}

/** Cells of a term; a sentence where a form, row or column it needs is missing. */
function bindTerm(term: Term, home: FormId, indices: Indices, binding: Binding): number[] | string {
  const form = (term.form ?? home) as FormId;
  const found = indices.get(form);
  if (found === undefined) return `form ${form} is missing`;
  const column = typeof term.column === "string" ? term.column : binding.column;
  if (column === undefined)
    throw new RangeError(`form ${form}: a term over the bound column needs forEach.columns`);
  const { section, index } = found;
  if (!index.columns.has(column)) {
    const declared = formOf(form).columns.find((candidate) => candidate.id === column);
    if (declared === undefined) throw new RangeError(`form ${form} declares no column "${column}"`);
    return declared.optional === true ? [] : `column ${column} of form ${form} is missing`;
  }
  const rows = selectRows(form, index, term.rows, binding.key, form === home ? binding.row : undefined);
  if (rows.length === 0 && "key" in term.rows) return `row ${term.rows.key} of form ${form} is missing`;
  const start = section.start + section.columns.indexOf(column) * section.keys.length;
  return rows.map((row) => start + row);
}

/**
 * The printed figures of accounts in the order of a system's cells, or null where the accounts have another
 * shape than the system was bound to.
 *
 * @example
 * ```ts
 * import { arithmeticRules, bindSystem, gatherFigures } from "juesuan/checking";
 * import { sampleAccounts } from "juesuan/accounts";
 * const accounts = sampleAccounts();
 * gatherFigures(bindSystem(accounts, arithmeticRules), accounts)?.largest; // => 180200000
 * ```
 */
export function gatherFigures(system: System, accounts: FinalAccounts): Figures | null {
  const size = system.cells.length;
  const values = new Float64Array(size);
  const halves = new Float64Array(size);
  const present = new Uint8Array(size);
  let largest = 0;
  let sections = 0;
  for (const form of FORM_IDS) {
    const table = tableOf(accounts, form);
    if (table === undefined) continue;
    const section = system.sections[sections++];
    if (section === undefined || section.form !== form || !sameShape(section, table)) return null;
    const { rows } = table;
    const { money, half, columns, printed } = section;
    let cell = section.start;
    for (let c = 0; c < columns.length; c++) {
      const column = columns[c] as never;
      let seen = 0;
      for (let row = 0; row < rows.length; row++, cell++) {
        const amount = (rows[row] as (typeof rows)[number]).cells[column] as number | null | undefined;
        if (amount === undefined) continue;
        seen = 1;
        if (amount === null) continue;
        values[cell] = amount;
        present[cell] = 1;
        if (money[row] === 1) halves[cell] = half;
        const size = amount < 0 ? -amount : amount;
        if (size > largest) largest = size;
      }
      if (seen !== printed[c]) return null;
    }
  }
  if (sections !== system.sections.length) return null;
  if (system.switches.some((item) => present[item.cell] !== item.present)) return null;
  return { values, halves, present, largest };
}

function sameShape(section: Section, table: FormTable): boolean {
  const { keys, precision } = section;
  const { rows } = table;
  if (keys.length !== rows.length) return false;
  if (precision.unit !== table.precision.unit || precision.decimals !== table.precision.decimals)
    return false;
  for (let row = 0; row < keys.length; row++) {
    if (keys[row] !== (rows[row] as (typeof rows)[number]).key) return false;
  }
  return true;
}

import { type FinalAccounts, type FormTable, measureOf, tableOf } from "../accounts";
import { FORM_IDS, type FormId, formOf, layoutFor } from "../forms";
import { halfStepOf } from "../money";
import { bindSpec } from "./bind-relation";
import type { RelationRule } from "./rule";
import { indexRows, type RowIndex } from "./select";
import { type Figures, How, type Section, type System, type SystemRelation } from "./system-shape";

export type { Figures, System, SystemCell, SystemRelation } from "./system-shape";

/**
 * Binds the relations of a rule list to the rows of accounts. `expected` are the forms that the layout prints
 * (those of the national layout of the accounts' year where left out): a relation over a form that should be there
 * and is not is indeterminate, over a form that the layout does not have it is not applicable.
 *
 * @example
 * ```ts
 * import { arithmeticRules, bindSystem } from "juesuan/checking";
 * import { sampleAccounts } from "juesuan/accounts";
 * bindSystem(sampleAccounts(), arithmeticRules).cells.length; // => 30
 * ```
 */
export function bindSystem(
  accounts: FinalAccounts,
  rules: readonly RelationRule[],
  expected: readonly FormId[] = layoutFor(null, accounts.year).forms,
): System {
  const sections: Section[] = [];
  const cells: System["cells"][number][] = [];
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
  const ruleOf: number[] = [];
  const idle: RelationRule[] = [];
  const tables = { indices, expected: new Set(expected) };
  rules.forEach((rule, at) => {
    const before = relations.length;
    for (const spec of rule.relations) bindSpec(rule, spec, tables, relations);
    if (relations.length === before) idle.push(rule);
    while (ruleOf.length < relations.length) ruleOf.push(at);
  });

  const offsets = new Int32Array(relations.length + 1);
  relations.forEach((relation, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + relation.cells.length;
  });
  return {
    sections,
    cells,
    relations,
    rules,
    ruleOf: Int32Array.from(ruleOf),
    idle,
    offsets,
    how: Uint8Array.from(relations, howOf),
    switches: switchesOf(sections, accounts),
    termCells: Int32Array.from(relations.flatMap((relation) => relation.cells)),
    termWeights: Int8Array.from(relations.flatMap((relation) => relation.weights)),
  };
}

function howOf({ comparison, exact, missing, whenFilled, guards }: SystemRelation): number {
  return (
    (comparison === "<=" ? How.atMost : comparison === ">=" ? How.atLeast : 0) |
    (exact ? How.exact : 0) |
    (missing === null ? 0 : How.missing) |
    (whenFilled || guards.length > 0 ? How.conditional : 0)
  );
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

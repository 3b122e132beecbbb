import { type FinalAccounts, type FormTable, isPartlyRead, measureOf, type Row, tableOf } from "../accounts";
import { FORM_IDS, type FormId, formOf, layoutFor } from "../forms";
import { halfStepOf } from "../money";
import { bindSpec } from "./bind-relation";
import type { RelationRule } from "./rule";
import { indexRows, type RowIndex } from "./select";
import { type Figures, How, type Section, type System, type SystemRelation } from "./system-shape";
import { LARGE_SHIFT, TABLE_READERS, type TableReader } from "./table-readers";

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

  const halfOfCell = sections.flatMap((section) =>
    section.columns.flatMap(() => Array.from(section.money, (money) => money * section.half)),
  );
  const halfOf = Float64Array.from(relations, (relation) => commonHalf(relation, halfOfCell));
  return {
    sections,
    cells,
    relations,
    rules,
    ruleOf: Int32Array.from(ruleOf),
    idle,
    ...termsOf(relations),
    how: Uint8Array.from(relations, howOf),
    halfOf,
    mixed: halfOf.includes(-1),
    switches: switchesOf(sections, accounts),
  };
}

function termsOf(
  relations: readonly SystemRelation[],
): Pick<System, "termCells" | "termWeights" | "offsets" | "turns"> {
  const termCells: number[] = [];
  const termWeights: number[] = [];
  const offsets = new Int32Array(relations.length + 1);
  const turns = new Int32Array(relations.length);
  relations.forEach(({ cells, weights }, i) => {
    for (const sign of [1, -1]) {
      if (sign === -1) turns[i] = termCells.length;
      cells.forEach((cell, term) => {
        if (weights[term] !== sign) return;
        termCells.push(cell);
        termWeights.push(sign);
      });
    }
    offsets[i + 1] = termCells.length;
  });
  return { termCells: Int32Array.from(termCells), termWeights: Int8Array.from(termWeights), offsets, turns };
}

/** The half step that all cells of a relation share, or −1 where they differ. */
function commonHalf({ cells, exact }: SystemRelation, halfOfCell: readonly number[]): number {
  if (exact) return 0;
  const half = halfOfCell[cells[0] ?? 0] ?? 0;
  return cells.every((cell) => halfOfCell[cell] === half) ? half : -1;
}

function howOf({ comparison, missing, whenFilled, guards, partial }: SystemRelation): number {
  return (
    (comparison === "<=" ? How.atMost : comparison === ">=" ? How.atLeast : 0) |
    (missing === null ? 0 : How.missing) |
    (whenFilled || guards.length > 0 ? How.conditional : 0) |
    (partial ? How.partial : 0)
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
    printed: columns.reduce((bits, column, c) => bits | (index.columns.has(column) ? 1 << c : 0), 0),
    partial: isPartlyRead(table),
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
 * gatherFigures(bindSystem(accounts, arithmeticRules), accounts)?.present.length; // => 30
 * ```
 */
export function gatherFigures(system: System, accounts: FinalAccounts): Figures | null {
  const room = roomFor(system);
  const figures = gatherInto(system, accounts, room);
  if (figures !== null && !system.mixed) fillHalves(system, room);
  return figures;
}

/** Room for the figures of a system. */
export function roomFor({ cells }: System): Room {
  return {
    values: new Float64Array(cells.length),
    halves: new Float64Array(cells.length),
    present: new Uint8Array(cells.length),
  };
}

type Room = Omit<Figures, "large">;

/**
 * As `gatherFigures`, into room that is used again and again: what stood there is gone. Half steps are filled in only
 * where a relation needs them cell by cell.
 */
export function gatherInto(system: System, accounts: FinalAccounts, room: Room): Figures | null {
  const { sections, switches } = system;
  const { values, halves, present } = room;
  values.fill(0);
  present.fill(0);
  let large = 0;
  let found = 0;
  for (const form of FORM_IDS) {
    const table = tableOf(accounts, form);
    if (table === undefined) continue;
    const section = sections[found++];
    if (section === undefined || section.form !== form || !sameShape(section, table)) return null;
    const read = TABLE_READERS[form] as TableReader;
    const bits = read(table.rows, values, present, section.start);
    if ((bits & COLUMN_BITS) !== section.printed) return null;
    large |= bits >> LARGE_SHIFT;
  }
  if (found !== sections.length) return null;
  for (const { cell, present: was } of switches) if (present[cell] !== was) return null;
  if (system.mixed) fillHalves(system, room);
  return { values, halves, present, large: large !== 0 };
}

function fillHalves({ sections }: System, { halves, present }: Room): void {
  for (const { start, columns, money, half } of sections) {
    for (let c = 0, cell = start; c < columns.length; c++) {
      for (let row = 0; row < money.length; row++, cell++) {
        halves[cell] = half * (money[row] as number) * (present[cell] as number);
      }
    }
  }
}

const COLUMN_BITS = (1 << LARGE_SHIFT) - 1;

/** Whether a table has the rows and the precision that the section was bound to. */
function sameShape({ keys, precision, partial }: Section, table: FormTable): boolean {
  const { rows } = table;
  if (keys.length !== rows.length || isPartlyRead(table) !== partial) return false;
  if (precision.unit !== table.precision.unit || precision.decimals !== table.precision.decimals)
    return false;
  for (let index = 0; index < keys.length; index++)
    if (keys[index] !== (rows[index] as Row).key) return false;
  return true;
}

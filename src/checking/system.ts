import { type FinalAccounts, type FormTable, isPartlyRead, type Row, tableOf } from "../accounts";
import {
  CHANGED_ACCOUNTS,
  type JuesuanError,
  NOT_WHOLE_FEN,
  need,
  needAccounts,
  needParts,
  refusal,
  STAYS,
} from "../errors";
import { FORM_IDS, type FormId, formOf, layoutOf } from "../forms";
import { halfStepOf } from "../money";
import { bindSpec, type IndexedTable, type Tables } from "./bind-relation";
import { Draft } from "./draft";
import { needRules } from "./need-rules";
import type { RelationRule } from "./rule";
import { indexRows } from "./select";
import {
  cellAt,
  type Figures,
  relationAt,
  type System,
  type SystemCell,
  type SystemRelation,
  type SystemSection,
} from "./system-shape";
import { LARGE_SHIFT, TABLE_READERS, type TableReader, WRONG_SHIFT } from "./table-readers";

export type { Figures, System, SystemCell, SystemRelation } from "./system-shape";

/**
 * Binds the relations of a rule list to the rows of accounts. `expected` are the forms that the layout prints
 * (those of the national layout of the accounts' year where left out): a relation over a form that should be there
 * and is not is indeterminate, over a form that the layout does not have it is not applicable.
 *
 * @example
 * ```ts
 * import { arithmeticRules } from "juesuan/checking";
 * import { bindSystem } from "juesuan/advanced";
 * import { sampleAccounts } from "juesuan/accounts";
 * bindSystem(sampleAccounts(), arithmeticRules).cells.length; // => 30
 * ```
 */
export function bindSystem(
  accounts: FinalAccounts,
  rules: readonly RelationRule[],
  expected?: readonly FormId[],
): System {
  needAccounts(accounts, "accounts");
  needRules(rules, "rules");
  return boundSystem(
    accounts,
    rules,
    need("list", expected ?? layoutOf(null, accounts.year).forms, "expected"),
  );
}

/** As {@link bindSystem}, for accounts and rules that a door has looked at. */
export function boundSystem(
  accounts: FinalAccounts,
  rules: readonly RelationRule[],
  forms: readonly FormId[],
): System {
  const printed = printedTables(accounts);
  const size = cellsOf(printed);
  const room = roomFor({ size });
  const expected = new Set(forms);
  const { sections, indices } = layOut(printed, room, expected);
  const draft = bindRules(rules, { indices, expected }, size);
  const flat = draft.flat();
  let cells: readonly SystemCell[] | undefined;
  let relations: readonly SystemRelation[] | undefined;
  const halfOf = halvesOf(draft.specs, flat, sections, room);
  const system: System = {
    sections,
    size,
    get cells() {
      cells ??= Array.from({ length: size }, (_, index) => cellAt(system, index));
      return cells;
    },
    get relations() {
      relations ??= draft.specs.map((_, i) => relationAt(system, i));
      return relations;
    },
    rules,
    ...flat,
    specs: draft.specs,
    missing: draft.missing,
    guards: draft.guards,
    halfOf,
    mixed: halfOf.includes(-1),
    switches: switchesOf(sections, accounts),
  };
  return system;
}

interface PrintedTable {
  readonly form: FormId;
  readonly table: FormTable;
}

function printedTables(accounts: FinalAccounts): PrintedTable[] {
  return FORM_IDS.flatMap((form) => {
    const table = tableOf(accounts, form);
    return table === undefined ? [] : [{ form, table }];
  });
}

/** Number of cells of all tables, blank ones included. */
function cellsOf(printed: readonly PrintedTable[]): number {
  return printed.reduce((sum, { form, table }) => sum + formOf(form).columns.length * table.rows.length, 0);
}

/** Gives the tables their places among the cells, one behind the other, and indexes them for the relations. */
function layOut(printed: readonly PrintedTable[], room: Room, expected: ReadonlySet<FormId>) {
  const sections: SystemSection[] = [];
  const indices = new Map<FormId, IndexedTable>();
  let start = 0;
  for (const { form, table } of printed) {
    const section = sectionOf(form, table, expected.has(form), start, room);
    const starts = new Map<string, number>();
    section.columns.forEach((column, c) => {
      if ((section.printed & (1 << c)) !== 0) starts.set(column, start);
      start += section.keys.length;
    });
    sections.push(section);
    indices.set(form, { section, index: indexRows(table), starts, body: table.heading?.body });
  }
  return { sections, indices };
}

/** The relations of all rules over the tables. */
function bindRules(rules: readonly RelationRule[], tables: Tables, size: number): Draft {
  const draft = new Draft(size);
  rules.forEach((rule, at) => {
    draft.rule = at;
    for (const spec of rule.relations) bindSpec(spec, tables, draft);
  });
  return draft;
}

/** The half step that all cells of a relation share, or −1 where they differ. */
function halvesOf(
  specs: System["specs"],
  { offsets, termCells }: Pick<System, "offsets" | "termCells">,
  sections: readonly SystemSection[],
  { present, halves }: Room,
): Float64Array {
  fillHalves(sections, { present: present.fill(1), halves });
  const halfOf = new Float64Array(specs.length);
  for (let i = 0; i < specs.length; i++) {
    if (specs[i]?.sameFigure === true) continue;
    let term = offsets[i] as number;
    const to = offsets[i + 1] as number;
    const half = halves[termCells[term] as number] ?? 0;
    while (term < to && halves[termCells[term] as number] === half) term++;
    halfOf[i] = term < to ? -1 : half;
  }
  return halfOf;
}

function sectionOf(
  form: FormId,
  table: FormTable,
  expected: boolean,
  start: number,
  { values, present }: Room,
): SystemSection {
  const { columns, sides } = formOf(form);
  const keys = table.rows.map((row) => row.key);
  const things = sides.flatMap((side) => side.rows.filter((row) => row.measure === "count"));
  const money = new Uint8Array(keys.length).fill(1);
  if (things.length > 0)
    keys.forEach((key, row) => {
      if (things.some((thing) => thing.key === key)) money[row] = 0;
    });
  const must = expected && formOf(form).filled === true;
  return {
    form,
    keys,
    columns: columns.map((column) => column.id),
    precision: table.precision,
    half: halfStepOf(table.precision),
    start,
    money,
    printed: (TABLE_READERS[form] as TableReader)(table.rows, values, present, start) & COLUMN_BITS,
    expected: must,
    partial: isPartial(table, must),
  };
}

/**
 * Whether figures of a form may stand elsewhere: some went unread, it has none and must have, or its 行次 begin behind
 * the first, as those of a text whose beginning is cut off do.
 */
function isPartial(table: FormTable, must: boolean): boolean {
  if (isPartlyRead(table) || firstNumber(table) > 1) return true;
  const isFilled = ({ cells }: Row) => Object.values(cells).some((amount) => typeof amount === "number");
  return must && !(table.rows as readonly Row[]).some(isFilled);
}

/** The least 行次 that rows of a text print; 1 where none does, or where a program has made the rows that it needs. */
function firstNumber({ rows }: FormTable): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { line, lineNumber } of rows as readonly Row[])
    if (line !== undefined && lineNumber !== undefined && lineNumber < least) least = lineNumber;
  return least === Number.POSITIVE_INFINITY ? 1 : least;
}

function switchesOf(sections: readonly SystemSection[], accounts: FinalAccounts): System["switches"] {
  return sections.flatMap(({ form, keys, columns, start }) => {
    const parts = formOf(form).sides.flatMap((side) => side.rows.filter((row) => row.partOf !== undefined));
    const wholes = new Set(parts.map((row) => row.partOf));
    if (wholes.size === 0) return [];
    return keys.flatMap((key, row) => {
      if (!wholes.has(key)) return [];
      const cells = tableOf(accounts, form)?.rows[row]?.cells as Record<string, number | null> | undefined;
      return columns.map((column, c) => ({
        cell: start + c * keys.length + row,
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
 * import { arithmeticRules } from "juesuan/checking";
 * import { bindSystem, gatherFigures } from "juesuan/advanced";
 * import { sampleAccounts } from "juesuan/accounts";
 * const accounts = sampleAccounts();
 * gatherFigures(bindSystem(accounts, arithmeticRules), accounts)?.present.length; // => 30
 * ```
 */
export function gatherFigures(system: System, accounts: FinalAccounts): Figures | null {
  needParts(system, { size: "number", sections: "list", switches: "list" }, "system");
  needAccounts(accounts, "accounts");
  const room = roomFor(system);
  const figures = gatherInto(system, accounts, room);
  if (figures !== null && !system.mixed) fillHalves(system.sections, room);
  return figures;
}

/** Room for the figures of a system. */
export function roomFor({ size }: Pick<System, "size">): Room {
  return {
    values: new Float64Array(size),
    halves: new Float64Array(size),
    present: new Uint8Array(size),
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
    if (bits >> WRONG_SHIFT !== 0) throw wrongCell(form, table);
    if ((bits & COLUMN_BITS) !== section.printed) return null;
    large |= bits >> LARGE_SHIFT;
  }
  if (found !== sections.length) return null;
  for (const { cell, present: was } of switches) if (present[cell] !== was) return null;
  if (system.mixed) fillHalves(system.sections, room);
  return { values, halves, present, large: large !== 0 };
}

function fillHalves(
  sections: readonly SystemSection[],
  { halves, present }: Pick<Room, "halves" | "present">,
): void {
  for (const { start, columns, money, half } of sections) {
    for (let c = 0, cell = start; c < columns.length; c++) {
      for (let row = 0; row < money.length; row++, cell++) {
        halves[cell] = half * (money[row] as number) * (present[cell] as number);
      }
    }
  }
}

/** The error for the first cell of a table that holds no amount. */
function wrongCell(form: FormId, { rows }: FormTable): JuesuanError {
  for (const [index, { cells }] of rows.entries())
    for (const [column, amount] of Object.entries(cells))
      if (amount !== null && amount !== undefined && !Number.isSafeInteger(amount))
        return refusal(
          NOT_WHOLE_FEN,
          amount,
          ["整数分；空白为null", "an amount in whole 分, or null for a blank"],
          ["accounts", "forms", form, "rows", index, "cells", column],
        );
  return refusal(CHANGED_ACCOUNTS, rows, STAYS, ["accounts", "forms", form]);
}

const COLUMN_BITS = (1 << LARGE_SHIFT) - 1;

/** Whether a table has the rows and the precision that the section was bound to. */
function sameShape({ keys, precision, expected, partial }: SystemSection, table: FormTable): boolean {
  const { rows } = table;
  if (keys.length !== rows.length || isPartial(table, expected) !== partial) return false;
  if (precision.unit !== table.precision.unit || precision.decimals !== table.precision.decimals)
    return false;
  for (let index = 0; index < keys.length; index++)
    if (keys[index] !== (rows[index] as Row).key) return false;
  return true;
}

import { isOtherBody } from "../accounts";
import { type JuesuanError, refusal, UNKNOWN_PLACE, WRONG_RULE } from "../errors";
import { type FormId, fixedRow, formOf, type RelationSpec, type Term } from "../forms";
import type { Draft, Terms } from "./draft";
import { type RowIndex, type Selection, selectRows } from "./select";
import { How, type SystemSection } from "./system-shape";

/** The tables of some accounts, indexed, and the forms that their layout prints. */
export interface Tables {
  readonly indices: ReadonlyMap<FormId, IndexedTable>;
  readonly expected: ReadonlySet<FormId>;
}

/** A table as relations see it. */
export interface IndexedTable {
  readonly section: SystemSection;
  readonly index: RowIndex;
  /** Index of the first cell of each column that is printed. */
  readonly starts: ReadonlyMap<string, number>;
  /** The body whose accounts it prints itself as. */
  readonly body: string | undefined;
}

/** A term over the table it speaks of, or a sentence that says what is missing where the table is not there. */
type ReadyTerm = string | Placed;

interface Placed {
  readonly term: Term;
  readonly form: FormId;
  readonly table: IndexedTable;
  readonly rows: Selection;
  /** Whether it takes the bound row itself. */
  readonly own: boolean;
  readonly weight: 1 | -1;
  /** First cell of the column it takes, or of that for each bound column; `NOT_PRINTED` or `UNBOUND` where there is none. */
  readonly start: number | readonly number[];
  /** What is missing where it takes no row or no column, once it is known: it is the same for every row that is bound. */
  lack: string | null | undefined;
  /** The rows that it takes for the row that is bound at present; null where that is the bound row itself. */
  taken: readonly number[] | null;
}

const NOT_PRINTED = -1;
const UNBOUND = -2;

/** Both sides of a relation and its conditions, over the tables. */
interface Ready {
  readonly spec: RelationSpec;
  readonly left: readonly ReadyTerm[];
  readonly right: readonly ReadyTerm[];
  readonly guards: readonly ReadyTerm[];
  /** Bits of `How` that all its instances have. */
  readonly how: number;
  /** The columns that an instance is made for; undefined where the relation binds none. */
  readonly columns: readonly (string | undefined)[];
}

/** Adds the instances of a relation over the rows and columns of the tables. */
export function bindSpec(spec: RelationSpec, tables: Tables, draft: Draft): void {
  const home = homeForm(spec);
  const own = tables.indices.get(home);
  if (own === undefined) {
    // A form that the layout prints and that is not there: one relation that says so.
    if (tables.expected.has(home)) draft.close(spec, How.missing, draft.count, formIsMissing(home));
    return;
  }
  const ready = readyRelation(spec, home, tables, own);
  if (ready === null) return;
  const { columns } = ready;
  if (spec.forEach?.rows === undefined) {
    bindRow(ready, undefined, undefined);
    for (let c = 0; c < columns.length; c++) bindInstance(ready, undefined, c, draft);
    return;
  }
  const rows = selectRows(home, own.index, spec.forEach.rows);
  if (typeof rows === "function") throw unbound(home);
  for (const row of rows) {
    const key = own.section.keys[row] as string;
    const side = columns[0] === undefined ? undefined : fixedRow(home, key)?.side;
    bindRow(ready, row, key);
    for (let c = 0; c < columns.length; c++) {
      if (side === undefined || side.columns.includes(columns[c] as string))
        bindInstance(ready, row, c, draft);
    }
  }
}

function homeForm(spec: RelationSpec): FormId {
  const form = spec.form ?? spec.left[0]?.form;
  if (form === undefined)
    throw refusal(
      WRONG_RULE,
      undefined,
      ["关系或其首项的表", "the form of the relation, or of its first term"],
      [spec.rule, "form"],
    );
  return form as FormId;
}

/** Looks up what is the same for every row and column; null where a term speaks of a form that the layout does not print. */
function readyRelation(spec: RelationSpec, home: FormId, tables: Tables, own: IndexedTable): Ready | null {
  const columns = spec.forEach?.columns?.filter((column) => own.starts.has(column)) ?? NO_COLUMN;
  const left: ReadyTerm[] = [];
  const right: ReadyTerm[] = [];
  const guards: ReadyTerm[] = [];
  let how = spec.comparison === "<=" ? How.atMost : spec.comparison === ">=" ? How.atLeast : 0;
  if (spec.whenFilled === true || spec.onlyWhereZero !== undefined) how |= How.conditional;
  for (const terms of [spec.left, spec.right]) {
    for (const term of terms) {
      const found = readyTerm(term, home, tables, terms === spec.left ? 1 : -1, columns);
      if (found === null && term.optional !== true) return null;
      if (found !== null) (terms === spec.left ? left : right).push(found);
      if (term.weight === -1) how |= How.weighted;
      const other = tables.indices.get((term.form ?? home) as FormId);
      if (other?.section.partial === true) how |= How.partial;
      if (isOtherBody(other?.body, own.body)) how |= How.partial | How.apart;
    }
  }
  for (const term of spec.onlyWhereZero ?? []) {
    const found = readyTerm(term, home, tables, 1, columns);
    if (found !== null) guards.push(found);
    // A balance that stands unread may be more than nothing.
    if (tables.indices.get((term.form ?? home) as FormId)?.section.partial === true) how |= How.partial;
  }
  return { spec, left, right, guards, how, columns };
}

/** What a relation that binds no column is made for: once. */
const NO_COLUMN: readonly undefined[] = [undefined];

function readyTerm(
  term: Term,
  home: FormId,
  tables: Tables,
  side: 1 | -1,
  columns: readonly (string | undefined)[],
): ReadyTerm | null {
  const form = (term.form ?? home) as FormId;
  const table = tables.indices.get(form);
  if (table === undefined) return tables.expected.has(form) ? formIsMissing(form) : null;
  return {
    term,
    form,
    table,
    rows: selectRows(form, table.index, term.rows),
    own: form === home && "each" in term.rows,
    weight: side === term.weight || (term.weight === undefined && side === 1) ? 1 : -1,
    start:
      typeof term.column === "string"
        ? (table.starts.get(term.column) ?? NOT_PRINTED)
        : columns.map((column) =>
            column === undefined ? UNBOUND : (table.starts.get(column) ?? NOT_PRINTED),
          ),
    lack: undefined,
    taken: NONE,
  };
}

function columnOf({ column }: Term, bound: string | undefined): string | undefined {
  return typeof column === "string" ? column : bound;
}

const NONE: readonly number[] = [];

/** Looks up which rows the terms take for a row, once for all its columns. */
function bindRow({ left, right, guards }: Ready, row: number | undefined, key: string | undefined): void {
  takeRows(left, row, key);
  takeRows(right, row, key);
  takeRows(guards, row, key);
}

function takeRows(terms: readonly ReadyTerm[], row: number | undefined, key: string | undefined): void {
  for (const term of terms) {
    if (typeof term === "string") continue;
    const { own, rows, form } = term;
    if (own && row !== undefined) term.taken = null;
    else if (typeof rows !== "function") term.taken = rows;
    else if (key === undefined) throw unbound(form);
    else term.taken = rows(key);
  }
}

/** Adds one instance, unless it would compare nothing. */
function bindInstance(ready: Ready, row: number | undefined, c: number, draft: Draft): void {
  const { spec, left, right, guards, how } = ready;
  const from = draft.count;
  const lacksLeft = addCells(left, ready, row, c, draft);
  const turn = draft.count;
  const lacksRight = addCells(right, ready, row, c, draft);
  const zero: Guards | null = guards.length === 0 ? null : new Guards();
  const lacksGuard = zero === null ? null : addCells(guards, ready, row, c, zero);
  const missing = lacksLeft ?? lacksRight ?? lacksGuard;
  if (missing === null && (turn === from || (spec.whenPrinted === true && turn === draft.count))) {
    draft.count = from;
    return;
  }
  if (zero !== null) draft.guards.set(draft.specs.length, zero.cells);
  const cut = turn === draft.count && lacksAll(right);
  draft.close(spec, cut ? how | How.partial : how, turn, missing);
}

/** Whether the part of a printed form that has all the fixed rows of a sum was not printed: it may be on a page that is lost. */
function lacksAll(terms: readonly ReadyTerm[]): boolean {
  return (
    terms.length > 0 &&
    terms.every(
      (term) =>
        typeof term === "object" &&
        term.taken?.length === 0 &&
        formOf(term.form).codes === undefined &&
        term.table.section.keys.length > 0,
    )
  );
}

/** Collects the cells of conditions. */
class Guards implements Terms {
  readonly cells: number[] = [];
  add(cell: number): void {
    this.cells.push(cell);
  }
}

/** Adds the cells of terms; gives back a sentence where they need something that is not there. */
function addCells(
  terms: readonly ReadyTerm[],
  { columns }: Ready,
  row: number | undefined,
  c: number,
  to: Terms,
): string | null {
  let missing: string | null = null;
  for (const term of terms) {
    const lack = typeof term === "string" ? term : addTerm(term, columns[c], row, c, to);
    missing ??= lack;
  }
  return missing;
}

function addTerm(
  placed: Placed,
  bound: string | undefined,
  row: number | undefined,
  c: number,
  to: Terms,
): string | null {
  const { taken, weight, start: of } = placed;
  const start = typeof of === "number" ? of : (of[c] as number);
  if (start < 0) return typeof of === "number" ? toldOnce(placed, lackOfColumn) : lackOfColumn(placed, bound);
  if (taken === null) {
    to.add(start + (row as number), weight);
    return null;
  }
  if (taken.length === 0) return toldOnce(placed, lackOfRows);
  for (let i = 0; i < taken.length; i++) to.add(start + (taken[i] as number), weight);
  return null;
}

function toldOnce(placed: Placed, lackOf: (placed: Placed) => string | null): string | null {
  if (placed.lack === undefined) placed.lack = lackOf(placed);
  return placed.lack;
}

function formIsMissing(form: FormId): string {
  return `form ${form} is missing`;
}

function unbound(form: FormId): JuesuanError {
  return refusal(
    WRONG_RULE,
    undefined,
    ["跟随各行的项要有forEach.rows", "rows for a term over the bound row"],
    [form, "forEach", "rows"],
  );
}

function lackOfColumn({ term, form, table: { section } }: Placed, bound?: string): string | null {
  const column = columnOf(term, bound);
  if (column === undefined)
    throw refusal(
      WRONG_RULE,
      undefined,
      ["跟随各栏的项要有forEach.columns", "columns for a term over the bound column"],
      [form, "forEach", "columns"],
    );
  const declared = formOf(form).columns.find((candidate) => candidate.id === column);
  if (declared === undefined)
    throw refusal(UNKNOWN_PLACE, column, ["该表已有的栏", "a column that the form declares"], [form]);
  if (section.partial) return `form ${form} was read in part`;
  return declared.optional === true || term.optional === true || section.keys.length === 0
    ? null
    : `column ${column} of form ${form} is missing`;
}

function lackOfRows({ term, form, table: { section, index } }: Placed): string | null {
  if (section.partial) return `form ${form} was read in part`;
  // A form that was printed without any row is empty: its cells are blank, not missing.
  if (section.keys.length === 0 || term.optional === true) return null;
  if ("key" in term.rows) return `row ${term.rows.key} of form ${form} is missing`;
  if ("unprefixed" in term.rows && index.leaves.length > 0 && index.byLevel[0].length === 0)
    return `form ${form} prints no 类`;
  return null;
}

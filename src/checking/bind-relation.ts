import { type FormId, fixedRow, formOf, type RelationSpec, type Term } from "../forms";
import { type RowIndex, type Selection, selectRows } from "./select";
import { How, type Section } from "./system-shape";

/** The tables of some accounts, indexed, and the forms that their layout prints. */
export interface Tables {
  readonly indices: ReadonlyMap<FormId, IndexedTable>;
  readonly expected: ReadonlySet<FormId>;
}

/** A table as relations see it. */
export interface IndexedTable {
  readonly section: Section;
  readonly index: RowIndex;
  /** Index of the first cell of each column that is printed. */
  readonly starts: ReadonlyMap<string, number>;
}

interface Terms {
  readonly termCells: number[];
  readonly termWeights: number[];
}

/** The relations of a system while they are bound: flat lists that `System` explains, and what few relations have. */
export interface Draft extends Terms {
  readonly specs: RelationSpec[];
  readonly offsets: number[];
  readonly turns: number[];
  readonly how: number[];
  readonly missing: Map<number, string>;
  readonly guards: Map<number, readonly number[]>;
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
  readonly weight: number;
}

/** Both sides of a relation and its conditions, over the tables. */
interface Ready {
  readonly spec: RelationSpec;
  readonly left: readonly ReadyTerm[];
  readonly right: readonly ReadyTerm[];
  readonly guards: readonly ReadyTerm[];
  /** Bits of `How` that all its instances have. */
  readonly how: number;
}

/** The row (of the home form) and the column that an instance stands for. */
interface Place {
  readonly row: number | undefined;
  readonly key: string | undefined;
  readonly column: string | undefined;
}

/** Adds the instances of a relation over the rows and columns of the tables. */
export function bindSpec(spec: RelationSpec, tables: Tables, draft: Draft): void {
  const home = homeForm(spec);
  const own = tables.indices.get(home);
  if (own === undefined) {
    // A form that the layout prints and that is not there: one relation that says so.
    if (tables.expected.has(home))
      close(spec, How.missing, draft.termCells.length, formIsMissing(home), draft);
    return;
  }
  const ready = readyRelation(spec, home, tables);
  if (ready === null) return;
  const columns = spec.forEach?.columns?.filter((column) => own.starts.has(column)) ?? [undefined];
  if (spec.forEach?.rows === undefined) {
    for (const column of columns) bindInstance(ready, { row: undefined, key: undefined, column }, draft);
    return;
  }
  const rows = selectRows(home, own.index, spec.forEach.rows);
  if (typeof rows === "function") throw unbound(home);
  for (const row of rows) {
    const key = own.section.keys[row] as string;
    const side = fixedRow(home, key)?.side;
    for (const column of columns) {
      if (column === undefined || side === undefined || side.columns.includes(column))
        bindInstance(ready, { row, key, column }, draft);
    }
  }
}

function homeForm(spec: RelationSpec): FormId {
  const form = spec.form ?? spec.left[0]?.form;
  if (form === undefined)
    throw new RangeError(`rule ${spec.rule}: a relation, or its first term, must name its form`);
  return form as FormId;
}

/** Looks up what is the same for every row and column; null where a term speaks of a form that the layout does not print. */
function readyRelation(spec: RelationSpec, home: FormId, tables: Tables): Ready | null {
  const left: ReadyTerm[] = [];
  const right: ReadyTerm[] = [];
  const guards: ReadyTerm[] = [];
  let how = spec.comparison === "<=" ? How.atMost : spec.comparison === ">=" ? How.atLeast : 0;
  if (spec.whenFilled === true || spec.onlyWhereZero !== undefined) how |= How.conditional;
  for (const terms of [spec.left, spec.right]) {
    for (const term of terms) {
      const found = readyTerm(term, home, tables, terms === spec.left ? 1 : -1);
      if (found === null && term.optional !== true) return null;
      if (found !== null) (terms === spec.left ? left : right).push(found);
      if (term.weight === -1) how |= How.weighted;
      if (tables.indices.get((term.form ?? home) as FormId)?.section.partial === true) how |= How.partial;
    }
  }
  for (const term of spec.onlyWhereZero ?? []) {
    const found = readyTerm(term, home, tables, 1);
    if (found !== null) guards.push(found);
    // A balance that stands unread may be more than nothing.
    if (tables.indices.get((term.form ?? home) as FormId)?.section.partial === true) how |= How.partial;
  }
  return { spec, left, right, guards, how };
}

function readyTerm(term: Term, home: FormId, tables: Tables, side: 1 | -1): ReadyTerm | null {
  const form = (term.form ?? home) as FormId;
  const table = tables.indices.get(form);
  if (table === undefined) return tables.expected.has(form) ? formIsMissing(form) : null;
  return {
    term,
    form,
    table,
    rows: selectRows(form, table.index, term.rows),
    own: form === home && "each" in term.rows,
    weight: side * (term.weight ?? 1),
  };
}

/** Adds one instance, unless it would compare nothing. */
function bindInstance({ spec, left, right, guards, how }: Ready, place: Place, draft: Draft): void {
  const { termCells, termWeights } = draft;
  const from = termCells.length;
  const lacksLeft = addCells(left, place, draft);
  const turn = termCells.length;
  const lacksRight = addCells(right, place, draft);
  const zero: Terms | null = guards.length === 0 ? null : { termCells: [], termWeights: [] };
  const lacksGuard = zero === null ? null : addCells(guards, place, zero);
  const missing = lacksLeft ?? lacksRight ?? lacksGuard;
  const noLeft = turn === from;
  if (missing === null && (noLeft || (spec.whenPrinted === true && turn === termCells.length))) {
    termCells.length = termWeights.length = from;
    return;
  }
  if (zero !== null) draft.guards.set(draft.how.length, zero.termCells);
  close(spec, how, turn, missing, draft);
}

function close(spec: RelationSpec, how: number, turn: number, missing: string | null, draft: Draft): void {
  if (missing !== null) draft.missing.set(draft.how.length, missing);
  draft.specs.push(spec);
  draft.turns.push(turn);
  draft.how.push(missing === null ? how : how | How.missing);
  draft.offsets.push(draft.termCells.length);
}

/** Adds the cells of terms; gives back a sentence where they need something that is not there. */
function addCells(terms: readonly ReadyTerm[], place: Place, to: Terms): string | null {
  let missing: string | null = null;
  for (const term of terms) {
    const lack = typeof term === "string" ? term : addTerm(term, place, to);
    missing ??= lack;
  }
  return missing;
}

function addTerm(placed: Placed, { key, row, column: bound }: Place, to: Terms): string | null {
  const { term, form, table, rows, own, weight } = placed;
  const column = typeof term.column === "string" ? term.column : bound;
  if (column === undefined)
    throw new RangeError(`form ${form}: a term over the bound column needs forEach.columns`);
  const start = table.starts.get(column);
  if (start === undefined) return lackOfColumn(placed, column);
  if (own && row !== undefined) {
    to.termCells.push(start + row);
    to.termWeights.push(weight);
    return null;
  }
  let taken = rows;
  if (typeof taken === "function") {
    if (key === undefined) throw unbound(form);
    taken = taken(key);
  }
  if (taken.length === 0) return lackOfRows(placed);
  for (const at of taken) {
    to.termCells.push(start + at);
    to.termWeights.push(weight);
  }
  return null;
}

function formIsMissing(form: FormId): string {
  return `form ${form} is missing`;
}

function unbound(form: FormId): RangeError {
  return new RangeError(`form ${form}: a term over the bound row needs forEach.rows`);
}

function lackOfColumn({ term, form, table: { section } }: Placed, column: string): string | null {
  const declared = formOf(form).columns.find((candidate) => candidate.id === column);
  if (declared === undefined) throw new RangeError(`form ${form} declares no column "${column}"`);
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

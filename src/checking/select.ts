import type { FormTable } from "../accounts";
import { codeLevel, type FormId, formOf, type RowSet } from "../forms";

/** Rows of one table, indexed once for the selectors of relations. */
export interface RowIndex {
  readonly table: FormTable;
  /** Indices of all rows that relations take, in print order. */
  readonly all: readonly number[];
  /** Indices of rows by key, in print order (a duplicated key has several). */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** Indices of coded rows by level. */
  readonly byLevel: readonly [readonly number[], readonly number[], readonly number[]];
  /** Indices of the rows one level under a code. */
  readonly children: ReadonlyMap<string, readonly number[]>;
  /** Coded rows with no coded row under them. */
  readonly leaves: readonly number[];
}

/** Rows of one key that relations take. A text that repeats one more often is no form, and pairs of them are without number. */
const REPEATS = 20;

/** Indexes the rows of a table; linear in its rows. */
export function indexRows(table: FormTable): RowIndex {
  const all: number[] = [];
  const byKey = new Map<string, number[]>();
  const byLevel: [number[], number[], number[]] = [[], [], []];
  const children = new Map<string, number[]>();
  const parents = new Set<string>();
  table.rows.forEach(({ key }, index) => {
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [index]);
    else if (same.length < REPEATS) same.push(index);
    else return;
    all.push(index);
    const level = codeLevel(key);
    if (level === undefined) return;
    byLevel[level - 1]?.push(index);
    if (level === 1) return;
    let parent = key.slice(0, -2);
    push(children, parent, index);
    // What is already known to have rows under it brought those above it along.
    for (; parent.length >= 3 && !parents.has(parent); parent = parent.slice(0, -2)) parents.add(parent);
  });
  const leaves = codedRows(byLevel, (row) => !parents.has(table.rows[row]?.key ?? ""));
  return { table, all, byKey, byLevel, children, leaves };
}

/** Coded rows that are wanted, level by level. */
function codedRows(byLevel: RowIndex["byLevel"], wanted: (row: number) => boolean): number[] {
  const found: number[] = [];
  for (const rows of byLevel) for (const row of rows) if (wanted(row)) found.push(row);
  return found;
}

/** Rows that a set takes whatever is bound, or those it takes for the key of the bound row. */
export type Selection = readonly number[] | ((key: string) => readonly number[]);

/** Indices of the rows that a set takes, in print order. An empty list means that the layout prints none of them. */
export function selectRows(form: FormId, index: RowIndex, set: RowSet): Selection {
  const { all, byKey, byLevel, children, leaves, table } = index;
  if ("each" in set) return (key) => byKey.get(key) ?? NONE;
  if ("key" in set) return byKey.get(set.key) ?? NONE;
  if ("keys" in set) return set.keys.flatMap((key) => byKey.get(key) ?? NONE);
  if ("group" in set) return selectGroup(form, index, set.group);
  if ("level" in set) return byLevel[set.level - 1] ?? NONE;
  if ("leaves" in set) return leaves;
  if ("all" in set) return all;
  if ("under" in set)
    return codedRows(byLevel, (row) => set.under.some((code) => table.rows[row]?.key.startsWith(code)));
  if ("childrenOf" in set) return (key) => children.get(key) ?? NONE;
  if ("prefixed" in set) return (key) => byKey.get(set.prefixed + key) ?? NONE;
  const { unprefixed } = set;
  return (key) => (key.startsWith(unprefixed) ? byKey.get(key.slice(unprefixed.length)) : undefined) ?? NONE;
}

const NONE: readonly number[] = [];

function selectGroup(form: FormId, index: RowIndex, group: string): number[] {
  const taken: number[] = [];
  for (const side of formOf(form).sides) {
    for (const row of side.rows) {
      if (row.group !== group || (row.partOf !== undefined && hasFigure(index, row.partOf))) continue;
      for (const place of index.byKey.get(row.key) ?? []) taken.push(place);
    }
  }
  return taken;
}

function hasFigure(index: RowIndex, key: string): boolean {
  return (index.byKey.get(key) ?? []).some((row) =>
    Object.values(index.table.rows[row]?.cells ?? {}).some(
      (amount) => amount !== null && amount !== undefined,
    ),
  );
}

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

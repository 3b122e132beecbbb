import type { FormTable } from "../accounts";
import { codeLevel, type FormId, formOf, type RowSet } from "../forms";

/** Rows of one table, indexed once for the selectors of relations. */
export interface RowIndex {
  readonly table: FormTable;
  /** Indices of rows by key, in print order (a duplicated key has several). */
  readonly byKey: ReadonlyMap<string, readonly number[]>;
  /** Indices of coded rows by level. */
  readonly byLevel: readonly [readonly number[], readonly number[], readonly number[]];
  /** Indices of the rows one level under a code. */
  readonly children: ReadonlyMap<string, readonly number[]>;
  /** Coded rows with no coded row under them. */
  readonly leaves: readonly number[];
  /** Columns that have a cell in some row. */
  readonly columns: ReadonlySet<string>;
}

/** Indexes the rows of a table; linear in its rows. */
export function indexRows(table: FormTable): RowIndex {
  const byKey = new Map<string, number[]>();
  const byLevel: [number[], number[], number[]] = [[], [], []];
  const children = new Map<string, number[]>();
  const parents = new Set<string>();
  const columns = new Set<string>();
  table.rows.forEach((row, index) => {
    push(byKey, row.key, index);
    for (const column of Object.keys(row.cells)) columns.add(column);
    const level = codeLevel(row.key);
    if (level === undefined) return;
    byLevel[level - 1]?.push(index);
    if (level > 1) push(children, row.key.slice(0, -2), index);
    for (let parent = row.key.slice(0, -2); parent.length >= 3; parent = parent.slice(0, -2))
      parents.add(parent);
  });
  const leaves = byLevel.flat().filter((index) => !parents.has(table.rows[index]?.key ?? ""));
  return { table, byKey, byLevel, children, leaves, columns };
}

/**
 * Indices of the rows that a set takes, in print order; `bound` is the index that `each` stands for,
 * `boundKey` its key. An empty list means that the layout prints none of them.
 */
export function selectRows(
  form: FormId,
  index: RowIndex,
  set: RowSet,
  boundKey?: string,
  bound?: number,
): readonly number[] {
  if ("key" in set) return index.byKey.get(set.key) ?? [];
  if ("keys" in set) return set.keys.flatMap((key) => index.byKey.get(key) ?? []);
  if ("group" in set) return selectGroup(form, index, set.group);
  if ("level" in set) return index.byLevel[set.level - 1] ?? [];
  if ("leaves" in set) return index.leaves;
  if ("all" in set) return index.table.rows.map((_, row) => row);
  if ("under" in set) {
    return index.byLevel
      .flat()
      .filter((row) => set.under.some((code) => index.table.rows[row]?.key.startsWith(code)));
  }
  if (boundKey === undefined)
    throw new RangeError(`form ${form}: a term over the bound row needs forEach.rows`);
  if ("each" in set) return bound !== undefined ? [bound] : (index.byKey.get(boundKey) ?? []);
  if ("childrenOf" in set) return index.children.get(boundKey) ?? [];
  if ("prefixed" in set) return index.byKey.get(set.prefixed + boundKey) ?? [];
  return boundKey.startsWith(set.unprefixed)
    ? (index.byKey.get(boundKey.slice(set.unprefixed.length)) ?? [])
    : [];
}

function selectGroup(form: FormId, index: RowIndex, group: string): number[] {
  const taken: number[] = [];
  for (const side of formOf(form).sides) {
    for (const row of side.rows) {
      if (row.group !== group || (row.partOf !== undefined && hasFigure(index, row.partOf))) continue;
      taken.push(...(index.byKey.get(row.key) ?? []));
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

import type { FinalAccounts, FormTable } from "../accounts";
import { arithmeticRules, bindSystem, gatherFigures, type System } from "../checking";
import type { Draft } from "./draft";
import { type LooseRow, type Placement, placementsOf, settleLoose } from "./loose-rows";
import { type Constraint, type Domains, narrow } from "./narrow";

/** Placements of one row that are tried, and of all rows together. */
const MOST = 1000;
const MOST_OF_ALL = 100_000;

/**
 * Gives the figures of rows without their blank cells the columns that the relations inside and between the forms
 * leave them: a figure is placed only where every placement of all rows that satisfies the relations puts it into
 * the same column. A relation that no placement satisfies proves nothing and is left out with its family.
 *
 * @param tables - The tables that the drafts would become, with the holders of the loose rows.
 */
export function placeLoose(drafts: readonly Draft[], tables: readonly FormTable[]): void {
  if (drafts.every(({ loose }) => loose.length === 0)) return;
  const forms = Object.fromEntries(drafts.map(({ form }, at) => [form, tables[at]]));
  const accounts: FinalAccounts = { department: null, year: null, unit: null, forms };
  const rules = arithmeticRules.filter(({ severity }) => severity === "error");
  const bound = bind(bindSystem(accounts, rules, []), accounts, drafts);
  const given = new Set<string>();
  for (;;) {
    const { domains, failed } = narrow(bound.start, constraintsOf(bound, given));
    const forms = failed.map((at) => bound.loose[at]?.form ?? "");
    if (forms.length > 0) {
      for (const form of forms) given.add(form);
      continue;
    }
    bound.loose.forEach(({ draft, row, form }, at) => {
      const left = given.has(form) ? [] : (domains[at] ?? []);
      settleLoose(
        draft,
        row,
        left.map((one) => bound.placements[at]?.[one] ?? []),
      );
    });
    return;
  }
}

/** A relation over the rows: the sum of its known cells, what rounding explains, and the loose rows it takes in. */
interface Bound {
  readonly loose: readonly { readonly draft: Draft; readonly row: LooseRow; readonly form: string }[];
  readonly placements: readonly (readonly Placement[])[];
  readonly start: Domains;
  readonly relations: readonly Constraint[];
}

function bind(system: System, accounts: FinalAccounts, drafts: readonly Draft[]): Bound {
  const { sections, cells, relations } = system;
  const figures = gatherFigures(system, accounts);
  const values = figures?.values ?? new Float64Array(cells.length);
  const present = figures?.present ?? new Uint8Array(cells.length);
  const loose = drafts.flatMap((draft) =>
    draft.loose.map((row) => ({ draft, row, form: draft.form as string })),
  );
  /** A number for each row of each form, the loose row that stands there, and the half step of a cell. */
  const rowOf = new Int32Array(cells.length);
  const halfOf = new Float64Array(cells.length);
  const looseAt = new Map<number, number>();
  const byHolder = new Map(loose.map(({ row }, at) => [row.holder, at]));
  for (const { form, start, columns, money, half } of sections) {
    accounts.forms[form]?.rows.forEach((row, index) => {
      const at = byHolder.get(row);
      if (at !== undefined) looseAt.set(start + index, at);
      columns.forEach((_, column) => {
        const cell = start + column * money.length + index;
        rowOf[cell] = start + index;
        halfOf[cell] = half * (money[index] ?? 0);
      });
    });
  }
  const usable = relations.filter(
    ({ missing, whenFilled, guards, severity }) =>
      missing === null && !whenFilled && guards.length === 0 && severity === undefined,
  );
  const own = new Map<number, typeof usable>();
  const wider: typeof usable = [];
  for (const relation of usable) {
    const [first = 0, ...others] = relation.cells.map((cell) => rowOf[cell] as number);
    if (others.some((row) => row !== first)) wider.push(relation);
    else own.set(first, [...(own.get(first) ?? []), relation]);
  }
  /** What a placement puts into a cell. */
  const valueIn = (at: number, placement: Placement, cell: number): number => {
    const { slots, amounts } = (loose[at] as (typeof loose)[number]).row;
    const item = placement.findIndex((slot) => slots[slot]?.column === cells[cell]?.column);
    return item < 0 ? 0 : (amounts[item] ?? 0);
  };
  const broken = new Set<number>();
  for (const [row, list] of own) {
    if (looseAt.has(row)) continue;
    const fine = list.every((relation) => {
      const sum = relation.cells.reduce(
        (all, cell, term) => all + (relation.weights[term] ?? 0) * (values[cell] ?? 0),
        0,
      );
      const slack = relation.cells.reduce((all, cell) => all + (halfOf[cell] ?? 0) * (present[cell] ?? 0), 0);
      return within(relation.comparison, sum, relation.exact ? 0 : slack);
    });
    if (!fine) broken.add(row);
  }
  let tried = 0;
  const placements: Placement[][] = loose.map(() => []);
  for (const [row, at] of looseAt) {
    const { items, slots } = (loose[at] as (typeof loose)[number]).row;
    const all = tried > MOST_OF_ALL ? null : placementsOf(items.length, slots.length, MOST);
    tried += all?.length ?? 0;
    const possible = (all ?? []).filter((placement) =>
      (own.get(row) ?? []).every((relation) => {
        const sum = relation.cells.reduce(
          (sum, cell, term) => sum + (relation.weights[term] ?? 0) * valueIn(at, placement, cell),
          0,
        );
        const slack = (halfOf[row] ?? 0) * Math.min(items.length, relation.cells.length);
        return within(relation.comparison, sum, relation.exact ? 0 : slack);
      }),
    );
    placements[at] = possible;
    if (possible.length === 0) broken.add(row);
  }
  const found: Bound["relations"][number][] = [];
  for (const relation of wider) {
    const rows = relation.cells.map((cell) => rowOf[cell] as number);
    if (rows.some((row) => broken.has(row)) || !rows.some((row) => looseAt.has(row))) continue;
    let sum = 0;
    let slack = 0;
    const parts = new Map<number, number[]>();
    relation.cells.forEach((cell, term) => {
      const weight = relation.weights[term] ?? 0;
      const at = looseAt.get(rows[term] as number);
      if (at === undefined) {
        sum += weight * (values[cell] ?? 0);
        slack += (halfOf[cell] ?? 0) * (present[cell] ?? 0);
        return;
      }
      const before = parts.get(at);
      const added = (placements[at] as Placement[]).map(
        (placement, one) => (before?.[one] ?? 0) + weight * valueIn(at, placement, cell),
      );
      if (added.some((value) => value !== 0)) slack += halfOf[cell] ?? 0;
      parts.set(at, added);
    });
    if (relation.exact) slack = 0;
    found.push({
      low: relation.comparison === "<=" ? Number.NEGATIVE_INFINITY : -slack - sum,
      high: relation.comparison === ">=" ? Number.POSITIVE_INFINITY : slack - sum,
      parts: [...parts].map(([at, values]) => ({ at, values })),
      family: `${relation.rule.id} ${rows.join(" ")}`,
    });
  }
  return { loose, placements, start: placements.map((list) => list.map((_, one) => one)), relations: found };
}

function within(comparison: string, sum: number, slack: number): boolean {
  return (comparison === "<=" || sum >= -slack) && (comparison === ">=" || sum <= slack);
}

/** The relations that can be satisfied at all, each with its whole family, over forms that were not given up. */
function constraintsOf({ loose, start, relations }: Bound, given: ReadonlySet<string>): Constraint[] {
  const open = relations.filter(({ parts }) => !parts.some(({ at }) => given.has(loose[at]?.form ?? "")));
  const failing = new Set<string>();
  for (const { low, high, parts, family } of open) {
    let [least, most] = [0, 0];
    for (const { at, values } of parts) {
      const own = (start[at] ?? []).map((one) => values[one] ?? 0);
      least += Math.min(...own);
      most += Math.max(...own);
    }
    if (most < low || least > high) failing.add(family);
  }
  return open.filter(({ family }) => !failing.has(family));
}

import type { FinalAccounts, FormTable, Row } from "../accounts";
import { arithmeticRules, bindSystem, gatherFigures, type System } from "../checking";
import type { FormId } from "../forms";
import type { Booked, LooseRow } from "./book";
import type { LooseEntry } from "./entries";
import { type Placement, placementsOf } from "./loose-rows";
import { type Constraint, type Domains, narrow } from "./narrow";
import { mayHoldAmount } from "./printed-figures";

/** Placements of one row that are tried, and of all rows together. */
const MOST = 1000;
const MOST_OF_ALL = 100_000;

/** A form with loose rows or without, as it is booked before they are placed. */
export interface OpenForm {
  readonly form: FormId;
  readonly booked: Booked;
  readonly table: FormTable;
}

/** A loose row, the form it is in, and the rows of its table that may hold its figures, slot by slot. */
interface OpenRow extends LooseRow {
  readonly of: OpenForm;
  readonly holders: readonly (Row | null)[];
}

/**
 * The placements that the relations inside and between the forms leave each row without its blank cells: a figure is
 * placed only where every placement of all rows that satisfies the relations puts it into the same column. A relation
 * that no placement satisfies proves nothing: it is left out with its family, and where relations contradict each other
 * the form is given up.
 */
export function placeLoose(forms: readonly OpenForm[]): ReadonlyMap<LooseEntry, readonly Placement[]> {
  const loose = forms.flatMap((of) =>
    of.booked.loose.map((row): OpenRow => {
      const holders = row.entry.slots.map(({ holder }) => holder && (of.booked.held.get(holder) ?? null));
      return { ...row, of, holders };
    }),
  );
  const tables = Object.fromEntries(forms.map(({ form, table }) => [form, table]));
  const accounts: FinalAccounts = { department: null, year: null, unit: null, forms: tables };
  const rules = arithmeticRules.filter(({ severity }) => severity === "error");
  const system = bindSystem(accounts, rules, []);
  const { placements, domains, constraints, doubted } = bind(system, accounts, loose, bereftRows(forms));
  const given = new Set<OpenForm>();
  const formAt = (at: number) => (loose[at] as OpenRow).of;
  const isOpen = ({ parts }: Constraint) => parts.every(({ at }) => !given.has(formAt(at)));
  for (;;) {
    const found = narrow(domains, constraints.filter(isOpen));
    for (const at of found.failed) given.add(formAt(at));
    if (found.failed.length > 0) continue;
    const telling = forms.some(({ form }) => form === "generalBudget");
    const usual = telling ? null : withUsualKinds(loose, placements, found.domains);
    const again = usual === null ? found : narrow(usual, constraints.filter(isOpen));
    const { domains: settled } = again.failed.length > 0 ? found : again;
    return new Map(
      loose.map(({ of, entry }, at) => {
        const left = settled[at] ?? [];
        // A relation that no placement satisfies leaves only what is certain as a whole.
        const values = given.has(of) || (doubted.has(at) && entry.summed && left.length > 1) ? [] : left;
        return [entry, values.map((one) => placements[at]?.[one] ?? [])];
      }),
    );
  }
}

/**
 * The rows that may have lost the figures they print: in a form where figures have no title, those with no 行次 beside
 * their own title.
 */
function bereftRows(forms: readonly OpenForm[]): ReadonlySet<Row> {
  const hasOrphans = ({ booked }: OpenForm) =>
    booked.strays.some(
      ({ name, figures, aside, repeats }) =>
        name === null && aside === undefined && repeats === undefined && figures.some(mayHoldAmount),
    );
  const rows = forms.flatMap((form) => (hasOrphans(form) ? form.table.rows : []));
  return new Set(rows.filter(({ lineNumber }) => lineNumber === undefined));
}

/** 支出 of a department is 基本支出 and 项目支出; what else 03 has is for the few that trade or have units below them. */
const USUAL_KINDS = ["total", "basic", "project"];

/**
 * The total row of 03 with three figures, the first of them the sum of the others: 本年支出合计, 基本支出 and 项目支出,
 * where nothing else decides and no 05 is there that could tell otherwise. Null where there is no such row.
 */
function withUsualKinds(
  loose: readonly OpenRow[],
  placements: readonly (readonly Placement[])[],
  domains: Domains,
): Domains | null {
  let changed = false;
  const usual = domains.map((own, at) => {
    const { of, entry } = loose[at] as OpenRow;
    // Where zeros are printed no blank was left out, and which kinds the department has is open.
    if (entry.row.zeros || of.form !== "expenditure" || entry.key !== "total" || own.length < 2) return own;
    const slots = USUAL_KINDS.map((kind) => entry.slots.findIndex(({ column }) => column === kind));
    const one = own.filter((value) => `${placements[at]?.[value]}` === `${slots}`);
    changed ||= one.length === 1;
    return one.length === 1 ? one : own;
  });
  return changed ? usual : null;
}

interface Bound {
  readonly placements: readonly (readonly Placement[])[];
  /** Indices of the placements of each row that its own relations allow. */
  readonly domains: readonly (readonly number[])[];
  /** The relations over several rows that can be satisfied at all. */
  readonly constraints: readonly Constraint[];
  /** The rows that a relation which no placement satisfies is about. */
  readonly doubted: ReadonlySet<number>;
}

/** The cells of the system, with the loose rows that may fill them. */
interface Board {
  readonly loose: readonly OpenRow[];
  /** The rows by their first cells. */
  readonly rows: ReadonlyMap<number, Row>;
  readonly placements: readonly (readonly Placement[])[];
  readonly figures: ReturnType<typeof gatherFigures>;
  /** The first cell of each row, and how far apart its columns are. */
  readonly first: ReadonlyMap<Row, { readonly cell: number; readonly step: number }>;
  readonly rowOf: Int32Array;
  readonly halfOf: Float64Array;
  /** What each slot of a loose row adds in each of its placements. */
  readonly amounts: readonly (readonly (readonly number[])[])[];
  /** The loose row that may fill a cell (−1: none), and the slot it then fills. */
  readonly ownerOf: Int32Array;
  readonly slotOf: Int32Array;
}

/** A relation as a constraint, with the rows it speaks of. */
interface BoundConstraint {
  readonly constraint: Constraint;
  readonly rows: readonly number[];
  /** Whether a placement of the only loose row leaves the right side blank, where the relation then says nothing. */
  readonly isUnfilled: (one: number) => boolean;
}

/** The relations as constraints on the placements of the loose rows. */
function bind(
  system: System,
  accounts: FinalAccounts,
  loose: readonly OpenRow[],
  bereft: ReadonlySet<Row>,
): Bound {
  const board = layOut(system, accounts, loose);
  const { placements } = board;
  const domains = placements.map((list) => list.map((_, one) => one));
  const broken = new Set<number>();
  const wider: BoundConstraint[] = [];
  for (const relation of system.relations) {
    if (relation.missing !== null || relation.guards.length > 0 || relation.severity !== undefined) continue;
    if (saysNothing(board, relation) || mayHaveLost(board, relation, bereft)) continue;
    const bound = constraintOf(board, relation);
    const { low, high, parts } = bound.constraint;
    const [part, ...more] = parts;
    if (bound.rows.some((row) => row !== bound.rows[0]) || more.length > 0) {
      if (part !== undefined && !relation.whenFilled) wider.push(bound);
    } else if (part === undefined) {
      if ((low > 0 || high < 0) && !relation.whenFilled) broken.add(bound.rows[0] as number);
    } else {
      const holds = (value: number) => value >= low && value <= high;
      domains[part.at] = (domains[part.at] ?? []).filter(
        (one) => holds(part.values[one] ?? 0) || (relation.whenFilled && bound.isUnfilled(one)),
      );
    }
  }
  loose.forEach(({ holders }, at) => {
    if (domains[at]?.length === 0)
      for (const holder of holders) if (holder !== null) broken.add(board.first.get(holder)?.cell ?? -1);
  });
  const failing = new Set<string>();
  const sound = wider.filter(({ rows }) => !rows.some((row) => broken.has(row)));
  for (const { constraint } of sound) if (!canHold(constraint, domains)) failing.add(constraint.family);
  const [contrary, constraints] = [true, false].map((fails) =>
    sound.flatMap(({ constraint }) => (failing.has(constraint.family) === fails ? constraint : [])),
  ) as [Constraint[], Constraint[]];
  const doubted = new Set(contrary.flatMap(({ parts }) => parts.map(({ at }) => at)));
  return { placements, domains, constraints, doubted };
}

/** Whether a relation has no cell that a loose row may fill, and is over several rows or waits for its right side. */
function saysNothing({ ownerOf, rowOf }: Board, { cells, whenFilled }: System["relations"][number]): boolean {
  const [first = -1] = cells;
  const apart = whenFilled || cells.some((cell) => rowOf[cell] !== rowOf[first]);
  return apart && cells.every((cell) => (ownerOf[cell] as number) < 0);
}

/** Whether a relation has a blank cell of a row that may have lost its figure. */
function mayHaveLost(
  { rows, rowOf, ownerOf, figures }: Board,
  { cells }: System["relations"][number],
  bereft: ReadonlySet<Row>,
): boolean {
  return cells.some(
    (cell) =>
      (ownerOf[cell] as number) < 0 &&
      (figures?.present[cell] ?? 0) === 0 &&
      bereft.has(rows.get(rowOf[cell] as number) as Row),
  );
}

function layOut(system: System, accounts: FinalAccounts, loose: readonly OpenRow[]): Board {
  const { sections, cells } = system;
  const rowOf = new Int32Array(cells.length);
  const halfOf = new Float64Array(cells.length);
  const first = new Map<Row, { cell: number; step: number }>();
  for (const { form, start, columns, money, half } of sections) {
    accounts.forms[form]?.rows.forEach((row, index) => {
      first.set(row, { cell: start + index, step: money.length });
      for (let c = 0, cell = start + index; c < columns.length; c++, cell += money.length) {
        rowOf[cell] = start + index;
        halfOf[cell] = half * (money[index] as number);
      }
    });
  }
  const ownerOf = new Int32Array(cells.length).fill(-1);
  const slotOf = new Int32Array(cells.length);
  loose.forEach(({ entry, holders }, at) => {
    entry.slots.forEach(({ column }, slot) => {
      const holder = holders[slot] ?? null;
      const place = holder === null ? undefined : first.get(holder);
      if (place === undefined) return;
      let { cell } = place;
      while (cells[cell]?.column !== column) cell += place.step;
      ownerOf[cell] = at;
      slotOf[cell] = slot;
    });
  });
  let tried = 0;
  const placements = loose.map(({ items, entry, amounts: own }) => {
    const found = tried > MOST_OF_ALL ? [] : placementsOf(items.length, entry.slots.length, MOST);
    tried += found.length;
    return entry.slots.some(({ aside }) => aside === "of which") ? found.filter(partsFit(entry, own)) : found;
  });
  const amounts = loose.map(({ entry, amounts: own }, at) => {
    const ways = placements[at] ?? [];
    const added = entry.slots.map(() => new Array<number>(ways.length).fill(0));
    for (const [one, placement] of ways.entries())
      placement.forEach((slot, item) => void added[slot]?.fill(own[item] ?? 0, one, one + 1));
    return added;
  });
  return {
    loose,
    rows: new Map([...first].map(([row, { cell }]) => [cell, row])),
    placements,
    amounts,
    figures: gatherFigures(system, accounts),
    first,
    rowOf,
    halfOf,
    ownerOf,
    slotOf,
  };
}

/** Whether the figure of a part (其中：教育收费) stands behind that of the column it is a part of, and is no larger. */
function partsFit({ slots }: LooseEntry, amounts: readonly number[]): (placement: Placement) => boolean {
  const wholeOf = slots.map(({ aside }, at) => {
    const before = slots.slice(0, at).map(({ holder }) => holder !== null);
    return aside === "of which" ? before.lastIndexOf(true) : -1;
  });
  return (placement) =>
    placement.every((slot, item) => {
      const whole = wholeOf[slot] ?? -1;
      const own = amounts[item] ?? 0;
      return whole < 0 || own === 0 || Math.abs(own) <= Math.abs(amounts[placement.indexOf(whole)] ?? 0);
    });
}

/** What each placement of each loose row adds to a relation, and what the figures with a place leave open. */
function constraintOf(board: Board, relation: System["relations"][number]): BoundConstraint {
  const { loose, placements, amounts, figures, rowOf, halfOf, ownerOf, slotOf } = board;
  const { rule, cells: terms, weights, comparison, exact, leftCount } = relation;
  const rows = terms.map((cell) => rowOf[cell] as number);
  const sums = new Map<number, { count: number; half: number; values: number[] }>();
  let known = 0;
  let slack = 0;
  terms.forEach((cell, term) => {
    const weight = weights[term] as number;
    const half = halfOf[cell] as number;
    const at = ownerOf[cell] as number;
    if (at < 0) {
      known += weight * (figures?.values[cell] ?? 0);
      slack += half * (figures?.present[cell] ?? 0);
      return;
    }
    const added = amounts[at]?.[slotOf[cell] as number] ?? [];
    const before = sums.get(at);
    const values = added.map((amount, one) => (before?.values[one] ?? 0) + weight * amount);
    sums.set(at, { count: (before?.count ?? 0) + 1, half, values });
  });
  for (const [at, { count, half }] of sums) slack += half * Math.min(count, loose[at]?.items.length ?? 0);
  if (exact) slack = 0;
  const right = terms.slice(leftCount);
  const isUnfilled = (one: number) =>
    right.every((cell) => {
      const at = ownerOf[cell] as number;
      if (at < 0) return (figures?.present[cell] ?? 0) === 0;
      return placements[at]?.[one]?.includes(slotOf[cell] as number) !== true;
    });
  const constraint: Constraint = {
    low: comparison === "<=" ? Number.NEGATIVE_INFINITY : -slack - known,
    high: comparison === ">=" ? Number.POSITIVE_INFINITY : slack - known,
    parts: [...sums].map(([at, { values }]) => ({ at, values })),
    family: `${rule.id} ${rows.join(" ")}`,
  };
  return { constraint, rows, isUnfilled };
}

/** Whether a constraint can be satisfied by itself. */
function canHold({ low, high, parts }: Constraint, domains: Bound["domains"]): boolean {
  let [least, most] = [0, 0];
  for (const { at, values } of parts) {
    const own = (domains[at] ?? []).map((one) => values[one] ?? 0);
    least += Math.min(...own);
    most += Math.max(...own);
  }
  return most >= low && least <= high;
}

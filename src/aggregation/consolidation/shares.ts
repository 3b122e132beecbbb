import { type FinalAccounts, type FormTable, measureOf, type Row, tableOf } from "../../accounts";
import { type CodeScope, has } from "../../codes";
import { codeLevel, FORM_IDS, type FormId, formOf, type RelationSpec } from "../../forms";
import { halfStepOf } from "../../money";
import { catalogueOf } from "../tables/lay-table";
import type { BrokenShare, CountedChild, TransferCell } from "./counted";
import { type Incidence, type NamedRelation, type RowTouches, relationId, type Touch } from "./incidence";
import { needRow, unknownColumn } from "./sums";
import { undividedTotals } from "./wholes";

/** Columns of internal transfers. */
const TRANSFERS: Readonly<Record<"income" | "expenditure", ReadonlySet<string>>> = {
  income: new Set(["superiorSubsidy", "affiliatedRemittance"]),
  expenditure: new Set(["affiliatedSubsidy", "superiorRemittance"]),
};

/** A row that may come again in other children. */
interface KnownRow {
  readonly touches: RowTouches;
  readonly above: KnownRow | null;
  /** Whether its figures are money, which rounding leaves open. */
  readonly isMoney: boolean;
  /** Whether it has a code that the catalogue does not hold. */
  readonly isUnknown: boolean;
  /** Turn of the last child with a code under this row. */
  innerIn: number;
  /** Turn of the last child with this row. */
  seenIn: number;
}

type OpenCell = NonNullable<BrokenShare["open"]>[number];

/** Bits of what a child prints of a relation. */
const LEFT = 1;
const RIGHT = 2;
const GUARDED = 4;

/** Terms of one total that a form may split: no cell of a child is added to one sum more often. */
const PARTS = 4;

/** A child as its reader leaves it. */
export interface ReadChild {
  readonly counted: CountedChild;
  /** Relations of which it prints the left side and nothing of the right, where that excuses the whole. */
  readonly unfilled: readonly string[];
  /** No sum of figures of one cell of it is larger. */
  readonly most: number;
}

/**
 * Goes through the cells of one child after the other and finds what is to be kept of each: above all its own share in
 * every relation that the whole may break.
 */
export class ChildReader {
  private readonly rows = new Map<FormId, Map<string, KnownRow>>();
  /** Rows of the table read last by their place: the next most often has the same. */
  private readonly orders = new Map<FormId, KnownRow[]>();
  private turn = 0;
  /** By relation: the turn of the last child that prints some of it, and what that child prints. */
  private seen = new Float64Array(0);
  private differences = new Float64Array(0);
  private tolerances = new Float64Array(0);
  private bits = new Uint8Array(0);
  /** The relations of which this child prints something. */
  private readonly touched: number[] = [];
  private open = new Map<number, OpenCell[]>();
  private most = 0;
  /** Rows of the table that it has already. */
  private copies = 0;

  constructor(
    private readonly incidence: Incidence,
    private readonly codes: CodeScope | undefined,
  ) {}

  /** @throws {JuesuanError} `unknown-place` for a column that the form does not have */
  read(id: string, accounts: FinalAccounts): ReadChild {
    this.turn++;
    this.most = 0;
    this.touched.length = 0;
    if (this.open.size > 0) this.open = new Map();
    const lacks: FormId[] = [];
    const strays: { form: FormId; rows: number }[] = [];
    const unknown: { form: FormId; row: string }[] = [];
    const transfers: TransferCell[] = [];
    const undivided: { form: FormId; row: string }[] = [];
    for (const form of FORM_IDS) {
      const table = tableOf(accounts, form);
      if (table === undefined) {
        lacks.push(form);
        continue;
      }
      // A line that only repeats another over a page break is no figure of its own.
      const lost = table.strays?.filter(({ repeats }) => repeats === undefined).length ?? 0;
      if (lost > 0) strays.push({ form, rows: lost });
      this.addTable(form, table, unknown, transfers);
      for (const row of undividedTotals(form, table.rows)) undivided.push({ form, row });
    }
    const unfilled: string[] = [];
    const breaks = this.breaks(unfilled);
    return {
      unfilled,
      counted: {
        id,
        ...(lacks.length === 0 ? {} : { lacks }),
        ...(strays.length === 0 ? {} : { strays }),
        ...(unknown.length === 0 ? {} : { unknown }),
        ...(undivided.length === 0 ? {} : { undivided }),
        ...(transfers.length === 0 ? {} : { transfers }),
        ...(breaks.length === 0 ? {} : { breaks }),
      },
      most: this.most,
    };
  }

  private addTable(
    form: FormId,
    { rows, precision }: FormTable,
    unknown: { form: FormId; row: string }[],
    transfers: TransferCell[],
  ): void {
    const known = this.knownRows(form, rows, unknown);
    const half = halfStepOf(precision);
    const { columns } = formOf(form);
    const wholes = totalsOf(known, rows);
    const own = form === "income" || form === "expenditure" ? TRANSFERS[form] : undefined;
    let largest = 0;
    for (let index = 0; index < rows.length; index++) {
      const { cells } = rows[index] as Row;
      const row = known[index] as KnownRow;
      const slack = row.isMoney ? half : 0;
      const isLeaf = row.innerIn !== this.turn;
      // Cells most often stand in the order of the declaration.
      let c = 0;
      for (const column in cells) {
        if (columns[c]?.id !== column) {
          c = columns.findIndex(({ id }) => id === column);
          if (c === -1) throw unknownColumn(form, row.touches.key, column);
        }
        const amount = cells[column as keyof typeof cells] ?? null;
        const touches = row.touches.columns[c++];
        if (amount === null || touches === undefined) continue;
        const size = Math.abs(amount);
        if (size > largest) largest = size;
        if (touches.always.length > 0) this.addAll(touches.always, amount, slack);
        if (row.touches.whole !== null && (wholes.get(row.touches.whole)?.[column] ?? null) === null)
          this.addAll(touches.asPart, amount, slack);
        if (isLeaf && touches.asLeaf.length > 0)
          this.addLeaf(touches.asLeaf, form, row.touches, amount, slack);
        if (amount !== 0 && own?.has(column) === true)
          transfers.push({
            form: form as TransferCell["form"],
            column,
            row: row.touches.key,
            amount,
            leaf: isLeaf,
          });
      }
    }
    this.most = Math.max(this.most, largest * (PARTS + this.copies));
  }

  /** The rows of a table, those with codes under them marked. */
  private knownRows(
    form: FormId,
    rows: FormTable["rows"],
    unknown: { form: FormId; row: string }[],
  ): KnownRow[] {
    this.copies = 0;
    const order = this.orders.get(form) ?? [];
    this.orders.set(form, order);
    const found = new Array<KnownRow>(rows.length);
    for (let index = 0; index < rows.length; index++) {
      const { key } = rows[index] as Row;
      let row = order[index];
      if (row === undefined || row.touches.key !== key) {
        row = this.knownRow(form, key);
        order[index] = row;
      }
      found[index] = row;
      if (row.seenIn === this.turn) this.copies++;
      else if (row.isUnknown) unknown.push({ form, row: key });
      row.seenIn = this.turn;
      for (let above = row.above; above !== null && above.innerIn !== this.turn; above = above.above)
        above.innerIn = this.turn;
    }
    return found;
  }

  private knownRow(form: FormId, key: string): KnownRow {
    const rows = this.rows.get(form) ?? new Map<string, KnownRow>();
    this.rows.set(form, rows);
    const found = rows.get(key);
    if (found !== undefined) return found;
    needRow(form, key);
    const level = codeLevel(key);
    const catalogue = level === undefined ? undefined : catalogueOf(form, this.codes);
    const made: KnownRow = {
      touches: this.incidence.touchesOf(form, key),
      above: level === undefined || level === 1 ? null : this.knownRow(form, key.slice(0, -2)),
      isMoney: measureOf(form, key) === "money",
      isUnknown: catalogue !== undefined && !has(catalogue, key),
      innerIn: 0,
      seenIn: 0,
    };
    rows.set(key, made);
    return made;
  }

  private addAll(touches: readonly Touch[], amount: number, slack: number): void {
    for (let index = 0; index < touches.length; index++) {
      const { slot, weight, role } = touches[index] as Touch;
      if (slot >= this.seen.length) this.grow(slot);
      if (this.seen[slot] !== this.turn) {
        this.seen[slot] = this.turn;
        this.touched.push(slot);
        this.differences[slot] = this.tolerances[slot] = this.bits[slot] = 0;
      }
      if (role === "guard") {
        if (amount !== 0) (this.bits[slot] as number) |= GUARDED;
        continue;
      }
      (this.bits[slot] as number) |= role === "left" ? LEFT : RIGHT;
      (this.differences[slot] as number) += weight * amount;
      if (slack !== 0) (this.tolerances[slot] as number) += slack;
    }
  }

  private grow(slot: number): void {
    const size = Math.max(1024, 2 * slot);
    const larger = <A extends Float64Array | Uint8Array>(made: A, from: A): A => {
      made.set(from);
      return made;
    };
    this.differences = larger(new Float64Array(size), this.differences);
    this.tolerances = larger(new Float64Array(size), this.tolerances);
    this.seen = larger(new Float64Array(size), this.seen);
    this.bits = larger(new Uint8Array(size), this.bits);
  }

  /** Of a code without codes under it, what goes out of the sum where others print codes under it. */
  private addLeaf(
    touches: readonly Touch[],
    form: FormId,
    { key }: RowTouches,
    amount: number,
    slack: number,
  ): void {
    this.addAll(touches, amount, slack);
    if (codeLevel(key) === 3) return;
    for (const { slot, weight, role } of touches) {
      if (role === "guard") continue;
      const open = this.open.get(slot) ?? [];
      this.open.set(slot, open);
      open.push({ form, row: key, difference: -weight * amount, tolerance: slack });
    }
  }

  private breaks(unfilled: string[]): BrokenShare[] {
    const { relations } = this.incidence;
    const { differences, tolerances, bits, touched } = this;
    const breaks: BrokenShare[] = [];
    for (let index = 0; index < touched.length; index++) {
      const slot = touched[index] as number;
      const relation = relations[slot] as NamedRelation;
      const { shared } = relation;
      const open = this.open.size === 0 ? undefined : this.open.get(slot);
      let printed = bits[slot] as number;
      // Most hold to the last digit, with both sides printed.
      if (differences[slot] === 0 && shared === -1 && printed !== LEFT && open === undefined) continue;
      let difference = differences[slot] as number;
      let tolerance = tolerances[slot] as number;
      if (shared !== -1 && this.seen[shared] === this.turn) {
        printed |= bits[shared] as number;
        difference += differences[shared] as number;
        tolerance += tolerances[shared] as number;
      }
      if (relation.isShared || (printed & GUARDED) !== 0) continue;
      const { spec } = relation.kind;
      if (spec.whenFilled === true && printed === LEFT) {
        unfilled.push(relationId(relation));
        continue;
      }
      if (spec.sameFigure === true) tolerance = 0;
      if (open === undefined && !isBroken(spec, difference, tolerance)) continue;
      breaks.push({
        relation: relationId(relation),
        difference,
        tolerance,
        ...(open === undefined ? {} : { open }),
      });
    }
    return breaks;
  }
}

/** Whether a difference goes against a relation and rounding does not explain it. */
export function isBroken({ comparison = "=" }: RelationSpec, difference: number, tolerance: number): boolean {
  if (Math.abs(difference) <= tolerance) return false;
  return comparison === "=" || (comparison === "<=" ? difference > 0 : difference < 0);
}

/** The rows of a table that stand for parts, where it has parts that look for them. */
function totalsOf(known: readonly KnownRow[], rows: FormTable["rows"]): ReadonlyMap<string, Row["cells"]> {
  const wholes = new Map<string, Row["cells"]>();
  const wanted = new Set<string>();
  for (const { touches } of known) if (touches.whole !== null) wanted.add(touches.whole);
  if (wanted.size > 0)
    for (const { key, cells } of rows) if (wanted.has(key) && !wholes.has(key)) wholes.set(key, cells);
  return wholes;
}

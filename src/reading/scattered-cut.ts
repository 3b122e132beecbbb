import { placementsOf } from "./loose-rows";
import { type Cut, type Cutting, type LooseFigure, Tree } from "./scattered-tree";
import { wholeRows } from "./scattered-whole";

// Which row each figure is of, where the cells of a coded form came out column by column, or in blocks of columns.
// An extractor goes down the page once for each block of columns, and row by row within the block: a sweep. Rows are
// known by their codes; the total of a row is its first figure, and the others add up to it.

/** Steps of one search; beyond them nothing is proven. */
const STEPS = 60_000;

/** Ways for the parts of one row to stand in its columns. */
const MOST_PLACEMENTS = 100;

/** Most orders of the figures of several rows that are tried together; more prove nothing. */
const MOST_ORDERS = 1000;

/** Most figures of a row whose orders are tried. */
const MOST_ORDERED = 6;

/** Most figures of a form that stand elsewhere than their row. */
const MOST_ASIDE = 4;

/**
 * The figures of each row, as indices in the order of the columns; null where not all figures find a row, or where
 * they find several.
 */
export function cutByTotals(cutting: Cutting): Cut | null {
  const whole = wholeRows(cutting);
  if (whole !== undefined) return whole;
  if (cutting.figures.some(({ amount }) => amount <= 0)) return null;
  for (let aside = 0; aside <= MOST_ASIDE; aside++) {
    const search = new Search(cutting, aside);
    const [one, ...others] = search.run();
    if (search.isOver || others.length > 0) return null;
    if (one !== undefined) return one;
  }
  return null;
}

/** How many figures are left on a page, what they add up to, and the largest of them. */
interface Left {
  readonly count: number;
  readonly sum: number;
  readonly most: number;
}

function leftFrom(figures: readonly LooseFigure[]): Left[] {
  const left: Left[] = [];
  for (const [behind, { amount, page }] of [...figures].reverse().entries()) {
    const next = figures[figures.length - behind]?.page === page ? left.at(-1) : undefined;
    const { count, sum, most } = next ?? { count: 0, sum: 0, most: 0 };
    left.push({ count: count + 1, sum: sum + amount, most: Math.max(most, amount) });
  }
  return left.reverse();
}

/** A row of which figures were found. */
interface Open {
  readonly list: number[];
  /** What its parts still have to add up to. */
  rest: number;
}

/** Tries every way for the figures to go down the rows, sweep by sweep; or in one sweep, with some figures put aside. */
class Search {
  readonly #found = new Map<string, Cut>();
  readonly #cutting: Cutting;
  readonly #sweeps: number;
  /** Figures that may be put aside. */
  readonly #most: number;
  readonly #aside: number[] = [];
  readonly #open: Open[] = [];
  readonly #tree: Tree;
  /** What the rows of this sweep hold, and what those right under each of them do. */
  #own: number[];
  #under: number[];
  #steps = 0;
  /** What the figures from each on come to, up to the end of their page. */
  readonly #left: readonly Left[];

  constructor(cutting: Cutting, most: number) {
    this.#cutting = cutting;
    this.#most = most;
    this.#sweeps = most > 0 ? 0 : cutting.columns - 1;
    this.#tree = new Tree(cutting.rows);
    this.#own = cutting.rows.map(() => 0);
    this.#under = cutting.rows.map(() => 0);
    this.#left = leftFrom(cutting.figures);
  }

  /** Whether it took too many steps, so that it proves nothing. */
  get isOver(): boolean {
    return this.#steps > STEPS;
  }

  /** The ways that were found: none, the only one, or two of several. */
  run(): readonly Cut[] {
    this.#go(0, -1, 0);
    return [...this.#found.values()];
  }

  /** Places the figures from `index` on; `at` is the row that the sweep has reached. */
  #go(index: number, at: number, sweep: number): void {
    if (++this.#steps > STEPS || this.#found.size > 1) return;
    const { figures } = this.#cutting;
    const before = figures[index - 1];
    const figure = figures[index];
    if (before !== undefined && before.page !== figure?.page) this.#endPage(before.page, index);
    else if (figure !== undefined) this.#place(index, figure, at, sweep);
  }

  #place(index: number, figure: LooseFigure, at: number, sweep: number): void {
    this.#begin(index, figure, at, sweep);
    this.#add(index, figure, at, sweep);
    if (figure.row !== undefined) return;
    // Of equal figures one behind the other the last ones are put aside: which of them makes no difference.
    const { figures } = this.#cutting;
    let end = index + 1;
    const isSame = (other: LooseFigure | undefined) =>
      other?.page === figure.page && other.amount === figure.amount && other.row === undefined;
    while (isSame(figures[end])) end++;
    if (this.#aside.length + end - index > this.#most) return;
    for (let one = index; one < end; one++) this.#aside.push(one);
    this.#go(end, at, sweep);
    this.#aside.length -= end - index;
  }

  /** The figure as the total of the next row. */
  #begin(
    index: number,
    { amount, page, row = this.#open.length }: LooseFigure,
    at: number,
    sweep: number,
  ): void {
    const next = this.#open.length;
    if (row !== next) return;
    if (sweep > 0 || this.#cutting.rows[next]?.page !== page) return;
    if (!this.#tree.fits(next, amount, (row) => this.#totalOf(row))) return;
    if (!this.#mayLeave(at, index, page)) return;
    this.#open.push({ list: [index], rest: amount });
    if (this.#passes(at, next, page)) this.#with(next, amount, () => this.#go(index + 1, next, sweep));
    this.#open.pop();
  }

  /** Whether the figures left on a page are enough for the rows to which something is missing, and fit into them. */
  #mayFill(index: number, page: number): boolean {
    const { rows, columns } = this.#cutting;
    const room = columns / 2;
    let { count: left, sum } = this.#left[index] as Left;
    const { most } = this.#left[index] as Left;
    let [rest, own] = [0, 0];
    for (let row = this.#open.length - 1; row >= 0 && rows[row]?.page === page; row--) {
      const { rest: missing } = this.#open[row] as Open;
      own++;
      if (missing > room) left--;
      sum -= missing;
      rest = Math.max(rest, missing);
    }
    return left >= 0 && most <= rest + room && Math.abs(sum) <= own * room;
  }

  /** Whether a row may be left with this much missing: a figure that stands elsewhere makes it up. */
  #mayLeave(row: number, index: number, page: number): boolean {
    if (this.#most === 0 || row < 0) return true;
    const { rows, figures, columns } = this.#cutting;
    const short = (one: Open | undefined) => (one?.rest ?? 0) > columns / 2;
    if (!short(this.#open[row])) return true;
    const { rest = 0 } = this.#open[row] ?? {};
    if (this.#open.filter((one, at) => rows[at]?.page === page && short(one)).length > this.#most)
      return false;
    const behind = this.#aside.length < this.#most;
    return figures.some(
      ({ amount, page: own }, one) =>
        own === page &&
        amount <= rest + columns / 2 &&
        (this.#aside.includes(one) || (behind && one >= index)),
    );
  }

  /** The figure as a part of a row that was begun: of the one the sweep has reached or one below, or in another sweep. */
  #add(index: number, { amount, page, row: own }: LooseFigure, at: number, sweep: number): void {
    const { rows, columns } = this.#cutting;
    const again = sweep < this.#sweeps && this.#tree.lastOf(page) < this.#open.length;
    if (this.#most === 0 && this.#tree.lastOf(page) < this.#open.length && !this.#mayFill(index, page))
      return;
    for (let row = this.#open.length - 1; row >= 0 && rows[row]?.page === page; row--) {
      if (row < at && !again) return;
      if (own !== undefined && row !== own) continue;
      const open = this.#open[row] as Open;
      if (open.list.length >= columns || amount > open.rest + columns / 2) continue;
      open.list.push(index);
      open.rest -= amount;
      const go = (now: number) => this.#with(row, amount, () => this.#go(index + 1, row, now));
      if (row >= at) {
        if (this.#passes(at, row, page)) go(sweep);
      } else if (this.#passes(at, rows.length, page)) this.#inSweep(() => go(sweep + 1));
      open.rest += amount;
      open.list.pop();
    }
  }

  /** Runs what follows with an amount in a row of this sweep, unless it exceeds what is above it. */
  #with(row: number, amount: number, go: () => void): void {
    const above = this.#tree.above(row);
    this.#own[row] = (this.#own[row] ?? 0) + amount;
    if (above >= 0) this.#under[above] = (this.#under[above] ?? 0) + amount;
    const most = (this.#own[above] ?? 0) + this.#roomOf(above);
    if (this.#most > 0 || above < 0 || (this.#under[above] ?? 0) <= most) go();
    if (above >= 0) this.#under[above] = (this.#under[above] ?? 0) - amount;
    this.#own[row] = (this.#own[row] ?? 0) - amount;
  }

  /** By how much the rows under one may miss it, each amount rounded by itself. */
  #roomOf(row: number): number {
    return ((this.#tree.childrenOf(row) + 1) * this.#cutting.columns) / 2;
  }

  /** Runs what follows as another sweep. */
  #inSweep(go: () => void): void {
    const [own, under] = [this.#own, this.#under];
    this.#own = own.map(() => 0);
    this.#under = under.map(() => 0);
    go();
    this.#own = own;
    this.#under = under;
  }

  /** Whether a sweep may go on from one row to another: what ends between them adds up. */
  #passes(from: number, to: number, page: number): boolean {
    if (this.#most > 0) return true;
    return this.#tree
      .endingIn(from, to, page)
      .every((row) => Math.abs((this.#own[row] ?? 0) - (this.#under[row] ?? 0)) <= this.#roomOf(row));
  }

  #totalOf(row: number): number {
    const [first = -1] = this.#open[row]?.list ?? [];
    return this.#cutting.figures[first]?.amount ?? 0;
  }

  /** Goes on behind a page of which every row has its figures, those with the figures put aside. */
  #endPage(page: number, index: number): void {
    if (++this.#steps > STEPS) return;
    const { rows, figures, columns } = this.#cutting;
    if (this.#tree.lastOf(page) >= this.#open.length || !this.#passes(-1, rows.length, page)) return;
    const short = this.#open.findIndex(
      ({ rest }, row) => rows[row]?.page === page && Math.abs(rest) > columns / 2,
    );
    const open = this.#open[short];
    if (open === undefined) {
      if (this.#aside.length > 0) return;
      if (index === figures.length) this.#note();
      else this.#inSweep(() => this.#place(index, figures[index] as LooseFigure, this.#open.length - 1, 0));
      return;
    }
    const tried = new Set<number>();
    for (const [place, one] of [...this.#aside.entries()]) {
      const { amount } = figures[one] as LooseFigure;
      if (tried.has(amount) || amount > open.rest + columns / 2 || open.list.length >= columns) continue;
      tried.add(amount);
      this.#aside.splice(place, 1);
      open.list.push(one);
      open.rest -= amount;
      this.#endPage(page, index);
      open.rest += amount;
      open.list.pop();
      this.#aside.splice(place, 0, one);
    }
  }

  #note(): void {
    const { rows, figures } = this.#cutting;
    if (this.#open.length < rows.length) return;
    if (!this.#tree.fits(rows.length, 0, (row) => this.#totalOf(row))) return;
    const cut = this.#open.map(({ list }) => [...list]);
    if (!this.#ordersHold(cut)) return;
    this.#found.set(JSON.stringify(cut.map((own) => own.map((one) => figures[one]?.amount))), cut);
  }

  /**
   * Whether the order of the parts is certain in the rows of which one may have stood elsewhere: of all orders in which
   * those rows may stand together, this one alone adds up with the rows above and under them. Blocks of columns come in
   * the order of the columns.
   */
  #ordersHold(cut: Cut): boolean {
    if (this.#most === 0) return true;
    const amounts = cut.map((own) => own.map((one) => this.#cutting.figures[one]?.amount ?? 0));
    const moved = cut.flatMap((own, row) =>
      own.length > 2 && own.some((one, at) => at > 0 && one !== (own[at - 1] ?? 0) + 1) ? [row] : [],
    );
    let ways: Amounts[] = [amounts];
    for (const [at, row] of moved.entries()) {
      const open = moved.slice(at + 1);
      const families = this.#tree.families(row).filter((family) => !family.some((one) => open.includes(one)));
      const own = amounts[row] ?? [];
      if (own.length > MOST_ORDERED) return false;
      const orders = ordersOf(own);
      if (orders.length * ways.length > MOST_ORDERS) return false;
      ways = ways
        .flatMap((way) => orders.map((order) => way.map((as, one) => (one === row ? order : as))))
        .filter((way) => families.every((family) => familyHolds(family, way)));
    }
    return ways.length === 1 && JSON.stringify(ways[0]) === JSON.stringify(amounts);
  }
}

/** The amounts of each row. */
type Amounts = readonly (readonly number[])[];

/** The different orders in which the parts of a row may stand behind its total. */
function ordersOf([total = 0, ...parts]: readonly number[]): number[][] {
  const orders = permutationsOf(parts).map((order) => [total, ...order]);
  return [...new Map(orders.map((order) => [order.join(" "), order])).values()];
}

function permutationsOf(parts: readonly number[]): number[][] {
  if (parts.length < 2) return [[...parts]];
  return parts.flatMap((first, at) =>
    permutationsOf(parts.filter((_, one) => one !== at)).map((rest) => [first, ...rest]),
  );
}

/**
 * Whether the rows under one, in some columns of those that the first row has, add up to it in each of them; also where
 * that row has other columns, so that nothing tells.
 */
function familyHolds([above = -1, ...under]: readonly number[], amounts: Amounts): boolean {
  const own = amounts[above] ?? [];
  if (under.length === 0 || own.length !== amounts[0]?.length) return true;
  const room = (under.length + 1) / 2;
  const go = (at: number, left: readonly number[]): boolean => {
    if (left.some((amount) => amount < -room)) return false;
    const row = under[at];
    if (row === undefined) return left.every((amount) => amount <= room);
    const [total = 0, ...parts] = amounts[row] ?? [];
    return placementsOf(parts.length, own.length - 1, MOST_PLACEMENTS).some((columns) => {
      const next = [...left];
      next[0] = (next[0] ?? 0) - total;
      for (const [place, column] of columns.entries())
        next[column + 1] = (next[column + 1] ?? 0) - (parts[place] ?? 0);
      return go(at + 1, next);
    });
  };
  return go(0, own);
}

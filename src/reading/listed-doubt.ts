import { squash } from "../tables";

/** A title of a form of two sides with what was found out of it. */
export interface SideCut {
  /** The title as it is printed, with its ordinal. */
  readonly title: string;
  readonly side: string | null;
  /** Its 行次; null where none was found. */
  readonly number: number | null;
  readonly figures: number;
}

/** Titles that go on by one, from which a gap between others tells of titles that the extractor took elsewhere. */
const FEW = 5;
const MOST = 0.7;

/**
 * The titles whose figures may be of another row, by their index. The extractor took some titles out before or behind
 * their table: then the figures of their rows stand behind the titles around them. A 行次 that does not go with the
 * ordinal tells so, and where no 行次 is printed a gap in ordinals that else go on by one; a total amidst the items of the
 * other side stands elsewhere too.
 */
export function doubtedTitles(cuts: readonly SideCut[]): ReadonlySet<number> {
  const doubted = new Set<number>();
  for (const side of new Set(cuts.map((cut) => cut.side))) {
    if (side === null) continue;
    const own = cuts.flatMap((cut, at) => {
      const ordinal = cut.side === side ? ordinalOf(cut.title) : null;
      return ordinal === null ? [] : [{ at, ordinal, number: cut.number }];
    });
    const numbered = own.filter(({ number }) => number !== null);
    const found = numbered.length > 0 ? byNumber(numbered) : byGap(own, cuts);
    for (const at of [...found, ...amidst(own, cuts)]) doubted.add(at);
  }
  return doubted;
}

/** Totals of the other side amidst the items of a side: row by row they stand behind them, side by side before. */
function amidst(own: readonly Numbered[], cuts: readonly SideCut[]): number[] {
  const again = own.findIndex(({ ordinal }, index) => index > 0 && ordinal <= (own[index - 1]?.ordinal ?? 0));
  const [first, last] = [own[0]?.at ?? 0, (again < 0 ? own : own.slice(0, again)).at(-1)?.at ?? 0];
  const side = cuts[first]?.side;
  return cuts.flatMap((cut, at) => {
    const isTotal = cut.side !== null && cut.side !== side && /[合总]计$/.test(squash(cut.title));
    return isTotal && first < at && at < last ? [at] : [];
  });
}

/**
 * Whether the items of a side come to its total, within the rounding of all of them; null in a form without them. It is
 * the proof that each figure of a side stands at its own title, where some figures were left without one.
 */
export function addsUp(
  cuts: readonly (Pick<SideCut, "side" | "title"> & { readonly amounts: readonly string[] })[],
  side: string,
): boolean | null {
  const own = cuts.filter((cut) => cut.side === side);
  const total = own.findIndex(({ title }) => /(?:收入|支出)合计$/.test(squash(title)));
  const items = own.slice(0, total).filter(({ title }) => ordinalOf(title) !== null && !/其中/.test(title));
  if (total < 0) return own.some(({ title }) => ordinalOf(title) !== null) ? false : null;
  const text = own[total]?.amounts[0];
  if (text === undefined) return false;
  const figures = items.flatMap(({ amounts }) => amounts[0] ?? []);
  const sum = figures.reduce((all, one) => all + plainNumber(one), 0);
  const decimals = text.split(".")[1]?.length ?? 0;
  return Math.abs(plainNumber(text) - sum) <= (figures.length + 1) / 2 / 10 ** decimals + FLOATING;
}

const FLOATING = 1e-4;

function plainNumber(text: string): number {
  return Number(text.replace(/[,，]/g, ""));
}

interface Numbered {
  readonly at: number;
  readonly ordinal: number;
  readonly number: number | null;
}

/** Titles whose 行次 is as far from their ordinal as neither that of the title before nor of the one behind. */
function byNumber(own: readonly Numbered[]): number[] {
  const apart = (one: Numbered | undefined) => (one === undefined ? null : (one.number ?? 0) - one.ordinal);
  return own
    .filter((one, index) => {
      const near = [apart(own[index - 1]), apart(own[index + 1])].filter((each) => each !== null);
      return near.length > 0 && near.every((each) => each !== apart(one));
    })
    .map(({ at }) => at);
}

/** Titles with figures around a gap of the ordinals, where nearly all others go on by one. */
function byGap(own: readonly Numbered[], cuts: readonly SideCut[]): number[] {
  const steps = own.slice(1).map((one, index) => one.ordinal - (own[index]?.ordinal ?? 0));
  const plain = steps.filter((step) => step === 1).length;
  if (plain < FEW || plain < MOST * steps.length) return [];
  return steps.flatMap((step, index) => {
    if (step <= 1) return [];
    const [from, to] = [own[index]?.at ?? 0, own[index + 1]?.at ?? 0];
    const between = Array.from({ length: to - from }, (_, offset) => from + offset);
    return between.filter((at) => (cuts[at]?.figures ?? 0) > 0);
  });
}

const DIGITS = "一二三四五六七八九";

/** The number of a printed ordinal: `二十三、其他支出` is 23; null where none is printed. */
export function ordinalOf(title: string): number | null {
  const [, printed] = /^([一二三四五六七八九十]{1,3})[、.．]/.exec(squash(title)) ?? [];
  if (printed === undefined) return null;
  const [tens, ones] = printed.includes("十") ? printed.split("十") : ["", printed];
  const ten = !printed.includes("十") ? 0 : tens === "" ? 1 : DIGITS.indexOf(tens ?? "") + 1;
  return ten * 10 + (ones === "" ? 0 : DIGITS.indexOf(ones ?? "") + 1);
}

import { compared, sumOf } from "./fixed";
import type { Grade } from "./grades";
import type { OpenCode, Ranged } from "./outcome";
import type { RowScore } from "./score";

/** From what to what a score can lie. */
export type ScoreRange = Omit<Ranged, "kind">;

/** A row whose score is not decided: which one, why, and what it can be worth. */
export interface OpenRow extends ScoreRange {
  /** Where it stands. */
  readonly part: "budget" | "indicators";
  /** Its place in `evaluation.budget` or `evaluation.indicators`, from 0. */
  readonly index: number;
  /** Line of the row. */
  readonly line: number;
  /** 三级指标, or the source of the budget row. */
  readonly name: string;
  /** Why it is open; `undecidableText` says it in words. */
  readonly why: OpenCode;
  /** The score that is printed, `null` where none is. */
  readonly printed: string | null;
}

/** A total: from what to what it can lie, and the one score where nothing is open. */
export interface TotalScore extends ScoreRange {
  /** The total where every row is decided, else `null`. */
  readonly decided: string | null;
}

/** The sums of a scored evaluation. */
export interface Totals {
  /** The total as an interval; `null` only where no row has a weight. */
  readonly total: TotalScore | null;
  /** The rows that are not decided. */
  readonly open: readonly OpenRow[];
  /** Σ of the decided scores and, for open rows, the printed ones; `null` where an open row prints none. */
  readonly totalAsPrinted: string | null;
  /** How many scores of that sum are printed ones that nobody could recompute. */
  readonly takenAsPrinted: number;
  /** Σ of the printed scores, `null` where none is printed. */
  readonly printedSum: string | null;
  /** The grade that the whole interval has, `null` where it has several. */
  readonly grade: string | null;
  /** Every grade the total can have, the best first. */
  readonly grades: readonly string[];
}

/** One row of the sum. */
interface Addend {
  readonly part: OpenRow["part"];
  readonly row: RowScore;
  /** A deduction that prints nothing takes nothing away. */
  readonly deduction: boolean;
}

/** Sums the scores of the rows; what is open goes in as an interval. */
export function totalsOf(rows: readonly Addend[], grades: readonly Grade[]): Totals {
  const open: OpenRow[] = [];
  const lows: string[] = [];
  const highs: string[] = [];
  const known: string[] = [];
  const printed: string[] = [];
  let complete = true;
  let weighted = false;
  for (const { part, row, deduction } of rows) {
    if (row.printed !== null) printed.push(row.printed);
    if (row.weight === null && row.printed === null) continue;
    if (row.weight !== null) weighted = true;
    if (row.expected !== null) {
      for (const list of [lows, highs, known]) list.push(row.expected);
      continue;
    }
    const one = openRow(part, row);
    open.push(one);
    lows.push(one.low);
    highs.push(one.high);
    if (row.printed !== null) known.push(row.printed);
    else if (!deduction) complete = false;
  }
  const range: ScoreRange = {
    low: sumOf(lows),
    high: sumOf(highs),
    lowOpen: open.some((one) => one.lowOpen),
    highOpen: open.some((one) => one.highOpen),
  };
  const possible = weighted ? gradesWithin(range, grades) : [];
  const [only] = possible;
  return {
    total: weighted ? { ...range, decided: open.length === 0 ? range.low : null } : null,
    open,
    totalAsPrinted: complete && weighted ? sumOf(known) : null,
    takenAsPrinted: open.filter((one) => one.printed !== null).length,
    printedSum: printed.length > 0 ? sumOf(printed) : null,
    grade: possible.length === 1 && only !== undefined ? only : null,
    grades: possible,
  };
}

/** What an undecided row can be worth: its interval, what its readings give, at worst all of its weight. */
function openRow(part: OpenRow["part"], row: RowScore): OpenRow {
  const { outcome, index, line, name, printed } = row;
  const own = { part, index, line, name, printed };
  if (outcome.kind === "range") {
    const { low, high, lowOpen, highOpen } = outcome;
    return { ...own, why: "only-a-band", low, high, lowOpen, highOpen };
  }
  const why = outcome.kind === "undecidable" ? outcome.code : "no-rule";
  const closed = { ...own, why, lowOpen: false, highOpen: false };
  const candidates = outcome.kind === "undecidable" ? outcome.candidates : [];
  if (candidates.length > 0) {
    const sorted = [...candidates].sort(compared);
    return { ...closed, low: sorted[0] ?? "0", high: sorted.at(-1) ?? "0" };
  }
  // Without a weight only the printed score is known: it counts as it stands.
  if (row.weight === null) return { ...closed, low: printed ?? "0", high: printed ?? "0" };
  return { ...closed, low: "0", high: row.weight.startsWith("-") ? "0" : sumOf([row.weight]) };
}

/** The grades between both ends, the best first; a score has two decimals, so an open end stops one hundredth short. */
function gradesWithin({ low, high, highOpen }: ScoreRange, grades: readonly Grade[]): string[] {
  const short = highOpen ? sumOf([high, "-0.01"]) : high;
  const most = highOpen && compared(low, short) > 0 ? low : short;
  return grades.flatMap(({ name, from }, index) => {
    const better = grades[index - 1];
    const isReached = compared(most, from) >= 0;
    const isPassed = better !== undefined && compared(low, better.from) >= 0;
    return isReached && !isPassed ? [name] : [];
  });
}

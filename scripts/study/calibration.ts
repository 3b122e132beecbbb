import type { Location } from "../../src/checking";
import type { Guilty } from "./corrupt";
import { pointsAt } from "./tally";

/** Lower ends of the bins of confidence. */
const ENDS = [0, 0.3, 0.5, 0.7, 0.9, 0.99] as const;

/** Suspects of one bin of confidence, and how many of them are right. */
export interface Bin {
  readonly from: number;
  suspects: number;
  confidence: number;
  /** The suspect names a guilty cell. */
  cell: number;
  /** And its figure, or the range it gives, is the true one. */
  figure: number;
}

export function newBins(): Bin[] {
  return ENDS.map((from) => ({ from, suspects: 0, confidence: 0, cell: 0, figure: 0 }));
}

/** Counts every suspect given, the alternatives too. */
export function calibrate(bins: readonly Bin[], { suspects }: Location, guilty: readonly Guilty[]): void {
  for (const suspect of suspects) {
    const bin = [...bins].reverse().find(({ from }) => suspect.confidence >= from);
    if (bin === undefined) continue;
    bin.suspects++;
    bin.confidence += suspect.confidence;
    if (!pointsAt(suspect, guilty)) continue;
    bin.cell++;
    const right = suspect.cells.some((cell) =>
      guilty.some(({ form, key, column, truth }) => {
        if (form !== cell.form || column !== cell.column) return false;
        if (key !== cell.row && !cell.row.endsWith("xx")) return false;
        const value = truth ?? 0;
        const { interval } = cell;
        return (
          (cell.proposed ?? 0) === value ||
          (interval !== null && interval.low <= value && value <= interval.high)
        );
      }),
    );
    if (right) bin.figure++;
  }
}

export function addBins(sum: readonly Bin[], bins: readonly Bin[]): void {
  bins.forEach((bin, index) => {
    const own = sum[index] as Bin;
    own.suspects += bin.suspects;
    own.confidence += bin.confidence;
    own.cell += bin.cell;
    own.figure += bin.figure;
  });
}

/** The bins as shares. */
export function calibration(bins: readonly Bin[]) {
  const share = (part: number, whole: number) =>
    whole === 0 ? null : Math.round((part / whole) * 10_000) / 10_000;
  return bins.map(({ from, suspects, confidence, cell, figure }) => ({
    from,
    suspects,
    meanConfidence: share(confidence, suspects),
    cell: share(cell, suspects),
    figure: share(figure, suspects),
  }));
}

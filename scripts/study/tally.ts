import type { Location, Suspect } from "../../src/checking";
import type { Corruption, Guilty } from "./corrupt";

/** Counts of one kind of slip. */
export interface Counts {
  tried: number;
  /** Break a relation beyond rounding. */
  detectable: number;
  /** Of the detectable: some suspect was named. */
  detected: number;
  /** Another cell stands in exactly the same relations: no relation can tell them apart. */
  undecidable: number;
  /** Of the undecidable: the guilty cell all the same ranked first. */
  undecidableFirst: number;
  /** Of the detectable and decidable. */
  first: number;
  firstThree: number;
  value: number;
  interval: number;
  diagnosis: number;
}

export function newCounts(): Counts {
  return {
    tried: 0,
    detectable: 0,
    detected: 0,
    undecidable: 0,
    undecidableFirst: 0,
    first: 0,
    firstThree: 0,
    value: 0,
    interval: 0,
    diagnosis: 0,
  };
}

/** Whether a suspect points at a guilty cell. */
export function pointsAt(suspect: Suspect, guilty: readonly Guilty[]): boolean {
  return suspect.cells.some((cell) =>
    guilty.some(
      ({ form, key, column }) =>
        form === cell.form &&
        column === cell.column &&
        (key === cell.row || (cell.row.endsWith("xx") && key.slice(0, -2) === cell.row.slice(0, -2))),
    ),
  );
}

/** Counts one corruption by what was located. */
export function count(
  counts: Counts,
  corruption: Corruption,
  location: Location,
  undecidable: boolean,
): void {
  counts.detectable++;
  const { suspects } = location;
  if (suspects.length > 0) counts.detected++;
  const first = suspects[0];
  const found = first !== undefined && pointsAt(first, corruption.guilty);
  if (undecidable) {
    counts.undecidable++;
    if (found) counts.undecidableFirst++;
    return;
  }
  if (found) counts.first++;
  if (suspects.slice(0, 3).some((suspect) => pointsAt(suspect, corruption.guilty))) counts.firstThree++;
  if (!found || first === undefined) return;
  if (first.diagnosis === corruption.kind) counts.diagnosis++;
  const pairs = corruption.guilty.map((guilty) => ({
    guilty,
    cell: first.cells.find(
      (cell) =>
        cell.form === guilty.form &&
        cell.column === guilty.column &&
        (cell.row === guilty.key || cell.row.endsWith("xx")),
    ),
  }));
  if (pairs.every(({ guilty, cell }) => cell !== undefined && (cell.proposed ?? 0) === (guilty.truth ?? 0))) {
    counts.value++;
    counts.interval++;
  } else if (
    pairs.every(
      ({ guilty, cell }) =>
        cell?.interval != null &&
        cell.interval.low <= (guilty.truth ?? 0) &&
        (guilty.truth ?? 0) <= cell.interval.high,
    )
  ) {
    counts.interval++;
  }
}

import type { PageRule } from "../../tables";
import { applied, appliedTo, type Bounds, type Matrix, numbersFrom } from "./matrix";
import { otherLibrary } from "./types";

/**
 * A path as version 5.6 of pdfjs-dist lays it out: `constructPath` has the arguments `[paint, [path], bounds]`, where
 * `paint` is the number of the operator that paints it and `path` a flat `Float32Array` (null where it is empty) of
 * steps: 0 x y (move), 1 x y (line), 2 and six numbers (curve), 3 and four numbers (curve), 4 (close).
 */
export interface Path {
  readonly paint: number;
  readonly steps: readonly number[];
  readonly bounds: Bounds | null;
}

/** Numbers behind each step. */
const LENGTHS = [2, 2, 6, 4, 0];

/** Reads the arguments of `constructPath`. */
export function pathFrom(args: unknown): Path {
  if (!Array.isArray(args) || typeof args[0] !== "number" || !Array.isArray(args[1]))
    throw otherLibrary("a path has other arguments than [paint, [steps], bounds]");
  const bounds = numbersFrom(args[2]);
  if (args[1][0] === null || args[1][0] === undefined || bounds === null)
    return { paint: args[0], steps: [], bounds: null };
  const steps = numbersFrom(args[1][0]);
  if (steps === null || bounds.length !== 4)
    throw otherLibrary("the steps of a path are no array of numbers");
  return { paint: args[0], steps, bounds: bounds as unknown as Bounds };
}

/** A part of a path that is drawn without lifting the pen; a curve is left out of its lines and widens its bounds. */
interface Stroke {
  readonly points: (readonly [number, number])[];
  readonly lines: PageRule[];
  curved: boolean;
}

/** The parts of a path, transformed. */
function strokesOf({ steps }: Path, matrix: Matrix): Stroke[] {
  const strokes: Stroke[] = [];
  let [x, y] = [0, 0];
  let stroke: Stroke = { points: [], lines: [], curved: false };
  for (let at = 0; at < steps.length; ) {
    const step = steps[at] as number;
    const length = LENGTHS[step];
    if (length === undefined || at + length >= steps.length + (length === 0 ? 1 : 0))
      throw otherLibrary(`a path has the unknown step ${step}`);
    const point = applied(matrix, steps[at + length - 1] as number, steps[at + length] as number);
    const [first] = stroke.points;
    if (step === 0) {
      stroke = { points: [point], lines: [], curved: false };
      strokes.push(stroke);
    } else if (step === 4) {
      if (first !== undefined) stroke.lines.push({ x1: x, y1: y, x2: first[0], y2: first[1] });
      if (first !== undefined) [x, y] = first;
    } else {
      if (step === 1) stroke.lines.push({ x1: x, y1: y, x2: point[0], y2: point[1] });
      else stroke.curved = true;
      stroke.points.push(point);
    }
    if (step !== 4) [x, y] = point;
    at += length + 1;
  }
  return strokes;
}

/** The lines that a stroked path draws. */
export function strokedRules(path: Path, matrix: Matrix): PageRule[] {
  return strokesOf(path, matrix).flatMap(({ lines }) => lines);
}

/** Thickness up to which a filled shape is a ruling line. */
const THIN = 3;

/** The ruling lines among the filled shapes: thin rectangles, by their middle lines. */
export function filledRules(path: Path, matrix: Matrix): PageRule[] {
  const rules: PageRule[] = [];
  for (const { points } of strokesOf(path, matrix)) {
    if (points.length < 2) continue;
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    const [x1, x2] = [Math.min(...xs), Math.max(...xs)];
    const [y1, y2] = [Math.min(...ys), Math.max(...ys)];
    const [x, y] = [(x1 + x2) / 2, (y1 + y2) / 2];
    if (y2 - y1 <= THIN) rules.push({ x1, y1: y, x2, y2: y });
    // A dot may be one of a row of dots in either direction.
    if (x2 - x1 <= THIN) rules.push({ x1: x, y1, x2: x, y2 });
  }
  return rules;
}

/** The box around a path. */
export function boundsOf({ bounds }: Path, matrix: Matrix): Bounds | null {
  return bounds === null || !bounds.every(Number.isFinite) ? null : appliedTo(matrix, bounds);
}

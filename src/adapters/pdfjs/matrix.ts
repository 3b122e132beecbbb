/** A transformation as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A box by its least and greatest coordinates. */
export type Bounds = readonly [x1: number, y1: number, x2: number, y2: number];

/** The transformation that does `inner` first and `outer` then. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ];
}

/** Where a point comes to lie. */
export function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The box around a box that was transformed. */
export function appliedTo(matrix: Matrix, [x1, y1, x2, y2]: Bounds): Bounds {
  const corners = [
    applied(matrix, x1, y1),
    applied(matrix, x2, y1),
    applied(matrix, x1, y2),
    applied(matrix, x2, y2),
  ];
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** What two boxes share; the first is turned inside out where they share nothing. */
export function shared(a: Bounds, b: Bounds): Bounds {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** The six numbers of a matrix, or null where something else was given. */
export function matrixFrom(value: unknown): Matrix | null {
  const numbers = numbersFrom(value);
  return numbers === null || numbers.length < 6 ? null : (numbers.slice(0, 6) as unknown as Matrix);
}

/** The numbers of an array, typed or not; null of anything else. */
export function numbersFrom(value: unknown): readonly number[] | null {
  if (Array.isArray(value)) return value.every((one) => typeof one === "number") ? (value as number[]) : null;
  return value instanceof Float32Array || value instanceof Float64Array ? Array.from(value) : null;
}

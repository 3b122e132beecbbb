/** Exact arithmetic that the simplex method works with. */
export interface Arithmetic<N> {
  from(whole: number): N;
  add(a: N, b: N): N;
  multiply(a: N, b: N): N;
  divide(a: N, b: N): N;
  sign(a: N): number;
  /** The number where it is whole and safe, null otherwise. */
  whole(a: N): number | null;
  floor(a: N): number;
}

/** Thrown by the arithmetic of whole numbers where a result is no safe whole number. */
export class NotWhole extends Error {
  override readonly name = "NotWhole";
}

function safe(n: number): number {
  if (Number.isSafeInteger(n)) return n + 0;
  throw new NotWhole("a result is no safe whole number");
}

/** Whole numbers: fast, and enough as long as every pivot is ±1, as in trees of sums. */
export const WHOLE: Arithmetic<number> = {
  from: safe,
  add: (a, b) => safe(a + b),
  multiply: (a, b) => safe(a * b),
  divide: (a, b) => safe(a / b),
  sign: Math.sign,
  whole: (a) => a,
  floor: (a) => a,
};

/** A fraction in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

function fraction(top: bigint, bottom: bigint): Fraction {
  let a = top < 0n ? -top : top;
  let b = bottom < 0n ? -bottom : bottom;
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = bottom < 0n ? -a : a;
  return divisor === 0n ? { top: 0n, bottom: 1n } : { top: top / divisor, bottom: bottom / divisor };
}

/** Fractions of any size: what whole numbers cannot do. */
export const FRACTIONS: Arithmetic<Fraction> = {
  from: (whole) => ({ top: BigInt(whole), bottom: 1n }),
  add: (a, b) => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom),
  multiply: (a, b) => fraction(a.top * b.top, a.bottom * b.bottom),
  divide: (a, b) => fraction(a.top * b.bottom, a.bottom * b.top),
  sign: (a) => (a.top > 0n ? 1 : a.top < 0n ? -1 : 0),
  whole: (a) => {
    const n = Number(a.top);
    return a.bottom === 1n && Number.isSafeInteger(n) ? n : null;
  },
  floor: (a) => {
    const quotient = a.top / a.bottom;
    return Number(a.top < 0n && quotient * a.bottom !== a.top ? quotient - 1n : quotient);
  },
};

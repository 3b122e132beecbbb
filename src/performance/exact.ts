import { DIVISION_BY_ZERO, refusal, WRONG_ARGUMENT } from "../errors";

/** What arithmetic takes beside an exact number: another one, a small whole number, or a decimal string. */
type Operand = Exact | number | string;

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i;
/** Digits of a quotient that does not end, where it must be printed. */
const DIGITS = 20;

/**
 * An exact number as a fraction of whole numbers: points are products and quotients of a few figures, so nothing is
 * rounded before the last step, and scores need no library of decimals.
 */
export class Exact {
  private constructor(
    private readonly n: bigint,
    private readonly d: bigint,
  ) {}

  /** Reads a decimal string, or a number as JavaScript prints it; `null` for what is none. */
  static read(text: string): Exact | null {
    const match = DECIMAL.exec(text);
    if (match === null) return null;
    const [, sign = "", whole = "", fraction = "", power = "0"] = match;
    const digits = BigInt(whole + fraction);
    const shift = Number(power) - fraction.length;
    const n = sign === "-" ? -digits : digits;
    return shift >= 0 ? new Exact(n * 10n ** BigInt(shift), 1n) : new Exact(n, 10n ** BigInt(-shift));
  }

  /** The exact number of a decimal string or a number; throws for what is none. */
  static of(value: Operand): Exact {
    if (value instanceof Exact) return value;
    if (Number.isSafeInteger(value)) return new Exact(BigInt(value), 1n);
    const read = typeof value === "string" || typeof value === "number" ? Exact.read(String(value)) : null;
    if (read === null) throw refusal(WRONG_ARGUMENT, value, ["小数", "a decimal number"], ["number"]);
    return read;
  }

  /** The least of some numbers. */
  static min(...numbers: readonly Operand[]): Exact {
    return numbers.map(Exact.of).reduce((least, one) => (one.lt(least) ? one : least));
  }

  /** The largest of some numbers. */
  static max(...numbers: readonly Operand[]): Exact {
    return numbers.map(Exact.of).reduce((most, one) => (one.gt(most) ? one : most));
  }

  plus(other: Operand): Exact {
    const { n, d } = Exact.of(other);
    // Long sums of decimals keep the larger of their powers of ten.
    if (this.d % d === 0n) return new Exact(this.n + n * (this.d / d), this.d);
    if (d % this.d === 0n) return new Exact(this.n * (d / this.d) + n, d);
    return new Exact(this.n * d + n * this.d, this.d * d);
  }

  minus(other: Operand): Exact {
    return this.plus(Exact.of(other).neg());
  }

  times(other: Operand): Exact {
    const { n, d } = Exact.of(other);
    return new Exact(this.n * n, this.d * d);
  }

  div(other: Operand): Exact {
    const { n, d } = Exact.of(other);
    if (n === 0n)
      throw refusal(DIVISION_BY_ZERO, 0, ["不为零的数", "a number that is not zero"], ["divisor"]);
    return n < 0n ? new Exact(-this.n * d, this.d * -n) : new Exact(this.n * d, this.d * n);
  }

  neg(): Exact {
    return new Exact(-this.n, this.d);
  }

  abs(): Exact {
    return this.n < 0n ? this.neg() : this;
  }

  /** Below 0, 0 or above 0 as this number is less than, equal to or greater than the other. */
  cmp(other: Operand): number {
    const { n, d } = Exact.of(other);
    const apart = this.n * d - n * this.d;
    return apart < 0n ? -1 : apart > 0n ? 1 : 0;
  }

  eq(other: Operand): boolean {
    return this.cmp(other) === 0;
  }

  lt(other: Operand): boolean {
    return this.cmp(other) < 0;
  }

  lte(other: Operand): boolean {
    return this.cmp(other) <= 0;
  }

  gt(other: Operand): boolean {
    return this.cmp(other) > 0;
  }

  gte(other: Operand): boolean {
    return this.cmp(other) >= 0;
  }

  isZero(): boolean {
    return this.n === 0n;
  }

  isNegative(): boolean {
    return this.n < 0n;
  }

  /** Half-up (away from zero) at so many decimals. */
  rounded(decimals: number): Exact {
    const scale = 10n ** BigInt(decimals);
    const magnitude = (this.n < 0n ? -this.n : this.n) * scale * 2n + this.d;
    const units = magnitude / (this.d * 2n);
    return new Exact(this.n < 0n ? -units : units, scale);
  }

  /** The decimal text with so many digits after the point, half-up; without their number, that of {@link toString}. */
  toFixed(decimals?: number): string {
    if (decimals === undefined) return this.toString();
    const { n } = this.rounded(decimals);
    const digits = (n < 0n ? -n : n).toString().padStart(decimals + 1, "0");
    const whole = digits.slice(0, digits.length - decimals);
    return `${n < 0n ? "-" : ""}${whole}${decimals === 0 ? "" : `.${digits.slice(-decimals)}`}`;
  }

  /** The nearest `number`: for charts and ranges, never to go on with. */
  toNumber(): number {
    return Number(this.toFixed(40));
  }

  /** A decimal string without trailing zeros; a quotient that does not end is rounded at twenty decimals. */
  toString(): string {
    const scale = this.d.toString();
    const places = /^10{1,999}$/.test(scale) ? scale.length - 1 : DIGITS;
    const digits = this.toFixed(places);
    let end = digits.length;
    while (digits[end - 1] === "0") end -= 1;
    return digits.slice(0, digits[end - 1] === "." ? end - 1 : end);
  }
}

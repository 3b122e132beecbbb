/** Exact rationals over bigint: the second implementation the strategies are compared with. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export function rational(text: string | number): Rational {
  const [whole = "0", fraction = ""] = String(text).replace("-", "").split(".");
  const n = BigInt(whole + fraction);
  return { n: String(text).startsWith("-") ? -n : n, d: 10n ** BigInt(fraction.length) };
}

export const add = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });
export const sub = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });
export const mul = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d });
export const div = (a: Rational, b: Rational): Rational => {
  const sign = b.n < 0n ? -1n : 1n;
  return { n: a.n * b.d * sign, d: a.d * b.n * sign };
};
export const cmp = (a: Rational, b: Rational): number => {
  const [one, other] = [a.n * b.d, b.n * a.d];
  return one < other ? -1 : one > other ? 1 : 0;
};
export const abs = (a: Rational): Rational => ({ n: a.n < 0n ? -a.n : a.n, d: a.d });
export const min = (a: Rational, b: Rational): Rational => (cmp(a, b) <= 0 ? a : b);
export const ONE = rational(1);
export const ZERO = rational(0);

/** Half-up at two decimals, clamped to 0..weight, without trailing zeros. */
export function score(value: Rational, weight: Rational): string {
  if (cmp(value, ZERO) <= 0) return "0";
  const hundredths = (value.n * 200n + value.d) / (value.d * 2n);
  const rounded: Rational = { n: hundredths, d: 100n };
  return text(cmp(rounded, weight) > 0 ? weight : rounded);
}

/** A terminating rational as a decimal string. */
export function text(value: Rational): string {
  let { n, d } = value;
  let digits = 0;
  while (d % 10n === 0n) {
    d /= 10n;
    digits += 1;
  }
  if (d !== 1n) throw new Error("not a decimal");
  const sign = n < 0n ? "-" : "";
  if (n < 0n) n = -n;
  const padded = n.toString().padStart(digits + 1, "0");
  const whole = padded.slice(0, padded.length - digits);
  const fraction = padded.slice(padded.length - digits).replace(/0+$/, "");
  return `${sign}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

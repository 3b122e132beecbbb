import { NOT_WHOLE_FEN, needIterable, OUT_OF_RANGE, refusal } from "../errors";

declare const fenBrand: unique symbol;

/** An amount of money: a whole number of 分 (1/100 元) in the safe range of a `number`. Plain data: it goes through JSON, `structuredClone` and workers unharmed. Made by {@link fen}. */
export type Fen = number & { readonly [fenBrand]: "分" };

/**
 * The number as an amount in 分. Negative zero becomes zero.
 *
 * @param n whole number of 分
 * @throws {JuesuanError} `not-whole-fen` or `out-of-range` unless it is a safe integer
 * @example
 * ```ts
 * import { fen } from "juesuan/money";
 *
 * fen(288787); // => 288787
 * fen(12.5); // throws /whole number of 分/
 * ```
 */
export function fen(n: number): Fen {
  if (Number.isSafeInteger(n)) return (n + 0) as Fen; // -0 + 0 is 0
  throw refusal(
    Number.isInteger(n) ? OUT_OF_RANGE : NOT_WHOLE_FEN,
    n,
    ["不超过±9,007,199,254,740,991的整数分", "a whole number of 分 within ±9,007,199,254,740,991"],
    ["amount"],
  );
}

/** Refuses what is no number: an operator would make a text, a number or another error of it. */
function addend(amount: Fen): number {
  return typeof amount === "number" ? amount : fen(amount);
}

/**
 * Sum of two amounts.
 *
 * @throws {JuesuanError} `out-of-range` when the sum leaves the safe range
 * @example
 * ```ts
 * import { addFen, fen } from "juesuan/money";
 *
 * addFen(fen(1050), fen(-50)); // => 1000
 * addFen(fen(Number.MAX_SAFE_INTEGER), fen(1)); // throws /9,007,199,254,740,991/
 * ```
 */
export function addFen(a: Fen, b: Fen): Fen {
  return fen(addend(a) + addend(b));
}

/**
 * The first amount less the second.
 *
 * @throws {JuesuanError} `out-of-range` when the difference leaves the safe range
 * @example
 * ```ts
 * import { fen, subtractFen } from "juesuan/money";
 *
 * subtractFen(fen(1000), fen(1050)); // => -50
 * ```
 */
export function subtractFen(a: Fen, b: Fen): Fen {
  return fen(addend(a) - addend(b));
}

/**
 * The amount with the other sign; zero stays zero.
 *
 * @throws {JuesuanError} `out-of-range` for a value that never was an amount
 * @example
 * ```ts
 * import { fen, negateFen } from "juesuan/money";
 *
 * negateFen(fen(1050)); // => -1050
 * ```
 */
export function negateFen(a: Fen): Fen {
  return fen(-addend(a));
}

/**
 * Sum of amounts. A blank (`null`) counts nothing; no amount at all gives zero.
 *
 * @throws {JuesuanError} `out-of-range` as soon as a partial sum leaves the safe range
 * @example
 * ```ts
 * import { fen, sumFen } from "juesuan/money";
 *
 * sumFen([fen(100), null, fen(250)]); // => 350
 * sumFen([]); // => 0
 * ```
 */
export function sumFen(values: Iterable<Fen | null>): Fen {
  needIterable(values, "values");
  let total = 0;
  for (const value of values) {
    total = fen(total + addend((value ?? 0) as Fen));
  }
  return total as Fen;
}

import { NOT_AN_AMOUNT, NOT_WHOLE_FEN, need, OUT_OF_RANGE, type Result, refusal, resultOf } from "../errors";
import { type AmountReading, amountProblem } from "./amount-reading";
import type { Fen } from "./fen";
import { readPlainFigure } from "./read-plain";
import { type ReadAmountOptions, readPrintedFigure } from "./read-printed";
import type { Unit } from "./unit";

/**
 * Reads one printed cell or figure. Never throws: a reader asks this of every cell.
 *
 * Read as a figure: half- and full-width digits; thousands separators (comma or space, in groups of three); the signs `-`, `−`, `–`, `－`, `+`;
 * a bracketed negative `(123.45)`; `¥` before; spaces around; `.5`; a unit behind (`元`, `万元`, `亿元`, also without 元 or in traditional characters), which goes before the one given.
 * Read as no figure, with the mark kept: nothing, dashes of any kind and number, `/`, `\`, `无`, `不适用`.
 * Refused: everything else, among it `12.` (a figure that was cut off, or an ordinal), exponents, separators elsewhere, more than one figure, and what is finer than a 分 unless the extra digits are zeros.
 *
 * @param text the text of one cell
 * @param unit the unit of the form, for a figure without its own
 * @example
 * ```ts
 * import { readAmount } from "juesuan/money";
 *
 * readAmount("2,887.87", "万元"); // => { kind: "figure", fen: 2887870000, decimals: 2, unit: "万元" }
 * readAmount("（１２３．４５）", "元"); // => { kind: "figure", fen: -12345, decimals: 2, unit: "元" }
 * readAmount("12.3万元", "元"); // => { kind: "figure", fen: 12300000, decimals: 1, unit: "万元" }
 * readAmount("———", "元"); // => { kind: "blank", mark: "———" }
 * readAmount("1,23.4", "元").kind; // => "invalid"
 * ```
 */
export function readAmount(text: string, unit: Unit, options?: ReadAmountOptions): AmountReading {
  need("text", text, "text");
  need("text", unit, "unit");
  return readPlainFigure(text, unit) ?? readPrintedFigure(text, unit, options);
}

/** What kind of error each trouble of a text is. */
const KINDS = {
  "not-a-figure": NOT_AN_AMOUNT,
  separator: NOT_AN_AMOUNT,
  "too-fine": NOT_WHOLE_FEN,
  "too-large": OUT_OF_RANGE,
} as const;

/**
 * The amount of a text that ought to be one, `null` for a blank or a mark for none. Takes what {@link readAmount} takes.
 *
 * @throws {JuesuanError} `not-an-amount`, `not-whole-fen` or `out-of-range` for every other text
 * @example
 * ```ts
 * import { parseAmount } from "juesuan/money";
 *
 * parseAmount("2,887.87", "元"); // => 288787
 * parseAmount("——", "元"); // => null
 * parseAmount("0.005", "元"); // throws /finer than one 分/
 * ```
 */
export function parseAmount(text: string, unit: Unit, options?: ReadAmountOptions): Fen | null {
  const reading = readAmount(text, unit, options);
  if (reading.kind === "figure") return reading.fen;
  if (reading.kind === "blank") return null;
  const { reason, position, message } = reading;
  throw refusal(
    KINDS[reason],
    text,
    ["金额", "an amount"],
    [],
    [amountProblem(reason, position, text), message],
  );
}

/**
 * As {@link parseAmount}, the error as a value.
 *
 * @example
 * ```ts
 * import { tryParseAmount } from "juesuan/money";
 *
 * tryParseAmount("2,887.87", "元"); // => { ok: true, value: 288787 }
 * const refused = tryParseAmount("12.3.4", "元");
 * refused.ok ? "" : refused.error.code; // => "not-an-amount"
 * ```
 */
export function tryParseAmount(text: string, unit: Unit, options?: ReadAmountOptions): Result<Fen | null> {
  return resultOf(() => parseAmount(text, unit, options));
}

import { FEN_PER_UNIT, type Fen, fen, type Precision, roundFen } from "../../../src/money";

/** How the sentences of a department print amounts and percentages. */
export interface Telling {
  /** Unit and decimals of amounts. */
  readonly precision: Precision;
  /** Decimals of percentages. */
  readonly percents: number;
  /** Commas between groups of three digits. */
  readonly grouping: boolean;
  /** A blank before figures. */
  readonly spaced: boolean;
  /** Whether zeros after the point are left out: 12.50 as 12.5, 3.00 as 3. */
  readonly short: boolean;
}

/** An amount in 分 as a decimal number of the unit, without the unit. */
export function figure(amount: number, { precision, grouping, short }: Telling): string {
  const rounded = roundFen(fen(amount), precision);
  const [whole = "0", fraction = ""] = decimalOf(rounded, precision).split(".");
  const grouped = grouping ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  const digits = short ? fraction.replace(/0+$/, "") : fraction;
  return digits === "" ? grouped : `${grouped}.${digits}`;
}

/** An amount in 分 as a sentence prints it, with its unit. */
export function money(amount: number, telling: Telling): string {
  return `${telling.spaced ? " " : ""}${figure(amount, telling)}${telling.precision.unit}`;
}

/** Exactly as many decimals as the precision says. */
function decimalOf(amount: Fen, { unit, decimals }: Precision): string {
  const digits = String(Math.abs(amount)).padStart(12, "0");
  const places = Math.log10(FEN_PER_UNIT[unit]);
  const whole = digits.slice(0, -places).replace(/^0+(?=\d)/, "");
  const fraction = digits.slice(-places).slice(0, decimals).padEnd(decimals, "0");
  return `${amount < 0 ? "-" : ""}${whole}${decimals === 0 ? "" : `.${fraction}`}`;
}

/** Part of a whole in percent, half-up, as printed. */
export function percent(part: number, whole: number, { percents }: Pick<Telling, "percents">): string {
  return `${ratio(part * 100, whole, percents)}%`;
}

/** A quotient of whole numbers, half-up, with so many decimals; exact beyond 2^53. */
export function ratio(part: number, whole: number, decimals: number): string {
  const scale = 10n ** BigInt(decimals);
  const [top, bottom] = [BigInt(part) * scale * 2n, BigInt(whole) * 2n];
  const rounded = (top + BigInt(whole)) / bottom;
  const digits = String(rounded).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Whether two amounts are printed with the same digits. */
export function sameInPrint(one: number, other: number, { precision }: Telling): boolean {
  return roundFen(fen(one), precision) === roundFen(fen(other), precision);
}

/** Whether an amount is printed as nothing though it is something. */
export function vanishes(amount: number, precision: Precision): boolean {
  return amount !== 0 && roundFen(fen(amount), precision) === 0;
}

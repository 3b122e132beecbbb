import type { Statement } from "../../../src/narrative";

/** A statement with its figure in plain numbers: money in 分, everything else as printed. */
export interface Figure {
  readonly statement: Statement;
  readonly value: number;
  /** What the printed digits leave open to either side. */
  readonly half: number;
}

const FEN: Readonly<Record<string, number>> = { 元: 100, 万元: 1_000_000 };

/** Whether a statement tells money. */
export const isMoney = ({ unit }: Statement): boolean => unit in FEN;

/** The figure of a statement. An amount that words imply is exact. */
export function figureOf(statement: Statement): Figure {
  const { value, unit, decimals } = statement;
  const scale = FEN[unit] ?? 1;
  const [whole = "", fraction = ""] = value.replace("-", "").split(".");
  const digits = Number(whole + fraction);
  const step = scale / 10 ** fraction.length;
  const exact = scale === 1 ? digits * step : Math.round(digits * step * 1000) / 1000;
  const isOpen = decimals !== null && (unit === "%" || step > 1);
  return { statement, value: value.startsWith("-") ? -exact : exact, half: isOpen ? step / 2 : 0 };
}

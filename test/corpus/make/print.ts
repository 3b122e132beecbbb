import type { Figure } from "./page";

export interface Style {
  readonly unit: "元" | "万元";
  readonly decimals: number;
  readonly grouping?: boolean;
  /** Trailing zeros are cut, as a spreadsheet does with the format 常规. */
  readonly trimmed?: boolean;
  readonly fullWidth?: boolean;
  /** What nothing prints as: "" for a blank, or "0.00", "-", "—", "/". */
  readonly nothing: string;
}

/** Prints 分 in a style, half away from zero. */
export function printed(amount: number, style: Style): string {
  if (amount === 0) return style.nothing;
  const perUnit = style.unit === "元" ? 100n : 1_000_000n;
  const scale = 10n ** BigInt(style.decimals);
  const whole = BigInt(Math.abs(amount)) * scale;
  const rounded = (2n * whole + perUnit) / (2n * perUnit);
  let digits = rounded.toString().padStart(style.decimals + 1, "0");
  let fraction = style.decimals === 0 ? "" : digits.slice(-style.decimals);
  digits = style.decimals === 0 ? digits : digits.slice(0, -style.decimals);
  if (style.trimmed) fraction = fraction.replace(/0+$/, "");
  if (style.grouping) digits = digits.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const text = `${amount < 0 ? "-" : ""}${digits}${fraction === "" ? "" : `.${fraction}`}`;
  return style.fullWidth
    ? text.replace(/[0-9.]/g, (c) => (c === "." ? "．" : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
    : text;
}

/** The plain decimal of a printed figure; null for a blank or a dash. */
export function plain(text: string): string | null {
  const half = text
    .replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/．/g, ".")
    .replace(/[,，\s]/g, "");
  return /^-?\d+(?:\.\d+)?$/.test(half) ? half : null;
}

export type Print = (form: string, row: string, column: string, amount: number) => Figure;

/** Prints cells in a style; `planted` replaces the print of a cell (`form|row|column`). */
export function printer(style: Style, planted: Readonly<Record<string, string>> = {}): Print {
  return (form, row, column, amount) => {
    const text = planted[`${form}|${row}|${column}`] ?? printed(amount, style);
    const damaged = plain(text) === null && /[0-9]/.test(text) ? { damaged: true as const } : {};
    return { text, amount: plain(text), place: [form, row, column], ...damaged };
  };
}

/** A figure of a form outside the ten: printed, not expected. */
export function other(amount: number, style: Style): Figure {
  return { text: printed(amount, style), amount: null, place: null };
}

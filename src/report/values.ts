import type { Finding, FindingValue, Place } from "../checking";
import { needIfGiven, needParts } from "../errors";
import { columnTitle, formOf, rowTitle } from "../forms";
import { amountIn, decimalsIn, type Fen, fen, formatAmount, type Precision } from "../money";

/**
 * An amount as the document would print it: in its unit and decimals, with more digits only where it has them.
 */
export function printedAmount(amount: Fen, precision: Precision): string {
  return decimalsIn(amount, precision.unit) > precision.decimals
    ? amountIn(amount, precision.unit)
    : formatAmount(amount, precision);
}

/** Refuses values of a finding that are neither numbers nor texts. */
export function needValues(finding: Finding, ...path: (string | number)[]): void {
  for (const name of ["expected", "actual", "difference", "tolerance"] as const) {
    const value = finding[name];
    if (typeof value !== "number") needIfGiven("text", value, ...path, name);
  }
  if (finding.precision != null) needParts(finding.precision, PRECISION, ...path, "precision");
}

const PRECISION = { unit: "text", decimals: "number" } as const;

/** A value of a finding in the unit of its document; null where there is none. */
export function printedValue(finding: Finding, value: FindingValue): string | null {
  if (value === null) return null;
  if (typeof value === "string") return value;
  if (finding.measure !== "money" || !Number.isSafeInteger(value)) return String(value);
  return printedAmount(fen(value), finding.precision ?? { unit: "元", decimals: 2 });
}

/** A place in official titles: form, row, column. */
export interface TitledPlace {
  readonly form: string;
  readonly row: string;
  readonly column: string;
  readonly line: number | null;
}

/** A place by the official Chinese titles of its form, row and column, as every output names it. */
export function titledPlace(place: Place): TitledPlace {
  return {
    form: formOf(place.form).title,
    row: rowTitle(place.form, place.row),
    column: columnTitle(place.form, place.column),
    line: place.line,
  };
}

import type { Severity } from "juesuan/checking";

/** Colour of each severity; every one is also told by its dashes. */
export const COLOURS: Readonly<Record<Severity, string>> = {
  error: "#b3261e",
  warning: "#8a5300",
  info: "#2f4b6e",
};

/** Lengths of dashes and gaps of each severity, in points; none for a full line. */
export const DASHES: Readonly<Record<Severity, readonly number[]>> = {
  error: [],
  warning: [4, 2],
  info: [1, 1.5],
};

import type { Severity } from "juesuan/checking";

/** The graver, the smaller. */
export const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

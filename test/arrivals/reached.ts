/** Share of the figures of its fixtures that an arrival brings to their place, per cent; to be raised only. */
export const FLOORS: Readonly<Record<string, number>> = {};

/** Faults that stand open, by arrival and kind; to be lowered only, and gone when the last is mended. */
export const OPEN: Readonly<Record<string, Readonly<Record<string, number>>>> = {};

import type { Differences } from "./compare";

/** What is not read as it should be yet, by document and kind of difference, with the reason. */
export const PENDING: Readonly<Record<string, Partial<Record<keyof Differences, string>>>> = {};

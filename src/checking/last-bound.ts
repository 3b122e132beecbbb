import type { FormId } from "../forms";
import type { RelationRule } from "./rule";
import type { System } from "./system-shape";

interface Bound {
  readonly system: System;
  readonly layout: readonly FormId[];
}

let last: Bound | undefined;

/**
 * Keeps a system for whoever next asks for the same rules and layout. Accounts are checked, and then what is wrong in
 * them is located: both bind the same relations to the same rows. One system is held, and none of the accounts.
 */
export function keepBound(system: System, layout: readonly FormId[]): void {
  if (last?.system !== system) last = { system, layout };
}

/** The system bound last, where it was bound with these rules to this layout; whether accounts fit it is for the caller. */
export function lastBound(rules: readonly RelationRule[], layout: readonly FormId[]): System | undefined {
  return last !== undefined && sameList(last.layout, layout) && sameList(last.system.rules, rules)
    ? last.system
    : undefined;
}

function sameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one === other || (one.length === other.length && one.every((item, at) => item === other[at]));
}

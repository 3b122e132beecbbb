import type { FormId } from "../forms";
import type { CheckResult } from "./check";
import type { RelationRule } from "./rule";
import type { System } from "./system-shape";

interface Bound {
  readonly system: System;
  readonly layout: readonly FormId[];
}

/** What each result was judged with; a result holds its system anyway, to tell its roundings when they are asked for. */
const bound = new WeakMap<CheckResult, Bound>();

/** Keeps the system of a check for whoever looks on in the same accounts. */
export function keepBound(result: CheckResult, system: System, layout: readonly FormId[]): void {
  bound.set(result, { system, layout });
}

/** The system of a check, where it was bound with these rules to this layout; whether accounts fit it is for the caller. */
export function boundIn(
  result: CheckResult | undefined,
  rules: readonly RelationRule[],
  layout: readonly FormId[],
): System | undefined {
  const found = result === undefined ? undefined : bound.get(result);
  return found !== undefined && sameList(found.layout, layout) && sameList(found.system.rules, rules)
    ? found.system
    : undefined;
}

function sameList<T>(one: readonly T[], other: readonly T[]): boolean {
  return one === other || (one.length === other.length && one.every((item, at) => item === other[at]));
}

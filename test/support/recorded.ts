import type { RecordedCall } from "./examples";

/** Every call that was made, in its order. */
export const calls: RecordedCall[] = [];

/** The function, which freezes what it is given and keeps the call. */
export function recorded<F extends (...given: never[]) => unknown>(name: string, call: F): F {
  const kept = (...given: Parameters<F>): unknown => {
    for (const one of given) freeze(one, new Set());
    calls.push({ name, call: call as unknown as RecordedCall["call"], given });
    return call(...given);
  };
  return kept as F;
}

/** Freezes lists and plain objects through and through; what is of a class belongs to another library. */
function freeze(value: unknown, seen: Set<object>): void {
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  const kind: unknown = Object.getPrototypeOf(value);
  if (!Array.isArray(value) && kind !== Object.prototype && kind !== null) return;
  seen.add(value);
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part, seen);
}

import fc from "fast-check";
import type { Node } from "../../src/guard";

/** Values that have a shape, made of the shape itself: parts that may be left out are there and are not. */
export function shaped(node: Node): fc.Arbitrary<unknown> {
  switch (node.is) {
    case "text":
      return node.pattern === undefined
        ? fc.string({ minLength: node.least ?? 0, maxLength: 4 })
        : fc.stringMatching(node.pattern, { size: "-1" });
    case "number":
      return node.whole
        ? fc.maxSafeInteger().map((value) => within(value, node))
        : fc.double({ noNaN: true, noDefaultInfinity: true });
    case "flag":
      return fc.boolean();
    case "oneOf":
      return fc.constantFrom(...node.values);
    case "orNull":
      return fc.option(shaped(node.of));
    case "optional":
      return fc.option(shaped(node.of), { nil: undefined });
    case "list":
      return fc.array(shaped(node.of), { maxLength: 2 });
    case "fields": {
      const parts = Object.entries(node.fields);
      const optional = parts.filter(([, part]) => part.is === "optional").map(([key]) => key);
      const required = parts.map(([key]) => key).filter((key) => !optional.includes(key));
      const model = Object.fromEntries(parts.map(([key, part]) => [key, shaped(part)]));
      return fc.record(model, { requiredKeys: required, noNullPrototype: true });
    }
    case "byKind":
      return fc.oneof(...node.kinds.map(shaped));
    case "either":
      return fc.oneof(...node.of.map(shaped));
  }
}

function within(value: number, { least, most }: { least?: number; most?: number }): number {
  if (most !== undefined) return (least ?? 0) + (Math.abs(value) % (most - (least ?? 0) + 1));
  return least === undefined ? value : Math.max(least, Math.abs(value));
}

/** What stands where something else is expected; the texts and numbers are right in some places. */
const ODD: readonly unknown[] = [
  undefined,
  null,
  true,
  "",
  "x",
  "number",
  "12.50",
  "210",
  0,
  -0,
  -1,
  1,
  11,
  0.5,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  1n,
  Symbol.iterator,
  () => 0,
  new Date(0),
  [],
  [null],
  {},
  { kind: "blank" },
  { kind: "other" },
  Object.create({ kind: "blank" }),
];

const oddKey = fc.constantFrom("extra", "kind", "__proto__", "constructor", "toString", "");

/** A change of one place of a value: replaced by something odd, taken out, or given one key more. */
export const changes = fc.record({
  place: fc.nat(),
  how: fc.constantFrom("replace", "replace", "take out", "add"),
  odd: fc.constantFrom(...ODD),
  key: oddKey,
});

type Change = typeof changes extends fc.Arbitrary<infer T> ? T : never;

/** A copy of a value with one place changed. */
export function changed(value: unknown, { place, how, odd, key }: Change): unknown {
  const copy = structuredClone(value);
  const holders = objectsIn(copy);
  if (holders.length === 0 || place % 50 === 0) return odd;
  const holder = holders[place % holders.length] as Record<string, unknown>;
  const keys = Object.keys(holder);
  const at = keys[Math.floor(place / holders.length) % Math.max(1, keys.length)];
  if (how === "add" || at === undefined) {
    Object.defineProperty(holder, key, { value: odd, enumerable: true, writable: true, configurable: true });
  } else if (how === "take out") delete holder[at];
  else holder[at] = odd;
  return copy;
}

function objectsIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return [value, ...Object.values(value).flatMap(objectsIn)];
}

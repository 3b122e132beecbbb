import { inspect } from "node:util";
import type { JuesuanError } from "../../src/errors";
import type { RecordedCall } from "./examples";
import type { Random } from "./random";

/** An argument as plain JavaScript may hand it in. Each is made anew, since a callee could change it. */
export const HOSTILE: readonly (readonly [string, () => unknown])[] = [
  ["undefined", () => undefined],
  ["null", () => null],
  ["NaN", () => Number.NaN],
  ["Infinity", () => Number.POSITIVE_INFINITY],
  ["-1", () => -1],
  ["0.1", () => 0.1],
  ["2^53", () => 2 ** 53],
  ["a big integer", () => 10n ** 30n],
  ["a symbol", () => Symbol("x")],
  ["true", () => true],
  ["an empty text", () => ""],
  ["a text of digits", () => "１２.3４"],
  ["half of a pair", () => "\ud800"],
  ["a name of every object", () => "__proto__"],
  ["a long text", () => "支".repeat(5000)],
  ["an empty list", () => []],
  ["a list of nothing", () => [undefined, null]],
  ["a list with holes", () => new Array(3)],
  ["a list of itself", cyclicList],
  ["an empty object", () => ({})],
  ["an object of itself", cyclicObject],
  ["an object without a prototype", () => Object.create(null)],
  [
    "a prototype to be set",
    () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{}}}'),
  ],
  ["a getter that throws", throwingGetter],
  ["a function that throws", () => throwing],
  ["a proxy that throws", () => new Proxy({}, { get: throwing, has: throwing, ownKeys: throwing })],
  ["a map", () => new Map([["a", 1]])],
  ["a date that is none", () => new Date(Number.NaN)],
];

/** The error of what throws when it is touched. */
export class TouchedError extends Error {
  override readonly name = "TouchedError";
}

function throwing(): never {
  throw new TouchedError("touched");
}

function cyclicList(): unknown {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

function cyclicObject(): unknown {
  const object: Record<string, unknown> = {};
  object.self = object;
  return object;
}

function throwingGetter(): unknown {
  return Object.defineProperty({}, "id", { enumerable: true, get: throwing });
}

/** A call of which one part is something else, and what was done to it. */
export interface HostileCall {
  readonly what: string;
  readonly given: readonly unknown[];
}

/** The call with one of its arguments, or one thing at any depth in it, replaced. */
export function hostileCall({ name, given }: RecordedCall, random: Random): HostileCall {
  const [label, make] = random.pick(HOSTILE);
  const path: (string | number)[] = [random.int(0, Math.max(0, given.length - 1))];
  let part: unknown = given[Number(path[0])];
  while (isOpen(part) && random.chance(0.7)) {
    const keys = Object.keys(part);
    if (keys.length === 0) break;
    const key = random.pick(keys);
    path.push(key);
    part = (part as Record<string, unknown>)[key];
  }
  const replaced = replacedAt(given, path, make()) as readonly unknown[];
  return { what: `${name}: ${label} at ${path.join(".")}`, given: replaced };
}

function isOpen(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const kind: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || kind === Object.prototype;
}

/** The paths to what stands inside the arguments of a call, the shallow ones first: at most `most`, evenly chosen. */
export function innerPlaces(given: readonly unknown[], most: number): (string | number)[][] {
  const found: (string | number)[][] = [];
  let level = given.map((value, at): [(string | number)[], unknown] => [[at], value]);
  // A value that stands in many places is a wide tree: enough of it is seen in its first thousands.
  while (level.length > 0 && found.length < 20 * most) {
    level = level.flatMap(([path, value]) =>
      isOpen(value)
        ? Object.entries(value).map(([key, part]): [(string | number)[], unknown] => [[...path, key], part])
        : [],
    );
    found.push(...level.map(([path]) => path));
  }
  const step = Math.max(1, found.length / most);
  return Array.from(
    { length: Math.min(most, found.length) },
    (_, at) => found[Math.floor(at * step)] as (string | number)[],
  );
}

/** Calls with one hostile value at one of its inner places, in a fixed order: each `step`th of them. */
export function* innerCalls({ name, given }: RecordedCall, most: number, step = 1): Generator<HostileCall> {
  let at = 0;
  for (const path of innerPlaces(given, most))
    for (const [label, make] of HOSTILE)
      if (at++ % step === 0)
        yield {
          what: `${name}: ${label} at ${path.join(".")}`,
          given: replacedAt(given, path, make()) as readonly unknown[],
        };
}

/** How a hostile call ends badly, with what was done to it; null where it ends well. */
export function badEnd({ call }: RecordedCall, { what, given }: HostileCall): string | null {
  const end = wrongEnd(call, given) ?? misbehaviour(call, given);
  return end === null ? null : `${what}: ${end}`;
}

/** A copy of the value with another one at the path, frozen along it. */
function replacedAt(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  const copy: Record<string | number, unknown> = Array.isArray(value)
    ? ([...value] as unknown as Record<number, unknown>)
    : { ...(value as object) };
  copy[key] = replacedAt(copy[key], rest, by);
  return Object.freeze(copy);
}

/** Of each function the `count` recorded calls that were given least. */
export function callsToTry(calls: readonly RecordedCall[], count: number): RecordedCall[] {
  const byName = new Map<string, { call: RecordedCall; size: number }[]>();
  for (const call of calls) {
    const known = byName.get(call.name) ?? [];
    byName.set(call.name, known);
    known.push({ call, size: sizeOf(call.given) });
  }
  return [...byName.values()].flatMap((known) =>
    known
      .sort((a, b) => a.size - b.size)
      .slice(0, count)
      .map(({ call }) => call),
  );
}

/** How many values stand in a value, up to some thousands. */
function sizeOf(value: unknown): number {
  const open: unknown[] = [value];
  const seen = new Set<unknown>();
  while (open.length > 0 && seen.size < 5000) {
    const part = open.pop();
    if (seen.has(part)) continue;
    seen.add(part);
    if (typeof part === "object" && part !== null) open.push(...Object.values(part));
  }
  return seen.size;
}

/** What a call gives, in print: a function in it is told by its name alone. */
export async function outcomeOf({ name, call, given }: RecordedCall): Promise<string> {
  try {
    const value = await call(...given);
    const shown = inspect(value, { depth: 12, maxArrayLength: null, maxStringLength: null });
    // An error in it was made where the call was.
    return `${name}: ${shown.replace(/\n +at .*/g, "")}`;
  } catch (error) {
    return `${name}: ${String(error)}`;
  }
}

/** What no call may do: change its arguments, which are frozen, or throw what is no error; null where it did neither. */
export function misbehaviour(call: RecordedCall["call"], given: readonly unknown[]): string | null {
  try {
    const value = call(...given);
    if (value instanceof Promise) value.catch(() => undefined);
    return null;
  } catch (error) {
    if (!(error instanceof Error)) return `threw no error: ${String(error)}`;
    return /read only|not extensible|Cannot (?:assign|add|delete|redefine)/.test(error.message)
      ? `changed its arguments: ${error.message}`
      : null;
  }
}

/**
 * How a call ends that it must not: in another error than that of the library or of its argument, or in NaN; null where it
 * ends well.
 */
export function wrongEnd(call: RecordedCall["call"], given: readonly unknown[]): string | null {
  try {
    const value = call(...given);
    if (value instanceof Promise) value.catch(() => undefined);
    return Number.isNaN(value) ? "NaN" : null;
  } catch (error) {
    // The examples run a bundle of their own, with a class of its own.
    if (!(error instanceof Error) || !/^(?:JuesuanError|TouchedError)$/.test(error.name))
      return String(error);
    const zh = "text" in error ? (error as JuesuanError).text.zh.replace(/"[^"]*"/g, "") : "";
    return ENGLISH_WORDS.test(zh) ? `not in Chinese: ${zh}` : null;
  }
}

/** Words that no Chinese message has outside of what it quotes. */
const ENGLISH_WORDS = /\b(?:an?|the|of|is|at|no|not|expected|missing) /;

/** The first hostile argument that a function does not end well with: alone, everywhere, or in the place of a good one. */
export function brokenBy(call: RecordedCall["call"], good: readonly (readonly unknown[])[]): string | null {
  for (const [label, make] of HOSTILE) {
    const everywhere = [[make()], [make(), make(), make()]];
    const placed = good.flatMap((given) =>
      given.map((_, at) => given.map((one, other) => (other === at ? make() : one))),
    );
    for (const given of [...everywhere, ...placed]) {
      const end = wrongEnd(call, given);
      if (end !== null) return `${label}: ${end}`;
    }
  }
  return null;
}

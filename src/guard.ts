/** What a value of JSON looks like, as data: guards read it here, and `juesuan/schemas` makes schemas of zod of it. */
export type Node = RequiredNode | OptionalNode;

/** The same words in Chinese and in English. */
export type Said = readonly [zh: string, en: string];

/** A part that may be left out. */
export interface OptionalNode {
  readonly is: "optional";
  readonly of: RequiredNode;
}

/** What a value that stands there may be. */
export type RequiredNode =
  | { readonly is: "text"; readonly least?: number; readonly pattern?: RegExp; readonly says?: Said }
  | NumberNode
  | { readonly is: "flag" }
  | { readonly is: "oneOf"; readonly values: readonly (string | number | boolean)[] }
  | { readonly is: "orNull"; readonly of: RequiredNode }
  | { readonly is: "list"; readonly of: RequiredNode; readonly absent?: "empty" }
  | FieldsNode
  | { readonly is: "byKind"; readonly kinds: readonly FieldsNode[] }
  | { readonly is: "either"; readonly of: readonly RequiredNode[] };

/** A number; a `whole` one is a safe integer. */
export interface NumberNode {
  readonly is: "number";
  readonly whole: boolean;
  readonly least?: number;
  readonly most?: number;
  readonly about?: string;
}

/** An object with named parts; other keys are refused, or dropped. */
export interface FieldsNode {
  readonly is: "fields";
  readonly fields: Readonly<Record<string, Node>>;
  readonly others: "refused" | "dropped";
  readonly about?: string;
}

/** A shape of values of one type, neither wider nor narrower: the compiler holds that the two agree. */
export type Shape<T> = RequiredNode & { readonly type?: (value: T) => T };

/** The parts of an object type: what may be left out in the type may be left out in the shape, and nothing else. */
export type Parts<T> = {
  readonly [K in keyof T]-?: undefined extends T[K]
    ? OptionalNode & { readonly type?: (value: Exclude<T[K], undefined>) => Exclude<T[K], undefined> }
    : Shape<T[K]>;
};

/** One place where a value is not what it must be. */
export interface Misfit {
  /** Keys and places that lead to it; empty for the value itself. */
  readonly path: readonly (string | number)[];
  /** What stands there; `undefined` where nothing does. */
  readonly found: unknown;
  /** What must stand there, in words. */
  readonly expected: Said;
  /** The whole sentence, where path, found and expected do not say it all. */
  readonly says?: Said | undefined;
}

/** A copy of a value that has the shape, or all places where it has not. */
export type Guarded<T> =
  | { readonly misfits: null; readonly value: T }
  | { readonly misfits: readonly Misfit[] };

export const text: Shape<string> = { is: "text" };
export const number: Shape<number> = { is: "number", whole: false };
export const whole: Shape<number> = { is: "number", whole: true };
/** A whole number from 0. */
export const count: Shape<number> = { is: "number", whole: true, least: 0 };
export const flag: Shape<boolean> = { is: "flag" };

export function oneOf<const V extends string | number | boolean>(...values: readonly V[]): Shape<V> {
  return { is: "oneOf", values };
}

export function orNull<T>(of: Shape<T>): Shape<T | null> {
  return { is: "orNull", of };
}

export function optional<T>(of: Shape<T>): OptionalNode & { readonly type?: (value: T) => T } {
  return { is: "optional", of };
}

export function list<T>(of: Shape<T>, absent?: "empty"): Shape<readonly T[]> {
  return absent === undefined ? { is: "list", of } : { is: "list", of, absent };
}

/** An object with these parts and no other. */
export function fields<T>(parts: Parts<T>): FieldsNode & Shape<T> {
  return { is: "fields", fields: parts, others: "refused" };
}

/** An object with these parts; what else stands in it is dropped. */
export function someFields<T>(parts: Parts<T>): FieldsNode & Shape<T> {
  return { is: "fields", fields: parts, others: "dropped" };
}

/** Objects that their `kind` tells apart. */
export function byKind<T extends readonly unknown[]>(
  ...kinds: { readonly [I in keyof T]: FieldsNode & Shape<T[I]> }
): Shape<T[number]> {
  return { is: "byKind", kinds };
}

/** A value of one of several simple shapes. */
export function either<T extends readonly unknown[]>(
  ...of: { readonly [I in keyof T]: Shape<T[I]> }
): Shape<T[number]> {
  return { is: "either", of };
}

/** Whether a value has a shape: a copy of it, or what is wrong and where. Takes anything, and never throws for JSON. */
export function guard<T>(shape: Shape<T>, value: unknown): Guarded<T> {
  const walk: Walk = { path: [], misfits: [] };
  const copy = read(shape, value, walk, shape);
  return walk.misfits.length === 0 ? { misfits: null, value: copy as T } : { misfits: walk.misfits };
}

interface Walk {
  readonly path: (string | number)[];
  readonly misfits: Misfit[];
}

/** The copy of a value; `whole` is the node with all it allows beside, for the words. */
function read(node: RequiredNode, value: unknown, walk: Walk, said: RequiredNode): unknown {
  switch (node.is) {
    case "orNull":
      return value === null ? null : read(node.of, value, walk, said);
    case "list":
      return readList(node, value, walk, said);
    case "fields":
      return isObject(value) ? readFields(node, value, walk) : misfit(value, walk, said);
    case "byKind":
      return readKind(node.kinds, value, walk, said);
    case "either":
      return node.of.some((one) => fits(one, value)) ? value : misfit(value, walk, said);
    default:
      return fits(node, value) ? value : misfit(value, walk, said);
  }
}

/** Whether a simple value fits. */
function fits(node: RequiredNode, value: unknown): boolean {
  switch (node.is) {
    case "text":
      return (
        typeof value === "string" &&
        value.length >= (node.least ?? 0) &&
        (node.pattern === undefined || node.pattern.test(value))
      );
    case "number":
      return (
        (node.whole ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
        (value as number) >= (node.least ?? Number.NEGATIVE_INFINITY) &&
        (value as number) <= (node.most ?? Number.POSITIVE_INFINITY)
      );
    case "flag":
      return typeof value === "boolean";
    case "oneOf":
      return (node.values as readonly unknown[]).includes(value);
    default:
      return guard(node, value).misfits === null;
  }
}

function readList(
  node: Extract<RequiredNode, { is: "list" }>,
  value: unknown,
  walk: Walk,
  said: RequiredNode,
): unknown {
  if (value === undefined && node.absent === "empty") return [];
  if (!Array.isArray(value)) return misfit(value, walk, said);
  const copy: unknown[] = [];
  for (let index = 0; index < value.length; index += 1) {
    walk.path.push(index);
    copy.push(read(node.of, value[index], walk, node.of));
    walk.path.pop();
  }
  return copy;
}

function readFields(node: FieldsNode, value: Readonly<Record<string, unknown>>, walk: Walk): unknown {
  const copy: Record<string, unknown> = {};
  for (const key in node.fields) {
    const part = node.fields[key];
    if (part === undefined) continue;
    const found = value[key];
    const may = part.is === "optional";
    if (may && found === undefined) {
      if (key in value) copy[key] = undefined;
      continue;
    }
    const of = may ? part.of : part;
    walk.path.push(key);
    copy[key] = read(of, found, walk, of);
    walk.path.pop();
  }
  if (node.others === "refused") {
    for (const key in value) {
      if (Object.hasOwn(node.fields, key)) continue;
      walk.misfits.push({ path: [...walk.path, key], found: value[key], expected: NO_SUCH_KEY });
    }
  }
  return copy;
}

function readKind(kinds: readonly FieldsNode[], value: unknown, walk: Walk, said: RequiredNode): unknown {
  if (!isObject(value)) return misfit(value, walk, said);
  const ofKind = kinds.find(({ fields: { kind } }) => kind?.is === "oneOf" && fits(kind, value.kind));
  if (ofKind !== undefined) return readFields(ofKind, value, walk);
  const all = kinds.flatMap(({ fields: { kind } }) => (kind?.is === "oneOf" ? kind.values : []));
  walk.path.push("kind");
  misfit(value.kind, walk, { is: "oneOf", values: all });
  walk.path.pop();
  return undefined;
}

function misfit(found: unknown, { path, misfits }: Walk, said: RequiredNode): undefined {
  misfits.push({ path: [...path], found, expected: wordsFor(said) });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What is expected of a key that nothing has. */
export const NO_SUCH_KEY: Said = ["没有这个键", "no such key"];

/** What a shape asks for, in words. */
function wordsFor(node: RequiredNode): Said {
  switch (node.is) {
    case "text":
      return node.says ?? (node.least === undefined ? ["文字", "a text"] : NOT_EMPTY);
    case "number":
      return numberWords(node);
    case "flag":
      return TRUE_OR_FALSE;
    case "oneOf":
      return node.values.length === 1 ? same(shown(node.values[0])) : oneOfWords(node.values);
    case "orNull":
      return orWords(wordsFor(node.of), same("null"));
    case "list":
      return KINDS.list;
    case "either":
      return node.of.map(wordsFor).reduce(orWords);
    default:
      return KINDS.object;
  }
}

function numberWords({ whole, least, most }: NumberNode): Said {
  const [zh, en]: Said = whole ? ["整数", "a whole number"] : KINDS.number;
  const range = least === undefined ? "" : most === undefined ? ` ≥ ${least}` : ` ${least}–${most}`;
  return [zh + range, en + range];
}

/** What a value is, or is to be. */
export const KINDS = {
  text: ["文字", "a text"],
  list: ["列表", "a list"],
  object: ["对象", "an object"],
  function: ["函数", "a function"],
  number: ["数字", "a number"],
} as const satisfies Readonly<Record<string, Said>>;
/** The languages of the reports. */
export const LOCALES: Said = ['"zh-CN"或"en"', '"zh-CN" or "en"'];
export const NOT_EMPTY: Said = ["不空的文字", "a text that is not empty"];
export const TRUE_OR_FALSE: Said = ["true或false", "true or false"];

/** Words that are the same in both languages: names, keys, numbers. */
export const same = (words: string): Said => [words, words];

/** One of some values. */
export function oneOfWords(values: readonly (string | number | boolean)[]): Said {
  return [`${values.join("、")}之一`, `one of ${values.join(", ")}`];
}

const orWords = ([zh, en]: Said, [orZh, orEn]: Said): Said => [`${zh}或${orZh}`, `${en} or ${orEn}`];

/** A value in few words: simple ones as JSON, long texts cut, lists and objects by their kind. */
export function shown(value: unknown): string {
  return wordsOf(value)[1];
}

/** As {@link shown}, in both languages. */
export function wordsOf(value: unknown): Said {
  if (typeof value === "string")
    return same(JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value));
  if (typeof value === "number" || typeof value === "boolean" || value === null) return same(String(value));
  if (value === undefined) return ["空缺", "missing"];
  if (Array.isArray(value)) return KINDS.list;
  if (typeof value === "object") return KINDS.object;
  return typeof value === "function" ? KINDS.function : same(typeof value);
}

/** One sentence for a place, in both languages: where it is, what was found, what was expected. */
export function misfitText({ path, found: value, expected, says }: Misfit): Said {
  if (says !== undefined) return says;
  const [zh, en] = wordsOf(value);
  const at = path.join(".");
  return [`${at || "此"}处是${zh}，应为${expected[0]}`, `${at || "it"} is ${en}, expected ${expected[1]}`];
}

import { guard, KINDS, type Misfit, misfitText, type Said, type Shape, shown } from "./guard";

/** What went wrong, as a code and in Chinese; what to do about it stands in `docs/errors.md`. */
interface ErrorKind {
  readonly code: string;
  readonly zh: string;
}

// One constant a kind, so that a bundle holds the kinds it can meet and no other.
export const WRONG_ARGUMENT = { code: "wrong-argument", zh: "参数不对" } as const;
export const WRONG_INPUT = { code: "wrong-input", zh: "JSON数据不对" } as const;
export const NOT_AN_AMOUNT = { code: "not-an-amount", zh: "不是金额" } as const;
export const NOT_WHOLE_FEN = { code: "not-whole-fen", zh: "不是整数分" } as const;
export const OUT_OF_RANGE = { code: "out-of-range", zh: "数字太大" } as const;
export const WRONG_PRECISION = { code: "wrong-precision", zh: "单位或位数不对" } as const;
export const DIVISION_BY_ZERO = { code: "division-by-zero", zh: "除数为零" } as const;
export const UNKNOWN_PLACE = { code: "unknown-place", zh: "没有这个位置" } as const;
export const WRONG_CODE = { code: "wrong-code", zh: "不是科目编码" } as const;
export const UNKNOWN_PROVINCE = { code: "unknown-province", zh: "没有这个省份" } as const;
export const UNKNOWN_NAME = { code: "unknown-name", zh: "没有这个名称" } as const;
export const WRONG_RULE = { code: "wrong-rule", zh: "规则不对" } as const;
export const WRONG_SCHEME = { code: "wrong-scheme", zh: "计分办法不对" } as const;
export const WRONG_CATALOGUE = { code: "wrong-catalogue", zh: "科目表不对" } as const;
export const WRONG_ENTRIES = { code: "wrong-entries", zh: "分录不对" } as const;
export const WRONG_CHILDREN = { code: "wrong-children", zh: "不能汇总" } as const;
export const CHANGED_ACCOUNTS = { code: "changed-accounts", zh: "数据被改动" } as const;
export const TEXT_TOO_LONG = { code: "text-too-long", zh: "文字太长" } as const;
export const OTHER_PDF_LIBRARY = { code: "other-pdf-library", zh: "pdfjs版本不符" } as const;

/** All kinds of errors: a program may tell them apart by their `code`. */
export const ERROR_KINDS = [
  WRONG_ARGUMENT,
  WRONG_INPUT,
  NOT_AN_AMOUNT,
  NOT_WHOLE_FEN,
  OUT_OF_RANGE,
  WRONG_PRECISION,
  DIVISION_BY_ZERO,
  UNKNOWN_PLACE,
  WRONG_CODE,
  UNKNOWN_PROVINCE,
  UNKNOWN_NAME,
  WRONG_RULE,
  WRONG_SCHEME,
  WRONG_CATALOGUE,
  WRONG_ENTRIES,
  WRONG_CHILDREN,
  CHANGED_ACCOUNTS,
  TEXT_TOO_LONG,
  OTHER_PDF_LIBRARY,
] as const satisfies readonly ErrorKind[];

/** What kind of error it is: one of the list in `docs/errors.md`. */
export type JuesuanErrorCode = (typeof ERROR_KINDS)[number]["code"];

/** One place where a value is not what it must be. */
export interface ErrorIssue {
  /** Keys and places that lead to it; empty for the value itself. */
  readonly path: readonly (string | number)[];
  /** What stands there, in few words. */
  readonly found: string;
  readonly expected: string;
  /** The whole sentence, in each language. */
  readonly text: { readonly zh: string; readonly en: string };
}

/** What is expected of accounts that are gone through twice. */
export const STAYS: Said = ["前后不变的纯数据", "plain data that stays as it is"];

/** Most issues that a message names. */
const NAMED = 5;

/**
 * The one error that this library throws: what kind it is, where, what was found, what was expected. Its message says it
 * in Chinese and English, `text` in each; `issues` has all places where there are several.
 *
 * @example
 * ```ts
 * import { JuesuanError, parseAmount } from "juesuan";
 *
 * let error: unknown;
 * try {
 *   parseAmount("12.3.4", "元");
 * } catch (thrown) {
 *   error = thrown;
 * }
 * error instanceof JuesuanError && error.code; // => "not-an-amount"
 * error instanceof JuesuanError && error.found; // => '"12.3.4"'
 * ```
 */
export class JuesuanError extends Error {
  override readonly name = "JuesuanError";
  readonly code: JuesuanErrorCode;
  readonly path: readonly (string | number)[];
  readonly found: string;
  readonly expected: string;
  readonly issues: readonly ErrorIssue[];
  readonly text: { readonly zh: string; readonly en: string };

  /** Made by the library: the kind, the places, and what the value was to be. */
  constructor(
    kind: ErrorKind & { readonly code: JuesuanErrorCode },
    misfits: readonly Misfit[],
    what: Said = ["", ""],
  ) {
    const issues = misfits.map((misfit): ErrorIssue => {
      const [zh, en] = misfitText(misfit);
      return {
        path: misfit.path,
        found: shown(misfit.found),
        expected: misfit.expected[1],
        text: { zh, en },
      };
    });
    const { path, found, expected } = issues[0] ?? { path: [], found: "", expected: "" };
    const more = issues.length - NAMED;
    const listed = (language: "zh" | "en", mark: string, rest: string) =>
      issues
        .slice(0, NAMED)
        .map(({ text }) => text[language])
        .concat(more > 0 ? rest : [])
        .join(mark);
    const zh = `${kind.zh}：${what[0]}${listed("zh", "；", `另有${more}处`)}`;
    const en = what[1] + listed("en", "; ", `and ${more} more`);
    super(`${zh} / ${en}`);
    this.code = kind.code;
    this.path = path;
    this.found = found;
    this.expected = expected;
    this.issues = issues;
    this.text = { zh, en };
  }
}

/** The error for one place. */
export function refusal(
  kind: ConstructorParameters<typeof JuesuanError>[0],
  found: unknown,
  expected: Said,
  path: readonly (string | number)[] = [],
  says?: Said,
): JuesuanError {
  return new JuesuanError(kind, [{ path, found, expected, says }]);
}

/** What a function that may refuse its argument gives: its value, or the error that it would throw. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: JuesuanError };

/** What a function gives or refuses, as data; any other error is a fault and goes on. */
export function resultOf<T>(make: () => T): Result<T> {
  try {
    return { ok: true, value: make() };
  } catch (error) {
    if (error instanceof JuesuanError) return { ok: false, error };
    throw error;
  }
}

/** A copy of the data where it has the shape; otherwise an error with every place where it has not. */
export function parsed<T>(shape: Shape<T>, data: unknown, what: Said): T {
  const result = guard(shape, data);
  if (result.misfits === null) return result.value;
  throw new JuesuanError(WRONG_INPUT, result.misfits, what);
}

/** The value itself, where it has the shape; refuses an argument that has not, with every place where it differs. */
export function needShape<T>(shape: Shape<T>, value: T, ...path: (string | number)[]): T {
  const { misfits } = guard(shape, value);
  if (misfits === null) return value;
  throw new JuesuanError(
    WRONG_ARGUMENT,
    misfits.map((misfit) => ({ ...misfit, path: [...path, ...misfit.path] })),
  );
}

/** The value, where it is of the kind; refuses an argument of another kind: what plain JavaScript may pass. */
export function need<T>(is: keyof typeof KINDS, value: T, ...path: (string | number)[]): T {
  const kind = typeof value === "string" ? "text" : Array.isArray(value) ? "list" : typeof value;
  if (kind !== is || value === null || Number.isNaN(value))
    throw refusal(WRONG_ARGUMENT, value, KINDS[is], path);
  return value;
}

/** As {@link need}, where a value may be left out. */
export function needIfGiven<T>(is: keyof typeof KINDS, value: T, ...path: (string | number)[]): T {
  return value === undefined || value === null ? value : need(is, value, ...path);
}

/** What kind each part of an object must be of. */
export type PartKinds = Readonly<Record<string, Parameters<typeof need>[0]>>;

/** The object, where its parts are of their kinds. */
export function needParts<T>(value: T, kinds: PartKinds, ...path: (string | number)[]): T {
  need("object", value, ...path);
  for (const part in kinds)
    need(kinds[part] as Parameters<typeof need>[0], (value as Parts)[part], ...path, part);
  return value;
}

/** What accounts are made of, before anything is known of it. */
type Parts = Readonly<Record<string, unknown>>;

/**
 * Refuses what has not the shape of accounts: tables with rows with cells. What stands in the cells is looked at where
 * they are taken, and all of it by `parseAccounts`.
 */
export function needAccounts(value: unknown, ...path: (string | number)[]): void {
  need("object", value, ...path);
  const { forms, department, year } = value as Parts;
  need("object", forms, ...path, "forms");
  needIfGiven("text", department, ...path, "department");
  needIfGiven("number", year, ...path, "year");
  for (const form in forms as Parts) {
    const table = (forms as Parts)[form];
    if (table !== undefined) needTable(table, ...path, "forms", form);
  }
}

/** As {@link needAccounts}, for whoever adds up the cells: they hold whole numbers or nothing. */
export function needFigures(value: unknown, ...path: (string | number)[]): void {
  needAccounts(value, ...path);
  const { forms } = value as {
    readonly forms: Readonly<Record<string, { readonly rows: readonly Parts[] } | undefined>>;
  };
  for (const form in forms) {
    forms[form]?.rows.forEach(({ cells }, index) => {
      // The path is made for the refusal alone: sums look at millions of rows.
      if (wrongCell(cells) !== null) needCells(cells, ...path, "forms", form, "rows", index, "cells");
    });
  }
}

/** Refuses cells that hold something else than whole numbers or nothing. */
export function needCells<T>(cells: T, ...path: (string | number)[]): T {
  need("object", cells, ...path);
  const column = wrongCell(cells);
  if (column === null) return cells;
  throw refusal(
    NOT_WHOLE_FEN,
    (cells as Parts)[column],
    ["整数分，或null", "a whole number of 分, or null"],
    [...path, column],
  );
}

/** The first column whose cell holds neither a whole number nor nothing. */
function wrongCell(cells: unknown): string | null {
  for (const column in cells as Parts) {
    const amount = (cells as Parts)[column];
    if (amount !== null && amount !== undefined && !Number.isInteger(amount)) return column;
  }
  return null;
}

/** Refuses what has not the shape of a table. */
export function needTable(value: unknown, ...path: (string | number)[]): void {
  need("object", value, ...path);
  const { title, number, precision, rows, notes, strays } = value as Parts;
  need("text", title, ...path, "title");
  needIfGiven("text", number, ...path, "number");
  needParts(precision, { unit: "text", decimals: "number" }, ...path, "precision");
  need("list", rows, ...path, "rows");
  need("list", notes, ...path, "notes");
  for (const [index, note] of (notes as readonly unknown[]).entries())
    need("text", note, ...path, "notes", index);
  if (strays !== undefined)
    for (const [index, { figures }] of needObjects(strays as readonly Parts[], ...path, "strays").entries())
      need("list", figures, ...path, "strays", index, "figures");
  const list = rows as readonly (Parts | null | undefined)[];
  for (let index = 0; index < list.length; index++) {
    const row = list[index];
    if (typeof row?.key === "string" && typeof row.cells === "object" && row.cells !== null) continue;
    need("object", row, ...path, "rows", index);
    need("text", row?.key, ...path, "rows", index, "key");
    need("object", row?.cells, ...path, "rows", index, "cells");
  }
}

/** Refuses what cannot be gone through. */
export function needIterable(value: unknown, ...path: string[]): void {
  if (typeof (value as Iterable<unknown> | null | undefined)?.[Symbol.iterator] !== "function")
    throw refusal(WRONG_ARGUMENT, value, KINDS.list, path);
}

/** The list, where it is one of objects. */
export function needObjects<T>(value: readonly T[], ...path: (string | number)[]): readonly T[] {
  need("list", value, ...path);
  for (const [at, one] of value.entries()) need("object", one, ...path, at);
  return value;
}

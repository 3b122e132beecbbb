import { amountOf, type FinalAccounts, rowFinder, tableOf } from "../../accounts";
import {
  builtInCodes,
  type Catalogue,
  type CodeRow,
  type CodeScope,
  lookup,
  normalizeName,
  sameName,
} from "../../codes";
import { need, needFigures } from "../../errors";
import { codeLevel, FORM_IDS, type FormId, formOf } from "../../forms";
import { type Fen, growth, halfStepOf, subtractFen } from "../../money";
import { catalogueOf } from "../tables/lay-table";

/** Which way a figure went. */
export type ChangeDirection = "增加" | "减少" | "持平";

/** A cell in two years. */
export interface ComparedCell {
  readonly form: FormId;
  /** Key of the row this year; where the code changed, `before` was read at `rowBefore`. */
  readonly row: string;
  readonly rowBefore: string;
  readonly column: string;
  /** In 分; null where blank or absent. */
  readonly now: Fen | null;
  readonly before: Fen | null;
  /** now − before, blank counting as nothing. */
  readonly change: Fen;
  /** Percent over last year, two decimals, half-up; null where last year has nothing. */
  readonly growth: string | null;
  /** Why there is no growth: last year has zero or blank, or there is no such row. */
  readonly growthMissing: "zero" | "blank" | "no-row" | null;
  readonly direction: ChangeDirection;
}

/** A code that one year has and the other has not, or has under another name or number. */
export interface ComparedCode {
  readonly form: FormId;
  readonly change: "new" | "vanished" | "renamed" | "renumbered";
  /** Code and name this year; null where it vanished. */
  readonly now: { readonly code: string; readonly name: string | null } | null;
  readonly before: { readonly code: string; readonly name: string | null } | null;
  /** What the catalogue of 政府收支分类科目 says of it. */
  readonly catalogue: "same-code" | "same-name" | "not-valid-before" | "not-valid-now" | "unknown" | "valid";
}

/** Last year's closing against this year's opening. */
export interface Continuity {
  readonly form: FormId;
  /** Row of this year's opening and of last year's closing. */
  readonly opening: { readonly row: string; readonly column: string; readonly amount: Fen | null };
  readonly closing: { readonly row: string; readonly column: string; readonly amount: Fen | null };
  readonly difference: number;
  /** What rounding of both explains, in 分. */
  readonly tolerance: number;
  readonly continues: boolean;
}

/** Two years of a unit beside each other. */
export interface YearComparison {
  readonly cells: readonly ComparedCell[];
  readonly codes: readonly ComparedCode[];
  readonly continuity: readonly Continuity[];
  /** Forms that only one of the years has. */
  readonly forms: readonly { readonly form: FormId; readonly only: "now" | "before" }[];
}

/**
 * Compares the accounts of a year with those of the year before, cell by cell: change, growth (none over nothing, and
 * why), direction; the codes that came, went or got another name or number; and whether 年初结转 is last year's 年末结转
 * (rule X-28).
 *
 * @example
 * ```ts
 * import { compareYears } from "juesuan/aggregation";
 * import { sampleAccounts } from "juesuan/accounts";
 * const before = { ...sampleAccounts(), year: 2023 };
 * const { cells } = compareYears(sampleAccounts(), before);
 * cells.every((cell) => cell.direction === "持平"); // => true
 * cells.find((cell) => cell.row === "2101501" && cell.column === "basic")?.growth; // => "0.00"
 * ```
 */
export function compareYears(
  now: FinalAccounts,
  before: FinalAccounts,
  options: { readonly codes?: CodeScope } = {},
): YearComparison {
  const { codes: scope = builtInCodes } = need("object", options, "options");
  needFigures(now, "now");
  needFigures(before, "before");
  const [rowNow, rowOfBefore] = [rowFinder(now), rowFinder(before)];
  const cells: ComparedCell[] = [];
  const codes: ComparedCode[] = [];
  const forms: YearComparison["forms"][number][] = [];
  for (const form of FORM_IDS) {
    const [a, b] = [tableOf(now, form), tableOf(before, form)];
    if (a === undefined && b === undefined) continue;
    if (a === undefined || b === undefined) forms.push({ form, only: a === undefined ? "before" : "now" });
    const matched = matchRows(now, before, form, scope);
    codes.push(...matched.codes);
    const columns = formOf(form).columns.map((column) => column.id);
    for (const { row, rowBefore } of matched.rows) {
      const [one, other] = [rowNow(form, row), rowOfBefore(form, rowBefore)];
      for (const column of columns) {
        const [x, y] = [one?.cells[column], other?.cells[column]];
        if ((x ?? null) === null && (y ?? null) === null) continue;
        cells.push(comparedCell({ form, row, rowBefore, column }, x, y));
      }
    }
  }
  return { cells, codes, continuity: continuityOf(now, before), forms };
}

function comparedCell(
  place: Pick<ComparedCell, "form" | "row" | "rowBefore" | "column">,
  now: Fen | null | undefined,
  before: Fen | null | undefined,
): ComparedCell {
  const change = subtractFen(now ?? (0 as Fen), before ?? (0 as Fen));
  return {
    ...place,
    now: now ?? null,
    before: before ?? null,
    change,
    growth: growth(now ?? (0 as Fen), before ?? null),
    growthMissing: before === undefined ? "no-row" : before === null ? "blank" : before === 0 ? "zero" : null,
    direction: change > 0 ? "增加" : change < 0 ? "减少" : "持平",
  };
}

/** Rows of both years paired: by key, and codes of one year alone by the name they share under one parent kind. */
function matchRows(now: FinalAccounts, before: FinalAccounts, form: FormId, scope: CodeScope) {
  const rowsNow = new Map((tableOf(now, form)?.rows ?? []).map((row) => [row.key, row.name]));
  const rowsBefore = new Map((tableOf(before, form)?.rows ?? []).map((row) => [row.key, row.name]));
  const rows: { row: string; rowBefore: string }[] = [];
  const codes: ComparedCode[] = [];
  const gone = new Map([...rowsBefore].filter(([key]) => !rowsNow.has(key)));
  const namesakes = byName(gone);
  const pair = (key: string | null, name: string | null | undefined) =>
    key === null ? null : { code: key, name: name ?? null };
  for (const [key, name] of rowsNow) {
    const coded = codeLevel(key) !== undefined;
    if (rowsBefore.has(key)) {
      rows.push({ row: key, rowBefore: key });
      const old = rowsBefore.get(key) ?? null;
      if (coded && name !== null && old !== null && !sameName(name, old))
        codes.push({
          form,
          change: "renamed",
          now: pair(key, name),
          before: pair(key, old),
          catalogue: "same-code",
        });
      continue;
    }
    const moved = coded ? sameNamed(gone, namesakes, key, name, scope) : undefined;
    if (moved !== undefined) {
      rows.push({ row: key, rowBefore: moved });
      codes.push({
        form,
        change: "renumbered",
        now: pair(key, name),
        before: pair(moved, gone.get(moved)),
        catalogue: "same-name",
      });
      gone.delete(moved);
      continue;
    }
    rows.push({ row: key, rowBefore: key });
    if (coded)
      codes.push({
        form,
        change: "new",
        now: pair(key, name),
        before: null,
        catalogue: validity(catalogueOf(form, scope), key, before.year, "not-valid-before"),
      });
  }
  for (const [key, name] of gone) {
    rows.push({ row: key, rowBefore: key });
    if (codeLevel(key) !== undefined)
      codes.push({
        form,
        change: "vanished",
        now: null,
        before: pair(key, name),
        catalogue: validity(catalogueOf(form, scope), key, now.year, "not-valid-now"),
      });
  }
  return { rows, codes };
}

/** Codes by length and name, as far as they have a name. */
function byName(gone: ReadonlyMap<string, string | null>): ReadonlyMap<string, readonly string[]> {
  const codes = new Map<string, string[]>();
  for (const [code, name] of gone) {
    if (name === null) continue;
    const at = `${code.length} ${normalizeName(name)}`;
    const known = codes.get(at);
    if (known === undefined) codes.set(at, [code]);
    else known.push(code);
  }
  return codes;
}

/** A code of last year alone with the same name, level and 类. 其他 and 行政运行 occur everywhere: the 款 must agree for an 项. */
function sameNamed(
  gone: ReadonlyMap<string, string | null>,
  namesakes: ReadonlyMap<string, readonly string[]>,
  code: string,
  name: string | null,
  scope: CodeScope,
): string | undefined {
  if (name === null) return undefined;
  const plain = normalizeName(name);
  const common = codeLevel(code) === 3 ? 5 : 3;
  const rare = isRare(plain, scope);
  let found: string | undefined;
  for (const key of namesakes.get(`${code.length} ${plain}`) ?? []) {
    if (!gone.has(key) || !(rare || key.slice(0, common) === code.slice(0, common))) continue;
    // Two of the name tell nothing.
    if (found !== undefined) return undefined;
    found = key;
  }
  return found;
}

/** Whether a name is one code's alone, so that it tells which code it is wherever it stands. */
function isRare(plain: string, { functional }: CodeScope): boolean {
  const codes = new Set(functional.rowsNamed(plain).map((entry) => entry.code));
  return codes.size > 0 && codes.size <= 2;
}

function validity(
  catalogue: Catalogue<CodeRow> | undefined,
  code: string,
  otherYear: number | null,
  missing: "not-valid-before" | "not-valid-now",
): ComparedCode["catalogue"] {
  if (catalogue === undefined || lookup(catalogue, code) === undefined) return "unknown";
  return otherYear === null || lookup(catalogue, code, otherYear) !== undefined ? "valid" : missing;
}

/** Where a year's opening stands, and where the closing of the year before. */
const CARRY_OVER = [
  ["summary", "income.opening", "amount", "expenditure.closing", "amount"],
  ["appropriationSummary", "income.opening", "amount", "expenditure.closing", "total"],
  ["appropriationSummary", "income.opening.generalBudget", "amount", "expenditure.closing", "generalBudget"],
  [
    "appropriationSummary",
    "income.opening.governmentFund",
    "amount",
    "expenditure.closing",
    "governmentFund",
  ],
  ["appropriationSummary", "income.opening.stateCapital", "amount", "expenditure.closing", "stateCapital"],
  ["governmentFund", "total", "opening", "total", "closing"],
] as const;

function continuityOf(now: FinalAccounts, before: FinalAccounts): Continuity[] {
  return CARRY_OVER.flatMap(([form, row, column, rowBefore, columnBefore]): Continuity[] => {
    const [a, b] = [tableOf(now, form), tableOf(before, form)];
    const opening = amountOf(now, form, row, column);
    const closing = amountOf(before, form, rowBefore, columnBefore);
    if (a === undefined || b === undefined || opening === undefined || closing === undefined) return [];
    if (opening === null && closing === null) return [];
    const difference = (opening ?? 0) - (closing ?? 0);
    const tolerance =
      (opening === null ? 0 : halfStepOf(a.precision)) + (closing === null ? 0 : halfStepOf(b.precision));
    // Printed alike, both show the same figure and are equal to the last digit.
    const alike = a.precision.unit === b.precision.unit && a.precision.decimals === b.precision.decimals;
    return [
      {
        form,
        opening: { row, column, amount: opening },
        closing: { row: rowBefore, column: columnBefore, amount: closing },
        difference,
        tolerance: alike ? 0 : tolerance,
        continues: Math.abs(difference) <= (alike ? 0 : tolerance),
      },
    ];
  });
}

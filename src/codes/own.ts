import { JuesuanError, need, WRONG_CATALOGUE } from "../errors";
import { type Misfit, same } from "../guard";
import { budgetsOf } from "./budget";
import { type Catalogue, createCatalogue } from "./catalogue";
import type { BudgetKind, CodeRow } from "./entry";
import { governmentEconomicCodes } from "./government-economic";
import { incomeCodes } from "./income";
import { isValidIn } from "./lookup";
import { sameName } from "./names";
import { type CatalogueProblem, checkCatalogue, KIND_BY_DIGIT, kindOf, type OwnCodeRow } from "./own-rows";
import { builtInCodes, type CodeScope } from "./scope";
import { levelOf, parentCodeOf } from "./shape";

/** All four classifications. */
export type AllCodes = Required<Omit<CodeScope, "year">>;

/** What a list of one's own goes over, and what it speaks of. */
export interface WithCatalogueOptions {
  /** The year of the book that the list is from; left out, it speaks of all years. */
  readonly year?: number;
  /** What it goes over: the built-in catalogue, or what an earlier list made of it. */
  readonly base?: CodeScope;
}

/**
 * The classifications with a list of one's own over them, as a value: hand it on as `codes`, and everything that looks
 * a code up uses it. Of a list with a year (that of its book), its names hold in that year, and before and after as far
 * as the catalogue knows no other; of one without, in all years. A row with years of its own holds in these. What the
 * list does not name stays as it is.
 *
 * @throws {JuesuanError} `wrong-catalogue` where {@link checkCatalogue} finds anything.
 *
 * @example
 * ```ts
 * import { judgeCode, lookup, withCatalogue } from "juesuan/codes";
 * const codes = withCatalogue([{ code: "20177", name: "示例事务" }, { code: "2017701", name: "行政运行" }], { year: 2025 });
 * judgeCode(codes.functional, "2017701", 2025).verdict; // => "known"
 * lookup(codes.functional, "2101501", 2025)?.name; // => "行政运行"
 * withCatalogue([{ code: "20101", name: "" }]); // throws /row 1 \(20101\): found "", expected a name/
 * ```
 */
export function withCatalogue(rows: readonly OwnCodeRow[], options: WithCatalogueOptions = {}): AllCodes {
  need("list", rows, "rows");
  const { year, base = builtInCodes } = need("object", options, "options");
  need("object", base, "options", "base");
  const below: AllCodes = {
    functional: base.functional,
    departmentEconomic: base.departmentEconomic,
    governmentEconomic: base.governmentEconomic ?? governmentEconomicCodes,
    income: base.income ?? incomeCodes,
  };
  const problems = checkCatalogue(rows, below);
  if (problems.length > 0)
    throw new JuesuanError(WRONG_CATALOGUE, problems.map(misfitOf), [
      "科目表不能采用：",
      "The list of codes cannot be taken: ",
    ]);
  const merged = Object.values(KIND_BY_DIGIT).map((kind) => [
    kind,
    mergeOver(
      below[kind],
      rows.filter(({ code }) => kindOf(code) === kind),
      year,
    ),
  ]);
  return Object.freeze(Object.fromEntries(merged)) as AllCodes;
}

function misfitOf({ row, code, expected, text }: CatalogueProblem): Misfit {
  return { path: [row - 1], found: code, expected: same(expected), says: [text.zh, text.en] };
}

function mergeOver(
  base: Catalogue<CodeRow>,
  rows: readonly OwnCodeRow[],
  year: number | undefined,
): Catalogue<CodeRow> {
  if (rows.length === 0) return base;
  const own = rows.map((row) => ({ ...row }));
  return createCatalogue<CodeRow>(base.kind, base.title, base.lengths, () => {
    const byCode = new Map<string, CodeRow[]>();
    for (const row of base.entries()) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
    const budgetOf = budgetsIn(base, own);
    for (const row of own) {
      const below = byCode.get(row.code) ?? [];
      byCode.set(row.code, place(rowOf(row, budgetOf(row.code)), below, year));
    }
    return [...byCode.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, all]) => all);
  });
}

function rowOf(row: OwnCodeRow, budget: BudgetKind | null): CodeRow {
  const { code, name, validFrom = null, validTo = null } = row;
  return {
    code,
    name,
    level: levelOf(code) ?? "类",
    parent: parentCodeOf(code),
    validFrom,
    validTo,
    namedFrom: null,
    budget: row.budget ?? budget,
    confirmed: true,
  };
}

/** The budget of a code where the list says none: of the code itself, else of the one above it, where it has one only. */
function budgetsIn(
  base: Catalogue<CodeRow>,
  own: readonly OwnCodeRow[],
): (code: string) => BudgetKind | null {
  const said = new Map(own.map(({ code, budget }) => [code, budget ?? null]));
  return function budgetOf(code: string): BudgetKind | null {
    const stated = said.get(code) ?? base.rowsOf(code)[0]?.budget ?? null;
    if (stated !== null || base.kind !== "functional") return stated;
    const parent = parentCodeOf(code);
    if (parent === null) return "一般公共预算";
    if (said.has(parent)) return budgetOf(parent);
    const [one, ...others] = budgetsOf(base, parent);
    return one !== undefined && others.length === 0 ? one : null;
  };
}

/** The rows of a code with one of a list over them. */
function place(row: CodeRow, below: readonly CodeRow[], year: number | undefined): CodeRow[] {
  const isOfBook = year !== undefined && row.validFrom === null && row.validTo === null;
  if (!isOfBook) return [freeze(row), ...below.flatMap((other) => outside(other, row))];
  const holding = below.filter((other) => isValidIn(other, year));
  const same = holding.find((other) => sameName(other.name, row.name));
  if (same !== undefined) {
    const kept = { ...same, name: row.name, budget: row.budget, confirmed: true };
    const others = below.filter((other) => other !== same);
    return [
      freeze(kept),
      ...others.flatMap((other) => (holding.includes(other) ? until(other, year - 1) : [other])),
    ];
  }
  const older = below
    .flatMap((other) => (holding.includes(other) ? until(other, year - 1) : other))
    .filter((other) => (other.validTo ?? Infinity) < year);
  const newer = below.filter((other) => (other.validFrom ?? -Infinity) > year);
  const last = Math.max(...older.map((other) => other.validTo ?? -Infinity));
  const next = Math.min(...newer.map((other) => other.validFrom ?? Infinity));
  const spanned = {
    ...row,
    validFrom: Number.isFinite(last) ? last + 1 : null,
    validTo: Number.isFinite(next) ? next - 1 : null,
    namedFrom: older.length > 0 ? null : year,
  };
  return [freeze(spanned), ...older, ...newer];
}

const freeze = (row: CodeRow): CodeRow => Object.freeze(row);

/** A row up to a year; nothing where it begins later. */
function until(row: CodeRow, year: number): CodeRow[] {
  if ((row.validFrom ?? -Infinity) > year) return [];
  return [freeze({ ...row, validTo: Math.min(row.validTo ?? Infinity, year) })];
}

/** What is left of a row outside the years of another. */
function outside(row: CodeRow, { validFrom, validTo }: CodeRow): CodeRow[] {
  if (!isMet(row, validFrom, validTo)) return [row];
  const before = validFrom === null ? [] : until(row, validFrom - 1);
  const after =
    validTo === null || (row.validTo ?? Infinity) <= validTo
      ? []
      : [freeze({ ...row, validFrom: validTo + 1 })];
  return [...before, ...after];
}

const isMet = (row: CodeRow, from: number | null, to: number | null): boolean =>
  (row.validFrom ?? -Infinity) <= (to ?? Infinity) && (from ?? -Infinity) <= (row.validTo ?? Infinity);

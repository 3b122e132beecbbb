import { need, needIfGiven } from "../errors";
import { type Catalogue, needCatalogue } from "./catalogue";
import type { CodeRow } from "./entry";
import { parentCodeOf } from "./shape";

/**
 * Whether a row holds in a year: no known limit counts as none.
 *
 * @example
 * ```ts
 * import { entriesOf, functionalCodes, isValidIn } from "juesuan/codes";
 * entriesOf(functionalCodes, "22402").map((entry) => isValidIn(entry, 2018)); // => [false, true]
 * ```
 */
export function isValidIn(entry: Pick<CodeRow, "validFrom" | "validTo">, year: number): boolean {
  const { validFrom, validTo } = need("object", entry, "entry");
  need("number", year, "year");
  needIfGiven("number", validFrom, "entry", "validFrom");
  needIfGiven("number", validTo, "entry", "validTo");
  return (validFrom ?? -Infinity) <= year && year <= (validTo ?? Infinity);
}

/**
 * The row that speaks for a code. Without a year that is the current name: the first row without a known
 * end, or the last row of an abolished code. With a year it is, of the rows that hold in that year, the
 * one that began last, for the accounts of a year are made in the next; of these the one that ends first, because a
 * known end is the better knowledge.
 */
function choose<Row extends CodeRow>(rows: readonly Row[], year: number | undefined): Row | undefined {
  if (year === undefined) return rows.find((row) => row.validTo === null) ?? rows.at(-1);
  let best: Row | undefined;
  for (const row of rows) {
    if (!isValidIn(row, year)) continue;
    if (best === undefined || isNearer(row, best)) best = row;
  }
  return best;
}

function isNearer(row: CodeRow, other: CodeRow): boolean {
  const [began, otherBegan] = [row.validFrom ?? -Infinity, other.validFrom ?? -Infinity];
  return began === otherBegan ? (row.validTo ?? Infinity) < (other.validTo ?? Infinity) : began > otherBegan;
}

/**
 * The entry of a code, by year. For years before 2019 the catalogue knows the old names of the codes that are known to
 * have been renamed; where no source as old has the name it gives, `namedFrom` says from which year on it is vouched for.
 *
 * @param catalogue - One of the catalogues of this folder.
 * @param code - 3, 5 or 7 digits, exactly.
 * @param year - Calendar year the code is used in; left out, the name in force now.
 * @returns The entry, or `undefined` where the code is unknown or does not hold in that year
 * (`judgeCode` says which).
 *
 * @example
 * ```ts
 * import { functionalCodes, lookup } from "juesuan/codes";
 * lookup(functionalCodes, "2080505")?.name; // => "机关事业单位基本养老保险缴费支出"
 * lookup(functionalCodes, "224", 2018); // => undefined
 * lookup(functionalCodes, "207", 2018)?.name; // => "文化体育与传媒支出"
 * lookup(functionalCodes, "2080506", 2016)?.namedFrom; // => 2019
 * lookup(functionalCodes, "20899", 2016)?.namedFrom; // => null
 * ```
 */
export function lookup<Row extends CodeRow>(
  catalogue: Catalogue<Row>,
  code: string,
  year?: number,
): Row | undefined {
  needCatalogue(catalogue);
  need("text", code, "code");
  return choose(catalogue.rowsOf(code), year);
}

/**
 * All rows of a code: old names and wordings that stand side by side. Empty where the code is unknown.
 *
 * @example
 * ```ts
 * import { entriesOf, functionalCodes } from "juesuan/codes";
 * entriesOf(functionalCodes, "2080713").map((entry) => [entry.name, entry.validTo]); // => [["求职创业补贴", 2020], ["促进创业补贴", null]]
 * ```
 */
export function entriesOf<Row extends CodeRow>(catalogue: Catalogue<Row>, code: string): readonly Row[] {
  needCatalogue(catalogue);
  need("text", code, "code");
  return catalogue.rowsOf(code);
}

/**
 * Whether the catalogue holds a code, and holds it in the year if one is given.
 */
export function has(catalogue: Catalogue<CodeRow>, code: string, year?: number): boolean {
  needCatalogue(catalogue);
  need("text", code, "code");
  return lookup(catalogue, code, year) !== undefined;
}

/**
 * The entry one level up; `undefined` for a 类 and where the level above is unknown. The code itself
 * need not be known.
 *
 * @example
 * ```ts
 * import { functionalCodes, parentOf } from "juesuan/codes";
 * parentOf(functionalCodes, "2101501")?.name; // => "医疗保障管理事务"
 * parentOf(functionalCodes, "210"); // => undefined
 * ```
 */
export function parentOf<Row extends CodeRow>(
  catalogue: Catalogue<Row>,
  code: string,
  year?: number,
): Row | undefined {
  needCatalogue(catalogue);
  need("text", code, "code");
  const parent = parentCodeOf(code);
  return parent === null ? undefined : lookup(catalogue, parent, year);
}

/**
 * The entries one level down, one a code, ascending; of `null` all 类. With a year only those that hold in it.
 *
 * @example
 * ```ts
 * import { childrenOf, departmentEconomicCodes } from "juesuan/codes";
 * childrenOf(departmentEconomicCodes, "311").map((entry) => entry.code); // => ["31101", "31199"]
 * childrenOf(departmentEconomicCodes, null).length; // => 10
 * ```
 */
export function childrenOf<Row extends CodeRow>(
  catalogue: Catalogue<Row>,
  code: string | null,
  year?: number,
): readonly Row[] {
  needCatalogue(catalogue);
  return catalogue.childCodesOf(code).flatMap((child) => lookup(catalogue, child, year) ?? []);
}

/**
 * The entries above a code, from the 类 down; what is unknown or does not hold in the year is left out.
 *
 * @example
 * ```ts
 * import { ancestorsOf, functionalCodes } from "juesuan/codes";
 * ancestorsOf(functionalCodes, "2210201").map((entry) => entry.name); // => ["住房保障支出", "住房改革支出"]
 * ```
 */
export function ancestorsOf<Row extends CodeRow>(
  catalogue: Catalogue<Row>,
  code: string,
  year?: number,
): readonly Row[] {
  needCatalogue(catalogue);
  need("text", code, "code");
  const parent = parentCodeOf(code);
  if (parent === null) return [];
  const entry = lookup(catalogue, parent, year);
  return [...ancestorsOf(catalogue, parent, year), ...(entry === undefined ? [] : [entry])];
}

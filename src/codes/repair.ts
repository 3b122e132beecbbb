import { need } from "../errors";
import { type Catalogue, needCatalogue } from "./catalogue";
import type { CodeEntry, CodeRow } from "./entry";
import { isValidIn, lookup } from "./lookup";
import { isCutName, normalizeName, sameName } from "./names";
import { cleanCode, parentCodeOf } from "./shape";

/** What is known of the place of a printed code. */
export interface RepairHints {
  /** The code of the row above it in the tree. A hint that contradicts the printed digits is not used. */
  readonly parent?: string | null | undefined;
  /** Year of the accounts; names that hold in it go before older and later ones. */
  readonly year?: number | undefined;
  /** Whole codes of other rows of the same table: of several codes that fit, those are taken already. */
  readonly siblings?: readonly string[] | undefined;
}

/**
 * Why a repair came out as it did. With a code: `asPrinted`; `asPrintedNameDiffers` (the code exists, under
 * another name); `sameName`; `oldName` (a name of other years); `cutName` (the name is cut as well).
 * Without: `severalFit`; `noNameFits` (digits fit, no name does); `nameMissing`; `noSuchCode`; `notDigits`.
 */
export type RepairReason =
  | "asPrinted"
  | "asPrintedNameDiffers"
  | "sameName"
  | "oldName"
  | "cutName"
  | "severalFit"
  | "noNameFits"
  | "nameMissing"
  | "noSuchCode"
  | "notDigits";

/** What became of a printed code. */
export interface CodeRepair<Row extends CodeRow = CodeEntry> {
  /** The code as it was printed. */
  readonly printed: string;
  /** The whole code where it is `exact` or `repaired`, else `null`. */
  readonly code: string | null;
  /** As printed; completed; several or no certain completions; nothing to complete it to. */
  readonly how: "exact" | "repaired" | "ambiguous" | "unknown";
  /** The codes that fit, best known names first by code: one where `code` is given. */
  readonly candidates: readonly Row[];
  /** What decided. */
  readonly reason: RepairReason;
}

const fits = [0, 1, 2, 3] as const;

/** How well a name fits a code: same name, same as one of other years, cut, cut from one of other years. */
type Fit = (typeof fits)[number];

const reasonOfFit = ["sameName", "oldName", "cutName", "cutName"] as const;

function fitOf(rows: readonly CodeRow[], name: string, year: number | undefined): Fit | null {
  const holds = (row: CodeRow) => year === undefined || isValidIn(row, year);
  const same = rows.filter((row) => sameName(row.name, name));
  if (same.some(holds)) return 0;
  if (same.length > 0) return 1;
  const cut = rows.filter((row) => isCutName(name, row.name));
  if (cut.some(holds)) return 2;
  return cut.length > 0 ? 3 : null;
}

/** All codes of the catalogue that begin with the digits and are longer by the least step there is. */
function completionsOf(
  catalogue: Catalogue<CodeRow>,
  digits: string,
  parent: string | null,
): readonly string[] {
  if (parent !== null) return catalogue.childCodesOf(parent).filter((code) => code.startsWith(digits));
  const length = catalogue.lengths.find((one) => one > digits.length);
  if (length === undefined) return [];
  const above = length === 3 ? null : digits.slice(0, length - 2);
  return catalogue.childCodesOf(above).filter((code) => code.startsWith(digits));
}

/** The parent hint where it agrees with the digits and lets the code be longer than they are. */
function usableParent(digits: string, parent: string | null | undefined): string | null {
  if (parent === undefined || parent === null || parent.length + 2 <= digits.length) return null;
  return parent.startsWith(digits) || digits.startsWith(parent) ? parent : null;
}

/**
 * Completes a code that a narrow column cut (6 digits of a functional 项, 4 of an economic 款, and shorter
 * remains), by its name, which may be cut as well. It says what it did, and decides nothing the digits and
 * the name do not decide: what fits several codes stays `ambiguous`.
 *
 * A whole code of the catalogue is `exact`, whatever its name, unless the hint or the name shows it to be
 * a longer code cut down to it.
 *
 * @param catalogue - The classification of the table.
 * @param printed - The code as printed; spaces, dots and full-width digits are allowed.
 * @param name - The name printed beside it; blank where there is none.
 * @param hints - Parent row, year, codes of the other rows.
 *
 * @example
 * ```ts
 * import { departmentEconomicCodes, functionalCodes, repairCode } from "juesuan/codes";
 * repairCode(functionalCodes, "208050", "机关事业单位职业年金缴费支").code; // => "2080506"
 * repairCode(departmentEconomicCodes, "3101", "公务用车购置").code; // => "31013"
 * repairCode(functionalCodes, "2080505", "机关事业单位基本养老保险缴费支出").how; // => "exact"
 * repairCode(functionalCodes, "221020", "").how; // => "ambiguous"
 * repairCode(functionalCodes, "210150", "行政运行").reason; // => "sameName"
 * ```
 */
export function repairCode<Row extends CodeRow>(
  catalogue: Catalogue<Row>,
  printed: string,
  name: string,
  hints: RepairHints = {},
): CodeRepair<Row> {
  needCatalogue(catalogue);
  need("text", printed, "printed");
  need("text", name, "name");
  const digits = cleanCode(printed.slice(0, 40));
  if (!/^[0-9]{1,7}$/.test(digits))
    return { printed, code: null, how: "unknown", candidates: [], reason: "notDigits" };
  const label = name.slice(0, 200);
  const blank = normalizeName(label) === "";
  const parent = usableParent(digits, hints.parent);
  const best = bestFits(catalogue, completionsOf(catalogue, digits, parent), blank ? null : label, hints);
  const whole = catalogue.rowsOf(digits);
  if (whole.length > 0 && parent === null) {
    const agrees = blank || fitOf(whole, label, hints.year) !== null;
    if (agrees || best.fit === null) {
      const candidates = entriesFor(catalogue, [digits], hints.year);
      return {
        printed,
        code: digits,
        how: "exact",
        candidates,
        reason: agrees ? "asPrinted" : "asPrintedNameDiffers",
      };
    }
  }
  const candidates = entriesFor(catalogue, best.codes, hints.year);
  const code = best.codes[0];
  if (code === undefined) {
    return {
      printed,
      code: null,
      how: "unknown",
      candidates: namesakes(catalogue, digits, label, hints),
      reason: "noSuchCode",
    };
  }
  if (best.fit === null) {
    return {
      printed,
      code: null,
      how: "ambiguous",
      candidates,
      reason: blank ? "nameMissing" : "noNameFits",
    };
  }
  return best.codes.length > 1
    ? { printed, code: null, how: "ambiguous", candidates, reason: "severalFit" }
    : { printed, code, how: "repaired", candidates, reason: reasonOfFit[best.fit] };
}

/** Of the completions those whose name fits best, less those taken by other rows; all where none fits. */
function bestFits(
  catalogue: Catalogue<CodeRow>,
  codes: readonly string[],
  name: string | null,
  hints: RepairHints,
): { readonly codes: readonly string[]; readonly fit: Fit | null } {
  const fitting = codes.flatMap((code) => {
    const fit = name === null ? null : fitOf(catalogue.rowsOf(code), name, hints.year);
    return fit === null ? [] : [{ code, fit }];
  });
  if (fitting.length === 0) return { codes, fit: null };
  const free = fitting.filter((one) => !hints.siblings?.includes(one.code));
  const left = free.length > 0 ? free : fitting;
  const fit = fits.find((one) => left.some((candidate) => candidate.fit === one)) ?? 3;
  return { codes: left.filter((one) => one.fit === fit).map((one) => one.code), fit };
}

/** The entries of codes as they read in the year, or now. */
function entriesFor<Row extends CodeRow>(
  catalogue: Catalogue<Row>,
  codes: readonly string[],
  year: number | undefined,
): readonly Row[] {
  return codes.flatMap((code) => lookup(catalogue, code, year) ?? lookup(catalogue, code) ?? []);
}

/** Codes beside a whole but unlisted code that bear its name: offered, never taken. */
function namesakes<Row extends CodeRow>(
  catalogue: Catalogue<Row>,
  digits: string,
  name: string,
  hints: RepairHints,
): readonly Row[] {
  const above = parentCodeOf(digits);
  if (above === null || normalizeName(name) === "") return [];
  const codes = catalogue.rowsNamed(name).map((row) => row.code);
  return entriesFor(
    catalogue,
    [...new Set(codes.filter((code) => parentCodeOf(code) === above))],
    hints.year,
  );
}

import { need } from "../errors";
import { type Catalogue, needCatalogue } from "./catalogue";
import type { CodeEntry, CodeLevel, CodeRow } from "./entry";
import { lookup } from "./lookup";
import { levelOf, parentCodeOf } from "./shape";

/**
 * What the catalogue can say of a code in a year. `known`: it holds. `expired` and `notYet`: it, or the code
 * above it, held before or holds after. `unknown`: the catalogue has no such code but it may exist.
 * `impossible`: no such code can exist.
 */
export type CodeVerdict = "known" | "unknown" | "impossible" | "expired" | "notYet";

/** A verdict with what it rests on. */
export interface CodeJudgement<Row extends CodeRow = CodeEntry> {
  /** The verdict. */
  readonly verdict: CodeVerdict;
  /** Which part decides: the code itself (`self`), its `shape`, its `类` or its `款`. */
  readonly because: "self" | "shape" | "类" | "款";
  /** The entry that decides: of the code, or of the level above that expired; `null` where there is none. */
  readonly entry: Row | null;
}

/** The present classifications hold from 2018 on (财预〔2017〕98号); of earlier years nothing is claimed. */
const coveredFrom = 2018;

/** The last year whose 类 were seen in print; a later edition of the official book may add one, as 2019 and 2020 did. */
const coveredTo = 2026;

/**
 * What a check may say of a code. Impossible are a wrong number of digits and, from 2018 on, a 类 that is not in the
 * list: no complete official list of 款 and 项 could be had, so a 款 or 项 that is not in the catalogue may exist all the
 * same. Without a year a code is judged against all years.
 *
 * @param catalogue - The classification.
 * @param code - The code as printed; cut codes are `impossible` by shape, repair them first.
 * @param year - Calendar year of the accounts.
 *
 * @example
 * ```ts
 * import { functionalCodes, judgeCode } from "juesuan/codes";
 * judgeCode(functionalCodes, "2101501", 2024).verdict; // => "known"
 * judgeCode(functionalCodes, "2107701", 2024).verdict; // => "unknown"
 * judgeCode(functionalCodes, "2990101", 2024).verdict; // => "impossible"
 * judgeCode(functionalCodes, "210150", 2024).because; // => "shape"
 * judgeCode(functionalCodes, "22401", 2018).verdict; // => "notYet"
 * ```
 */
export function judgeCode<Row extends CodeRow>(
  catalogue: Catalogue<Row>,
  code: string,
  year?: number,
): CodeJudgement<Row> {
  needCatalogue(catalogue);
  need("text", code, "code");
  const level = levelOf(code);
  if (level === null || !catalogue.lengths.includes(code.length)) {
    return { verdict: "impossible", because: "shape", entry: null };
  }
  return judge(catalogue, code, level, year);
}

function judge<Row extends CodeRow>(
  catalogue: Catalogue<Row>,
  code: string,
  level: CodeLevel,
  year: number | undefined,
): CodeJudgement<Row> {
  const rows = catalogue.rowsOf(code);
  const own = judgeRows(rows, lookup(catalogue, code, year), year);
  if (own !== null && own.verdict !== "known") return own;
  const parent = parentCodeOf(code);
  const parentLevel = parent === null ? null : levelOf(parent);
  if (parent !== null && parentLevel !== null && parentLevel !== "项") {
    const above = judge(catalogue, parent, parentLevel, year);
    if (above.verdict !== "known")
      return { ...above, because: above.because === "self" ? parentLevel : above.because };
  }
  if (own !== null) return own;
  const at = year ?? coveredTo;
  return level === "类" && at >= coveredFrom && at <= coveredTo
    ? { verdict: "impossible", because: level, entry: null }
    : { verdict: "unknown", because: "self", entry: null };
}

/** Of a code with rows: whether one holds in the year, or on which side of the year they lie. */
function judgeRows<Row extends CodeRow>(
  rows: readonly Row[],
  current: Row | undefined,
  year: number | undefined,
): CodeJudgement<Row> | null {
  const first = rows[0];
  if (first === undefined) return null;
  if (current !== undefined) return { verdict: "known", because: "self", entry: current };
  const past = rows.filter((row) => (row.validTo ?? Infinity) < (year ?? Infinity)).at(-1);
  return past === undefined
    ? { verdict: "notYet", because: "self", entry: first }
    : { verdict: "expired", because: "self", entry: past };
}

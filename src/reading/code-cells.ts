import { type CodeScope, repairCode } from "../codes";
import { type CodeKind, codeLevel } from "../forms";
import { squash } from "../tables";

/** The code and the name among the label cells of a row. */
export interface CodeLabel {
  /** Digits as printed, joined where they stood in several columns; empty where none. */
  readonly digits: string;
  readonly name: string;
  /** Index of the last label cell that was used; -1 where none. */
  readonly last: number;
}

const DIGITS = /^\d{1,7}$/;
const TOGETHER = /^(\d{3,7})\s{0,4}[-—.、:：]?\s{0,4}([\u4e00-\u9fff（(].*)$/;

/**
 * Code and name among label cells: whole in one cell, parts over several (208|05|02), the whole code
 * in the column of its level, or code and name in one cell.
 *
 * @param chain - The whole codes above (类, 款), for parts that are printed only where they change.
 */
export function readCodeLabel(cells: readonly string[], chain: readonly string[]): CodeLabel {
  let digits = "";
  let name = "";
  let last = -1;
  for (let index = 0; index < cells.length; index++) {
    const text = cells[index] ?? "";
    if (text === "") continue;
    const bare = squash(text);
    if (name === "" && DIGITS.test(bare)) {
      digits = joinParts(digits, bare, index, chain);
      last = index;
      continue;
    }
    const together = name === "" ? TOGETHER.exec(text.trim()) : null;
    if (together !== null && digits === "") {
      digits = together[1] ?? "";
      name = (together[2] ?? "").trim();
    } else if (name === "" && !/^\d/.test(bare)) name = text.trim();
    else break;
    last = index;
  }
  return { digits, name, last };
}

function joinParts(before: string, part: string, index: number, chain: readonly string[]): string {
  if (before === "") {
    if (part.length !== 2 || index === 0) return part;
    const above = chain[index - 1];
    return above === undefined ? part : above + part;
  }
  if (part.startsWith(before) && part.length > before.length) return part;
  return before + part;
}

/** What a printed code stands for. */
export interface ResolvedCode {
  /** The whole code; null where digits and name do not decide. */
  readonly key: string | null;
  readonly repaired?: { readonly printed: string; readonly reason: string };
  /** Why there is no key, else empty. */
  readonly problem: string;
}

const HOW: Readonly<Record<string, string>> = {
  sameName: "completed by its name",
  oldName: "completed by a name of other years",
  cutName: "completed by its name, which is cut as well",
};

/** A code of 3, 5 or 7 digits is taken as printed; a cut one is completed by its name, or left. */
export function resolveCode(
  kind: CodeKind,
  label: CodeLabel,
  parent: string | null,
  codes: CodeScope,
  siblings: readonly string[],
): ResolvedCode {
  const { digits, name } = label;
  if (codeLevel(digits) !== undefined && !(kind === "departmentEconomic" && digits.length === 7)) {
    return { key: digits, problem: "" };
  }
  const repair = repairCode(codes[kind], digits, name, { parent, year: codes.year, siblings });
  if (repair.code !== null && codeLevel(repair.code) !== undefined) {
    const reason = HOW[repair.reason] ?? repair.reason;
    return { key: repair.code, repaired: { printed: digits, reason }, problem: "" };
  }
  const candidates = repair.candidates
    .map((entry) => entry.code)
    .slice(0, 4)
    .join(", ");
  const problem =
    repair.how === "ambiguous"
      ? `code ${digits} is cut and fits several codes (${candidates})`
      : `code ${digits} has not 3, 5 or 7 digits and nothing completes it`;
  return { key: null, problem };
}

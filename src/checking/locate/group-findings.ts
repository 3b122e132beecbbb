import type { Finding, Place } from "../finding";
import { cellThing, remedyOfRow } from "../remedies";
import type { Diagnosis } from "./diagnosis";
import type { Suspect } from "./suspect";

/** Slips that are seen in print though no rule fails: a sum over what is lost is not judged. */
const SEEN: ReadonlySet<Diagnosis> = new Set(["unreadable figure", "fixed row left out", "row left out"]);

/** Findings under the suspect that explains them. */
export interface GroupedFindings {
  readonly groups: readonly { readonly suspect: Suspect; readonly findings: readonly Finding[] }[];
  /** Findings that no suspect explains. */
  readonly others: readonly Finding[];
}

/**
 * Groups findings under the suspects of the best explanation: each finding once, under the most probable suspect that
 * explains its rule at its judged cell, or whose own cell it judges; and with them what the same cell fails elsewhere, and
 * what the slip put right mends. Alternatives are left out, and so are suspects with nothing under them, but for a figure that cannot be read and a row that is missing: without it no rule can be judged.
 *
 * @example
 * ```ts
 * import { arithmeticRules, check, groupFindings, locateErrors } from "juesuan/checking";
 * import { parseAccounts, sampleAccounts } from "juesuan/accounts";
 * // 154.16 printed as 145.16
 * const text = JSON.stringify(sampleAccounts()).replace('"basic":154160000,"project":null', '"basic":145160000,"project":null');
 * const accounts = parseAccounts(JSON.parse(text));
 * const { findings } = check(accounts, { rules: arithmeticRules });
 * const { groups, others } = groupFindings(findings, locateErrors(accounts, { rules: arithmeticRules }).suspects);
 * groups[0]?.findings.length === findings.length; // => true
 * others; // => []
 * ```
 */
export function groupFindings(findings: readonly Finding[], suspects: readonly Suspect[]): GroupedFindings {
  const left = new Set(findings);
  const groups: { suspect: Suspect; findings: readonly Finding[] }[] = [];
  for (const suspect of suspects) {
    if (!suspect.best) continue;
    const names = new Set(suspect.explains.map(({ rule, at }) => nameOf(rule, at)));
    const cells = new Set(suspect.cells.map((cell) => nameOf("", cell)));
    const own = [...left].filter(({ rule, where }) =>
      where.some((place) => names.has(nameOf(rule, place)) || cells.has(nameOf("", place))),
    );
    const judged = new Set(own.flatMap((finding) => onlyCell(finding) ?? []));
    const follows = [...left].filter(
      (finding) =>
        !own.includes(finding) && (judged.has(onlyCell(finding) ?? "") || isMended(finding, suspect)),
    );
    const all = [...own, ...follows];
    if (all.length === 0 && !SEEN.has(suspect.diagnosis)) continue;
    for (const finding of all) left.delete(finding);
    groups.push({ suspect, findings: all });
  }
  return { groups, others: [...left] };
}

/** The cell that a finding judges, where it judges one. */
function onlyCell({ where: [cell, more] }: Finding): string | null {
  return cell === undefined || more !== undefined ? null : cellThing(cell);
}

/** Whether a finding would not be there without the slip: it compares with a row that is printed twice, misses the row left out, or a figure of it put right would mend it. */
function isMended({ remedies = [], against }: Finding, { cells, diagnosis }: Suspect): boolean {
  const isCell = (place: Place) => cells.some((cell) => cellThing(cell) === cellThing(place));
  if (diagnosis === "row duplicated" && against.some(isCell)) return true;
  return cells.some((cell) => {
    const rows = diagnosis === "row left out" ? [remedyOfRow(cell.form, cell.row).thing] : [];
    return remedies.some(
      ({ thing, low, high }) =>
        rows.includes(thing) ||
        (cell.proposed !== null &&
          thing === cellThing(cell) &&
          low <= cell.proposed &&
          cell.proposed <= high),
    );
  });
}

function nameOf(
  rule: string,
  at: { readonly form: string; readonly row: string; readonly column: string },
): string {
  return `${rule} ${at.form} ${at.row} ${at.column}`;
}

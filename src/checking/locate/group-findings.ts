import type { CellAddress } from "../../accounts";
import { need, needObjects } from "../../errors";
import type { Finding, Place } from "../finding";
import { needFindings, needPlace, needPlaces } from "../need-findings";
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
  needFindings(findings, "findings");
  needObjects(suspects, "suspects").forEach(({ cells, explains }, index) => {
    needPlaces(cells, "suspects", index, "cells");
    needObjects(explains, "suspects", index, "explains").forEach(({ rule, at }, place) => {
      need("text", rule, "suspects", index, "explains", place, "rule");
      needPlace(at, "suspects", index, "explains", place, "at");
    });
  });
  const left = new Set(findings);
  const index = indexOf(findings);
  const groups: { suspect: Suspect; findings: readonly Finding[] }[] = [];
  for (const suspect of suspects) {
    if (!suspect.best) continue;
    const own = index
      .named([
        ...suspect.explains.map(({ rule, at }) => nameOf(rule, at)),
        ...suspect.cells.map((cell) => nameOf("", cell)),
      ])
      .filter((finding) => left.has(finding));
    for (const finding of own) left.delete(finding);
    const judged = new Set(own.flatMap((finding) => onlyCell(finding) ?? []));
    const follows = index
      .named([...judged, ...suspect.cells.flatMap(thingsOf)])
      .filter(
        (finding) => left.has(finding) && (judged.has(onlyCell(finding) ?? "") || isMended(finding, suspect)),
      );
    for (const finding of follows) left.delete(finding);
    const all = [...own, ...follows];
    if (all.length === 0 && !SEEN.has(suspect.diagnosis)) continue;
    groups.push({ suspect, findings: all });
  }
  return { groups, others: [...left] };
}

/** Findings by all that a suspect may find them by, so that no suspect looks at all findings. */
interface FindingIndex {
  /** Those that have one of the names, in the order of the findings. */
  named(names: readonly string[]): Finding[];
}

function indexOf(findings: readonly Finding[]): FindingIndex {
  const byName = new Map<string, number[]>();
  findings.forEach((finding, at) => {
    for (const name of namesOf(finding)) {
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  });
  return {
    named(names) {
      const found = new Set(names.flatMap((name) => byName.get(name) ?? []));
      return [...found].sort((a, b) => a - b).map((at) => findings[at] as Finding);
    },
  };
}

/** Its judged cells with its rule and without, all cells it compares, and the things that mend it. */
function namesOf({ rule, where, against, remedies = [] }: Finding): string[] {
  return [
    ...where.flatMap((place) => [nameOf(rule, place), nameOf("", place), cellThing(place)]),
    ...against.map(cellThing),
    ...remedies.map(({ thing }) => thing),
  ];
}

/** What a suspected cell may be called as a thing: itself, and a row left out. */
function thingsOf(cell: CellAddress): string[] {
  return [cellThing(cell), remedyOfRow(cell.form, cell.row).thing];
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

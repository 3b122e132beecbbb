import { type Finding, groupFindings, needFindings } from "../checking";

import type { Audit } from "./audit";
import { mendedTogether } from "./mended";

/**
 * Findings that have one cause: one wrong figure, which several rules tell, or one thing that, put right, mends them all.
 * What several rules say of it is said once, under the gravest. Each finding stands in one cause; the order of the
 * findings is kept.
 *
 * @example
 * ```ts
 * import { causesOf } from "juesuan/advanced";
 * import { arithmeticRules, check } from "juesuan/checking";
 * import { sampleAccounts } from "juesuan/accounts";
 * import { fen } from "juesuan/money";
 * const accounts = structuredClone(sampleAccounts());
 * Object.assign(accounts.forms.expenditure!.rows[3]!.cells, { basic: fen(145_160_000) });
 * const { findings } = check(accounts, { rules: arithmeticRules });
 * causesOf(findings).flat().length === findings.length; // => true
 * ```
 */
export function causesOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  needFindings(findings, "findings");
  const causes = new Causes(findings);
  for (const mended of mendedTogether(findings)) causes.join(mended);
  const byFigure = new Map<string, Finding>();
  for (const finding of findings)
    for (const figure of figuresOf(finding)) {
      const known = byFigure.get(figure);
      if (known === undefined) byFigure.set(figure, finding);
      else causes.join([known, finding]);
    }
  return causes.all().map((cause) => cause.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]));
}

/** Findings of one cause have one number: those that a suspect explains, then those that speak of one figure. */
export function causeNumbers({
  findings,
  suspects,
}: Pick<Audit, "findings" | "suspects">): ReadonlyMap<Finding, number> {
  const { groups, others } = groupFindings(findings, suspects);
  const causes = [...groups.map((group) => group.findings), ...causesOf(others)];
  return new Map(causes.flatMap((cause, at) => cause.map((finding): [Finding, number] => [finding, at + 1])));
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

/** Findings by cause, while causes are found to be one. */
class Causes {
  private readonly of: Map<Finding, Finding[]>;

  constructor(private readonly findings: readonly Finding[]) {
    this.of = new Map(findings.map((finding) => [finding, [finding]]));
  }

  join(same: readonly Finding[]): void {
    const groups = new Set(same.map((finding) => this.of.get(finding) ?? []));
    // The others go to the largest, so that no finding moves often.
    const largest = [...groups].reduce((a, b) => (b.length > a.length ? b : a), []);
    for (const group of groups) {
      if (group === largest) continue;
      for (const finding of group) {
        largest.push(finding);
        this.of.set(finding, largest);
      }
    }
  }

  /** In the order of the findings. */
  all(): Finding[][] {
    const order = new Map(this.findings.map((finding, at) => [finding, at]));
    const placeOf = (finding: Finding) => order.get(finding) ?? 0;
    return [...new Set(this.findings.map((finding) => this.of.get(finding) ?? []))].map((cause) =>
      [...cause].sort((a, b) => placeOf(a) - placeOf(b)),
    );
  }
}

/** The figure that a finding calls wrong: its only judged cell, and its value on each line of a sentence. */
function figuresOf({ where, lines, actual, measure }: Finding): string[] {
  const [cell] = where;
  const cells = cell !== undefined && where.length === 1 ? [`${cell.form} ${cell.row} ${cell.column}`] : [];
  const isSentence = where.length === 0 && actual !== null && measure !== "text";
  return [...cells, ...(isSentence ? lines.map((line) => `${line} ${measure} ${actual}`) : [])];
}

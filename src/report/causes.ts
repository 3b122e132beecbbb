import type { Finding } from "../checking";

/**
 * Findings that speak of one wrong figure: the same cell, or the same figure of the same line. What several rules say of
 * it is said once, under the gravest. Each finding stands in one cause; the order of the findings is kept.
 *
 * @example
 * ```ts
 * import { causesOf } from "juesuan/report";
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
  const causeOf = new Map<string, Finding[]>();
  const causes = new Set<Finding[]>();
  for (const finding of findings) {
    const keys = figuresOf(finding);
    const known = [...new Set(keys.flatMap((key) => causeOf.get(key) ?? []))];
    const [own = [], ...others] = known.length === 0 ? [] : groupsOf(keys, causeOf);
    own.push(finding, ...others.flat());
    causes.add(own);
    for (const other of others) {
      causes.delete(other);
      for (const one of other) for (const key of figuresOf(one)) causeOf.set(key, own);
    }
    for (const key of keys) causeOf.set(key, own);
  }
  return [...causes].map((cause) => cause.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]));
}

const GRAVITY = { error: 0, warning: 1, info: 2 } as const;

function groupsOf(keys: readonly string[], causeOf: ReadonlyMap<string, Finding[]>): Finding[][] {
  return [...new Set(keys.flatMap((key) => (causeOf.has(key) ? [causeOf.get(key) as Finding[]] : [])))];
}

/** The figure that a finding calls wrong: its only judged cell, and its value on each line of a sentence. */
function figuresOf({ where, lines, actual, measure }: Finding): string[] {
  const [cell] = where;
  const cells = cell !== undefined && where.length === 1 ? [`${cell.form} ${cell.row} ${cell.column}`] : [];
  const isSentence = where.length === 0 && actual !== null && measure !== "text";
  return [...cells, ...(isSentence ? lines.map((line) => `${line} ${measure} ${actual}`) : [])];
}

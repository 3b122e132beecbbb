import type { Finding } from "./finding";
import type { RuleName } from "./rule-ids";

/** An accepted explanation of a finding. */
export interface Acknowledgement {
  readonly rule: RuleName;
  /** Narrower: only findings that judge a cell of this form, row or column. */
  readonly form?: string;
  readonly row?: string;
  readonly column?: string;
  /** The explanation in words. */
  readonly note: string;
}

/** The findings, each marked where an explanation was accepted for it; `used` takes the explanations that marked one. */
export function acknowledge(
  findings: readonly Finding[],
  acknowledgements: readonly Acknowledgement[],
  used: Set<Acknowledgement>,
): readonly Finding[] {
  if (acknowledgements.length === 0) return findings;
  return findings.map((finding) => {
    const found = acknowledgements.find((one) => accepts(one, finding));
    if (found === undefined) return finding;
    used.add(found);
    return { ...finding, acknowledged: found.note };
  });
}

function accepts({ rule, form, row, column }: Acknowledgement, finding: Finding): boolean {
  if (rule !== finding.rule) return false;
  if (form === undefined && row === undefined && column === undefined) return true;
  return finding.where.some(
    (place) =>
      (form ?? place.form) === place.form &&
      (row ?? place.row) === place.row &&
      (column ?? place.column) === place.column,
  );
}

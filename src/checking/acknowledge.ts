import type { Finding } from "./finding";

/** An accepted explanation of a finding. */
export interface Acknowledgement {
  readonly rule: string;
  /** Narrower: only findings that judge a cell of this form, row or column. */
  readonly form?: string;
  readonly row?: string;
  readonly column?: string;
  /** The explanation in words. */
  readonly note: string;
}

/** The finding, marked where an explanation was accepted for it. */
export function acknowledge(finding: Finding, acknowledgements: readonly Acknowledgement[]): Finding {
  const found = acknowledgements.find(
    ({ rule, form, row, column }) =>
      rule === finding.rule &&
      ((form === undefined && row === undefined && column === undefined) ||
        finding.where.some(
          (place) =>
            (form ?? place.form) === place.form &&
            (row ?? place.row) === place.row &&
            (column ?? place.column) === place.column,
        )),
  );
  return found === undefined ? finding : { ...finding, acknowledged: found.note };
}

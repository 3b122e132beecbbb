import type { FormReading } from "../../accounts";
import type { Severity } from "../../checking";
import { type Audit, needAudit } from "../audit";
import { type OfUnit, ofUnit, type RowsOptions } from "./row";

/** One disclosure: how much of it was read, and how much was found. */
export interface UnitRow extends OfUnit {
  readonly file: string | null;
  /** `final-accounts`, `three-public`, `budget`, `template`, `other`. */
  readonly kind: string | null;
  readonly printUnit: string | null;
  /** Forms by how much of them was read. */
  readonly formsRead: number;
  readonly formsPartly: number;
  readonly formsUnread: number;
  readonly formsAbsent: number;
  /** Figures at their places in the forms. */
  readonly figures: number;
  readonly unreadLines: number;
  readonly statements: number;
  readonly evaluations: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly suspects: number;
  readonly pass: number;
  readonly fail: number;
  readonly notApplicable: number;
  readonly indeterminate: number;
  /** Rules that failed to run. */
  readonly broken: number;
}

/**
 * A disclosure as one flat row: what was read and what was found, in numbers.
 *
 * @example
 * ```ts
 * import { unitRows } from "juesuan/report";
 * import { audit, read } from "juesuan/disclosure";
 * const text = "示例局2024年度部门决算\n支出决算表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n合计\t\t3.00\t1.00\t2.00";
 * const [row] = unitRows(audit(read(text)), { unitId: "001" });
 * [row?.unitId, row?.formsRead, row?.figures, row?.unreadLines]; // => ["001", 1, 3, 0]
 * ```
 */
export function unitRows(input: Audit, options: RowsOptions = {}): UnitRow[] {
  needAudit(input, "input");
  const { coverage, findings } = input;
  const reading = coverage.forms ?? [];
  const forms = (state: FormReading["state"]) => reading.filter((form) => form.state === state).length;
  const found = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const { pass, fail, notApplicable, indeterminate } = input.outcomes;
  return [
    {
      ...ofUnit(input, options),
      file: input.file,
      kind: input.kind,
      printUnit: input.accounts.unit,
      formsRead: forms("read"),
      formsPartly: forms("partly"),
      formsUnread: forms("unread"),
      formsAbsent: forms("absent"),
      figures: reading.reduce((sum, form) => sum + form.figures, 0),
      unreadLines: coverage.unread.length,
      statements: input.statements.length,
      evaluations: input.evaluations.length,
      errors: found("error"),
      warnings: found("warning"),
      infos: found("info"),
      suspects: input.suspects.length,
      pass,
      fail,
      notApplicable,
      indeterminate,
      broken: input.broken.length,
    },
  ];
}

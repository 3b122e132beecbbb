import { cellsOf, measureOf, tableOf } from "../accounts";
import type { Finding } from "../checking";
import { columnTitle, formOf, rowTitle } from "../forms";
import type { Fen } from "../money";
import type { CellRecord, DisclosureRecord, FindingRecord } from "./contract";
import { describe, type Locale } from "./describe";
import type { ReportInput } from "./report-input";
import { suspectRecords } from "./suspects";
import { printedAmount, printedValue, titledPlace } from "./values";

/**
 * A finding by official titles, with figures as decimal strings in the unit of the document.
 *
 * @example
 * ```ts
 * import { findingRecord } from "juesuan/report";
 * import { arithmeticRules, check } from "juesuan/checking";
 * import { sampleAccounts } from "juesuan/accounts";
 * import { fen } from "juesuan/money";
 * const accounts = structuredClone(sampleAccounts());
 * Object.assign(accounts.forms.expenditure!.rows[3]!.cells, { basic: fen(145_160_000) });
 * const [finding] = check(accounts, { rules: arithmeticRules }).findings;
 * findingRecord(finding!).difference; // => "9.00"
 * ```
 */
export function findingRecord(finding: Finding, locale: Locale = "zh-CN"): FindingRecord {
  return {
    rule: finding.rule,
    severity: finding.severity,
    where: finding.where.map(titledPlace),
    lines: finding.lines,
    expected: printedValue(finding, finding.expected),
    actual: printedValue(finding, finding.actual),
    difference: printedValue(finding, finding.difference),
    tolerance: printedValue(finding, finding.tolerance),
    message: describe(finding, locale),
    ...(finding.acknowledged === undefined ? {} : { acknowledged: finding.acknowledged }),
  };
}

/**
 * The report of one disclosure as the JSON contract has it: every figure of every form at its place, the findings,
 * the counts of outcomes, suspects, evaluations, statements, and what could not be read.
 *
 * @example
 * ```ts
 * import { disclosureRecord } from "juesuan/report";
 * import { arithmeticRules, check } from "juesuan/checking";
 * import { sampleAccounts } from "juesuan/accounts";
 * const accounts = sampleAccounts();
 * const result = check(accounts, { rules: arithmeticRules });
 * const record = disclosureRecord({ file: null, accounts, result, suspects: [], evaluations: [], statements: [], unread: [] });
 * record.cells[0]; // => { form: "支出决算表", row: "合计", column: "本年支出合计", amount: "180.20", line: 5 }
 * ```
 */
export function disclosureRecord(input: ReportInput, locale: Locale = "zh-CN"): DisclosureRecord {
  const { accounts, result } = input;
  return {
    file: input.file,
    department: accounts.department,
    year: accounts.year,
    unit: accounts.unit,
    cells: cellRecords(input),
    findings: result.findings.map((finding) => findingRecord(finding, locale)),
    outcomes: result.outcomes,
    suspects: suspectRecords(accounts, input.suspects),
    evaluations: input.evaluations,
    statements: input.statements,
    unread: input.unread.map(({ line, text }) => ({ line, text })),
  };
}

function cellRecords({ accounts }: ReportInput): CellRecord[] {
  const records: CellRecord[] = [];
  for (const { form, row, column, amount, line } of cellsOf(accounts)) {
    const table = tableOf(accounts, form);
    if (table === undefined || amount === null) continue;
    records.push({
      form: formOf(form).title,
      row: rowTitle(form, row),
      column: columnTitle(form, column),
      amount:
        measureOf(form, row) === "count" ? String(amount) : printedAmount(amount as Fen, table.precision),
      line,
    });
  }
  return records;
}

import { cellsOf, measureOf, tableOf } from "../accounts";
import type { Finding } from "../checking";
import { need } from "../errors";
import { columnTitle, formOf, rowTitle } from "../forms";
import type { Fen } from "../money";
import { causeNumbers } from "./causes";
import {
  type CellRecord,
  type DisclosureRecord,
  type DisclosuresRecord,
  type FindingRecord,
  type FormRecord,
  SCHEMA_VERSION,
} from "./contract";
import { describe, type Locale } from "./describe";
import { type PlaceOf, placesIn } from "./places";
import type { ReportInput } from "./report-input";
import { suspectRecords } from "./suspects";
import { printedAmount, printedValue, titledPlace } from "./values";
import { warningSentences } from "./warnings";

const NOWHERE: PlaceOf = () => ({});

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
export function findingRecord(
  finding: Finding,
  locale: Locale = "zh-CN",
  placeOf: PlaceOf = NOWHERE,
): FindingRecord {
  need("object", finding, "finding");
  return {
    rule: finding.rule,
    severity: finding.severity,
    where: finding.where.map((place) => ({
      ...titledPlace(place),
      ...placeOf(place.line),
      ...(place.page === undefined ? {} : { page: place.page }),
      ...(place.box === undefined ? {} : { box: place.box }),
    })),
    lines: finding.lines,
    expected: printedValue(finding, finding.expected),
    actual: printedValue(finding, finding.actual),
    difference: printedValue(finding, finding.difference),
    tolerance: printedValue(finding, finding.tolerance),
    message: describe(finding, locale),
    ...(finding.evaluation === undefined ? {} : { evaluation: finding.evaluation }),
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
  need("object", input, "input");
  const { accounts, result } = input;
  const placeOf = placesIn(input.lines ?? []);
  const causes = causeNumbers(input);
  return {
    file: input.file,
    kind: input.kind ?? null,
    warning: input.warning ?? null,
    warnings: warningSentences(input.warnings ?? [], locale),
    department: accounts.department,
    year: accounts.year,
    unit: accounts.unit,
    forms: formRecords(input),
    cells: cellRecords(input, placeOf),
    findings: result.findings.map((finding) => ({
      ...findingRecord(finding, locale, placeOf),
      cause: causes.get(finding) ?? 0,
    })),
    outcomes: result.outcomes,
    broken: result.broken.map(({ rule, error }) => ({ rule, message: error })),
    suspects: suspectRecords(accounts, input.suspects).map((one) => ({ ...one, ...placeOf(one.line) })),
    evaluations: input.evaluations,
    statements: input.statements.map((one) => ({ ...one, ...placeOf(one.line) })),
    unread: input.unread.map(({ line, text, reason = "" }) => ({ line, text, reason, ...placeOf(line) })),
  };
}

/**
 * All that the example program prints with `--json`.
 *
 * @example
 * ```ts
 * import { disclosuresRecord } from "juesuan/report";
 * disclosuresRecord([]); // => { schemaVersion: "1.3", disclosures: [] }
 * ```
 */
export function disclosuresRecord(
  inputs: readonly ReportInput[],
  locale: Locale = "zh-CN",
): DisclosuresRecord {
  need("list", inputs, "inputs");
  return {
    schemaVersion: SCHEMA_VERSION,
    disclosures: inputs.map((input) => disclosureRecord(input, locale)),
  };
}

function formRecords({ reading = [] }: ReportInput): FormRecord[] {
  return reading.map(({ form, ...rest }) => ({ form: formOf(form).title, ...rest }));
}

function cellRecords({ accounts }: ReportInput, placeOf: PlaceOf): CellRecord[] {
  const records: CellRecord[] = [];
  for (const { form, row, column, amount, line, box } of cellsOf(accounts)) {
    const table = tableOf(accounts, form);
    if (table === undefined || amount === null) continue;
    records.push({
      form: formOf(form).title,
      row: rowTitle(form, row),
      column: columnTitle(form, column),
      amount:
        measureOf(form, row) === "count" ? String(amount) : printedAmount(amount as Fen, table.precision),
      line,
      ...placeOf(line),
      ...(box === undefined ? {} : { box }),
    });
  }
  return records;
}

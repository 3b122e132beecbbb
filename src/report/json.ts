import { cellsOf, measureOf, tableOf } from "../accounts";
import type { Finding } from "../checking";
import { need } from "../errors";
import { columnTitle, formOf, rowTitle } from "../forms";
import type { Fen } from "../money";
import type { EvaluationSummary, RowVerdict } from "../performance";
import { type Audit, type Coverage, needAudit } from "./audit";
import { causeNumbers } from "./causes";
import {
  type CellRecord,
  type DisclosureRecord,
  type DisclosuresRecord,
  type FindingRecord,
  type FormRecord,
  SCHEMA_VERSION,
} from "./contract";
import { describe, type Locale, localized } from "./describe";
import { englishText } from "./english/text";
import { assertLocale } from "./locale";
import { type PlaceOf, placesIn } from "./places";
import { reasonText } from "./reasons";
import { suspectRecords } from "./suspects";
import { printedAmount, printedValue, titledPlace } from "./values";
import { warningSentences } from "./warnings";

const NOWHERE: PlaceOf = () => ({});

/**
 * A finding by official titles, with figures as decimal strings in the unit of the document.
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
 * import { audit } from "juesuan/disclosure";
 * import { sampleAccounts } from "juesuan/accounts";
 * const record = disclosureRecord(audit(sampleAccounts()));
 * record.cells[0]; // => { form: "支出决算表", row: "合计", column: "本年支出合计", amount: "180.20", line: 5 }
 * ```
 */
export function disclosureRecord(input: Audit, locale: Locale = "zh-CN"): DisclosureRecord {
  needAudit(input, "input");
  assertLocale(locale);
  const { accounts, coverage } = input;
  const placeOf = placesIn(input.lines);
  const causes = causeNumbers(input);
  return {
    file: input.file,
    kind: input.kind,
    warning: coverage.notice === null ? null : localized(coverage.notice, locale),
    warnings: warningSentences(coverage.warnings, locale),
    department: accounts.department,
    year: accounts.year,
    unit: accounts.unit,
    forms: formRecords(coverage, locale),
    cells: cellRecords(input, placeOf),
    findings: input.findings.map((finding) => ({
      ...findingRecord(finding, locale, placeOf),
      cause: causes.get(finding) ?? 0,
    })),
    outcomes: input.outcomes,
    broken: input.broken.map(({ rule, error }) => ({ rule, message: error })),
    notUsed: input.notUsed.map(({ option, name, why }) => ({
      option,
      name,
      message: localized(why, locale),
    })),
    suspects: suspectRecords(accounts, input.suspects).map((one) => ({ ...one, ...placeOf(one.line) })),
    evaluations: input.evaluations.map((one) => evaluationRecord(one, locale)),
    statements: input.statements.map((one) => ({ ...one, ...placeOf(one.line) })),
    unread: coverage.unread.map(({ line, text, reason = "" }) => ({
      line,
      text,
      reason: reasonText(reason, locale),
      ...placeOf(line),
    })),
  };
}

/**
 * All that the example program prints with `--json`.
 *
 * @example
 * ```ts
 * import { disclosuresRecord } from "juesuan/report";
 * disclosuresRecord([]); // => { schemaVersion: "1.4", disclosures: [] }
 * ```
 */
export function disclosuresRecord(inputs: readonly Audit[], locale: Locale = "zh-CN"): DisclosuresRecord {
  need("list", inputs, "inputs");
  assertLocale(locale);
  return {
    schemaVersion: SCHEMA_VERSION,
    disclosures: inputs.map((input) => disclosureRecord(input, locale)),
  };
}

function formRecords({ forms }: Coverage, locale: Locale): FormRecord[] {
  return (forms ?? []).map(({ form, unreadLines, ...rest }) => ({
    form: formOf(form).title,
    ...rest,
    unreadLines: unreadLines.map(({ line, reason }) => ({ line, reason: reasonText(reason, locale) })),
  }));
}

/** An evaluation with the titles of its scheme and rules in a language. */
function evaluationRecord(evaluation: EvaluationSummary, locale: Locale): EvaluationSummary {
  if (locale === "zh-CN") return evaluation;
  const title = (zh: string | null) => (zh === null ? null : englishText(zh));
  const row = <T extends RowVerdict>(one: T): T => ({ ...one, ruleTitle: title(one.ruleTitle) });
  return {
    ...evaluation,
    schemeTitle: title(evaluation.schemeTitle),
    budget: evaluation.budget.map(row),
    indicators: evaluation.indicators.map(row),
  };
}

function cellRecords({ accounts }: Audit, placeOf: PlaceOf): CellRecord[] {
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

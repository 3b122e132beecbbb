import type { Finding, FindingMeasure, FindingValue, Severity } from "../../checking";
import { need } from "../../errors";
import type { FormId } from "../../forms";
import { type Audit, needAudit } from "../audit";
import { causeNumbers } from "../causes";
import { describe, type Locale } from "../describe";
import { placesIn } from "../places";
import { needValues, printedValue, titledPlace } from "../values";
import { type OfUnit, ofUnit, type RowPlace, type RowsOptions, rowPlace } from "./row";

/** A finding. It may judge several cells: the row names the first, `places` counts them. */
export interface FindingRow extends OfUnit, RowPlace {
  readonly rule: string;
  /** The letters of the rule's id: IN, X, CD, SG, DC, NT, PF. */
  readonly family: string;
  readonly severity: Severity;
  /** Findings of one unit that have one cause have one number, counted from 1. */
  readonly cause: number;
  readonly form: FormId | null;
  readonly formTitle: string | null;
  readonly row: string | null;
  readonly rowTitle: string | null;
  readonly column: string | null;
  readonly columnTitle: string | null;
  readonly places: number;
  readonly measure: FindingMeasure;
  /** Figures as they are printed, in the unit of the document, or texts. */
  readonly expected: string | null;
  readonly actual: string | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
  /** The same in 分; null for what is not money. */
  readonly expectedFen: number | null;
  readonly actualFen: number | null;
  readonly differenceFen: number | null;
  readonly toleranceFen: number | null;
  readonly message: string;
  /** The evaluation it is on, by its place among them, from 0; joins with `indicatorRows`. */
  readonly evaluation: number | null;
  readonly part: "budget" | "indicators" | null;
  readonly index: number | null;
  /** The written explanation that was accepted for it. */
  readonly acknowledged: string | null;
}

/** Rows of findings, and the language of their sentences. */
export interface FindingRowsOptions extends RowsOptions {
  /** Language of `message`; Chinese where nothing is said. */
  readonly locale?: Locale;
}

/**
 * Each finding as a flat row, to be counted and joined: which rule fails most, where, by how much.
 *
 * @example
 * ```ts
 * import { findingRows } from "juesuan/report";
 * import { audit, read } from "juesuan/disclosure";
 * const text = "示例局2024年度部门决算\n支出决算表\n单位：万元\n科目编码\t科目名称\t本年支出合计\t基本支出\t项目支出\n合计\t\t3.00\t1.00\t1.00";
 * const row = findingRows(audit(read(text))).find(({ rule }) => rule === "IN-12");
 * [row?.form, row?.row, row?.column, row?.differenceFen, row?.line]; // => ["expenditure", "total", "total", 1000000, 5]
 * ```
 */
export function findingRows(input: Audit, options: FindingRowsOptions = {}): FindingRow[] {
  needAudit(input, "input");
  input.findings.forEach((finding, index) => {
    needValues(finding, "input", "findings", index);
    need("list", finding.lines, "input", "findings", index, "lines");
  });
  const own = ofUnit(input, options);
  const placeOf = placesIn(input.lines);
  const causes = causeNumbers(input);
  return input.findings.map((finding) => {
    const line = finding.where[0]?.line ?? finding.lines[0] ?? null;
    return {
      ...own,
      rule: finding.rule,
      family: finding.rule.split("-")[0] ?? "",
      severity: finding.severity,
      cause: causes.get(finding) ?? 0,
      ...judged(finding),
      places: finding.where.length,
      measure: finding.measure,
      ...figures(finding),
      message: describe(finding, options.locale),
      evaluation: finding.evaluation?.evaluation ?? null,
      part: finding.evaluation?.row?.part ?? null,
      index: finding.evaluation?.row?.index ?? null,
      acknowledged: finding.acknowledged ?? null,
      ...rowPlace(line, placeOf(line)),
    };
  });
}

function judged({ where: [place] }: Finding) {
  const titled = place === undefined ? null : titledPlace(place);
  return {
    form: place?.form ?? null,
    formTitle: titled?.form ?? null,
    row: place?.row ?? null,
    rowTitle: titled?.row ?? null,
    column: place?.column ?? null,
    columnTitle: titled?.column ?? null,
  };
}

function figures(finding: Finding) {
  const { expected, actual, difference, tolerance } = finding;
  const fen = (value: FindingValue) =>
    finding.measure === "money" && typeof value === "number" ? value : null;
  return {
    expected: printedValue(finding, expected),
    actual: printedValue(finding, actual),
    difference: printedValue(finding, difference),
    tolerance: printedValue(finding, tolerance),
    expectedFen: fen(expected),
    actualFen: fen(actual),
    differenceFen: fen(difference),
    toleranceFen: fen(tolerance),
  };
}

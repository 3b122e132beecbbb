import type { Finding, Severity } from "juesuan/checking";
import { type Audit, describePlace, describeSource, disclosureRecord, type Locale } from "juesuan/report";
import { formulaOf } from "../formulas";
import { localized } from "../localized";
import { GRAVITY } from "../severity";
import { TEXTS, WHERE } from "./texts";

/** A finding as all files show it, under the number that its frames have. */
export interface FindingEntry {
  /** From 1, in the order of the files: by severity, then by cause. */
  readonly number: number;
  /** Findings of one cause have one number. */
  readonly cause: number;
  readonly finding: Finding;
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  readonly sentence: string;
  /** The formula of the rule in words; the empty text where the rule is none of the library. */
  readonly formula: string;
  /** Figures in the unit of the document, or texts. */
  readonly actual: string | null;
  readonly expected: string | null;
  readonly difference: string | null;
  readonly tolerance: string | null;
  /** Unit of the figures; the empty text where they are no money. */
  readonly unit: string;
  /** The judged cells in words. */
  readonly places: string;
  /** Pages, sheets or lines. */
  readonly where: string;
  readonly source: string;
  readonly acknowledged: string | null;
}

/** The findings of an audit, gravest first; those of one cause stand together. */
export function findingEntries(audit: Audit, locale: Locale): readonly FindingEntry[] {
  const records = disclosureRecord(audit, locale).findings;
  const causeGravity = new Map<number, number>();
  const all = audit.findings.map((finding, index) => {
    const record = records[index];
    const cause = record?.cause ?? 0;
    const gravity = GRAVITY[finding.severity];
    causeGravity.set(cause, Math.min(gravity, causeGravity.get(cause) ?? gravity));
    return { finding, record, cause, index };
  });
  const order = all.sort(
    (a, b) =>
      (causeGravity.get(a.cause) ?? 0) - (causeGravity.get(b.cause) ?? 0) ||
      a.cause - b.cause ||
      GRAVITY[a.finding.severity] - GRAVITY[b.finding.severity] ||
      a.index - b.index,
  );
  const say = whereWords(audit, locale);
  const causes = new Map([...new Set(order.map(({ cause }) => cause))].map((cause, at) => [cause, at + 1]));
  return order.map(({ finding, record, cause }, at) => {
    return {
      number: at + 1,
      cause: causes.get(cause) ?? 0,
      finding,
      rule: finding.rule,
      severity: finding.severity,
      title: localized(finding.title, locale),
      sentence: record?.message ?? "",
      formula: formulaOf(finding.rule, locale),
      actual: record?.actual ?? null,
      expected: record?.expected ?? null,
      difference: record?.difference ?? null,
      tolerance: shortened(record?.tolerance ?? null),
      unit: unitOf(finding, locale),
      places: placeTexts(finding, locale),
      where: say(finding),
      source: `${describeSource(finding.source, locale)} (${finding.source.certainty})`,
      acknowledged: finding.acknowledged ?? null,
    };
  });
}

/** A tolerance of per cent is what rounding leaves open, with digits that nobody reads. */
function shortened(value: string | null): string | null {
  return value === null || !/^0\.\d{7,}$/.test(value) ? value : String(Number(Number(value).toPrecision(3)));
}

function unitOf({ measure, precision }: Finding, locale: Locale): string {
  if (measure === "percent") return "%";
  if (measure !== "money") return "";
  const unit = precision?.unit ?? "元";
  if (locale !== "en") return unit;
  return unit === "元" ? "yuan" : "ten thousand yuan";
}

/** Judged cells that are named. */
const MOST_PLACES = 4;

function placeTexts({ where }: Finding, locale: Locale): string {
  const named = where.slice(0, MOST_PLACES).map((place) => describePlace(place, locale));
  const more = where.length - named.length;
  if (more > 0) named.push(locale === "en" ? `and ${more} more` : `等${where.length}处`);
  return named.join(locale === "en" ? "; " : "；");
}

/** Where a finding stands: by pages, by sheets, otherwise by lines. */
function whereWords({ lines }: Pick<Audit, "lines">, locale: Locale): (finding: Finding) => string {
  const placed = new Map(lines.map((line) => [line.number, line]));
  return (finding) => {
    const pages = new Set<number>();
    const sheets = new Set<string>();
    const plain = new Set<number>();
    for (const { page } of finding.where) if (page !== undefined) pages.add(page);
    for (const line of finding.lines) {
      const { page, sheet } = placed.get(line) ?? {};
      if (page !== undefined) pages.add(page);
      else if (sheet !== undefined) sheets.add(sheet);
      else plain.add(line);
    }
    const shown = (numbers: Set<number>) => {
      const sorted = [...numbers].sort((a, b) => a - b);
      return `${sorted.slice(0, 6).join(", ")}${sorted.length > 6 ? ", …" : ""}`;
    };
    return [
      ...(pages.size === 0 ? [] : [WHERE.page(shown(pages))]),
      ...[...sheets].map(WHERE.sheet),
      ...(plain.size === 0 ? [] : [WHERE.line(shown(plain))]),
    ]
      .map((text) => localized(text, locale))
      .join(locale === "en" ? "; " : "；");
  };
}

/** The figures of a finding with their unit, in one line: what was published, what was expected, by how much they differ. */
export function figureTexts(entry: FindingEntry, locale: Locale): readonly string[] {
  const unit = locale === "en" && entry.unit !== "" && entry.unit !== "%" ? ` ${entry.unit}` : entry.unit;
  const parts = [
    [TEXTS.actual, entry.actual],
    [TEXTS.expected, entry.expected],
    [TEXTS.difference, entry.difference],
    [TEXTS.tolerance, entry.tolerance],
  ] as const;
  return parts.flatMap(([title, value]) =>
    value === null ? [] : [`${localized(title, locale)}${locale === "en" ? ": " : "："}${value}${unit}`],
  );
}

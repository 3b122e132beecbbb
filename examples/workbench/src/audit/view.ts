import { cellsOf, type FinalAccounts, tableOf, writeGridCells } from "juesuan/accounts";
import { diagnosisTitle, measureOf, provinceIn } from "juesuan/advanced";
import { type Finding, groupFindings, type Place, type Suspect } from "juesuan/checking";
import type { Disclosure } from "juesuan/disclosure";
import { layoutFor } from "juesuan/forms";
import { formatAmount } from "juesuan/money";
import { describeForm, describePlace, describeSource, disclosureRecord } from "juesuan/report";
import { formulaOf } from "../formulas";
import { localized } from "../localized";
import { chartsOf } from "./charts";
import {
  type Audit,
  cellKey,
  type DocumentView,
  type FindingView,
  type FormView,
  type LineView,
  type Locale,
  type PlaceView,
  type RuleView,
  type SuspectView,
} from "./model";
import { statementViews } from "./statements";

const GENERAL: Readonly<Record<Finding["severity"], { readonly zh: string; readonly en: string }>> = {
  error: {
    zh: "对照账簿和决算报表核对，改正后重新公开",
    en: "compare with the books, correct and publish again",
  },
  warning: { zh: "核实情况，需要时作出说明", en: "look into it, explain it where needed" },
  info: { zh: "按规定格式整理", en: "bring it into the prescribed form" },
};

/** All that the page shows of a document, in one language. */
export function viewOf(disclosure: Disclosure, audit: Audit, locale: Locale): DocumentView {
  const { accounts } = audit;
  const lines = lineViews(audit);
  const record = disclosureRecord(audit, locale);
  const placeOf = placer(accounts, lines, locale);
  const findings = findingViews(audit, record.findings, placeOf);
  const idOf = new Map(audit.findings.map((finding, at) => [finding, findings[at]?.id ?? ""]));
  return {
    name: audit.file ?? "",
    locale,
    department: accounts.department,
    year: accounts.year,
    unit: accounts.unit,
    notice: record.warning,
    warnings: record.warnings,
    forms: formViews(audit, locale),
    findings,
    suspects: suspectViews(audit, idOf, placeOf, locale),
    rules: rulesOf(audit, locale),
    statements: statementViews(disclosure, audit),
    evaluations: record.evaluations,
    unread: record.unread,
    lines,
    outcomes: record.outcomes,
    broken: record.broken,
    charts: chartsOf(accounts, disclosure.narrative, locale),
  };
}

type PlaceOf = (place: Place) => PlaceView;

const cellsIn = (accounts: FinalAccounts) => [...cellsOf(accounts, { blanks: true })];

/** A place with its title, its line, and its box where pages tell one: its own, else that of its cell, else that of its line. */
function placer(accounts: FinalAccounts, lines: readonly LineView[], locale: Locale): PlaceOf {
  const cells = new Map(cellsIn(accounts).map((cell) => [cellKey(cell), cell]));
  const byNumber = new Map(lines.map((line) => [line.number, line]));
  return (place) => ({
    key: cellKey(place),
    form: place.form,
    title: describePlace(place, locale),
    line: place.line,
    box:
      place.box ??
      cells.get(cellKey(place))?.box ??
      (place.line === null ? null : (byNumber.get(place.line)?.box ?? null)),
  });
}

/** The lines of the document; a text may hold many, a number comes once. */
function lineViews({ lines }: Audit): LineView[] {
  return lines.map(({ number, text, cells, box, sheet }) => ({
    number,
    text: cells.length > 1 ? cells.filter((cell) => cell !== "").join("  ") : text.trim(),
    box: box ?? null,
    sheet: sheet ?? null,
  }));
}

type Recorded = ReturnType<typeof disclosureRecord>["findings"];

function findingViews(audit: Audit, recorded: Recorded, placeOf: PlaceOf): FindingView[] {
  const seen = new Map<string, number>();
  return audit.findings.map((finding, at) => {
    const record = recorded[at];
    const where = finding.where.map(placeOf);
    const against = finding.against.map(placeOf);
    const name = [
      finding.rule,
      ...where.map(({ key }) => key),
      ...(where.length === 0 ? finding.lines : []),
    ].join(" ");
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return {
      id: times === 1 ? name : `${name} ${times}`,
      rule: finding.rule,
      severity: finding.severity,
      sentence: record?.message ?? "",
      where,
      against,
      lines: finding.lines,
      expected: record?.expected ?? null,
      actual: record?.actual ?? null,
      difference: record?.difference ?? null,
      tolerance: record?.tolerance ?? null,
      cause: record?.cause ?? 0,
      acknowledged: finding.acknowledged ?? null,
    };
  });
}

function suspectViews(
  audit: Audit,
  idOf: ReadonlyMap<Finding, string>,
  placeOf: PlaceOf,
  locale: Locale,
): SuspectView[] {
  const { groups } = groupFindings(audit.findings, audit.suspects);
  return groups.map(({ suspect, findings }) => ({
    cells: suspect.cells.map((cell) => ({
      ...placeOf(cell),
      printed: cell.text ?? shown(audit.accounts, cell, cell.printed),
      proposed: shown(audit.accounts, cell, cell.proposed),
    })),
    kind: localized(diagnosisTitle(suspect.diagnosis), locale),
    evidence: localized(suspect.evidence, locale),
    confidence: suspect.confidence,
    explains: findings.map((finding) => idOf.get(finding) ?? ""),
  }));
}

type SuspectCell = Suspect["cells"][number];

/** A figure as its form prints figures; nothing for a blank. */
function shown(accounts: FinalAccounts, cell: SuspectCell, amount: SuspectCell["printed"]): string {
  const table = tableOf(accounts, cell.form);
  if (amount === null || table === undefined) return "";
  return measureOf(cell.form, cell.row) === "count"
    ? String(amount)
    : formatAmount(amount, table.precision, { grouping: true });
}

/** What the rules of the findings say of themselves. */
function rulesOf({ findings }: Audit, locale: Locale): Record<string, RuleView> {
  const rules: Record<string, RuleView> = {};
  for (const { rule, title, severity, source, advice } of findings)
    rules[rule] ??= {
      id: rule,
      title: localized(title, locale),
      formula: formulaOf(rule, locale),
      source: describeSource(source, locale),
      advice: localized(advice ?? GENERAL[severity], locale),
    };
  return rules;
}

function formViews({ accounts, coverage }: Audit, locale: Locale): FormView[] {
  const layout = layoutFor(provinceIn(accounts.department ?? ""), accounts.year);
  const readings = new Map((coverage.forms ?? []).map((one) => [one.form, one]));
  const placed = new Map(cellsIn(accounts).map((cell) => [cellKey(cell), cell]));
  const ids = [...new Set([...layout.forms, ...readings.keys(), ...Object.keys(accounts.forms)])];
  return ids.flatMap((id) => {
    const form = id as (typeof layout.forms)[number];
    const table = tableOf(accounts, form);
    const reading = readings.get(form);
    if (table === undefined && reading === undefined) return [];
    const grid =
      table === undefined ? [] : writeGridCells(table, form, { layout, heading: false, grouping: true });
    return [
      {
        form,
        title: describeForm(form, locale),
        number: table?.number ?? null,
        state: reading?.state ?? "read",
        figures: reading?.figures ?? 0,
        unreadLines: (reading?.unreadLines ?? []).map(({ line }) => line),
        unit: table?.precision.unit ?? null,
        grid: grid.map(({ head, cells }) => ({
          head,
          cells: cells.map(({ text, at }) => {
            if (at === undefined) return { text };
            const { line = null, box = null } = placed.get(cellKey(at)) ?? {};
            return { text, key: cellKey(at), line, box };
          }),
        })),
      },
    ];
  });
}

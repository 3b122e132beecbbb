import type { Audit, Locale } from "juesuan/report";
import { localized } from "../localized";
import { checkSheet } from "./check-sheet";
import { checkRows } from "./checks";
import { type FindingEntry, findingEntries } from "./findings";
import { type FormGrid, formGrids } from "./form-grid";
import { formSheet } from "./form-sheet";
import { outlineOf, suspectsOf } from "./outline";
import { BODY, formatOf, HEAD, highEnough, TITLE } from "./sheet-styles";
import { TEXTS } from "./texts";
import {
  addressOf,
  linkCell,
  numberCell,
  sheetNames,
  textCell,
  writeWorkbook,
  type XlsxCell,
  type XlsxSheet,
} from "./xlsx";

const WORDS = {
  findings: { zh: "审核发现", en: "Findings" },
  checks: { zh: "勾稽核对", en: "Checks" },
  none: { zh: "没有发现", en: "No findings" },
} as const;

/** The workbook: what was read and found, the forms as they are published, and every relation as live formulas. */
export async function writeFindingsWorkbook(audit: Audit, locale: Locale): Promise<Uint8Array> {
  const grids = formGrids(audit.accounts);
  const entries = findingEntries(audit, locale);
  const names = sheetNames([
    localized(WORDS.findings, locale),
    ...grids.map(({ name }) => name),
    localized(WORDS.checks, locale),
  ]);
  const formNames = names.slice(1, -1);
  const forms = new Map(grids.map((grid, at) => [grid.form as string, { grid, name: formNames[at] ?? "" }]));
  const checks = checkRows(audit.accounts, grids, formNames);
  return writeWorkbook([
    findingsSheet(audit, entries, names[0] ?? "", forms, locale),
    ...grids.map((grid, at) => formSheet(grid, formNames[at] ?? "", entries)),
    ...(checks.length === 0 ? [] : [checkSheet(checks, entries, names.at(-1) ?? "", locale)]),
  ]);
}

type Forms = ReadonlyMap<string, { readonly grid: FormGrid; readonly name: string }>;

function findingsSheet(
  audit: Audit,
  entries: readonly FindingEntry[],
  name: string,
  forms: Forms,
  locale: Locale,
): XlsxSheet {
  const outline = outlineOf(audit, locale);
  const { title, facts } = outline;
  const suspects = suspectsOf(outline, audit);
  const heads = [
    TEXTS.number,
    TEXTS.cause,
    TEXTS.gravity,
    TEXTS.rule,
    TEXTS.sentence,
    TEXTS.formula,
    TEXTS.actual,
    TEXTS.expected,
    TEXTS.difference,
    TEXTS.tolerance,
    TEXTS.unit,
    TEXTS.place,
    TEXTS.source,
    TEXTS.acknowledged,
  ];
  const widths = [6, 6, 7, 20, 50, 28, 14, 14, 12, 10, 7, 28, 28, 14];
  const rows: XlsxCell[][] = [
    [textCell(title, TITLE)],
    ...facts.map((fact) => [textCell(fact)]),
    ...(suspects === undefined ? [] : [[], [textCell(suspects.title, { fontWeight: "bold" })]]),
    ...(suspects?.items ?? []).map(({ heading }) => [textCell(heading)]),
    [],
    heads.map((head) => textCell(localized(head, locale), HEAD)),
    ...entries.map((entry) => highEnough(findingRow(entry, forms, locale), widths)),
    ...(entries.length === 0 ? [[textCell(localized(WORDS.none, locale))]] : []),
  ];
  return { name, rows, widths, landscape: true };
}

function findingRow(entry: FindingEntry, forms: Forms, locale: Locale): XlsxCell[] {
  const text = (value: string) => textCell(value, BODY);
  const figure = (value: string | null) => figureCell(value, entry);
  const [first] = entry.finding.where;
  const home = first === undefined ? undefined : forms.get(first.form);
  const row = home?.grid.table.rows.findIndex(({ key }) => key === first?.row) ?? -1;
  const at = first === undefined ? undefined : home?.grid.placeOf(row, first.column);
  const places = [entry.places, entry.where]
    .filter((part) => part !== "")
    .join(locale === "en" ? "; " : "；");
  return [
    numberCell(entry.number, "0", BODY),
    numberCell(entry.cause, "0", BODY),
    text(localized(TEXTS.severity[entry.severity], locale)),
    text(`${entry.rule} ${entry.title}`),
    text(entry.sentence),
    text(entry.formula),
    figure(entry.actual),
    figure(entry.expected),
    figure(entry.difference),
    figure(entry.tolerance),
    text(entry.unit),
    home === undefined || at === undefined
      ? text(places)
      : linkCell(places, home.name, addressOf(at.row, at.column), BODY),
    text(entry.source),
    text(entry.acknowledged ?? ""),
  ];
}

const DECIMAL = /^-?\d+(?:\.(\d+))?$/;

/** A figure of a finding: a number where it is one, with the decimals it is printed with. */
function figureCell(value: string | null, { finding }: FindingEntry): XlsxCell {
  if (value === null) return textCell("", BODY);
  const found = DECIMAL.exec(value);
  if (found === null || finding.measure === "text") return textCell(value, BODY);
  const decimals = found[1]?.length ?? 0;
  return numberCell(Number(value), formatOf(decimals), BODY);
}

import type { Severity } from "juesuan/checking";
import { amountIn } from "juesuan/money";
import { type Audit, describePlace, type Locale } from "juesuan/report";
import type { CellObject } from "write-excel-file/universal";
import { type CheckRow, type CheckSum, checkRows } from "./checks";
import { type FindingEntry, findingEntries } from "./findings";
import { type FormGrid, formGrids } from "./form-grid";
import { outlineOf, suspectsOf } from "./outline";
import { displayWidth } from "./text-width";
import { said, TEXTS } from "./texts";
import {
  addressOf,
  columnLetters,
  formulaCell,
  formulaText,
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
  checksTitle: {
    zh: "勾稽核对：每一条关系都用公式按表内各格重算",
    en: "Every relation, recomputed by live formulas",
  },
  hint: {
    zh: "改动各表中的数，本页随即重算；重算数与公开数之差在容差以内即为相符，容差由印出的位数决定",
    en: "Change a figure in a form and this sheet follows; what rounding of the printed digits explains is tolerated",
  },
  counts: { zh: "关系、相符、不符", en: "Relations, hold, fail" },
  place: { zh: "被核数", en: "Judged figure" },
  printed: { zh: "公开数", en: "Published" },
  recomputed: { zh: "重算数", en: "Recomputed" },
  verdict: { zh: "结果", en: "Verdict" },
  holds: { zh: "相符", en: "holds" },
  fails: { zh: "不符", en: "fails" },
  noFinding: { zh: "发现序号", en: "Finding" },
  partial: { zh: "分段合计", en: "Partial sums" },
  isThere: { zh: "关系", en: "Relation" },
} as const;

/** The workbook: what was read and found, the forms as they are published, and every relation as live formulas. */
export async function writeFindingsWorkbook(audit: Audit, locale: Locale): Promise<Uint8Array> {
  const grids = formGrids(audit.accounts);
  const entries = findingEntries(audit, locale);
  const names = sheetNames([
    said(WORDS.findings, locale),
    ...grids.map(({ name }) => name),
    said(WORDS.checks, locale),
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

const BORDER = { borderStyle: "thin", borderColor: "#595959" } as const satisfies CellObject;
const HEAD = {
  ...BORDER,
  fontWeight: "bold",
  align: "center",
  alignVertical: "center",
  wrap: true,
  backgroundColor: "#E8EDF3",
} as const satisfies CellObject;
const BODY = { ...BORDER, alignVertical: "top", wrap: true } as const satisfies CellObject;
const TITLE = { fontWeight: "bold", fontSize: 16 } as const satisfies CellObject;

/** How a cell with a finding looks: never by colour alone, the border differs too. */
const MARKED: Readonly<Record<Severity, CellObject>> = {
  error: { backgroundColor: "#F9D6D2", borderStyle: "thick", borderColor: "#B3261E", fontWeight: "bold" },
  warning: { backgroundColor: "#FCE9C8", borderStyle: "mediumDashed", borderColor: "#8A5300" },
  info: { backgroundColor: "#E3EAF2", borderStyle: "dotted", borderColor: "#4A5560" },
};

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
    heads.map((head) => textCell(said(head, locale), HEAD)),
    ...entries.map((entry) => highEnough(findingRow(entry, forms, locale), widths)),
    ...(entries.length === 0 ? [[textCell(said(WORDS.none, locale))]] : []),
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
    text(said(TEXTS.severity[entry.severity], locale)),
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

function formatOf(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** A form as it is published; cells with findings are marked, and nothing stands beside the table. */
function formSheet(grid: FormGrid, name: string, entries: readonly FindingEntry[]): XlsxSheet {
  const { rows, headingRows, headerRows, noteRows, width, figures, precision } = grid;
  const values = new Map(figures.map((figure) => [`${figure.row} ${figure.column}`, figure]));
  const merges = new Map(grid.merges.map((merge) => [`${merge.row} ${merge.column}`, merge]));
  const marks = marksOf(grid, entries);
  const body = headingRows + headerRows;
  const cells = rows.map((texts, row): XlsxCell[] => {
    if (row < headingRows) return [{ ...textCell(texts[0] ?? "", headingStyle(row)), columnSpan: width }];
    if (row >= rows.length - noteRows) return [{ ...textCell(texts[0] ?? "", NOTE), columnSpan: width }];
    return texts.map((text, column): XlsxCell => {
      const place = `${row} ${column}`;
      if (row < body) {
        const merge = merges.get(place);
        const span = merge === undefined ? {} : { rowSpan: merge.rows, columnSpan: merge.columns };
        return { ...textCell(text, HEAD), ...span };
      }
      const style = { ...BORDER, ...marks.get(place) };
      const figure = values.get(place);
      if (figure === undefined) return textCell(text, style);
      if (figure.measure === "count") return numberCell(figure.amount, "0", style);
      return numberCell(Number(amountIn(figure.amount, precision.unit)), formatOf(precision.decimals), style);
    });
  });
  return { name, rows: withoutCovered(cells), widths: widthsOf(grid), landscape: width > 6 };
}

const NOTE = { wrap: true, height: 30, alignVertical: "top" } as const satisfies CellObject;

function headingStyle(row: number): CellObject {
  return row === 0 ? { ...TITLE, align: "center" } : {};
}

/** What a merged cell covers is null: the library of workbooks asks for it. */
function withoutCovered(rows: readonly (readonly XlsxCell[])[]): XlsxCell[][] {
  const out = rows.map((cells) => [...cells]);
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const [down, across] = [cell?.rowSpan ?? 1, cell?.columnSpan ?? 1];
      for (let r = 0; r < down; r++)
        for (let c = 0; c < across; c++) {
          const covered = out[row + r];
          if (covered !== undefined && r + c > 0) covered[column + c] = null;
        }
    });
  });
  return out;
}

/** The look of the cells that findings judge; the gravest goes before. */
function marksOf(grid: FormGrid, entries: readonly FindingEntry[]): ReadonlyMap<string, CellObject> {
  const rowOf = new Map<string, number>();
  grid.table.rows.forEach(({ key }, at) => {
    if (!rowOf.has(key)) rowOf.set(key, at);
  });
  const marks = new Map<string, CellObject>();
  for (const severity of ["info", "warning", "error"] as const)
    for (const { finding } of entries) {
      if (finding.severity !== severity) continue;
      for (const { form, row, column } of finding.where) {
        const at = form === grid.form ? grid.placeOf(rowOf.get(row) ?? -1, column) : undefined;
        if (at !== undefined) marks.set(`${at.row} ${at.column}`, MARKED[severity]);
      }
    }
  return marks;
}

/** Columns as wide as their widest text of the body, within reason. */
function widthsOf({ rows, headingRows, headerRows, noteRows, width }: FormGrid): number[] {
  const body = rows.slice(headingRows, rows.length - noteRows);
  return Array.from({ length: width }, (_, column) => {
    const widest = body.reduce((most, cells, row) => {
      const length = displayWidth(cells[column] ?? "");
      return Math.max(most, row < headerRows ? Math.min(length, 14) : length);
    }, 0);
    return Math.min(48, Math.max(8, widest + 2));
  });
}

/** Height of one line of a cell, in points. */
const LINE_HEIGHT = 15;

/** A row as high as its wrapped texts need: not every program finds that out when it opens a file. */
function highEnough(cells: readonly XlsxCell[], widths: readonly number[]): XlsxCell[] {
  const lines = cells.map((cell, column) => {
    const text = cell?.text ?? cell?.cached;
    const width = Math.max(1, (widths[column] ?? 10) - 1);
    return typeof text === "string" && cell?.wrap === true ? Math.ceil(displayWidth(text) / width) : 1;
  });
  const height = Math.min(400, Math.max(1, ...lines) * LINE_HEIGHT + 1);
  return cells.map((cell, column) => (column === 0 && cell !== null ? { ...cell, height } : cell));
}

/** The first row of the list of relations: title, hint, counts and heads stand above it. */
const FIRST_CHECK = 5;

function checkSheet(
  checks: readonly CheckRow[],
  entries: readonly FindingEntry[],
  name: string,
  locale: Locale,
): XlsxSheet {
  const numbers = findingNumbers(entries);
  const parts = Math.max(
    0,
    ...checks.map(({ recomputed, printed }) => partsOf(printed) + partsOf(recomputed)),
  );
  const heads = [
    TEXTS.number,
    TEXTS.rule,
    WORDS.isThere,
    WORDS.place,
    TEXTS.unit,
    WORDS.printed,
    WORDS.recomputed,
    TEXTS.difference,
    TEXTS.tolerance,
    WORDS.verdict,
    WORDS.noFinding,
  ];
  const widths = [6, 8, 48, 44, 7, 17, 17, 14, 12, 8, 9, ...new Array<number>(parts).fill(14)];
  const last = FIRST_CHECK + checks.length;
  const verdicts = `J${FIRST_CHECK + 1}:J${last}`;
  const holding = checks.filter(({ holds }) => holds).length;
  const count = (word: string) => `COUNTIF(${verdicts},${formulaText(word)})`;
  const [holds, fails] = [said(WORDS.holds, locale), said(WORDS.fails, locale)];
  const rows: XlsxCell[][] = [
    [textCell(said(WORDS.checksTitle, locale), TITLE)],
    [textCell(said(WORDS.hint, locale))],
    [
      textCell(said(WORDS.counts, locale)),
      null,
      null,
      null,
      null,
      formulaCell(`COUNTA(${verdicts})`, checks.length, { format: "0" }),
      formulaCell(count(holds), holding, { format: "0" }),
      formulaCell(count(fails), checks.length - holding, { format: "0" }),
    ],
    [],
    [
      ...heads.map((head) => textCell(said(head, locale), HEAD)),
      ...Array.from({ length: parts }, () => textCell(said(WORDS.partial, locale), HEAD)),
    ],
    ...checks.map((check, at) => highEnough(checkCells(check, at, numbers, locale), widths)),
  ];
  return {
    name,
    rows,
    widths,
    landscape: true,
    frozen: FIRST_CHECK,
    highlights: [
      {
        cellRange: { from: { row: FIRST_CHECK, column: 9 }, to: { row: last - 1, column: 9 } },
        condition: { operator: "=", value: fails },
        style: { ...MARKED.error, borderStyle: "thin" } as { backgroundColor: string },
      },
    ],
  };
}

/** Cells for partial sums that a side needs. */
function partsOf({ formulas }: CheckSum): number {
  return formulas.length > 1 ? formulas.length : 0;
}

function checkCells(
  check: CheckRow,
  at: number,
  numbers: ReadonlyMap<string, number>,
  locale: Locale,
): XlsxCell[] {
  const row = FIRST_CHECK + at + 1;
  const { rule, left, unit, digits, printed, recomputed, tolerance, comparison } = check;
  const format = unit === null ? "#,##0" : unit === "元" ? "#,##0.00" : "#,##0.00####";
  const first = partsOf(printed);
  const partial = [
    ...(first > 0 ? printed.formulas : []),
    ...(partsOf(recomputed) > 0 ? recomputed.formulas : []),
  ];
  const difference = Number((printed.value - recomputed.value).toFixed(digits));
  const place = left[0];
  const named = place === undefined ? "" : describePlace(place, locale);
  const more = left.length > 1 ? (locale === "en" ? ` (+${left.length - 1})` : `等${left.length}处`) : "";
  const number = place === undefined ? undefined : numbers.get(placeKey(rule.id, place));
  return [
    numberCell(at + 1, "0", BODY),
    textCell(rule.id, BODY),
    textCell(said(rule.formula, locale), BODY),
    linkCell(`${named}${more}`, check.sheet, check.address, BODY),
    textCell(unit ?? "", BODY),
    sumCell(printed, row, 11, digits, format),
    sumCell(recomputed, row, 11 + first, digits, format),
    formulaCell(`ROUND(F${row}-G${row},${digits})`, difference, { ...BODY, format }),
    numberCell(tolerance, format, BODY),
    formulaCell(
      `IF(${testOf(comparison, row)},${formulaText(said(WORDS.holds, locale))},${formulaText(said(WORDS.fails, locale))})`,
      said(check.holds ? WORDS.holds : WORDS.fails, locale),
      BODY,
    ),
    number === undefined ? textCell("", BODY) : numberCell(number, "0", BODY),
    ...partial.map(({ formula, value }) =>
      formulaCell(formula, Number(value.toFixed(digits)), { ...BODY, format }),
    ),
  ];
}

/** Far less than a 分 in 万元: tolerance and difference are decimals that a spreadsheet cannot hold exactly. */
const SLACK = "0.0000001";

function testOf(comparison: CheckRow["comparison"], row: number): string {
  if (comparison === "<=") return `H${row}<=I${row}+${SLACK}`;
  if (comparison === ">=") return `H${row}>=-I${row}-${SLACK}`;
  return `ABS(H${row})<=I${row}+${SLACK}`;
}

/** A side of a relation: one formula, or the sum of its partial sums in the cells from a column on. */
function sumCell(
  { formulas, value }: CheckSum,
  row: number,
  from: number,
  digits: number,
  format: string,
): XlsxCell {
  const only = formulas[0]?.formula ?? "0";
  const sum =
    formulas.length === 1
      ? only
      : `SUM(${columnLetters(from)}${row}:${columnLetters(from + formulas.length - 1)}${row})`;
  const rounded = Number(value.toFixed(digits));
  return formulaCell(`ROUND(${sum},${digits})`, rounded, { ...BODY, format });
}

/** The finding on the cell that a relation judges. */
function findingNumbers(entries: readonly FindingEntry[]): ReadonlyMap<string, number> {
  return new Map(
    [...entries].reverse().flatMap(({ finding, number }): [string, number][] => {
      const [place] = finding.where;
      return place === undefined ? [] : [[placeKey(finding.rule, place), number]];
    }),
  );
}

function placeKey(
  rule: string,
  { form, row, column }: { form: string; row: string; column: string },
): string {
  return `${rule} ${form} ${row} ${column}`;
}

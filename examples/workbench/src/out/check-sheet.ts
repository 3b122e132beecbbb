import { describePlace, type Locale } from "juesuan/report";
import { localized } from "../localized";
import type { CheckRow, CheckSum } from "./checks";
import type { FindingEntry } from "./findings";
import { BODY, HEAD, highEnough, TITLE } from "./sheet-styles";
import { TEXTS } from "./texts";
import {
  columnLetters,
  formulaCell,
  formulaText,
  linkCell,
  numberCell,
  textCell,
  type XlsxCell,
  type XlsxSheet,
} from "./xlsx";

const WORDS = {
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

/** The first row of the list of relations: title, hint, counts and heads stand above it. */
const FIRST_CHECK = 5;

/** How a relation that fails looks, as soon as it does. */
const FAILING = { backgroundColor: "#F9D6D2", fontWeight: "bold" } as const;

/** The heads of its columns. */
const HEADS = [
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
] as const;

/** The sheet on which every relation is recomputed by formulas. */
export function checkSheet(
  checks: readonly CheckRow[],
  entries: readonly FindingEntry[],
  name: string,
  locale: Locale,
): XlsxSheet {
  const numbers = findingNumbers(entries);
  const parts = checks.reduce(
    (most, { recomputed, printed }) => Math.max(most, partsOf(printed) + partsOf(recomputed)),
    0,
  );
  const widths = [6, 8, 48, 44, 7, 17, 17, 14, 12, 8, 9, ...new Array<number>(parts).fill(14)];
  const last = FIRST_CHECK + checks.length;
  const verdicts = `J${FIRST_CHECK + 1}:J${last}`;
  const holding = checks.filter(({ holds }) => holds).length;
  const count = (word: string) => `COUNTIF(${verdicts},${formulaText(word)})`;
  const [holds, fails] = [localized(WORDS.holds, locale), localized(WORDS.fails, locale)];
  const rows: XlsxCell[][] = [
    [textCell(localized(WORDS.checksTitle, locale), TITLE)],
    [textCell(localized(WORDS.hint, locale))],
    [
      textCell(localized(WORDS.counts, locale)),
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
      ...HEADS.map((head) => textCell(localized(head, locale), HEAD)),
      ...Array.from({ length: parts }, () => textCell(localized(WORDS.partial, locale), HEAD)),
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
        style: FAILING,
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
    textCell(localized(rule.formula, locale), BODY),
    linkCell(`${named}${more}`, check.sheet, check.address, BODY),
    textCell(unit ?? "", BODY),
    sumCell(printed, row, 11, digits, format),
    sumCell(recomputed, row, 11 + first, digits, format),
    formulaCell(`ROUND(F${row}-G${row},${digits})`, difference, { ...BODY, format }),
    numberCell(tolerance, format, BODY),
    formulaCell(
      `IF(${testOf(comparison, row)},${formulaText(localized(WORDS.holds, locale))},${formulaText(localized(WORDS.fails, locale))})`,
      localized(check.holds ? WORDS.holds : WORDS.fails, locale),
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

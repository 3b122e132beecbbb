import type { ExpectedCell, ExpectedStatement, Page } from "./page";

export interface ExpectedFinding {
  readonly rule: string;
  readonly form: string;
  /** A cell among those the finding must name. */
  readonly row: string;
  readonly column?: string;
}

export interface ExpectedIndicator {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly weight: string;
  readonly score: string;
}

export interface ExpectedEvaluation {
  readonly name: string;
  readonly total: string | null;
  readonly executed: string | null;
  readonly indicators: readonly ExpectedIndicator[];
}

export interface ExpectedDisclosure {
  readonly department: string | null;
  readonly year: number | null;
  readonly unit: "元" | "万元" | null;
}

/** What a reader must make of a document. */
export interface Expected {
  /** What the document shows, in one sentence. */
  readonly about: string;
  /** False where the document holds no final accounts (a budget, a blank template). */
  readonly finalAccounts: boolean;
  readonly disclosures: readonly ExpectedDisclosure[];
  readonly cells: readonly ExpectedCell[];
  readonly findings: readonly ExpectedFinding[];
  /** Other rules that the planted errors also break. */
  readonly alsoAllowed: readonly string[];
  readonly statements: readonly ExpectedStatement[];
  readonly evaluations: readonly ExpectedEvaluation[];
  /** Lines with a figure that cannot be read: they must be reported. */
  readonly damaged: readonly number[];
  /** Lines that a reader may report as unread. */
  readonly unreadAllowed: readonly string[];
  /** True where a form prints columns beyond those of the contract, which may be reported row by row. */
  readonly unreadColumns: boolean;
}

/** A sheet as spreadsheet libraries give it. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface Document {
  readonly name: string;
  readonly page: Page;
  /** For a workbook: names of the sheets and the index of the line with which each begins. */
  readonly sheets?: readonly (readonly [name: string, from: number])[];
  readonly expected: Omit<
    Expected,
    | "cells"
    | "statements"
    | "damaged"
    | "findings"
    | "alsoAllowed"
    | "evaluations"
    | "unreadAllowed"
    | "unreadColumns"
  > &
    Partial<Pick<Expected, "findings" | "alsoAllowed" | "evaluations" | "unreadAllowed" | "unreadColumns">>;
}

export function finish(document: Document): { text: string; expected: Expected } {
  return {
    text: `${document.page.lines.join("\n")}\n`,
    expected: {
      findings: [],
      alsoAllowed: [],
      evaluations: [],
      unreadAllowed: [],
      unreadColumns: false,
      ...document.expected,
      cells: document.page.cells,
      statements: document.page.statements,
      damaged: document.page.damaged,
    },
  };
}

const FLAGS = ["optional"] as const;

/** A cell as one line: form | row | column | amount | line, then the unit it belongs to and whether it is optional. */
export function cellText(cell: ExpectedCell): string {
  const flags = cell.optional === true ? FLAGS : [];
  return [cell.form, cell.row, cell.column, cell.amount, cell.line, cell.disclosure ?? 0, ...flags].join(
    " | ",
  );
}

/** The cell that a line of {@link cellText} stands for. */
export function parseCell(text: string): ExpectedCell {
  const [form = "", row = "", column = "", amount = "", line = "", disclosure = "0", flag] =
    text.split(" | ");
  return {
    form,
    row,
    column,
    amount,
    line: Number(line),
    ...(disclosure === "0" ? {} : { disclosure: Number(disclosure) }),
    ...(flag === "optional" ? { optional: true as const } : {}),
  };
}

/** What is stored beside the text: as {@link Expected}, the cells as lines. */
export function storedForm(expected: Expected): string {
  return `${JSON.stringify({ ...expected, cells: expected.cells.map(cellText) }, null, 2)}\n`;
}

/** Reads what {@link storedForm} wrote. */
export function parseExpected(json: string): Expected {
  const stored = JSON.parse(json) as Omit<Expected, "cells"> & { cells: readonly string[] };
  return { ...stored, cells: stored.cells.map(parseCell) };
}

const NUMBER = /^-?[0-9]+(?:[.][0-9]+)?$/;

/** The sheets of a workbook: figures as numbers, blanks as null, codes as texts. */
export function sheetsOf(document: Document): WorkbookSheet[] | null {
  const { sheets, page } = document;
  if (sheets === undefined) return null;
  return sheets.map(([name, from], index) => ({
    name,
    rows: page.lines.slice(from, sheets[index + 1]?.[1] ?? page.lines.length).map((line) =>
      line.split("\t").map((cell) => {
        if (cell === "") return null;
        return NUMBER.test(cell) && (cell.includes(".") || cell === "0") ? Number(cell) : cell;
      }),
    ),
  }));
}

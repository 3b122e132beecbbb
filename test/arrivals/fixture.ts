import { readdirSync, readFileSync } from "node:fs";
import { type Disclosure, read } from "../../src/disclosure";
import type { Line, Page, PageRule, PageText, Sheet } from "../../src/tables";
import type { ExpectedEvaluation } from "../performance/forms";
import { type ExpectedDocument, type Judgement, judgeDisclosure } from "./judge-disclosure";
import { judgeEvaluations } from "./judge-evaluations";

/** What an extraction gives to a reader. */
export type Extraction =
  | { readonly text: string }
  | { readonly lines: readonly Line[] }
  | { readonly sheets: readonly Sheet[] }
  | { readonly pages: readonly Page[] };

/** What must come of an evaluation document. */
export interface ExpectedForms {
  readonly evaluations: readonly ExpectedEvaluation[];
  readonly rules: readonly string[];
}

/** What must come of a document. */
export type Expected = ExpectedDocument | ExpectedForms;

/** The reading of what an arrival gives. */
export function readExtraction(extraction: Extraction): Disclosure {
  if ("text" in extraction) return read(extraction.text);
  if ("lines" in extraction) return read({ lines: extraction.lines });
  return "sheets" in extraction ? read({ sheets: extraction.sheets }) : read({ pages: extraction.pages });
}

/** Judges a reading by what must come of it. */
export function judge(disclosure: Disclosure, expected: Expected): Judgement {
  return "figures" in expected
    ? judgeDisclosure(disclosure, expected)
    : judgeEvaluations(disclosure, expected.evaluations, expected.rules);
}

/** A page in few words: texts and rules as lists, positions to a hundredth of a point. */
interface PackedPage {
  readonly page: Omit<Page, "texts" | "rules">;
  readonly texts: readonly (readonly [string, number, number, number, number, Partial<PageText>?])[];
  readonly rules: readonly (readonly [number, number, number, number])[];
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;

export function packPage({ texts, rules, ...page }: Page): PackedPage {
  return {
    page,
    texts: texts.map(({ text, x, y, width, height, ...more }) => {
      const box = [text, hundredth(x), hundredth(y), hundredth(width), hundredth(height)] as const;
      return Object.keys(more).length === 0 ? box : [...box, more];
    }),
    rules: rules.map(({ x1, y1, x2, y2 }) => [hundredth(x1), hundredth(y1), hundredth(x2), hundredth(y2)]),
  };
}

function unpackPage({ page, texts, rules }: PackedPage): Page {
  return {
    ...page,
    texts: texts.map(
      ([text, x, y, width, height, more]): PageText => ({ text, x, y, width, height, ...more }),
    ),
    rules: rules.map(([x1, y1, x2, y2]): PageRule => ({ x1, y1, x2, y2 })),
  };
}

/** What a fixture is stored as, and under which ending. */
export function packed(extraction: Extraction): { readonly ending: string; readonly content: string } {
  if ("text" in extraction) return { ending: ".txt", content: extraction.text };
  if ("lines" in extraction)
    return { ending: ".lines.json", content: `${JSON.stringify({ lines: extraction.lines })}\n` };
  if ("sheets" in extraction) {
    const sheets = extraction.sheets.map(({ name, rows }) => ({
      name,
      // A hole of a row is not null: it is stored as such.
      rows: rows.map((row) => Array.from(row, (cell, at) => (at in row ? cell : HOLE))),
    }));
    return { ending: ".sheets.json", content: `${JSON.stringify({ sheets })}\n` };
  }
  return { ending: ".pages.json", content: `${JSON.stringify({ pages: extraction.pages.map(packPage) })}\n` };
}

const HOLE = { hole: true };

function rowWithHoles(cells: readonly unknown[]): unknown[] {
  const row: unknown[] = [];
  row.length = cells.length;
  cells.forEach((cell, at) => {
    if (!(typeof cell === "object" && cell !== null && "hole" in cell)) row[at] = cell;
  });
  return row;
}

/** What {@link packed} stored. */
export function unpacked(file: string, content: string): Extraction {
  if (file.endsWith(".pages.json")) {
    const { pages } = JSON.parse(content) as { pages: readonly PackedPage[] };
    return { pages: pages.map(unpackPage) };
  }
  if (file.endsWith(".lines.json")) return JSON.parse(content) as { lines: readonly Line[] };
  if (!file.endsWith(".sheets.json")) return { text: content };
  const { sheets } = JSON.parse(content) as { sheets: readonly Sheet[] };
  return { sheets: sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map(rowWithHoles) })) };
}

/** What is stored beside the extractions of a document: figures once, what it deserves with its prose and without. */
export function packExpected(prose: Expected, forms: Expected): string {
  const { rules, ...shared } = prose;
  const stored = { shared, prose: { rules }, forms: { rules: forms.rules } };
  return `${JSON.stringify(stored)}\n`;
}

/** One document as it came through one arrival. */
export interface Fixture {
  readonly arrival: string;
  readonly document: string;
  readonly extraction: Extraction;
  readonly expected: Expected;
}

export const FIXTURES = new URL("./fixtures/", import.meta.url);

/** Name of the file of an arrival. */
export const fileName = (arrival: string): string => arrival.replace(/[^\w-]+/g, "-");

/** All fixtures, by document and arrival. */
export function fixtures(): Fixture[] {
  return readdirSync(FIXTURES).flatMap((document) => {
    const folder = new URL(`${document}/`, FIXTURES);
    const read = (file: string): string => readFileSync(new URL(file, folder), "utf8");
    const stored = JSON.parse(read("expected.json")) as { shared: object; prose: object; forms: object };
    return readdirSync(folder)
      .filter((file) => file !== "expected.json")
      .map((file): Fixture => {
        const arrival = file.replace(/\.(?:txt|lines\.json|sheets\.json|pages\.json)$/, "");
        const alone = file.endsWith(".sheets.json") || arrival.endsWith("-calc");
        return {
          arrival,
          document,
          extraction: unpacked(file, read(file)),
          expected: { ...stored.shared, ...(alone ? stored.forms : stored.prose) } as Expected,
        };
      });
  });
}

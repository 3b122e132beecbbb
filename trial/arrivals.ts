import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  linesFromDom,
  linesFromMammoth,
  pagesFromPdfjs,
  sheetsFromExceljs,
  sheetsFromSheetjs,
} from "../src/adapters";
import type { Line, Page, Sheet } from "../src/tables";
import type { Extraction } from "../test/arrivals/fixture";
import { browserText, has, type Printed, run } from "./programs";

/** One way from a printed document to what a reader takes. */
export interface Arrival {
  readonly name: string;
  /** A sentence where the tool of this arrival is not here; null where it is. */
  readonly missing?: () => Promise<string | null>;
  /** Whether the prose of the document arrives too; workbooks hold the forms alone. */
  readonly prose: boolean;
  readonly extract: (printed: Printed, work: string) => Promise<Extraction>;
}

/** The three PDFs of a document, by what printed them. */
const PDFS = [
  ["chromium", true],
  ["writer", true],
  ["calc", false],
] as const;

const bytes = (path: string): Uint8Array => new Uint8Array(readFileSync(path));

async function unpdfText(path: string): Promise<string> {
  const { extractText, getDocumentProxy } = await import("unpdf");
  const { text } = await extractText(await getDocumentProxy(bytes(path)), { mergePages: false });
  return text.join("\n");
}

/** Libraries that bring a pdfjs of their own leave its worker in the global scope: each is to find its own only. */
async function withOwnWorker<T>(work: () => Promise<T>): Promise<T> {
  const global = globalThis as { pdfjsWorker?: unknown };
  const before = global.pdfjsWorker;
  delete global.pdfjsWorker;
  try {
    return await work();
  } finally {
    if (before === undefined) delete global.pdfjsWorker;
    else global.pdfjsWorker = before;
  }
}

const CMAPS = fileURLToPath(new URL("../../cmaps/", import.meta.resolve("pdfjs-dist/legacy/build/pdf.mjs")));

/** Pages with positions, by the adapter of the library. */
async function pdfjsPages(path: string): Promise<Page[]> {
  return withOwnWorker(async () => {
    const pdfjs = await import("pdfjs-dist/legacy/build/pdf.mjs");
    const task = pdfjs.getDocument({ data: bytes(path), cMapUrl: CMAPS, cMapPacked: true, verbosity: 0 });
    const pages = await pagesFromPdfjs(await task.promise, pdfjs.OPS);
    await task.destroy();
    return pages;
  });
}

async function pdfParseText(path: string): Promise<string> {
  return withOwnWorker(async () => {
    const { PDFParse } = await import("pdf-parse");
    const parser = new PDFParse({ data: bytes(path) });
    const { text } = await parser.getText();
    await parser.destroy();
    return text;
  });
}

/** Python with pdfplumber, which is none of ours: by the variable PYTHON, or `python3`. */
const python = process.env.PYTHON ?? "python3";
const PLUMBER =
  "import sys,pdfplumber\nwith pdfplumber.open(sys.argv[1]) as pdf:\n  print('\\n'.join((page.extract_text() or '') for page in pdf.pages))";

async function plumberMissing(): Promise<string | null> {
  return (await has(python, ["-c", "import pdfplumber"]))
    ? null
    : "pdfplumber is not here: set PYTHON to a Python that has it";
}

/** MuPDF (AGPL): by the variable MUPDF, the path of its module. */
async function mupdfText(path: string): Promise<string> {
  const mupdf = await mupdfModule();
  const document = mupdf.Document.openDocument(readFileSync(path), "application/pdf");
  const pages = Array.from({ length: document.countPages() }, (_, index) =>
    document.loadPage(index).toStructuredText("preserve-whitespace").asText(),
  );
  return pages.join("\n");
}

/** As much of MuPDF as the trial uses. */
interface Mupdf {
  readonly Document: {
    openDocument(
      data: Uint8Array,
      kind: string,
    ): {
      countPages(): number;
      loadPage(index: number): { toStructuredText(how: string): { asText(): string } };
    };
  };
}

const mupdfModule = async (): Promise<Mupdf> => (await import(process.env.MUPDF ?? "mupdf")) as Mupdf;

async function mupdfMissing(): Promise<string | null> {
  try {
    await mupdfModule();
    return null;
  } catch {
    return "mupdf is not here: set MUPDF to the path of its module";
  }
}

/** A workbook opened by exceljs: by the adapter, or its rows as the library gives them. */
async function exceljsSheets(path: string, adapted: boolean): Promise<Sheet[]> {
  const { default: exceljs } = await import("exceljs");
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  if (adapted) return sheetsFromExceljs(book);
  return book.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: (sheet.getSheetValues() as unknown[])
      .slice(1)
      .map((row) => (Array.isArray(row) ? row.slice(1) : [])),
  }));
}

/** A workbook opened by SheetJS: by the adapter, or its rows as the library gives them. */
async function sheetjsSheets(path: string, adapted: boolean): Promise<Sheet[]> {
  const { read, utils } = await import("@e965/xlsx");
  const book = read(readFileSync(path), { cellNF: true });
  if (adapted) return sheetsFromSheetjs(book);
  return book.SheetNames.map((name) => {
    const sheet = book.Sheets[name];
    return { name, rows: sheet === undefined ? [] : utils.sheet_to_json<unknown[]>(sheet, { header: 1 }) };
  });
}

async function mammothHtml(path: string): Promise<string> {
  const { default: mammoth } = await import("mammoth");
  return (await mammoth.convertToHtml({ path })).value;
}

async function linkedomLines(path: string): Promise<Line[]> {
  const { parseHTML } = await import("linkedom");
  return linesFromDom(parseHTML(readFileSync(path, "utf8")).document);
}

type FromPdf = readonly [name: string, text: (path: string) => Promise<string>, missing?: Arrival["missing"]];

const TEXTS: readonly FromPdf[] = [
  ["pdftotext -layout", (path) => run("pdftotext", ["-layout", path, "-"])],
  ["pdftotext", (path) => run("pdftotext", [path, "-"])],
  ["pdftotext -raw", (path) => run("pdftotext", ["-raw", path, "-"])],
  ["unpdf", unpdfText],
  ["pdf-parse", pdfParseText],
  ["pdfplumber", (path) => run(python, ["-c", PLUMBER, path]), plumberMissing],
  ["mupdf", mupdfText, mupdfMissing],
];

const fromPdf = ([name, text, missing]: FromPdf): Arrival[] =>
  PDFS.map(([printer, prose]) => ({
    name: `${name}, ${printer}`,
    prose,
    ...(missing === undefined ? {} : { missing }),
    extract: async (printed) => ({ text: await text(printed[printer]) }),
  }));

const BOOKS = [
  ["exceljs", "xlsx", exceljsSheets],
  ["SheetJS xlsx", "xlsx", sheetjsSheets],
  ["SheetJS xls", "xls", sheetjsSheets],
] as const;

/** Every arrival of the trial. */
export const ARRIVALS: readonly Arrival[] = [
  { name: "tabs", prose: true, extract: async ({ tabs }) => ({ text: readFileSync(tabs, "utf8") }) },
  ...PDFS.map(
    ([printer, prose]): Arrival => ({
      name: `pdfjs pages, ${printer}`,
      prose,
      extract: async (printed) => ({ pages: await pdfjsPages(printed[printer]) }),
    }),
  ),
  ...TEXTS.flatMap(fromPdf),
  {
    name: "browser copy",
    prose: true,
    extract: async ({ html }, work) => ({ text: await browserText(html, work) }),
  },
  { name: "html", prose: true, extract: async ({ html }) => ({ text: readFileSync(html, "utf8") }) },
  { name: "linkedom", prose: true, extract: async ({ html }) => ({ lines: await linkedomLines(html) }) },
  { name: "mammoth", prose: true, extract: async ({ docx }) => ({ text: await mammothHtml(docx) }) },
  {
    name: "mammoth lines",
    prose: true,
    extract: async ({ docx }) => ({ lines: linesFromMammoth({ value: await mammothHtml(docx) }) }),
  },
  ...BOOKS.flatMap(([name, kind, open]) =>
    [true, false].map(
      (adapted): Arrival => ({
        name: adapted ? name : `${name} rows`,
        prose: false,
        extract: async (printed) => ({ sheets: await open(printed[kind], adapted) }),
      }),
    ),
  ),
];

import type { Page } from "../../tables";
import { clipsOf } from "./clips";
import { drawingOf } from "./drawing";
import { type Bounds, type Matrix, matrixFrom } from "./matrix";
import { textsOf } from "./texts";
import {
  OPERATORS,
  type Operator,
  otherLibrary,
  type PdfjsDocument,
  type PdfjsOperators,
  type PdfjsPage,
} from "./types";

/**
 * The pages of a PDF that pdfjs-dist has opened: texts, ruling lines and pictures in places, as `pageLines` reads
 * them. White and clipped lines are left out; thin filled rectangles are ruling lines.
 *
 * Made for the operator lists of version 5.6. Open the document with `cMapUrl` and `cMapPacked`: fonts with one of the
 * predefined Chinese encodings have no text otherwise.
 *
 * @param document - What `getDocument(…).promise` gives.
 * @param operators - `OPS` as pdfjs-dist exports it.
 * @throws {JuesuanError} `other-pdf-library` where the operator list is laid out in a way that is not known.
 * @example
 * ```ts
 * import { pagesFromPdfjs } from "juesuan/adapters";
 * import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
 * const stream = "0 0 0 RG 10 10 m 90 10 l S BT /F1 10 Tf 20 20 Td (3.30) Tj ET";
 * const data = new TextEncoder().encode(`%PDF-1.4
 * 1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
 * 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
 * 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 50]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
 * 4 0 obj<</Length ${stream.length}>>stream
 * ${stream}
 * endstream endobj
 * 5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
 * trailer<</Root 1 0 R>>`);
 * const pdf = await pdfjs.getDocument({ data, verbosity: 0 }).promise;
 * const [page] = await pagesFromPdfjs(pdf, pdfjs.OPS);
 * page?.texts.map(({ text }) => text); // => ["3.30"]
 * page?.rules; // => [{ x1: 10, y1: 40, x2: 90, y2: 40 }]
 * ```
 */
export async function pagesFromPdfjs(document: PdfjsDocument, operators: PdfjsOperators): Promise<Page[]> {
  const names = namesOf(operators);
  const pages: Page[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    pages.push(await pageFrom(page, names));
    page.cleanup?.();
  }
  return pages;
}

function namesOf(operators: PdfjsOperators): ReadonlyMap<number, Operator> {
  const names = new Map<number, Operator>();
  for (const name of OPERATORS) {
    if (typeof operators[name] !== "number") throw otherLibrary(`OPS has no number for the operator ${name}`);
    names.set(operators[name], name);
  }
  return names;
}

async function pageFrom(page: PdfjsPage, names: ReadonlyMap<number, Operator>): Promise<Page> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const matrix: Matrix = matrixFrom(transform) ?? [1, 0, 0, -1, 0, height];
  const text = await page.getTextContent();
  const operators = await page.getOperatorList();
  const bounds: Bounds = [0, 0, width, height];
  const { rules, images, invisible, starts } = drawingOf(operators, names, matrix, bounds);
  const texts = textsOf(text, matrix, clipsOf(starts, bounds));
  return { width, height, texts, rules, images, invisible };
}

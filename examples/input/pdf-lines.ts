import { type PdfjsDocument, type PdfjsOperators, pagesFromPdfjs } from "../../src/adapters";
import { type Page, pageLines } from "../../src/tables";
import type { Arrival, Progress } from "./arrival";
import { InputError, messageOf } from "./input-error";
import { SENTENCES } from "./sentences";

/** The pages of a document that pdf.js has opened, in a browser or in Node. */
export async function pagesOfPdf(
  document: PdfjsDocument,
  operators: PdfjsOperators,
  progress: Progress,
): Promise<readonly Page[]> {
  const { numPages } = document;
  const told = {
    numPages,
    getPage(number: number) {
      progress(number, numPages);
      return document.getPage(number);
    },
  };
  return pagesFromPdfjs(told, operators);
}

/** The lines of pages; a document without text is refused. */
export function linesOfPages(
  file: string,
  pages: readonly Page[],
): Extract<Arrival, { readonly kind: "lines" }> {
  const { lines, problems } = pageLines(pages);
  if (lines.every(({ text }) => text.trim() === "")) {
    const { nonsense, scan } = SENTENCES;
    throw new InputError((problems.some(({ code }) => code === "nonsense") ? nonsense : scan)(file));
  }
  return { kind: "lines", lines, problems };
}

/** What pdf.js throws, as a sentence. */
export function brokenPdf(file: string, error: unknown): InputError {
  if (error instanceof InputError) return error;
  if (error instanceof Error && error.name === "PasswordException")
    return new InputError(SENTENCES.encrypted(file));
  return new InputError(SENTENCES.brokenPdf(file, messageOf(error)));
}

import { type PdfjsDocument, type PdfjsOperators, pagesFromPdfjs } from "../../src/adapters";
import { pageLines } from "../../src/tables";
import type { Arrival, Progress } from "./arrival";
import { InputError, messageOf } from "./input-error";
import { SENTENCES } from "./sentences";

/** The lines of a document that pdf.js has opened, in a browser or in Node; one without text is refused. */
export async function linesOfPdf(
  file: string,
  document: PdfjsDocument,
  operators: PdfjsOperators,
  progress: Progress,
): Promise<Extract<Arrival, { readonly kind: "lines" }>> {
  const { numPages } = document;
  const told = {
    numPages,
    getPage(number: number) {
      progress(number, numPages);
      return document.getPage(number);
    },
  };
  const { lines, problems } = pageLines(await pagesFromPdfjs(told, operators));
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

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pagesFromPdfjs } from "../../src/adapters";
import { pageLines } from "../../src/tables";
import type { Arrival, Progress } from "./arrival";
import { InputError, messageOf } from "./input-error";

/** The lines of a PDF by the positions of its texts and its ruling lines. */
export async function readPdf(file: string, bytes: Buffer, progress: Progress): Promise<Arrival> {
  const { getDocument, OPS } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const loading = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(home, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: join(home, "standard_fonts/"),
    isEvalSupported: false,
    verbosity: 0,
  });
  try {
    const document = await loading.promise;
    const { numPages } = document;
    const told = {
      numPages,
      getPage(number: number) {
        progress(number, numPages);
        return document.getPage(number);
      },
    };
    const { lines, problems } = pageLines(await pagesFromPdfjs(told, OPS));
    if (lines.every(({ text }) => text.trim() === "")) throw new InputError(nothingOf(file, problems));
    return { kind: "lines", lines, problems };
  } catch (error) {
    if (error instanceof InputError) throw error;
    if (error instanceof Error && error.name === "PasswordException") {
      throw new InputError(`${file} is encrypted: remove its password first`);
    }
    throw new InputError(`${file} is a broken PDF: ${messageOf(error)}`);
  } finally {
    await loading.destroy();
  }
}

function nothingOf(file: string, problems: readonly { readonly code: string }[]): string {
  if (problems.some(({ code }) => code === "nonsense"))
    return `${file} uses fonts whose text cannot be told: recognise its pages (OCR), or ask for the original file`;
  return `${file} is a scan: its pages are pictures without text; recognise them (OCR), or ask for the original file`;
}

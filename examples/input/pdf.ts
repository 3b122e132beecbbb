import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Arrival, Progress } from "./arrival";
import { brokenPdf, linesOfPages, pagesOfPdf } from "./pdf-lines";

/** The lines of a PDF by the positions of its texts and its ruling lines. */
export async function readPdf(file: string, bytes: Uint8Array, progress: Progress): Promise<Arrival> {
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
    return linesOfPages(file, await pagesOfPdf(await loading.promise, OPS, progress));
  } catch (error) {
    throw brokenPdf(file, error);
  } finally {
    await loading.destroy();
  }
}

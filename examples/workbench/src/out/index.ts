import type { LocalizedText } from "juesuan/checking";
import type { Page } from "juesuan/disclosure";
import { type Audit, type Locale, report } from "juesuan/report";
import { OutError } from "./errors";
import { OUT_FILES, type OutFile, type OutId } from "./files";
import type { ListPage } from "./list-pages";

export {
  AcknowledgementsError,
  acknowledgementOf,
  readAcknowledgements,
  writeAcknowledgements,
} from "./acknowledgements";
export { OutError } from "./errors";
export type { OutFile, OutId } from "./files";
export type { ListPage } from "./list-pages";

/** A chart as a picture, drawn by whoever has a canvas. */
export interface ChartPicture {
  readonly title: string;
  readonly png: Uint8Array;
  /** Size in dots; the picture is as wide as the page at most. */
  readonly width: number;
  readonly height: number;
}

/** What files are made of. */
export interface OutInput {
  readonly audit: Audit;
  readonly locale: Locale;
  /** The published PDF, for the annotated one. */
  readonly pdf?: Uint8Array;
  /** The pages that the audit was read from: where text runs up or down they tell how it was turned. */
  readonly pages?: readonly Page[];
  /** Draws a page of the list of findings as PNG. */
  readonly draw?: (page: ListPage) => Promise<Uint8Array>;
  readonly charts?: readonly ChartPicture[];
}

/** A file that can be written of an audit, with its writer. */
export interface Out extends OutFile {
  readonly write: (input: OutInput) => Promise<Uint8Array>;
}

const NO_PDF: LocalizedText = {
  zh: "没有PDF原件，不能加注；请放入公开的PDF文件",
  en: "there is no PDF to annotate: bring the published one",
};

/** Who writes each file. The libraries are loaded when a file is first written. */
const WRITERS: Readonly<Record<OutId, (input: OutInput) => Promise<Uint8Array>>> = {
  "report-html": async ({ audit, locale }) => bytesOf(report(audit, { locale, format: "html" })),
  "report-md": async ({ audit, locale }) => bytesOf(report(audit, { locale, format: "markdown" })),
  "report-docx": async ({ audit, locale }) =>
    (await import("./report-docx")).writeReportDocument(audit, locale),
  "findings-xlsx": async ({ audit, locale }) =>
    (await import("./workbook")).writeFindingsWorkbook(audit, locale),
  "annotated-pdf": async ({ audit, locale, pdf, pages, draw }) => {
    if (pdf === undefined) throw new OutError(NO_PDF);
    const { annotatePdf } = await import("./annotate-pdf");
    const drawer = draw ?? (await import("./draw-list")).drawList;
    return annotatePdf(pdf, audit, { locale, draw: drawer, ...(pages === undefined ? {} : { pages }) });
  },
  "disclosure-docx": async ({ audit, charts }) =>
    (await import("./disclosure-docx")).writeDisclosureDocument(audit.accounts, charts),
  json: async ({ audit, locale }) => bytesOf(report(audit, { locale, format: "json" })),
};

/** What can be written, with its writer. */
export const OUTS: readonly Out[] = OUT_FILES.map((file) => ({ ...file, write: WRITERS[file.id] }));

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

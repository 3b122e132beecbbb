import type { LocalizedText } from "juesuan/checking";
import type { Page } from "juesuan/disclosure";
import { type Audit, type Locale, report } from "juesuan/report";
import { OutError } from "./errors";
import type { ListPage } from "./list-pages";

export {
  AcknowledgementsError,
  acknowledgementOf,
  readAcknowledgements,
  writeAcknowledgements,
} from "./acknowledgements";
export { OutError } from "./errors";
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

/** The names of what can be written. */
export type OutId =
  | "report-html"
  | "report-md"
  | "report-docx"
  | "findings-xlsx"
  | "annotated-pdf"
  | "disclosure-docx"
  | "json";

/** A file that can be written of an audit. */
export interface Out {
  readonly id: OutId;
  readonly title: LocalizedText;
  readonly extension: string;
  readonly mime: string;
  /** Whether it needs the published PDF. */
  readonly ofPdf?: true;
  readonly write: (input: OutInput) => Promise<Uint8Array>;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const NO_PDF: LocalizedText = {
  zh: "没有PDF原件，不能加注；请放入公开的PDF文件",
  en: "there is no PDF to annotate: bring the published one",
};

/** What can be written. The libraries of each file are loaded when it is first written. */
export const OUTS: readonly Out[] = [
  {
    id: "report-html",
    title: { zh: "审核报告（网页）", en: "Report (HTML)" },
    extension: "html",
    mime: "text/html",
    write: async ({ audit, locale }) => bytesOf(report(audit, { locale, format: "html" })),
  },
  {
    id: "report-md",
    title: { zh: "审核报告（Markdown）", en: "Report (Markdown)" },
    extension: "md",
    mime: "text/markdown",
    write: async ({ audit, locale }) => bytesOf(report(audit, { locale, format: "markdown" })),
  },
  {
    id: "report-docx",
    title: { zh: "审核报告（Word）", en: "Report (Word)" },
    extension: "docx",
    mime: WORD,
    write: async ({ audit, locale }) => (await import("./report-docx")).writeReportDocument(audit, locale),
  },
  {
    id: "findings-xlsx",
    title: {
      zh: "发现和各表，附核对公式（Excel）",
      en: "Findings and forms with formulas that recompute (Excel)",
    },
    extension: "xlsx",
    mime: EXCEL,
    write: async ({ audit, locale }) => (await import("./workbook")).writeFindingsWorkbook(audit, locale),
  },
  {
    id: "annotated-pdf",
    title: { zh: "加注的PDF原件", en: "The published PDF, annotated" },
    extension: "pdf",
    mime: "application/pdf",
    ofPdf: true,
    write: async ({ audit, locale, pdf, pages, draw }) => {
      if (pdf === undefined) throw new OutError(NO_PDF);
      const { annotatePdf } = await import("./annotate-pdf");
      const drawer = draw ?? (await import("./draw-list")).drawList;
      return annotatePdf(pdf, audit, { locale, draw: drawer, ...(pages === undefined ? {} : { pages }) });
    },
  },
  {
    id: "disclosure-docx",
    title: { zh: "重新成文的决算公开（Word）", en: "The disclosure written anew (Word, in Chinese)" },
    extension: "docx",
    mime: WORD,
    write: async ({ audit, charts }) =>
      (await import("./disclosure-docx")).writeDisclosureDocument(audit.accounts, charts),
  },
  {
    id: "json",
    title: { zh: "数据（JSON）", en: "Data (JSON)" },
    extension: "json",
    mime: "application/json",
    write: async ({ audit, locale }) => bytesOf(report(audit, { locale, format: "json" })),
  },
];

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

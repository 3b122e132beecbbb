import type { LocalizedText } from "juesuan/checking";

/** The names of what can be written. */
export type OutId =
  | "report-html"
  | "report-md"
  | "report-docx"
  | "findings-xlsx"
  | "annotated-pdf"
  | "disclosure-docx"
  | "json";

/** A file that can be written of an audit, as the page offers it; who writes it stands in a worker. */
export interface OutFile {
  readonly id: OutId;
  readonly title: LocalizedText;
  readonly extension: string;
  readonly mime: string;
  /** Whether it needs the published PDF. */
  readonly ofPdf?: true;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What can be written. */
export const OUT_FILES: readonly OutFile[] = [
  {
    id: "report-html",
    title: { zh: "审核报告（网页）", en: "Report (HTML)" },
    extension: "html",
    mime: "text/html",
  },
  {
    id: "report-md",
    title: { zh: "审核报告（Markdown）", en: "Report (Markdown)" },
    extension: "md",
    mime: "text/markdown",
  },
  {
    id: "report-docx",
    title: { zh: "审核报告（Word）", en: "Report (Word)" },
    extension: "docx",
    mime: WORD,
  },
  {
    id: "findings-xlsx",
    title: {
      zh: "发现和各表，附核对公式（Excel）",
      en: "Findings and forms with formulas that recompute (Excel)",
    },
    extension: "xlsx",
    mime: EXCEL,
  },
  {
    id: "annotated-pdf",
    title: { zh: "加注的PDF原件", en: "The published PDF, annotated" },
    extension: "pdf",
    mime: "application/pdf",
    ofPdf: true,
  },
  {
    id: "disclosure-docx",
    title: { zh: "重新成文的决算公开（Word）", en: "The disclosure written anew (Word, in Chinese)" },
    extension: "docx",
    mime: WORD,
  },
  {
    id: "json",
    title: { zh: "数据（JSON）", en: "Data (JSON)" },
    extension: "json",
    mime: "application/json",
  },
];

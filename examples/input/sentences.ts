import type { FileKind } from "./sniff";

/** A sentence in both languages. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

type Refused = Exclude<FileKind, "pdf" | "workbook" | "word" | "text">;

const OCR = {
  zh: "请先做文字识别（OCR），或索取原始文件",
  en: "recognise it (OCR), or ask for the original file",
};

/** What can be done about a file of a kind that is not read. */
const REFUSED: Readonly<Record<Refused, Said>> = {
  encrypted: { zh: "设了密码，请先去掉密码", en: "is encrypted: remove its password first" },
  doc: {
    zh: "是旧版 Word 或 WPS 文档，请先另存为 .docx",
    en: "is an old Word or WPS document: save it as .docx first",
  },
  ofd: { zh: "是 OFD 文件，请先导出为 PDF", en: "is an OFD document: export it as PDF first" },
  odt: {
    zh: "是 OpenDocument 文档，请先另存为 .docx",
    en: "is an OpenDocument text: save it as .docx first",
  },
  slides: { zh: "是演示文稿，请先存为 PDF", en: "is a presentation: save it as PDF first" },
  rtf: { zh: "是 RTF 文档，请先另存为 .docx", en: "is a rich text: save it as .docx first" },
  picture: { zh: `是图片，没有文字，${OCR.zh}`, en: `is a picture, without text: ${OCR.en}` },
  archive: { zh: "是压缩包，请先解压", en: "is an archive: unpack it first" },
  binary: {
    zh: "不是认得的文件，应为 PDF、工作簿、Word 文档、网页或文本",
    en: "is no document that is known: a PDF, workbook, Word document, web page or text is expected",
  },
};

const of = (file: string, { zh, en }: Said): Said => ({ zh: `${file} ${zh}`, en: `${file} ${en}` });

/** Why files are not read, each with what to do about it. */
export const SENTENCES = {
  refused: (file: string, kind: Refused): Said => of(file, REFUSED[kind]),
  encrypted: (file: string): Said => of(file, REFUSED.encrypted),
  scan: (file: string): Said =>
    of(file, {
      zh: `是扫描件，页面是没有文字的图片，${OCR.zh}`,
      en: "is a scan: its pages are pictures without text; recognise them (OCR), or ask for the original file",
    }),
  nonsense: (file: string): Said =>
    of(file, {
      zh: `所用字体的文字无法还原，${OCR.zh}`,
      en: "uses fonts whose text cannot be told: recognise its pages (OCR), or ask for the original file",
    }),
  brokenPdf: (file: string, why: string): Said =>
    of(file, { zh: `是损坏的 PDF：${why}`, en: `is a broken PDF: ${why}` }),
  brokenWorkbook: (file: string, why: string): Said =>
    of(file, { zh: `是损坏的工作簿：${why}`, en: `is a broken workbook: ${why}` }),
  emptyWorkbook: (file: string): Said =>
    of(file, {
      zh: "是空的工作簿，没有一个单元格有内容",
      en: "is an empty workbook: no cell of it holds anything",
    }),
  brokenWord: (file: string, why: string): Said =>
    of(file, { zh: `是损坏的 Word 文档：${why}`, en: `is a broken Word document: ${why}` }),
  noJson: (file: string, why: string): Said =>
    of(file, { zh: `不是 JSON：${why}`, en: `is no JSON: ${why}` }),
  noSheets: (file: string): Said =>
    of(file, {
      zh: '里没有表，应为 {"sheets": [{"name": "…", "rows": [[…], …]}]}',
      en: 'holds no sheets: expected {"sheets": [{"name": "…", "rows": [[…], …]}]}',
    }),
  unread: (file: string, why: Said): Said =>
    of(file, { zh: `无法读取：${why.zh}`, en: `is not read: ${why.en}` }),
  cannotOpen: (file: string, why: string): Said => ({
    zh: `打不开 ${file}：${why}`,
    en: `cannot read ${file}: ${why}`,
  }),
  emptyFolder: (path: string): Said =>
    of(path, { zh: "里没有可读的文件", en: "holds no file that can be read" }),
} as const;

import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from "docx";
import { xmlText } from "./text-width";

/** Width of the text of a page, in twentieths of a point: A4 upright and across, with margins of an inch. */
const TEXT_WIDTH = { upright: 9026, across: 13_958 } as const;

/** How a paragraph looks. */
export interface TextStyle {
  readonly bold?: boolean;
  /** Size of the letters in points. */
  readonly size?: number;
  readonly colour?: string;
  readonly align?: "left" | "center" | "right" | "both";
  /** Room before and after, in points. */
  readonly before?: number;
  readonly after?: number;
  /** First line indented by two characters, as Chinese text is set. */
  readonly indented?: boolean;
  readonly keepNext?: boolean;
  /** Lines close to each other, as in tables. */
  readonly close?: boolean;
  readonly pageBreakBefore?: boolean;
}

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** A paragraph of one text. */
export function paragraph(text: string, style: TextStyle = {}): Paragraph {
  return new Paragraph({ ...optionsOf(style), children: [run(text, style)] });
}

/** A heading of a level; it stands in the navigation of Word. */
export function heading(text: string, level: 1 | 2 | 3, style: TextStyle = {}): Paragraph {
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
  const size = [16, 14, 12][level - 1] ?? 12;
  const own = { size, bold: true, colour: "000000", before: 12, after: 6, keepNext: true, ...style };
  const name = levels[level - 1];
  return new Paragraph({
    ...optionsOf(own),
    ...(name === undefined ? {} : { heading: name }),
    children: [run(text, own)],
  });
}

function optionsOf(style: TextStyle): IParagraphOptions {
  return {
    alignment: ALIGN[style.align ?? "left"],
    spacing: {
      before: (style.before ?? 0) * 20,
      after: (style.after ?? 0) * 20,
      ...(style.close === true ? { line: 240 } : {}),
    },
    ...(style.indented === true ? { indent: { firstLine: (style.size ?? 10.5) * 40 } } : {}),
    ...(style.keepNext === true ? { keepNext: true } : {}),
    ...(style.pageBreakBefore === true ? { pageBreakBefore: true } : {}),
  };
}

/** A piece of text. */
export function run(text: string, { bold = false, size, colour }: TextStyle = {}): TextRun {
  return new TextRun({
    text: xmlText(text),
    bold,
    ...(size === undefined ? {} : { size: Math.round(size * 2) }),
    ...(colour === undefined ? {} : { color: colour }),
  });
}

/** A cell of a table of Word; what a span covers is left out of its row. */
export interface WordCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly style?: TextStyle;
  readonly fill?: string;
}

/** A table over the width of the page; rows of the head are repeated on every page. */
export function wordTable(
  rows: readonly (readonly WordCell[])[],
  widths: readonly number[],
  options: { readonly headRows?: number; readonly across?: boolean } = {},
): Table {
  const { headRows = 0, across = false } = options;
  const all = widths.reduce((sum, width) => sum + width, 0);
  const room = TEXT_WIDTH[across ? "across" : "upright"];
  const columnWidths = widths.map((width) => Math.floor((width / all) * room));
  const line = { style: BorderStyle.SINGLE, size: 4, color: "595959" };
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map(
      (cells, at) =>
        new TableRow({
          cantSplit: true,
          ...(at < headRows ? { tableHeader: true } : {}),
          children: cells.map(wordCell),
        }),
    ),
  });
}

function wordCell({ text, columns = 1, rows = 1, style = {}, fill }: WordCell): TableCell {
  return new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 20, bottom: 20 },
    ...(columns > 1 ? { columnSpan: columns } : {}),
    ...(rows > 1 ? { rowSpan: rows } : {}),
    ...(fill === undefined ? {} : { shading: { fill } }),
    children: text.split("\n").map((part) => paragraph(part, { size: 9, close: true, ...style })),
  });
}

/** A part of a document with pages of one kind. */
export interface WordSection {
  readonly across?: boolean;
  readonly children: readonly (Paragraph | Table)[];
}

/** The bytes of a document; pages are numbered. */
export async function writeDocument(
  title: string,
  sections: readonly WordSection[],
  language: "zh-CN" | "en-US",
): Promise<Uint8Array> {
  const document = new Document({
    title: xmlText(title),
    creator: "juesuan",
    styles: {
      default: {
        document: {
          run: {
            size: 21,
            font: {
              ascii: "Times New Roman",
              hAnsi: "Times New Roman",
              eastAsia: "宋体",
              cs: "Times New Roman",
            },
            language: { value: language, eastAsia: "zh-CN" },
          },
          paragraph: { spacing: { line: 300 } },
        },
      },
    },
    sections: sections.map(sectionOf),
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function sectionOf({ across = false, children }: WordSection): ISectionOptions {
  return {
    properties: {
      page: {
        size: {
          width: 11_906,
          height: 16_838,
          orientation: across ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: 1440, bottom: 1440, left: 1440, right: 1440 },
      },
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], size: 18 })],
          }),
        ],
      }),
    },
    children: [...children],
  };
}

import { type JuesuanError, OTHER_PDF_LIBRARY, refusal } from "../../errors";
import type { Said } from "../../guard";
/** The document that `getDocument(…).promise` of pdfjs-dist gives, as far as it is used. */
export interface PdfjsDocument {
  readonly numPages: number;
  getPage(number: number): Promise<PdfjsPage>;
}

/** A page of pdfjs-dist, as far as it is used. */
export interface PdfjsPage {
  getViewport(options: { scale: number }): {
    readonly width: number;
    readonly height: number;
    readonly transform: readonly number[];
  };
  getTextContent(): Promise<PdfjsText>;
  getOperatorList(): Promise<PdfjsOperatorList>;
  cleanup?(): unknown;
}

/** Text of a page as pdfjs-dist gives it: pieces, and marks of content without any text. */
export interface PdfjsText {
  readonly items: readonly object[];
  readonly styles: Readonly<Record<string, object>>;
}

/** What a page draws, in order: the numbers of the operators, and the arguments of each. */
export interface PdfjsOperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The operators that are followed, by the names under which pdfjs-dist exports their numbers as `OPS`. */
export const OPERATORS = [
  "save",
  "restore",
  "transform",
  "setLineWidth",
  "setGState",
  "clip",
  "eoClip",
  "constructPath",
  "stroke",
  "closeStroke",
  "fill",
  "eoFill",
  "fillStroke",
  "eoFillStroke",
  "closeFillStroke",
  "closeEOFillStroke",
  "setStrokeRGBColor",
  "setFillRGBColor",
  "setStrokeColorN",
  "setFillColorN",
  "setStrokeTransparent",
  "setFillTransparent",
  "paintFormXObjectBegin",
  "paintFormXObjectEnd",
  "beginAnnotation",
  "endAnnotation",
  "paintImageXObject",
  "paintInlineImageXObject",
  "paintImageMaskXObject",
  "beginText",
  "setTextMatrix",
  "moveText",
  "setLeading",
  "setLeadingMoveText",
  "nextLine",
  "setTextRenderingMode",
  "showText",
] as const;

/** A followed operator. */
export type Operator = (typeof OPERATORS)[number];

/** The numbers of the operators, as pdfjs-dist exports them under the name `OPS`. */
export type PdfjsOperators = Readonly<Record<Operator, number>>;

/** Nothing of such a document is read: ruling lines taken for others would put figures into wrong cells. */
export function otherLibrary(what: string): JuesuanError {
  const expected: Said = ["pdfjs-dist 5.6的操作符表", "the operator list of pdfjs-dist 5.6"];
  return refusal(
    OTHER_PDF_LIBRARY,
    what,
    expected,
    [],
    [`${what}：与${expected[0]}不同`, `${what}: laid out in another way than ${expected[1]}`],
  );
}

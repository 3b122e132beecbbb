import {
  EncryptedPDFError,
  PDFArray,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
  StandardFonts,
} from "@cantoo/pdf-lib";
import type { Severity } from "juesuan/checking";
import type { Page } from "juesuan/disclosure";
import type { Audit, Locale } from "juesuan/report";
import { localized } from "../localized";
import { OutError } from "./errors";
import { type FindingEntry, findingEntries } from "./findings";
import { type Frame, framesOf } from "./frames";
import { type ListPage, listPages } from "./list-pages";
import { COLOURS, DASHES } from "./marks";
import { type PageView, type Rect, rectOf, toUser, turnsOf, turnsRead } from "./page-geometry";
import { TEXTS } from "./texts";

/** How the published PDF is annotated. */
export interface AnnotateOptions {
  readonly locale: Locale;
  /** Draws a page of the list of findings as PNG: fonts for Chinese are where a canvas is. */
  readonly draw: (page: ListPage) => Promise<Uint8Array>;
  /** The pages that the audit was read from: where text runs up or down they tell how it was turned. */
  readonly pages?: readonly Page[];
}

/**
 * The published PDF with every finding framed on its page and listed at the end. Frames are annotations with an
 * appearance of their own, and the file is only added to: what was published stands in it byte for byte.
 *
 * @throws {OutError} Where the file is no PDF, or opens with a password alone.
 */
export async function annotatePdf(
  pdf: Uint8Array,
  audit: Audit,
  options: AnnotateOptions,
): Promise<Uint8Array> {
  const { locale, draw, pages = [] } = options;
  const document = await loaded(pdf);
  const published = document.getPages();
  const entries = findingEntries(audit, locale);
  const framed = new Map<number, Frame[]>();
  for (const frame of framesOf(audit, entries)) {
    const own = framed.get(frame.box.page) ?? [];
    framed.set(frame.box.page, own);
    own.push(frame);
  }
  const font = document.embedStandardFont(StandardFonts.HelveticaBold).ref;
  for (const [number, frames] of [...framed].sort(([a], [b]) => a - b)) {
    const page = published[number - 1];
    if (page === undefined) continue;
    const given = pages[number - 1];
    const read =
      given === undefined
        ? 0
        : turnsRead(
            given,
            audit.lines.filter((line) => line.page === number),
          );
    const view = { ...viewOf(page), read };
    // What judges is drawn over what is compared.
    for (const frame of [...frames].sort((a, b) => Number(a.judged) - Number(b.judged)))
      page.node.addAnnot(annotation(document, page, view, frame, font, locale));
  }
  for (const list of listPages(audit, locale)) await addList(document, list, await draw(list), published);
  return document.save();
}

async function loaded(pdf: Uint8Array): Promise<PDFDocument> {
  try {
    return await PDFDocument.load(pdf, { updateMetadata: false, forIncrementalUpdate: true });
  } catch (error) {
    if (!(error instanceof EncryptedPDFError)) throw new OutError(NO_PDF);
  }
  try {
    // Anybody may open a file whose password is empty; it is written anew, without its cipher.
    return await PDFDocument.load(pdf, { updateMetadata: false, password: "" });
  } catch {
    throw new OutError(LOCKED);
  }
}

const NO_PDF = {
  zh: "这份文件不是完整的PDF，无法加注",
  en: "this file is no whole PDF and cannot be annotated",
};
const LOCKED = {
  zh: "这份PDF有打开密码，无法加注；请先去掉密码",
  en: "this PDF opens with a password alone and cannot be annotated: remove the password first",
};

/** What is shown of a page: the crop box within the media box, as pdf.js shows it. */
function viewOf(page: PDFPage): Omit<PageView, "read"> {
  const media = rectFrom(page.getMediaBox());
  const crop = rectFrom(page.getCropBox());
  const both = {
    x1: Math.max(media.x1, crop.x1),
    y1: Math.max(media.y1, crop.y1),
    x2: Math.min(media.x2, crop.x2),
    y2: Math.min(media.y2, crop.y2),
  };
  const unit = page.node.lookup(PDFName.of("UserUnit"));
  return {
    view: both.x2 > both.x1 && both.y2 > both.y1 ? both : media,
    turns: turnsOf(page.getRotation().angle),
    userUnit: unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1,
  };
}

function rectFrom(box: { x: number; y: number; width: number; height: number }): Rect {
  const { x, y, width, height } = box;
  return {
    x1: Math.min(x, x + width),
    y1: Math.min(y, y + height),
    x2: Math.max(x, x + width),
    y2: Math.max(y, y + height),
  };
}

/** Height of the tag with the numbers of a frame, in points. */
const TAG = 8;
/** How far a frame stands off what it frames. */
const OFF = 0.5;
/** Numbers that a tag shows; the contents of the annotation name all. */
const MOST_NUMBERS = 4;

function annotation(
  document: PDFDocument,
  page: PDFPage,
  view: PageView,
  frame: Frame,
  font: PDFRef,
  locale: Locale,
): PDFRef {
  const { box, severity, judged, entries } = frame;
  const line = judged ? 1.4 : 0.7;
  const around = {
    x: box.x - OFF,
    y: box.y - OFF,
    width: box.width + 2 * OFF,
    height: box.height + 2 * OFF,
  };
  const numbers = entries.map(({ number }) => number);
  const more = numbers.length - MOST_NUMBERS;
  const label = `${numbers.slice(0, MOST_NUMBERS).join(",")}${more > 0 ? `+${more}` : ""}`;
  // The tag sits on the upper edge of the frame, at its left end: figures stand at the right.
  const tag = { x: around.x, y: around.y - TAG / 2, width: label.length * TAG * 0.56 + 2, height: TAG };
  const inner = rectOf(view, around);
  const tagged = rectOf(view, tag);
  const rect = grown(inner, tagged, line);
  const { context } = document;
  const appearance = context.stream(
    drawn({ view, rect, inner, tagged, tag, label, line, severity, judged }),
    {
      Type: "XObject",
      Subtype: "Form",
      FormType: 1,
      BBox: [rect.x1, rect.y1, rect.x2, rect.y2],
      Resources: { Font: { F: font } },
    },
  );
  const [gravest] = entries;
  return context.register(
    context.obj({
      Type: "Annot",
      Subtype: "Square",
      Rect: [rect.x1, rect.y1, rect.x2, rect.y2],
      RD: [inner.x1 - rect.x1, inner.y1 - rect.y1, rect.x2 - inner.x2, rect.y2 - inner.y2],
      Contents: PDFHexString.fromText(entries.map((entry) => contentsOf(entry, locale)).join("\n")),
      T: PDFHexString.fromText(locale === "en" ? "juesuan" : "决算核对"),
      Subj: PDFHexString.fromText(gravest === undefined ? "" : `${gravest.rule} ${gravest.title}`),
      NM: PDFHexString.fromText(`juesuan-${box.page}-${Math.round(box.x * 10)}-${Math.round(box.y * 10)}`),
      C: rgbOf(severity),
      BS: { W: line, S: DASHES[severity].length === 0 ? "S" : "D", D: [...DASHES[severity]] },
      F: PRINTED,
      P: page.ref,
      AP: { N: context.register(appearance) },
    }),
  );
}

/** Flag of an annotation that is printed with its page. */
const PRINTED = 4;

function contentsOf(entry: FindingEntry, locale: Locale): string {
  const { number, severity, rule, sentence } = entry;
  return `${number}. ${localized(TEXTS.severity[severity], locale)} ${rule}${locale === "en" ? ": " : "："}${sentence}`;
}

function grown(a: Rect, b: Rect, by: number): Rect {
  return {
    x1: Math.min(a.x1, b.x1) - by,
    y1: Math.min(a.y1, b.y1) - by,
    x2: Math.max(a.x2, b.x2) + by,
    y2: Math.max(a.y2, b.y2) + by,
  };
}

function rgbOf(severity: Severity): number[] {
  const colour = COLOURS[severity];
  return [1, 3, 5].map((at) => Number((Number.parseInt(colour.slice(at, at + 2), 16) / 255).toFixed(3)));
}

interface Drawing {
  readonly view: PageView;
  readonly rect: Rect;
  readonly inner: Rect;
  readonly tagged: Rect;
  readonly tag: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly label: string;
  readonly line: number;
  readonly severity: Severity;
  readonly judged: boolean;
}

/** The frame and its numbers, upright for whoever reads the page. */
function drawn({ view, inner, tagged, tag, label, line, severity, judged }: Drawing): string {
  const colour = rgbOf(severity).join(" ");
  const rectangle = ({ x1, y1, x2, y2 }: Rect) => `${numbers([x1, y1, x2 - x1, y2 - y1])} re`;
  const [x, y] = toUser(view, tag.x + 1, tag.y + TAG - 1.4);
  const [rightX, rightY] = toUser(view, tag.x + 2, tag.y + TAG - 1.4);
  const [upX, upY] = toUser(view, tag.x + 1, tag.y + TAG - 2.4);
  const upright = numbers([rightX - x, rightY - y, upX - x, upY - y, x, y]);
  return [
    "q",
    `${colour} RG ${line} w [${DASHES[severity].join(" ")}] 0 d ${rectangle(inner)} S`,
    `[] 0 d 0.6 w ${judged ? colour : "1 1 1"} rg ${rectangle(tagged)} B`,
    `BT ${judged ? "1 1 1" : colour} rg /F ${TAG - 1} Tf ${upright} Tm (${label}) Tj ET`,
    "Q",
  ].join("\n");
}

function numbers(values: readonly number[]): string {
  return values.map((value) => Number(value.toFixed(3))).join(" ");
}

/** A page of the list: the picture, and links to the pages of its findings. */
async function addList(
  document: PDFDocument,
  list: ListPage,
  png: Uint8Array,
  published: readonly PDFPage[],
): Promise<void> {
  const { width, height } = list;
  const page = document.addPage([width, height]);
  page.drawImage(await document.embedPng(png), { x: 0, y: 0, width, height });
  const { context } = document;
  for (const link of list.links) {
    const target = published[link.page - 1];
    if (target === undefined) continue;
    const destination = PDFArray.withContext(context);
    destination.push(target.ref);
    destination.push(PDFName.of("Fit"));
    page.node.addAnnot(
      context.register(
        context.obj({
          Type: "Annot",
          Subtype: "Link",
          Rect: [link.x, height - link.y - link.height, link.x + link.width, height - link.y],
          Border: [0, 0, 0],
          Dest: destination,
        }),
      ),
    );
  }
}

import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber } from "@cantoo/pdf-lib";
import { pagesFromPdfjs } from "juesuan/adapters";
import { audit, type Page, read } from "juesuan/disclosure";
import type { Audit } from "juesuan/report";
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { annotatePdf } from "../../src/out/annotate-pdf";
import { OutError } from "../../src/out/errors";
import { findingEntries } from "../../src/out/findings";
import { listPages } from "../../src/out/list-pages";
import { type FormPage, formPdf, WRONG } from "./form-pdf";
import { BLANK_PNG } from "./support";

const draw = () => Promise.resolve(BLANK_PNG);

interface TextAt {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

async function opened(bytes: Uint8Array) {
  return pdfjs.getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

/** The texts of each page with their places in the coordinates of the PDF. */
async function textsOf(bytes: Uint8Array): Promise<TextAt[][]> {
  const pdf = await opened(bytes);
  const pages: TextAt[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      items.flatMap((item) =>
        "str" in item && item.str.trim() !== ""
          ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number }]
          : [],
      ),
    );
  }
  return pages;
}

async function audited(bytes: Uint8Array): Promise<{ found: Audit; pages: readonly Page[] }> {
  const pages = await pagesFromPdfjs(await opened(bytes), pdfjs.OPS);
  return { found: audit(read({ pages }), { file: "form.pdf" }), pages };
}

interface Note {
  readonly contents: string;
  readonly inner: readonly [number, number, number, number];
  readonly width: number;
}

/** The square annotations of a page with the rectangle that they frame. */
async function notesOf(bytes: Uint8Array, number = 1): Promise<Note[]> {
  const document = await PDFDocument.load(bytes);
  const page = document.getPage(number - 1);
  const annotations = page.node.Annots();
  const notes: Note[] = [];
  for (let at = 0; at < (annotations?.size() ?? 0); at++) {
    const one = annotations?.lookup(at, PDFDict);
    if (one === undefined || one.get(PDFName.of("Subtype")) !== PDFName.of("Square")) continue;
    const numbers = (key: string) =>
      (one.lookup(PDFName.of(key), PDFArray).asArray() as PDFNumber[]).map((value) => value.asNumber());
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers("Rect");
    const [left = 0, below = 0, right = 0, above = 0] = numbers("RD");
    notes.push({
      contents: one.lookup(PDFName.of("Contents"), PDFHexString).decodeText(),
      inner: [x1 + left, y1 + below, x2 - right, y2 - above],
      width: one.lookup(PDFName.of("BS"), PDFDict).lookup(PDFName.of("W"), PDFNumber).asNumber(),
    });
  }
  return notes;
}

const CASES: Readonly<Record<string, FormPage>> = {
  "as it stands": {},
  "turned by the viewer": { rotate: 90, drawn: 1 },
  "upside down": { rotate: 180, drawn: 2 },
  "turned the other way": { rotate: 270, drawn: 3 },
  "with its origin elsewhere": { box: [-50, 100, 550, 700] },
  "turned, with its origin elsewhere": { rotate: 90, drawn: 1, box: [-50, 100, 550, 700] },
  "with text that runs up": { drawn: 1 },
  "with text that runs down": { drawn: 3 },
  "turned by the viewer, its text upside down": { rotate: 90, drawn: 3 },
};

describe("the annotated PDF", () => {
  for (const [name, page] of Object.entries(CASES)) {
    it(`frames both sides of a relation on a page ${name}`, async () => {
      const bytes = formPdf(page);
      const { found, pages } = await audited(bytes);
      expect(found.findings.map(({ rule }) => rule)).toContain("IN-12");
      const out = await annotatePdf(bytes, found, { locale: "zh-CN", draw, pages });
      const notes = await notesOf(out);
      const texts = (await textsOf(bytes))[0] ?? [];
      const framed = notes.map(({ inner: [x1, y1, x2, y2], contents, width }) => ({
        texts: texts.filter(({ x, y }) => x > x1 && x < x2 && y > y1 && y < y2).map(({ text }) => text),
        contents,
        width,
      }));
      // Every frame holds one figure, and the wrong one is framed as judged with the sentence of its finding.
      for (const { texts: own } of framed) expect(own.length).toBe(1);
      const judged = framed.filter(({ texts: [own] }) => own === WRONG);
      const sentence = findingEntries(found, "zh-CN").find(({ rule }) => rule === "IN-12")?.sentence ?? "?";
      expect(judged.length).toBe(1);
      expect(judged[0]?.contents).toContain(sentence);
      expect(judged[0]?.width).toBeGreaterThan(1);
      expect(framed.some(({ texts: [own], width }) => own === "154.16" && width < 1)).toBe(true);
    });
  }

  it("adds to the file and changes nothing of it", async () => {
    const bytes = formPdf({ rotate: 90, drawn: 1 });
    const { found, pages } = await audited(bytes);
    const out = await annotatePdf(bytes, found, { locale: "en", draw, pages });
    expect(out.slice(0, bytes.length)).toEqual(bytes);
    const [before, after] = [await textsOf(bytes), await textsOf(out)];
    expect(before[0]?.length).toBeGreaterThan(20);
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length).toBe(before.length + listPages(found, "en").length);
    // What the library reads of it is the same too.
    const again = (await audited(out)).found;
    expect(again.accounts).toEqual(found.accounts);
  });

  it("lists every finding with its number, within the page", async () => {
    const { found } = await audited(formPdf());
    for (const locale of ["zh-CN", "en"] as const) {
      const pages = listPages(found, locale);
      const texts = pages.flatMap((page) => page.texts);
      const all = texts.map(({ text }) => text).join("");
      for (const { number, rule, sentence } of findingEntries(found, locale)) {
        expect(texts.some(({ text, bold }) => bold && text === String(number))).toBe(true);
        expect(all).toContain(rule);
        expect(all.replaceAll(" ", "")).toContain(sentence.replaceAll(" ", ""));
      }
      for (const page of pages)
        for (const { x, y } of page.texts) {
          expect(x).toBeGreaterThanOrEqual(40);
          expect(y).toBeLessThan(page.height - 40);
        }
    }
    const links = listPages(found, "zh-CN").flatMap((page) => page.links);
    expect(links.every(({ page }) => page === 1)).toBe(true);
    expect(links.length).toBeGreaterThan(0);
  });

  it("says in a sentence that a file is no PDF", async () => {
    const { found } = await audited(formPdf());
    const broken = new TextEncoder().encode("no PDF at all");
    await expect(annotatePdf(broken, found, { locale: "zh-CN", draw })).rejects.toThrow(OutError);
    await expect(annotatePdf(broken, found, { locale: "zh-CN", draw })).rejects.toThrow(/PDF/);
  });
});

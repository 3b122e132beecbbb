import type { Page } from "juesuan/disclosure";
import {
  GlobalWorkerOptions,
  getDocument,
  OPS,
  type PDFDocumentProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Progress } from "../../../input/arrival";
import { brokenPdf, pagesOfPdf } from "../../../input/pdf-lines";
import PdfWorker from "../reading/pdf.worker?worker&inline";
import { give, part } from "./registry";

/**
 * Gives pdf.js the maps from codes to characters that Chinese PDFs without fonts of their own name: they stand in a script
 * of their own, and nothing is fetched.
 */
class Maps {
  async fetch({ filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const map = (await part("maps"))[filename];
    if (map === undefined) throw new Error(`${filename} is not among the maps for Chinese`);
    return Uint8Array.from(atob(map), (letter) => letter.charCodeAt(0));
  }
}

/** An open PDF: its pages for reading and for looking at. */
export interface OpenPdf {
  readonly count: number;
  pages(progress: Progress): Promise<readonly Page[]>;
  /** Draws a page so many pixels wide; resolves with its size in points and the pixels of a point. */
  draw(canvas: HTMLCanvasElement, page: number, room: number): Promise<Drawn>;
  close(): void;
}

export interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
}

export interface PdfPart {
  open(name: string, bytes: Uint8Array): Promise<OpenPdf>;
}

/** There when the first file is opened: a browser takes its time to read the code of a worker. */
const worker = new PdfWorker();

give("pdf", {
  async open(name, bytes) {
    GlobalWorkerOptions.workerPort = worker;
    const loading = getDocument({
      // pdf.js takes the bytes away from whoever hands them over.
      data: bytes.slice(),
      cMapUrl: "cmaps/",
      cMapPacked: true,
      BinaryDataFactory: Maps,
      useWorkerFetch: false,
      useWasm: false,
      isEvalSupported: false,
      useSystemFonts: true,
      verbosity: 0,
    });
    try {
      return opened(await loading.promise, () => void loading.destroy());
    } catch (error) {
      throw brokenPdf(name, error);
    }
  },
});

function opened(document: PDFDocumentProxy, close: () => void): OpenPdf {
  return {
    count: document.numPages,
    pages: (progress) => pagesOfPdf(document, OPS, progress),
    async draw(canvas, number, room) {
      const page = await document.getPage(number);
      const { width, height } = page.getViewport({ scale: 1 });
      const scale = room / width;
      const viewport = page.getViewport({ scale });
      canvas.width = Math.ceil(viewport.width);
      canvas.height = Math.ceil(viewport.height);
      await page.render({ canvas, viewport }).promise;
      return { width, height, scale };
    },
    close,
  };
}

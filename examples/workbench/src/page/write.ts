import type { DocumentView, Locale } from "../audit/model";
import { answerOf } from "../once";
import type { ChartPicture, OutId } from "../out/index";
import type { OutAsk } from "../out/messages";
import { part } from "../parts/registry";
import { auditOf } from "./actions";
import type { Doc } from "./state";

/** Size of a chart in a document, in dots. */
const WIDTH = 720;
const HEIGHT = 420;

/** Writes a file of a document as it stands, in a worker that ends with it. */
export async function written(doc: Doc, view: DocumentView, id: OutId, locale: Locale): Promise<Uint8Array> {
  const ask: OutAsk = {
    id,
    locale,
    audit: await auditOf(doc),
    pdf: doc.pdf === null ? null : doc.bytes,
    pages: doc.brought?.kind === "pages" ? doc.brought.pages : null,
    charts: id === "disclosure-docx" ? await pictures(view) : [],
  };
  return answerOf((await part("out"))(), ask);
}

async function pictures({ charts }: DocumentView): Promise<ChartPicture[]> {
  const { png } = await part("charts");
  return charts.map(({ title, option }) => ({
    title,
    png: png(option, WIDTH, HEIGHT),
    width: WIDTH,
    height: HEIGHT,
  }));
}

import { readFileSync } from "node:fs";
import type { Arrival, Progress } from "./arrival";
import { InputError, messageOf } from "./input-error";
import { readPdf } from "./pdf";
import { type FileKind, sniff } from "./sniff";
import { readTextFile } from "./text";
import { readWord } from "./word";
import { readWorkbook } from "./workbook";

/** What can be done about a file of a kind that is not read. */
const REFUSED: Readonly<Record<Exclude<FileKind, "pdf" | "workbook" | "word" | "text">, string>> = {
  encrypted: "is encrypted: remove its password first",
  doc: "is an old Word or WPS document: save it as .docx first",
  ofd: "is an OFD document: export it as PDF first",
  odt: "is an OpenDocument text: save it as .docx first",
  slides: "is a presentation: save it as PDF first",
  rtf: "is a rich text: save it as .docx first",
  picture: "is a picture, without text: recognise it (OCR), or ask for the original file",
  archive: "is an archive: unpack it first",
  binary: "is no document that is known: a PDF, workbook, Word document, web page or text is expected",
};

/** Reads a file by what it holds. Each library is loaded when a file needs it. */
export async function readFile(file: string, progress: Progress): Promise<Arrival> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new InputError(`cannot read ${file}: ${messageOf(error)}`);
  }
  const kind = sniff(bytes);
  if (kind === "pdf") return readPdf(file, bytes, progress);
  if (kind === "workbook") return readWorkbook(file, bytes);
  if (kind === "word") return readWord(file, bytes);
  if (kind === "text") return readTextFile(file, bytes);
  throw new InputError(`${file} ${REFUSED[kind]}`);
}

import { readFileSync } from "node:fs";
import type { Arrival, Progress } from "./arrival";
import { InputError, messageOf } from "./input-error";
import { readPdf } from "./pdf";
import { SENTENCES } from "./sentences";
import { sniff } from "./sniff";
import { readTextFile } from "./text";
import { readWord } from "./word";
import { readWorkbook } from "./workbook";

/** Reads a file by what it holds. Each library is loaded when a file needs it. */
export async function readFile(file: string, progress: Progress): Promise<Arrival> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new InputError(SENTENCES.cannotOpen(file, messageOf(error)));
  }
  const kind = sniff(bytes);
  if (kind === "pdf") return readPdf(file, bytes, progress);
  if (kind === "workbook") return readWorkbook(file, bytes);
  if (kind === "word") return readWord(file, bytes);
  if (kind === "text") return readTextFile(file, bytes);
  throw new InputError(SENTENCES.refused(file, kind));
}

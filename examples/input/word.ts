import type { Arrival } from "./arrival";
import { linesOfWord } from "./word-lines";

/** The lines of a Word document, its tables with their cells. */
export async function readWord(file: string, bytes: Buffer): Promise<Arrival> {
  const { default: mammoth } = await import("mammoth");
  return linesOfWord(mammoth, file, { buffer: bytes });
}

import { linesFromMammoth } from "../../src/adapters";
import type { Arrival } from "./arrival";
import { InputError, messageOf } from "./input-error";

/** The lines of a Word document, its tables with their cells. */
export async function readWord(file: string, bytes: Buffer): Promise<Arrival> {
  const { default: mammoth } = await import("mammoth");
  let html: { readonly value: string };
  try {
    // Pictures would come as long texts.
    const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
    html = await mammoth.convertToHtml({ buffer: bytes }, { convertImage });
  } catch (error) {
    throw new InputError(`${file} is a broken Word document: ${messageOf(error)}`);
  }
  return { kind: "lines", lines: linesFromMammoth(html), problems: [] };
}

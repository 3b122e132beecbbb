import { linesFromMammoth } from "../../src/adapters";
import type { Arrival } from "./arrival";
import { InputError, messageOf } from "./input-error";
import { SENTENCES } from "./sentences";

/** What is asked of mammoth; its input is a `Buffer` in Node and an `ArrayBuffer` in a browser. */
interface Converter<I, C> {
  readonly images: { imgElement(convert: () => Promise<{ src: string }>): C };
  convertToHtml(input: I, options: { convertImage: C }): Promise<{ readonly value: string }>;
}

/** The lines of a Word document by mammoth, in a browser or in Node. */
export async function linesOfWord<I, C>(
  mammoth: Converter<I, C>,
  file: string,
  input: I,
): Promise<Extract<Arrival, { readonly kind: "lines" }>> {
  let html: { readonly value: string };
  try {
    // Pictures would come as long texts.
    const convertImage = mammoth.images.imgElement(async () => ({ src: "" }));
    html = await mammoth.convertToHtml(input, { convertImage });
  } catch (error) {
    throw new InputError(SENTENCES.brokenWord(file, messageOf(error)));
  }
  return { kind: "lines", lines: linesFromMammoth(html), problems: [] };
}

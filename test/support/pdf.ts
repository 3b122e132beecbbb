/** Writes small PDF files by hand: pages of drawing operators, with one Chinese and one Latin font. */

/** A page: its drawing operators, and what stands in its dictionary beside them. */
export interface PdfPage {
  readonly content: string;
  readonly box?: readonly [number, number, number, number];
  readonly rotate?: number;
  /** Drawing operators of a form, painted with `/X1 Do`. */
  readonly form?: { readonly content: string; readonly matrix: string; readonly bbox: string };
}

/** Text in the Chinese font `/F2`, as the operand of `Tj`. */
export function chinese(text: string): string {
  return `<${[...text].map((char) => (char.codePointAt(0) ?? 0).toString(16).padStart(4, "0")).join("")}>`;
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Own def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange
endcmap end end`;

/**
 * The bytes of a PDF. Fonts: `/F1` Helvetica; `/F2` Chinese, coded by Unicode; `/F3` the same without any mapping to
 * Unicode; `/F4` as `/F2` in vertical writing.
 */
export function pdfOf(pages: readonly PdfPage[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  add("<</Type/Catalog/Pages 2 0 R>>");
  add(`<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, at) => `${10 + at * 3} 0 R`).join(" ")}]>>`);
  add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
  add(composite("Identity-H", "/ToUnicode 7 0 R"));
  add(composite("Identity-H", ""));
  add(
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/Own/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 8 0 R>>",
  );
  add(stream("", TO_UNICODE));
  add(
    "<</Type/FontDescriptor/FontName/Own/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>",
  );
  add(composite("Identity-V", "/ToUnicode 7 0 R"));
  for (const [at, page] of pages.entries()) {
    const own = 10 + at * 3;
    const box = (page.box ?? [0, 0, 595, 842]).join(" ");
    const turn = page.rotate === undefined ? "" : `/Rotate ${page.rotate}`;
    const fonts = "/Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R/F4 9 0 R>>/ExtGState<</G0<</CA 0/ca 0>>>>";
    add(
      `<</Type/Page/Parent 2 0 R/MediaBox[${box}]${turn}/Contents ${own + 1} 0 R/Resources<<${fonts}/XObject<</X1 ${own + 2} 0 R>>>>>>`,
    );
    add(stream("", page.content));
    const form = page.form ?? { content: "", matrix: "1 0 0 1 0 0", bbox: "0 0 1 1" };
    add(
      stream(
        `/Type/XObject/Subtype/Form/Matrix[${form.matrix}]/BBox[${form.bbox}]/Resources<<${fonts}>>`,
        form.content,
      ),
    );
  }
  return new TextEncoder().encode(fileOf(objects));
}

function composite(encoding: string, more: string): string {
  return `<</Type/Font/Subtype/Type0/BaseFont/Own/Encoding/${encoding}/DescendantFonts[6 0 R]${more}>>`;
}

function stream(dictionary: string, content: string): string {
  return `<<${dictionary}/Length ${content.length}>>stream\n${content}\nendstream`;
}

function fileOf(objects: readonly string[]): string {
  let file = "%PDF-1.7\n";
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj${body}endobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  return `${file}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer<</Size ${count}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`;
}

import * as XLSX from "@e965/xlsx";

/** A zip or a compound file of these parts, as office programs write them. */
export function container(kind: "zip" | "cfb", parts: Readonly<Record<string, string>>): Buffer {
  const file = XLSX.CFB.utils.cfb_new();
  for (const [name, text] of Object.entries(parts)) XLSX.CFB.utils.cfb_add(file, name, Buffer.from(text));
  return XLSX.CFB.write(file, { fileType: kind, type: "buffer" }) as Buffer;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A Word document of paragraphs (texts) and tables (rows of cells). */
export function wordDocument(blocks: readonly (string | readonly (readonly string[])[])[]): Buffer {
  const row = (cells: readonly string[]) =>
    `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`;
  const body = blocks
    .map((block) =>
      typeof block === "string" ? paragraph(block) : `<w:tbl>${block.map(row).join("")}</w:tbl>`,
    )
    .join("");
  return container("zip", {
    "/[Content_Types].xml":
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "/_rels/.rels":
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    "/word/document.xml": `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
  });
}

/** A workbook of sheets, in a format of SheetJS: `xlsx`, `biff8` (.xls, .et), `ods`. */
export function workbookFile(
  sheets: readonly { readonly name: string; readonly rows: readonly (readonly unknown[])[] }[],
  bookType: XLSX.BookType,
): Buffer {
  const book = XLSX.utils.book_new();
  for (const { name, rows } of sheets)
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows as unknown[][]), name);
  return XLSX.write(book, { bookType, type: "buffer" }) as Buffer;
}

/** A PDF of one page: a line of Latin text, or nothing at all. */
export function pdfFile(text: string | null): Buffer {
  const content = text === null ? "" : `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** A workbook as programs wrote it before 1997: one cell, whose text is in the code page of its system (GBK). */
export function oldWorkbookFile(gbk: readonly number[]): Buffer {
  const bytes = workbookFile([{ name: "03", rows: [["Q".repeat(gbk.length)]] }], "biff5");
  Buffer.from(gbk).copy(bytes, bytes.indexOf("Q".repeat(gbk.length)));
  const codePage = bytes.indexOf(Buffer.from([0x42, 0, 2, 0]));
  bytes.writeUInt16LE(936, codePage + 4);
  return bytes;
}

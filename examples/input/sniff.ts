/** The kinds of files that are told apart, by what they hold and not by what they are called. */
export type FileKind =
  | "pdf"
  | "workbook"
  | "word"
  | "text"
  | "encrypted"
  | "doc"
  | "ofd"
  | "odt"
  | "slides"
  | "rtf"
  | "picture"
  | "archive"
  | "binary";

const HEADER = 1024;
/** How PNG, JPEG, GIF and TIFF files begin, and archives other than zip: RAR, 7-Zip, gzip. */
const PICTURES = ["\x89PNG", "\xff\xd8\xff", "GIF8", "II*\0", "MM\0*"];
const ARCHIVES = ["Rar!", "7z\xbc\xaf", "\x1f\x8b"];

/** Tells the kind of a file from its bytes. */
export function sniff(bytes: Uint8Array): FileKind {
  const head = latin(bytes.subarray(0, HEADER));
  if (head.includes("%PDF-")) return "pdf";
  if (head.startsWith("PK\x03\x04")) return zipKind(latin(bytes));
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) return compoundKind(latin(bytes));
  if (head.startsWith("{\\rtf")) return "rtf";
  if (PICTURES.some((sign) => head.startsWith(sign))) return "picture";
  if (ARCHIVES.some((sign) => head.startsWith(sign))) return "archive";
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "workbook";
  if (head.startsWith("\xff\xfe") || head.startsWith("\xfe\xff")) return "text";
  return bytes.includes(0) ? "binary" : "text";
}

/** A letter a byte, for signs that are not text; in pieces that a call takes as arguments. */
function latin(bytes: Uint8Array): string {
  let text = "";
  for (let from = 0; from < bytes.length; from += PIECE)
    text += String.fromCharCode(...bytes.subarray(from, from + PIECE));
  return text;
}

const PIECE = 0x2000;

/** A text of two bytes a letter, as {@link latin} shows it. */
const wide = (text: string): string => [...text].map((letter) => `${letter}\0`).join("");

/** A zip by the names of the files in it. */
function zipKind(bytes: string): FileKind {
  const has = (name: string) => bytes.includes(name);
  if (has("word/document")) return "word";
  if (has("xl/workbook") || has("opendocument.spreadsheet")) return "workbook";
  if (has("OFD.xml")) return "ofd";
  if (has("opendocument.text")) return "odt";
  return has("ppt/presentation") ? "slides" : "archive";
}

/** A compound file, as old office programs and encrypted new files are, by the names of its streams. */
function compoundKind(bytes: string): FileKind {
  const has = (name: string) => bytes.includes(wide(name));
  if (has("EncryptedPackage")) return "encrypted";
  if (has("WordDocument")) return "doc";
  return has("Workbook") || has("Book") ? "workbook" : "binary";
}

/** Workbooks from before 1997 have their texts in the code page of their system: for Chinese, GBK. */
export function needsCodePage(bytes: Uint8Array): boolean {
  const text = latin(bytes);
  return text.includes(wide("Book\0")) && !text.includes(wide("Workbook"));
}

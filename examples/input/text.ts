import type { Sheet } from "../../src/tables";
import type { Arrival } from "./arrival";
import { InputError, messageOf } from "./input-error";
import { SENTENCES } from "./sentences";

/** The text of a file in UTF-8, UTF-16 or, as older Chinese files are, GB 18030. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** A text, a web page, a table of comma-separated values, or sheets as JSON. */
export function readTextFile(file: string, bytes: Uint8Array): Arrival {
  const text = decodeText(bytes);
  if (/\.json$/i.test(file)) return { kind: "sheets", sheets: sheetsOfJson(file, text) };
  if (/\.csv$/i.test(file)) return { kind: "sheets", sheets: [{ rows: rowsOfCsv(text) }] };
  return { kind: "text", text };
}

function sheetsOfJson(file: string, text: string): readonly Sheet[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InputError(SENTENCES.noJson(file, messageOf(error)));
  }
  const { sheets } = (json ?? {}) as { sheets?: unknown };
  if (!Array.isArray(sheets)) throw new InputError(SENTENCES.noSheets(file));
  for (const sheet of sheets as Partial<Sheet>[]) {
    if (typeof sheet?.name !== "string" || !Array.isArray(sheet.rows) || !sheet.rows.every(Array.isArray)) {
      throw new InputError(SENTENCES.noSheets(file));
    }
  }
  return sheets as Sheet[];
}

/** The rows of comma-separated values: a cell in quotes may hold commas, line ends and doubled quotes. */
export function rowsOfCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end = ""] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|\r|$)/g,
  )) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === ",") continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  return rows;
}

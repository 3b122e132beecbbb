import { createRequire } from "node:module";
import { sheetsFromSheetjs } from "../../src/adapters";
import type { Arrival } from "./arrival";
import { InputError, messageOf } from "./input-error";

/** The sheets of a workbook, new or old: .xlsx, .xlsb, .xls, .et, .ods. */
export async function readWorkbook(file: string, bytes: Buffer): Promise<Arrival> {
  const XLSX = await import("@e965/xlsx");
  // Workbooks from before 1997 have their texts in the code page of their system: for Chinese, GBK.
  if (
    bytes.includes(Buffer.from("Book\0", "utf16le")) &&
    !bytes.includes(Buffer.from("Workbook", "utf16le"))
  ) {
    XLSX.set_cptable(createRequire(import.meta.url)("@e965/xlsx/dist/cpexcel.js"));
  }
  let arrival: Arrival;
  try {
    // The formats of numbers and the hidden rows and columns are read only when they are asked for.
    const workbook = XLSX.read(bytes, { cellNF: true, cellStyles: true });
    arrival = { kind: "sheets", sheets: sheetsFromSheetjs(workbook) };
  } catch (error) {
    const said = messageOf(error);
    if (/password|encrypt/i.test(said))
      throw new InputError(`${file} is encrypted: remove its password first`);
    throw new InputError(`${file} is a broken workbook: ${said}`);
  }
  if (arrival.sheets.every(({ rows }) => rows.length === 0)) {
    throw new InputError(`${file} is an empty workbook: no cell of it holds anything`);
  }
  return arrival;
}

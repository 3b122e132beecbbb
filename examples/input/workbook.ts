import { sheetsFromSheetjs } from "../../src/adapters";
import type { Arrival } from "./arrival";
import { InputError, messageOf } from "./input-error";

/** The sheets of a workbook, new or old: .xlsx, .xlsb, .xls, .et, .ods. */
export async function readWorkbook(file: string, bytes: Buffer): Promise<Arrival> {
  const XLSX = await import("@e965/xlsx");
  try {
    // The formats of numbers and the hidden rows and columns are read only when they are asked for.
    const workbook = XLSX.read(bytes, { cellNF: true, cellStyles: true });
    return { kind: "sheets", sheets: sheetsFromSheetjs(workbook) };
  } catch (error) {
    const said = messageOf(error);
    if (/password|encrypt/i.test(said))
      throw new InputError(`${file} is encrypted: remove its password first`);
    throw new InputError(`${file} is a broken workbook: ${said}`);
  }
}

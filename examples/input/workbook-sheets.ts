import { type SheetjsWorkbook, sheetsFromSheetjs } from "../../src/adapters";
import type { Sheet } from "../../src/tables";
import { InputError, messageOf } from "./input-error";
import { SENTENCES } from "./sentences";

/** What is asked of SheetJS. */
interface Reader {
  read(bytes: Uint8Array, options: { cellNF: true; cellStyles: true }): SheetjsWorkbook;
}

/** The sheets of a workbook by SheetJS, in a browser or in Node. */
export function sheetsOfWorkbook(reader: Reader, file: string, bytes: Uint8Array): readonly Sheet[] {
  let sheets: readonly Sheet[];
  try {
    // The formats of numbers and the hidden rows and columns are read only when they are asked for.
    sheets = sheetsFromSheetjs(reader.read(bytes, { cellNF: true, cellStyles: true }));
  } catch (error) {
    const said = messageOf(error);
    throw new InputError(
      /password|encrypt/i.test(said) ? SENTENCES.encrypted(file) : SENTENCES.brokenWorkbook(file, said),
    );
  }
  if (sheets.every(({ rows }) => rows.length === 0)) throw new InputError(SENTENCES.emptyWorkbook(file));
  return sheets;
}

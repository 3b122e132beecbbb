import { createRequire } from "node:module";
import type { Arrival } from "./arrival";
import { needsCodePage } from "./sniff";
import { sheetsOfWorkbook } from "./workbook-sheets";

/** The sheets of a workbook, new or old: .xlsx, .xlsb, .xls, .et, .ods. */
export async function readWorkbook(file: string, bytes: Uint8Array): Promise<Arrival> {
  const XLSX = await import("@e965/xlsx");
  if (needsCodePage(bytes)) XLSX.set_cptable(createRequire(import.meta.url)("@e965/xlsx/dist/cpexcel.js"));
  return { kind: "sheets", sheets: sheetsOfWorkbook(XLSX, file, bytes) };
}

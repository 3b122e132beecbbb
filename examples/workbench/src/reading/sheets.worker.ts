import * as XLSX from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { needsCodePage } from "../../../input/sniff";
import { sheetsOfWorkbook } from "../../../input/workbook-sheets";
import { reading } from "./file-task";

reading(async ({ name, bytes }) => {
  if (needsCodePage(bytes)) XLSX.set_cptable(codePages);
  return sheetsOfWorkbook(XLSX, name, bytes);
});

import * as XLSX from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import { needsCodePage } from "../../../input/sniff";
import { sheetsOfWorkbook } from "../../../input/workbook-sheets";
import { answering } from "./answering";

answering(async ({ name, bytes }) => {
  if (needsCodePage(bytes)) XLSX.set_cptable(codePages);
  return sheetsOfWorkbook(XLSX, name, bytes);
});

// A workbook is read, audited and reported.
import * as XLSX from "@e965/xlsx";
import { sheetsFromSheetjs } from "juesuan/adapters";
import { audit, read, report } from "juesuan/disclosure";
import { bytes } from "./given.js";

const workbook = XLSX.read(bytes("accounts.xlsx"), { cellNF: true, cellStyles: true });
console.log(report(audit(read({ sheets: sheetsFromSheetjs(workbook) }))));

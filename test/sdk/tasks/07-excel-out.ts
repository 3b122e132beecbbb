// Forms go into a workbook, one sheet each.
import * as XLSX from "@e965/xlsx";
import { toSheets } from "juesuan/aggregation";
import { read } from "juesuan/disclosure";
import { text } from "./given.js";

const book = XLSX.utils.book_new();
for (const { form, rows } of toSheets(read(text("accounts.txt")).accounts))
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), form);
console.log(book.SheetNames, XLSX.write(book, { type: "array", bookType: "xlsx" }).byteLength > 1000);

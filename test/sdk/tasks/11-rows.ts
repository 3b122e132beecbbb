// Findings as rows of CSV, for a data frame or a database.
import { audit, read } from "juesuan/disclosure";
import { findingRows, rowsToCsv } from "juesuan/report";
import { text } from "./given.js";

console.log(
  rowsToCsv(findingRows(audit(read(text("accounts.txt"))), { unitId: "001" })).split("\r\n").length,
);

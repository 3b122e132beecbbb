// A PDF is read by its ruling lines, audited, and reported as a page of HTML.
import { pagesFromPdfjs } from "juesuan/adapters";
import { audit, read, report } from "juesuan/disclosure";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { bytes } from "./given.js";

const pdf = await getDocument({ data: bytes("accounts.pdf"), verbosity: 0 }).promise;
const page = report(audit(read({ pages: await pagesFromPdfjs(pdf, OPS) })), {
  format: "html",
  locale: "zh-CN",
});
console.log(page.slice(0, 15), page.includes("示例市档案馆"));

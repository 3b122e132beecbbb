import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as xlsx from "@e965/xlsx";
import { zipSync } from "fflate";
import { cellsOf, type FinalAccounts, writeGridCells, writeText } from "juesuan/accounts";
import { createAuditor, type Disclosure, read } from "juesuan/disclosure";
import { FORM_IDS } from "juesuan/forms";
import { chromium } from "playwright-core";
import { inject } from "vitest";
import type { Arrival } from "../../../input/arrival";
import { readPdf } from "../../../input/pdf";
import { sniff } from "../../../input/sniff";
import { readTextFile } from "../../../input/text";
import { linesOfWord } from "../../../input/word-lines";
import { sheetsOfWorkbook } from "../../../input/workbook-sheets";
import { FLAGS } from "../../chromium";
import type { Given } from "./support";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The rows of every form as they are printed, title and unit above. */
function rowsOf(accounts: FinalAccounts): { title: string; about: string; rows: string[][] }[] {
  const { department, year } = accounts;
  return FORM_IDS.flatMap((form) => {
    const table = accounts.forms[form];
    if (table === undefined) return [];
    const grid = writeGridCells(table, form, { heading: false, grouping: true });
    const about = `部门：${department} ${year}年度 单位：${table.precision.unit}`;
    return [{ title: table.title, about, rows: grid.map(({ cells }) => cells.map(({ text }) => text)) }];
  });
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A web page with the forms, a page of paper each. */
export function htmlOf(accounts: FinalAccounts): string {
  const tables = rowsOf(accounts).map(({ title, about, rows }) => {
    const lines = rows.map(
      (cells) => `<tr>${cells.map((text) => `<td>${escaped(text)}</td>`).join("")}</tr>`,
    );
    return `<section><h1>${title}</h1><p>${escaped(about)}</p><table>${lines.join("")}</table></section>`;
  });
  return `<!doctype html><meta charset="utf-8"><style>
    body { font: 9px sans-serif } h1 { font-size: 14px; text-align: center } section { break-after: page }
    table { border-collapse: collapse; width: 100% } td { border: 1px solid #000; padding: 2px 4px }
  </style>${tables.join("")}`;
}

/** A text in Markdown. */
export function markdownOf(accounts: FinalAccounts): string {
  return rowsOf(accounts)
    .map(({ title, about, rows: [head = [], ...rows] }) => {
      const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
      return `## ${title}\n\n${about}\n\n${lines.join("\n")}\n`;
    })
    .join("\n");
}

const sheetsOf = (accounts: FinalAccounts) =>
  rowsOf(accounts).map(({ title, about, rows }) => ({
    name: title.slice(0, 31),
    rows: [[title], [about], ...rows],
  }));

export const jsonOf = (accounts: FinalAccounts): string => JSON.stringify({ sheets: sheetsOf(accounts) });

/** Comma-separated values: the forms one below the other. */
export function csvOf(accounts: FinalAccounts): string {
  const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return sheetsOf(accounts)
    .flatMap(({ rows }) => [...rows, []])
    .map((cells) => cells.map(quoted).join(","))
    .join("\r\n");
}

/** A workbook, new or old. */
export function workbookOf(accounts: FinalAccounts, bookType: "xlsx" | "biff8"): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const { name, rows } of sheetsOf(accounts))
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), name);
  return new Uint8Array(xlsx.write(book, { type: "buffer", bookType }) as Buffer);
}

/** A PDF as a browser prints it: its texts have the radicals in place of letters that such PDFs have. */
export async function pdfOfHtml(html: string): Promise<Uint8Array> {
  const executablePath = inject("workbench").chromium ?? "";
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    return new Uint8Array(await page.pdf({ format: "A4", landscape: true, printBackground: true }));
  } finally {
    await browser.close();
  }
}

/** 决算 in GBK, as older Chinese programs name files in archives. */
const GBK = [0xbe, 0xf6, 0xcb, 0xe3];

/** An archive with names in UTF-8, or in GBK, in a folder. */
export function zipOf(bytes: Uint8Array, names: "utf-8" | "gbk"): Uint8Array {
  if (names === "utf-8") return zipSync({ "部门/决算.txt": bytes, "__MACOSX/._决算.txt": utf8("x") });
  const zip = Buffer.from(zipSync({ "d/AAAA.txt": bytes }));
  for (let at = zip.indexOf("AAAA.txt"); at >= 0; at = zip.indexOf("AAAA.txt")) zip.set(GBK, at);
  return new Uint8Array(zip);
}

/** What the library reads of a file in Node, by the readers of the main job. */
export async function readInNode({ name, bytes }: Given): Promise<Disclosure> {
  const arrival = await arrivalOf(name, bytes);
  if (arrival.kind === "text") return read(arrival.text);
  if (arrival.kind === "sheets") return read({ sheets: arrival.sheets });
  return read({ lines: arrival.lines, warnings: arrival.problems });
}

async function arrivalOf(name: string, bytes: Uint8Array): Promise<Arrival> {
  const kind = sniff(bytes);
  if (kind === "pdf") return readPdf(name, bytes, () => undefined);
  if (kind === "workbook") return { kind: "sheets", sheets: sheetsOfWorkbook(xlsx, name, bytes) };
  if (kind === "text") return readTextFile(name, bytes);
  const { default: mammoth } = await import("mammoth");
  return linesOfWord(mammoth, name, { buffer: Buffer.from(bytes) });
}

/** How many figures the library reads. */
export function figuresRead(disclosure: Disclosure): number {
  const { coverage } = createAuditor().audit(disclosure);
  return (coverage.forms ?? []).reduce((sum, { figures }) => sum + figures, 0);
}

/** How many figures accounts have. */
export const figuresIn = (accounts: FinalAccounts): number => [...cellsOf(accounts)].length;

export const textOf = (accounts: FinalAccounts): string => writeText(accounts);

/** A bundled disclosure. */
export function bundled(name: string): Given {
  return { name, bytes: new Uint8Array(readFileSync(new URL(`../../../data/${name}`, import.meta.url))) };
}

interface Places {
  readonly width: number;
  /** Where a text stands: the middle of its height at its left end, in points from the upper left corner. */
  readonly texts: readonly { readonly x: number; readonly y: number }[];
}

/** Where a text stands on a page of a PDF, as pdf.js tells it. */
export async function placeIn(pdf: Uint8Array, number: number, text: string): Promise<Places> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const loading = getDocument({ data: pdf.slice(), verbosity: 0 });
  const page = await (await loading.promise).getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  await loading.destroy();
  const texts = items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() !== text) return [];
    return [{ x: item.transform[4] as number, y: height - (item.transform[5] as number) - item.height / 2 }];
  });
  return { width, texts };
}

/** A large file on the disk: through the protocol of the browser it would take seconds. */
export function onDisk(name: string, bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), "workbench-")), name);
  writeFileSync(path, bytes);
  return path;
}

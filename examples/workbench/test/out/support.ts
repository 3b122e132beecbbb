import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as xlsx from "@e965/xlsx";
import {
  type CellAddress,
  cellsOf,
  type FinalAccounts,
  type FormTable,
  sampleAccounts,
} from "juesuan/accounts";
import { linesFromMammoth, sheetsFromSheetjs } from "juesuan/adapters";
import { type Disclosure, read } from "juesuan/disclosure";
import { fen } from "juesuan/money";
import { randomAccounts } from "../../../../test/support/accounts";

const DATA = new URL("../../../data/", import.meta.url);

/** Every set of accounts that the files are tried on. */
export function allAccounts(): readonly { readonly name: string; readonly accounts: FinalAccounts }[] {
  return [
    { name: "sample", accounts: sampleAccounts() },
    ...["qinshui-2024.txt", "xiji-2024.txt"].map((name) => ({ name, accounts: read(textOf(name)).accounts })),
    { name: "fengquan-2023.json", accounts: read(fengquan()).accounts },
    { name: "wide", accounts: randomAccounts(11, { size: 60 }) },
  ];
}

/** The text of a bundled disclosure. */
export function textOf(name: string): string {
  return readFileSync(new URL(name, DATA), "utf8");
}

/** The bundled disclosure that came as sheets. */
export function fengquan(): { sheets: { name: string; rows: unknown[][] }[] } {
  return JSON.parse(textOf("fengquan-2023.json")) as { sheets: { name: string; rows: unknown[][] }[] };
}

/** Accounts with one figure changed, so that rules fail. */
export function corrupted(accounts: FinalAccounts, at: CellAddress, by: number): FinalAccounts {
  const copy = structuredClone(accounts);
  const table = copy.forms[at.form] as FormTable;
  const row = table.rows.find(({ key }) => key === at.row);
  const cells = row?.cells as Record<string, number | null> | undefined;
  if (cells === undefined) throw new Error(`no row ${at.row}`);
  cells[at.column] = fen((cells[at.column] ?? 0) + by);
  return copy;
}

/** Every figure of accounts by its place, in 分. */
export function figuresOf(accounts: FinalAccounts): Record<string, number> {
  return Object.fromEntries(
    [...cellsOf(accounts)].map(({ form, row, column, amount }) => [`${form} ${row} ${column}`, amount ?? 0]),
  );
}

/** A workbook as the library reads it. */
export function readWorkbook(bytes: Uint8Array): Disclosure {
  return read({ sheets: sheetsFromSheetjs(xlsx.read(bytes, { cellNF: true })) });
}

/** A Word document as the library reads it. */
export async function readWord(bytes: Uint8Array): Promise<Disclosure> {
  const { default: mammoth } = await import("mammoth");
  return read({ lines: linesFromMammoth(await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })) });
}

/** Whether LibreOffice is there; where it is not its tests are left out with a word. */
export const hasOffice = spawnSync("soffice", ["--version"]).status === 0;

/** What LibreOffice makes of files: it opens them as whoever gets them does, and computes them. It is started once. */
export function converted(files: readonly Uint8Array[], from: string, to: string): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  const sources = files.map((bytes, at) => {
    const source = join(folder, `${at}.${from}`);
    writeFileSync(source, bytes);
    return source;
  });
  const out = join(folder, "out");
  const options = [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", to];
  execFileSync("soffice", [...options, "--outdir", out, ...sources], { stdio: "pipe", timeout: 170_000 });
  return files.map((_, at) => readFileSync(join(out, `${at}.${to.split(":")[0]}`)));
}

/** A picture of one white dot, in place of what a browser draws. */
export const BLANK_PNG = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  ),
);

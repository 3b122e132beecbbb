import { readdirSync, readFileSync } from "node:fs";
import { type Expected, parseExpected, type WorkbookSheet } from "./make/document";

const folder = new URL("./disclosures/", import.meta.url);

/** A document of the corpus: its text, or the sheets of a workbook, and what must be read from it. */
export interface Loaded {
  readonly name: string;
  readonly input: string | readonly WorkbookSheet[];
  readonly expected: Expected;
}

/** Names of all documents, in order. */
export function documentNames(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".expected.json"))
    .map((file) => file.replace(/\.expected\.json$/, ""))
    .sort();
}

export function loadDocument(name: string): Loaded {
  const read = (suffix: string) => readFileSync(new URL(name + suffix, folder), "utf8");
  const expected = parseExpected(read(".expected.json"));
  const workbook = readdirSync(folder).includes(`${name}.sheets.json`);
  const input = workbook
    ? (JSON.parse(read(".sheets.json")) as { sheets: WorkbookSheet[] }).sheets
    : read(".txt");
  return { name, input, expected };
}

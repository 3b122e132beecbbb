/**
 * The main job: reads disclosures, checks them, and prints a report for people or (with --json) for programs.
 *
 *   npm start                                  the bundled disclosures
 *   npm start -- FILE…                         any text file, or sheets as JSON
 *   npm start -- --lang en --format markdown   the report in English, as Markdown
 *   npm start --silent -- --json FILE…         one JSON object
 *
 * Exit status: 0 read and checked, whatever was found; 2 unreadable input.
 */
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { auditDisclosure, type Disclosure, readDisclosure, readDisclosureSheets } from "../src/disclosure";
import { type Sheet, TextLengthError } from "../src/reading";
import { disclosuresRecord, markdownReport, textReport } from "../src/report";

const DATA = fileURLToPath(new URL("./data/", import.meta.url));

/** An input that cannot be read: said in one sentence, exit status 2. */
class InputError extends Error {}

function main(): void {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: "boolean", default: false },
      lang: { type: "string", default: "zh-CN" },
      format: { type: "string", default: "text" },
    },
    allowPositionals: true,
  });
  const locale = values.lang === "en" ? "en" : "zh-CN";
  const files =
    positionals.length > 0
      ? positionals
      : readdirSync(DATA)
          .sort()
          .map((name) => DATA + name);
  const reports = files.map((file) => auditDisclosure(read(file), { file: basename(file) }));
  if (values.json) {
    console.log(JSON.stringify(disclosuresRecord(reports, locale)));
    return;
  }
  const layOut = values.format === "markdown" ? markdownReport : textReport;
  console.log(reports.map((report) => layOut(report, locale)).join("\n"));
}

function read(file: string): Disclosure {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new InputError(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (bytes.includes(0))
    throw new InputError(`${file} is not a text file: save the disclosure as text (UTF-8) first`);
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder("gb18030").decode(bytes);
  }
  if (file.endsWith(".json")) return readDisclosureSheets(sheetsOf(file, text));
  try {
    return readDisclosure(text);
  } catch (error) {
    if (error instanceof TextLengthError) throw new InputError(`${file} is not read: ${error.message}`);
    throw error;
  }
}

function sheetsOf(file: string, text: string): readonly Sheet[] {
  const expected = `${file} holds no sheets: expected {"sheets": [{"name": "…", "rows": [[…], …]}]}`;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new InputError(`${file} is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const { sheets } = (json ?? {}) as { sheets?: unknown };
  if (!Array.isArray(sheets)) throw new InputError(expected);
  for (const sheet of sheets as Partial<Sheet>[]) {
    if (typeof sheet?.name !== "string" || !Array.isArray(sheet.rows) || !sheet.rows.every(Array.isArray)) {
      throw new InputError(expected);
    }
  }
  return sheets as Sheet[];
}

try {
  main();
} catch (error) {
  if (!(error instanceof InputError) && !(error instanceof TypeError && "code" in error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

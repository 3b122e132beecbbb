/**
 * The main job: reads disclosures, checks them, and prints a report for people or (with --json) for programs.
 *
 *   npm start                                  the bundled disclosures
 *   npm start -- FILE…                         PDF, xlsx, xls, et, docx, html, md, txt, csv; a folder; sheets as JSON
 *   npm start -- --lang en --format markdown   the report in English, as Markdown
 *   npm start --silent -- --json FILE…         one JSON object
 *
 * Exit status: 0 read and checked, whatever was found; 2 unreadable input: one sentence each, the others are reported.
 */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import {
  auditDisclosure,
  type Disclosure,
  readDisclosure,
  readDisclosureLines,
  readDisclosureSheets,
} from "../src/disclosure";
import { JuesuanError } from "../src/errors";
import { disclosuresRecord, markdownReport, type ReportInput, textReport } from "../src/report";
import type { Arrival } from "./input/arrival";
import { findFiles } from "./input/files";
import { InputError } from "./input/input-error";
import { progressLine } from "./input/progress";
import { readFile } from "./input/read-file";

const DATA = fileURLToPath(new URL("./data/", import.meta.url));

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: "boolean", default: false },
      lang: { type: "string", default: "zh-CN" },
      format: { type: "string", default: "text" },
    },
    allowPositionals: true,
  });
  const locale = values.lang === "en" ? "en" : "zh-CN";
  const { files, leftOut } = findFiles(positionals.length > 0 ? positionals : [DATA]);
  if (leftOut.length > 0) console.error(`left out, of other kinds: ${leftOut.join(", ")}`);
  const reports = await auditFiles(files);
  if (values.json) {
    console.log(JSON.stringify(disclosuresRecord(reports, locale)));
    return;
  }
  const layOut = values.format === "markdown" ? markdownReport : textReport;
  if (reports.length > 0) console.log(reports.map((report) => layOut(report, locale)).join("\n"));
}

/** Audits each file; one that cannot be read is told and does not lose the others. */
async function auditFiles(files: readonly string[]): Promise<ReportInput[]> {
  const reports: ReportInput[] = [];
  const progress = progressLine(process.stderr, files.length);
  for (const [index, file] of files.entries()) {
    try {
      const arrival = await readFile(file, progress.of(index, file));
      reports.push(auditDisclosure(disclosureOf(file, arrival), { file: basename(file) }));
    } catch (error) {
      progress.clear();
      if (!(error instanceof InputError)) throw error;
      console.error(error.message);
      process.exitCode = 2;
    }
  }
  progress.clear();
  return reports;
}

function disclosureOf(file: string, arrival: Arrival): Disclosure {
  try {
    if (arrival.kind === "sheets") return readDisclosureSheets(arrival.sheets);
    if (arrival.kind === "text") return readDisclosure(arrival.text);
    return readDisclosureLines(arrival.lines, { warnings: arrival.problems });
  } catch (error) {
    if (error instanceof JuesuanError) throw new InputError(`${file} is not read: ${error.message}`);
    throw error;
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof InputError) && !(error instanceof TypeError && "code" in error)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

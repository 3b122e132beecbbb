/**
 * The main job: reads disclosures, checks them, and prints a report for people or (with --json) for programs.
 *
 *   npm start                                  the bundled disclosures
 *   npm start -- FILE…                         PDF, xlsx, xls, et, docx, html, md, txt, csv; a folder; sheets as JSON
 *   npm start -- --lang en --format markdown   the report in English, as Markdown (or html, or json)
 *   npm start --silent -- --json FILE…         one JSON object
 *
 * Exit status: 0 read and checked, whatever was found; 2 unreadable input: one sentence each, the others are reported.
 * A rule that failed to run is named by a last line.
 */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Audit, createAuditor, type Disclosure, read, report } from "../src/disclosure";
import { JuesuanError } from "../src/errors";
import type { Arrival } from "./input/arrival";
import { brokenLine } from "./input/broken";
import { findFiles } from "./input/files";
import { InputError } from "./input/input-error";
import { progressLine } from "./input/progress";
import { readFile } from "./input/read-file";
import { SENTENCES } from "./input/sentences";

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
  const locale = oneOf("--lang", values.lang, ["zh-CN", "en"] as const);
  const format = values.json
    ? "json"
    : oneOf("--format", values.format, ["text", "markdown", "html", "json"] as const);
  const { files, leftOut } = findFiles(positionals.length > 0 ? positionals : [DATA]);
  if (leftOut.length > 0) console.error(`left out, of other kinds: ${leftOut.join(", ")}`);
  const reports = await auditFiles(files);
  const broken = brokenLine(reports);
  if (reports.length > 0 || format === "json") console.log(report(reports, { locale, format }));
  if (broken !== null) console.error(broken);
}

/** Audits each file; one that cannot be read is told and does not lose the others. */
async function auditFiles(files: readonly string[]): Promise<Audit[]> {
  const reports: Audit[] = [];
  const auditor = createAuditor();
  const progress = progressLine(process.stderr, files.length);
  for (const [index, file] of files.entries()) {
    try {
      const arrival = await readFile(file, progress.of(index, file));
      reports.push(auditor.audit(disclosureOf(file, arrival), { file: basename(file) }));
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

/** The value of an option, where it is one of those it may have. */
function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) {
    const of = allowed.join(", ");
    throw new InputError({
      zh: `${option} 是“${value}”，应为 ${of} 之一`,
      en: `${option} is "${value}", expected one of ${of}`,
    });
  }
  return found;
}

function disclosureOf(file: string, arrival: Arrival): Disclosure {
  try {
    if (arrival.kind === "sheets") return read({ sheets: arrival.sheets });
    if (arrival.kind === "text") return read(arrival.text);
    return read({ lines: arrival.lines, warnings: arrival.problems });
  } catch (error) {
    if (error instanceof JuesuanError) throw new InputError(SENTENCES.unread(file, error.text));
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

/**
 * Turns the appendix 科目汇总表 of the official book into a list for `withCatalogue`:
 * `npm run catalogue -- FILE [--year 2025] [--out list.json]`. FILE is a workbook, a table of comma-separated values, a
 * PDF, a Word document, or text copied out of one.
 */
import { writeFileSync } from "node:fs";
import { InputError } from "../examples/input/input-error";
import { readFile } from "../examples/input/read-file";
import { builtInCodes, checkCatalogue, isNameOf, type OwnCodeRow, withCatalogue } from "../src/codes";
import { readLines, readSheets } from "../src/tables";
import { type Appendix, readAppendix } from "./catalogue/appendix";
import type { AppendixLine } from "./catalogue/pieces";

/** The lines of a file, whatever it is. */
export async function appendixLines(file: string): Promise<readonly AppendixLine[]> {
  const arrival = await readFile(file, () => undefined);
  if (arrival.kind === "lines") return arrival.lines;
  return arrival.kind === "text" ? readLines(arrival.text) : readSheets(arrival.sheets).lines;
}

/** What is new in a list against the built-in catalogue, in one sentence. */
export function comparison(rows: readonly OwnCodeRow[], year: number | undefined): string {
  const all = withCatalogue([]);
  const catalogues = [all.functional, all.departmentEconomic, all.governmentEconomic, all.income];
  const of = ({ code }: OwnCodeRow) => catalogues.filter((one) => one.rowsOf(code).length > 0);
  const known = rows.filter((row) => of(row).length > 0);
  const same = known.filter((row) => of(row).some((one) => isNameOf(one, row.code, row.name, year)));
  return `${rows.length} codes: ${same.length} as in the built-in catalogue, ${known.length - same.length} under another name, ${rows.length - known.length} new`;
}

/** The list as a file: what `withCatalogue` takes. */
export const listText = (rows: readonly OwnCodeRow[], year: number | undefined): string =>
  `${JSON.stringify({ ...(year === undefined ? {} : { year }), rows }, null, 1)}\n`;

function report({ rows, left }: Appendix, year: number | undefined): boolean {
  for (const { line, text, why } of left) console.error(`line ${line}: ${why}: ${text}`);
  const problems = checkCatalogue(rows, { ...builtInCodes, ...withCatalogue([]) });
  for (const { row, code, found, expected, advice } of problems)
    console.error(`row ${row} (${code}): found ${found}, expected ${expected}; ${advice}`);
  console.error(`${comparison(rows, year)}; ${left.length} lines left, ${problems.length} problems`);
  return problems.length === 0 && rows.length > 0;
}

const USAGE = "npm run catalogue -- FILE [--year 2025] [--out list.json]";

async function main(args: readonly string[]): Promise<number> {
  const value = (flag: string) => {
    const at = args.indexOf(flag);
    return at < 0 ? undefined : args[at + 1];
  };
  const given = args.filter((arg, at) => !arg.startsWith("--") && !args[at - 1]?.startsWith("--"));
  const [file] = given;
  const said = value("--year");
  if (file === undefined || given.length > 1 || (said !== undefined && !/^(?:19|20)\d\d$/.test(said)))
    throw new InputError({ zh: USAGE, en: USAGE });
  const year = said === undefined ? undefined : Number(said);
  const appendix = readAppendix(await appendixLines(file));
  const isGood = report(appendix, year);
  const out = value("--out");
  if (out === undefined) process.stdout.write(listText(appendix.rows, year));
  else writeFileSync(out, listText(appendix.rows, year));
  return isGood ? 0 : 1;
}

if (process.argv[1]?.endsWith("catalogue.ts") === true) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

/**
 * The trial by real programs: prints invented disclosures and evaluation forms by Chromium and LibreOffice, extracts
 * them again by the tools that people use, reads what comes, and tells how much of it is right.
 *
 *   npm run arrivals                       everything
 *   npm run arrivals -- --only pdftotext   arrivals and documents of this name, or whose names hold the word
 *   npm run arrivals -- --details          the first wrong cells and accusations of each arrival
 *   npm run arrivals -- --write-fixtures   keeps a fair sample for the ordinary tests
 *   npm run arrivals -- --work FOLDER      where the printed files are kept
 */
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ARRIVALS, type Arrival } from "./arrivals";
import { writeFixtures } from "./fixtures";
import { printAll } from "./programs";
import { type Result, subjects, tryArrival } from "./subjects";
import { printDetails, printTable } from "./table";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true, default: [] },
      details: { type: "boolean", default: false },
      "write-fixtures": { type: "boolean", default: false },
      work: { type: "string", default: join(tmpdir(), "juesuan-arrivals") },
    },
  });
  mkdirSync(values.work, { recursive: true });
  const documents = subjects();
  const names = new Set([...documents, ...ARRIVALS].map(({ name }) => name));
  const wanted = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] => {
    const some = all.filter(({ name }) =>
      values.only.some((word) => name === word || (!names.has(word) && name.includes(word))),
    );
    return some.length > 0 ? some : all;
  };
  const chosen = wanted(documents);
  for (const { name, seed, expected } of chosen) {
    const { rules } = expected(true);
    console.log(
      `${name}: ${seed}${rules.length === 0 ? "" : `; told of its plain text: ${rules.join(", ")}`}`,
    );
  }
  const printed = await printAll(
    chosen.map(({ layout }) => layout),
    values.work,
  );
  const results: Result[] = [];
  for (const arrival of await present(wanted(ARRIVALS)))
    for (const subject of chosen) {
      const files = printed.get(subject.name);
      if (files !== undefined) results.push(await tryArrival(arrival, subject, files, values.work));
    }
  printTable(results);
  if (values.details) printDetails(results);
  if (values["write-fixtures"]) writeFixtures(results);
}

/** The arrivals whose tools are here; the others are told in a sentence each. */
async function present(arrivals: readonly Arrival[]): Promise<Arrival[]> {
  const here: Arrival[] = [];
  const told = new Set<string>();
  for (const arrival of arrivals) {
    const missing = (await arrival.missing?.()) ?? null;
    if (missing === null) here.push(arrival);
    else if (!told.has(missing)) console.log(missing);
    if (missing !== null) told.add(missing);
  }
  return here;
}

await main();

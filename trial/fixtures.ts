import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { FIXTURES, fileName, packExpected, packed } from "../test/arrivals/fixture";
import type { Result } from "./subjects";

/** Documents that are kept of each kind of arrival; pages and web pages are large, so that fewer are. */
const KEPT = {
  text: [
    ["ruled", "evaluation-01-national"],
    ["unruled-wrapped", "evaluation-08-shaanxi-department"],
    ["shanghai", "evaluation-16-zhejiang-weight-apart"],
    ["before-2020", "evaluation-12-shandong-repeated"],
  ],
  large: [
    ["before-2020", "evaluation-08-shaanxi-department"],
    ["shanghai", "evaluation-01-national"],
    ["before-2020-unruled", "evaluation-06-yunnan-property"],
  ],
} as const;

/** Whether a result belongs to the sample: the n-th arrival keeps the n-th pair of documents. */
function isKept(result: Result, arrivals: readonly string[]): boolean {
  const large = "pages" in result.extraction || result.arrival.name === "html";
  const pairs = large ? KEPT.large : KEPT.text;
  const order = arrivals.indexOf(result.arrival.name);
  const pair: readonly string[] = pairs[order % pairs.length] ?? [];
  return pair.includes(result.subject.name);
}

/** Keeps a fair sample of what the arrivals gave, with what must come of it, for the ordinary tests. */
export function writeFixtures(results: readonly Result[]): void {
  rmSync(FIXTURES, { recursive: true, force: true });
  const arrivals = [...new Set(results.map(({ arrival }) => arrival.name))];
  for (const result of results) {
    const { subject, arrival, extraction } = result;
    if (arrival.name === "tabs" || !isKept(result, arrivals)) continue;
    const folder = new URL(`${subject.name}/`, FIXTURES);
    mkdirSync(folder, { recursive: true });
    const { ending, content } = packed(extraction);
    writeFileSync(new URL(fileName(arrival.name) + ending, folder), content);
    writeFileSync(
      new URL("expected.json", folder),
      packExpected(subject.expected(true), subject.expected(false)),
    );
  }
}

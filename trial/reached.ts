/**
 * Prints the tables of `test/arrivals/reached.ts` as the fixtures are read now: `npx tsx trial/reached.ts`; with words, the
 * places of the faults in arrivals whose names hold one of them: `npx tsx trial/reached.ts mupdf unpdf`.
 */
import { fixtures, judge, readExtraction } from "../test/arrivals/fixture";
import type { Judgement } from "../test/arrivals/judge-disclosure";

const FAULTS = ["wrong", "lost", "falseFindings", "falseSuspects"] as const;
const groups = new Map<string, Judgement[]>();
const words = process.argv.slice(2);
for (const { arrival, document, extraction, expected } of fixtures()) {
  if (words.length > 0 && !words.some((word) => arrival.includes(word))) continue;
  const judgement = judge(readExtraction(extraction), expected);
  groups.set(arrival, [...(groups.get(arrival) ?? []), judgement]);
  if (words.length > 0)
    for (const kind of FAULTS)
      for (const place of judgement[kind]) console.log(`${arrival} ${document} ${kind}: ${place}`);
}

const floors: Record<string, number> = {};
const open: Record<string, Record<string, number>> = {};
for (const [arrival, judged] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const sum = (count: (judgement: Judgement) => number): number =>
    judged.reduce((total, judgement) => total + count(judgement), 0);
  const share = sum(({ right }) => right) / sum(({ expected }) => expected);
  if (share < 1) floors[arrival] = Math.floor(1000 * share) / 10;
  const faults = FAULTS.map((kind) => [kind, sum((one) => one[kind].length)] as const).filter(
    ([, n]) => n > 0,
  );
  if (faults.length > 0) open[arrival] = Object.fromEntries(faults);
}
console.log(JSON.stringify({ floors, open }, null, 2));

/** Prints the tables of `test/arrivals/reached.ts` as the fixtures are read now: `npx tsx trial/reached.ts`. */
import { fixtures, judge, readExtraction } from "../test/arrivals/fixture";
import type { Judgement } from "../test/arrivals/judge-disclosure";

const FAULTS = ["wrong", "lost", "falseFindings", "falseSuspects"] as const;
const groups = new Map<string, Judgement[]>();
for (const { arrival, extraction, expected } of fixtures())
  groups.set(arrival, [...(groups.get(arrival) ?? []), judge(readExtraction(extraction), expected)]);

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

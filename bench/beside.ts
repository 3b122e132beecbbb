/**
 * The whole job beside another built checkout, the two in turn within one run: first the first text of fresh processes,
 * then round after round warm. What one library cannot do is told, not counted.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { spreadOf } from "./benchmark";
import { BUILT, generatedTexts, type Job, realTexts, startJob, whole } from "./jobs";

const ROUNDS = 8;
const GENERATED = 20;

/** Prints means and ratios of the whole job: the other checkout over ours. */
export async function beside(folder: string): Promise<Record<string, number>> {
  const other = resolve(folder, "dist");
  if (!existsSync(`${other}/disclosure/index.js`))
    throw new Error(`${other} is not built: npm run build there`);
  const real = realTexts();
  const results: Record<string, number> = {};
  const compare = (what: string, ours: readonly number[], theirs: readonly number[]) => {
    const [our, their] = [spreadOf(ours).mean, spreadOf(theirs).mean];
    Object.assign(results, { [`${what}Ms`]: our, [`${what}OtherMs`]: their, [`${what}Ratio`]: their / our });
  };
  const cold = await inTurn(
    real,
    async (text, library) => {
      const job = await startJob(library);
      const time = (await timesOf(job, [text]))[0] ?? Number.NaN;
      job.end();
      return time;
    },
    other,
  );
  compare("first", cold.ours, cold.theirs);
  const [our, their] = [await startJob(BUILT), await startJob(other)];
  for (const [what, texts] of [
    ["real", real],
    ["generated", generatedTexts(GENERATED)],
  ] as const) {
    const sums = { ours: texts.map(() => 0), theirs: texts.map(() => 0) };
    for (let round = -2; round < ROUNDS; round++) {
      const [ours, theirs] = [await timesOf(our, texts), await timesOf(their, texts)];
      if (round < 0) continue;
      texts.forEach((_, text) => {
        sums.ours[text] = (sums.ours[text] as number) + (ours[text] as number) / ROUNDS;
        sums.theirs[text] = (sums.theirs[text] as number) + (theirs[text] as number) / ROUNDS;
      });
    }
    compare(what, sums.ours, sums.theirs);
  }
  const garbage = async (job: Job) =>
    ((await job.ask({ texts: real, measure: "garbage" })).garbage ?? []).map((bytes) => bytes / 1e6);
  const [ours, theirs] = [spreadOf(await garbage(our)).mean, spreadOf(await garbage(their)).mean];
  Object.assign(results, { garbageMb: ours, garbageOtherMb: theirs, garbageRatio: theirs / ours });
  for (const job of [our, their]) job.end();
  return results;
}

async function timesOf(job: Job, texts: readonly string[]): Promise<number[]> {
  return ((await job.ask({ texts, measure: "time" })).parts ?? []).map(whole);
}

/** Each text by us and by the other, in turn. */
async function inTurn(
  texts: readonly string[],
  work: (text: string, library: string) => Promise<number>,
  other: string,
): Promise<{ ours: number[]; theirs: number[] }> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (const text of texts) {
    ours.push(await work(text, BUILT));
    theirs.push(await work(text, other));
  }
  return { ours, theirs };
}

/** The whole job on whole disclosures: read, check, locate, narrative, evaluations, JSON. */
import { spreadOf } from "./benchmark";
import { corpusTexts, generatedTexts, type Job, realTexts, startJob, whole } from "./jobs";

export const name = "audit";

const GENERATED = 40;
const ROUNDS = 8;
const FIRSTS = 3;

/**
 * `realMs`, `genMs` and `corpusMs` are means over the texts, warm: published (or bundled) disclosures, generated ones,
 * and those of the corpus; `firstMs` is the first of a fresh process, on the mean of the real ones, without the import,
 * which is `importMs`. `garbageMb` is what a real one leaves to the collector.
 */
export async function run(): Promise<Record<string, number>> {
  const [real, generated, corpus] = [realTexts(), generatedTexts(GENERATED), corpusTexts()];
  const job = await startJob();
  // The corpus and the generated ones come before, so that the code is warm for what varies.
  const ofCorpus = await warm(job, corpus, 3);
  const ofGenerated = await warm(job, generated, 3);
  const ofReal = await warm(job, real, ROUNDS);
  const garbage = (await job.ask({ texts: real, measure: "garbage" })).garbage ?? [];
  job.end();
  const first = await firsts(real);
  return {
    realMs: ofReal.whole.mean,
    realP95Ms: ofReal.whole.p95,
    readMs: ofReal.parts[0],
    auditMs: ofReal.parts[1],
    writeMs: ofReal.parts[2],
    genMs: ofGenerated.whole.mean,
    genP95Ms: ofGenerated.whole.p95,
    corpusMs: ofCorpus.whole.mean,
    corpusP95Ms: ofCorpus.whole.p95,
    firstMs: spreadOf(first.map(({ firstMs }) => firstMs)).mean,
    importMs: spreadOf(first.map(({ importMs }) => importMs)).mean,
    garbageMb: spreadOf(garbage).mean / 1e6,
  };
}

/** The mean of each text over the rounds, after two that are not counted. */
async function warm(job: Job, texts: readonly string[], rounds: number) {
  const means = texts.map(() => [0, 0, 0] as [number, number, number]);
  for (let round = -2; round < rounds; round++) {
    const { parts = [] } = await job.ask({ texts, measure: "time" });
    if (round < 0) continue;
    parts.forEach((of, text) => {
      for (const part of [0, 1, 2] as const)
        (means[text] as [number, number, number])[part] += of[part] / rounds;
    });
  }
  const mean = (part: 0 | 1 | 2) => spreadOf(means.map((of) => of[part])).mean;
  return { whole: spreadOf(means.map(whole)), parts: [mean(0), mean(1), mean(2)] as const };
}

/** Every text as the first of a process, a few times. */
async function firsts(texts: readonly string[]): Promise<{ firstMs: number; importMs: number }[]> {
  const found: { firstMs: number; importMs: number }[] = [];
  for (let time = 0; time < FIRSTS; time++) {
    for (const text of texts) {
      const job = await startJob();
      const { parts = [] } = await job.ask({ texts: [text], measure: "time" });
      found.push({ firstMs: whole(parts[0] ?? []), importMs: job.importMs });
      job.end();
    }
  }
  return found;
}

/** Processes that do the whole job with a built library, and the texts that they do it with. */
import { type ChildProcess, fork } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { honestDocument, textOf } from "../test/support/honest/document";

/** What a process is asked: the time of the job on each text, or the bytes that it leaves to the collector. */
export interface Asked {
  readonly texts: readonly string[];
  readonly measure: "time" | "garbage";
}

/** What it tells: once how long its import took, then milliseconds of reading, auditing and writing for each text, or bytes. */
export interface Told {
  readonly importMs?: number;
  readonly parts?: readonly (readonly [number, number, number])[];
  readonly garbage?: readonly number[];
}

/** The library as `bench/run.ts` built it. */
export const BUILT = fileURLToPath(new URL("./.built", import.meta.url));

/** A process of one library. */
export interface Job {
  readonly importMs: number;
  ask(asked: Asked): Promise<Told>;
  end(): void;
}

/** Starts a process with the build in a folder; it has room for all garbage of a disclosure. */
export async function startJob(folder: string = BUILT): Promise<Job> {
  const child = fork(fileURLToPath(new URL("./.job.mjs", import.meta.url)), [folder], {
    execArgv: ["--expose-gc", "--min-semi-space-size=128", "--max-semi-space-size=128"],
  });
  const { importMs = Number.NaN } = await next(child);
  return {
    importMs,
    ask(asked) {
      const told = next(child);
      child.send(asked);
      return told;
    },
    end: () => child.disconnect(),
  };
}

function next(child: ChildProcess): Promise<Told> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null) =>
      reject(new Error(`the process of the whole job ended with ${code}`));
    child.once("exit", failed);
    child.once("message", (told) => {
      child.off("exit", failed);
      resolve(told as Told);
    });
  });
}

/** Milliseconds of the whole job. */
export const whole = (parts: readonly number[]) => parts.reduce((sum, part) => sum + part, 0);

function textsIn(folder: URL): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((file) => file.endsWith(".txt"));
  return files.sort().map((file) => readFileSync(new URL(file, folder), "utf8"));
}

/** The published disclosures where they are there, else those that are bundled. */
export function realTexts(): string[] {
  const published = textsIn(new URL("../../shared/disclosures/", import.meta.url));
  return published.length > 0 ? published : textsIn(new URL("../examples/data/", import.meta.url));
}

/** The documents of the corpus. */
export function corpusTexts(): string[] {
  return textsIn(new URL("../test/corpus/disclosures/", import.meta.url));
}

/** Whole disclosures of honest departments, all different. */
export function generatedTexts(count: number): string[] {
  return Array.from({ length: count }, (_, seed) => textOf(honestDocument(seed)));
}

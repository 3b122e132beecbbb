/** Reading 情况说明: dense narrative, once, four and sixteen times as long, and whole disclosures where they are there. */
import { existsSync, readFileSync } from "node:fs";
import { deriveStatements, readNarrative, type Wording, wordings, writeNarrative } from "../src/narrative";
import { readAccounts, readLines } from "../src/reading";
import { microseconds } from "./benchmark";

export const name = "narrative";

/** The bundled disclosure worded in every way: nothing but sentences full of figures. */
function dense(): string {
  const file = new URL("../examples/data/qinshui-2024.txt", import.meta.url);
  const { accounts } = readAccounts(readLines(readFileSync(file, "utf8")));
  const statements = deriveStatements(accounts, { previous: { ...accounts, year: 2023 } });
  const texts = Object.values<Wording>(wordings).map((wording) => writeNarrative(statements, wording));
  return texts.join("\n").repeat(10);
}

const PUBLISHED = ["qinshui-2024", "xiji-2024", "fengquan-2023", "anju-2024", "gaoyi-2024"].map(
  (file) => new URL(`../../shared/disclosures/${file}.txt`, import.meta.url),
);

async function speed(text: string): Promise<number> {
  const megabytes = Buffer.byteLength(text) / 1e6;
  return megabytes / ((await microseconds(() => readNarrative(text), 400)) / 1e6);
}

export async function run(): Promise<Record<string, number>> {
  const text = dense();
  const once = await speed(text);
  const four = await speed(text.repeat(4));
  const sixteen = await speed(text.repeat(16));
  const published: Record<string, number> = PUBLISHED.every((file) => existsSync(file))
    ? { publishedMbPerSecond: await speed(PUBLISHED.map((file) => readFileSync(file, "utf8")).join("\n")) }
    : {};
  return {
    mbPerSecond: Math.min(once, four, sixteen),
    mbPerSecond1: once,
    mbPerSecond4: four,
    mbPerSecond16: sixteen,
    ...published,
    bytes: Buffer.byteLength(text),
  };
}

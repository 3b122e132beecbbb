/** Reading: text of a disclosure to accounts, once, four and sixteen times as long. */
import { existsSync, readFileSync } from "node:fs";
import { writeText } from "../src/accounts";
import { readText } from "../src/reading";
import { randomAccounts } from "../test/support/accounts";
import { microseconds } from "./benchmark";

export const name = "read";

const FILES = ["qinshui-2024", "xiji-2024", "fengquan-2023"].map(
  (file) => new URL(`../../shared/disclosures/${file}.txt`, import.meta.url),
);

/** The published disclosures where they are there, else invented ones with as much running text. */
function sample(): string {
  if (FILES.every((file) => existsSync(file)))
    return FILES.map((file) => readFileSync(file, "utf8")).join("\n");
  const prose =
    "2024年度收入总计100.00万元，与上年相比增加1.00万元，增长1.01%，主要原因是项目增加。\n".repeat(200);
  return [1, 2, 3]
    .map((seed) => `${writeText(randomAccounts(seed, { size: 20 }))}\n第三部分\n${prose}`)
    .join("\n");
}

export async function run(): Promise<Record<string, number>> {
  const text = sample();
  const megabytes = Buffer.byteLength(text) / 1e6;
  const speed = async (times: number) => {
    const long = Array.from({ length: times }, () => text).join("\n");
    return (megabytes * times) / ((await microseconds(() => readText(long), 400)) / 1e6);
  };
  const once = await speed(1);
  const four = await speed(4);
  const sixteen = await speed(16);
  return {
    mbPerSecond: Math.min(once, four, sixteen),
    mbPerSecond1: once,
    mbPerSecond4: four,
    mbPerSecond16: sixteen,
    bytes: Math.round(megabytes * 1e6),
  };
}

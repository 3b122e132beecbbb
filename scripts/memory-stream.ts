/** The stream that scripts/memory.ts measures: departments as text, parsed and checked one after the other. */
import { arithmeticRules, createChecker } from "../src/checking";
import { printedIn, randomAccounts } from "../test/support/accounts";

const LIMIT_MB = 200;
const departments = Number(process.argv[2] ?? 100_000);
const texts = Array.from({ length: 12 }, (_, seed) =>
  JSON.stringify(printedIn(randomAccounts(seed, { size: 8 }), { unit: "万元", decimals: 2 })),
);
const checker = createChecker({ rules: arithmeticRules });
let most = 0;
let passed = 0;
let failed = 0;
const start = performance.now();
for (let index = 0; index < departments; index++) {
  const { outcomes } = checker.check(JSON.parse(texts[Math.floor(index / 50) % texts.length] ?? "null"));
  passed += outcomes.pass;
  failed += outcomes.fail;
  if (index % 1000 === 0) most = Math.max(most, process.memoryUsage.rss());
}
const megabytes = Math.round(most / 2 ** 20);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(
  `${departments} departments in ${seconds} s: ${passed} relations pass, ${failed} fail; at most ${megabytes} MB resident`,
);
if (megabytes > LIMIT_MB || failed > 0) process.exitCode = 1;

/**
 * Tries the package as whoever installs it gets it: packed, installed into an empty folder, and used by the programs of
 * test/sdk under TypeScript 5.0 to 5.9, in Node as modules and as CommonJS, bundled, and in a worker of Chromium under a
 * strict content security policy. `npm run build && npm run sdk`
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expectedOf, programs } from "../test/sdk/programs";
import { bundleForNode, bundleForWorker } from "./sdk/bundles";
import { hasChromium, inChromium } from "./sdk/chromium";
import { compile, install, typeErrors, VERSIONS } from "./sdk/packed";

/** How many problems of one step are told. */
const MOST_TOLD = 10;

const folder = mkdtempSync(join(tmpdir(), "juesuan-sdk-"));
try {
  const problems = await tried();
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function tried(): Promise<string[]> {
  const problems: string[] = [];
  const step = async (title: string, found: () => string[] | Promise<string[]>) => {
    const started = performance.now();
    const wrong = await Promise.resolve()
      .then(found)
      .catch((error: unknown) => [String(error)]);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${wrong.length === 0 ? "holds" : "FAILS"}: ${title} (${seconds} s)`);
    problems.push(...wrong.slice(0, MOST_TOLD).map((problem) => `${title}: ${problem}`));
  };
  await step("npm pack and npm install", () => install(folder));
  await step(`types, TypeScript ${VERSIONS.join(", ")}`, () => typeErrors(folder));
  await step("compiled", () => compile(folder));
  await step("Node, modules", () => differences("modules", node("built/run.js")));
  await step("Node, CommonJS", () => {
    node("built/entries.cjs");
    return [];
  });
  await step("Node, one bundle", async () => {
    await bundleForNode(folder);
    return differences("bundle", node("bundle.mjs"));
  });
  if (hasChromium()) {
    await step("a worker of Chromium under default-src 'self'", async () => {
      await bundleForWorker(folder);
      return differences("worker", await inChromium(folder));
    });
  } else {
    console.log("left out: a worker of Chromium, which is not installed here");
  }
  return problems;
}

/** What a file of the folder prints, run in Node. */
function node(file: string): string {
  return execFileSync(process.execPath, [file], { cwd: folder, encoding: "utf8" });
}

/** Where the outputs of all programs, as JSON by name, are not what they must be. */
function differences(place: string, json: string): string[] {
  const printed = JSON.parse(json) as Record<string, string>;
  if (printed.error !== undefined) return [printed.error];
  return programs().flatMap((name) =>
    printed[name] === expectedOf(name)
      ? []
      : [`${place}: ${name} prints\n${printed[name]}\nexpected\n${expectedOf(name)}`],
  );
}

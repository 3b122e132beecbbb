/**
 * How long the page takes from the choice of files to their reports, on all cores and on one: `npm run times --prefix
 * examples/workbench -- [FILE.pdf]`. One core needs the program `taskset`.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { FLAGS, needChromium } from "./chromium";
import { isMade, make } from "./make";

const ROUNDS = 5;
/** The reader looks for the file meanwhile. */
const IDLE = 2_500;
const PDF = fileURLToPath(new URL("../../docs/files/accounts.pdf", import.meta.url));
const CHROMIUM = needChromium();

const files = process.argv.slice(2);
if (!isMade()) await make();
for (const [cores, program] of programs()) {
  await measured(`${cores}, three bundled disclosures`, program, 3, (page) =>
    page.getByRole("button", { name: "看三份示例" }).click(),
  );
  for (const file of files.length === 0 ? [PDF] : files)
    await measured(`${cores}, ${file.split("/").at(-1)}`, program, 1, (page) =>
      page.setInputFiles("[data-test=files]", file),
    );
}

/** Chromium as it is, and held to one core where the system can do that. */
function programs(): [string, string][] {
  const all: [string, string] = ["all cores", CHROMIUM];
  if (spawnSync("taskset", ["--version"]).status !== 0) {
    console.log("one core is not measured: there is no taskset");
    return [all];
  }
  const program = `${tmpdir()}/chromium-on-one-core`;
  writeFileSync(program, `#!/bin/sh\nexec taskset -c 0 ${CHROMIUM} "$@"\n`, { mode: 0o755 });
  return [all, ["one core", program]];
}

async function measured(
  what: string,
  program: string,
  count: number,
  bring: (page: Page) => Promise<void>,
): Promise<void> {
  const seconds: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const browser = await chromium.launch({ executablePath: program, args: FLAGS });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(new URL("built/index.html", import.meta.url).href);
    await page.waitForTimeout(IDLE);
    await page.evaluate(watch, count);
    await bring(page);
    seconds.push(await page.evaluate(() => (globalThis as unknown as Watched).took));
    await browser.close();
  }
  seconds.sort((a, b) => a - b);
  console.log(`${what}: ${seconds.map((one) => one.toFixed(2)).join(" ")} s`);
}

interface Watched {
  took: Promise<number>;
}

/** In the page: from the first entry in the list of files until all are read and painted. */
function watch(count: number): void {
  let began: number | null = null;
  (globalThis as unknown as Watched).took = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (document.querySelector(".files .file") !== null) began ??= performance.now();
      if (document.querySelectorAll(".state.done").length < count) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve((performance.now() - (began ?? 0)) / 1000)));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
  });
}

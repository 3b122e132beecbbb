import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Reporter, TestModule } from "vitest/node";
import { OPTIONAL_PACKAGES, optionalFolder } from "./optional";

/** Why the tests of a file are left out, by what their file names; the first that fits. */
const REASONS: readonly { readonly when: (text: string) => boolean; readonly says: string }[] = [
  {
    when: (text) => text.includes("sharedFile") && !existsSync(sharedFolder()),
    says: "the disclosures kept outside of the repository (../shared) are not here; the bundled ones are used instead",
  },
  {
    when: (text) => text.includes("optionalModule") && missing().length > 0,
    says: `optional packages are not installed (npm ci --prefix trial): ${missing().join(", ")}`,
  },
  { when: (text) => text.includes("SOAK"), says: "long properties run in npm run soak" },
  {
    when: (text) => text.includes("cases.rounding"),
    says: "rules on which rounding has no bearing have no case of it",
  },
];

const OTHERWISE = "left out by their files";

/** Says at the end of a run how many tests were left out, and why. */
export default class LeftOut implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const line of leftOutLines(modules.map(skippedIn))) console.log(line);
  }
}

/** What was left out of a file. */
interface FileLeftOut {
  readonly text: string;
  readonly skipped: number;
}

function skippedIn(module: TestModule): FileLeftOut {
  const skipped = [...module.children.allTests("skipped")].length;
  return { text: skipped === 0 ? "" : readFileSync(module.moduleId, "utf8"), skipped };
}

/** The lines of the summary: a count and a reason each, the most first. */
export function leftOutLines(files: readonly FileLeftOut[]): string[] {
  const counts = new Map<string, number>();
  for (const { text, skipped } of files) {
    if (skipped === 0) continue;
    const reason = REASONS.find(({ when }) => when(text))?.says ?? OTHERWISE;
    counts.set(reason, (counts.get(reason) ?? 0) + skipped);
  }
  const lines = [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `  ${count}: ${reason}`);
  return lines.length === 0 ? [] : ["Tests left out:", ...lines];
}

function sharedFolder(): string {
  return fileURLToPath(new URL("../../../shared/", import.meta.url));
}

function missing(): string[] {
  return OPTIONAL_PACKAGES.filter((name) => optionalFolder(name) === null);
}

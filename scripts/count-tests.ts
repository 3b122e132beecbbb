/**
 * Prints `N passed, N failed` from the file vitest's JSON reporter wrote (first argument), alone on a line,
 * for programs that follow the run. A test file that could not be loaded counts as a failure.
 */
import { readFileSync } from "node:fs";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const path = process.argv[2];
if (path === undefined) {
  throw new Error("Name the file that vitest's JSON reporter wrote.");
}
const report = JSON.parse(readFileSync(path, "utf8")) as Report;
const unloaded = report.testResults.filter(
  (file) => file.status === "failed" && file.assertionResults.length === 0,
).length;
console.log(`${report.numPassedTests} passed, ${report.numFailedTests + unloaded} failed`);

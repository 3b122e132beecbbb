import { readdirSync, readFileSync } from "node:fs";
import { ROOT } from "../../scripts/folders";

/** The folder of the programs. */
export const TASKS = `${ROOT}test/sdk/tasks/`;

/** The programs that a user would write: names without `.ts`, in their order. */
export function programs(): string[] {
  return readdirSync(TASKS)
    .filter((file) => /^\d.*\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ""))
    .sort();
}

/** What a program must print. */
export function expectedOf(name: string): string {
  return readFileSync(`${TASKS}${name}.out`, "utf8");
}

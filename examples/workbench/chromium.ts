import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** How Chromium is started: without a screen, and without asking for anything of its own. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The program that `CHROMIUM` names, or that is installed; `null` where there is none. */
export function installed(): string | null {
  const named = [process.env.CHROMIUM, "/usr/bin/chromium"].find(
    (path) => path !== undefined && existsSync(path),
  );
  if (named !== undefined) return named;
  try {
    return execFileSync("sh", ["-c", "command -v chromium"], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}

/** @throws {Error} where no Chromium is installed */
export function needChromium(): string {
  const program = installed();
  if (program === null) throw new Error("no Chromium is installed: install one, or name it by CHROMIUM");
  return program;
}

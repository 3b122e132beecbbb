/**
 * Completes package-lock.json after `npm install`: npm leaves out the builds for other platforms when the
 * registry at hand does not offer them, and `npm ci` then refuses the file.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { ROOT } from "./folders";

interface Entry {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [other: string]: unknown;
}

const SYSTEMS = [
  "android",
  "darwin",
  "linux",
  "win32",
  "freebsd",
  "openbsd",
  "netbsd",
  "openharmony",
  "sunos",
  "aix",
];
const PROCESSORS = ["arm64", "x64", "ia32", "arm", "ppc64", "riscv64", "s390x", "loong64", "mips64el"];

const path = `${ROOT}package-lock.json`;
const lock = JSON.parse(readFileSync(path, "utf8")) as { packages: Record<string, Entry> };
const missing = Object.entries(lock.packages).flatMap(([owner, entry]) =>
  Object.entries(entry.optionalDependencies ?? {}).filter(([name]) => !isLocked(owner, name)),
);

for (const [name, version] of missing) {
  lock.packages[`node_modules/${name}`] = platformEntry(name, version);
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`package-lock.json: ${missing.length} builds for other platforms added`);

/** Whether the package is locked where Node would look for it from its owner. */
function isLocked(owner: string, name: string): boolean {
  for (let folder = owner; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    if (lock.packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`] !== undefined) {
      return true;
    }
    if (folder === "") {
      return false;
    }
  }
}

/** The entry of a build that is named after its platform, as `@rollup/rollup-linux-arm64-musl`. */
function platformEntry(name: string, version: string): Entry {
  const words = name.split(/[/-]/);
  const os = words.filter((word) => SYSTEMS.includes(word));
  const cpu = words.filter((word) => PROCESSORS.includes(word));
  if (os.length !== 1 || cpu.length !== 1 || !/^\d/.test(version)) {
    throw new Error(`${name}@${version} does not name a system and a processor; lock it by hand.`);
  }
  const musl = words.some((word) => word.startsWith("musl"));
  const glibc = words.some((word) => word.startsWith("gnu"));
  const libc = os[0] === "linux" && (musl || glibc) ? { libc: [musl ? "musl" : "glibc"] } : {};
  return { version, cpu, dev: true, optional: true, os, ...libc };
}

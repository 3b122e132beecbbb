import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { programs, TASKS } from "../../test/sdk/programs";
import { entries, ROOT } from "../folders";

const BUNDLER = { module: "esnext", moduleResolution: "bundler" };
const NODE16 = { module: "node16", moduleResolution: "node16" };
const NODENEXT = { module: "nodenext", moduleResolution: "nodenext" };
/** Knows no `exports` and reads `typesVersions`. */
const NODE10 = { module: "esnext", moduleResolution: "node10" };

/** The versions of TypeScript and the ways of resolving modules under which the types are read. */
const TRIED = [
  ["5.0", BUNDLER],
  ["5.0", NODE16],
  ["5.0", NODE10],
  ["5.4", NODENEXT],
  ["5.9", BUNDLER],
  ["5.9", NODE10],
  ["5.9", NODENEXT],
] as const;

/** The versions that are installed. */
export const VERSIONS: readonly string[] = [...new Set(TRIED.map(([version]) => version))];

/** Packs the package, installs it with its peers into the folder, and writes the programs beside it. */
export function install(folder: string): string[] {
  const packed = npm(ROOT, ["pack", "--json", "--ignore-scripts", "--pack-destination", folder]);
  const [{ filename = "" } = {}] = JSON.parse(packed) as { filename?: string }[];
  const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as {
    devDependencies: Record<string, string>;
    peerDependencies: { readonly zod: string };
  };
  const own = ["@e965/xlsx", "pdfjs-dist", "@types/node"];
  const pinned = own.map((name) => [name, manifest.devDependencies[name] ?? "latest"]);
  const compilers = VERSIONS.map((version) => [compilerOf(version), `npm:typescript@~${version}.0`]);
  // The lowest that the peer range allows.
  const zod = manifest.peerDependencies.zod.replace("^", "");
  const dependencies = {
    juesuan: `file:./${filename}`,
    ...Object.fromEntries([...pinned, ...compilers]),
    zod,
  };
  write(
    folder,
    "package.json",
    JSON.stringify({ name: "user", private: true, type: "module", dependencies }),
  );
  npm(folder, ["install", "--prefer-offline", "--no-audit", "--no-fund", "--ignore-scripts", "--silent"]);
  cpSync(TASKS, folder, { recursive: true, filter: (file) => !file.endsWith(".out") });
  cpSync(`${ROOT}test/sdk/said.ts`, join(folder, "said.ts"));
  mkdirSync(join(folder, "docs"));
  cpSync(`${ROOT}docs/files`, join(folder, "docs/files"), { recursive: true });
  write(folder, "all.ts", allPrograms());
  write(
    folder,
    "run.ts",
    'import { all } from "./all.js";\n\nprocess.stdout.write(JSON.stringify(await all()));\n',
  );
  write(folder, "entries.cts", allEntries());
  return [];
}

/** One function that runs every program and gives what each printed. */
function allPrograms(): string {
  const names = programs();
  return [
    'import { said } from "./said.js";',
    "",
    "export async function all(): Promise<Record<string, string>> {",
    "  const printed: Record<string, string> = {};",
    ...names.map((name) => `  printed["${name}"] = await said(() => import("./${name}.js"));`),
    "  return printed;",
    "}",
    "",
  ].join("\n");
}

/** A program of CommonJS that requires every entry and finds names in each. */
function allEntries(): string {
  const names = Object.keys(entries()).map((name) => name.replace(/\/?index$/, ""));
  const lines = names.flatMap((name, at) => [
    `import entry${at} = require("juesuan${name === "" ? "" : `/${name}`}");`,
    `if (Object.keys(entry${at}).length === 0) throw new Error("${name} exports nothing");`,
  ]);
  return `${lines.join("\n")}\n`;
}

/** What some versions of TypeScript find wrong in the programs or in the types of the package. */
export async function typeErrors(folder: string): Promise<string[]> {
  const left = TRIED.map(([version, resolution]) => ({ version, resolution }));
  const found: string[] = [];
  const one = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const files = next.resolution.module === "esnext" ? ["run.ts"] : ["run.ts", "entries.cts"];
      found.push(...(await checked(folder, next.version, { ...next.resolution, noEmit: true }, files)));
    }
  };
  await Promise.all([one(), one()]);
  return found;
}

/** Compiles the programs to JavaScript, as the last version does. */
export function compile(folder: string): Promise<string[]> {
  const options = { ...NODENEXT, outDir: "built", skipLibCheck: true };
  return checked(folder, "5.9", options, ["run.ts", "entries.cts"]);
}

async function checked(
  folder: string,
  version: string,
  options: { readonly moduleResolution: string; readonly [more: string]: unknown },
  files: readonly string[],
): Promise<string[]> {
  const compilerOptions = {
    target: "es2022",
    strict: true,
    types: ["node"],
    lib: ["es2022", "dom"],
    ...options,
  };
  const project = `tsconfig.${version}.${options.moduleResolution}.json`;
  write(folder, project, JSON.stringify({ compilerOptions, files }));
  const compiler = join(folder, "node_modules", compilerOf(version), "bin/tsc");
  const printed = await printedBy([compiler, "--pretty", "false", "-p", project], folder);
  const ours = printed.split("\n").filter((line) => /error TS/.test(line) && isOurs(line));
  return ours.map((line) => `TypeScript ${version}, ${options.moduleResolution}: ${line}`);
}

function printedBy(args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...args], { cwd, maxBuffer: 64 * 1024 * 1024 }, (_, stdout) =>
      resolve(stdout),
    );
  });
}

/** Whether an error stands in the programs or in the package: the types of others are their own. */
function isOurs(line: string): boolean {
  return !line.startsWith("node_modules/") || line.startsWith("node_modules/juesuan/");
}

function compilerOf(version: string): string {
  return `typescript-${version.replace(".", "-")}`;
}

function npm(cwd: string, args: readonly string[]): string {
  return execFileSync("npm", [...args], { cwd, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
}

function write(folder: string, file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}

import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import ts from "typescript";
import { ROOT } from "../../scripts/folders";
import { exampleModule } from "./example-module";
import { OPTIONAL_PACKAGES, optionalFolder, optionalUrl } from "./optional";
import { message, readProject } from "./program";

/** One runnable example: where it stands (`src/money/fen.ts:12`) and its code as written. */
export interface Example {
  readonly place: string;
  readonly code: string;
}

/** What an example calls for each line that states a result. */
export interface Expectations {
  value(place: string, actual: () => unknown, expected: () => unknown): Promise<void>;
  throws(place: string, actual: () => unknown, pattern: () => RegExp): Promise<void>;
}

/** A call that an example made of the library: the function as `juesuan/money.fen`, and what it was given. */
export interface RecordedCall {
  readonly name: string;
  readonly call: (...given: readonly unknown[]) => unknown;
  readonly given: readonly unknown[];
}

/** The examples, and the calls that those make which have run. */
export interface BuiltExamples {
  readonly examples: readonly BuiltExample[];
  readonly calls: readonly RecordedCall[];
}

/** An example ready to run, or the reason why it could not be built. */
export type BuiltExample =
  | { readonly place: string; readonly run: (expectations: Expectations) => Promise<void> }
  | { readonly place: string; readonly error: string };

/** Every example of the doc comments of `src`, of the README and of the pages under `docs`. */
export function allExamples(): Example[] {
  const sources = list("src", ".ts").flatMap((path) =>
    examplesInSource(path, readFileSync(ROOT + path, "utf8")),
  );
  const pages = ["README.md", "README.zh-CN.md"].filter((path) => existsSync(ROOT + path));
  const programs = [...pages, ...list("docs", ".md")].flatMap((path) =>
    examplesInMarkdown(path, readFileSync(ROOT + path, "utf8")),
  );
  return [...sources, ...programs.filter(isInstalled)];
}

/** Whether the packages that an example asks for are here; one that is left out is told. */
function isInstalled({ place, code }: Example): boolean {
  const missing = OPTIONAL_PACKAGES.filter(
    (name) => code.includes(`from "${name}"`) && optionalFolder(name) === null,
  );
  for (const name of missing)
    console.log(`${place} is skipped: ${name} is not installed (npm ci --prefix trial)`);
  return missing.length === 0;
}

/** The blocks fenced as `ts` in the doc comments of a source text. */
export function examplesInSource(path: string, text: string): Example[] {
  return fencedBlocks(path, text, /^\s*\* ?/);
}

/**
 * The blocks fenced as `ts` in a Markdown text that state a result. A block that imports begins a program;
 * one that does not import continues the program before it, so that a guide can be read as it is run.
 */
export function examplesInMarkdown(path: string, text: string): Example[] {
  const programs: Example[] = [];
  for (const block of fencedBlocks(path, text, /^/)) {
    const before = programs.at(-1);
    if (before === undefined || /^import /m.test(block.code)) {
      programs.push(block);
    } else {
      const gap = lineNumber(block) - lineNumber(before) - (before.code.split("\n").length - 1);
      programs[programs.length - 1] = {
        place: before.place,
        code: before.code + "\n".repeat(gap) + block.code,
      };
    }
  }
  return programs.filter(({ code }) => /\/\/ (?:=>|throws)/.test(code));
}

/** Type-checks the examples against `src` as it stands: the complaints about each, by its place. */
export function typeErrors(examples: readonly Example[]): Map<string, string[]> {
  const { options } = readProject("tsconfig.json");
  const files = new Map(examples.map((example, index) => [`${ROOT}test/example-${index}.ts`, example]));
  const settings: ts.CompilerOptions = {
    ...options,
    types: ["node"],
    noUnusedLocals: false,
    noUnusedParameters: false,
    paths: {
      juesuan: [`${ROOT}src/entries/index.ts`],
      "juesuan/*": [`${ROOT}src/entries/*.ts`],
      ...Object.fromEntries(OPTIONAL_PACKAGES.map((name) => [name, [optionalFolder(name) ?? name]])),
    },
  };
  const host = ts.createCompilerHost(settings);
  const { fileExists, getSourceFile, readFile } = host;
  const textOf = (file: string) => files.get(file)?.code.concat("\nexport {};\n");
  host.fileExists = (file) => files.has(file) || fileExists(file);
  host.readFile = (file) => textOf(file) ?? readFile(file);
  host.getSourceFile = (file, version, ...rest) => {
    const text = textOf(file);
    return text === undefined
      ? getSourceFile(file, version, ...rest)
      : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram([...files.keys()], settings, host);
  const complaints = [...files].map(([file, example]): [string, string[]] => {
    const tree = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(tree), ...program.getSemanticDiagnostics(tree)];
    const lines = found.map((diagnostic) => {
      const line = tree?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0;
      return `${placeAt(example, line)}: ${message(diagnostic).replace(/^\S*example-\d+\.ts:\d+: /, "")}`;
    });
    return [example.place, lines];
  });
  return new Map(complaints);
}

/**
 * Bundles the examples with `src` in one pass and loads them; one that does not build keeps its reason. What they hand
 * to the library is frozen first, so that a function that changes its arguments fails, and each call is recorded.
 */
export async function buildExamples(examples: readonly Example[]): Promise<BuiltExamples> {
  const modules = new Map<string, string>();
  const failed: BuiltExample[] = [];
  for (const example of examples) {
    try {
      modules.set(
        example.place,
        exampleModule(example.code, (line) => placeAt(example, line)),
      );
    } catch (error) {
      failed.push({ place: example.place, error: String(error) });
    }
  }
  const first = await bundle(modules);
  for (const [place, error] of first.errors) {
    modules.delete(place);
    failed.push({ place, error });
  }
  const { text, errors } = first.errors.size === 0 ? first : await bundle(modules);
  if (errors.size > 0) {
    throw new Error([...errors].map((pair) => pair.join(": ")).join("\n"));
  }
  const loaded = (await load(text)) as { examples: BuiltExample[]; calls: RecordedCall[] };
  return { examples: [...loaded.examples, ...failed], calls: loaded.calls };
}

/** Runs a text as a module of its own, from a folder where the packages of the repository are found. */
async function load(text: string): Promise<unknown> {
  const folder = `${ROOT}node_modules/.cache/juesuan-examples`;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${randomUUID()}.mjs`;
  writeFileSync(file, text);
  try {
    return await import(/* @vite-ignore */ pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

async function bundle(
  modules: ReadonlyMap<string, string>,
): Promise<{ text: string; errors: Map<string, string> }> {
  const places = [...modules.keys()];
  const imports = places.map((place, index) => `import { run as run${index} } from "example:${place}";`);
  const items = places.map((place, index) => `{ place: ${JSON.stringify(place)}, run: run${index} },`);
  const recorder = `export { calls } from "${ROOT}test/support/recorded.ts";`;
  const contents = [recorder, ...imports, "export const examples = [", ...items, "];"].join("\n");
  try {
    const result = await build({
      stdin: { contents, resolveDir: ROOT, loader: "ts" },
      plugins: [virtualModules(modules), recordedEntries()],
      external: ["zod", "decimal.js", "pdfjs-dist", "@e965/xlsx", "mammoth"],
      bundle: true,
      charset: "utf8",
      format: "esm",
      platform: "node",
      write: false,
      logLevel: "silent",
    });
    return { text: result.outputFiles[0]?.text ?? "", errors: new Map() };
  } catch (error) {
    return { text: "", errors: errorsByPlace(error) };
  }
}

function virtualModules(modules: ReadonlyMap<string, string>): Plugin {
  return {
    name: "examples",
    setup(pluginBuild) {
      const optional = new RegExp(`^(?:${OPTIONAL_PACKAGES.join("|")})$`);
      pluginBuild.onResolve({ filter: optional }, ({ path }) => ({
        path: optionalUrl(path) ?? path,
        external: true,
      }));
      pluginBuild.onResolve({ filter: /^example:/ }, ({ path }) => ({
        path: path.slice(8),
        namespace: "example",
      }));
      pluginBuild.onLoad({ filter: /.*/, namespace: "example" }, ({ path }) => ({
        contents: modules.get(path) ?? "",
        loader: "ts",
        resolveDir: ROOT,
      }));
    },
  };
}

/** The entries as the examples see them: their functions recorded, all else as it is. */
function recordedEntries(): Plugin {
  return {
    name: "recorded entries",
    setup(pluginBuild) {
      pluginBuild.onResolve({ filter: /^juesuan(?:\/|$)/ }, ({ path }) => ({ path, namespace: "recorded" }));
      pluginBuild.onLoad({ filter: /.*/, namespace: "recorded" }, async ({ path }) => {
        const file = `${ROOT}src/entries/${path.replace(/^juesuan\/?/, "") || "index"}.ts`;
        const exported: Record<string, unknown> = await import(/* @vite-ignore */ file);
        const functions = Object.entries(exported)
          .filter(([name, value]) => typeof value === "function" && /^[a-z]/.test(name))
          .map(([name]) => `export const ${name} = recorded("${path}.${name}", all.${name});`);
        return {
          contents: [
            `import * as all from "${file}";`,
            `import { recorded } from "${ROOT}test/support/recorded.ts";`,
            // What is exported here by its own name goes before what stands for all else.
            `export * from "${file}";`,
            ...functions,
          ].join("\n"),
          loader: "ts",
          resolveDir: ROOT,
        };
      });
    },
  };
}

/** The errors of esbuild by the example they stand in; an error of `src` itself is thrown on. */
function errorsByPlace(error: unknown): Map<string, string> {
  const { errors } = error as { errors?: { text: string; location: { file: string } | null }[] };
  const found = new Map<string, string>();
  for (const { text, location } of errors ?? []) {
    if (!location?.file.startsWith("example:")) {
      throw error;
    }
    found.set(location.file.slice(8), text);
  }
  return found;
}

function fencedBlocks(path: string, text: string, margin: RegExp): Example[] {
  const blocks: Example[] = [];
  let open: { line: number; code: string[] } | null = null;
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(margin, "");
    if (open === null && line.trim() === "```ts") {
      open = { line: index + 2, code: [] };
    } else if (open !== null && line.trim() === "```") {
      blocks.push({ place: `${path}:${open.line}`, code: open.code.join("\n") });
      open = null;
    } else {
      open?.code.push(line);
    }
  }
  return blocks;
}

function lineNumber({ place }: Example): number {
  return Number(place.slice(place.lastIndexOf(":") + 1));
}

/** The place of a 0-based line of an example. */
function placeAt(example: Example, line: number): string {
  return `${example.place.slice(0, example.place.lastIndexOf(":"))}:${lineNumber(example) + line}`;
}

function list(folder: string, extension: string): string[] {
  return existsSync(ROOT + folder)
    ? readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
        .map((file) => `${folder}/${file.replaceAll("\\", "/")}`)
        .filter((path) => path.endsWith(extension) && !path.startsWith("docs/api/"))
        .sort()
    : [];
}

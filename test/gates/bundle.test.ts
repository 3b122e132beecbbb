import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { declaringFiles, withDeclaringFiles } from "../../scripts/declaring-files";
import { entries, ROOT } from "../../scripts/folders";
import { packedFunctional } from "../../src/codes/generated/functional";

/** Packed names that stand in the catalogue of codes and nowhere else: a bundle that holds one holds the catalogue. */
const CATALOGUE_MARKS = packedFunctional.rows.split("\n").filter((row) => row.length > 30);
/** What zod leaves in a bundle even when it is minified. */
const ZOD_MARKS = ["_zod", "~standard"];

interface Bundle {
  readonly text: string;
  /** The files that left at least one byte in the bundle. */
  readonly inputs: readonly string[];
}

describe("a bundle holds what it imports and no more", () => {
  it("money: fen alone brings neither zod nor the catalogue", async () => {
    expectLean(await bundle(`import { fen } from "juesuan/money"; console.log(fen(1));`));
  });

  it("money: the whole folder brings neither zod nor the catalogue", async () => {
    expectLean(await bundle(`export * from "juesuan/money";`));
  });

  it("the main entry: fen alone brings neither zod nor the catalogue", async () => {
    expectLean(await bundle(`import { fen } from "juesuan"; console.log(fen(1));`));
  });

  it("checking: arithmetic brings neither zod nor the catalogue", async () => {
    expectLean(
      await bundle(`export { arithmeticRules, check, createChecker, relation } from "juesuan/checking";`),
    );
  });

  it("performance: the strategies bring no library of decimals", async () => {
    for (const contents of [
      `export * from "./src/performance/strategies";`,
      `import { national2020 } from "juesuan/advanced"; import { threePoint } from "juesuan/performance"; console.log(national2020, threePoint);`,
    ]) {
      const { text, inputs } = await bundle(contents);
      expect(inputs.filter((path) => path.includes("node_modules/"))).toEqual([]);
      expect(text.length).toBeLessThan(20_000);
    }
  });

  it("codes: the marks of the catalogue are really in it", async () => {
    const { text } = await bundle(`export * from "juesuan/codes";`);
    expect(CATALOGUE_MARKS.length).toBeGreaterThan(2);
    expect(CATALOGUE_MARKS.filter((mark) => text.includes(mark))).toEqual(CATALOGUE_MARKS);
  });

  it.each(Object.values(entries()).filter((file) => !file.endsWith("/schemas.ts")))(
    "%s brings no zod: whoever validates JSON loads the schemas",
    async (file) => {
      const { inputs } = await bundle(`export * from "./${file}";`);
      expect(inputs.length).toBeGreaterThan(0);
      expect(inputs.filter((path) => path.includes("node_modules/zod/"))).toEqual([]);
    },
  );

  it("the schemas bring zod, and neither reading nor the rules", async () => {
    const { inputs } = await bundle(`export * from "juesuan/schemas";`);
    expect(inputs.filter((path) => path.includes("node_modules/zod/")).length).toBeGreaterThan(0);
    expect(inputs.filter((path) => /src\/(?:reading|rules|narrative)\//.test(path))).toEqual([]);
  });

  it("zod/mini: the marks of zod are really in it", async () => {
    const { text } = await bundle(`import * as z from "zod/mini"; console.log(z.string().parse("a"));`);
    expect(ZOD_MARKS.filter((mark) => text.includes(mark))).toEqual(ZOD_MARKS);
  });
});

describe("an entry of the package loads what it uses and no more", async () => {
  const loads = await filesLoaded();

  it.each([
    ["index", ["reading", "narrative", "performance", "rules", "disclosure", "tables", "charts", "schemas"]],
    [
      "report/index",
      ["reading", "narrative/reading", "performance/reading", "rules", "disclosure", "codes/generated"],
    ],
    ["checking/index", ["reading", "narrative", "performance", "rules", "report", "aggregation", "tables"]],
    ["performance/index", ["reading", "narrative", "rules", "report", "disclosure", "charts"]],
    ["money/index", ["forms", "codes", "checking", "reading", "performance", "report"]],
  ])("%s", (entry, foreign) => {
    const files = loads.get(entry) ?? [];
    expect(files.length).toBeGreaterThan(5);
    expect(files.filter((file) => foreign.some((folder) => file.startsWith(`src/${folder}/`)))).toEqual([]);
  });

  it("the reader of whole disclosures loads the rooms it is made of", () => {
    const rooms = new Set((loads.get("disclosure/index") ?? []).map((file) => file.split("/")[1]));
    expect([...rooms]).toEqual(
      expect.arrayContaining(["reading", "narrative", "performance", "rules", "report"]),
    );
  });

  it("an import of a folder becomes imports of the files that declare, under the names of the importer", () => {
    const led = withDeclaringFiles(`${ROOT}src/entries/money.ts`);
    expect(led).toContain(`export { fen as fen } from "../money/fen";`);
    expect(led).not.toMatch(/from "\.\.\/money"/);
  });
});

/** The source files whose code an entry loads when it is imported, by entry, as `tsup` lays them out. */
async function filesLoaded(): Promise<ReadonlyMap<string, readonly string[]>> {
  const { metafile } = await build({
    entryPoints: entries(),
    absWorkingDir: ROOT,
    outdir: "out",
    plugins: [declaringFiles],
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const loadedBy = (output: string, seen: Set<string>): ReadonlySet<string> => {
    if (seen.has(output)) return seen;
    seen.add(output);
    for (const { path, external } of metafile.outputs[output]?.imports ?? []) {
      if (external !== true) loadedBy(path, seen);
    }
    return seen;
  };
  const filesOf = (name: string): readonly string[] =>
    [...loadedBy(`out/${name}.js`, new Set())].flatMap((output) =>
      Object.entries(metafile.outputs[output]?.inputs ?? {})
        .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
        .map(([path]) => path),
    );
  return new Map(Object.keys(entries()).map((name) => [name, filesOf(name)]));
}

function expectLean({ text, inputs }: Bundle): void {
  expect(inputs.filter((path) => path.includes("node_modules/zod/"))).toEqual([]);
  expect(ZOD_MARKS.filter((mark) => text.includes(mark))).toEqual([]);
  expect(CATALOGUE_MARKS.filter((mark) => text.includes(mark))).toEqual([]);
}

async function bundle(contents: string): Promise<Bundle> {
  const result = await build({
    stdin: { contents, resolveDir: ROOT, loader: "ts" },
    alias: Object.fromEntries(
      Object.entries(entries()).map(([name, file]) => [
        name === "index" ? "juesuan" : `juesuan/${name.replace(/\/index$/, "")}`,
        ROOT + file,
      ]),
    ),
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "esm",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const inputs = Object.values(result.metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
  return { text: result.outputFiles[0]?.text ?? "", inputs };
}

import { describe, expect, it } from "vitest";
import { FOLDERS } from "../../scripts/folders";
import { importsOf, type SourceFile, sourceFiles } from "../support/source";

const files = sourceFiles();

/** The files that stand under every folder; they import at most one another. */
const UNDER_ALL: readonly string[] = [
  "src/errors.ts",
  "src/frozen.ts",
  "src/guard.ts",
  "src/near.ts",
  "src/remembered.ts",
];

/** The one folder that knows zod. */
const SCHEMAS = "src/schemas/";

describe("the folders of src stand in one order", () => {
  it("knows every folder", () => {
    const known: readonly string[] = FOLDERS;
    const folders = new Set(files.map(folderOf).filter((folder) => folder !== ""));
    expect([...folders].filter((folder) => !known.includes(folder))).toEqual([]);
  });

  it("imports only from earlier folders, and only through their index", () => {
    const wrong = edges().flatMap(({ from, line, specifier, target }) => {
      const [own, other] = [folderOf(from), folderOf({ path: target ?? "" })];
      if (target === null) {
        return [`${from.path}:${line}: ${specifier} leads to no file of src`];
      }
      if (own === "" || own === other || UNDER_ALL.includes(target)) {
        return [];
      }
      if (order(other) > order(own)) {
        return [`${from.path}:${line}: ${own} must not know ${other}`];
      }
      return target === `src/${other}/index.ts`
        ? []
        : [`${from.path}:${line}: ${target} is internal to ${other}`];
    });
    expect(wrong).toEqual([]);
  });

  it("has no cycle of imports", () => {
    const graph = new Map<string, string[]>();
    for (const { from, target, typeOnly } of edges()) {
      if (target !== null && !typeOnly) {
        graph.set(from.path, [...(graph.get(from.path) ?? []), target]);
      }
    }
    expect(firstCycle(graph)).toEqual([]);
  });

  it("lets the files under every folder import one another alone", () => {
    const targets = edges().filter(({ from }) => UNDER_ALL.includes(from.path));
    expect([...new Set(targets.map(({ target }) => target))]).toEqual(["src/guard.ts"]);
  });

  it("finds a cycle where there is one", () => {
    expect(
      firstCycle(
        new Map([
          ["a", ["b"]],
          ["b", ["c", "d"]],
          ["d", ["b"]],
        ]),
      ),
    ).toEqual(["b", "d", "b"]);
  });

  it("uses zod/mini alone of zod and in the schemas alone, decimal.js in one place, and no other package", () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter(({ specifier }) => !specifier.startsWith("."))
        .filter(({ specifier }) => !(specifier === "zod/mini" && file.path.startsWith(SCHEMAS)))
        .filter(({ specifier }) => !(specifier === "decimal.js" && file.path === "src/money/decimal.ts"))
        .map(({ specifier, line }) => `${file.path}:${line}: ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });
});

function edges() {
  return files.flatMap((from) =>
    importsOf(from)
      .filter(({ specifier }) => specifier.startsWith("."))
      .map((edge) => ({ from, ...edge })),
  );
}

/** The folder of a file of src; "" for `src/index.ts`. */
function folderOf({ path }: Pick<SourceFile, "path">): string {
  return /^src\/([^/]+)\//.exec(path)?.[1] ?? "";
}

function order(folder: string): number {
  const place = (FOLDERS as readonly string[]).indexOf(folder);
  return place < 0 ? FOLDERS.length : place;
}

/** The first cycle of a graph as a path that ends where it begins, or an empty list. */
function firstCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const cycle = follow(start, []);
    if (cycle.length > 0) {
      return cycle;
    }
  }
  return [];

  function follow(node: string, path: readonly string[]): string[] {
    if (path.includes(node)) {
      return [...path.slice(path.indexOf(node)), node];
    }
    if (done.has(node)) {
      return [];
    }
    done.add(node);
    for (const next of graph.get(node) ?? []) {
      const cycle = follow(next, [...path, node]);
      if (cycle.length > 0) {
        return cycle;
      }
    }
    return [];
  }
}

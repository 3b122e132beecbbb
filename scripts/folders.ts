import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The root of the repository, with a slash at its end. */
export const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** The folders of `src` in their order: a later one may import an earlier one, never the other way. */
export const FOLDERS = [
  "money",
  "tables",
  "adapters",
  "codes",
  "forms",
  "accounts",
  "checking",
  "reading",
  "aggregation",
  "three-public",
  "performance",
  "narrative",
  "rules",
  "charts",
  "report",
  "disclosure",
  "schemas",
  "entries",
] as const;

/** What package.json says of one subpath. */
export interface ExportConditions {
  readonly import: { readonly types: string; readonly default: string };
  readonly require: { readonly types: string; readonly default: string };
}

/** The entry points: name of the output (`money/index`) to source file (`src/entries/money.ts`), the main one first. */
export function entries(): Record<string, string> {
  const names = readdirSync(`${ROOT}src/entries`).map((file) => file.replace(/\.ts$/, ""));
  const ordered = ["index", ...names.filter((name) => name !== "index").sort()];
  return Object.fromEntries(
    ordered.map((name) => [name === "index" ? "index" : `${name}/index`, `src/entries/${name}.ts`]),
  );
}

/** The `exports` of package.json that follow from the entry points. */
export function packageExports(): Record<string, ExportConditions | string> {
  const subpaths = Object.keys(entries()).map((name) => {
    const folder = name.replace(/\/?index$/, "");
    return [folder === "" ? "." : `./${folder}`, conditions(name)];
  });
  const files = { "./schema/*.json": "./docs/schema/*.json", "./package.json": "./package.json" };
  return { ...Object.fromEntries(subpaths), ...files };
}

/** The `typesVersions` of package.json, for resolvers that know no `exports` (TypeScript's `node10`). */
export function typesVersions(): Record<string, Record<string, string[]>> {
  const subpaths = Object.keys(entries())
    .filter((name) => name !== "index")
    .map((name) => [name.replace(/\/index$/, ""), [`./dist/${name}.d.ts`]]);
  return { "*": Object.fromEntries(subpaths) };
}

function conditions(name: string): ExportConditions {
  return {
    import: { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` },
    require: { types: `./dist/${name}.d.cts`, default: `./dist/${name}.cjs` },
  };
}

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { packageExports, ROOT, typesVersions } from "../../scripts/folders";

const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as Record<string, unknown>;

it("package.json exports one subpath for every file of src/entries (npm run exports writes them)", () => {
  expect(manifest.exports).toEqual(packageExports());
  expect(manifest.sideEffects).toBe(false);
});

it("package.json tells the types of every subpath to resolvers without exports", () => {
  expect(manifest.typesVersions).toEqual(typesVersions());
});

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { packageExports, ROOT } from "../../scripts/folders";

it("package.json exports one subpath for every folder of src with an index (npm run exports writes them)", () => {
  const manifest = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as Record<string, unknown>;
  expect(manifest.exports).toEqual(packageExports());
  expect(manifest.sideEffects).toBe(false);
});

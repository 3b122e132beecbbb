import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { ROOT } from "../../scripts/folders";

/** What a merge leaves where two changes met. */
const LEFT_BY_MERGE = /^(?:<{7} |={7}$|>{7} )/m;

const texts = (folder: string): string[] =>
  readdirSync(ROOT + folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:md|ts|json|txt)$/.test(file) && !/node_modules|(?:^|\/)api\//.test(file))
    .map((file) => `${folder}/${file}`);

it("holds no marks of an unfinished merge", () => {
  const root = readdirSync(ROOT).filter((file) => /\.(?:md|ts|json)$/.test(file));
  const files = [...root, ...["src", "docs", "examples", "test", "scripts", "bench"].flatMap(texts)];
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => LEFT_BY_MERGE.test(readFileSync(ROOT + file, "utf8")))).toEqual([]);
});

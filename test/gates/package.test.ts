import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/folders";

const files = packed();

describe("the package as it is packed", () => {
  it("brings the documentation along", () => {
    expect(files).toEqual(
      expect.arrayContaining(["README.md", "README.zh-CN.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"]),
    );
    expect(files.filter((file) => file.startsWith("docs/api/"))).toEqual([]);
  });

  it("holds every file that a page of it links to", () => {
    const known = new Set(files.flatMap((file) => [file, ...foldersOf(file)]));
    const pages = files.filter((file) => file.endsWith(".md"));
    const missing = pages.flatMap((page) =>
      linksOf(page)
        .filter(({ target }) => !known.has(target))
        .map(({ line, target }) => `${page}:${line}: ${target}`),
    );
    expect(missing).toEqual([]);
  });
});

/** The files that `npm pack` would take, from the root of the package. */
function packed(): string[] {
  const args = ["pack", "--dry-run", "--json", "--ignore-scripts", "--offline"];
  const told = execFileSync("npm", args, {
    cwd: ROOT,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [first] = JSON.parse(told) as { readonly files: readonly { readonly path: string }[] }[];
  return (first?.files ?? []).map(({ path }) => path);
}

function foldersOf(file: string): string[] {
  const folder = posix.dirname(file);
  return folder === "." ? [] : [folder, ...foldersOf(folder)];
}

/** Where the relative links of a page lead, from the root of the package; code is no text. */
function linksOf(page: string): { readonly line: number; readonly target: string }[] {
  const text = readFileSync(ROOT + page, "utf8").replace(/^```[\s\S]*?^```/gm, (block) =>
    block.replace(/[^\n]/g, ""),
  );
  return text.split("\n").flatMap((line, at) =>
    [...line.replace(/`[^`]*`/g, "").matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = ""]) => target.replace(/#.*$/, ""))
      .filter((target) => target !== "" && !/^[a-z]+:/.test(target))
      .map((target) => ({ line: at + 1, target: posix.join(posix.dirname(page), decodeURI(target)) })),
  );
}

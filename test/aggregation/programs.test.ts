import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/folders";

/** What an example program prints. */
function run(name: string, ...args: readonly string[]): string {
  return execFileSync(process.execPath, ["--import", "tsx", `examples/${name}.ts`, ...args], {
    cwd: ROOT,
    encoding: "utf8",
  });
}

describe("example programs", () => {
  it("consolidate three units, one with an error that is named", { timeout: 30_000 }, () => {
    const text = run("consolidate");
    expect(text).toContain("收入总计 26,245,678.90 元");
    expect(text).toContain("抵销 示例市教育局（本级） → 示例市第一中学：600,000.00 元");
    expect(text.match(/来自示例市人民医院/g)?.length).toBeGreaterThanOrEqual(3);
    expect(text).not.toMatch(/来自示例市第一中学|来自示例市教育局/);
  });

  it("publish nine tables in 万元 without 尾差", { timeout: 30_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), "juesuan-"));
    try {
      const text = run("publish", folder);
      expect(text).toContain("尾差：0处；检查发现：0项");
      const files = readdirSync(folder);
      expect(files.filter((file) => file.startsWith("公开"))).toHaveLength(9);
      const { resources } = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8")) as {
        resources: { path: string }[];
      };
      for (const { path } of resources) expect(files).toContain(path);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

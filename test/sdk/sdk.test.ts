import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { programs, TASKS } from "./programs";
import { said } from "./said";

/** What a program may take: lines that are neither blank nor a comment, with its imports or without them. */
const LIMITS: Readonly<Record<string, { readonly lines: number; readonly imports: "counted" | "left out" }>> =
  {
    "01-rows-to-findings": { lines: 15, imports: "counted" },
    "02-excel-in": { lines: 6, imports: "counted" },
    "03-own-rules": { lines: 20, imports: "left out" },
    "04-scheme": { lines: 20, imports: "left out" },
    "05-consolidate": { lines: 15, imports: "left out" },
    "06-json": { lines: 6, imports: "counted" },
    "07-excel-out": { lines: 8, imports: "counted" },
    "08-pdf": { lines: 10, imports: "counted" },
    "09-two-years": { lines: 15, imports: "counted" },
    "10-narrative": { lines: 6, imports: "counted" },
    "11-rows": { lines: 6, imports: "counted" },
  };

/** Casts and silenced checks: what a user should never need. `as const` and `import * as` are none. */
const FORCED = /(?<!\*) as (?!const\b)|\bany\b|[\w)\]]!(?!=)|@ts-/;

describe("programs as a user writes them", () => {
  it("has a limit for each", () => {
    expect(programs()).toEqual(Object.keys(LIMITS));
  });

  it.each(programs())("%s says what it must", async (name) => {
    const printed = await said(() => import(`./tasks/${name}.ts`));
    await expect(printed).toMatchFileSnapshot(`${TASKS}${name}.out`);
  });

  it.each(Object.entries(LIMITS))("%s is short and forces no type", (name, { lines, imports }) => {
    const code = readFileSync(`${TASKS}${name}.ts`, "utf8").replace(/^\s*\/\/.*$/gm, "");
    const counted = imports === "counted" ? code : code.replace(/^import [^;]*;$/gm, "");
    expect(counted.split("\n").filter((line) => line.trim() !== "").length).toBeLessThanOrEqual(lines);
    expect(code.split("\n").filter((line) => FORCED.test(line))).toEqual([]);
  });

  it.each(["const a = b as Fen;", "const a: any = 1;", "a!.b", "f()! + 1"])("%s is found", (line) => {
    expect(line).toMatch(FORCED);
  });
});

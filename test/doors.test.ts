import { describe, expect, it } from "vitest";
import { entries, ROOT } from "../scripts/folders";
import { JuesuanError } from "../src/errors";
import {
  decimalsIn,
  formatAmount,
  growth,
  intervalOf,
  numberIn,
  parseAmount,
  rate,
  roundFen,
  sumFen,
} from "../src/money";
import type { RecordedCall } from "./support/examples";
import { brokenBy, wrongEnd } from "./support/hostile-calls";
import { OPEN_DOORS } from "./support/open-doors";

/** Every function that an entry exports, each once, by the first entry that has it. */
async function exportedFunctions(): Promise<ReadonlyMap<string, RecordedCall["call"]>> {
  const found = new Map<RecordedCall["call"], string>();
  for (const [name, file] of Object.entries(entries())) {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ `${ROOT}${file}`);
    for (const [key, value] of Object.entries(module))
      if (typeof value === "function" && !/^[A-Z]/.test(key) && !found.has(value as RecordedCall["call"]))
        found.set(value as RecordedCall["call"], `${name.replace(/\/?index$/, "") || "juesuan"}.${key}`);
  }
  return new Map([...found].map(([call, name]) => [name, call]));
}

describe("every function that an entry exports", () => {
  it("ends in a value or a JuesuanError, whatever plain JavaScript hands it", {
    timeout: 120_000,
  }, async () => {
    const broken = new Map<string, string>();
    for (const [name, call] of await exportedFunctions()) {
      const by = brokenBy(call, []);
      if (by !== null) broken.set(name, by);
    }
    const unforeseen = [...broken].filter(([name]) => !OPEN_DOORS.includes(name));
    expect(unforeseen.map(([name, by]) => `${name}: ${by}`)).toEqual([]);
    // What is mended leaves the list.
    expect(OPEN_DOORS.filter((name) => !broken.has(name))).toEqual([]);
  });
});

describe("a silent wrong number", () => {
  const loose = (call: (...given: never[]) => unknown) => call as RecordedCall["call"];
  const precision = { unit: "元", decimals: 2 };
  it.each<[string, RecordedCall["call"], readonly unknown[], string]>([
    ["an amount without unit", loose(parseAmount), ["1"], "wrong-argument"],
    ["an amount in an unknown unit", loose(parseAmount), ["1.5", "千元"], "wrong-precision"],
    ["no text", loose(parseAmount), [undefined, "元"], "wrong-argument"],
    ["no amount to print", loose(formatAmount), [undefined, precision], "not-whole-fen"],
    ["NaN to print", loose(formatAmount), [Number.NaN, precision], "not-whole-fen"],
    ["no precision", loose(formatAmount), [1], "wrong-argument"],
    ["a rate of NaN", loose(rate), [Number.NaN, 3], "wrong-argument"],
    ["a growth over text", loose(growth), ["a", 3], "wrong-argument"],
    ["a unit that is none", loose(numberIn), [1, "千元"], "wrong-precision"],
    ["decimals of NaN", loose(decimalsIn), [Number.NaN, "元"], "not-whole-fen"],
    ["NaN rounded", loose(roundFen), [Number.NaN, precision], "not-whole-fen"],
    ["an interval of NaN", loose(intervalOf), [Number.NaN, precision], "not-whole-fen"],
    ["a sum of texts", loose(sumFen), [["1"]], "not-whole-fen"],
  ])("is refused: %s", (_, call, given, code) => {
    expect(() => call(...given)).toThrow(expect.objectContaining({ name: "JuesuanError", code }));
  });
});

describe("the judge of ends", () => {
  it("finds another error and NaN, and lets a refusal pass", () => {
    expect(wrongEnd(() => Number.NaN, [])).toBe("NaN");
    expect(wrongEnd((list) => (list as unknown[]).length, [undefined])).toMatch(/TypeError/);
    const refuse = () => {
      throw new JuesuanError({ code: "wrong-argument", zh: "" }, []);
    };
    expect(wrongEnd(refuse, [])).toBeNull();
  });
});

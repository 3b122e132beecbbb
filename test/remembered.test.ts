import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { remembered } from "../src/remembered";
import { property } from "./support/property";

describe("a function that remembers", () => {
  it("gives what the function gives, whatever came before", () => {
    const plain = (text: string) => (text.length > 3 ? null : text.length > 2 ? undefined : `${text}!`);
    const asked = remembered(plain);
    property(
      fc.tuple(fc.array(fc.string({ maxLength: 20 }), { maxLength: 40 })),
      ([texts]) => {
        expect([...texts, ...texts].map(asked)).toEqual([...texts, ...texts].map(plain));
      },
      { runs: 200, soakRuns: 5000 },
    );
  });

  it("asks once for a short text, whatever it gives, and each time for a long one", () => {
    const calls: string[] = [];
    const asked = remembered((text) => {
      calls.push(text);
      return text === "" ? undefined : text.length;
    });
    for (const text of ["", "得分", "", "得分", "a sentence of a narrative", "a sentence of a narrative"])
      asked(text);
    expect(calls).toEqual(["", "得分", "a sentence of a narrative", "a sentence of a narrative"]);
  });

  it("forgets what it was not asked again for a long time, and keeps what it was", () => {
    const calls = new Map<string, number>();
    const asked = remembered((text) => {
      calls.set(text, (calls.get(text) ?? 0) + 1);
      return text;
    });
    for (let index = 0; index < 20_000; index++) {
      asked(String(index));
      asked("得分");
    }
    expect(calls.get("得分")).toBe(1);
    asked("0");
    asked("19999");
    expect([calls.get("0"), calls.get("19999")]).toEqual([2, 1]);
  });
});

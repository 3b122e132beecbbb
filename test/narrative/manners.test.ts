import { describe, expect, it } from "vitest";
import { readNarrative } from "../../src/narrative";
import { MANNERS, PASSAGES } from "./manners";

function expectToSay(text: string, expected: readonly string[]): void {
  const { statements, unread } = readNarrative(text, { year: 2024 });
  expect(
    statements.map(({ subject, measure, base, whole, value, unit }) =>
      [subject, measure, base ?? whole ?? "", value + unit].join("|"),
    ),
  ).toEqual(expected);
  expect(unread).toEqual([]);
}

describe("sentences as departments shape them", () => {
  it.each(MANNERS)("%s", (sentence, ...expected) => {
    expectToSay(sentence, expected);
  });
});

describe("passages under their headings", () => {
  it.each(PASSAGES)("%s", (_, text, ...expected) => {
    expectToSay(text, expected);
  });
});

import { describe, expect, it } from "vitest";
import { readNarrative } from "../../src/narrative";
import { MANNERS } from "./manners";

describe("sentences as departments shape them", () => {
  it.each(MANNERS)("%s", (sentence, ...expected) => {
    const { statements, unread } = readNarrative(sentence, { year: 2024 });
    expect(
      statements.map(({ subject, measure, base, whole, value, unit }) =>
        [subject, measure, base ?? whole ?? "", value + unit].join("|"),
      ),
    ).toEqual(expected);
    expect(unread).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { expressionsOf } from "../../gates/expressions";
import { slowSearch, unboundedParts } from "../support/regex-attack";
import { parseSource } from "../support/source";

describe("the collecting of the regular expressions of src", () => {
  it("takes literals and constant patterns, each distinct one once with all its places", () => {
    const files = [
      parseSource("src/money/b.ts", "export const one = /a\\/b/u;\nexport const two = [/a\\/b/u, /a/];"),
    ];
    expect(expressionsOf(files)).toEqual({
      all: [
        { source: "a\\/b", flags: "u", places: ["src/money/b.ts:1", "src/money/b.ts:2"] },
        { source: "a", flags: "", places: ["src/money/b.ts:2"] },
      ],
      unknown: [],
    });
  });

  it("follows constants, templates and imports, and tells what it cannot follow", () => {
    const files = [
      parseSource("src/narrative/text/fold.ts", 'export const CELL_BREAK = "!";'),
      parseSource(
        "src/narrative/text/planted.ts",
        [
          'import { CELL_BREAK as BREAK } from "./fold";',
          'const DIGITS = "\\\\d" + `+`;',
          // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a file
          'export const a = new RegExp(`(?:${DIGITS}${BREAK})`, "g");',
          "export const b = (word: string) => RegExp(word);",
        ].join("\n"),
      ),
    ];
    expect(expressionsOf(files)).toEqual({
      all: [{ source: "(?:\\d+!)", flags: "g", places: ["src/narrative/text/planted.ts:3"] }],
      unknown: ["src/narrative/text/planted.ts:4"],
    });
  });
});

describe("the search for slow expressions", () => {
  it("finds the parts that repeat without bound", () => {
    expect(unboundedParts("a(?:b[c\\]]+)*\\d{2,}e{3}")).toEqual([
      { before: "a(?:b", atom: "[c\\]]" },
      { before: "a", atom: "(?:b[c\\]]+)" },
      { before: "a(?:b[c\\]]+)*", atom: "\\d" },
    ]);
  });

  it.each([
    ["(?:\\d+)+$", ""],
    ["\\s+$", "g"],
    ["^\\d*\\d*x", ""],
    ["a.*b.*c", ""],
  ])("finds /%s/%s slow", (source, flags) => {
    expect(slowSearch(source, flags)).not.toBeNull();
  });

  it.each([
    ["^\\s+", ""],
    ["\\d+", "g"],
    ["^[0-9]{1,3}(?:,[0-9]{3})*$", ""],
    ["[\\s\\u3000]", "g"],
  ])("finds /%s/%s linear", (source, flags) => {
    expect(slowSearch(source, flags)).toBeNull();
  });
});

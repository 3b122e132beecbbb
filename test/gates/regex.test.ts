import ts from "typescript";
import { describe, expect, it } from "vitest";
import { slowSearch, unboundedParts } from "../support/regex-attack";
import { lineOf, sourceFiles } from "../support/source";

describe("every regular expression of src takes linear time", () => {
  const literals = sourceFiles().flatMap(({ path, tree }) => {
    const found: { place: string; text: string }[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        found.push({ place: `${path}:${lineOf(node)}`, text: node.text });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });

  it("on long texts that repeat what it looks for", () => {
    const slow = literals.flatMap(({ place, text }) => {
      const end = text.lastIndexOf("/");
      const found = slowSearch(text.slice(1, end), text.slice(end + 1));
      return found === null ? [] : [`${place}: ${text} takes ${describeSlow(found)}`];
    });
    expect(slow).toEqual([]);
  }, 300_000);
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

function describeSlow(found: NonNullable<ReturnType<typeof slowSearch>>): string {
  const text = `${JSON.stringify(found.prefix)} and ${JSON.stringify(found.pump)} repeated`;
  return `${Math.round(found.milliseconds)} ms for ${found.length} characters of ${text}`;
}

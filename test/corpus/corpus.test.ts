import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compare, type Differences } from "./compare";
import { type Expected, finish, parseExpected } from "./make/document";
import { DOCUMENTS } from "./make/documents/index";
import { PENDING } from "./pending";

const folder = new URL("./disclosures/", import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => file.replace(/\.txt$/, ""))
  .sort();

function load(name: string): { text: string; expected: Expected } {
  return {
    text: readFileSync(new URL(`${name}.txt`, folder), "utf8"),
    expected: parseExpected(readFileSync(new URL(`${name}.expected.json`, folder), "utf8")),
  };
}

function listsOf({ read: _read, expected: _expected, ...lists }: Differences) {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

describe("disclosures in the layouts of many places and years", () => {
  it.each(names)("%s is read as it is printed", (name) => {
    const { text, expected } = load(name);
    const differences = listsOf(compare(text, expected));
    const pending = PENDING[name] ?? {};
    const surprising = Object.keys(differences).filter((kind) => !(kind in pending));
    expect(Object.fromEntries(surprising.map((kind) => [kind, differences[kind]]))).toEqual({});
  });

  it("is what its makers make", () => {
    for (const make of DOCUMENTS) {
      const document = make();
      const { text, expected } = finish(document);
      const stored = load(document.name);
      expect(stored.text).toBe(text);
      expect(stored.expected).toEqual(expected);
    }
  });
});
